using LocalStack.Analyzers.Tool.Files;
using LocalStack.Detection.Rewriting;

namespace LocalStack.Analyzers.Tool.Fixing;

/// <summary>Lines that change together: neither a line before them nor one behind them does. Lines count from 0.</summary>
/// <param name="OldStart">The first line before the change.</param>
/// <param name="OldEnd">Behind the last line before the change.</param>
/// <param name="NewStart">The first line after the change.</param>
/// <param name="NewEnd">Behind the last line after the change.</param>
internal readonly record struct Hunk(int OldStart, int OldEnd, int NewStart, int NewEnd)
{
    /// <summary>The lines that replacements change, and no others.</summary>
    /// <param name="before">The lines of the text.</param>
    /// <param name="after">The lines of the text with the replacements made.</param>
    /// <param name="replacements">In the order of the text; no two overlap.</param>
    public static IReadOnlyList<Hunk> Of(TextLines before, TextLines after, IEnumerable<Replacement> replacements)
    {
        var hunks = new List<Hunk>();
        foreach (var hunk in MergeOverlapping(LinesOf(before, after, replacements)))
        {
            var trimmed = hunk.WithoutEqualLines(before, after);
            if (hunks.Count > 0 && hunks[^1].Touches(trimmed))
                hunks[^1] = hunks[^1].Join(trimmed);
            else if (trimmed.OldEnd > trimmed.OldStart || trimmed.NewEnd > trimmed.NewStart)
                hunks.Add(trimmed);
        }

        return hunks;
    }

    /// <summary>The lines that hold each replacement.</summary>
    private static IEnumerable<Hunk> LinesOf(TextLines before, TextLines after, IEnumerable<Replacement> replacements)
    {
        var shift = 0;
        foreach (var replacement in replacements)
        {
            var start = replacement.Start + shift;
            shift += replacement.NewText.Length - replacement.Length;
            var end = replacement.End + shift;
            // Where the replacement ends with a line before and after, the line behind it is not concerned.
            var isWhole = before.IsStart(replacement.End) && after.IsStart(end);
            yield return new Hunk(
                before.IndexOf(replacement.Start),
                EndIndex(before, replacement.End, isWhole),
                after.IndexOf(start),
                EndIndex(after, end, isWhole));
        }
    }

    private static int EndIndex(TextLines lines, int end, bool isWhole) =>
        isWhole ? lines.IndexOf(end) : Math.Min(lines.IndexOf(end) + 1, lines.Count);

    private static IEnumerable<Hunk> MergeOverlapping(IEnumerable<Hunk> hunks)
    {
        Hunk? last = null;
        foreach (var hunk in hunks)
        {
            if (last is not { } open)
            {
                last = hunk;
            }
            else if (hunk.OldStart < open.OldEnd || hunk.NewStart < open.NewEnd)
            {
                last = open.Join(hunk);
            }
            else
            {
                yield return open;
                last = hunk;
            }
        }

        if (last is { } rest)
            yield return rest;
    }

    private bool Touches(Hunk next) => OldEnd >= next.OldStart && NewEnd >= next.NewStart;

    /// <summary>Behind the later replacement the texts are the same, so its end is the end of both.</summary>
    private Hunk Join(Hunk next) => this with { OldEnd = next.OldEnd, NewEnd = next.NewEnd };

    /// <summary>A replacement that begins with a line end, or ends behind one, holds a part of a line that stays.</summary>
    private Hunk WithoutEqualLines(TextLines before, TextLines after)
    {
        var (oldStart, oldEnd, newStart, newEnd) = this;
        while (oldStart < oldEnd && newStart < newEnd && before.Content(oldStart).SequenceEqual(after.Content(newStart)))
            (oldStart, newStart) = (oldStart + 1, newStart + 1);
        while (oldStart < oldEnd && newStart < newEnd && before.Content(oldEnd - 1).SequenceEqual(after.Content(newEnd - 1)))
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        return new Hunk(oldStart, oldEnd, newStart, newEnd);
    }
}
