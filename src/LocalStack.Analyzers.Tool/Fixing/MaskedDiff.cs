using System.Text;
using DiffPlex.Renderer;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Fixing;

/// <summary>
/// A unified diff for people to read. Each secret in it, an accepted one in the lines around a change too, is masked; so
/// it is no patch to apply.
/// </summary>
internal static class MaskedDiff
{
    private const char Mask = '*';

    /// <summary>As many characters as the marker has, so that places stay, and no marker.</summary>
    private static readonly string NoMarker = new(Mask, AllowMarkers.Marker.Length);

    /// <summary>The diff; empty if nothing changes.</summary>
    /// <param name="path">The file, as reports name it.</param>
    /// <param name="before">Its text.</param>
    /// <param name="after">Its text afterwards.</param>
    /// <param name="rules">What the user has decided for the file.</param>
    public static string Of(string path, string before, string after, FileRules rules) => before == after
        ? ""
        : UnidiffRenderer.GenerateUnidiff(
            MaskSecrets(path, before, rules),
            MaskSecrets(path, after, rules),
            "a/" + path,
            "b/" + path,
            ignoreWhitespace: false,
            ignoreCase: false,
            contextLines: rules.IsSource ? 0 : 3);

    private static string MaskSecrets(string path, string text, FileRules rules)
    {
        var masked = new StringBuilder(text);
        var everything = new DetectionOptions(isExcluded: false, new HashSet<string>(), rules.Options.Names);
        var unmarked = text.Replace(AllowMarkers.Marker, NoMarker, StringComparison.Ordinal);
        foreach (var finding in ConfigurationScanner.Find(path, TextScanner.Scan(unmarked), () => unmarked, everything))
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
