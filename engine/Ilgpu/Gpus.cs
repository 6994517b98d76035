namespace SurvivalSim.Ilgpu;

/// <summary>Whether this build can use GPUs: it can where the package ILGPU could be had when it was built.</summary>
public static class Gpus
{
#if ILGPU
    /// <summary>Why this build has no ILGPU, and what to do, in words for the user; null where it has.</summary>
    public static string? Missing => null;

    /// <summary>The version of ILGPU that this build uses; null where it has none.</summary>
    public static Version? Version => typeof(ILGPU.Context).Assembly.GetName().Version;
#else
    /// <summary>Why this build has no ILGPU, and what to do, in words for the user; null where it has.</summary>
    public static string? Missing =>
        "This build has no ILGPU: when it was built, the package was in neither the package cache nor a feed. Build it again with -p:WithIlgpu=true, where a feed has the package.";

    /// <summary>The version of ILGPU that this build uses; null where it has none.</summary>
    public static Version? Version => null;
#endif
}
