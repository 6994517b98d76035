namespace SurvivalSim.Plots.Reports;

/// <summary>The methods that reports name; docs/methods.md and docs/model.md derive them.</summary>
internal static class Citations
{
    private static readonly Citation s_kaplanMeier = new("Survival", "Kaplan, E. L., Meier, P. (1958). Journal of the American Statistical Association 53, 457–481.", "10.1080/01621459.1958.10501452");
    private static readonly Citation s_logLog = new("Intervals of survival", "Kalbfleisch, J. D., Prentice, R. L. (2002). The Statistical Analysis of Failure Time Data, 2nd ed. Wiley.", "10.1002/9781118032985");
    private static readonly Citation s_bands = new("Bands of survival", "Nair, V. N. (1984). Technometrics 26, 265–275.", "10.2307/1267553");
    private static readonly Citation s_median = new("Interval of the median", "Brookmeyer, R., Crowley, J. (1982). Biometrics 38, 29–41.", "10.2307/2530286");
    private static readonly Citation s_causes = new("Causes that compete", "Aalen, O. O., Johansen, S. (1978). Scandinavian Journal of Statistics 5, 141–150.", null);
    private static readonly Citation s_errorOfCauses = new("Errors of causes", "Allignol, A., Schumacher, M., Beyersmann, J. (2010). Biometrical Journal 52, 126–137.", "10.1002/bimj.200900039");
    private static readonly Citation s_shares = new("Intervals of shares", "Wilson, E. B. (1927). Journal of the American Statistical Association 22, 209–212.", "10.1080/01621459.1927.10502953");
    private static readonly Citation s_quantiles = new("Intervals of quantiles", "David, H. A., Nagaraja, H. N. (2003). Order Statistics, 3rd ed. Wiley.", "10.1002/0471722162");
    private static readonly Citation s_restrictedMean = new("Restricted mean", "Klein, J. P., Moeschberger, M. L. (2003). Survival Analysis, 2nd ed. Springer.", "10.1007/b97377");
    private static readonly Citation s_commonNumbers = new("Common random numbers", "Glasserman, P., Yao, D. D. (1992). Management Science 38, 884–908.", "10.1287/mnsc.38.6.884");
    private static readonly Citation s_philox = new("Random numbers", "Salmon, J. K., Moraes, M. A., Dror, R. O., Shaw, D. E. (2011). Parallel random numbers: as easy as 1, 2, 3. SC ’11.", "10.1145/2063384.2063405");

    /// <summary>Of a run.</summary>
    public static IReadOnlyList<Citation> Run { get; } =
    [
        s_philox, s_kaplanMeier, s_logLog, s_bands, s_median, s_restrictedMean, s_causes, s_errorOfCauses, s_shares, s_quantiles,
    ];

    /// <summary>Of drivers, beside those of a run.</summary>
    public static IReadOnlyList<Citation> Drivers { get; } =
    [
        new("Strength of drivers", "Gamboa, F., Klein, T., Lagnoux, A. (2018). SIAM/ASA Journal on Uncertainty Quantification 6, 522–548.", "10.1137/15M1025621"),
        new("Strength of drivers, from neighbours", "Chatterjee, S. (2021). Journal of the American Statistical Association 116, 2009–2022.", "10.1080/01621459.2020.1758115"),
        new("Strength of drivers, from many neighbours", "Lin, Z., Han, F. (2023). Biometrika 110, 283–299.", "10.1093/biomet/asac048"),
        new("Events at a landmark", "Anderson, J. R., Cain, K. C., Gelber, R. D. (1983). Journal of Clinical Oncology 1, 710–719.", "10.1200/JCO.1983.1.11.710"),
    ];

    /// <summary>Of the error of the step, beside those of a run.</summary>
    public static Citation StepBias { get; } = new("Error of the step", "Giles, M. B. (2008). Operations Research 56, 607–617.", "10.1287/opre.1070.0496");

    /// <summary>Of scenarios in the same futures.</summary>
    public static IReadOnlyList<Citation> Comparison { get; } =
    [
        s_philox, s_kaplanMeier, s_logLog, s_restrictedMean, s_causes,
        s_commonNumbers,
        new("Mean of the largest losses", "Rockafellar, R. T., Uryasev, S. (2000). Journal of Risk 2, 21–41.", "10.21314/JOR.2000.038"),
    ];

    /// <summary>Of a precedent.</summary>
    public static IReadOnlyList<Citation> Precedent { get; } =
    [
        s_philox, s_kaplanMeier, s_logLog, s_shares,
        s_commonNumbers,
    ];

    /// <summary>Of one future.</summary>
    public static IReadOnlyList<Citation> Trace { get; } = [s_philox];

    /// <summary>Of observed lifetimes.</summary>
    public static IReadOnlyList<Citation> Observed { get; } =
    [
        s_kaplanMeier, s_logLog, s_bands, s_median, s_restrictedMean, s_causes, s_errorOfCauses, s_shares,
        new("Log-rank test", "Mantel, N. (1966). Cancer Chemotherapy Reports 50, 163–170.", null),
        new("One-sample log-rank test", "Breslow, N. E. (1975). International Statistical Review 43, 45–58.", "10.2307/1402659"),
    ];
}
