using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Infrastructure;

/// <summary>A repository of a user of the package, with a project in it.</summary>
public sealed class Consumer
{
    /// <summary>How the compiler's log is called, without the framework.</summary>
    public const string LogName = "results";

    private readonly string _packages;

    internal Consumer(string repository, string project, string packages)
    {
        Repository = repository;
        Project = project;
        _packages = packages;
    }

    /// <summary>The repository's folder.</summary>
    public string Repository { get; }

    /// <summary>The project's folder in the repository.</summary>
    public string Project { get; }

    private string ProjectFile => PathOf(Project, "App.csproj");

    /// <summary>The variables of a user who keeps packages in this folder.</summary>
    internal static Dictionary<string, string> EnvironmentOf(string packages) => new() { ["NUGET_PACKAGES"] = packages };

    /// <summary>Makes a folder of the repository a clone: as little as Git takes for one.</summary>
    /// <param name="folder">The folder, with a slash at its end; without one, the repository itself.</param>
    public Consumer WithGit(string folder = "") => Write(folder + ".git/HEAD", "ref: refs/heads/main\n")
        .Write(folder + ".git/objects/info/packs", "")
        .Write(folder + ".git/refs/heads/.keep", "");

    /// <summary>Adds a file to Git, although it may be ignored.</summary>
    public async Task AddToGitAsync(string path)
    {
        var output = await Dotnet.RunProgramAsync("git", Repository, ["add", "--force", path], EnvironmentOf(_packages));
        Assert.True(output.ExitCode == 0, output.Text);
    }

    /// <summary>Writes a file, its path seen from the repository's folder.</summary>
    public Consumer Write(string path, string text)
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <inheritdoc cref="Write(string, string)"/>
    public Consumer Write(string path, byte[] bytes)
    {
        Write(path, "");
        File.WriteAllBytes(PathOf(path), bytes);
        return this;
    }

    /// <summary>Adds elements to the project file.</summary>
    public Consumer AddToProject(string elements)
    {
        var project = File.ReadAllText(ProjectFile);
        File.WriteAllText(ProjectFile, project.Replace("</Project>", elements + "\n</Project>", StringComparison.Ordinal));
        return this;
    }

    /// <summary>Puts one text in the project file in place of another, which has to be there.</summary>
    public Consumer ReplaceInProject(string old, string @new)
    {
        var project = File.ReadAllText(ProjectFile);
        Assert.Contains(old, project, StringComparison.Ordinal);
        File.WriteAllText(ProjectFile, project.Replace(old, @new, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Dates a file back, as one that is moved into a folder keeps its date.</summary>
    public Consumer DateBack(string path)
    {
        File.SetLastWriteTimeUtc(PathOf(path), DateTime.UnixEpoch.AddYears(40));
        return this;
    }

    /// <summary>Gives a program without statements one, so that it has an entry point.</summary>
    public Consumer AddMain() => Write(Project + "/Main.cs", "internal static class Program { private static void Main() { } }\n");

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Repository, .. parts]);

    /// <summary>Builds the project.</summary>
    /// <param name="arguments">Further arguments of <c>dotnet build</c>.</param>
    public Task<Build> BuildAsync(params IEnumerable<string> arguments) => BuildTargetAsync(Project, new Dictionary<string, string>(), arguments);

    /// <summary>Builds the project as a CI does.</summary>
    /// <inheritdoc cref="BuildAsync(IEnumerable{string})"/>
    public Task<Build> BuildOnCIAsync(params IEnumerable<string> arguments) =>
        BuildTargetAsync(Project, new Dictionary<string, string> { ["CI"] = "true" }, arguments);

    /// <summary>Builds a project or solution of the repository.</summary>
    /// <param name="target">Its path in the repository.</param>
    /// <param name="variables">The variables to set.</param>
    /// <param name="arguments">Further arguments of <c>dotnet build</c>.</param>
    public async Task<Build> BuildTargetAsync(
        string target, IReadOnlyDictionary<string, string> variables, params IEnumerable<string> arguments)
    {
        foreach (var log in Logs())
            File.Delete(log);

        var environment = EnvironmentOf(_packages);
        foreach (var (name, value) in variables)
            environment[name] = value;
        var output = await Dotnet.RunAsync(Repository, ["build", PathOf(target), .. arguments], environment);
        return new Build(Repository, output, [.. Logs().Select(ReadLog).SelectMany(Sarif.Read)]);
    }

    /// <summary>Runs <c>dotnet</c> in the project's folder.</summary>
    internal Task<CommandOutput> RunAsync(IEnumerable<string> arguments, params (string Name, string Value)[] variables)
    {
        var environment = EnvironmentOf(_packages);
        foreach (var (name, value) in variables)
            environment[name] = value;
        return Dotnet.RunAsync(PathOf(Project), arguments, environment);
    }

    /// <summary>Runs <c>dotnet</c> in the repository's folder.</summary>
    internal Task<CommandOutput> RunInRepositoryAsync(IEnumerable<string> arguments) => Dotnet.RunAsync(Repository, arguments, EnvironmentOf(_packages));

    private IEnumerable<string> Logs() =>
        Directory.EnumerateFiles(Repository, LogName + "-*.sarif", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string ReadLog(string path)
    {
        var log = File.ReadAllText(path);
        Secrets.AssertNotShownIn(log, path);
        return log;
    }
}
