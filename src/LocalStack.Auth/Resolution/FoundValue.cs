namespace LocalStack.Auth.Resolution;

/// <summary>A value that is not blank, and where it was found. Not a record, which would print the value.</summary>
internal readonly struct FoundValue(string value, LocalStackCredentialSourceKind kind, string name)
{
    public string Value { get; } = value;

    public LocalStackCredentialSource Source => new(kind, name);
}
