using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.LanguageServer.Documents;

/// <summary>The addresses of documents, and the files that they name.</summary>
internal static class DocumentUri
{
    private const string Untitled = "untitled:";

    /// <summary>The full path of a file.</summary>
    /// <returns><see langword="null"/> for what is no file on this machine.</returns>
    public static string? PathOf(string uri) =>
        FileUri.PathOf(uri) is { } path && Path.IsPathFullyQualified(path) && CanBeOpened(path) ? Path.GetFullPath(path) : null;

    /// <summary>The full path that a document which was never saved would have; what is no path is none.</summary>
    /// <returns><see langword="null"/> for what else is no file: an old version, a page; it is nobody's text.</returns>
    public static string? PathOfUntitled(string uri)
    {
        if (!uri.StartsWith(Untitled, StringComparison.Ordinal))
            return null;

        var name = Uri.UnescapeDataString(uri[Untitled.Length..]);
        return CanBeOpened(name) && name.Length > 0 ? Path.GetFullPath(name) : null;
    }

    private static bool CanBeOpened(string path) => !path.Contains('\0', StringComparison.Ordinal);
}
