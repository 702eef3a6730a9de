using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace LocalStack.Tests;

/// <summary>
/// A home of its own for each test run. The test process itself moves there before any test runs, so every program that
/// a test starts inherits it and no test can forget it: the programs neither read the settings of the user nor leave
/// anything in the user's home. The home is deleted when the run ends.
/// </summary>
/// <remarks>
/// Windows asks the system, not the environment, for some folders of the user. There the variables that name a single
/// folder (of Git, of the .NET command and of NuGet) are what keeps a program away from the user's home.
/// </remarks>
internal static class TestHome
{
    /// <summary>The home of the user who runs the tests.</summary>
    public static string OfUser { get; private set; } = "";

    /// <summary>The home of the programs that the tests start.</summary>
    public static string Folder { get; private set; } = "";

    /// <summary>Runs before any other code of the test project.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A test project is no library: nothing but the test host loads it.")]
    internal static void Enter()
    {
        OfUser = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        Folder = TestFolder.Create("localstack-home-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(Folder);
        foreach (var (name, value) in Variables())
            Environment.SetEnvironmentVariable(name, value);
    }

    private static Dictionary<string, string?> Variables() => new()
    {
        ["HOME"] = Folder,
        ["USERPROFILE"] = Folder,
        ["APPDATA"] = Path.Combine(Folder, "AppData", "Roaming"),
        ["LOCALAPPDATA"] = Path.Combine(Folder, "AppData", "Local"),
        ["XDG_CONFIG_HOME"] = Path.Combine(Folder, ".config"),
        ["XDG_CACHE_HOME"] = Path.Combine(Folder, ".cache"),
        ["XDG_DATA_HOME"] = Path.Combine(Folder, ".local", "share"),
        ["XDG_STATE_HOME"] = Path.Combine(Folder, ".local", "state"),

        ["DOTNET_CLI_HOME"] = Folder,
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
        ["DOTNET_ADD_GLOBAL_TOOLS_TO_PATH"] = "false",
        ["DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE"] = "true",

        // What the test project was restored from, so that a project of this repository restores without a download. A
        // test that restores anything else names a folder of its own.
        ["NUGET_PACKAGES"] = RestoredPackages,
        // Only downloads: kept for the next run, in the folder of everything else that is built here.
        ["NUGET_HTTP_CACHE_PATH"] = SourceTree.PathOf("artifacts", "tests", "http-cache"),

        ["GIT_CONFIG_GLOBAL"] = Path.Combine(Folder, ".gitconfig"),
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        // Git sets these for a hook that runs the tests.
        ["GIT_DIR"] = null,
        ["GIT_INDEX_FILE"] = null,
        ["GIT_WORK_TREE"] = null,
        ["GIT_PREFIX"] = null,
        ["GIT_AUTHOR_NAME"] = "A. Author",
        ["GIT_AUTHOR_EMAIL"] = "author@example.org",
        ["GIT_AUTHOR_DATE"] = null,
        ["GIT_COMMITTER_NAME"] = "A. Author",
        ["GIT_COMMITTER_EMAIL"] = "author@example.org",
    };

    private static string RestoredPackages => typeof(TestHome).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "NuGetPackageRoot").Value!;

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A program that outlives the run has a file open: the folder of temporary files is cleaned by the system.
        }
    }
}
