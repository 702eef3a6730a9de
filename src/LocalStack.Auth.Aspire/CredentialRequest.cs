using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace LocalStack.Auth.Aspire;

/// <summary>A resource that gets the credential, and where to look for it.</summary>
internal sealed class CredentialRequest(
    IDistributedApplicationBuilder builder, IResource resource, Action<LocalStackAuthOptions> configure)
{
    /// <summary>Whether the resource needs a credential, whatever there is on this machine.</summary>
    public bool IsRequired
    {
        get
        {
            var options = CreateOptions();
            return LocalStackAuth.GetSkipReason(new LocalStackAuthOptions
            {
                Environment = new Dictionary<string, string>(),
                Image = options.Image,
                RequireCredential = options.RequireCredential,
            }) is not null;
        }
    }

    /// <summary>The options by what the resource and the configuration are now: both can change until the application starts.</summary>
    public LocalStackAuthOptions CreateOptions()
    {
        var options = new LocalStackAuthOptions { Configuration = builder.Configuration };
        options.AuthTokenKeys.Add(Parameters.KeyOf(Parameters.AuthToken));
        options.ApiKeyKeys.Add(Parameters.KeyOf(Parameters.ApiKey));
        configure(options);

        if (options.Image is null && resource.TryGetContainerImageName(out var image))
            options.Image = image;
        return options;
    }
}
