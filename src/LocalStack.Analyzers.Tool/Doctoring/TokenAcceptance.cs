using System.Text.Json;

namespace LocalStack.Analyzers.Tool.Doctoring;

/// <summary>What makes the command accept the made-up token, or leave out its file.</summary>
internal static class TokenAcceptance
{
    /// <summary>Asks the command.</summary>
    /// <param name="clone">Where the token lies.</param>
    /// <param name="arguments">What follows <c>check</c>.</param>
    /// <returns><see langword="null"/> if it reports the token.</returns>
    public static string? Find(ScratchClone clone, params IEnumerable<string> arguments)
    {
        var run = clone.Tokens(["check", "--format", "json", "--quiet", .. arguments]);
        if (run.ExitCode != ExitCodes.Clean)
            return null;

        using var report = JsonDocument.Parse(run.Output);
        foreach (var accepted in report.RootElement.GetProperty("accepted").EnumerateArray().Where(IsOfFile))
        {
            var by = accepted.GetProperty("acceptedBy");
            var source = by.TryGetProperty("source", out var file) ? $" in {file.GetString()}" : "";
            return $"the repository accepts it ({by.GetProperty("kind").GetString()}{source}).";
        }

        return report.RootElement.GetProperty("skipped").EnumerateArray().Any(IsOfFile) ? "the repository excludes the file (localstack_analyzers.exclude)." : null;
    }

    private static bool IsOfFile(JsonElement element) => element.GetProperty("path").GetString() == ScratchClone.File;
}
