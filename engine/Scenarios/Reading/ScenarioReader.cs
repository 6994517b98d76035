using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Data;
using SurvivalSim.Scenarios.Schema;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios.Reading;

/// <summary>A document to a <see cref="Scenario"/>, or every reason why not.</summary>
public static class ScenarioReader
{
    private const double ShortestHorizon = 1 / Calendar.DaysPerMonth;
    private const string NeedsProducts = "a scenario has at least one product";
    private const string ProductForm = "Write products: {app: {users: {everyone: {churn_per_month: 5%}}}}.";

    /// <summary>Reads and checks a document.</summary>
    /// <exception cref="InvalidScenarioException">It is not a valid scenario; the exception holds every finding.</exception>
    public static Scenario Read(ScenarioDocument document)
    {
        var context = new ReadingContext(new Diagnostics(), new DataFolder(document.File));
        Scenario scenario = Read(document, context);
        context.Findings.ThrowIfAny();
        return scenario;
    }

    private static Scenario Read(ScenarioDocument document, ReadingContext context)
    {
        var header = new SectionReader(document.Root, "", ScenarioSchema.Header, context);
        DateOnly start = header.Date("start") ?? ScenarioSchema.DefaultStart;
        Names.CheckTitle(header.Node("scenario"), header.Findings);
        var scenario = new Scenario
        {
            Name = header.Text("scenario") ?? Path.GetFileNameWithoutExtension(document.File),
            About = header.Text("about") ?? "",
            Start = start,
            Step = ReadStep(header),
            HorizonMonths = ReadHorizon(header),
            HorizonWhere = header.WhereIs("horizon_months"),
            Company = ReadCompany(header),
            Products = ReadProducts(header, start),
            Events = EventReader.ReadAll(header, start),
            Correlations = CorrelationReader.Read(header),
            DataFiles = context.Data.Files,
            Where = document.Root.Where,
        };
        new References(scenario, header).Check();
        return scenario;
    }

    private static double ReadHorizon(SectionReader header)
    {
        double months = header.KnownNumber("horizon_months")!.Value;
        if (months < ShortestHorizon)
            header.Findings.Report(DiagnosticCodes.OutOfDomain, header.Node("horizon_months")!.Where, $"'horizon_months' is {NumberText.Exact(months)}", "a horizon is at least a day, 0.033 months");
        return months;
    }

    private static Step ReadStep(SectionReader header)
    {
        if (header.Text("step") is not { } word) return ScenarioSchema.DefaultStep;
        if (Words.Steps.TryGetValue(word, out Step step)) return step;
        header.Findings.Report(DiagnosticCodes.UnknownWord, header.Node("step")!.Where, $"'{word}' is not a step", "the length of a step is a word", NearestWord.Suggest(word, Words.Steps.Keys));
        return ScenarioSchema.DefaultStep;
    }

    private static Company ReadCompany(SectionReader header)
    {
        YamlNode node = header.Node("company") ?? new YamlMapping(header.Where, []);
        var company = new SectionReader(node, "company", ScenarioSchema.Company, header.Context);
        return new Company { CashUsd = company.Number("cash_usd"), GpuPrice = ReadGpuPrice(company) };
    }

    private static GpuPrice ReadGpuPrice(SectionReader company)
    {
        const string Key = "gpu_usd_per_hour";
        bool dynamic = company.Node(Key) is YamlMapping;
        YamlNode node = dynamic ? company.Node(Key)! : new YamlMapping(company.WhereIs(Key), []);
        var price = new SectionReader(node, company.PathOf(Key), ScenarioSchema.GpuPrice, company.Context);
        return new GpuPrice
        {
            Now = dynamic ? price.Number("now") : company.Number(Key),
            DriftPerYear = price.Number("drift_per_year"),
            VolatilityPerYear = price.Number("volatility_per_year"),
            HalfLifeMonths = price.KnownNumber("half_life_months"),
        };
    }

    private static List<Product> ReadProducts(SectionReader header, DateOnly start)
    {
        if (!header.Has("products"))
            header.Findings.Report(DiagnosticCodes.MissingKey, header.Where, "'products' is missing", NeedsProducts, ProductForm);
        IReadOnlyList<YamlEntry> entries = header.Named("products", "products");
        if (header.Node("products") is YamlMapping { Entries.Count: 0 } empty)
            header.Findings.Report(DiagnosticCodes.MissingKey, empty.Where, "'products' is empty", NeedsProducts, ProductForm);
        return [.. entries.Select(entry => ProductReader.Read(entry, start, header.Context))];
    }
}
