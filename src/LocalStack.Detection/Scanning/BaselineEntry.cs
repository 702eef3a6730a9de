namespace LocalStack.Detection.Scanning;

/// <summary>A secret that a baseline accepts in one file.</summary>
/// <param name="path">The file, as seen from the folder of the baseline, with <c>/</c> between its parts.</param>
/// <param name="rule">The rule that reported it, for people: what counts is the fingerprint.</param>
/// <param name="fingerprint">The secret.</param>
/// <param name="commit">The commit that brought it in, where it was found in the history.</param>
internal sealed class BaselineEntry(string path, string rule, string fingerprint, string? commit)
{
    public string Path { get; } = path;

    public string Rule { get; } = rule;

    public string Fingerprint { get; } = fingerprint;

    public string? Commit { get; } = commit;
}
