using System.Security.Cryptography;
using SurvivalSim.Foundation;
using SurvivalSim.Foundation.Csv;

namespace SurvivalSim.Observations;

/// <summary>A survival curve that observations are held against, known at some months; between them the hazard is taken as constant.</summary>
public sealed class ReferenceCurve
{
    private readonly double[] _months;
    private readonly double[] _hazard;

    /// <summary>A curve.</summary>
    /// <param name="name">Whose curve it is.</param>
    /// <param name="points">Months, ascending from above 0, and survival, descending from at most 1. What comes after survival 0 is left out.</param>
    /// <exception cref="ArgumentException">There is no point with survival above 0.</exception>
    public ReferenceCurve(string name, IEnumerable<(double Month, double Survival)> points)
    {
        (double Month, double Survival)[] positive = [.. points.TakeWhile(point => point.Survival > 0)];
        if (positive.Length == 0) throw new ArgumentException("A curve has at least one month with survival above 0.", nameof(points));
        Name = name;
        _months = [0, .. positive.Select(point => point.Month)];
        _hazard = [0, .. positive.Select(point => -Math.Log(point.Survival))];
    }

    /// <summary>Whose curve it is.</summary>
    public string Name { get; }

    /// <summary>The file that it was read from, as the user named it; <see langword="null"/> where it was not read.</summary>
    public string? File { get; private init; }

    /// <summary>SHA-256 of that file, in hexadecimal digits.</summary>
    public string? Sha256 { get; private init; }

    /// <summary>The last month at which it is known and above 0.</summary>
    public double Until => _months[^1];

    /// <summary>−ln S at a month, at the end of the curve for what comes after it and 0 for what comes before 0.</summary>
    public double CumulativeHazard(double month)
    {
        if (month <= 0) return 0;
        if (month >= Until) return _hazard[^1];
        int at = Array.BinarySearch(_months, month);
        if (at >= 0) return _hazard[at];
        int next = ~at;
        double share = (month - _months[next - 1]) / (_months[next] - _months[next - 1]);
        return _hazard[next - 1] + share * (_hazard[next] - _hazard[next - 1]);
    }

    /// <summary>Reads the curve of a product from the <c>survival.csv</c> of a results folder.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="product">Whose curve; null where there is only one.</param>
    /// <exception cref="InvalidScenarioException">It holds no such curve.</exception>
    public static ReferenceCurve Read(byte[] bytes, string file, string? product)
    {
        var findings = new Diagnostics();
        (IReadOnlyList<CsvCell> header, IReadOnlyList<IReadOnlyList<CsvCell>> rows) = CsvText.Read(bytes, file, findings);
        findings.ThrowIfAny();
        int who = Place("product"), when = Place("months_since_launch"), what = Place("survival");
        findings.ThrowIfAny();
        string[] products = [.. rows.Select(row => row[who].Text).Distinct()];
        string? chosen = product ?? (products.Length == 1 ? products[0] : null);
        if (chosen is null) findings.Report(DiagnosticCodes.BadRow, header[who].Where, $"there are {products.Length} products", "observations are held against one", $"Write --product with one of {string.Join(", ", products)}.");
        else if (!products.Contains(chosen)) findings.Report(DiagnosticCodes.UnknownReference, header[who].Where, $"--product names '{chosen}'", "it is not in the results", NearestWord.Suggest(chosen, products));
        (double Month, double Survival)[] points = [.. rows.Where(row => row[who].Text == chosen).Select(row => (Number(row[when]), Number(row[what])))];
        findings.ThrowIfAny();
        if (points[0].Survival > 0) return new ReferenceCurve(chosen!, points) { File = file, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
        findings.Report(DiagnosticCodes.OutOfDomain, header[what].Where, $"all of '{chosen}' have ended by month {NumberText.Exact(points[0].Month)}", "a curve to compare with is above 0 for some months", "Run the scenario with more futures.");
        throw new InvalidScenarioException(findings.All);

        int Place(string name)
        {
            int place = header.Index().FirstOrDefault(cell => cell.Item.Text == name, (-1, default)).Index;
            if (place < 0) findings.Report(DiagnosticCodes.MissingColumn, header[0].Where, $"there is no column '{name}'", "it must be the survival.csv of a run");
            return Math.Max(place, 0);
        }

        double Number(CsvCell cell)
        {
            if (!NumberText.TryParse(cell.Text, out double number)) findings.Report(DiagnosticCodes.NotANumber, cell.Where, $"'{cell.Text}' is not a number", "it must be the survival.csv of a run");
            return number;
        }
    }
}
