namespace LocalStack.Detection.Scanning;

/// <summary>A secret that was found and that the user accepts.</summary>
/// <param name="finding">What was found.</param>
/// <param name="kind">By what it is accepted.</param>
internal sealed class AcceptedFinding(Finding finding, AcceptanceKind kind)
{
    public Finding Finding { get; } = finding;

    public AcceptanceKind Kind { get; } = kind;
}
