using System.Buffers;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>Checks the content of one file, wherever it comes from: the working tree, the index, the history.</summary>
internal static class FileChecker
{
    /// <summary>
    /// The search that ignores casing is not vectorised where globalization is invariant, as it is in this command:
    /// there it takes thirty times as long as this one.
    /// </summary>
    private static readonly SearchValues<string> Needles =
        SearchValues.Create([AuthToken.PrefixStart], StringComparison.OrdinalIgnoreCase);

    private static readonly NeedleSearch FindNeedle = text => text.IndexOfAny(Needles);

    /// <summary>The findings of a content.</summary>
    /// <param name="path">How the file is named in the report; its name tells the format.</param>
    /// <param name="content">The content, read forward only. It stays open.</param>
    /// <param name="rules">What the user has decided for the file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns><see langword="null"/> for a content that is no text.</returns>
    /// <exception cref="IOException">The content cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IReadOnlyList<LocatedFinding>? Check(
        string path, Stream content, FileRules rules, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var pieces = new TextPieces(content);
        if (pieces.IsBinary)
            return null;

        return pieces.TryGetUtf8(out var utf8) && IsClean(path, utf8, rules)
            ? []
            : Check(path, pieces, rules, cancellationToken);
    }

    /// <summary>Whether the bytes of a text show that it holds nothing: so it is with nearly every file.</summary>
    private static bool IsClean(string path, ReadOnlySpan<byte> utf8, FileRules rules) =>
        !Utf8Clues.AreIn(utf8)
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
            foreach (var finding in Find(path, pieces, rules, cancellationToken))
            {
                if (finding.Start < start || finding.Start >= end)
                    continue;

                // Two findings never overlap, but one may go beyond the end of what this piece owns.
                position = position.After(text[reached..finding.Start]);
                reached = finding.Start;
                located.Add(new LocatedFinding(path, finding, position, position.After(text[finding.Start..finding.End])));
            }

            if (!pieces.IsWhole)
                position = position.After(text[reached..end]);
        }

        return located;
    }

    private static IEnumerable<Finding> Find(
        string path, TextPieces pieces, FileRules rules, CancellationToken cancellationToken)
    {
        var text = pieces.Text;
        var scan = TextScanner.Scan(new MemorySource(text), FindNeedle, cancellationToken);

        // A part of a larger file is no document that a reader of its format could make sense of.
        var file = pieces.IsWhole
            ? ScannedFile.Scan(path, scan, text.ToString, rules.Options, cancellationToken)
            : ScannedFile.ScanPiece(path, scan, text.ToString, rules.Options, cancellationToken);
        var findings = file.Findings;
        return findings.Count == 0 ? findings : rules.WithoutSuppressed(findings, text);
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
