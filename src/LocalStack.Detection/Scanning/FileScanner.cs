using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// Finds the secrets of a configuration file: tokens anywhere in its text, broken and commented-out lines included;
/// tokens written with escapes; and literal values under the names of credentials. One finding a secret.
/// </summary>
internal static class FileScanner
{
    /// <summary>The location of a token that no setting names, in a file of whatever kind.</summary>
    private const string WholeFile = "text";

    /// <summary>Keys above a value that are asked whether they hold addresses or encrypted values.</summary>
    private const int MaxDepthOfSecrets = 8;

    /// <summary>Finds the secrets of a file, in the order of its text; also those that are accepted.</summary>
    /// <param name="file">The file. Its text is asked for only when there is a reason.</param>
    /// <param name="scan">What <see cref="TextScanner"/> found in the same text.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IReadOnlyList<Finding> Find(ScannedFile file, ScanResult scan, CancellationToken cancellationToken)
    {
        var options = file.Options;
        if (options.IsExcluded || (ReferenceEquals(scan, ScanResult.Clean) && !MayHideCredentials(file.Path, options)))
            return [];

        var text = file.Text;
        var findings = new List<Finding>();
        var tokens = new TokenCursor(scan.Tokens);
        var judged = new HashSet<int>();
        var encoded = scan.MayHoldEncoded ? FindEncodedTokens(text, withUnproven: scan.MentionsLocalStack) : [];
        var isWorthReading = encoded.Count > 0 || IsWorthReading(text, scan, options);
        if (isWorthReading)
            AddSettings(findings, file.Settings, ref tokens, options.Names, judged, cancellationToken);
        AddTokens(findings, ref tokens, int.MaxValue, name: null);
        AddEncodedTokens(findings, encoded);
        if (isWorthReading)
            AddAdjacentValues(findings, text, options.Names, judged);
        return findings.Count < 2 ? findings : findings.OrderBy(finding => finding.Start).ToList();
    }

    /// <summary>Whether a text in UTF-8 without a candidate may hold settings that a search of it does not show.</summary>
    public static bool MayHideCredentials(string path, ReadOnlySpan<byte> utf8, DetectionOptions options) =>
        MayHideCredentials(path, options) && (options.Names.HasAdded || HiddenNames.MayBeIn(utf8));

    /// <summary>Whether a text in which nothing was found may hold settings that a search of it does not show.</summary>
    private static bool MayHideCredentials(string path, DetectionOptions options) =>
        options.Names.HasAdded || FileFormats.OfName(path)?.EscapesSpellLetters == true;

    private static void AddSettings(
        List<Finding> findings,
        IEnumerable<Setting> settings,
        ref TokenCursor tokens,
        CredentialNames names,
        HashSet<int> judged,
        CancellationToken cancellationToken)
    {
        var reported = new HashSet<int>();
        foreach (var setting in settings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = findings.Count;
            if (!reported.Contains(setting.Start))
                AddSetting(findings, setting, ref tokens, names, judged);
            if (findings.Count > before)
                reported.Add(setting.Start);
        }
    }

    /// <summary>
    /// A text without a clue of a name holds no credential by name, unless the user has added names, or escapes hide one.
    /// </summary>
    private static bool IsWorthReading(string text, ScanResult scan, DetectionOptions options) =>
        options.Names.HasAdded || (scan.MentionsLocalStack && options.Names.MayBeIn(text.AsSpan())) || HiddenNames.MayBeIn(text.AsSpan());

    /// <summary>Adds the tokens up to the end of a setting, and what the setting itself gives away.</summary>
    private static void AddSetting(
        List<Finding> findings, Setting setting, ref TokenCursor tokens, CredentialNames names, HashSet<int> judged)
    {
        AddTokens(findings, ref tokens, setting.Start, name: null);

        var name = setting.Path is { } path && names.MayMatch(path.Name) ? names.Match(path.Name, path.Above) : null;
        if (name is not null)
            judged.Add(setting.Start);
        var before = findings.Count;
        AddTokens(findings, ref tokens, setting.End, name);
        if (setting.IsEscaped)
            AddHiddenTokens(findings, before, setting, name);
        if (findings.Count == before && name is { } known && Judge(setting, known) is { } finding)
            findings.Add(finding);
    }

    private static void AddTokens(List<Finding> findings, ref TokenCursor tokens, int end, CredentialName? name)
    {
        while (tokens.TryTakeBefore(end, out var token))
            findings.Add(ToFinding(token, token.Start, token.Length, name));
    }

    /// <summary>Adds the tokens that a setting's value shows once its escapes are resolved.</summary>
    private static void AddHiddenTokens(List<Finding> findings, int first, Setting setting, CredentialName? name)
    {
        var hidden = TextScanner.Scan(setting.Value).Tokens;
        if (hidden.Count == 0)
            return;

        var shown = new HashSet<string>();
        for (var i = first; i < findings.Count; i++)
            shown.Add(findings[i].Fingerprint);

        foreach (var token in hidden)
        {
            if (shown.Add(token.Fingerprint))
                findings.Add(ToFinding(token, setting.Start, setting.Length, name));
        }
    }

