using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Files;

/// <summary>The addresses of files, as editors and reports write them.</summary>
internal static class FileUri
{
    private const string Scheme = "file://";

    /// <summary>The address of a file.</summary>
    /// <param name="path">Its full path.</param>
    public static string Of(string path)
    {
        path = FileNames.OfSystem.WithoutDevice(path);
        return Uri.TryCreate(path, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : OfOddServer(path);
    }

    /// <summary>The path that an address names.</summary>
    /// <returns><see langword="null"/> for what is no address of a file.</returns>
    public static string? PathOf(string uri)
    {
        if (Uri.TryCreate(uri, UriKind.Absolute, out var parsed))
            return parsed.IsFile ? parsed.LocalPath : null;
        return uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? @"\\" + Uri.UnescapeDataString(uri[Scheme.Length..]).Replace('/', '\\')
            : null;
    }

    /// <summary>A server whose name is none of the internet, for which .NET has no address: <c>\\wsl$\Ubuntu</c>, where Linux is on Windows.</summary>
    private static string OfOddServer(string path) =>
        Scheme + string.Join('/', path.TrimStart('\\').Split('\\').Select(Uri.EscapeDataString));
}
