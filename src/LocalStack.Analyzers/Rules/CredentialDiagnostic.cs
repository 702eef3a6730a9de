using System.Collections.Immutable;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Rules;

/// <summary>
/// Turns a finding into a diagnostic: the only place that does, so that nothing but what a <see cref="Finding"/> holds
/// can reach a message or a property.
/// </summary>
internal static class CredentialDiagnostic
{
    /// <summary>Property: the environment variable from which the credential is to be read.</summary>
    public const string VariableProperty = "Variable";

    /// <summary>Property: tells two reports of one secret to be one.</summary>
    public const string FingerprintProperty = "Fingerprint";

    /// <summary>Property: the secret is written in another form, and a look-up would not give the same text.</summary>
    public const string EncodedProperty = "Encoded";

    /// <summary>Makes the diagnostic.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="location">Where.</param>
    /// <param name="pieces">The literals that a secret is put together from.</param>
    public static Diagnostic Create(Finding finding, Location location, IEnumerable<Location>? pieces = null)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(VariableProperty, finding.Variable)
            .Add(FingerprintProperty, finding.Fingerprint);
        if (finding.IsEncoded)
            properties = properties.Add(EncodedProperty, "base64");

        return Diagnostic.Create(
            RuleDescriptors.Of(finding.Kind), location, pieces, properties, finding.Location, finding.Variable, finding.Fingerprint);
    }
}
