using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>Programs from npm, where .ci/install-programs puts them, and the scripts beside them.</summary>
internal static class NodePrograms
{
    private static readonly string Folder = SourceTree.PathOf("tests", "LocalStack.Analyzers.ProgramTests", "programs");

    /// <summary>Whether a package is installed, and Node.js to run it.</summary>
    public static bool Has(string package) => Directory.Exists(PathOf("node_modules", package)) && ProgramRun.IsOnPath("node");

    /// <summary>A script of this project, or a file of a package.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Runs Node.js.</summary>
    public static Task<ProgramRun> RunAsync(
        CaseFolder folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables) =>
        ProgramRun.StartAsync(folder, "node", arguments, variables);
}
