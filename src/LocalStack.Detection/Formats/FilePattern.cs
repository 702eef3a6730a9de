namespace LocalStack.Detection.Formats;

/// <summary>A pattern of a file's name with at most one star, below folders or in any: <c>.github/workflows/*.yml</c>.</summary>
internal static class FilePattern
{
    /// <summary>Endings of templates, and of copies that somebody has put aside, behind the name of what is made of them.</summary>
    private static readonly HashSet<string> Samples = new(
        [".example", ".sample", ".dist", ".template", ".tmpl", ".j2", ".jinja", ".jinja2", ".bak", ".old", ".orig", ".backup"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Endings of the languages of templates: what the file becomes is read by another program first.</summary>
    private static readonly HashSet<string> Templates = new(
        [".tpl", ".tftpl", ".erb", ".ejs", ".mustache", ".hbs", ".gotmpl"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Endings of templates in which two braces mean something.</summary>
    private static readonly HashSet<string> Braced = new([".tmpl", ".j2", ".jinja", ".jinja2"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether two braces are read by a language of templates first.</summary>
    public static bool HasTemplateBraces(string path) => EndingOf(path.Replace('\\', '/')) is { } ending && Braced.Contains(ending);

    /// <summary>Whether a path fits a pattern, whatever its casing.</summary>
    /// <param name="path">The path, with <c>/</c> between its folders.</param>
    /// <param name="pattern">The pattern.</param>
    public static bool Fits(string path, string pattern)
    {
        var folder = pattern.LastIndexOf('/') + 1;
        var name = path.LastIndexOf('/') + 1;
        return FitsName(path, name, pattern, folder) && (folder == 0 || IsBelow(path, name, pattern.Substring(0, folder)));
    }

    /// <summary>The path without the endings of templates.</summary>
    /// <param name="path">The path.</param>
    /// <param name="isTemplate">Whether a language of templates is read before the format is.</param>
    public static string WithoutTemplateEnding(string path, out bool isTemplate)
    {
        path = path.Replace('\\', '/');
        isTemplate = false;
        while (EndingOf(path) is { } ending && (Samples.Contains(ending) || Templates.Contains(ending)))
        {
            isTemplate |= Templates.Contains(ending);
            path = path.Substring(0, path.Length - ending.Length);
        }

        return path;
    }

    /// <summary>The ending of a name that has something before it.</summary>
    private static string? EndingOf(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 ? path.Substring(dot) : null;
    }

    private static bool FitsName(string path, int name, string pattern, int start)
    {
        var star = pattern.IndexOf('*', start);
        var length = path.Length - name;
        if (star < 0)
            return length == pattern.Length - start && IsSame(path, name, pattern, start, length);

        var (before, after) = (star - start, pattern.Length - star - 1);
        return length >= before + after
            && IsSame(path, name, pattern, start, before)
            && IsSame(path, path.Length - after, pattern, star + 1, after);
    }

    private static bool IsBelow(string path, int name, string folder) =>
        name >= folder.Length
        && IsSame(path, name - folder.Length, folder, 0, folder.Length)
        && (name == folder.Length || path[name - folder.Length - 1] == '/');

    private static bool IsSame(string text, int start, string other, int otherStart, int length) =>
        string.Compare(text, start, other, otherStart, length, StringComparison.OrdinalIgnoreCase) == 0;
}
