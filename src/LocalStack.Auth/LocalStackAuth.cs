using System.Diagnostics.CodeAnalysis;
using LocalStack.Auth.Resolution;

namespace LocalStack.Auth;

/// <summary>
/// Finds the LocalStack credential of this process by the rules that LocalStack documents, and checks it before it is
/// used. Reports a mistake early, in LocalStack's own words where it has any. No message contains a value.
/// </summary>
/// <remarks>
/// The order of the sources: the environment variable; the configuration, when one is given; the files of the
/// <c>localstack</c> CLI and the login of <c>lstk</c>, when asked for. The rules are those of LocalStack's documentation
/// of the auth token, https://docs.localstack.cloud/aws/getting-started/auth-token/.
/// </remarks>
public static class LocalStackAuth
{
    /// <summary>Finds the credential in the environment of the process.</summary>
    /// <inheritdoc cref="Resolve(LocalStackAuthOptions)"/>
    public static LocalStackCredential Resolve() => Resolve(new LocalStackAuthOptions());

    /// <summary>Finds the credential.</summary>
    /// <param name="options">Where to look.</param>
    /// <returns>The credential. An auth token has passed the checks of its shape and checksum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="LocalStackAuthException">
    /// There is no credential; or there are both an auth token and an API key, for which LocalStack documents no precedence;
    /// or the value cannot be a credential; or a profile file exists and cannot be read.
    /// </exception>
    public static LocalStackCredential Resolve(LocalStackAuthOptions options)
    {
        var search = new CredentialSearch(options);
        return search.Find() ?? throw search.Missing();
    }

    /// <summary>Finds the credential in the environment of the process, if there is one.</summary>
    /// <inheritdoc cref="TryResolve(LocalStackAuthOptions, out LocalStackCredential)"/>
    public static bool TryResolve([NotNullWhen(true)] out LocalStackCredential? credential) =>
        TryResolve(new LocalStackAuthOptions(), out credential);

    /// <summary>Finds the credential, if there is one.</summary>
    /// <param name="options">Where to look.</param>
    /// <param name="credential">The credential; <see langword="null"/> when there is none.</param>
    /// <returns><see langword="false"/> only when there is no credential at all.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="LocalStackAuthException">
    /// As for <see cref="Resolve(LocalStackAuthOptions)"/>, except for a missing credential: a conflict or a malformed value
    /// is a mistake to report, not an absent credential.
    /// </exception>
    public static bool TryResolve(LocalStackAuthOptions options, [NotNullWhen(true)] out LocalStackCredential? credential)
    {
        credential = new CredentialSearch(options).Find();
        return credential is not null;
    }

    /// <summary>Gets the variables to pass to a LocalStack container, from the environment of the process.</summary>
    /// <inheritdoc cref="GetContainerEnvironment(LocalStackAuthOptions)"/>
    public static IReadOnlyDictionary<string, string> GetContainerEnvironment() =>
        GetContainerEnvironment(new LocalStackAuthOptions());

    /// <summary>
    /// Gets the variables to pass to a LocalStack container of <see cref="LocalStackAuthOptions.Image"/>, and nothing else:
    /// the credential's, and the license settings that are set. None of them is blank.
    /// </summary>
    /// <param name="options">Where to look, and the image. Without an image a credential is required.</param>
    /// <returns>Names and values. No credential when there is none and the image starts without.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="LocalStackAuthException">
    /// As for <see cref="Resolve(LocalStackAuthOptions)"/>, except for a missing credential when the image starts without:
    /// see <see cref="LocalStackAuthOptions.RequireCredential"/>.
    /// </exception>
    public static IReadOnlyDictionary<string, string> GetContainerEnvironment(LocalStackAuthOptions options)
    {
        var search = new CredentialSearch(options);
        return search.FindIfRequired()?.ToEnvironmentVariables() ?? search.LicenseSettings.ToEnvironmentVariables();
    }

    /// <summary>Gets the reason why a test that needs LocalStack cannot run here, by the environment of the process.</summary>
    /// <inheritdoc cref="GetSkipReason(LocalStackAuthOptions)"/>
    public static string? GetSkipReason() => GetSkipReason(new LocalStackAuthOptions());

    /// <summary>
    /// Gets the reason why a test that needs LocalStack cannot run here, for the skip of a test framework. Pull requests
    /// from forks have no secrets, and it is better to skip their tests than to fail them.
    /// </summary>
    /// <param name="options">Where to look, and the image. Without an image a credential is required.</param>
    /// <returns>The reason, or <see langword="null"/> when the test can run.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="LocalStackAuthException">
    /// As for <see cref="TryResolve(LocalStackAuthOptions, out LocalStackCredential)"/>: a mistake fails a test, it does not
    /// skip it.
    /// </exception>
    public static string? GetSkipReason(LocalStackAuthOptions options)
    {
        var search = new CredentialSearch(options);
        return search.Find() is null && search.IsCredentialRequired ? search.Missing().Message : null;
    }

    /// <summary>Gets the license settings from the environment of the process.</summary>
    /// <inheritdoc cref="GetLicenseSettings(LocalStackAuthOptions)"/>
    public static LocalStackLicenseSettings GetLicenseSettings() => GetLicenseSettings(new LocalStackAuthOptions());

    /// <summary>Gets the license settings, <c>ACTIVATE_PRO</c> and <c>LOG_LICENSE_ISSUES</c>.</summary>
    /// <param name="options">
    /// Where to look, except for the files of the CLI, and the image, which decides the default of <c>ACTIVATE_PRO</c>.
    /// </param>
    /// <returns>The settings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public static LocalStackLicenseSettings GetLicenseSettings(LocalStackAuthOptions options) =>
        new CredentialSearch(options).LicenseSettings;
}
