using SurvivalSim.Estimates;
using SurvivalSim.Planning;
using SurvivalSim.Simulation;

namespace SurvivalSim.Analyses;

/// <summary>What the answers of a run depend on: every number drawn once and every event, with how much each has to do with an answer.</summary>
/// <remarks>
/// A run keeps no futures, so its first ones are simulated again, on the processor whatever the run itself ran on. A number or an event is looked at by itself, over all that the others
/// do: what is said is how much knowing it would tell, correlated numbers included.
/// </remarks>
public static class Drivers
{
    /// <summary>Futures that are looked at: the first of the run. A twenty-fifth of a usual run; under independence the standard errors are 0.016 and 0.0036.</summary>
    public const int MostFutures = 4_096;

    /// <summary>Ranks the drivers of each product, in the order of the plan.</summary>
    /// <param name="plan">What to simulate.</param>
    /// <param name="options">How, and how many futures the run has.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<ProductDrivers> Of(Plan plan, RunOptions options, CancellationToken cancellation = default)
    {
        DriverSample sample = DriverSample.Of(plan, options, (int)Math.Min(MostFutures, options.Futures), cancellation);
        return [.. plan.Products.Select((_, product) => new ProductDrivers(plan.ProductNames[product], Of(plan, product, sample, cancellation)))];
    }

    private static List<AnswerDrivers> Of(Plan plan, int product, DriverSample sample, CancellationToken cancellation)
    {
        var lives = new FollowedLives(plan, sample, product);
        List<AnswerDrivers> answers = [];
        var numbers = new RankedSample?[plan.Parameters.Length];
        var landmarks = new Landmark?[plan.Events.Length];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = sample.Numbers(i) is { } drawn ? RankedSample.Of(lives.Of(drawn)) : null;
        for (int i = 0; i < landmarks.Length; i++) landmarks[i] = lives.LandmarkOf(sample.Effects(i));
        foreach (Answer answer in lives.Answers)
        {
            var ranked = RankedSample.Of(lives.Of(answer));
            List<Driver> drivers = [];
            for (int i = 0; i < numbers.Length; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (numbers[i] is { } number) drivers.Add(new Driver(plan.ParameterPaths[i], DriverKind.Number, ByMonth: null, Dependence.Between(number, ranked)));
            }
            for (int i = 0; i < landmarks.Length; i++)
            {
                if (plan.Events[i].Cause != 0 || (plan.Events[i].Product >= 0 && plan.Events[i].Product != product)) continue;
                drivers.Add(new Driver(plan.EventNames[i], DriverKind.Event, landmarks[i]?.Month, landmarks[i] is { } landmark ? lives.Between(landmark, answer) : null));
            }
            drivers.Sort(StrongestFirst);
            answers.Add(new AnswerDrivers(answer, drivers));
        }
        return answers;
    }

    /// <summary>The one that decides more comes first, one that could not be measured last.</summary>
    private static int StrongestFirst(Driver a, Driver b)
    {
        int byXi = (b.Dependence?.Xi.Value ?? double.NegativeInfinity).CompareTo(a.Dependence?.Xi.Value ?? double.NegativeInfinity);
        return byXi != 0 ? byXi : string.CompareOrdinal(a.Name, b.Name);
    }
}

/// <summary>What the answers about a product depend on.</summary>
/// <param name="Product">Its name.</param>
/// <param name="Answers">The answers; none where it launched in no future that was looked at.</param>
public sealed record ProductDrivers(string Product, IReadOnlyList<AnswerDrivers> Answers);

/// <summary>What an answer depends on.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Drivers">Those that decide most of it first, those that could not be measured last.</param>
public sealed record AnswerDrivers(Answer Answer, IReadOnlyList<Driver> Drivers);

/// <summary>Something that an answer may depend on.</summary>
/// <param name="Name">Path of a number, or name of an event.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="ByMonth">Of an event: months since the launch, by which it had taken effect or had not, among the products that lived on; <see langword="null"/> where it never took effect.</param>
/// <param name="Dependence">How much the answer depends on it; <see langword="null"/> where one of the two did not vary.</param>
public sealed record Driver(string Name, DriverKind Kind, double? ByMonth, Dependence? Dependence);

/// <summary>What kind of thing an answer may depend on.</summary>
public enum DriverKind
{
    /// <summary>A number that is drawn once.</summary>
    Number,

    /// <summary>An event.</summary>
    Event,
}

/// <summary>What is asked about a product.</summary>
public enum Answer
{
    /// <summary>When it ends.</summary>
    End,

    /// <summary>When the three-month mean of burn over threshold rises above 1.</summary>
    SustainedBreach,

    /// <summary>What it loses over its life within the horizon.</summary>
    CumulativeLossUsd,
}
