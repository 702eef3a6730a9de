using System.Diagnostics;
using LocalStack.Auth.Resolution;
using LocalStack.Detection.Credentials;

namespace LocalStack.Auth;

/// <summary>
/// A LocalStack credential. It shows LocalStack's mask wherever it is printed: in text, in JSON, in the debugger.
/// <see cref="Reveal"/> and <see cref="ToEnvironmentVariables"/> are the only ways to the value.
/// </summary>
/// <remarks>
/// Credentials are compared by reference. Equality by value would compare secrets in collections and assertions, which
/// print what they compare, and would leave open whether the source counts.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class LocalStackCredential
{
    /// <summary>What LocalStack prints of an API key.</summary>
    private const int ShownOfApiKey = 3;

    /// <summary>Something shorter than an API key is no API key, and three characters may be most of it.</summary>
    private const int ShortestApiKey = 9;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    private readonly LocalStackLicenseSettings _licenseSettings;

    /// <summary>Creates a credential from a value that the program has, for example in a test.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="value">The value. Neither its shape nor its checksum is checked.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="value"/> is blank or contains a control character, which a container must not get.
    /// </exception>
    public LocalStackCredential(LocalStackCredentialKind kind, string value)
        : this(kind, value, new LocalStackCredentialSource(LocalStackCredentialSourceKind.Program, "code"))
    {
    }

    /// <summary>Creates a credential from a value that the program has, with its source.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="value">The value. Neither its shape nor its checksum is checked.</param>
    /// <param name="source">Where the value comes from.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="value"/> or <paramref name="source"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="value"/> is blank or contains a control character, which a container must not get.
    /// </exception>
    public LocalStackCredential(LocalStackCredentialKind kind, string value, LocalStackCredentialSource source)
        : this(kind, Checked(value), source ?? throw new ArgumentNullException(nameof(source)), LocalStackLicenseSettings.Unset, [])
    {
    }

    internal LocalStackCredential(
        LocalStackCredentialKind kind,
        string value,
        LocalStackCredentialSource source,
        LocalStackLicenseSettings licenseSettings,
        IReadOnlyList<LocalStackAuthWarning> warnings)
    {
        Kind = kind;
        Source = source;
        Warnings = warnings;
        _value = value;
        _licenseSettings = licenseSettings;
    }

    /// <summary>Gets whether it is an auth token or an API key.</summary>
    public LocalStackCredentialKind Kind { get; }

    /// <summary>Gets where it was found.</summary>
    public LocalStackCredentialSource Source { get; }

    /// <summary>
    /// Gets the mask that LocalStack itself prints: of an auth token the prefix and the first eight characters, of an API key
    /// the first three characters and the length.
    /// </summary>
    public string Masked => Kind == LocalStackCredentialKind.AuthToken ? MaskToken() : MaskApiKey();

    /// <summary>
    /// Gets what is no error, but should be known: a file that every user of the machine can read, a second source with
    /// another value that was not used.
    /// </summary>
    public IReadOnlyList<LocalStackAuthWarning> Warnings { get; }

    /// <summary>
    /// Returns the value, without the quotes and spaces around it that LocalStack strips. For the one place that sends it to
    /// LocalStack: nothing guards it from here on.
    /// </summary>
    /// <returns>The value.</returns>
    public string Reveal() => _value;

    /// <summary>
    /// Returns the variables to pass to a LocalStack container, and nothing else: <c>LOCALSTACK_AUTH_TOKEN</c> or
    /// <c>LOCALSTACK_API_KEY</c>, and those of <c>ACTIVATE_PRO</c> and <c>LOG_LICENSE_ISSUES</c> that are set.
    /// </summary>
    /// <returns>Names and values.</returns>
    public IReadOnlyDictionary<string, string> ToEnvironmentVariables()
    {
        var variables = _licenseSettings.CopyVariables();
        variables[CredentialSlot.Of(Kind).Variable] = _value;
        return variables;
    }

    /// <summary>Returns <see cref="Masked"/>.</summary>
    /// <returns>The mask.</returns>
    public override string ToString() => Masked;

    private static string Checked(string value)
    {
        var given = value ?? throw new ArgumentNullException(nameof(value));
        return Stripped.OrNull(given) is not null && !HandedOn.HasControlCharacter(given)
            ? given
            : throw new ArgumentException("The credential is blank or contains a control character.", nameof(value));
    }

    /// <summary>Only a test makes a token without the shape; "test" is none that has to be hidden.</summary>
    private string MaskToken()
    {
        if (AuthToken.HasShape(_value.AsSpan()))
            return AuthToken.Mask(_value.AsSpan());

        return _value == TokenCheck.PassedWithoutShape ? _value : new string('*', _value.Length);
    }

    private string MaskApiKey()
    {
        var shown = _value.Length < ShortestApiKey ? 0 : ShownOfApiKey;
        return _value.Substring(0, shown).PadRight(_value.Length, '*');
    }
}
