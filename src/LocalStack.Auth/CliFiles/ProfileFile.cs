using System.Text;
using LocalStack.Auth.Resolution;

namespace LocalStack.Auth.CliFiles;

/// <summary>
/// A profile of the <c>localstack</c> CLI: a dotenv file, with its values as python-dotenv gives them to the CLI. A value can
/// refer to an entry before it, or to an environment variable.
/// </summary>
internal sealed class ProfileFile
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private readonly Variables _variables;

    /// <summary>References can double a text line by line, so what they produce is bounded like the file itself.</summary>
    private int _remaining = CliFile.MaxLength;

    private ProfileFile(string path, Variables variables)
    {
        Path = path;
        _variables = variables;
    }

    public string Path { get; }

    /// <summary>The value of a name; <see langword="null"/> when the file has none.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var value) ? value : null;

    /// <summary>Whether the file mentions a name, with a value or without.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <returns><see langword="null"/> when there is no such file.</returns>
    /// <exception cref="LocalStackAuthException">The file exists and cannot be read.</exception>
    public static ProfileFile? Read(string path, Variables variables)
    {
        var content = CliFile.Read(path);
        if (content.IsAbsent)
            return null;

        if (content.Bytes is not { } bytes)
            throw Failure.UnreadableFile(path, content.Problem!, content.Cause);

        var file = new ProfileFile(path, variables);
        foreach (var entry in new DotenvParser(Encoding.UTF8.GetString(bytes)).Parse())
            file._values[entry.Key] = entry.Value is { } value ? file.Resolve(value) : null;
        return file;
    }

    /// <summary>Replaces <c>${NAME}</c> and <c>${NAME:-default}</c>, once: what a reference gives is not looked at again.</summary>
    private string Resolve(string value)
    {
        var resolved = new StringBuilder();
        var position = 0;
        while (DotenvReference.TryFind(value, position, out var reference))
        {
            Append(resolved, value.Substring(position, reference.Start - position));
            Append(resolved, ValueOf(reference.Name) ?? (IsKnown(reference.Name) ? string.Empty : reference.Default));
            position = reference.End;
        }

        Append(resolved, value.Substring(position));
        return resolved.ToString();
    }

    private void Append(StringBuilder resolved, string text)
    {
        _remaining -= text.Length;
        if (_remaining < 0)
            throw Failure.UnreadableFile(Path, "is larger than 1 MB once its references are expanded", cause: null);

        resolved.Append(text);
    }

    private bool IsKnown(string name) => _values.ContainsKey(name) || _variables[name] is not null;

    private string? ValueOf(string name) => _values.TryGetValue(name, out var value) ? value : _variables[name];
}
