using LocalStack.Auth.Resolution;
using Microsoft.Extensions.Options;

namespace LocalStack.Auth.Hosting;

/// <summary>The credential by the current options, which are new ones after the configuration is reloaded.</summary>
internal sealed class CurrentCredential(IOptionsMonitor<LocalStackAuthOptions> options)
{
    private volatile Search? _last;

    /// <summary>The credential; <see langword="null"/> when there is none and none is required.</summary>
    public LocalStackCredential? Find()
    {
        var current = options.CurrentValue;
        if (_last is { } last && ReferenceEquals(last.Options, current))
            return last.Credential;

        var search = new Search(current, new CredentialSearch(current).FindIfRequired());
        _last = search;
        return search.Credential;
    }

    private sealed class Search(LocalStackAuthOptions options, LocalStackCredential? credential)
    {
        public LocalStackAuthOptions Options { get; } = options;

        public LocalStackCredential? Credential { get; } = credential;
    }
}
