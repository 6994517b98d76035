using System.Net;
using System.Net.Sockets;

namespace SurvivalSim.Tests.Building;

/// <summary>eng/OptionalPackages.targets, with a made-up package in a feed that is a folder.</summary>
public sealed class OptionalPackageTests : IDisposable
{
    private readonly TinyProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_package_is_used_from_when_it_can_be_had()
    {
        AssertWithout(_project.Restore());

        _project.Publish();
        AssertWithout(_project.Restore()); // the no is remembered

        File.SetLastWriteTime(Assert.Single(_project.Noes), DateTime.Now.AddHours(-25));
        AssertWith(_project.Restore());

        _project.Withdraw();
        AssertWith(_project.Restore()); // from the cache
        AssertWithout(_project.Restore("WithMadeUp=false"));
    }

    [Fact]
    public void A_package_that_is_insisted_on_must_be_there()
    {
        (bool succeeded, string output) = _project.Restore("WithMadeUp=true");
        Assert.False(succeeded);
        Assert.Contains("NU1101", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tool_is_fetched_and_not_referred_to()
    {
        using TinyProject project = new(isTool: true);
        AssertWithout(project.Restore());
        Assert.False(project.IsInCache);
        File.Delete(Assert.Single(project.Noes));
        project.Publish();
        AssertWithout(project.Restore());
        Assert.True(project.IsInCache);
    }

    [Fact] // NuGet by itself would wait for minutes, the test for one
    public void A_feed_that_does_not_answer_has_no_package()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        AssertWithout(_project.Restore($"RestoreSources=https://{silent.LocalEndpoint}/v3/index.json", "OptionalPackageTimeout=2"));
        Assert.Single(_project.Noes);
    }

    private static void AssertWith((bool Succeeded, string Output) restore)
    {
        Assert.True(restore.Succeeded, restore.Output);
        Assert.Contains("MADE_UP", restore.Output.Trim().Split(';'));
    }

    private static void AssertWithout((bool Succeeded, string Output) restore)
    {
        Assert.True(restore.Succeeded, restore.Output);
        Assert.DoesNotContain("MADE_UP", restore.Output.Trim().Split(';'));
    }
}
