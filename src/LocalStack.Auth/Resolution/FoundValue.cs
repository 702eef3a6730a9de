namespace LocalStack.Auth.Resolution;

/// <summary>A value that is not blank, and where it was found. Not a record, which would print the value.</summary>
internal readonly struct FoundValue(string value, bool hadLineBreak, LocalStackCredentialSource source)
{
    public string Value { get; } = value;

    public bool HadLineBreak { get; } = hadLineBreak;

    public LocalStackCredentialSource Source { get; } = source;

    /// <returns><see langword="null"/> for a value that is absent or blank.</returns>
    public static FoundValue? In(string? value, LocalStackCredentialSourceKind kind, string name) =>
        Stripped.OrNull(value, out var hadLineBreak) is { } stripped
            ? new FoundValue(stripped, hadLineBreak, new LocalStackCredentialSource(kind, name))
            : null;
}
