using System.Diagnostics;
using ILGPU;
using ILGPU.Runtime;
using SurvivalSim.Planning;
using SurvivalSim.Tallies;

namespace SurvivalSim.Ilgpu;

/// <summary>A device that ILGPU can use. It is opened when it is first needed, in a context of its own: what goes wrong in one is lost there.</summary>
/// <param name="name">What people call it.</param>
/// <param name="select">Enables the device, and no other, in a context.</param>
internal sealed class IlgpuDevice(string name, Action<Context.Builder> select) : ITallyDevice
{
    private Context? _context;
    private Accelerator? _accelerator;
    private LoadedKernels? _kernels;
    private bool _isChecked;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public IDeviceRun Begin(Plan plan, ulong seed)
    {
        var clock = Stopwatch.StartNew();
        Accelerator accelerator = Open();
        bool isNew = _kernels is null;
        _kernels ??= new LoadedKernels(accelerator);
        return new IlgpuRun(plan, seed, accelerator, _kernels, isNew ? clock.Elapsed : TimeSpan.Zero);
    }

    /// <summary>The words and numbers that the device makes of some counters, see <see cref="Kernels.ArithmeticKernel"/>.</summary>
    internal uint[] Compute(uint[] counters) => ArithmeticCheck.Compute(Open(), counters);

    /// <inheritdoc/>
    public void Dispose()
    {
        Releasing.Release(_accelerator);
        Releasing.Release(_context);
    }

    /// <summary>Opens the device and sees that it computes as it must.</summary>
    /// <exception cref="NotSupportedException">It does not.</exception>
    private Accelerator Open()
    {
        if (_accelerator is null)
        {
            _context = Contexts.Create(select);
            _accelerator = _context.Devices[0].CreateAccelerator(_context);
            Contexts.ForgetUniformity(_context);
        }
        if (!_isChecked) ArithmeticCheck.Require(_accelerator);
        _isChecked = true;
        return _accelerator;
    }
}
