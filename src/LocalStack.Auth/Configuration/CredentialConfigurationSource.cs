using LocalStack.Auth.Resolution;
using Microsoft.Extensions.Configuration;

namespace LocalStack.Auth.Configuration;

/// <summary>Makes a <see cref="CredentialConfigurationProvider"/> that sees the providers before it.</summary>
internal sealed class CredentialConfigurationSource(Variables variables) : IConfigurationSource
{
    private readonly List<IConfigurationProvider> _captured = [];

    /// <summary>Lets the providers of these sources be seen when they are made.</summary>
    public void Capture(IList<IConfigurationSource> sources)
    {
        for (var i = 0; i < sources.Count; i++)
            sources[i] = new CapturedSource(sources[i], _captured);
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder)
    {
        if (builder is IConfigurationRoot root)
            return new CredentialConfigurationProvider(variables, () => root.Providers);

        // A builder can be built again, and then makes new providers.
        var earlier = _captured.ToArray();
        _captured.Clear();
        return new CredentialConfigurationProvider(variables, () => earlier);
    }

    private sealed class CapturedSource(IConfigurationSource source, List<IConfigurationProvider> captured)
        : IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder)
        {
            var provider = source.Build(builder);
            captured.Add(provider);
            return provider;
        }
    }
}
