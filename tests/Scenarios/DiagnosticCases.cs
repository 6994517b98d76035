namespace SurvivalSim.Tests.Scenarios;

/// <summary>What can be wrong with a scenario: the code, where, a part of what is said, and the text.</summary>
internal static class DiagnosticCases
{
    /// <summary>The smallest scenario there is: four lines.</summary>
    public const string App = "products:\n  app:\n    users:\n      all: {churn_per_month: 5%}\n";

    /// <summary>Four uncertain numbers of one product and one of a rate event, on one line each.</summary>
    private const string Uncertain = """
        products: {app: {users: {all: {churn_per_month: 5% to 9%, initial: 1 to 2, arpu_usd_per_month: 1 to 2}}}}
        events: {r: {rate_per_year: 1, pays_usd: 1 to 2}}

        """;

    private const string All = "products.app.users.all";

    public static TheoryData<string, string, string, string> All_of_them { get; } = new()
    {
        // the text
        { "S101", "1:1", "nothing stands here", "" },
        { "S101", "1:1", "nothing stands here", "\n# only a comment\n" },
        { "S101", "2:1", "Check indentation", "products: {app: {\n" },
        { "S101", "1:1", "Line 3 is indented with a tab; use spaces.", "products:\n  app:\n\tusers: 1\n" },
        { "S101", "1:8", "alias '*a' has no anchor", "a: &a [*a]\n" },
        { "S101", "5:1", "a second document begins here", App + "---\n" + App },
        { "S102", "6:5", "the first is on line 5", Key("store_fee: 1%\n    store_fee: 2%") },
        { "S103", "1:1", "4,000,001 characters", new string('#', 4_000_001) },
        { "S103", "1:36", "33 levels of nesting", $"a: {new string('[', 60)}" },
        { "S104", "1:1", "the document is a list", "- a\n" },
        { "S104", "1:1", "the document is a value", "a" },
        { "S104", "5:14", "a value stands here (a mapping (key: value) is expected). Its keys: gpu_seconds_per_output", Key("compute: 5") },
        { "S104", "5:13", "nothing stands here", Key("compute:") },
        { "S104", "5:11", "a value stands behind 'tags' (a list of words is expected", Key("tags: video") },
        { "S104", "5:11", "a mapping (key: value) stands behind 'tags'", Key("tags: {video: true}") },
        { "S104", "5:19", "a list stands among 'tags'", Key("tags: [video, [consumer]]") },
        { "S104", "5:23", "a list stands behind 'opex_usd_per_day'", Key("opex_usd_per_day: [1, 2]") },
        { "S104", "6:14", "a list stands behind 'after'", Event("after: [a]") },
        { "S104", "6:14", "nothing stands behind 'after'", Event("after: ") },
        { "S104", "6:24", "a list stands behind 'coverage'", Event("when: {coverage: [below, 5]}") },
        { "S104", "5:15", "write [path, path, correlation]", App + "correlations: 5\n" },
        { "S104", "5:16", "write [path, path, correlation]", App + "correlations: [[a, b]]\n" },
        { "S104", "1:3", "a list as a key", "? [a, b]\n: 1\n" },

        // words
        { "S201", "5:1", "not known at the top of the file). Did you mean 'company'?", App + "compnay: {}\n" },
        { "S201", "5:5", "not known under 'products.app'). Did you mean 'store_fee'?", Key("stor_fee: 1%") },
        { "S201", "5:15", "Did you mean 'utilization'?", Key("compute: {utilisation: 50%}") },
        { "S201", "4:34", "Did you mean 'activation'?", App.Replace("5%", "5%, activatoin: 5%", StringComparison.Ordinal) },
        { "S201", "5:14", "Known here: adds, churn, usage.", Key("shocks: {foo: {}}") },
        { "S201", "5:48", "Did you mean 'scale'?", Key("opex_usd_per_day: {schedule: {2026-02: 5}, scal: 5}") },
        { "S201", "6:7", "Did you mean 'probability'?", Event("probabilty: 5%, at: 2026-03") },
        { "S202", "1:1", "'products' is missing", "scenario: x\n" },
        { "S202", "1:11", "'products' is empty", "products: {}\n" },
        { "S202", "1:16", "'products.a' has no users", "products: {a: {users: {}}}\n" },
        { "S202", "4:12", "'churn_per_month' is missing", App.Replace("churn_per_month: 5%", "initial: 5", StringComparison.Ordinal) },
        { "S202", "5:29", "'now' is missing", App + "company: {gpu_usd_per_hour: {drift_per_year: 5%}}\n" },
        { "S202", "6:6", "never falls due", Event("ends: x") },
        { "S202", "6:13", "'when' is empty", Event("when: {}") },
        { "S203", "5:7", "Known here: day, week, month.", App + "step: fortnight\n" },
        { "S203", "5:23", "Did you mean 'normal'?", Key("opex_usd_per_day: norml(2 to 5)") },
        { "S203", "6:14", "Did you mean 'coverage_avg3m'?", Event("when: {coverge_avg3m: below 5%}") },
        { "S203", "6:14", "Known here: burn_usd_per_day", Event("when: {profit: below 5%}") },
        { "S203", "6:24", "write above or below and a level", Event("when: {coverage: under 5%}") },
        { "S203", "6:33", "Did you mean 'price'?", Event("at: 2026-03, multiplies: {prce: 2}") },
        { "S204", "6:29", "there is no such product). Did you mean 'app'?", Event("at: 2026-03, product: ap") },
        { "S204", "6:28", "names the event 'f'", Event("at: 2026-03, unless: f") },
        { "S204", "7:14", "names the event 'outge' (there is no such event). Did you mean 'outage'?", Event("after: outge").Replace("  e:", "  outage: {at: 2026-03}\n  e:", StringComparison.Ordinal) },
        { "S204", "6:14", "names the event 'nothing'", Event("after: nothing") },
        { "S204", "6:14", "names the product 'ap'", Event("after: ap ends") },
        { "S205", "2:3", "'a.b' cannot be a name", App.Replace("app", "a.b", StringComparison.Ordinal) },
        { "S205", "4:7", "'a=b' cannot be a name", App.Replace("all", "a=b", StringComparison.Ordinal) },
        { "S205", "6:3", "'app ends' cannot be the name of an event", Event("at: 2026-03").Replace("  e:", "  app ends:", StringComparison.Ordinal) },
        { "S205", "5:11", @"'a\u000Ab' cannot be a name", App + "scenario: \"a\\nb\"\n" },
        { "S205", "6:26", "'' cannot be a name", Event("at: 2026-03, ends: ''") },
        { "S205", "5:19", "'open weights' cannot be a tag (a tag has 1 to 80 letters from a to z, digits and hyphens). Write open-weights.", Key("tags: [video, open weights]") },
        { "S205", "5:12", "'' cannot be a tag", Key("tags: ['']") },
        { "S205", "5:12", "cannot be a tag", Key($"tags: [{new string('a', 81)}]") },

        // numbers
        { "S301", "5:23", "Write decimals with a point and thousands without a comma.", Key("opex_usd_per_day: 1,000") },
        { "S301", "5:23", "Did you mean '1000'?", Key("opex_usd_per_day: 1 000") },
        { "S301", "5:23", "Did you mean '5M'?", Key("opex_usd_per_day: 5m") },
        { "S301", "5:23", "Did you mean '5'?", Key("opex_usd_per_day: $5") },
        { "S301", "5:23", "Did you mean '5 to 7'?", Key("opex_usd_per_day: 5 - 7") },
        { "S301", "4:30", "put quotes around a distribution that holds a comma", App.Replace("5%", "uniform(1%, 2%)", StringComparison.Ordinal) },
        { "S301", "5:22", "nothing stands here", Key("opex_usd_per_day:") },
        { "S301", "5:37", "'x' is not a number", Key("opex_usd_per_day: 'normal(mean: x, sd: 1)'") },
        { "S301", "6:71", "write a known positive power and a metric", Event("when: {coverage: below 5%}, hazard_per_month: 5%, hazard_power: 1 of") },
        { "S302", "5:16", "'15' is out of range (a fraction must lie between 0 and 1 (0% to 100%)). Did you mean '15%'?", Key("store_fee: 15") },
        { "S302", "5:16", "'20 to 50' holds 20 (a fraction must lie between 0 and 1 (0% to 100%)). Did you mean '20% to 50%'?", Key("store_fee: 20 to 50") },
        { "S302", "5:16", "'150%' is out of range", Key("store_fee: 150%") },
        { "S302", "5:16", "or write normal(0% to 50%)", Key("store_fee: 0% to 50%") },
        { "S302", "5:23", "'-5' is out of range (must lie between 0 and 1e15)", Key("opex_usd_per_day: -5") },
        { "S302", "5:23", "'1e38' is out of range", Key("opex_usd_per_day: 1e38") },
        { "S302", "5:23", "its bounds must be above 0", Key("opex_usd_per_day: 0 to 5") },
        { "S302", "5:27", "more than -99.9%", Key("opex_growth_per_year: -100%") },
        { "S302", "5:17", "must be above 0", App + "horizon_months: 0\n" },
        { "S302", "5:17", "at least a day", App + "horizon_months: 0.001\n" },
        { "S302", "5:28", "'utilization' is 0", Key("compute: {utilization: 0}") },
        { "S302", "6:49", "'every_months' is 0", Event("when: {coverage: below 5%}, every_months: 0") },
        { "S302", "5:28", "'utilization' can be 0", Key("compute: {utilization: 'mixture(10%: bernoulli(90%), 90%: 50%)'}") },
        { "S302", "6:49", "'every_months' can be 0", Event("when: {coverage: below 5%}, every_months: 'truncated(poisson(mean: 1), 0, 3)'") },
        { "S302", "6:29", "must be a whole number", Event("at: 2026-03, at_most: 1.5") },
        { "S303", "5:16", "'5% to 2%' descends (a range ascends: its 5th percentile comes first). Did you mean '2% to 5%'?", Key("store_fee: 5% to 2%") },
        { "S303", "5:23", "'5 to 2' descends (a range ascends: its 5th percentile comes first). Did you mean '2 to 5'?", Key("opex_usd_per_day: 5 to 2") },
        { "S303", "5:16", "has no width (a range ascends: its 5th percentile comes first). If it is known, write 2%.", Key("store_fee: 2% to 2%") },
        { "S303", "5:30", "write normal(2 to 5) or normal(mean: 3, sd: 1)", Key("opex_usd_per_day: normal(2, 5)") },
        { "S303", "5:44", "sd must be above 0", Key("opex_usd_per_day: 'normal(mean: 3, sd: 0)'") },
        { "S303", "5:23", "has 1 of 2 arguments", Key("opex_usd_per_day: uniform(1)") },
        { "S303", "5:23", "do not ascend", Key("opex_usd_per_day: triangular(1, 5, 3)") },
        { "S303", "5:23", "nothing of the distribution of 'products.app.opex_usd_per_day' lies in the range", Key("opex_usd_per_day: 'normal(mean: -99, sd: 1)'") },
        { "S303", "5:16", "nothing of the distribution of 'products.app.store_fee'", Key("store_fee: 'lognormal(median: 50, sigma: 0.1)'") },
        { "S303", "5:23", "too wide to be tabulated", Key("opex_usd_per_day: 'lognormal(median: 3, sigma: 100)'") },
        { "S203", "5:45", "'gama' is not a distribution (an uncertain number is a range or one of the distributions). Did you mean 'gamma'?", Opex("mixture(30%: 2, 70%: gama(shape: 2, scale: 3))") },
        { "S203", "5:51", "'shpe' is not an argument of gamma (write gamma(shape: 2, scale: 3)). Did you mean 'shape'?", Opex("mixture(30%: 2, 70%: gamma(shpe: 2, scale: 3))") },
        { "S303", "5:24", "lacks 'scale'", Opex("gamma(shape: 2)") },
        { "S303", "5:40", "'shape' stands a second time", Opex("gamma(shape: 2, shape: 3)") },
        { "S303", "5:36", "'3' has no name", Opex("exponential(3)") },
        { "S303", "5:24", "has 3 of 2 arguments (write beta(2, 5))", Opex("beta(2, 5, 7)") },
        { "S303", "5:32", "b must lie between 0.05 and 1M", Opex("beta(2, 0)") },
        { "S303", "5:37", "shape must lie between 0.05 and 1M", Opex("gamma(shape: 0.01, scale: 3)") },
        { "S303", "5:49", "scale must be above 0", Opex("weibull(shape: 2, scale: -3)") },
        { "S303", "5:42", "mean must be above 0", Opex("exponential(mean: 0)") },
        { "S303", "5:38", "at most 100k). Write normal(mean: 1000000, sd: 1000)", Opex("poisson(mean: 1M)") },
        { "S302", "5:34", "the probability is 130%", Opex("bernoulli(130%)") },
        { "S302", "5:34", "Did you mean '30%'?", Opex("bernoulli(30)") },
        { "S302", "5:17", "'poisson(mean: 3)' holds 2 and more (a fraction must lie between 0 and 1 (0% to 100%)). Write bernoulli(p)", Key("store_fee: 'poisson(mean: 3)'") },
        { "S303", "5:24", "add up to 0.9 (they must add up to 1 (100%), within 1e-6)", Opex("discrete(1: 30%, 5: 60%)") },
        { "S303", "5:24", "add up to 1.1", Opex("mixture(30%: 1, 80%: 2 to 5)") },
        { "S303", "5:24", "add up to 0", Opex("discrete()") },
        { "S303", "5:33", "'1' has no probability", Opex("discrete(1, 5)") },
        { "S303", "5:32", "'2 to 5' has no probability", Opex("mixture(2 to 5)") },
        { "S302", "5:33", "'-1' is out of range (must lie between 0 and 1e15)", Opex("discrete(-1: 50%, 1: 50%)") },
        { "S302", "5:37", "'-1' is out of range", Opex("mixture(50%: -1, 50%: 3)") },
        { "S303", "5:42", "the bounds 5 and 2 descend (the lower bound of a truncated distribution comes first, and is below the upper). Write 2, 5.", Opex("truncated(2 to 9, 5, 2)") },
        { "S303", "5:42", "the bounds are both 5", Opex("truncated(2 to 9, 5, 5)") },
        { "S302", "5:42", "'-5' is out of range", Opex("truncated(2 to 9, -5, 5)") },
        { "S303", "5:24", "nothing of what is truncated lies between 2.00 and 3.00", Opex("truncated(beta(2, 5), 2, 3)") },
        { "S303", "5:45", "nothing of what is truncated lies between 2.00 and 3.00", Opex("mixture(20%: 1, 80%: truncated(discrete(1: 50%, 5: 50%), 2, 3))") },
        { "S303", "5:16", "nothing of the distribution of 'products.app.store_fee' lies in the range of its key", Key("store_fee: 'gamma(shape: 1M, scale: 1)'") },
        { "S303", "5:104", "'truncated' is the 9th distribution within another (at most 8)", Opex(string.Concat(Enumerable.Repeat("truncated(", 9)) + "1 to 2" + string.Concat(Enumerable.Repeat(", 1, 2)", 9))) },
        { "S301", "5:24", "put quotes around a distribution that holds a comma", Key("compute: {salvage: beta(2, 5)}") },
        { "S201", "5:32", "Inside braces, put quotes around a distribution that holds a comma.", Key("compute: {salvage: beta(2, 5)}") },
        { "S101", "5:33", "Put quotes around the distribution: it holds ': '.", Key("opex_usd_per_day: discrete(1: 50%, 2: 50%)") },
        { "S101", "5:35", "Put quotes around the distribution: it holds ': '.", Key("compute: {salvage: gamma(shape: 2, scale: 3)}") },
        { "S101", "5:17", "Check indentation, and quote a value that holds ': '", Key("store_fee: a: b") },
        { "S303", "5:23", "scale must be above 0", Key("opex_usd_per_day: \"g\\u0061mma(shape: 2, scale: -3)\"") },
        { "S303", "5:23", "scale must be above 0", Key("opex_usd_per_day: >\n      gamma(shape: 2,\n      scale: -3)") },
        { "S307", "5:29", "there is no file 'nowhere.csv' (a data file lies in the scenario's folder or below it, and is named from there)", Opex("data(nowhere.csv, usd)") },
        { "S303", "5:24", "lacks a column (write data(file.csv, column))", Opex("data(prices.csv)") },
        { "S308", "5:23", "'products.app.opex_usd_per_day' lies between 1 and 1e+04 in 90 % of futures (a range rarely spans four orders of magnitude). Check the units of both ends.", Key("opex_usd_per_day: 1 to 10k") },
        { "S303", "6:51", "sd must be above 0", Event("when: {coverage: 'below normal(mean: 1, sd: -1)'}") },
        { "S304", "5:17", "'horizon_months' is uncertain", App + "horizon_months: 1 to 2\n" },
        { "S304", "5:47", "'half_life_months' is uncertain", Key("shocks: {adds: {sd: 5%, half_life_months: 2 to 3}}") },
        { "S304", "5:44", "Put the uncertainty into 'scale'", Key("opex_usd_per_day: {schedule: {2026-02: 5 to 6}}") },
        { "S305", "5:8", "'2026-02-29' is not a date", App + "start: 2026-02-29\n" },
        { "S305", "5:8", "a list stands behind 'start'", App + "start: [2026]\n" },
        { "S305", "5:13", "before the start on 2026-01-01", Key("launch: 2025-06") },
        { "S305", "5:13", "a list stands behind 'launch'", Key("launch: [2026-03]") },
        { "S305", "6:11", "falls due on 2025-01-01, before the start", Event("at: 2025-01, ends: x") },
        { "S305", "6:11", "a list stands behind 'at'", Event("at: [2026-03]") },
        { "S305", "5:35", "'2026-13' is not a date", Key("opex_usd_per_day: {schedule: {2026-13: 5}}") },
        { "S306", "5:47", "the dates of a schedule ascend", Key("opex_usd_per_day: {schedule: {2026-03: 5, 2026-02: 6}}") },
        { "S306", "5:23", "is empty", Key("opex_usd_per_day: {schedule: {}}\n    store_feee: 1%") },
        { "S306", "5:23", "a mapping without 'schedule'", Key("opex_usd_per_day: {then_per_month: 5%}") },
        { "S306", "5:16", "A schedule is allowed for adds_per_month", Key("store_fee: {schedule: {2026-02: 5%}}") },

        // how parts fit together
        { "S401", "6:5", "'launch' and 'launch_month' stand together", Key("launch: 2026-03\n    launch_month: 4") },
        { "S401", "5:42", "'gpu_seconds_per_output' and 'usd_per_output_now' stand together", Key("compute: {gpu_seconds_per_output: 1, usd_per_output_now: 1}") },
        { "S401", "5:35", "stands without a GPU price", Key("compute: {usd_per_output_now: 1}") },
        { "S401", "6:20", "'at' and 'at_month' stand together", Event("at: 2026-03, at_month: 4") },
        { "S401", "6:20", "'for_months' stands without 'when'", Event("at: 2026-03, for_months: 3") },
        { "S401", "6:20", "'over_months' stands without 'costs_usd'", Event("at: 2026-03, over_months: 3") },
        { "S401", "6:20", "'lasts_months' stands without 'multiplies'", Event("at: 2026-03, lasts_months: 3") },
        { "S401", "6:20", "'delay_months' stands without 'after'", Event("at: 2026-03, delay_months: 3") },
        { "S401", "6:61", "an effect lasts or fades", Event("at: 2026-03, multiplies: {price: 2}, lasts_months: 3, fades_half_life_months: 3") },
        { "S401", "6:52", "judged at reviews, or acts through a rate", Event("when: {coverage: below 5%}, every_months: 1, hazard_per_month: 5%") },
        { "S401", "6:35", "'hazard_power' stands without 'hazard_per_month'", Event("when: {coverage: below 5%}, hazard_power: 1 of users") },
        { "S401", "6:58", "the GPU price belongs to the company", Event("at: 2026-03, product: app, multiplies: {gpu_price: 2}") },
        { "S402", "3:16", "it is not an uncertain number or a shock", Correlated($"[{All}.paying, {All}.initial, 0.5]") },
        { "S402", "3:16", $"Did you mean '{All}.initial'?", Correlated($"[{All}.inital, {All}.churn_per_month, 0.5]") },
        { "S402", "3:89", "strictly between -1 and 1", Correlated($"[{All}.churn_per_month, {All}.initial, 1]") },
        { "S402", "3:57", "is correlated with itself", Correlated($"[{All}.churn_per_month, {All}.churn_per_month, 0.3]") },
        { "S402", "3:16", "a shock is drawn in every step", Correlated($"[products.app.shocks.adds, {All}.initial, 0.3]") },
        { "S402", "3:16", "drawn anew at each arrival", Correlated($"[events.r.pays_usd, {All}.initial, 0.3]") },
        { "S402", "3:95", "a pair stands once", Correlated($"[{All}.churn_per_month, {All}.initial, 0.5], [{All}.initial, {All}.churn_per_month, 0.5]") },
        { "S402", "3:16", "contradict each other", Correlated($"[{All}.churn_per_month, {All}.initial, 0.9], [{All}.initial, {All}.arpu_usd_per_month, 0.9], [{All}.churn_per_month, {All}.arpu_usd_per_month, -0.9]") },
        { "S402", "6:5", "a group has at most 16", ChainOf(17) },
        { "S403", "10:3", "9 products (at most 8)", "products:\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"  p{i}: {{users: {{s: {{churn_per_month: 1%}}}}}}\n")) },
        { "S403", "8:7", "5 segments (at most 4", "products:\n  app:\n    users:\n" + string.Concat(Enumerable.Range(0, 5).Select(i => $"      s{i}: {{churn_per_month: 1%}}\n")) },
        { "S403", "5:1", "36,525 steps (at most 20,000)", App + "horizon_months: 1200\nstep: day\n" },
        { "S404", "6:22", "up to 20.0 arrivals per year are 1.67 per step", Event("rate_per_year: 10 to 20, ends: x") },
        { "S405", "7:3", "draw from the same random stream", App + "events:\n  loud west boom strike: {at: 2026-03}\n  east late glut clone: {at: 2026-03}\n" },
        { "S406", "6:14", "'e' waits for itself", Event("after: e") },
        { "S406", "7:14", "'f' waits for itself", Event("after: f") + "  f: {after: e}\n" },
        { "S406", "6:28", "'e' rules itself out", Event("at: 2026-03, unless: e") },

        // what can never be
        { "S407", "6:3", "'e' can never take effect (its date lies beyond the horizon of 36 months, in month 40.97). Correct it, or leave the event out.", Event("at: 2029-06, ends: x") },
        { "S407", "6:17", "its month lies beyond the horizon of 36 months, in month 40", Event("at_month: 40, ends: x") },
        { "S407", "6:17", "its month lies beyond the horizon", Event("at_month: 'uniform(36.1, 50)', ends: x") },
        { "S407", "7:3", "its date lies before the launch of 'app'", Event("at: 2026-03, product: app").Replace("  app:", "  app:\n    launch: 2026-05", StringComparison.Ordinal) },
        { "S407", "6:22", "its rate is 0", Event("rate_per_year: 0, ends: x") },
        { "S407", "6:33", "its probability is 0", Event("at: 2026-03, probability: 0%, ends: x") },
        { "S407", "6:24", "coverage is never below 0 here", Event("when: {coverage: below 0}, ends: x") },
        { "S407", "6:24", "cash_usd is never below 5.00M here: company.cash_usd is unlimited", Event("when: {cash_usd: below 5M}, ends: x") },
        { "S407", "6:39", "burn_vs_threshold_avg3m is never above 1.00 here: there is no burn_threshold_usd_per_day", Event("when: {burn_vs_threshold_avg3m: above 1}, ends: x") },
        { "S407", "6:29", "users_vs_peak is never above 1.50 here", Event("when: {users_vs_peak: above 1.5}, ends: x") },
        { "S407", "6:21", "unmet is never above 0.100 here: max_gpus is unlimited", Event("when: {unmet: above 10%}, ends: x") },
        { "S407", "6:49", "its hazard is 0", Event("when: {users: below 5}, hazard_per_month: 0, ends: x") },
        { "S407", "6:3", "its hazard grows with users_vs_peak beyond 1", Event("when: {users: below 5}, hazard_per_month: 5%, hazard_power: 1 of users_vs_peak, ends: x") },
        { "S407", "6:3", "its conditions are judged beyond the horizon of 36 months, in month 38", Event("when: {users: below 5}, after_month: 30, for_months: 8, ends: x") },
        { "S407", "6:3", "its conditions are judged beyond the horizon", Event("when: {users: below 5}, every_months: 37, ends: x") },
        { "S407", "7:3", "'e' never takes effect", Event("rate_per_year: 0") + "  f: {after: e}\n" },
        { "S407", "6:3", "nothing can end 'app'", Event("after: app ends") },
        { "S407", "7:31", "with its delay it lies beyond the horizon of 36 months, in month 42", Event("at_month: 30") + "  f: {after: e, delay_months: 12}\n" },
        { "S408", "2:3", "'app' costs something and can never earn anything", Key("opex_usd_per_day: 5") },
        { "S408", "2:3", "'app' costs something and can never earn anything", Key("opex_usd_per_day: 5").Replace("5%", "5%, arpu_usd_per_month: 10, initial: 1k, paying: 0", StringComparison.Ordinal) },
        { "S409", "5:33", "the threshold of 'app' can never be exceeded", Key("burn_threshold_usd_per_day: 10k") },
    };

    /// <summary>The smallest scenario with more keys of its product, from line 5 on.</summary>
    public static string Key(string lines) => $"{App}    {lines}\n";

    /// <summary>The smallest scenario with an opex, in quotes: it begins at 5:24.</summary>
    private static string Opex(string number) => Key($"opex_usd_per_day: '{number}'");

    /// <summary>The smallest scenario with one event, on line 6.</summary>
    public static string Event(string keys) => $"{App}events:\n  e: {{{keys}}}\n";

    private static string Correlated(string pairs) => $"{Uncertain}correlations: [{pairs}]\n";

    private static string ChainOf(int members)
    {
        string[] keys = ["churn_per_month: 5% to 9%", "initial: 1 to 2", "arpu_usd_per_month: 1 to 2", "outputs_per_user_day: 1 to 2", "market: 5k to 6k"];
        string segments = string.Join(", ", Enumerable.Range(0, 4).Select(i => $"s{i}: {{{string.Join(", ", keys)}}}"));
        string[] paths = [.. Enumerable.Range(0, 4).SelectMany(i => keys.Select(key => $"products.app.users.s{i}.{key.Split(':')[0]}"))];
        return $"products:\n  app:\n    users: {{{segments}}}\n# a chain\ncorrelations:\n"
            + string.Concat(paths.Zip(paths.Skip(1)).Take(members - 1).Select(pair => $"  - [{pair.First}, {pair.Second}, 0.1]\n"));
    }
}
