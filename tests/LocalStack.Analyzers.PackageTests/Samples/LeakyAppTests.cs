using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Samples;

/// <summary>The first thing that a visitor builds.</summary>
[Collection(UsesPackage.Name)]
public sealed class LeakyAppTests(PackedPackage package)
{
    private const string Warning = ": warning ";

    [Fact]
    public async Task Build_PrintsItsLeaks()
    {
        var build = await Dotnet.RequireAsync(
            SourceTree.Root,
            [
                "build", SourceTree.PathOf("samples", "LeakyApp"), "-c", "Release",
                "-nodeReuse:false", $"-p:ArtifactsPath={package.Artifacts}",
            ]);

        Assert.Equal(
            [
                "Credentials.cs:9 LSA0001",
                "Program.cs:10 LSA0003",
                "Program.cs:13 LSA0001",
                "Properties/launchSettings.json:6 LSA0003",
                "appsettings.json:4 LSA0001",
                "appsettings.json:5 LSA0003",
                "docker-compose.yml:11 LSA0003",
                "docker-compose.yml:16 LSA0003",
                "docker-compose.yml:7 LSA0001",
            ],
            WarningsIn(build.Text).Order(StringComparer.Ordinal));
    }

    /// <summary>The warnings of the whole build, whatever their rule, each once: the sample has no others.</summary>
    private static IEnumerable<string> WarningsIn(string output) => output
        .Split('\n')
        .Where(line => line.Contains(Warning, StringComparison.Ordinal))
        .Select(ReadWarning)
        .Distinct();

    /// <summary><c>/folder/Program.cs(13,4): warning LSA0001: …</c> read as <c>Program.cs:13 LSA0001</c>.</summary>
    private static string ReadWarning(string line)
    {
        var parts = line.Trim().Split(Warning);
        var rule = parts[1].Split(':')[0];
        var position = parts[0].LastIndexOf('(');
        if (position < 0)
            return rule;

        var file = Path.GetRelativePath(SourceTree.PathOf("samples", "LeakyApp"), parts[0][..position]);
        return $"{file.Replace('\\', '/')}:{parts[0][(position + 1)..].Split(',')[0]} {rule}";
    }
}
