using System.Text;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>
/// The last gate before anything is written. Nothing that is said of a finding holds a secret; but a file may be called
/// like one, and an argument that is repeated in an error may be one.
/// </summary>
internal static class Redaction
{
    /// <summary>The text, each token in it as LocalStack itself masks it.</summary>
    public static string Of(string text)
    {
        var tokens = TextScanner.Scan(text).Tokens;
        if (tokens.Count == 0)
            return text;

        var masked = new StringBuilder();
        var reached = 0;
        foreach (var token in tokens)
        {
            masked.Append(text, reached, token.Start - reached).Append(AuthToken.Mask(text.AsSpan(token.Start, token.Length)));
            reached = token.Start + token.Length;
        }

        return masked.Append(text, reached, text.Length - reached).ToString();
    }
}
