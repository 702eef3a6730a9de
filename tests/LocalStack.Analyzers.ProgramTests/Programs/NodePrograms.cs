using System.Diagnostics;
using System.Globalization;
using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>Programs from npm, where .ci/install-programs puts them, and the scripts beside them.</summary>
internal static class NodePrograms
{
    private static readonly string Folder = SourceTree.PathOf("tests", "LocalStack.Analyzers.ProgramTests", "programs");

    /// <summary>The first version with <c>--env-file</c>, and with the patterns that gitlab-ci-local has.</summary>
    private const int LowestVersion = 20;

    /// <summary>Whether there is a Node.js that is new enough.</summary>
    public static bool IsNodeAvailable { get; } = ProgramRun.IsOnPath("node") && NodeVersion() >= LowestVersion;

    /// <summary>Whether a package is installed, and Node.js to run it.</summary>
    public static bool Has(string package) => Directory.Exists(PathOf("node_modules", package)) && IsNodeAvailable;

    /// <summary>A script of this project, or a file of a package.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Runs Node.js.</summary>
    public static Task<ProgramRun> RunAsync(
        CaseFolder folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables) =>
        ProgramRun.StartAsync(folder, "node", arguments, variables);

    /// <summary>The number after the <c>v</c> of <c>v20.1.2</c>.</summary>
    private static int NodeVersion()
    {
        using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true })!;
        var version = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
    }
}
