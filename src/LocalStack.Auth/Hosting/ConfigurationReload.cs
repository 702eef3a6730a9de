using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace LocalStack.Auth.Hosting;

/// <summary>Makes the options again when the configuration that is registered is reloaded.</summary>
internal sealed class ConfigurationReload(IServiceProvider services) : IOptionsChangeTokenSource<LocalStackAuthOptions>
{
    public string Name => Options.DefaultName;

    public IChangeToken GetChangeToken() =>
        services.GetService<IConfiguration>()?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);
}
