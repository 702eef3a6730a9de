using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// Finds the secrets of a configuration file: tokens anywhere in its text, broken and commented-out lines included;
/// tokens written with escapes; and literal values under the names of credentials. One finding a secret.
/// </summary>
internal static class ConfigurationScanner
{
    private const string WholeFile = "configuration file";
    private const string UnicodeEscape = "\\u";

    /// <summary>Finds the secrets of a file, in the order of its text.</summary>
    /// <param name="path">The file's path: its name tells the format.</param>
    /// <param name="scan">What <see cref="TextScanner"/> found in the same text.</param>
    /// <param name="readText">Gives the text, which is asked for only when there is a reason.</param>
    /// <param name="options">What the user has decided for the file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IReadOnlyList<Finding> Find(
        string path,
        ScanResult scan,
        Func<string> readText,
        DetectionOptions options,
        CancellationToken cancellationToken = default)
    {
        var format = ConfigurationFormats.Of(path);
        var mayHoldSettings = format != ConfigurationFormat.Text;
        if (options.IsExcluded || (ReferenceEquals(scan, ScanResult.Clean) && !mayHoldSettings))
            return [];

        var text = readText();
        var findings = new List<Finding>();
        var tokens = new TokenCursor(scan.Tokens);
        if (mayHoldSettings && IsWorthReading(format, text, scan, options))
        {
            foreach (var setting in ConfigurationFormats.Read(format, text))
            {
                cancellationToken.ThrowIfCancellationRequested();
                AddSetting(findings, setting, ref tokens, options.Names);
            }
        }

        while (tokens.TryTakeBefore(int.MaxValue, out var token))
            findings.Add(ToFinding(token, token.Start, token.Length, name: null));

        if (findings.Count == 0)
            return findings;

        var markers = new AllowMarkers(text);
        findings.RemoveAll(finding => options.Allows(finding.Fingerprint) || markers.Cover(finding.Start));
        findings.Sort((first, second) => first.Start.CompareTo(second.Start));
        return findings;
    }

    /// <summary>
    /// A text that does not name LocalStack holds none of its credentials by name, unless the user has added names, or
    /// escapes hide it.
    /// </summary>
    private static bool IsWorthReading(
        ConfigurationFormat format, string text, ScanResult scan, DetectionOptions options) =>
        scan.MentionsLocalStack
        || options.Names.HasAdded
        || (format == ConfigurationFormat.Json && text.Contains(UnicodeEscape));

    /// <summary>Adds the tokens up to the end of a setting, or else what the setting itself gives away.</summary>
    private static void AddSetting(
        List<Finding> findings, Setting setting, ref TokenCursor tokens, CredentialNames names)
    {
        var name = setting.Path is { } path ? names.Match(path.Name, path.Parent?.Name) : null;
        var holdsToken = false;
        while (tokens.TryTakeBefore(setting.End, out var token))
        {
            var isInside = token.Start >= setting.Start;
            findings.Add(ToFinding(token, token.Start, token.Length, isInside ? name : null));
            holdsToken |= token.End > setting.Start;
        }

        if (!holdsToken && (name is not null || setting.IsEscaped) && Judge(setting, name) is { } finding)
            findings.Add(finding);
    }

    private static Finding? Judge(Setting setting, CredentialName? name)
    {
        var value = setting.Value;
        if (setting.IsEscaped && TextScanner.Scan(value) is { Tokens.Count: > 0 } scan)
            return ToFinding(scan.Tokens[0], setting.Start, setting.Length, name);

        if (name is not { } known
            || !CredentialValue.TryFindLiteral(value, setting.Path!.Name, out var start, out var length))
        {
            return null;
        }

        // Behind an escape the places of the value are not those of the text: the whole value is reported.
        return new Finding(
            FindingKind.HardCodedCredential,
            setting.IsEscaped ? setting.Start : setting.Start + start,
            setting.IsEscaped ? setting.Length : length,
            PlaceOf(known),
            known.Variable,
            Fingerprint.Of(value.AsSpan(start, length)));
    }

    private static Finding ToFinding(TokenMatch token, int start, int length, CredentialName? name) => new(
        token.IsProven ? FindingKind.CommittedToken : FindingKind.PossibleToken,
        start,
        length,
        PlaceOf(name),
        name?.Variable ?? CredentialName.AuthTokenVariable,
        token.Fingerprint);

    private static string PlaceOf(CredentialName? name) => name is { } known ? "setting " + known.Display : WholeFile;

    /// <summary>The tokens of a text, taken one after the other.</summary>
    private struct TokenCursor(IReadOnlyList<TokenMatch> tokens)
    {
        private int _next;

        /// <summary>Takes the next token, if it begins before <paramref name="end"/>.</summary>
        public bool TryTakeBefore(int end, out TokenMatch token)
        {
            var isBefore = _next < tokens.Count && tokens[_next].Start < end;
            token = isBefore ? tokens[_next++] : default;
            return isBefore;
        }
    }
}
