using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>PowerShell: it runs the script and shows the environment afterwards. What it cannot parse it does not run.</summary>
internal sealed class PowerShellProgram() : RealProgram("pwsh")
{
    private static readonly string? Program = Find();

    public override bool IsAvailable => Program is not null;

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var command = $"$ErrorActionPreference = 'Stop'; . './{file}'; show";
        var run = await ProgramRun.StartAsync(
            folder, Program!, ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command", command], variables);
        return Recorder.ReadingOf(folder, run);
    }

    /// <summary>The one that .ci/install-programs installed, or else that of the machine.</summary>
    private static string? Find()
    {
        var installed = SourceTree.PathOf("artifacts", "programs");
        return Directory.Exists(installed)
            && Directory.EnumerateDirectories(installed, "powershell-*").Select(folder => Path.Combine(folder, "pwsh")).FirstOrDefault(File.Exists) is { } program
            ? program
            : ProgramRun.IsOnPath("pwsh") ? "pwsh" : null;
    }
}
