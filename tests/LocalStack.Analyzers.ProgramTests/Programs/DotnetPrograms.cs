using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>MSBuild: it prints the properties and items of a project.</summary>
internal sealed class MSBuildProgram() : RealProgram("dotnet msbuild")
{
    public override bool IsAvailable => true;

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        if (QueriesOf(folder.Read(file)) is not { } queries)
            return Reading.Refused("not well-formed");
        var run = await ProgramRun.StartAsync(folder, ProgramRun.Dotnet, ["msbuild", file, "-nologo", "-nodeReuse:false", .. queries], variables);
        if (!run.Succeeded)
            return Reading.Refused(run.Message);

        return new Reading(true, Interesting(Flattened.Json(run.Output)), run.Message);
    }

    /// <summary>A question for each property and item of the file, and two more, because the answer to one is no JSON.</summary>
    private static List<string>? QueriesOf(string text)
    {
        XDocument document;
        try
        {
            document = XDocument.Parse(text);
        }
        catch (XmlException)
        {
            return null;
        }

        return
        [
            .. NamesIn(document, "PropertyGroup").Select(name => "-getProperty:" + name),
            .. NamesIn(document, "ItemGroup").Select(name => "-getItem:" + name),
            "-getProperty:MSBuildProjectName", "-getProperty:MSBuildProjectExtension",
        ];
    }

    private static IEnumerable<string> NamesIn(XDocument document, string group) =>
        document.Descendants().Where(element => element.Parent?.Name.LocalName == group).Select(element => element.Name.LocalName).Distinct();

    /// <summary>Without what MSBuild knows of the file of an item.</summary>
    private static Dictionary<string, string> Interesting(Dictionary<string, string> settings) => settings
        .Where(setting => !MSBuildOwn.Any(name => setting.Key.EndsWith("/" + name, StringComparison.Ordinal)))
        .ToDictionary();

    private static readonly string[] MSBuildOwn =
    [
        "FullPath", "RootDir", "Filename", "Extension", "RelativeDir", "Directory", "ModifiedTime", "CreatedTime", "AccessedTime",
        "DefiningProjectFullPath", "DefiningProjectDirectory", "DefiningProjectName", "DefiningProjectExtension",
    ];
}

/// <summary><c>dotnet run</c> with the launch profile of a project that prints its environment and arguments.</summary>
internal sealed class DotnetRunProgram() : RealProgram("dotnet run")
{
    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <UseAppHost>false</UseAppHost>
            <NuGetAudit>false</NuGetAudit>
            <UseSharedCompilation>false</UseSharedCompilation>
          </PropertyGroup>
        </Project>
        """;

    private const string Code =
        """
        using System;
        using System.Linq;
        using System.Text.Json;

        var names = new[] { "LOCALSTACK_AUTH_TOKEN", "LOCALSTACK_API_KEY", "MY_TOKEN", "DEBUG" };
        var variables = names.Where(name => Environment.GetEnvironmentVariable(name) is not null);
        Console.WriteLine("READING " + JsonSerializer.Serialize(new
        {
            Arguments = args,
            Environment = variables.ToDictionary(name => name, Environment.GetEnvironmentVariable),
        }));
        """;

    private const string Mark = "READING ";

    private static readonly Lazy<Task<CaseFolder>> Built = new(BuildAsync);

    public override bool IsAvailable => true;

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        if (!File.Exists(folder.PathOf("App.csproj")))
            await CopyToAsync(folder);
        var run = await ProgramRun.StartAsync(folder, ProgramRun.Dotnet, ["run", "--no-build", "--project", "App.csproj"], variables);
        var line = run.Output.Split('\n').FirstOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal));
        if (!run.Succeeded || line is null)
            return Reading.Refused(run.Message);

        try
        {
            return new Reading(true, Flattened.Json(line[Mark.Length..]), run.Message);
        }
        catch (JsonException exception)
        {
            return Reading.Refused(exception.Message);
        }
    }

    /// <summary>Built once, and copied to the folder of each case.</summary>
    private static async Task<CaseFolder> BuildAsync()
    {
        var folder = new CaseFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        folder.Write("App.csproj", Project);
        folder.Write("Program.cs", Code);
        var build = await ProgramRun.StartAsync(folder, ProgramRun.Dotnet, ["build", "App.csproj", "-nodeReuse:false", "-v:quiet"], ValuesOfVariables.Unset.Values);
        Assert.True(build.Succeeded, build.Message);
        return folder;
    }

    private static async Task CopyToAsync(CaseFolder folder)
    {
        var built = (await Built.Value).Work;
        foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            var copy = folder.PathOf(Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

/// <summary><c>dotnet vstest</c> with run settings: a test of this assembly writes the environment that it sees.</summary>
internal sealed class TestRunProgram() : RealProgram("dotnet test")
{
    public override bool IsAvailable => true;

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var environment = new Dictionary<string, string>(variables) { [EnvironmentProbe.Variable] = folder.PathOf("environment.json") };
        File.Delete(folder.PathOf("environment.json"));
        var run = await ProgramRun.StartAsync(
            folder,
            ProgramRun.Dotnet,
            ["vstest", typeof(EnvironmentProbe).Assembly.Location, "--Settings:" + file, "--Tests:" + nameof(EnvironmentProbe)],
            environment);
        return run.Succeeded && File.Exists(folder.PathOf("environment.json"))
            ? new Reading(true, Flattened.Json(folder.Read("environment.json")), run.Message)
            : Reading.Refused(run.Message);
    }
}

/// <summary>The test that <see cref="TestRunProgram"/> runs. In a run of all tests there is nothing for it to do.</summary>
public sealed class EnvironmentProbe
{
    internal const string Variable = "PROGRAM_TESTS_ENVIRONMENT_FILE";

    private static readonly string[] Names = ["LOCALSTACK_AUTH_TOKEN", "LOCALSTACK_API_KEY", "MY_TOKEN", "DEBUG"];

    [SkippableFact]
    public void EnvironmentOfTheTestRun_IsWritten()
    {
        var file = Environment.GetEnvironmentVariable(Variable);
        Skip.If(file is null, "Run by the tests of .runsettings alone.");
        File.WriteAllText(file!, JsonSerializer.Serialize(
            Names.Where(name => Environment.GetEnvironmentVariable(name) is not null).ToDictionary(name => name, Environment.GetEnvironmentVariable)));
        Assert.True(File.Exists(file));
    }
}
