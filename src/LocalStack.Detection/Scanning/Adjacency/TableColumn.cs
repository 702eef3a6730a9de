using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>The value below a name that heads a column: of a table of documentation, of a list of records.</summary>
/// <param name="text">The text.</param>
internal sealed class TableColumn(string text) : AdjacentText(text)
{
    /// <summary>Rows below the head that are looked at: the line under it, and the first ones.</summary>
    private const int MaxRows = 4;

    private const int MaxRowLength = 1024;

    private const char Border = '|';

    private const string Delimiters = "|,;\t";

    /// <summary>What marks a cell as code, important or text.</summary>
    private const string Decoration = " `*'\"";

    /// <summary>
    /// The first cell of the column that can be nothing but a credential: <c>| NAME | OTHER |</c> and <c>| value | other |</c>
    /// below. All rows have as many cells, or they are no table.
    /// </summary>
    public (int Start, int Length)? After(int nameStart, int nameEnd)
    {
        var line = RowAt(nameStart);
        var row = Text.AsSpan(line.Start, line.Length);
        if (DelimiterBeside(nameStart, nameEnd) is not { } delimiter || row.Length > MaxRowLength || (delimiter != Border && !IsHead(line.Start, row, delimiter)))
            return null;

        var cells = Count(row, delimiter);
        var column = Count(row.Slice(0, nameStart - line.Start), delimiter);
        for (var rows = 0; cells > 0 && rows < MaxRows && line.Start + line.Length < Text.Length; rows++)
        {
            line = RowAt(line.Start + line.Length + 1);
            row = Text.AsSpan(line.Start, line.Length);
            if (row.Length > MaxRowLength || Count(row, delimiter) != cells)
                return null;
            if (CellOf(line.Start, row, delimiter, column) is { } value)
                return value;
        }

        return null;
    }

    /// <summary>
    /// Whether a row without borders is the head of a list of records: the first of its text, and not with an empty cell at its
    /// end, as a line of a list in code has.
    /// </summary>
    private static bool IsHead(int start, ReadOnlySpan<char> row, char delimiter) =>
        start == 0 && row.TrimEnd() is { Length: > 0 } content && content[content.Length - 1] != delimiter;

    /// <summary>What sets the cell of a name apart on one side at least; the line may begin or end with it.</summary>
    private char? DelimiterBeside(int nameStart, int nameEnd)
    {
        var before = nameStart - 1;
        while (Decoration.IndexOf(At(before)) >= 0)
            before--;
        var after = nameEnd;
        while (Decoration.IndexOf(At(after)) >= 0)
            after++;
        var (left, right) = (At(before), At(after));
        if (Delimiters.IndexOf(right) >= 0)
            return left == right || IsLineEnd(left) ? right : null;
        return Delimiters.IndexOf(left) >= 0 && IsLineEnd(right) ? left : null;
    }

    private (int Start, int Length)? CellOf(int rowStart, ReadOnlySpan<char> row, char delimiter, int column)
    {
        var start = 0;
        for (; column > 0; column--)
            start += row.Slice(start).IndexOf(delimiter) + 1;

        var end = row.Slice(start).IndexOf(delimiter) is >= 0 and var length ? start + length : row.Length;
        while (start < end && (Decoration.IndexOf(row[start]) >= 0))
            start++;
        while (end > start && (row[end - 1] == '\r' || Decoration.IndexOf(row[end - 1]) >= 0))
            end--;
        var (first, size) = (rowStart + start, end - start);
        return size > 0 && LengthOfValue(first) == size && IsCredential(first, size) && !OpaqueText.MayBeSaid(Text.AsSpan(first, size)) ? (first, size) : null;
    }

    private (int Start, int Length) RowAt(int position)
    {
        var start = position;
        while (start > 0 && position - start <= MaxRowLength && Text[start - 1] != '\n')
            start--;
        var end = position;
        while (end < Text.Length && end - start <= MaxRowLength && Text[end] != '\n')
            end++;
        return (start, end - start);
    }

    private static int Count(ReadOnlySpan<char> row, char delimiter)
    {
        var count = 0;
        foreach (var character in row)
            count += character == delimiter ? 1 : 0;
        return count;
    }
}
