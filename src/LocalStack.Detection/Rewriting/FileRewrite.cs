using System.Text;

namespace LocalStack.Detection.Rewriting;

/// <summary>A text without its credentials.</summary>
/// <param name="text">The whole text, rewritten.</param>
/// <param name="replacements">What was replaced, in the order of the text; no two overlap.</param>
/// <param name="left">What stays, and why.</param>
internal sealed class FileRewrite(string text, IReadOnlyList<Replacement> replacements, IReadOnlyList<Unfixed> left)
{
    public string Text { get; } = text;

    public IReadOnlyList<Replacement> Replacements { get; } = replacements;

    public IReadOnlyList<Unfixed> Left { get; } = left;

    /// <summary>The text with some replacements made.</summary>
    /// <param name="text">The text before.</param>
    /// <param name="replacements">In the order of the text.</param>
    public static string Apply(string text, IReadOnlyList<Replacement> replacements)
    {
        if (replacements.Count == 0)
            return text;

        var rewritten = new StringBuilder(text.Length);
        var position = 0;
        foreach (var replacement in replacements)
        {
            rewritten.Append(text, position, replacement.Start - position).Append(replacement.NewText);
            position = replacement.End;
        }

        return rewritten.Append(text, position, text.Length - position).ToString();
    }
}
