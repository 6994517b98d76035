using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace SurvivalSim.Planning;

/// <summary>A fingerprint of everything a future depends on: two plans with the same hash and seed give the same futures.</summary>
internal static class PlanHash
{
    /// <summary>Changes whenever the same plan would give other futures: a formula, a stream, the order of operations.</summary>
    private const string ModelVersion = "survivalsim.model/1";

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Of(Plan plan)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{ModelVersion}\n{plan.SlotCount}\n{plan.StepColumns}\n{plan.Grid.Count}\n"));
        foreach (string name in plan.ProductNames.Concat(plan.Causes)) hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
        Append(hash, [plan.Shape]);
        Append(hash, [plan.Company]);
        Append(hash, plan.Products);
        Append(hash, plan.Segments);
        Append(hash, plan.Events);
        Append(hash, plan.Multipliers);
        Append(hash, plan.Conditions);
        Append(hash, plan.Averages);
        Append(hash, plan.BreakEvens);
        Append(hash, plan.EventGroups);
        Append(hash, plan.Parameters);
        Append(hash, plan.Correlations);
        Append(hash, plan.Indices);
        Append(hash, plan.Tables);
        Append(hash, plan.StepTable);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append<T>(IncrementalHash hash, T[] records) where T : unmanaged =>
        hash.AppendData(MemoryMarshal.AsBytes<T>(records));
}
