using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LocalStack.Auth.Hosting;

/// <summary>
/// Checks and logs the credential when a host starts: the one that its services get, whoever registered it. The check runs
/// where options are made that are validated at start.
/// </summary>
internal sealed class CredentialAtStart
{
    private const string Category = "LocalStack.Auth";

    private static readonly Action<ILogger, LocalStackCredentialKind, LocalStackCredential, LocalStackCredentialSource, Exception?> LogFound =
        LoggerMessage.Define<LocalStackCredentialKind, LocalStackCredential, LocalStackCredentialSource>(
            LogLevel.Information, new EventId(1, "CredentialFound"), "LocalStack {Kind} {Mask} from the {Source}.");

    private static readonly Action<ILogger, Exception?> LogNotRequired = LoggerMessage.Define(
        LogLevel.Information, new EventId(2, "NoCredentialRequired"), "No LocalStack credential was found, and none is required.");

    /// <exception cref="LocalStackAuthException">There is no usable credential, and one is required.</exception>
    public static void Check(IServiceProvider services)
    {
        var credential = services.GetService<LocalStackCredential>();
        if (services.GetService<ILoggerFactory>()?.CreateLogger(Category) is not { } logger)
            return;

        if (credential is null)
            LogNotRequired(logger, null);
        else
            Log(logger, credential);
    }

    private static void Log(ILogger logger, LocalStackCredential credential)
    {
        LogFound(logger, credential.Kind, credential, credential.Source, null);
        foreach (var warning in credential.Warnings)
        {
            var log = LoggerMessage.Define<string>(
                LogLevel.Warning, new EventId((int)warning.Code, warning.Code.ToString()), "{Warning}");
            log(logger, warning.Message, null);
        }
    }
}
