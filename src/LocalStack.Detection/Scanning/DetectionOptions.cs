using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning;

/// <summary>What a user has decided for a file. Each comes from one key of an editorconfig or globalconfig file.</summary>
/// <param name="isExcluded">Whether the file is left alone.</param>
/// <param name="allowedFingerprints">Secrets that are known and accepted.</param>
/// <param name="names">The names that count as credentials.</param>
internal sealed class DetectionOptions(bool isExcluded, ISet<string> allowedFingerprints, CredentialNames names)
{
    /// <summary><c>true</c> leaves the file alone.</summary>
    public const string ExcludeKey = "localstack_analyzers.exclude";

    /// <summary>Fingerprints of secrets to accept, separated by commas.</summary>
    public const string AllowedFingerprintsKey = "localstack_analyzers.allowed_fingerprints";

    /// <summary>Further names that count as credentials, separated by commas.</summary>
    public const string CredentialNamesKey = "localstack_analyzers.credential_names";

    private static readonly char[] Separators = [',', ';', ' ', '\t'];

    /// <summary>Nothing excluded, nothing allowed, no name added.</summary>
    public static DetectionOptions Default { get; } = new(false, new HashSet<string>(), CredentialNames.Default);

    public bool IsExcluded { get; } = isExcluded;

    public CredentialNames Names { get; } = names;

    /// <summary>Reads the options.</summary>
    /// <param name="read">Gives the text of a key, or <see langword="null"/>.</param>
    public static DetectionOptions Read(Func<string, string?> read)
    {
        var exclude = read(ExcludeKey);
        var allowed = read(AllowedFingerprintsKey);
        var names = read(CredentialNamesKey);
        if (exclude is null && allowed is null && names is null)
            return Default;

        return new DetectionOptions(
            string.Equals(exclude?.Trim(), "true", StringComparison.OrdinalIgnoreCase),
            new HashSet<string>(Split(allowed), StringComparer.OrdinalIgnoreCase),
            names is null ? CredentialNames.Default : new CredentialNames(Split(names)));
    }

    /// <summary>The same options with further secrets accepted.</summary>
    public DetectionOptions Allowing(IEnumerable<string> fingerprints)
    {
        var all = new HashSet<string>(allowedFingerprints, StringComparer.OrdinalIgnoreCase);
        all.UnionWith(fingerprints);
        return all.Count == allowedFingerprints.Count ? this : new DetectionOptions(IsExcluded, all, Names);
    }

    /// <summary>Whether the secret of this fingerprint is accepted.</summary>
    public bool Allows(string fingerprint) => allowedFingerprints.Contains(fingerprint);

    /// <summary>The entries of a list, as a user writes it.</summary>
    public static string[] Split(string? list) =>
        list?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) ?? [];
}
