using System.Runtime.InteropServices;
using CliWrap;
using CliWrap.Buffered;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Infrastructure;

/// <summary>
/// A compiler that stays in memory for the builds of one test run, and ends with it: more than half of what a small build
/// takes is the start of a compiler. It goes by a name of its own, so that no build of another run reaches it.
/// </summary>
internal static class CompilerServer
{
    /// <summary>The name of the pipe, as a build takes it: from a property, and so from a variable.</summary>
    public const string Variable = "SharedCompilationId";

    /// <summary>The name of the pipe of this run.</summary>
    public static string Id { get; } = $"lsa-tests-{Guid.NewGuid():N}";

    /// <summary>The <c>dotnet</c> command that runs these tests.</summary>
    public static string Host { get; } = System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Ends it; the next build would start another one.</summary>
    public static async Task StopAsync()
    {
        var version = await Cli.Wrap(Host).WithArguments("--version").WithWorkingDirectory(SourceTree.Root).ExecuteBufferedAsync();
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var server = Path.Combine(root, "sdk", version.StandardOutput.Trim(), "Roslyn", "bincore", "VBCSCompiler.dll");
        await Cli.Wrap(Host).WithArguments(["exec", server, $"-pipename:{Id}", "-shutdown"]).WithValidation(CommandResultValidation.None).ExecuteAsync();
    }
}
