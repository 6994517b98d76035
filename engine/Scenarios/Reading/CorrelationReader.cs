using SurvivalSim.Foundation;
using SurvivalSim.Scenarios.Yaml;

namespace SurvivalSim.Scenarios.Reading;

/// <summary>Reads <c>correlations</c>: a list of <c>[path, path, correlation]</c>.</summary>
internal static class CorrelationReader
{
    private const string Form = "write [path, path, correlation], for example [company.cash_usd, products.x.store_fee, 0.5]";

    /// <summary>All correlations; whether their paths exist is checked in Planning, which knows what is drawn.</summary>
    public static List<Correlation> Read(SectionReader header)
    {
        List<Correlation> correlations = [];
        if (header.Node("correlations") is not { } node) return correlations;
        if (node is not YamlList list)
        {
            header.Findings.Report(DiagnosticCodes.WrongKind, node.Where, $"{node.Kind} stands behind 'correlations'", Form);
            return correlations;
        }
        foreach (YamlNode item in list.Items)
        {
            if (item is YamlList { Items: [YamlScalar first, YamlScalar second, YamlScalar rho] })
            {
                if (!NumberText.TryParse(rho.Text, out double value) || value is <= -1 or >= 1)
                    header.Findings.Report(DiagnosticCodes.BadCorrelation, rho.Where, $"the correlation is '{rho.Text}'", "a known number strictly between -1 and 1");
                else if (first.Text == second.Text)
                    header.Findings.Report(DiagnosticCodes.BadCorrelation, second.Where, $"'{first.Text}' is correlated with itself", "a correlation is between two numbers");
                else correlations.Add(new Correlation(first.Text, second.Text, value, item.Where));
            }
            else header.Findings.Report(DiagnosticCodes.WrongKind, item.Where, $"{item.Kind} stands in 'correlations'", Form);
        }
        return correlations;
    }
}
