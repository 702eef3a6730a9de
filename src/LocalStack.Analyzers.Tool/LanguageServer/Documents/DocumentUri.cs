namespace LocalStack.Analyzers.Tool.LanguageServer.Documents;

/// <summary>The addresses of documents, and the files that they name.</summary>
internal static class DocumentUri
{
    private const string Untitled = "untitled";

    /// <summary>The full path of a file.</summary>
    /// <returns><see langword="null"/> for what is no file on this machine.</returns>
    public static string? PathOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.IsFile && Path.IsPathFullyQualified(parsed.LocalPath)
            ? Path.GetFullPath(parsed.LocalPath)
            : null;

    /// <summary>The address of a file, as clients write it.</summary>
    public static string Of(string path) => new Uri(path).AbsoluteUri;

    /// <summary>Whether a document was never saved; what else is no file (an old version, a page) is nobody's text.</summary>
    public static bool IsUntitled(string uri) => uri.StartsWith(Untitled + ":", StringComparison.Ordinal);
}
