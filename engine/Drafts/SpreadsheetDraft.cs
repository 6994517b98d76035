using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Schema;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Drafts;

/// <summary>The figures of a spreadsheet as a scenario of one product, which says what each number comes from and what is assumed.</summary>
public sealed class SpreadsheetDraft
{
    private const string GpuPrice = "2.35";
    private const string AssumedChurn = "10% to 25%";
    private const double AssumedChurnMiddle = 0.16;
    private const double MostChurn = 1 - 1e-9;

    private readonly Dictionary<FigureSpec, Figure> _figures;
    private readonly List<string> _assumed = [];
    private readonly DraftText _text = new();

    private SpreadsheetDraft(IEnumerable<Figure> figures) => _figures = figures.ToDictionary(figure => figure.Spec);

    /// <summary>Makes the draft.</summary>
    /// <param name="bytes">The file: comma-separated text.</param>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="name">Name of the scenario.</param>
    /// <param name="firstLine">The comment that tells editors its schema.</param>
    /// <exception cref="InvalidScenarioException">The figures cannot be used, or are too few.</exception>
    public static Draft Of(byte[] bytes, string file, string name, string firstLine)
    {
        var findings = new Diagnostics();
        IReadOnlyList<Figure> figures = FigureReader.Read(bytes, file, findings);
        var draft = new SpreadsheetDraft(figures);
        draft.Check(file, findings);
        findings.ThrowIfAny();
        draft.Write(name, Path.GetFileName(file), firstLine);
        return new Draft(draft._text.ToString(), [.. figures.Select(figure => figure.Understood)], draft._assumed);
    }

    private Figure? this[FigureSpec spec] => _figures.GetValueOrDefault(spec);

    private void Check(string file, Diagnostics findings)
    {
        if (this[FigureSpec.Users] is null && this[FigureSpec.Adds] is null)
            findings.Report(DiagnosticCodes.MissingKey, new TextSpan(file, 1, 1), "there is neither 'users' nor 'adds'", "a product has users, or people who come", "Add a row: users, 100k");
        if (this[FigureSpec.Paying] is { } paying && this[FigureSpec.Price] is null)
            findings.Report(DiagnosticCodes.MissingKey, paying.Where, "'paying share' stands without 'price'", "it says who pays the price", "Add a row: price per month, 20");
        if (this[FigureSpec.ComputeCost] is { Period: not Period.Output } cost && !(this[FigureSpec.Users]?.Low > 0 && this[FigureSpec.Outputs] is null or { Low: > 0 }))
            findings.Report(DiagnosticCodes.BadRow, cost.Where, $"'compute cost' is given per {FigureSpec.Word(cost.Period)}, without users and outputs that it serves", "it is divided by them", "Give users and outputs above 0, or the compute cost per output.");
    }

    private void Write(string name, string file, string firstLine)
    {
        _text.Plain(0, firstLine).Comment($"{name}, made from {file}. What was assumed is marked so; what a range means, and every key: docs/scenario-reference.md");
        ScenarioTemplate.Head(_text, name);
        if (this[FigureSpec.Cash] is not null || this[FigureSpec.ComputeCost] is not null) _text.Blank().Open(0, "company");
        Given(1, FigureSpec.Cash, "cash is unlimited");
        if (this[FigureSpec.ComputeCost] is not null)
            Assume(1, ScenarioSchema.Company, "gpu_usd_per_hour", GpuPrice, $"a GPU-hour costs {GpuPrice} USD; only a change of it matters, because today's compute cost is given in USD");
        _text.Blank().Open(0, "products").Open(1, "app");
        Given(2, FigureSpec.Threshold, "no burn is too high for the owner", Period.Day);
        Given(2, FigureSpec.Opex, "there is no cost but compute", Period.Day);
        WriteUsers();
        WriteCompute();
        WriteEvents();
    }

