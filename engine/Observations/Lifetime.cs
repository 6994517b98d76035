namespace SurvivalSim.Observations;

/// <summary>One product (person, future) as it was observed: from when, until when, and what happened then.</summary>
/// <param name="Entry">It is under observation after this time, −∞ for from its beginning: what ended earlier would not have been seen.</param>
/// <param name="Exit">Its end, or when it was last seen alive; more than <paramref name="Entry"/>.</param>
/// <param name="Cause">1, 2, … for what ended it; <see cref="Censored"/> where it was alive.</param>
public readonly record struct Lifetime(double Entry, double Exit, int Cause)
{
    /// <summary>The cause of what was alive when last seen.</summary>
    public const int Censored = 0;

    /// <summary>Whether its end was seen.</summary>
    public bool Ended => Cause != Censored;
}
