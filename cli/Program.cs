#pragma warning disable CA1861
using System.Diagnostics;
using SurvivalSim.Estimates;
using SurvivalSim.Planning;
using SurvivalSim.Scenarios;
using SurvivalSim.Scenarios.Reading;
using SurvivalSim.Simulation;
using SurvivalSim.Tallies;

string file = args[0];
long n = long.Parse(args[1]);
int lanes = int.Parse(args[2]), threads = int.Parse(args[3]);
var sw = Stopwatch.StartNew();
var plan = Planner.Make(ScenarioReader.Read(ScenarioDocument.Parse(File.ReadAllText(file), file)));
Console.WriteLine($"plan {sw.Elapsed.TotalMilliseconds} slots {plan.SlotCount} {plan.Hash}");
for (int rep = 0; rep < (args.Length > 4 ? int.Parse(args[4]) : 1); rep++)
{
sw.Restart();
var t = RunTally.Of(plan, new RunOptions { Futures = n, Lanes = lanes, Threads = threads });
double s = sw.Elapsed.TotalSeconds;
Console.WriteLine($"run {s} s, {n * plan.Grid.Count / s / 1e6} Mstep/s");
for (int p = 0; p < plan.Products.Length; p++)
{
    var km = new KaplanMeier(t.Products[p].Ends);
    Console.WriteLine(plan.ProductNames[p] + " ended " + string.Join(" ", new[] { 3, 6, 9, 12, 24, 36 }.Where(m => m <= plan.Grid.HorizonMonths).Select(m => (1 - km.At(m).P).ToString("F4"))) + " rmst " + km.RestrictedMean(plan.Grid.HorizonMonths));
    for (int c = 1; c <= plan.Causes.Count; c++) { var aj = new AalenJohansen(t.Products[p].Ends, c); Console.WriteLine("  " + plan.Causes[c - 1] + " " + string.Join(" ", new[] { 6, 12, 24, 36 }.Select(m => aj.At(m).P.ToString("F4")))); }
    foreach (var (nm, et) in new[] { ("breach", t.Products[p].Breach), ("sustained", t.Products[p].SustainedBreach), ("even", t.Products[p].BreakEven) })
    { var aj = new AalenJohansen(et, 1); Console.WriteLine("  " + nm + " " + string.Join(" ", new[] { 3, 6, 9, 12, 24, 36 }.Select(m => aj.At(m).P.ToString("F4")))); }
    foreach (var o in Enum.GetValues<Outcome>()) { var d = DistributionEstimate.From(t.Products[p].Of(o)); Console.WriteLine($"  {o} mean {d.Mean.Value:g6} q {string.Join(" ", d.Quantiles.Select(q => q.Value.ToString("g5")))} cvar {d.Cvar95.Value:g5}"); }
    foreach (int i in new[] { 5, 0 }) Console.WriteLine("  fan " + ProductTally.FanMetrics[i] + " " + string.Join(" ", Enumerable.Range(1, 6).Select(m => QuantileEstimate.From(t.Products[p].Fan(i, m))[2].Value.ToString("g4"))));
}
}
