using ILGPU.IR.Intrinsics;

namespace SurvivalSim.Ilgpu.Lanes;

/// <summary>Float operations that round as they are written.</summary>
/// <remarks>
/// ILGPU's own are reassociated by its optimiser, and carry no rounding mode, so that a driver may fuse them. To the optimiser these are calls it cannot look into; a back end
/// replaces them by <see cref="PtxArithmetic"/> or <see cref="OpenClArithmetic"/>. The bodies here are what ILGPU's CPU accelerator runs.
/// </remarks>
internal static class Arithmetic
{
    [IntrinsicImplementation] public static float Add(float a, float b) => a + b;

    [IntrinsicImplementation] public static float Subtract(float a, float b) => a - b;

    [IntrinsicImplementation] public static float Multiply(float a, float b) => a * b;

    [IntrinsicImplementation] public static float MultiplyAdd(float a, float b, float c) => MathF.FusedMultiplyAdd(a, b, c);

    /// <summary>The upper half of a 64-bit product.</summary>
    [IntrinsicImplementation] public static uint MultiplyHigh(uint a, uint b) => (uint)(((ulong)a * b) >> 32);

    /// <summary>Makes the operations known to a context.</summary>
    public static void Register(IntrinsicImplementationManager manager)
    {
        foreach (string operation in new[] { nameof(Add), nameof(Subtract), nameof(Multiply), nameof(MultiplyAdd), nameof(MultiplyHigh) })
        {
            manager.RegisterMethod(typeof(Arithmetic).GetMethod(operation)!, PtxArithmetic.Of(operation));
            manager.RegisterMethod(typeof(Arithmetic).GetMethod(operation)!, OpenClArithmetic.Of(operation));
        }
    }
}
