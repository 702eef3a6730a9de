using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Git;

/// <summary>What a hook runs. Paths with slashes, and full ones but for the baseline.</summary>
/// <param name="Command">The executable to run; <see langword="null"/> to look for it each time.</param>
/// <param name="Installed">Where the command was that installed the hook, for what has no <c>PATH</c> to it.</param>
/// <param name="Dotnet">Where its runtime was.</param>
/// <param name="Baseline">The findings that it accepts, as seen from where Git runs the hook if it is below; <see langword="null"/> for none.</param>
internal readonly record struct HookPrograms(string? Command, string? Installed, string? Dotnet, string? Baseline)
{
    private const string Runtime = "dotnet";

    /// <summary>Those of this process.</summary>
    /// <param name="command">The executable that the user names.</param>
    /// <param name="baseline">The baseline that the user names.</param>
    public static HookPrograms Of(string? command, string? baseline)
    {
        var process = Environment.ProcessPath?.Replace(Path.DirectorySeparatorChar, '/');
        var name = Path.GetFileNameWithoutExtension(process);
        return new HookPrograms(
            command,
            name == Reporting.ToolVersion.Name ? process : null,
            name == Runtime ? process : SearchPath.Find(Runtime)?.Replace(Path.DirectorySeparatorChar, '/'),
            baseline);
    }
}
