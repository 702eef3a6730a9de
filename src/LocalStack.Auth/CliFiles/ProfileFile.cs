using System.Text;

namespace LocalStack.Auth.CliFiles;

/// <summary>
/// A profile of the <c>localstack</c> CLI, a dotenv file: <c>NAME=value</c>, <c>export NAME="value"</c>, comments with
/// <c>#</c>. A line that is none of them is passed over, as the CLI does.
/// </summary>
internal sealed class ProfileFile
{
    private const string Export = "export ";

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private ProfileFile(string path) => Path = path;

    public string Path { get; }

    /// <summary>The value of a name as written, without its quotes; <see langword="null"/> when the file has none.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var value) ? value : null;

    /// <returns><see langword="null"/> when there is no such file.</returns>
    /// <exception cref="LocalStackAuthException">The file cannot be opened.</exception>
    public static ProfileFile? Read(string path)
    {
        if (CliFile.Read(path) is not { } content)
            return null;

        var file = new ProfileFile(path);
        foreach (var line in Encoding.UTF8.GetString(content).TrimStart('\uFEFF').Split('\n'))
            file.Add(line.Trim());
        return file;
    }

    private void Add(string line)
    {
        var equals = line.IndexOf('=');
        if (equals < 0 || line[0] == '#')
            return;

        var name = line.Substring(0, equals);
        if (name.StartsWith(Export, StringComparison.Ordinal))
            name = name.Substring(Export.Length);

        if (ReadValue(line.Substring(equals + 1).TrimStart()) is { } value)
            _values[name.Trim()] = value;
    }

    /// <returns><see langword="null"/> for a quote that does not end.</returns>
    private static string? ReadValue(string text)
    {
        if (text.Length > 0 && text[0] is '"' or '\'')
        {
            var close = text.IndexOf(text[0], 1);
            return close < 0 ? null : text.Substring(1, close - 1);
        }

        // A # begins a comment only after white space.
        var comment = text.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? text : text.Substring(0, comment)).TrimEnd();
    }
}
