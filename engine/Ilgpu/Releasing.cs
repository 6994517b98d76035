using System.Diagnostics.CodeAnalysis;
using ILGPU.Runtime;

namespace SurvivalSim.Ilgpu;

/// <summary>Gives back what a device holds.</summary>
internal static class Releasing
{
    /// <summary>Disposes of something. A device that was lost refuses even this, every time: its driver takes everything with it, and it must not be tried again when memory is collected.</summary>
    [SuppressMessage("Usage", "CA1816", Justification = "What was lost cannot be asked to see to it itself.")]
    public static void Release(IDisposable? held)
    {
        try
        {
            held?.Dispose();
        }
        catch (AcceleratorException)
        {
            GC.SuppressFinalize(held!);
        }
    }
}
