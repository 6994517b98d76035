namespace SurvivalSim.Tests.Observations;

/// <summary>What can be wrong with a table of observations: the code, where, a part of what is said, and the text.</summary>
internal static class ObservationCases
{
    public static TheoryData<string, string, string, string> All_of_them { get; } = new()
    {
        // the table
        { "S501", "1:1", "nothing stands here", "" },
        { "S501", "1:1", "there is only one line", "time,event\n" },
        { "S501", "1:1", "the header has no comma", "time;event\n1;0\n" },
        { "S501", "1:12", "two columns are named 'Time'", "time,event,Time\n1,0,1\n" },
        { "S501", "3:1", "this row has 3 cells (the header has 2)", "time,event\n1,0\n1,0,5\n" },
        { "S501", "2:3", "a quote opens here and is not closed", "time,event\n1,\"0\n" },
        { "S502", "1:6", "Did you mean 'event'?", "time,evnt\n1,0\n" },
        { "S502", "1:12", "Did you mean 'cause'?", "time,event,casue\n1,0,x\n" },
        { "S502", "1:1", "--group names 'grop' (there is no such column). Did you mean 'group'?", "time,event,group,note\n1,0,a,b\n" },
        { "S503", "1:1", "no column tells times", "duration,event\n1,0\n" },
        { "S503", "1:1", "there is no column 'event' ('time' needs it: 0 where no end was seen", "time,x\n1,0\n" },
        { "S503", "1:1", "If 'time' or 'status' says that, give it this name.", "time,status\n1,0\n" },
        { "S503", "1:1", "there is no column 'start'", "stop,event\n1,0\n" },
        { "S503", "1:1", "there is no column 'end'", "launch,cause\n2025-01,x\n" },
        { "S504", "1:6", "'time' and 'months' stand together", "time,months,event\n1,1,0\n" },
        { "S504", "1:1", "'time' and 'start' stand together", "start,time,event\n0,1,0\n" },

        // its rows
        { "S301", "3:1", "'time' is 'NA' (a number is expected). Leave out what was never observed.", "time,event\n1,0\nNA,1\n" },
        { "S301", "2:1", "'time' is blank", "time,event\n,1\n" },
        { "S302", "2:1", "'time' is -1 (a time lies between 0 and 1e15)", "time,event\n-1,1\n" },
        { "S302", "2:3", "'stop' is 5 and 'start' is 5 (stop comes after start", "start,stop,event\n5,5,1\n" },
        { "S302", "2:3", "'event' is -1", "time,event\n1,-1\n" },
        { "S302", "2:3", "'event' is 1.5", "time,event\n1,1.5\n" },
        { "S305", "3:1", "'2025-13' is not a date", "launch,end\n2025-01,2025-02\n2025-13,2025-02\n" },
        { "S302", "2:1", "it cannot come after the end, 2025-01-01", "launch,end\n2025-02,2025-01\n" },
        { "S302", "2:9", "'end' is 2099-01 (--as-of is 2026-11-01", "launch,end\n2025-02,2099-01\n" },
        { "S302", "2:1", "it cannot come after --as-of, 2026-11-01", "launch,end\n2099-02,\n" },
        { "S505", "2:3", "'event' is blank", "time,event\n1,\n" },
        { "S505", "2:5", "it ended, and 'cause' is blank", "time,event,cause\n1,1,\n" },
        { "S505", "2:5", "'cause' is 'x' and no end was seen", "time,event,cause\n1,0,x\n" },
        { "S505", "2:3", "'event' is 'sold' beside a column 'cause'", "time,event,cause\n1,sold,x\n" },
        { "S403", "1:12", "'group' has 21 different values (at most 20 groups are compared)", "time,event,group\n" + string.Concat(Enumerable.Range(0, 21).Select(i => $"1,0,{i}\n")) },
    };
}
