using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Rewriting;

/// <summary>A finding that stays.</summary>
/// <param name="finding">The finding.</param>
/// <param name="reason">Why, and what to do instead.</param>
internal sealed class Unfixed(Finding finding, string reason)
{
    public Finding Finding { get; } = finding;

    public string Reason { get; } = reason;
}
