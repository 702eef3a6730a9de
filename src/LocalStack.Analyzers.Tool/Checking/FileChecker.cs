using System.Text;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>Looks into what is no text.</summary>
/// <param name="path">How it is named in the report.</param>
/// <param name="start">How it begins.</param>
/// <param name="content">All of it, read forward only.</param>
internal delegate CheckedContent ArchiveSearch(string path, ReadOnlySpan<byte> start, Stream content);

/// <summary>What came of one content.</summary>
/// <param name="Findings">Its findings in its order, accepted ones included.</param>
/// <param name="Problem">Why not all of it was looked at; <see langword="null"/> if all was.</param>
internal sealed record CheckedContent(IReadOnlyList<LocatedFinding> Findings, CheckProblem? Problem = null);

/// <summary>Checks the content of one file, wherever it comes from: the working tree, the index, the history.</summary>
internal static class FileChecker
{
    /// <summary>Checks a content.</summary>
    /// <param name="path">How the file is named in the report; its name tells the format.</param>
    /// <param name="content">The content, read forward only. It stays open.</param>
    /// <param name="rules">What the user has decided for the file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="IOException">The content cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static CheckedContent Check(string path, Stream content, FileRules rules, CancellationToken cancellationToken)
    {
        try
        {
            return Check(path, content, rules, (name, start, archive) => new ArchiveReader(rules, cancellationToken).Read(name, start, archive), cancellationToken);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException or UnauthorizedAccessException or UserError))
        {
            // One file that this command cannot cope with must not hide what is in the others.
            return new([], CheckProblem.OfFailure(path, exception));
        }
    }

    /// <summary>The findings of a text that is no file, such as a message or a name, whatever it begins with.</summary>
    /// <param name="path">How it is named in the report; the name tells the format.</param>
    /// <param name="text">The text.</param>
    /// <param name="rules">What the user has decided for it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IReadOnlyList<LocatedFinding> CheckText(string path, string text, FileRules rules, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Check(path, content, rules, (name, _, all) => new(CheckBinary(name, all, rules, cancellationToken)), cancellationToken).Findings;
    }

    /// <summary>Checks a content.</summary>
    /// <param name="path">How the file is named in the report; its name tells the format.</param>
    /// <param name="content">The content, read forward only. It stays open.</param>
    /// <param name="rules">What the user has decided for the file.</param>
    /// <param name="lookInto">Looks into what is no text.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <inheritdoc cref="Check(string, Stream, FileRules, CancellationToken)"/>
    public static CheckedContent Check(
        string path, Stream content, FileRules rules, ArchiveSearch lookInto, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var pieces = new TextPieces(content);
        var start = pieces.Begun.Span;
        if (ArchiveContent.IsNoText(path, start, pieces.IsBinary))
            return lookInto(path, start, new CountingStream(pieces.Begun, content, _ => { }));

        return new(pieces.TryGetUtf8(out var utf8) && IsClean(path, utf8, rules)
            ? []
            : Check(path, pieces, rules, cancellationToken));
    }

    /// <summary>The proven tokens of a content that is no text, accepted ones included.</summary>
    /// <param name="path">How it is named in the report.</param>
    /// <param name="content">The content, read forward only. It stays open.</param>
    /// <param name="rules">What the user has decided for it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="IOException">The content cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static List<LocatedFinding> CheckBinary(string path, Stream content, FileRules rules, CancellationToken cancellationToken)
    {
        var located = BinaryContent.Check(path, content, cancellationToken);
        return located.Count == 0
            ? []
            : [.. rules
                .JudgeBinary([.. located.Select(finding => finding.Finding)])
                .Zip(located, (judged, finding) => finding with { Acceptance = judged.Acceptance })];
    }

    /// <summary>Looks at a text that is at hand, as at that of a file.</summary>
    /// <param name="path">Its name tells the format.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="rules">What the user has decided for the file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ScannedFile Scan(string path, string text, FileRules rules, CancellationToken cancellationToken) =>
        Scan(path, text.AsMemory(), () => text, isWhole: text.Length <= TextPieces.MaxLength, rules, cancellationToken);

    /// <summary>All proven tokens of a text of no format, accepted or not, in its order.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IEnumerable<Finding> FindTokens(string text, CancellationToken cancellationToken)
    {
        var scan = TextScanner.Scan(new MemorySource(text.AsMemory()), cancellationToken);
        var found = ScannedFile.ScanPiece("", scan, () => text, DetectionOptions.Default, cancellationToken);
        return found.Findings
            .Concat(found.Accepted.Select(accepted => accepted.Finding))
            .Where(finding => finding.Kind == FindingKind.CommittedToken)
            .OrderBy(finding => finding.Start);
    }

    /// <summary>Whether the bytes of a text show that it holds nothing: so it is with nearly every file.</summary>
    private static bool IsClean(string path, ReadOnlySpan<byte> utf8, FileRules rules) =>
        !Utf8Clues.AreIn(utf8, rules.IsSource)
        && !FileScanner.MayHideCredentials(path, utf8, rules.Options);

    private static List<LocatedFinding> Check(
        string path, TextPieces pieces, FileRules rules, CancellationToken cancellationToken)
    {
        var located = new List<LocatedFinding>();
        var position = LinePosition.Start;
        while (pieces.Read())
        {
            var (start, end) = (pieces.Own.Start.Value, pieces.Own.End.Value);
            var text = pieces.Text.Span;
            var reached = start;
            foreach (var (finding, acceptance) in Find(path, pieces, rules, cancellationToken))
            {
                if (finding.Start < start || finding.Start >= end)
                    continue;

                // Two findings never overlap, but one may go beyond the end of what this piece owns.
                position = position.After(text[reached..finding.Start]);
                reached = finding.Start;
                located.Add(new LocatedFinding(path, finding, position, position.After(text[finding.Start..finding.End])) { Acceptance = acceptance });
            }

            if (!pieces.IsWhole)
                position = position.After(text[reached..end]);
        }

        return located;
    }

    private static IEnumerable<(Finding Finding, Acceptance? Acceptance)> Find(
        string path, TextPieces pieces, FileRules rules, CancellationToken cancellationToken)
    {
        var text = pieces.Text;
        return rules.Judge(Scan(path, text, text.ToString, pieces.IsWhole, rules, cancellationToken));
    }

    private static ScannedFile Scan(
        string path, ReadOnlyMemory<char> text, Func<string> readText, bool isWhole, FileRules rules, CancellationToken cancellationToken)
    {
        var scan = TextScanner.Scan(new MemorySource(text), cancellationToken);

        // A part of a larger file is no document that a reader of its format could make sense of.
        if (!isWhole)
            return ScannedFile.ScanPiece(path, scan, readText, rules.Options, cancellationToken);
        return rules.IsSource
            ? SourceScan.Of(path, readText(), scan, rules.Options, cancellationToken)
            : ScannedFile.Scan(path, scan, readText, rules.Options, cancellationToken);
    }

    /// <summary>Text in memory as an <see cref="ITextSource"/>.</summary>
    private struct MemorySource(ReadOnlyMemory<char> text) : ITextSource
    {
        private int _position;

        public int Read(char[] buffer, int index, int count)
        {
            count = Math.Min(count, text.Length - _position);
            text.Span.Slice(_position, count).CopyTo(buffer.AsSpan(index));
            _position += count;
            return count;
        }
    }
}
