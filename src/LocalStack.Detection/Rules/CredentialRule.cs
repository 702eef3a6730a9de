using System.Globalization;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Rules;

/// <summary>
/// What the rules are called and what they say, in every front end alike. The texts are constants, because release tracking
/// reads them in the analyzers' descriptors.
/// <para><c>{0}</c>: the location; <c>{1}</c>: the environment variable; <c>{2}</c>: the fingerprint. Never any part of the secret.</para>
/// </summary>
internal sealed class CredentialRule
{
    /// <summary>Where the rules' pages are; a page is named after its rule.</summary>
    public const string HelpLinkFolder =
        "https://github.com/localstack-dotnet/localstack-analyzers/blob/main/docs/rules/";

    public const string CommittedTokenId = "LSA0001";
    public const string CommittedTokenTitle = "Committed LocalStack auth token";
    public const string CommittedTokenMessage = "LocalStack auth token in {0}. Use environment variable {1}; if ever committed, rotate it at app.localstack.cloud. Accept it by fingerprint {2}.";
    public const string CommittedTokenDescription = "The text has the shape of a LocalStack auth token, and its checksum fits. A committed token stays valid until you rotate it, and stays in the history after you remove it from the code.";

    public const string PossibleTokenId = "LSA0002";
    public const string PossibleTokenTitle = "Possible LocalStack auth token";
    public const string PossibleTokenMessage = "Possible LocalStack auth token in {0}. If real, use environment variable {1} and rotate it at app.localstack.cloud. Accept it by fingerprint {2}.";
    public const string PossibleTokenDescription = "The text has the shape of a LocalStack auth token, but its checksum does not fit: a token with a typing error, a sample, or a later format.";

    public const string HardCodedCredentialId = "LSA0003";
    public const string HardCodedCredentialTitle = "Hard-coded LocalStack credential";
    public const string HardCodedCredentialMessage = "LocalStack credential in {0}. Use environment variable {1}; if ever committed, rotate it at app.localstack.cloud. Accept it by fingerprint {2}.";
    public const string HardCodedCredentialDescription = "A literal value is assigned to a name from which LocalStack reads a credential. A CI key has no shape of its own, so the name decides.";

    private readonly string _message;

    private CredentialRule(string id, string title, string message, string description)
    {
        Id = id;
        Title = title;
        _message = message;
        Description = description;
    }

    /// <summary>The rules, in the order of their ids.</summary>
    public static IReadOnlyList<CredentialRule> All { get; } =
    [
        new(CommittedTokenId, CommittedTokenTitle, CommittedTokenMessage, CommittedTokenDescription),
        new(PossibleTokenId, PossibleTokenTitle, PossibleTokenMessage, PossibleTokenDescription),
        new(HardCodedCredentialId, HardCodedCredentialTitle, HardCodedCredentialMessage, HardCodedCredentialDescription),
    ];

    public string Id { get; }

    public string Title { get; }

    public string Description { get; }

    public string HelpLink => HelpLinkFolder + Id + ".md";

    /// <summary>The rule that reports a kind of finding.</summary>
    public static CredentialRule Of(FindingKind kind) => All[(int)kind];

    /// <summary>What the rule says of a finding.</summary>
    public string Describe(Finding finding) => string.Format(
        CultureInfo.InvariantCulture, _message, finding.Location, finding.Variable, finding.Fingerprint);
}
