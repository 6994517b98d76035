using System.Xml.Linq;
using SurvivalSim.Ilgpu;

namespace SurvivalSim.Tests.Ilgpu;

public class GpusTests
{
    [Fact]
    public void A_build_has_ILGPU_or_says_why_not() => Assert.Equal(Gpus.Version is null, Gpus.Missing is not null);

    [IlgpuFact]
    public void ILGPU_is_of_the_version_that_the_repository_names()
    {
        XElement package = Assert.Single(XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion"), package => (string?)package.Attribute("Include") == "ILGPU");
        Assert.Equal((string?)package.Attribute("Version"), $"[{Gpus.Version?.ToString(3)}]");
    }
}
