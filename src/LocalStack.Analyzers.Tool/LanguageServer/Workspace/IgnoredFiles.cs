using System.Collections.Concurrent;
using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.LanguageServer.Workspace;

/// <summary>Which files Git ignores and does not track: a <c>.env</c> is meant to hold a token there. Each is asked for once.</summary>
internal sealed class IgnoredFiles
{
    private readonly ConcurrentDictionary<string, GitRepository?> _repositories = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _files = new(StringComparer.Ordinal);

    /// <summary>Whether Git ignores a file. Where Git cannot be asked, nothing is ignored.</summary>
    /// <param name="path">Its full path.</param>
    public bool Contain(string path) => _files.GetOrAdd(path, Ask);

    private bool Ask(string path) =>
        Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder) && _repositories.GetOrAdd(folder, Find)?.Ignores(path) == true;

    private static GitRepository? Find(string folder)
    {
        try
        {
            return GitRepository.Find(folder);
        }
        catch (UserError)
        {
            return null;
        }
    }
}
