using System.Text.RegularExpressions;
using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>C#, F# and Visual Basic of several frameworks in one solution: whatever command builds it, each finding is reported once.</summary>
[Collection(AlsoUsesPackage.Name)]
public sealed class MixedSolutionTests(PackedPackage package)
{
    private const string Environment = ".env(1,3)";
    private static readonly string Settings = Path.Combine("src", "App", "appsettings.json") + "(1,13)";
    private static readonly string FSharp = Path.Combine("src", "Fs", "Lib.fs") + "(2,14)";
    private static readonly string FSharpSettings = Path.Combine("src", "Fs", "appsettings.json") + "(1,13)";
    private static readonly string VisualBasic = Path.Combine("src", "Vb", "M.vb") + "(2,20)";

    [Fact]
    public async Task EachFinding_IsReportedOnce_ByBuildFilterPackAndPublish()
    {
        var consumer = Create();

        await AssertReportsAsync(consumer, ["build", "All.slnx", "-m"], Environment, Settings, FSharp, FSharpSettings, VisualBasic);
        await AssertReportsAsync(consumer, ["build", "Some.slnf", "-m", "-graph", "--no-restore"], Environment, FSharp, FSharpSettings);
        await AssertReportsAsync(consumer, ["pack", "All.slnx", "-m", "-c", "Debug", "--no-restore"], Environment, Settings, FSharp, FSharpSettings, VisualBasic);
        // The settings of the library are published with the program; its build has reported them.
        await AssertReportsAsync(consumer, ["publish", "src/Exe", "-c", "Debug", "--no-restore"], Environment, Settings);
    }

    private Consumer Create() => package.CreateConsumer()
        .WithGit()
        .ReplaceInProject("<OutputType>Exe</OutputType>", "<LangVersion>latest</LangVersion>")
        .ReplaceInProject("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>")
        .AddToProject("""<ItemGroup><Content Include="appsettings.json" CopyToOutputDirectory="Always" /><None Include="icon.png" Pack="true" PackagePath="/" /></ItemGroup>""")
        .Write("src/App/icon.png", [0x89, 0, 0])
        .Write("src/App/Program.cs", "namespace App;\n")
        .Write("src/App/appsettings.json", Leak())
        .Write("src/Fs/Fs.fsproj", Project("""<TargetFrameworks>net10.0;net8.0</TargetFrameworks>""", """<Compile Include="Lib.fs" />"""))
        .Write("src/Fs/Lib.fs", $"module Lib\nlet token = \"{Secrets.Token()}\"\n")
        .Write("src/Fs/appsettings.json", Leak())
        .Write("src/Vb/Vb.vbproj", Project("<TargetFramework>net10.0</TargetFramework>", ""))
        .Write("src/Vb/M.vb", $"Module M\n    Const Token = \"{Secrets.Token()}\"\nEnd Module\n")
        .Write("src/Exe/Exe.csproj", Project("<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>", """<ProjectReference Include="../App/App.csproj" />"""))
        .Write("src/Exe/Program.cs", "System.Console.WriteLine();\n")
        .Write(".env", $"A={Secrets.Token()}\n")
        .Write("All.slnx", """<Solution><Project Path="src/App/App.csproj" /><Project Path="src/Fs/Fs.fsproj" /><Project Path="src/Vb/Vb.vbproj" /><Project Path="src/Exe/Exe.csproj" /></Solution>""")
        .Write("Some.slnf", """{ "solution": { "path": "All.slnx", "projects": [ "src/Fs/Fs.fsproj" ] } }""");

    /// <summary>By what is printed while it builds, without the summary, which repeats it.</summary>
    private static async Task AssertReportsAsync(Consumer consumer, string[] command, params string[] findings)
    {
        var output = await consumer.RunInRepositoryAsync(command);

        Assert.True(output.ExitCode == 0, output.Text);
        var reported = Regex.Matches(output.Text.Split("Build succeeded.")[0], @"^\s*(\S+): warning LSA", RegexOptions.Multiline)
            .Select(match => Path.GetRelativePath(consumer.Repository, match.Groups[1].Value));
        Assert.Equal(findings.Order(StringComparer.Ordinal), reported.Order(StringComparer.Ordinal));
    }

    private static string Leak() => $$"""{ "Token": "{{Secrets.Token()}}" }""";

    private string Project(string properties, string items) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>{properties}</PropertyGroup>
          <ItemGroup>
            <PackageReference Include="LocalStack.Analyzers" Version="{package.Version}" PrivateAssets="all" />
            {items}
          </ItemGroup>
        </Project>
        """;
}
