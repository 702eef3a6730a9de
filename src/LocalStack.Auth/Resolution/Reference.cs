using System.Text;
using LocalStack.Detection.Credentials;

namespace LocalStack.Auth.Resolution;

/// <summary>A text that stands for an environment variable: <c>${NAME}</c>.</summary>
internal static class Reference
{
    private const string Open = "${";
    private const char Close = '}';

    /// <summary>The name that a value refers to; <see langword="null"/> when it is not one reference and nothing else.</summary>
    /// <param name="value">The value, stripped.</param>
    public static string? NameIn(string? value) =>
        value is not null && NameAt(value, 0) is { } name && Open.Length + name.Length + 1 == value.Length ? name : null;

    /// <summary>Replaces the references in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isKnown">Whether a name is replaced; others are left as they are.</param>
    /// <param name="valueOf">The value of a name; <see langword="null"/> when it has none.</param>
    /// <param name="expanded">The text; <see langword="null"/> when a name has no value.</param>
    /// <returns><see langword="false"/> when the text has no reference to replace.</returns>
    public static bool TryExpand(string text, Predicate<string> isKnown, Func<string, string?> valueOf, out string? expanded)
    {
        var result = new StringBuilder();
        var hasReference = false;
        var isComplete = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (NameAt(text, i) is not { } name || !isKnown(name))
            {
                result.Append(text[i]);
                continue;
            }

            hasReference = true;
            var value = valueOf(name);
            isComplete &= value is not null;
            result.Append(value);
            i += Open.Length + name.Length;
        }

        expanded = isComplete ? result.ToString() : null;
        return hasReference;
    }

    private static string? NameAt(string text, int start)
    {
        if (string.CompareOrdinal(text, start, Open, 0, Open.Length) != 0)
            return null;

        var nameStart = start + Open.Length;
        var end = nameStart;
        while (end < text.Length && IsNameCharacter(text[end]))
            end++;
        return end > nameStart && end < text.Length && text[end] == Close ? text.Substring(nameStart, end - nameStart) : null;
    }

    private static bool IsNameCharacter(char character) => character == '_' || AuthToken.IsLetterOrDigit(character);
}
