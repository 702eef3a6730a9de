using System.Collections.Concurrent;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Git;

/// <summary>
/// When two paths name the same file in a repository: Git has tried it out with the file system when the repository was made,
/// and keeps what it found in the repository's settings. Asked once for a folder, and only where it makes a difference.
/// </summary>
internal static class GitFileNames
{
    private const string IgnoresCase = "core.ignorecase", IgnoresForm = "core.precomposeunicode";

    private static readonly ConcurrentDictionary<string, FileNames> OfFolder = new(StringComparer.Ordinal);

    /// <summary>How the names of files in a folder are compared; outside of a repository as on the system.</summary>
    public static FileNames Of(string folder) => OfFolder.GetOrAdd(folder, Create);

    private static FileNames Create(string folder)
    {
        var settings = new Lazy<Dictionary<string, bool>>(() => Read(folder));

        // No file system of macOS keeps two forms apart, and a repository that was copied there need not know it.
        return new FileNames(
            () => settings.Value.GetValueOrDefault(IgnoresCase, FileNames.IsWindows),
            () => FileNames.IsMac || settings.Value.GetValueOrDefault(IgnoresForm));
    }

    private static Dictionary<string, bool> Read(string folder)
    {
        var settings = new Dictionary<string, bool>(StringComparer.Ordinal);
        if (GitProgram.TryRead(folder, out var answer, "config", "--type=bool", "--get-regexp", @"^core\.(ignorecase|precomposeunicode)$") is not null)
            return settings;

        foreach (var fields in answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(' ')))
            settings[fields[0]] = fields[^1] == "true";
        return settings;
    }
}
