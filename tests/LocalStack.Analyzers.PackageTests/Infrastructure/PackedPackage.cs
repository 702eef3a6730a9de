using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Infrastructure;

/// <summary>
/// The package, packed once for all tests, with a feed that serves it and a package cache that nothing else fills: what
/// a test consumes cannot be an older build.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>Collections of tests run at the same time, and packing is a whole build: it is done once for all.</summary>
    private static readonly Shared<Packed> Packing = new(PackAsync, EndAsync);

    private readonly string _folder = TestFolder.Create("lsa-package-");
    private Packed _packed = new("", "");

    /// <summary>No cache has seen it before. It begins with a letter, for a number with leading zeros is no version.</summary>
    public string Version => _packed.Version;

    public string File => Path.Combine(Feed, $"LocalStack.Analyzers.{Version}.nupkg");

    /// <summary>Everything the source tree builds for these tests. Apart from its own, for that may be being built.</summary>
    public string Artifacts => ArtifactsIn(_packed.Folder);

    private string Feed => FeedIn(_packed.Folder);

    public async Task InitializeAsync()
    {
        _packed = await Packing.TakeAsync();
        WriteSurroundings();
        await CreateTemplateAsync("console", Recipes.OfReadme("dotnet add package LocalStack.Analyzers --source", ("../localstack-analyzers/artifacts/feed", Feed)));
        await CreateTemplateAsync("web", ["add", "package", "LocalStack.Analyzers"]);
    }

    private static async Task<Packed> PackAsync()
    {
        var folder = TestFolder.Create("lsa-packed-");
        var version = $"0.1.0-test.v{Guid.NewGuid():N}";
        await Dotnet.RequireAsync(
            SourceTree.Root,
            [
                .. Recipes.OfReadme("dotnet pack src/LocalStack.Analyzers.Package ", ("artifacts/feed", FeedIn(folder))),
                $"-p:PackageVersion={version}", $"-p:ArtifactsPath={ArtifactsIn(folder)}", "-p:RunAnalyzers=false",
            ]);
        return new Packed(folder, version);
    }

    private static async Task EndAsync(Packed packed)
    {
        await CompilerServer.StopAsync();
        Directory.Delete(packed.Folder, recursive: true);
    }

    private static string FeedIn(string folder) => Path.Combine(folder, "feed");

    private static string ArtifactsIn(string folder) => Path.Combine(folder, "artifacts");

    public async Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        await Packing.ReturnAsync();
    }

    /// <summary>
    /// A new repository with one project in it, made by <c>dotnet new</c> and <c>dotnet add package</c>.
    /// </summary>
    /// <param name="template">The template: <c>console</c> or <c>web</c>.</param>
    /// <param name="project">The project's folder in the repository.</param>
    public Consumer CreateConsumer(string template = "console", string project = "src/App")
    {
        var repository = Directory.CreateDirectory(Path.Combine(_folder, "consumers", Guid.NewGuid().ToString("N"))).FullName;
        CopyFolder(TemplateFolder(template), Path.Combine(repository, project));
        return new Consumer(repository, project, PackagesFolder);
    }

    private string PackagesFolder => Path.Combine(_folder, "packages");

    private string TemplateFolder(string template) => Path.Combine(_folder, "templates", template, "App");

    private async Task CreateTemplateAsync(string template, IEnumerable<string> addPackage)
    {
        var folder = Directory.CreateDirectory(TemplateFolder(template)).FullName;
        var environment = Consumer.EnvironmentOf(PackagesFolder);
        await Dotnet.RequireAsync(folder, ["new", template, "-f", "net10.0", "--no-restore"], environment);
        await Dotnet.RequireAsync(folder, [.. addPackage, "--version", Version], environment);
        Directory.Delete(Path.Combine(folder, "obj"), recursive: true);
    }

    private void WriteSurroundings()
    {
        System.IO.File.Copy(SourceTree.PathOf("global.json"), Path.Combine(_folder, "global.json"));
        System.IO.File.WriteAllText(
            Path.Combine(_folder, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Feed}" />
                <add key="nuget.org" value="https://api.nuget.org/v3/index.json" />
              </packageSources>
              <config>
                <add key="globalPackagesFolder" value="{PackagesFolder}" />
              </config>
            </configuration>
            """);

        // One log for each project and framework; given as a global property, it would be one file for all of a build.
        // Relative to the project, for its folder may be called what the compiler takes for the end of the name.
        System.IO.File.WriteAllText(
            Path.Combine(_folder, "Directory.Build.targets"),
            $"""
            <Project>
              <PropertyGroup>
                <ErrorLog>{Consumer.LogName}-$(TargetFramework).sarif,version=2.1</ErrorLog>
              </PropertyGroup>
            </Project>
            """);
    }

    private static void CopyFolder(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy);
        }
    }

    /// <summary>The folder in which everything was built, and the version of the package.</summary>
    private sealed record Packed(string Folder, string Version);
}

/// <summary>
/// Tests that share one packed package and, where they compare both, one packed command; run one after the other. There is a
/// second collection beside it: a build takes one core most of the time.
/// </summary>
[CollectionDefinition(Name)]
public sealed class UsesPackage : ICollectionFixture<PackedPackage>, ICollectionFixture<PackedTool>
{
    public const string Name = "Package";
}

/// <summary>The second half of the tests that share the packed package.</summary>
[CollectionDefinition(Name)]
public sealed class AlsoUsesPackage : ICollectionFixture<PackedPackage>
{
    public const string Name = "Package, second half";
}
