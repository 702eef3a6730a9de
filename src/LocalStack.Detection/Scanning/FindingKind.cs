namespace LocalStack.Detection.Scanning;

/// <summary>What was found; one kind a rule.</summary>
internal enum FindingKind
{
    /// <summary>The shape of a token, and a checksum that fits.</summary>
    CommittedToken,

    /// <summary>The shape of a token, and a checksum that does not fit.</summary>
    PossibleToken,

    /// <summary>A literal value under the name of a credential.</summary>
    HardCodedCredential,
}
