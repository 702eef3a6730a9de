namespace LocalStack.Detection.Formats;

/// <summary>A part of a text, and what takes its place.</summary>
/// <param name="start">Where the part begins.</param>
/// <param name="end">Where it ends.</param>
/// <param name="newText">What stands there afterwards.</param>
internal readonly struct Edit(int start, int end, string newText)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    public string NewText { get; } = newText;
}
