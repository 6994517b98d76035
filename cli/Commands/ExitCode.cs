namespace SurvivalSim.Cli.Commands;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>Two things that were compared differ.</summary>
    public const int Different = 1;

    /// <summary>Of many runs some failed; the results of the others are there.</summary>
    public const int Incomplete = 1;

    /// <summary>What the user wrote cannot be used.</summary>
    public const int UsersInput = 2;

    /// <summary>The machine does not allow it: a disk is full, a folder may not be written, a device is missing.</summary>
    public const int Environment = 3;

    /// <summary>Interrupted by Ctrl-C or a signal.</summary>
    public const int Interrupted = 130;
}
