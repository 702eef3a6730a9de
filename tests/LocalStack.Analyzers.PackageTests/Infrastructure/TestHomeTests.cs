using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Infrastructure;

/// <summary>What the tests start leaves nothing behind in the home of the user who runs them.</summary>
[Collection(UsesPackage.Name)]
public sealed class TestHomeTests(PackedPackage package, PackedTool tool)
{
    /// <summary>What the programs of these tests would write. Other programs write in these folders only when they are configured.</summary>
    private static readonly string[] Watched =
    [
        ".aspnet", ".config/NuGet", ".config/git", ".dotnet", ".gitconfig", ".local/share/NuGet", ".microsoft", ".nuget/NuGet", ".templateengine",
    ];

    /// <summary>The <c>dotnet test</c> that runs this one, and its restore, write these.</summary>
    private static readonly string[] Shared = [".dotnet/TelemetryStorageService", ".local/share/NuGet/http-cache"];

    /// <summary>Where a package of this run lies once a program has put it among those of the user.</summary>
    private IEnumerable<string> PackagesOfRun =>
    [
        UserPackageOf("localstack.analyzers", package.Version),
        UserPackageOf("localstack.analyzers.tool", tool.Version),
    ];

    [Fact]
    public async Task Programs_LeaveTheHomeOfTheUserAsItWas()
    {
        var before = Entries().ToList();

        await BuildAsync();
        var folder = tool.CreateFolder();
        await RestoreAndRunToolAsync(folder);
        await CommitWithHookAsync(folder);

        Assert.Equal(before, Entries());
    }

    private async Task BuildAsync()
    {
        var consumer = package.CreateConsumer();
        await consumer.RunAsync(["new", "gitignore"]);
        (await consumer.BuildAsync()).AssertSucceeds();
    }

    private async Task RestoreAndRunToolAsync(string folder)
    {
        await Dotnet.RequireAsync(folder, ["new", "tool-manifest"], tool.Environment);
        await Dotnet.RequireAsync(folder, ["tool", "install", PackedTool.Id, "--add-source", tool.Feed, "--version", tool.Version], tool.Environment);
        await Dotnet.RequireAsync(folder, ["tool", "restore", "--add-source", tool.Feed], tool.Environment);
        await Dotnet.RequireAsync(folder, ["tool", "run", "localstack-tokens", "check"], tool.Environment);
    }

    private async Task CommitWithHookAsync(string folder)
    {
        Assert.Equal(0, (await Dotnet.RunProgramAsync("git", folder, ["init", "--quiet"], tool.Environment)).ExitCode);
        Assert.Equal(0, (await Dotnet.RunProgramAsync("git", folder, ["config", "--global", "init.defaultBranch", "main"], tool.Environment)).ExitCode);
        Assert.Equal(0, (await Dotnet.RunProgramAsync(tool.Command, folder, ["hook", "install"], tool.Environment)).ExitCode);
        Assert.Equal(0, (await Dotnet.RunProgramAsync("git", folder, ["add", "--all"], tool.Environment)).ExitCode);
        Assert.Equal(0, (await Dotnet.RunProgramAsync("git", folder, ["commit", "--quiet", "--message", "Change"], tool.Environment)).ExitCode);
    }

    /// <summary>
    /// The names in the home, the packages of this run that lie in the user's folder, and every file below what is
    /// watched with its time and length.
    /// </summary>
    private IEnumerable<string> Entries() =>
    [
        .. Directory.EnumerateFileSystemEntries(TestHome.OfUser).Order(StringComparer.Ordinal),
        .. PackagesOfRun.Where(Directory.Exists),
        .. Watched.SelectMany(name => FilesOf(Path.Combine(TestHome.OfUser, name))).Order(StringComparer.Ordinal),
    ];

    private static string UserPackageOf(string id, string version) =>
        Path.Combine(Environment.GetEnvironmentVariable("NUGET_PACKAGES")!, id, version);

    private static IEnumerable<string> FilesOf(string path)
    {
        var files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            : File.Exists(path) ? [path]
            : Enumerable.Empty<string>();
        return files
            .Where(file => !Shared.Any(shared => file.StartsWith(Path.Combine(TestHome.OfUser, shared), StringComparison.Ordinal)))
            .Select(file => $"{file} {File.GetLastWriteTimeUtc(file):O} {new FileInfo(file).Length}");
    }
}
