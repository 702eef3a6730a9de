namespace LocalStack.Detection.Credentials;

/// <summary>
/// Values that are encrypted so that they can be committed. What a tool writes in their place destroys them, and often the
/// file around them, which is signed.
/// </summary>
internal static class EncryptedValue
{
    /// <summary>How they begin, and what encrypts so.</summary>
    private static readonly string[] Beginnings =
    [
        "ENC[", // SOPS, hiera-eyaml
        "ENC(", // Jasypt
        "DEC(", // Jasypt, before it encrypts
        "encrypted:", // dotenvx
        "$ANSIBLE_VAULT", // Ansible
        "{cipher}", // Spring Cloud Config
        "CfDJ8", // ASP.NET Core data protection
        "AQAAANCMnd8BFdERjHoAwE", // Windows DPAPI, base64
        "01000000d08c9ddf0115d1118c7a00c04fc297eb", // Windows DPAPI, as PowerShell's ConvertFrom-SecureString writes it
        "-----BEGIN", // age, PGP
        "age-encryption.org", // age
        "YWdlLWVuY3J5cHRpb24ub3Jn", // age, base64
        "AQICAH", // AWS KMS
        "AQECAH", // AWS KMS
        "CiQA", // Google Cloud KMS
        "vault:v", // HashiCorp Vault, transit
        "gAAAAA", // Fernet
        "U2FsdGVkX1", // OpenSSL, salted
        "hQEMA", "hQIMA", "hF4D", "wcBMA", "wcFMA", // PGP, base64
        "eyJhbGciOiJSU0EtT0FFU", // JSON web encryption, RSA-OAEP
        "eyJhbGciOiJkaXIi", // JSON web encryption, direct key
        "AgA", "AgB", "AgC", "AgD", // Sealed Secrets
    ];

    /// <summary>Sealed Secrets begin with two bytes of a length, which is too little to tell them by when they are short.</summary>
    private const int MinSealedLength = 100;

    /// <summary>Keys below which values are encrypted, or are addresses of secrets.</summary>
    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "encryptedData", // SealedSecret
        "parameter-store", "secrets-manager", // AWS CodeBuild
        "secretKeyRef", "configMapKeyRef", "valueFrom", "remoteRef", "secretRef", // Kubernetes, External Secrets
        "secure", // Travis, AppVeyor, Pulumi
    };

    /// <summary>How the public key of age begins, to which values are encrypted, and its length.</summary>
    private const string Recipient = "age1";
    private const int RecipientLength = 62;

    /// <summary>Whether a value is encrypted, or the public key by which values are.</summary>
    public static bool Matches(ReadOnlySpan<char> value)
    {
        if (value.Length == RecipientLength && value.StartsWith(Recipient.AsSpan(), StringComparison.Ordinal))
            return true;

        foreach (var beginning in Beginnings)
        {
            if (value.StartsWith(beginning.AsSpan(), StringComparison.Ordinal)
                && (value.Length >= MinSealedLength || !beginning.StartsWith("Ag", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the values below a key are encrypted, or say where the secret is.</summary>
    public static bool AreBelow(string key) => Keys.Contains(key);
}