    private void WriteUsers()
    {
        SectionSpec segment = ProductSchema.Segment;
        _text.Open(2, "users").Open(3, "everyone");
        Given(4, FigureSpec.Users, "nobody uses it at the start");
        if (this[FigureSpec.Adds] is not null) Given(4, FigureSpec.Adds, "", Period.Month);
        else
        {
            double churn = Math.Min(this[FigureSpec.Churn]?.Middle ?? AssumedChurnMiddle, MostChurn);
            string adds = Figure.Rounded(this[FigureSpec.Users]!.Middle * -Math.Log(1 - churn));
            Assume(4, segment, "adds_per_month", adds, $"{adds} users come each month, as many as leave");
        }
        if (this[FigureSpec.Churn] is not null) Given(4, FigureSpec.Churn, "");
        else Assume(4, segment, "churn_per_month", AssumedChurn, $"{AssumedChurn} of the users leave each month");
        if (this[FigureSpec.Outputs] is not null) Given(4, FigureSpec.Outputs, "", Period.Day);
        else if (this[FigureSpec.ComputeCost] is not null) Assume(4, segment, "outputs_per_user_day", "1", "a user makes one output a day");
        Given(4, FigureSpec.Price, "users pay nothing", Period.Month);
        if (this[FigureSpec.Price] is not null) Given(4, FigureSpec.Paying, "every user pays");
    }

    private void WriteCompute()
    {
        if (this[FigureSpec.ComputeCost] is not { } cost)
        {
            _assumed.Add("compute costs nothing");
            return;
        }
        SectionSpec compute = ProductSchema.Compute;
        _text.Open(2, "compute");
        Figure perOutput = cost;
        if (cost.Period != Period.Output)
        {
            double outputs = this[FigureSpec.Users]!.Middle * (this[FigureSpec.Outputs]?.Per(Period.Day).Middle ?? 1);
            perOutput = cost.Per(Period.Day).Times(1 / outputs);
        }
        _text.Key(3, compute, FigureSpec.ComputeCost.Key, perOutput.ToYaml(cost), cost.Understood + (cost.Period == Period.Output ? "" : ", over the outputs of today's users"));
        _assumed.Add("an output keeps costing what it costs today, and compute follows the outputs");
        _text.Offer(3, offer => offer.Key(3, compute, "efficiency_gain_per_year", "20% to 200%").Key(3, compute, "reserved_gpus", "10 to 20"));
    }

    private void WriteEvents()
    {
        if (this[FigureSpec.Cash] is null && this[FigureSpec.Threshold] is null)
        {
            _assumed.Add("nothing ends the product; give cash or a threshold");
            return;
        }
        SectionSpec e = EventSchema.Event;
        _text.Blank().Open(0, "events");
        if (this[FigureSpec.Cash] is not null)
        {
            const string Ending = "the product ends when the cash is gone";
            _assumed.Add(Ending);
            _text.Open(1, "out of cash", $"assumed: {Ending}").Key(2, e, "when", "{cash_usd: below 0}").Key(2, e, "ends", "out of cash");
        }
        if (this[FigureSpec.Threshold] is null) return;
        const string Review = "from month 6 on, a review every 3 months ends the product where its three-month mean burn is above the threshold";
        _assumed.Add(Review);
        _text.Open(1, "review", $"assumed: {Review}").Key(2, e, "product", "app").Key(2, e, "when", "{burn_vs_threshold_avg3m: above 1}").Key(2, e, "after_month", "6").Key(2, e, "every_months", "3").Key(2, e, "ends", "burn");
    }

    /// <summary>Writes a figure that was given; otherwise notes what its absence means.</summary>
    private void Given(int level, FigureSpec spec, string otherwise, Period? per = null)
    {
        if (this[spec] is { } figure) _text.Key(level, spec.Section, spec.Key, (per is { } period ? figure.Per(period) : figure).ToYaml(figure), figure.Understood);
        else _assumed.Add(otherwise);
    }

    private void Assume(int level, SectionSpec section, string key, string value, string what)
    {
        _assumed.Add(what);
        _text.Key(level, section, key, YamlWriter.Quoted(value), $"assumed: {what}");
    }
}
