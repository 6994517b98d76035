using System.Diagnostics.CodeAnalysis;
using ILGPU;
using ILGPU.Backends.OpenCL;
using ILGPU.IR;
using ILGPU.IR.Intrinsics;

namespace SurvivalSim.Ilgpu.Lanes;

/// <summary>The operations as OpenCL C, each by <c>fma</c>.</summary>
/// <remarks>A compiler may contract a product and a sum, also of two statements; the function <c>fma</c> has one rounding by the standard (OpenCL C 3.0, section 6.15.2) and nothing to
/// contract. a + b = fma(a, 1, b), a − b = fma(b, −1, a) and a·b = fma(a, b, −0), to the sign of a zero.</remarks>
[SuppressMessage("Style", "IDE0060", Justification = "The signature is the compiler's.")]
internal static class OpenClArithmetic
{
    /// <summary>What generates the code of an operation.</summary>
    public static CLIntrinsic Of(string operation) => new(typeof(OpenClArithmetic).GetMethod(operation)!, IntrinsicImplementationMode.GenerateCode);

    public static void Add(CLBackend backend, CLCodeGenerator generator, Value value) => Emit(generator, value, "fma", "a", "1.0f", "b");

    public static void Subtract(CLBackend backend, CLCodeGenerator generator, Value value) => Emit(generator, value, "fma", "b", "-1.0f", "a");

    public static void Multiply(CLBackend backend, CLCodeGenerator generator, Value value) => Emit(generator, value, "fma", "a", "b", "-0.0f");

    public static void MultiplyAdd(CLBackend backend, CLCodeGenerator generator, Value value) => Emit(generator, value, "fma", "a", "b", "c");

    public static void MultiplyHigh(CLBackend backend, CLCodeGenerator generator, Value value) => Emit(generator, value, "mul_hi", "a", "b");

    /// <param name="generator">Where the code goes.</param>
    /// <param name="value">The operation.</param>
    /// <param name="function">The function that does it.</param>
    /// <param name="arguments">Its arguments: <c>a</c>, <c>b</c> and <c>c</c> are the operands, anything else is written as it is.</param>
    private static void Emit(CLCodeGenerator generator, Value value, string function, params string[] arguments)
    {
        ArithmeticBasicValueType type = function == "fma" ? ArithmeticBasicValueType.Float32 : ArithmeticBasicValueType.UInt32;
        var target = generator.Allocate(value);
        using var statement = generator.BeginStatement(target);
        statement.AppendCommand(function);
        statement.BeginArguments();
        foreach (string argument in arguments)
        {
            statement.AppendArgument();
            int operand = "abc".IndexOf(argument, StringComparison.Ordinal);
            if (operand < 0)
            {
                statement.AppendOperation(argument);
                continue;
            }
            statement.AppendCast(type);
            statement.Append(generator.Load(value.Nodes[operand].Resolve()));
        }
        statement.EndArguments();
    }
}
