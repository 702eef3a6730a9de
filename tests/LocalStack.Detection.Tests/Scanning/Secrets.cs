using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Scanning;

/// <summary>Looks for secrets in what is shown of a finding.</summary>
internal static class Secrets
{
    private const int PartLength = 8;

    /// <summary>Whether any text property of a finding holds eight characters or more of a secret.</summary>
    public static bool AreIn(Finding finding, string secret) => typeof(Finding).GetProperties()
        .Select(property => property.GetValue(finding))
        .OfType<string>()
        .Any(shown => HoldsPart(shown, secret));

    private static bool HoldsPart(string shown, string secret) => Enumerable.Range(0, secret.Length - PartLength + 1)
        .Any(start => shown.Contains(secret.Substring(start, PartLength), StringComparison.OrdinalIgnoreCase));
}
