using System.Diagnostics.CodeAnalysis;
using ILGPU;
using ILGPU.Backends.OpenCL;
using ILGPU.IR;
using ILGPU.IR.Intrinsics;
using ILGPU.IR.Types;
using ILGPU.IR.Values;

namespace SurvivalSim.Ilgpu.Lanes;

/// <summary>Atomic operations on integers in OpenCL C that say in which memory their target lies.</summary>
/// <remarks>ILGPU's own go through pointers into a generic address space, which many devices lack. The functions are those of OpenCL C 1.2 (section 6.12.11) and of the extension
/// <c>cl_khr_int64_base_atomics</c>.</remarks>
[SuppressMessage("Style", "IDE0060", Justification = "The signature is the compiler's.")]
internal static class OpenClAtomics
{
    /// <summary>Makes them known to a context.</summary>
    public static void Register(IntrinsicImplementationManager manager)
    {
        var generate = new CLIntrinsic(typeof(OpenClAtomics).GetMethod(nameof(Generate))!, IntrinsicImplementationMode.GenerateCode);
        manager.RegisterGenericAtomic(AtomicKind.Add, BasicValueType.Int32, generate);
        manager.RegisterGenericAtomic(AtomicKind.Add, BasicValueType.Int64, generate);
        manager.RegisterGenericAtomic(AtomicKind.Min, BasicValueType.Int32, generate);
        manager.RegisterGenericAtomic(AtomicKind.Max, BasicValueType.Int32, generate);
    }

    public static void Generate(CLBackend backend, CLCodeGenerator generator, Value value)
    {
        var atomic = (GenericAtomic)value;
        var target = generator.Load(atomic.Target);
        var operand = generator.Load(atomic.Value);
        var result = generator.Allocate(value);
        bool isLong = atomic.ArithmeticBasicValueType is ArithmeticBasicValueType.Int64 or ArithmeticBasicValueType.UInt64;
        string memory = ((AddressSpaceType)atomic.Target.Type).AddressSpace == MemoryAddressSpace.Shared ? "__local" : "__global";
        using var statement = generator.BeginStatement(result, $"{(isLong ? "atom" : "atomic")}_{atomic.Kind switch { AtomicKind.Add => "add", AtomicKind.Min => "min", _ => "max" }}");
        statement.BeginArguments();
        statement.AppendCast($"volatile {memory} {(isLong ? "long" : "int")}*");
        statement.AppendArgument(target);
        statement.AppendArgument();
        statement.AppendCast(isLong ? ArithmeticBasicValueType.Int64 : ArithmeticBasicValueType.Int32);
        statement.Append(operand);
        statement.EndArguments();
    }
}
