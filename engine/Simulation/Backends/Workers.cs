using System.Runtime.ExceptionServices;

namespace SurvivalSim.Simulation.Backends;

/// <summary>Threads that work side by side until all are done.</summary>
internal static class Workers
{
    /// <summary>Runs pieces of work, each on a thread of its own: a pool would bring them up one by one.</summary>
    /// <param name="work">At least one piece.</param>
    /// <param name="stop">Called where one fails, so that the others take no more work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped. Any other failure goes before.</exception>
    public static void RunTogether(IReadOnlyList<Action> work, Action stop)
    {
        if (work.Count == 1)
        {
            work[0]();
            return;
        }
        var failures = new Exception?[work.Count];
        Thread[] threads = new Thread[work.Count];
        for (int i = 0; i < threads.Length; i++)
        {
            int worker = i;
            threads[i] = new Thread(() =>
            {
                try { work[worker](); }
                catch (Exception error)
                {
                    failures[worker] = error;
                    stop();
                }
            })
            { IsBackground = true, Name = $"futures {i}" };
            threads[i].Start();
        }
        foreach (Thread thread in threads) thread.Join();
        if (failures.OfType<Exception>().OrderBy(failure => failure is OperationCanceledException).FirstOrDefault() is { } first) ExceptionDispatchInfo.Throw(first);
    }
}
