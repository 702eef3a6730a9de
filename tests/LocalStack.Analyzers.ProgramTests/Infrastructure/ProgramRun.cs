using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>How a run of a program ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Of the environment of the tests, a program sees these alone.</summary>
    private static readonly string[] Inherited = ["PATH", "LANG", "DOTNET_ROOT", "SystemRoot"];

    /// <summary>The .NET host that runs the tests.</summary>
    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public bool Succeeded => ExitCode == 0;

    /// <summary>The output and the errors, for a test that fails.</summary>
    public string Message => $"exit code {ExitCode}: {Errors}{Output}";

    /// <summary>Whether a program of this name is on the <c>PATH</c>.</summary>
    public static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Runs a program in the work folder of a case to its end.</summary>
    /// <param name="folder">The folder of the case.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="variables">The variables that it sees besides those of every program.</param>
    public static async Task<ProgramRun> StartAsync(
        CaseFolder folder, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables)
    {
        using var limit = new CancellationTokenSource(Limit);
        var result = await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder.Work)
            .WithEnvironmentVariables(EnvironmentOf(folder, variables))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8, limit.Token);
        return new ProgramRun(result.ExitCode, result.StandardOutput, result.StandardError);
    }

    private static Dictionary<string, string?> EnvironmentOf(CaseFolder folder, IReadOnlyDictionary<string, string> variables)
    {
        var environment = new Dictionary<string, string?>();
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Except(Inherited))
            environment[name] = null;

        environment["PATH"] = folder.Recorders + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        environment["HOME"] = folder.Home;
        environment["XDG_CONFIG_HOME"] = Path.Combine(folder.Home, ".config");
        environment["XDG_DATA_HOME"] = Path.Combine(folder.Home, ".local", "share");
        environment["XDG_CACHE_HOME"] = Path.Combine(folder.Home, ".cache");
        environment["XDG_RUNTIME_DIR"] = folder.Temporary;
        environment["TMPDIR"] = folder.Temporary;
        environment["RECORD"] = folder.Record;
        environment["DOTNET_CLI_HOME"] = folder.Home;
        environment["NUGET_PACKAGES"] = Path.Combine(folder.Home, "packages");
        environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        environment["POWERSHELL_UPDATECHECK"] = "Off";
        foreach (var (name, value) in variables)
            environment[name] = value;
        return environment;
    }
}
