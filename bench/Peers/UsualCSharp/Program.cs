// The model of scenarios/sora.yaml as C# is usually written: double, objects, one future after the other, System.Random and MathNet.Numerics.
//   UsualCSharp --futures N --seed S --threads T [--spend FACTOR]
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using UsualCSharp;

Dictionary<string, string> options = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
long futures = long.Parse(options.GetValueOrDefault("--futures", "100000"), CultureInfo.InvariantCulture);
int seed = int.Parse(options.GetValueOrDefault("--seed", "1"), CultureInfo.InvariantCulture);
int threads = int.Parse(options.GetValueOrDefault("--threads", "1"), CultureInfo.InvariantCulture);
double spend = double.Parse(options.GetValueOrDefault("--spend", "1"), CultureInfo.InvariantCulture);

// Long enough for the just-in-time compiler to be done with it.
for (int i = 0; i < 3; i++) Simulate(20_000L * threads, seed + 1_000_000);
var watch = Stopwatch.StartNew();
Statistics statistics = Simulate(futures, seed);
double seconds = watch.Elapsed.TotalSeconds;
Console.WriteLine(JsonSerializer.Serialize(new { futures, steps = Scenario.Months, threads, seconds, version = $".NET {Environment.Version}", statistics = statistics.Of() }));

Statistics Simulate(long count, int firstSeed)
{
    var parts = new Statistics[threads];
    Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
    {
        var random = new Random((firstSeed * 1000) + thread);
        var part = new Statistics();
        for (long i = thread; i < count; i += threads) part.Add(new Future(random).Run(spend));
        parts[thread] = part;
    });
    return Statistics.Sum(parts);
}
