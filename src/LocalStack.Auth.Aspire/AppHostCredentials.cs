using System.Runtime.CompilerServices;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Logging;

namespace LocalStack.Auth.Aspire;

/// <summary>The credential of an AppHost: one parameter that all resources share.</summary>
internal sealed class AppHostCredentials
{
    private const string AuthTokenVariable = "LOCALSTACK_AUTH_TOKEN";
    private const string ApiKeyVariable = "LOCALSTACK_API_KEY";

    private static readonly ConditionalWeakTable<IDistributedApplicationBuilder, AppHostCredentials> All = [];

    private static readonly Action<ILogger, string, Exception?> LogWarning =
        LoggerMessage.Define<string>(LogLevel.Warning, new EventId(1, "LocalStackAuthWarning"), "{Warning}");

    private readonly List<CredentialRequest> _requests = [];
    private readonly ParameterResource _authToken;

    /// <summary>Whether the parameter is not one that the AppHost declares itself, which has a value of its own.</summary>
    private readonly bool _isOwn;

    private AppHostCredentials(IDistributedApplicationBuilder builder)
    {
        var declared = builder.Resources.OfType<ParameterResource>().FirstOrDefault(parameter => parameter.Name == Parameters.AuthToken);
        _isOwn = declared is null;
        _authToken = declared ?? CreateParameter(builder);
    }

    public static AppHostCredentials Of(IDistributedApplicationBuilder builder) =>
        All.GetValue(builder, static key => new AppHostCredentials(key));

    public void Add(CredentialRequest request) => _requests.Add(request);

    /// <summary>Sets the variables of a resource.</summary>
    public void Apply(CredentialRequest request, EnvironmentCallbackContext context)
    {
        if (context.ExecutionContext.IsRunMode)
            Resolve(request.CreateOptions(), context);
        else if (request.IsRequired)
            context.EnvironmentVariables[AuthTokenVariable] = _authToken;
    }

    /// <summary>
    /// In run mode the parameter is part of the model, so that the dashboard shows it and asks for a missing value. In publish
    /// mode a manifest takes up the parameters that it refers to, and an unused one would be asked for at deployment.
    /// </summary>
    private ParameterResource CreateParameter(IDistributedApplicationBuilder builder) => builder.ExecutionContext.IsRunMode
        ? builder.AddParameter(Parameters.AuthToken, GetAuthToken, publishValueAsDefault: false, secret: true).Resource
        : new ParameterResource(Parameters.AuthToken, _ => GetAuthToken(), secret: true);

    private void Resolve(LocalStackAuthOptions options, EnvironmentCallbackContext context)
    {
        if (LocalStackAuth.TryResolve(options, out var credential))
        {
            Set(credential, context);
            return;
        }

        if (LocalStackAuth.GetSkipReason(options) is not null)
            context.EnvironmentVariables[AuthTokenVariable] = _authToken;
        foreach (var (name, value) in LocalStackAuth.GetLicenseSettings(options).ToEnvironmentVariables())
            context.EnvironmentVariables[name] = value;
    }

    private void Set(LocalStackCredential credential, EnvironmentCallbackContext context)
    {
        var secret = ParameterOf(credential);
        foreach (var (name, value) in credential.ToEnvironmentVariables())
            context.EnvironmentVariables[name] = name is AuthTokenVariable or ApiKeyVariable ? secret : value;
        foreach (var warning in credential.Warnings)
            LogWarning(context.Logger, warning.Message, null);
    }

    /// <summary>The shared parameter, or one of its own for another value: an API key, or what other options have found.</summary>
    private ParameterResource ParameterOf(LocalStackCredential credential)
    {
        if (_isOwn && credential.Kind == LocalStackCredentialKind.AuthToken && FindAuthToken() == credential.Reveal())
            return _authToken;

        var name = credential.Kind == LocalStackCredentialKind.AuthToken ? Parameters.AuthToken : Parameters.ApiKey;
        return new ParameterResource(name, _ => credential.Reveal(), secret: true);
    }

    /// <summary>The value of the parameter: blank where no resource needs one, so that Aspire does not ask for it.</summary>
    private string GetAuthToken()
    {
        if (FindAuthToken() is { } token)
            return token;

        var reason = _requests.Select(request => LocalStackAuth.GetSkipReason(request.CreateOptions())).FirstOrDefault(text => text is not null);
        return reason is null ? string.Empty : throw new MissingParameterValueException(reason);
    }

    private string? FindAuthToken()
    {
        foreach (var request in _requests)
        {
            if (LocalStackAuth.TryResolve(request.CreateOptions(), out var credential) && credential.Kind == LocalStackCredentialKind.AuthToken)
                return credential.Reveal();
        }

        return null;
    }
}
