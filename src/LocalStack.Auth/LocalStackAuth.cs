using System.Diagnostics.CodeAnalysis;
using LocalStack.Auth.Resolution;

namespace LocalStack.Auth;

/// <summary>
/// Finds the LocalStack credential of this process by the rules that LocalStack documents, checks it before it is used,
/// and tells a mistake early, in LocalStack's own words where it has any. No value is ever part of a message.
/// </summary>
/// <remarks>
/// The order of the sources: the environment variable; the configuration, when one is handed over; the profile files and
/// the <c>auth.json</c> of the <c>localstack</c> CLI, when asked for. The rules are those of LocalStack's documentation
/// of the auth token, https://docs.localstack.cloud/aws/getting-started/auth-token/.
/// </remarks>
public static class LocalStackAuth
{
    /// <summary>Finds the credential, or says why there is none.</summary>
    /// <param name="options">Where to look; by default in the process's environment alone.</param>
    /// <returns>The credential. An auth token has passed the checks of its shape and checksum.</returns>
    /// <exception cref="LocalStackAuthException">
    /// There is no credential; or both kinds are there, of which LocalStack documents no precedence; or the auth token is
    /// malformed; or a file of the CLI is there and cannot be read.
    /// </exception>
    public static LocalStackCredential Resolve(LocalStackAuthOptions? options = null)
    {
        var search = new CredentialSearch(options);
        return search.Find() ?? throw search.Missing();
    }

    /// <summary>Finds the credential, if there is one.</summary>
    /// <param name="credential">The credential; <see langword="null"/> when there is none.</param>
    /// <param name="options">Where to look; by default in the process's environment alone.</param>
    /// <returns><see langword="false"/> only when there is no credential at all.</returns>
    /// <exception cref="LocalStackAuthException">
    /// As for <see cref="Resolve"/>, except that having none is no error: a conflict or a malformed value is a mistake
    /// that has to be told, not a credential that is absent.
    /// </exception>
    public static bool TryResolve(
        [NotNullWhen(true)] out LocalStackCredential? credential, LocalStackAuthOptions? options = null)
    {
        credential = new CredentialSearch(options).Find();
        return credential is not null;
    }

    /// <summary>
    /// The variables to hand to a LocalStack container of <see cref="LocalStackAuthOptions.Image"/>, and nothing else:
    /// the credential's, and the licence settings that are set. None of them is blank.
    /// </summary>
    /// <param name="options">Where to look, and the image. Without an image a credential is required.</param>
    /// <returns>Names and values. Without a credential when there is none and the image starts without.</returns>
    /// <exception cref="LocalStackAuthException">
    /// As for <see cref="Resolve"/>, except that having none is no error for an image that starts without: one up to
    /// version 4.14, the last that LocalStack gave away, unless it is <c>localstack-pro</c> and <c>ACTIVATE_PRO</c> is on.
    /// </exception>
    public static IReadOnlyDictionary<string, string> GetContainerEnvironment(LocalStackAuthOptions? options = null)
    {
        var search = new CredentialSearch(options);
        if (search.Find() is { } credential)
            return credential.ToEnvironmentVariables();

        return search.IsCredentialRequired
            ? throw search.Missing()
            : search.LicenseSettings.ToEnvironmentVariables();
    }

    /// <summary>
    /// Why a test that needs LocalStack cannot run here, for the skip of a test framework: pull requests from forks have
    /// no secrets, and their tests are better skipped than failed.
    /// </summary>
    /// <param name="options">Where to look, and the image. Without an image a credential is required.</param>
    /// <returns>The reason, or <see langword="null"/> when the test can run.</returns>
    /// <exception cref="LocalStackAuthException">
    /// As for <see cref="TryResolve"/>: a mistake fails a test, it does not skip it.
    /// </exception>
    public static string? GetSkipReason(LocalStackAuthOptions? options = null)
    {
        var search = new CredentialSearch(options);
        return search.Find() is null && search.IsCredentialRequired ? search.Missing().Message : null;
    }

    /// <summary>The licence settings, <c>ACTIVATE_PRO</c> and <c>LOG_LICENSE_ISSUES</c>.</summary>
    /// <param name="options">
    /// Where to look, the CLI's files excepted, and the image, on which the default of <c>ACTIVATE_PRO</c> depends.
    /// </param>
    public static LocalStackLicenseSettings GetLicenseSettings(LocalStackAuthOptions? options = null) =>
        new CredentialSearch(options).LicenseSettings;
}
