using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>The value in one row of a table with a name, where other cells stand between.</summary>
/// <param name="text">The text.</param>
internal sealed class TableRow(string text) : AdjacentText(text)
{
    /// <summary>Cells behind the name that are looked at.</summary>
    private const int MaxCells = 8;

    private const int MaxCellLength = 256;

    private const char Border = '|';

    /// <summary>What marks a cell as code or as important.</summary>
    private const string Decoration = " \t`*'\"\r=~@";

    /// <summary>
    /// A cell that can be nothing but a credential, behind the one that is the name: <c>| NAME | string | value |</c>. AsciiDoc has each on
    /// a line of its own, too, and reStructuredText writes the cells as a list: <c>* - NAME</c>, <c>  - string</c>, <c>  - value</c>.
    /// </summary>
    public (int Start, int Length)? After(int nameStart, int nameEnd)
    {
        var first = SkipBack(nameStart);
        var position = SkipDecoration(nameEnd);
        var isListed = At(first) == '-' && At(first - 1) == ' ' && At(first - 2) == '*';
        var isOnLines = isListed || At(position) == '\n';
        if (!(isListed || At(first) == Border) || At(position) is not (Border or '\n'))
            return null;

        for (var cells = 0; cells < MaxCells && StartOfNext(position, isListed, isOnLines) is { } cell; cells++)
        {
            var start = SkipDecoration(cell);
            var length = Text.AsSpan(start, LengthOfValue(start)).TrimEnd('=').Length;
            position = EndOfCell(cell);
            if (SkipDecoration(start + length) == position && IsCredential(start, length) && !OpaqueText.MayBeSaid(Text.AsSpan(start, length)))
                return (start, length);
        }

        return null;
    }

    private int SkipDecoration(int position)
    {
        while (Decoration.IndexOf(At(position)) >= 0)
            position++;
        return position;
    }

    private int SkipBack(int position)
    {
        position--;
        while (Decoration.IndexOf(At(position)) >= 0)
            position--;
        return position;
    }

    /// <summary>Where the next cell begins; nothing where the row ends.</summary>
    private int? StartOfNext(int end, bool isListed, bool isOnLines)
    {
        if (!isOnLines)
            return At(end) == Border ? end + 1 : null;
        if (At(end) != '\n')
            return null;

        var mark = end + 1;
        while (At(mark) == ' ')
            mark++;
        return At(mark) == (isListed ? '-' : Border) ? mark + 1 : null;
    }

    private int EndOfCell(int start)
    {
        var end = start;
        while (end < Text.Length && end - start < MaxCellLength && Text[end] is not (Border or '\n'))
            end++;
        return end;
    }
}
