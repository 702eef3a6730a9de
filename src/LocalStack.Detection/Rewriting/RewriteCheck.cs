using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Rewriting;

/// <summary>
/// Tells whether a text may be handed out after some replacements: what was replaced is found no more, nothing new is,
/// and the reader of the format gives the same settings, at the same positions, but for those that were touched.
/// </summary>
internal sealed class RewriteCheck
{
    private readonly ScannedFile _file;
    private readonly CancellationToken _cancellationToken;
    private readonly PathNumbers _paths = new();
    private readonly bool _isWellFormed;

    /// <summary>Every finding of the file, whatever is to be replaced.</summary>
    private readonly IReadOnlyList<Finding> _findings;

    public RewriteCheck(ScannedFile file, CancellationToken cancellationToken)
    {
        _file = file;
        _cancellationToken = cancellationToken;
        _isWellFormed = file.Format.IsWellFormed(file.Text);
        _findings = ScannedFile.Scan(file.Path, file.Text, file.Options, cancellationToken).Findings;
    }

    /// <summary>Whether the text is as it should be after these replacements.</summary>
    /// <param name="replacements">In the order of the text.</param>
    public bool Passes(IReadOnlyList<Replacement> replacements)
    {
        var rewritten = ScannedFile.Scan(_file.Path, FileRewrite.Apply(_file.Text, replacements), _file.Options, _cancellationToken);
        var edits = new Edits(replacements);
        return rewritten.Format == _file.Format
            && HasExpectedFindings(rewritten, edits)
            && HasSameSettings(rewritten, edits)
            && HasSameContexts(rewritten, edits)
            && (!_isWellFormed || _file.Format.IsWellFormed(rewritten.Text));
    }

    private bool HasExpectedFindings(ScannedFile rewritten, Edits edits)
    {
        var expected = _findings
            .Where(finding => !edits.Replace(finding))
            .Select(finding => (edits.Map(finding.Start), finding.Fingerprint));
        return expected.SequenceEqual(rewritten.Findings.Select(finding => (finding.Start, finding.Fingerprint)));
    }

    /// <summary>Whether the values, as they are written, stand under the same keys.</summary>
    private bool HasSameSettings(ScannedFile rewritten, Edits edits)
    {
        var before = new Sequence(_file.Syntax.Values, edits.Old, _paths);
        var after = new Sequence(rewritten.Syntax.Values, edits.New, _paths);
        return before.Untouched.Select(setting => (setting.Path, edits.Map(setting.Start), setting.Length))
                .SequenceEqual(after.Untouched.Select(setting => (setting.Path, setting.Start, setting.Length)))
            && edits.KeepPaths(before.Touched, after.Touched);
    }

    /// <summary>Whether each line goes on behind a replacement in the context in which it did before.</summary>
    private bool HasSameContexts(ScannedFile rewritten, Edits edits)
    {
        for (var i = 0; i < edits.Old.Count; i++)
        {
            var before = EndOfLine(_file.Text, edits.Old[i].End);
            var after = EndOfLine(rewritten.Text, edits.New[i].End);
            var isReplaced = i + 1 < edits.Old.Count && before >= edits.Old[i + 1].Start;
            if (!isReplaced && before < _file.Text.Length && _file.Syntax.At(before) != rewritten.Syntax.At(after))
                return false;
        }

        return true;
    }

    /// <summary>The beginning of the next line.</summary>
    private static int EndOfLine(string text, int position) => Math.Min(text.Length, TextSlice.EndOfLine(text, position) + 1);

    /// <summary>The settings of a text, apart by whether a replacement touches them.</summary>
    private readonly struct Sequence
    {
        public Sequence(IEnumerable<Setting> settings, IReadOnlyList<(int Start, int End)> spans, PathNumbers paths)
        {
            Untouched = [];
            Touched = new int[spans.Count];
            foreach (var setting in settings)
            {
                // Searched for, not walked along: what is behind an alias has the position of its anchor.
                var next = IndexOfFirstFrom(spans, setting.Start);
                var path = paths.Of(setting.Path);
                if (next == spans.Count || spans[next].Start > setting.End)
                    Untouched.Add((path, setting.Start, setting.Length));
                else if (Touched[next] == 0)
                    Touched[next] = path;
            }
        }

        public List<(int Path, int Start, int Length)> Untouched { get; }

        /// <summary>The path of the first setting that each replacement touches; 0 for none.</summary>
        public int[] Touched { get; }

        /// <summary>The first span that ends at or behind a position.</summary>
        private static int IndexOfFirstFrom(IReadOnlyList<(int Start, int End)> spans, int position)
        {
            var (low, high) = (0, spans.Count);
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                if (spans[middle].End < position)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }
    }

    /// <summary>Replacements, as positions before and after.</summary>
    private sealed class Edits
    {
        private readonly IReadOnlyList<Replacement> _replacements;
        private readonly HashSet<(int Start, string Fingerprint)> _replaced = [];

        public Edits(IReadOnlyList<Replacement> replacements)
        {
            _replacements = replacements;
            var shift = 0;
            foreach (var replacement in replacements)
            {
                var start = replacement.Start + shift;
                Old.Add((replacement.Start, replacement.End));
                New.Add((start, start + replacement.NewText.Length));
                _replaced.Add((replacement.Finding.Start, replacement.Finding.Fingerprint));
                shift += replacement.NewText.Length - replacement.Length;
            }
        }

        public List<(int Start, int End)> Old { get; } = [];

        public List<(int Start, int End)> New { get; } = [];

        /// <summary>Where a position that no replacement holds has moved to.</summary>
        public int Map(int position)
        {
            var index = IndexOfLastBefore(position);
            return index < 0 ? position : position - Old[index].End + New[index].End;
        }

        /// <summary>Whether a finding is among those that are replaced.</summary>
        public bool Replace(Finding finding) => _replaced.Contains((finding.Start, finding.Fingerprint));

        /// <summary>
        /// Whether a setting that is still there goes by the same keys. A variable that is only handed on, and a blank
        /// one, may be no setting any more.
        /// </summary>
        public bool KeepPaths(int[] before, int[] after)
        {
            for (var i = 0; i < before.Length; i++)
            {
                if (_replacements[i].NewText.Length > 0 && before[i] != 0 && after[i] != 0 && before[i] != after[i])
                    return false;
            }

            return true;
        }

        /// <summary>The last replacement that ends at or before a position, or -1.</summary>
        private int IndexOfLastBefore(int position)
        {
            var (low, high) = (0, Old.Count);
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                if (Old[middle].End <= position)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low - 1;
        }
    }
}
