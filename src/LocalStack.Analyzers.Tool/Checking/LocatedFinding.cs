using LocalStack.Analyzers.Tool.Files;
using LocalStack.Detection.Rules;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>A finding, and where a person finds it. Like the finding it holds no part of the secret.</summary>
/// <param name="Path">The file, relative to the folder of the run, with <c>/</c> between its parts.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last character.</param>
internal sealed record LocatedFinding(string Path, Finding Finding, LinePosition Start, LinePosition End)
{
    /// <summary>The rule that reports it.</summary>
    public CredentialRule Rule => CredentialRule.Of(Finding.Kind);

    /// <summary>The commit that brought it in, where the history was searched.</summary>
    public Introduction? Introduction { get; init; }

    /// <summary>What accepts it; <see langword="null"/> for a finding that is reported.</summary>
    public Acceptance? Acceptance { get; init; }

    /// <summary>Where this machine finds the same secret when it resolves a credential now: it is still in use then.</summary>
    public IReadOnlyList<string> InUse { get; init; } = [];

    /// <summary>What the rule says of it.</summary>
    public string Message => Rule.Describe(Finding);
}
