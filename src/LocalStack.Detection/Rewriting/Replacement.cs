using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Rewriting;

/// <summary>A part of a text, and what takes its place. It holds no part of the secret.</summary>
/// <param name="finding">What it removes.</param>
/// <param name="start">Where the replaced part begins in the text before.</param>
/// <param name="length">How long it is.</param>
/// <param name="newText">What stands there afterwards.</param>
/// <param name="remark">What the user has to know for the result to work, if anything.</param>
internal sealed class Replacement(Finding finding, int start, int length, string newText, string? remark)
{
    public Finding Finding { get; } = finding;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public int End => Start + Length;

    public string NewText { get; } = newText;

    public string? Remark { get; } = remark;
}
