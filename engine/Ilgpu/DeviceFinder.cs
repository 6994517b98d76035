using System.Reflection;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using ILGPU.Runtime.OpenCL;

namespace SurvivalSim.Ilgpu;

/// <summary>Looks for devices.</summary>
internal static class DeviceFinder
{
    /// <summary>The devices of this machine, and what there is not.</summary>
    /// <param name="processors">Whether processors count, by OpenCL and by ILGPU's own accelerator: slow, for tests.</param>
    public static GpuSearch Find(bool processors)
    {
        NativeLibraries.Register();
        List<IlgpuDevice> devices = [];
        List<string> missing = [];
        FindCuda(devices, missing);
        FindOpenCl(devices, missing, processors);
        if (processors) devices.Add(new IlgpuDevice("ILGPU's CPU accelerator", builder => builder.CPU(new CPUDevice(4, 1, 2))));
        return new GpuSearch(devices, missing);
    }

    /// <summary>A name, with a number where there is such a device already.</summary>
    private static string Unused(string name, List<IlgpuDevice> devices) =>
        devices.Count(device => device.Name.StartsWith(name, StringComparison.Ordinal)) is > 0 and int others ? $"{name} no. {others + 1}" : name;

    private static void FindCuda(List<IlgpuDevice> devices, List<string> missing)
    {
        if (!NativeLibraries.Exists(NativeLibraries.Cuda))
        {
            missing.Add($"CUDA: no driver of NVIDIA's ({NativeLibraries.Cuda} is not there)");
            return;
        }
        CudaDevice[] all = [.. CudaDevice.GetDevices(_ => true).OfType<CudaDevice>()];
        if (all.Length == 0) missing.Add("CUDA: the driver knows no GPU");
        foreach (CudaDevice device in all)
        {
            int id = device.DeviceId;
            if (device.Architecture is { } architecture && device.InstructionSet.HasValue) devices.Add(new IlgpuDevice(Unused($"{device.Name.Trim()} (CUDA, {architecture})", devices), builder => builder.Cuda(candidate => candidate.DeviceId == id)));
            else missing.Add($"CUDA: {device.Name.Trim()} is of an architecture, or its driver of an age, that ILGPU does not know");
        }
    }

    private static void FindOpenCl(List<IlgpuDevice> devices, List<string> missing, bool processors)
    {
        if (!NativeLibraries.Exists(NativeLibraries.OpenCl))
        {
            missing.Add($"OpenCL: no loader ({NativeLibraries.OpenCl} is not there)");
            return;
        }
        CLDevice[] all = [.. CLDevice.GetDevices(AllowGenericAddresses).OfType<CLDevice>()];
        if (all.Length == 0) missing.Add("OpenCL: the loader knows no device");
        // Only CUDA's have been found so far.
        string[] used = [.. devices.Select(device => device.Name)];
        foreach (CLDevice device in all)
        {
            nint id = device.DeviceId;
            string called = $"{device.Name.Trim()} ({device.PlatformName.Trim()}, OpenCL)";
            if (WhyNot(device, used, processors) is { } reason) missing.Add($"OpenCL: {called}: {reason}");
            else devices.Add(new IlgpuDevice(Unused(called, devices), builder => builder.OpenCL(candidate => candidate.DeviceId == id && AllowGenericAddresses(candidate))));
        }
    }

    private static string? WhyNot(CLDevice device, string[] used, bool processors)
    {
        if (device.DeviceType == CLDeviceType.CL_DEVICE_TYPE_CPU && !processors) return "a processor, which the engine uses better by itself";
        if (device.Vendor == CLDeviceVendor.Nvidia && used.Any(name => name.StartsWith(device.Name.Trim(), StringComparison.Ordinal))) return "used through CUDA";
        return device.Capabilities.Int64_Atomics ? null : "no 64-bit atomic operations, which exact sums need";
    }

    /// <summary>ILGPU asks every OpenCL device for a generic address space, which these kernels do not use.</summary>
    private static bool AllowGenericAddresses(CLDevice device)
    {
        PropertyInfo capability = device.Capabilities.GetType().GetProperty(nameof(device.Capabilities.GenericAddressSpace))!;
        capability.SetValue(device.Capabilities, true);
        return true;
    }
}
