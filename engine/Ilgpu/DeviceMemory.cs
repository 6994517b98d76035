using ILGPU;
using ILGPU.Runtime;

namespace SurvivalSim.Ilgpu;

/// <summary>Buffers on a device, given back together.</summary>
internal sealed class DeviceMemory(Accelerator accelerator) : IDisposable
{
    private readonly List<MemoryBuffer> _buffers = [];

    /// <summary>Room for some values.</summary>
    /// <param name="length">How many; room for one is made where there are none, because a kernel's views cannot be empty.</param>
    public ArrayView<T> Allocate<T>(long length) where T : unmanaged
    {
        MemoryBuffer1D<T, Stride1D.Dense> buffer = accelerator.Allocate1D<T>(Math.Max(length, 1));
        _buffers.Add(buffer);
        return buffer.View.BaseView;
    }

    /// <summary>A copy of an array.</summary>
    public ArrayView<T> Copy<T>(T[] source) where T : unmanaged
    {
        ArrayView<T> copy = Allocate<T>(source.Length);
        if (source.Length > 0) copy.SubView(0, source.Length).CopyFromCPU(source);
        return copy;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (MemoryBuffer buffer in _buffers) Releasing.Release(buffer);
        _buffers.Clear();
    }
}
