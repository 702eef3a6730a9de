using System.Collections;
using LocalStack.Auth;
using LocalStack.Detection.Credentials;

namespace LocalStack.Analyzers.Tool.Incidents;

/// <summary>
/// The credentials that this machine resolves now, by their fingerprints: a secret that is among them is still in use. Each
/// variable is asked by itself, because one that comes first hides the others. Nothing is asked that could ask the user.
/// </summary>
internal sealed class CredentialsInUse
{
    private static readonly string[] Names = ["LOCALSTACK_AUTH_TOKEN", "LOCALSTACK_API_KEY"];

    private readonly Lazy<IReadOnlyList<(string Fingerprint, string Source)>> _resolved = new(Resolve);

    /// <summary>Where this machine finds a secret: <c>environment variable LOCALSTACK_AUTH_TOKEN</c>.</summary>
    public IReadOnlyList<string> SourcesOf(string fingerprint) =>
    [
        .. _resolved.Value
            .Where(resolved => string.Equals(resolved.Fingerprint, fingerprint, StringComparison.OrdinalIgnoreCase))
            .Select(resolved => resolved.Source),
    ];

    private static List<(string Fingerprint, string Source)> Resolve()
    {
        var variables = Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "");

        var found = new List<(string, string)>();
        foreach (var name in Names)
        {
            if (variables.Remove(name, out var value))
                Add(found, new LocalStackAuthOptions { Environment = new Dictionary<string, string> { [name] = value } });
        }

        // With variables that are handed over, the keyring of the system is not asked: it might ask the user in turn.
        Add(found, new LocalStackAuthOptions { Environment = variables, ReadCliFiles = true });
        return found;
    }

    /// <summary>What LocalStack would refuse (malformed, two that exclude each other) is not in use.</summary>
    private static void Add(List<(string, string)> found, LocalStackAuthOptions options)
    {
        try
        {
            if (LocalStackAuth.TryResolve(options, out var credential))
                found.Add((Fingerprint.Of(credential.Reveal()), credential.Source.ToString()));
        }
        catch (LocalStackAuthException)
        {
        }
    }
}
