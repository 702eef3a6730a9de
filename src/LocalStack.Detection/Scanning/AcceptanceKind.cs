namespace LocalStack.Detection.Scanning;

/// <summary>By what a user accepts a secret that was found. It is counted, and not reported.</summary>
internal enum AcceptanceKind
{
    /// <summary>Its fingerprint is allowed.</summary>
    Fingerprint,

    /// <summary>The marker <see cref="InlineSuppressions.Marker"/> is beside it.</summary>
    Marker,

    /// <summary><c>#pragma warning disable</c> in C#.</summary>
    Pragma,

    /// <summary>The attribute <c>SuppressMessage</c> in C#.</summary>
    Attribute,

    /// <summary>The severity of its rule is <c>none</c>.</summary>
    Severity,

    /// <summary>A baseline lists it.</summary>
    Baseline,
}
