using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>The layouts of <c>docs/adopt.md</c>, each as the page writes it.</summary>
[Collection(UsesPackage.Name)]
public sealed class AdoptionPageTests(PackedPackage package)
{
    private const string Project =
        """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    private static readonly Recipes Page = new("docs", "adopt.md");

    [Fact]
    public async Task PropsAndCentralPackages_CoverTheProjectsBelow()
    {
        var build = await package.CreateConsumer()
            .WithGit()
            .Write("props/Directory.Build.props", Snippet("All projects", "xml"))
            .Write("props/A/A.csproj", Project)
            .Write("props/A/A.cs", $"// {Secrets.Token()}\n")
            .Write("central/Directory.Packages.props", Snippet("Central package management", "xml"))
            .Write("central/B/B.csproj", Project)
            .Write("central/B/B.cs", $"// {Secrets.Token()}\n")
            .Write("central/B/appsettings.json", $$"""{ "Token": "{{Secrets.Token()}}" }""")
            .Write("All.slnx", """<Solution><Project Path="props/A/A.csproj" /><Project Path="central/B/B.csproj" /></Solution>""")
            .BuildTargetAsync("All.slnx", new Dictionary<string, string>());

        build.AssertSucceeds(
            "LSA0001 warning central/B/B.cs:1",
            "LSA0001 warning central/B/appsettings.json:1",
            "LSA0001 warning props/A/A.cs:1");
    }

    [Fact]
    public async Task FileBasedApp_IsChecked()
    {
        var build = await package.CreateConsumer()
            .WithGit()
            .Write("tools/app.cs", $"{Snippet("A file-based app", "csharp")}// {Secrets.Token()}\nSystem.Console.WriteLine();\n")
            .BuildTargetAsync("tools/app.cs", new Dictionary<string, string>());

        build.AssertSucceeds("LSA0001 warning tools/app.cs:2");
    }

    private string Snippet(string heading, string language) => Recipes.WithVersion(Page.Read(heading, language), package.Version);
}
