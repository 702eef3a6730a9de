using System.Diagnostics;
using LocalStack.Auth.Resolution;
using LocalStack.Detection.Credentials;

namespace LocalStack.Auth;

/// <summary>
/// A LocalStack credential. It shows LocalStack's mask wherever it is printed: in text, in JSON, in the debugger.
/// <see cref="Reveal"/> and <see cref="ToEnvironmentVariables"/> are the only ways to the value.
/// </summary>
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

    internal LocalStackCredential(
        LocalStackCredentialKind kind,
        string value,
        LocalStackCredentialSource source,
        LocalStackLicenseSettings licenseSettings,
        IReadOnlyList<string> warnings)
    {
        Kind = kind;
        Source = source;
        Warnings = warnings;
        _value = value;
        _licenseSettings = licenseSettings;
    }

    /// <summary>Whether it is an auth token or an API key.</summary>
    public LocalStackCredentialKind Kind { get; }

    /// <summary>Where it was found.</summary>
    public LocalStackCredentialSource Source { get; }

    /// <summary>
    /// The mask that LocalStack itself prints: of an auth token the prefix and the first eight characters, of an API key
    /// the first three characters and the length.
    /// </summary>
    public string Masked => Kind == LocalStackCredentialKind.AuthToken ? MaskToken() : MaskApiKey();

    /// <summary>
    /// What is no error, and should be known all the same: an <c>auth.json</c> that every user of the machine can read, a
    /// second source with another value that was not used. For people, not for programs: the words may change.
    /// </summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>
    /// The value, without the quotes and spaces around it that LocalStack strips. For the one place that sends it to
    /// LocalStack: nothing guards it from here on.
    /// </summary>
    public string Reveal() => _value;

    /// <summary>
    /// The variables to hand to a LocalStack container, and nothing else: <c>LOCALSTACK_AUTH_TOKEN</c> or
    /// <c>LOCALSTACK_API_KEY</c>, and those of <c>ACTIVATE_PRO</c> and <c>LOG_LICENSE_ISSUES</c> that are set.
    /// </summary>
    public IReadOnlyDictionary<string, string> ToEnvironmentVariables()
    {
        var variables = _licenseSettings.CopyVariables();
        variables[CredentialSlot.Of(Kind).Variable] = _value;
        return variables;
    }

    /// <summary>The mask, see <see cref="Masked"/>.</summary>
    public override string ToString() => Masked;

    private string MaskToken() =>
        AuthToken.HasShape(_value.AsSpan()) ? AuthToken.Mask(_value.AsSpan()) : TokenCheck.PassedWithoutShape;

    private string MaskApiKey()
    {
        var shown = _value.Length < ShortestApiKey ? 0 : ShownOfApiKey;
        return _value.Substring(0, shown).PadRight(_value.Length, '*');
    }
}
