using System.Reflection;
using System.Runtime.InteropServices;
using ILGPU;

namespace SurvivalSim.Ilgpu;

/// <summary>The drivers' libraries: ILGPU asks for them by names under which Linux has them only where developers' packages are installed.</summary>
internal static class NativeLibraries
{
    private static readonly Lazy<bool> s_registered = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(Context).Assembly, Resolve);
        return true;
    });

    /// <summary>The driver of NVIDIA's GPUs.</summary>
    public static string Cuda => OperatingSystem.IsWindows() ? "nvcuda.dll" : "libcuda.so.1";

    /// <summary>The loader of OpenCL.</summary>
    public static string OpenCl => OperatingSystem.IsWindows() ? "OpenCL.dll" : OperatingSystem.IsMacOS() ? "/System/Library/Frameworks/OpenCL.framework/OpenCL" : "libOpenCL.so.1";

    /// <summary>Tells ILGPU where they are; once is enough.</summary>
    public static void Register() => _ = s_registered.Value;

    /// <summary>Whether a library can be loaded.</summary>
    public static bool Exists(string library) => NativeLibrary.TryLoad(library, out _);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        string? library = name switch { "cuda" => Cuda, "OpenCL" => OpenCl, _ => null };
        return library is not null && NativeLibrary.TryLoad(library, out nint handle) ? handle : 0;
    }
}