    /// <summary>The tokens in another form: in base64 of an HTTP header, of a Kubernetes secret.</summary>
    private static List<Finding> FindEncodedTokens(string text, bool withUnproven) =>
        EncodedTokens.Find(text).Where(found => found.Token.IsProven || withUnproven).Select(ToEncodedFinding).ToList();

    /// <summary>
    /// Adds the tokens in another form. What a name gave away of one before is taken back, because the token is the surer
    /// reason; one that its setting has shown is not told again.
    /// </summary>
    private static void AddEncodedTokens(List<Finding> findings, List<Finding> encoded)
    {
        if (encoded.Count == 0)
            return;

        var merged = new List<Finding>();
        var known = findings.OrderBy(finding => finding.Start).ToList();
        var next = 0;
        foreach (var token in encoded)
        {
            while (next < known.Count && known[next].End <= token.Start)
                merged.Add(known[next++]);

            var isKnown = merged.Count > 0 && merged[merged.Count - 1].End > token.Start;
            for (; next < known.Count && known[next].Start < token.End; next++)
            {
                if (known[next].Kind == FindingKind.HardCodedCredential)
                    continue;
                merged.Add(known[next]);
                isKnown = true;
            }

            if (!isKnown)
                merged.Add(token);
        }

        merged.AddRange(known.Skip(next));
        findings.Clear();
        findings.AddRange(merged);
    }

    private static Finding ToEncodedFinding(EncodedToken encoded) => new(
        encoded.Token.IsProven ? FindingKind.CommittedToken : FindingKind.PossibleToken,
        encoded.Token.Start,
        encoded.Token.Length,
        encoded.Encoding,
        CredentialName.AuthTokenVariable,
        encoded.Token.Fingerprint,
        isEncoded: true);

    private static Finding? Judge(Setting setting, CredentialName known)
    {
        var value = setting.Value;
        if (IsBelowKeyOfSecrets(setting.Path!) || !CredentialValue.TryFindLiteral(value, setting.Path!.Name, out var start, out var length))
            return null;

        var (writtenStart, writtenLength) = setting.IsEscaped ? SpanAsWritten(setting, start, length) : (setting.Start + start, length);
        return new Finding(
            FindingKind.HardCodedCredential, writtenStart, writtenLength, LocationOf(known), known.Variable, Fingerprint.Of(value.AsSpan(start, length)));
    }

    /// <summary>
    /// Where the credential of a value with escapes stands: behind one the positions of the value are not those of the text, so the whole value is
    /// reported. Where nothing but quotes are written with escapes, what is between them is the credential: <c>"\"value\""</c>.
    /// </summary>
    private static (int Start, int Length) SpanAsWritten(Setting setting, int start, int length)
    {
        var part = setting.Value.Substring(start, length);
        var written = setting.Written.ToString();
        var isQuoted = setting.Value.Remove(start, length).Trim('"', '\'').Length == 0 && written.Trim('\\', '"', '\'') == part;
        return isQuoted ? (setting.Start + written.IndexOf(part, StringComparison.Ordinal), length) : (setting.Start, setting.Length);
    }

    /// <summary>Whether the values here are encrypted or addresses, whatever they look like.</summary>
    private static bool IsBelowKeyOfSecrets(SettingPath path)
    {
        var depth = 0;
        for (var above = path.Parent; above is not null && depth < MaxDepthOfSecrets; above = above.Parent, depth++)
        {
            if (EncryptedValue.AreBelow(above.Name))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Adds the values beside a name that no setting told, whatever the format: what a reader has judged is not judged again.
    /// </summary>
    private static void AddAdjacentValues(List<Finding> findings, string text, CredentialNames names, HashSet<int> judged)
    {
        var shown = new AdjacentValues(text, names).Find().Select(found => (found.Name, found.Start, found.Length, text.Substring(found.Start, found.Length)));
        AddValues(findings, shown, judged);
        AddValues(findings, SpelledSigns.FindValues(text, names), judged);
    }

    private static void AddValues(List<Finding> findings, IEnumerable<(CredentialName Name, int Start, int Length, string Value)> values, HashSet<int> judged)
    {
        var known = findings.OrderBy(finding => finding.Start).ToList();
        var next = 0;
        foreach (var (name, start, length, value) in values)
        {
            while (next < known.Count && known[next].End <= start)
                next++;
            if (!judged.Contains(start) && !(next < known.Count && known[next].Start < start + length))
                findings.Add(new Finding(FindingKind.HardCodedCredential, start, length, LocationOf(name), name.Variable, Fingerprint.Of(value.AsSpan())));
        }
    }

    private static Finding ToFinding(TokenMatch token, int start, int length, CredentialName? name) => new(
        token.IsProven ? FindingKind.CommittedToken : FindingKind.PossibleToken,
        start,
        length,
        LocationOf(name),
        name?.Variable ?? CredentialName.AuthTokenVariable,
        token.Fingerprint);

    private static string LocationOf(CredentialName? name) => name is { } known ? "setting " + known.Display : WholeFile;

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
