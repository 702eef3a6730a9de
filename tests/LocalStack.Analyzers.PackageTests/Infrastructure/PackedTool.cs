using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Infrastructure;

/// <summary>
/// The command's package, packed once for all tests, in a feed that serves nothing else: it installs without any other
/// package.
/// </summary>
public sealed class PackedTool : IAsyncLifetime
{
    public const string Id = "LocalStack.Analyzers.Tool";

    /// <summary>Collections of tests run at the same time, and packing is a whole build: it is done once for all.</summary>
    private static readonly Shared<Packed> Packing = new(PackAsync, EndAsync);

    private Packed _package = new("", "");
    private readonly string _folder = TestFolder.Create("lsa-tool-");
    private int _repositories;

    /// <summary>No pre-release, so that it is what is installed by those who name no version.</summary>
    public string Version => _package.Version;

    public string File => Path.Combine(Feed, $"{Id}.{Version}.nupkg");

    /// <summary>The folder that serves the package.</summary>
    public string Feed => FeedIn(_package.Folder);

    /// <summary>The command, installed.</summary>
    public string Command => Path.Combine(ToolFolder, OperatingSystem.IsWindows() ? "localstack-tokens.exe" : "localstack-tokens");

    /// <summary>The variables of a user who has installed the command and keeps packages in a folder of his own.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages"),
        // There the SDK notes in which of these folders a local tool lies: by its version, which all the tests share.
        ["DOTNET_CLI_HOME"] = Home,
        // An installed command starts a program of its own, which has to find the runtime.
        ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
        ["PATH"] = ToolFolder + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH"),
    };

    private string Home => Path.Combine(_folder, "home");

    /// <summary>Where the SDK installs global tools.</summary>
    private string ToolFolder => Path.Combine(Home, ".dotnet", "tools");

    public async Task InitializeAsync()
    {
        _package = await Packing.TakeAsync();
        System.IO.File.Copy(SourceTree.PathOf("global.json"), Path.Combine(_folder, "global.json"));
        System.IO.File.WriteAllText(
            Path.Combine(_folder, "nuget.config"),
            $"""<configuration><packageSources><clear /><add key="packed" value="{Feed}" /></packageSources></configuration>""");
        await Dotnet.RequireAsync(
            _folder,
            [.. Recipes.OfReadme($"dotnet tool install --global {Id} --add-source", ("artifacts/feed", Feed))],
            Environment);
    }

    private static async Task<Packed> PackAsync()
    {
        var folder = TestFolder.Create("lsa-tool-package-");
        var version = $"0.{Random.Shared.Next(1, 65_000)}.{Random.Shared.Next(65_000)}";
        await Dotnet.RequireAsync(
            SourceTree.Root,
            [
                .. Recipes.OfReadme("dotnet pack src/LocalStack.Analyzers.Tool ", ("artifacts/feed", FeedIn(folder))),
                $"-p:Version={version}", $"-p:ArtifactsPath={Path.Combine(folder, "artifacts")}", "-p:RunAnalyzers=false",
            ]);
        return new Packed(folder, version);
    }

    private static Task EndAsync(Packed package)
    {
        Directory.Delete(package.Folder, recursive: true);
        return Task.CompletedTask;
    }

    private static string FeedIn(string folder) => Path.Combine(folder, "feed");

    public async Task DisposeAsync()
    {
        // Git makes its files read-only, and Windows deletes none of these.
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
            System.IO.File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_folder, recursive: true);
        await Packing.ReturnAsync();
    }

    /// <summary>A new folder, for a repository of a user.</summary>
    public string CreateFolder() =>
        Directory.CreateDirectory(Path.Combine(_folder, "users", $"r{Interlocked.Increment(ref _repositories)}")).FullName;

    /// <summary>The folder in which everything was built, and the version of the package.</summary>
    private sealed record Packed(string Folder, string Version);
}

/// <summary>The tests that share one packed command.</summary>
[CollectionDefinition(Name)]
public sealed class UsesTool : ICollectionFixture<PackedTool>
{
    public const string Name = "Tool";
}
