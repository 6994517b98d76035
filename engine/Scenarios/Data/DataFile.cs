using System.Security.Cryptography;

namespace SurvivalSim.Scenarios.Data;

/// <summary>A file of data that a scenario reads.</summary>
/// <param name="Name">Its path from the scenario's folder, with <c>/</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record DataFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content.Span));
}
