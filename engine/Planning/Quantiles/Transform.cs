namespace SurvivalSim.Planning.Quantiles;

/// <summary>What the kernel needs of a number, computed once on the host instead of in every future.</summary>
internal enum Transform
{
    /// <summary>The number itself.</summary>
    Identity,

    /// <summary>ln x of a factor; a factor of 0 becomes a logarithm so small that any share of it is 0.</summary>
    Log,

    /// <summary>ln(1 + x) of a relative change.</summary>
    LogGrowth,

    /// <summary>−ln(1 − x) of a share lost per month: the hazard.</summary>
    Hazard,

    /// <summary>ln(1 − x) of a share lost per month.</summary>
    LogKept,

    /// <summary>1 − x of a share lost.</summary>
    Kept,
}

/// <summary>The transforms and their inverses.</summary>
internal static class Transforms
{
    /// <summary>Stands for ln 0.</summary>
    private const double LogOfZero = -1e6;

    /// <summary>Largest hazard per month: of a thousand million users less than one is left.</summary>
    private const double LargestHazard = 25;

    /// <summary>The transformed number.</summary>
    public static double Apply(this Transform transform, double x) => transform switch
    {
        Transform.Log => x <= 0 ? LogOfZero : Math.Log(x),
        Transform.LogGrowth => Math.Log(1 + x),
        Transform.Hazard => x >= 1 ? LargestHazard : Math.Min(LargestHazard, -Math.Log(1 - x)),
        Transform.LogKept => x >= 1 ? -LargestHazard : Math.Max(-LargestHazard, Math.Log(1 - x)),
        Transform.Kept => 1 - x,
        _ => x,
    };

    /// <summary>Whether the transformed number falls as the number rises.</summary>
    public static bool Falls(this Transform transform) => transform is Transform.LogKept or Transform.Kept;

    /// <summary>Error that no table can avoid: 1 − x is held as a float near 1, and the kernel uses no better one.</summary>
    public static double Rounding(this Transform transform) => transform == Transform.Kept ? 6e-8 : 0;

    /// <summary>The number that has this transform.</summary>
    public static double Undo(this Transform transform, double y) => transform switch
    {
        Transform.Log => Math.Exp(y),
        Transform.LogGrowth => Math.Exp(y) - 1,
        Transform.Hazard => 1 - Math.Exp(-y),
        Transform.LogKept => 1 - Math.Exp(y),
        Transform.Kept => 1 - y,
        _ => y,
    };
}
