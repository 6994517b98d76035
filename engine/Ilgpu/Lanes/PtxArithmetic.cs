using System.Diagnostics.CodeAnalysis;
using ILGPU.Backends.PTX;
using ILGPU.IR;
using ILGPU.IR.Intrinsics;

namespace SurvivalSim.Ilgpu.Lanes;

/// <summary>The operations as PTX: with <c>.rn</c> an instruction rounds to nearest and is never fused with another (PTX ISA 8, "add", "mul", "fma").</summary>
[SuppressMessage("Style", "IDE0060", Justification = "The signature is the compiler's.")]
internal static class PtxArithmetic
{
    /// <summary>What generates the code of an operation.</summary>
    public static PTXIntrinsic Of(string operation) => new(typeof(PtxArithmetic).GetMethod(operation)!, IntrinsicImplementationMode.GenerateCode);

    public static void Add(PTXBackend backend, PTXCodeGenerator generator, Value value) => Emit(generator, value, "add.rn.f32");

    public static void Subtract(PTXBackend backend, PTXCodeGenerator generator, Value value) => Emit(generator, value, "sub.rn.f32");

    public static void Multiply(PTXBackend backend, PTXCodeGenerator generator, Value value) => Emit(generator, value, "mul.rn.f32");

    public static void MultiplyAdd(PTXBackend backend, PTXCodeGenerator generator, Value value) => Emit(generator, value, "fma.rn.f32");

    public static void MultiplyHigh(PTXBackend backend, PTXCodeGenerator generator, Value value) => Emit(generator, value, "mul.hi.u32");

    private static void Emit(PTXCodeGenerator generator, Value value, string instruction)
    {
        var target = generator.AllocateHardware(value);
        using var command = generator.BeginCommand(instruction);
        command.AppendArgument(target);
        foreach (var operand in value.Nodes) command.AppendArgument(generator.LoadPrimitive(operand.Resolve()));
    }
}
