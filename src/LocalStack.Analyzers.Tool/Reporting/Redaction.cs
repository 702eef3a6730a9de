using System.Text;
using LocalStack.Detection.Credentials;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>
/// The last gate before anything is written. Nothing that is said of a finding holds a secret; but a file may be called
/// like one, and an argument that is repeated in an error may be one.
/// </summary>
internal static class Redaction
{
    /// <summary>The text, with whatever has the shape of a token as LocalStack itself masks it; no UUID is a token.</summary>
    public static string Of(string text)
    {
        StringBuilder? masked = null;
        var reached = 0;
        for (var start = Next(text, 0); start >= 0;)
        {
            var rest = text.AsSpan(start);
            if (!AuthToken.StartsWithShape(rest, out var length) || AuthToken.HoldsUuid(rest[..length]))
            {
                start = Next(text, start + 1);
                continue;
            }

            (masked ??= new StringBuilder()).Append(text, reached, start - reached).Append(AuthToken.Mask(rest[..length]));
            reached = start + length;
            start = Next(text, reached);
        }

        return masked is null ? text : masked.Append(text, reached, text.Length - reached).ToString();
    }

    private static int Next(string text, int start) => text.IndexOf(AuthToken.PrefixStart, start, StringComparison.Ordinal);
}
