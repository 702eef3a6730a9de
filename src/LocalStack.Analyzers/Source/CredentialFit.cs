namespace LocalStack.Analyzers.Source;

/// <summary>Whether a type can take a credential.</summary>
internal enum CredentialFit
{
    /// <summary>It cannot: a switch, a number, a cancellation token, an enum.</summary>
    None,

    /// <summary>A type of the program's own may hold one.</summary>
    Possible,

    /// <summary>Text, or what gives text.</summary>
    Text,
}
