using System.Text;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Formats.Scripts;
using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Scanning;

/// <summary>
/// What holds for every text, whatever it is. The tests and the fuzzer ask the same questions; nothing that is thrown
/// shows a part of the text.
/// </summary>
internal static class Invariants
{
    /// <summary>A value is given again by an alias, at most once for each character of the text.</summary>
    private const int MostSettingsACharacter = 2;

    /// <summary>A file of each consumer and of each format: of a program that nobody knows, too.</summary>
    public static IReadOnlyList<string> RewrittenPaths { get; } =
    [
        .. Consumers.Consumers.All
            .Select(consumer => consumer.Patterns.Count > 0 ? PathOf(consumer.Patterns[0]) : PathOf(consumer.Format))
            .Concat(FileFormats.All.Select(PathOf))
            .Append("compose.yml.j2")
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The format of a field's name, which theories can show.</summary>
    public static FileFormat Named(string field) => (FileFormat)typeof(FileFormats).GetField(field)!.GetValue(null)!;

    /// <summary>A name of a format's files.</summary>
    public static string PathOf(FileFormat format) =>
        format.Patterns.Count == 0 ? "x.unknown" : PathOf(format.Patterns[0]);

    private static string PathOf(string pattern) => pattern.Replace("*", "x", StringComparison.Ordinal);

    /// <summary>Matches are tokens, in order, found again, and do not depend on how the text arrives.</summary>
    public static void OfScanner(string text)
    {
        var scan = TextScanner.Scan(text);
        var end = 0;
        foreach (var token in scan.Tokens)
        {
            Hold(token.Start >= end && token.Length > 0 && token.End <= text.Length, "tokens stand in order, within the text");
            Hold(AuthToken.HasShape(text.AsSpan(token.Start, token.Length)), "a token has the shape of one");
            Hold(token.IsProven == AuthToken.HasValidChecksum(text.AsSpan(token.Start, token.Length)), "a proven token has its checksum");
            end = token.End;
        }

        foreach (var cut in scan.CutTokens)
            Hold(cut >= 0 && cut < text.Length && AreSame(text, cut, "ls"), "what is cut off begins like a token");

        HoldSame(scan, TextScanner.Scan(new Trickle(text, most: 1)));
        HoldSame(scan, TextScanner.Scan(new Trickle(text, most: 97)));
    }

    /// <summary>Settings stand in order, within the text, and can be decoded; those behind an alias stand where others do.</summary>
    public static void OfReader(FileFormat format, string text)
    {
        var settings = format.Read(text).ToList();
        var mayRepeat = format == FileFormats.Yaml || format == FileFormats.Markdown;
        var end = 0;
        var starts = new HashSet<int>();
        foreach (var setting in settings)
        {
            Hold(setting.Start >= 0 && setting.Length >= 0 && setting.End <= text.Length, "a setting stands within the text");
            Hold(setting.Start >= end || (mayRepeat && starts.Contains(setting.Start)), "settings stand in order");
            Hold(setting.IsEscaped || AreSame(text, setting.Start, setting.Value), "without escapes a value is what is written");
            Hold(setting.Path is not { } path || path.ToString().Length >= path.Name.Length, "a path can be shown");
            starts.Add(setting.Start);
            end = Math.Max(end, setting.End);
        }

        Hold(settings.Count <= MostSettingsACharacter * (text.Length + 1), "settings are no more than characters");
        var again = format.Read(text);
        Hold(settings.Select(Key).SequenceEqual(again.Select(Key)), "reading twice gives the same");
    }

    /// <summary>Findings are distinct, in order, within the text, and show no secret; every token of the text is among them.</summary>
    public static void OfConfiguration(FileFormat format, string text)
    {
        var findings = Find(PathOf(format), text);
        var start = 0;
        foreach (var finding in findings)
        {
            Hold(finding.Start >= start && finding.Length > 0 && finding.End <= text.Length, "findings stand in order, within the text");
            Hold(!ShowsToken(finding.Location) && !ShowsToken(finding.Variable), "no finding shows a token");
            start = finding.Start;
        }

        var distinct = findings.Select(finding => (finding.Start, finding.Fingerprint)).Distinct().Count();
        Hold(distinct == findings.Count, "a secret is reported once");
        Hold(findings.Select(Key).SequenceEqual(Find(PathOf(format), text).Select(Key)), "looking twice finds the same");

        var starts = findings.Select(finding => finding.Start).ToHashSet();
        var isAnyAllowed = text.Contains(InlineSuppressions.Marker, StringComparison.Ordinal);
        Hold(isAnyAllowed || TextScanner.Scan(text).Tokens.All(token => starts.Contains(token.Start)), "every token is reported");
    }

    /// <summary>What a string or a line sets stands within it, in order.</summary>
    public static void OfEmbeddedSettings(string text)
    {
        var end = 0;
        foreach (var match in EmbeddedSettings.Find(text, CredentialNames.Default))
        {
            Hold(match.Start >= end && match.Length > 0 && match.End <= text.Length, "values stand in order, within the text");
            end = match.End;
        }

        foreach (var syntax in Enum.GetValues<ScriptSyntax>())
        {
            end = 0;
            foreach (var setting in ScriptLine.Read(new TextSlice(text, 0, text.Length), syntax))
            {
                Hold(setting.Start >= end && setting.Length >= 0 && setting.End <= text.Length, "what words set stands in order");
                end = setting.End;
            }
        }
    }

    /// <summary>Only what is replaced changes; what is left is found again, and says why.</summary>
    public static void OfRewriting(string path, string text)
    {
        var rewrite = Rewrite(path, text);
        var findings = Find(path, text);
        HoldSpliced(text, findings.Count, rewrite);

        var shown = rewrite.Left.Select(left => left.Reason).Concat(rewrite.Replacements.Select(replacement => replacement.Remark ?? ""));
        Hold(!ShowsAnyOf(text, findings, string.Concat(shown)), "no reason and no remark shows a secret");

        var found = Find(path, rewrite.Text).Select(finding => finding.Fingerprint);
        Hold(rewrite.Left.Select(left => left.Finding.Fingerprint).SequenceEqual(found), "what is found afterwards is what was left");
        HoldSettled(rewrite, Rewrite(path, rewrite.Text));
    }

    private static FileRewrite Rewrite(string path, string text) =>
        FileRewriter.Rewrite(ScannedFile.Scan(path, text, DetectionOptions.Default));

    private static void HoldSpliced(string text, int count, FileRewrite rewrite)
    {
        var expected = new StringBuilder();
        var position = 0;
        foreach (var replacement in rewrite.Replacements)
        {
            Hold(replacement.Start >= position && replacement.End <= text.Length, "replacements stand in order, within the text");
            expected.Append(text.AsSpan(position, replacement.Start - position)).Append(replacement.NewText);
            position = replacement.End;
        }

        Hold(expected.Append(text.AsSpan(position)).ToString() == rewrite.Text, "only what is replaced changes");
        Hold(rewrite.Replacements.Count + rewrite.Left.Count == count, "each finding is replaced or left");
        Hold(rewrite.Left.All(left => left.Reason.Length > 0), "what is left says why");
    }

    /// <summary>
    /// What was left because another credential stood in its way may be replaced by a second run. A text with the shape of
    /// a token that another one followed behind a dot, as in the name of a host, is seen when that one is gone.
    /// </summary>
    private static void HoldSettled(FileRewrite first, FileRewrite second)
    {
        var (left, found) = (first.Left.Select(unfixed => unfixed.Finding).ToList(), FindingsOf(second).ToList());
        Hold(found.Count(IsCertain) == left.Count(IsCertain) && found.Count >= left.Count, "a second run finds what was left");
        Hold(left.Count > 0 || second.Text == first.Text || !found.Exists(IsCertain), "where nothing was left, a second run changes nothing");
    }

    private static IEnumerable<Finding> FindingsOf(FileRewrite rewrite) =>
        rewrite.Replacements.Select(replacement => replacement.Finding).Concat(rewrite.Left.Select(unfixed => unfixed.Finding));

    private static bool IsCertain(Finding finding) => finding.Kind != FindingKind.PossibleToken;

    /// <summary>A short value without a shape may be a word that is said anyway.</summary>
    private static bool ShowsAnyOf(string text, IEnumerable<Finding> findings, string shown) => findings
        .Where(finding => finding.Kind != FindingKind.HardCodedCredential)
        .Any(finding => shown.Contains(text.Substring(finding.Start, Math.Min(finding.Length, 12)), StringComparison.Ordinal));

    private static IReadOnlyList<Finding> Find(string path, string text) =>
        ScannedFile.Scan(path, text, DetectionOptions.Default).Findings;

    private static bool ShowsToken(string text) => TextScanner.Scan(text).Tokens.Count > 0;

    private static bool AreSame(string text, int start, string part) => string.CompareOrdinal(text, start, part, 0, part.Length) == 0;

    private static (string?, int, int, string) Key(Setting setting) =>
        (setting.Path?.ToString(), setting.Start, setting.Length, setting.Value);

    private static (FindingKind, int, int, string, string) Key(Finding finding) =>
        (finding.Kind, finding.Start, finding.Length, finding.Location, finding.Fingerprint);

    private static void HoldSame(ScanResult first, ScanResult second) => Hold(
        first.Tokens.SequenceEqual(second.Tokens)
            && first.CutTokens.SequenceEqual(second.CutTokens)
            && first.MentionsLocalStack == second.MentionsLocalStack,
        "the borders of chunks make no difference");

    private static void Hold(bool condition, string invariant)
    {
        if (!condition)
            throw new InvalidOperationException("Does not hold: " + invariant);
    }

    /// <summary>Gives a few characters at a time.</summary>
    private struct Trickle(string text, int most) : ITextSource
    {
        private int _position;

        public int Read(char[] buffer, int index, int count)
        {
            count = Math.Min(Math.Min(count, most), text.Length - _position);
            text.CopyTo(_position, buffer, index, count);
            _position += count;
            return count;
        }
    }
}
