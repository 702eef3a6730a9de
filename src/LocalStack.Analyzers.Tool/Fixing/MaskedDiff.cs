using System.Text;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Fixing;

/// <summary>
/// A unified diff for people to read: the lines that change, and none around them, because those may hold other secrets.
/// Each credential in it, an accepted one too, is masked, and it has no line ends; it is no patch to apply.
/// </summary>
internal static class MaskedDiff
{
    private const char Mask = '*';

    private const string NoLineEnd = @"\ No newline at end of file";

    /// <summary>As many characters as the marker has, so that places stay, and no marker.</summary>
    private static readonly string NoMarker = new(Mask, InlineSuppressions.Marker.Length);

    /// <summary>The lines of the diff; none if nothing changes.</summary>
    /// <param name="path">The file, as reports name it.</param>
    /// <param name="before">Its text.</param>
    /// <param name="rewrite">Its text afterwards, and what was replaced.</param>
    /// <param name="rules">What the user has decided for the file.</param>
    public static IReadOnlyList<string> Of(string path, string before, FileRewrite rewrite, FileRules rules)
    {
        var (oldLines, newLines) = (new TextLines(before), new TextLines(rewrite.Text));
        var hunks = Hunk.Of(oldLines, newLines, rewrite.Replacements);
        if (hunks.Count == 0)
            return [];

        // What is masked before stays masked, whether or not it is found in the text afterwards.
        var maskedBefore = MaskSecrets(path, before, before, rules);
        var maskedAfter = MaskSecrets(path, rewrite.Text, FileRewrite.Apply(maskedBefore, rewrite.Replacements), rules);
        var diff = new List<string> { "--- a/" + path, "+++ b/" + path };
        foreach (var hunk in hunks)
        {
            diff.Add($"@@ -{Range(hunk.OldStart, hunk.OldEnd)} +{Range(hunk.NewStart, hunk.NewEnd)} @@");
            Add(diff, '-', oldLines, maskedBefore, hunk.OldStart, hunk.OldEnd);
            Add(diff, '+', newLines, maskedAfter, hunk.NewStart, hunk.NewEnd);
        }

        return diff;
    }

    /// <summary>The first line and the number of lines; of no lines, the line before them.</summary>
    private static string Range(int start, int end) => $"{(end > start ? start + 1 : start)},{end - start}";

    private static void Add(List<string> diff, char sign, TextLines lines, string masked, int start, int end)
    {
        for (var line = start; line < end; line++)
        {
            diff.Add($"{sign}{lines.Content(masked, line)}");
            if (lines.LacksLineEnd(line))
                diff.Add(NoLineEnd);
        }
    }

    private static string MaskSecrets(string path, string text, string shown, FileRules rules)
    {
        var masked = new StringBuilder(shown);
        var everything = new DetectionOptions(isExcluded: false, new HashSet<string>(), rules.Options.Names);
        var unmarked = text.Replace(InlineSuppressions.Marker, NoMarker, StringComparison.Ordinal);
        foreach (var finding in ScannedFile.Scan(path, unmarked, everything).Findings)
            masked.Replace(finding.Start, finding.Length);
        if (rules.IsSource)
            MaskLiterals(masked);
        return masked.ToString();
    }

    /// <summary>What a literal of C# is, only the compiler can tell: beside a comment that changes, none is shown.</summary>
    private static void MaskLiterals(StringBuilder text)
    {
        var isInside = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
                isInside = !isInside;
            else if (text[i] is '\r' or '\n')
                isInside = false;
            else if (isInside)
                text[i] = Mask;
        }
    }

    private static void Replace(this StringBuilder text, int start, int length)
    {
        for (var i = start; i < start + length; i++)
            text[i] = Mask;
    }
}
