using System.Text;
using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Source;

/// <summary>The value of an expression as far as it is known when the program is compiled.</summary>
internal sealed class FoldedString
{
    /// <summary>
    /// Stands for a part that is not known. No credential holds it, so that none is found across the gap.
    /// </summary>
    public const char Gap = '\uFFFF';

    private readonly StringBuilder _value = new();
    private readonly List<StringPiece> _pieces = [];
    private readonly List<int> _ends = [];

    /// <summary>The value.</summary>
    public string Value => _value.ToString();

    public IReadOnlyList<StringPiece> Pieces => _pieces;

    /// <summary>Some of the pieces, the last one included.</summary>
    public List<StringPiece> PiecesBetween(int first, int last) => _pieces.GetRange(first, last - first + 1);

    /// <summary>Whether some part is not known.</summary>
    public bool HasGap { get; private set; }

    /// <summary>Whether some part is the name of a symbol, which is no secret: <c>nameof(…)</c>, a member of an enum.</summary>
    public bool HasSymbolName { get; private set; }

    public int Length => _value.Length;

    /// <summary>Adds what an expression stands for.</summary>
    /// <param name="value">The value.</param>
    /// <param name="use">Where it is used, when the expression is that of a variable.</param>
    /// <param name="origin">The declaration that it comes from, likewise.</param>
    /// <param name="read">The expression.</param>
    public void Add(string value, SyntaxNode? use, SyntaxNode? origin, SyntaxNode read) =>
        Add(new StringPiece(value, use ?? read, origin ?? read, read, start: 0));

    private void Add(StringPiece piece)
    {
        _value.Append(piece.Value);
        _pieces.Add(piece);
        _ends.Add(_value.Length);
    }

    /// <summary>Adds a part of another value, each piece of it with where it comes from.</summary>
    public void Add(FoldedString other, int start, int end)
    {
        HasSymbolName |= other.HasSymbolName;
        while (start < end)
        {
            var index = other.PieceAt(start);
            var piece = other.Pieces[index];
            var offset = start - other.StartOf(index);
            var length = Math.Min(piece.Value.Length - offset, end - start);
            HasGap |= piece.Value[offset] == Gap;
            Add(piece.Part(offset, length));
            start += length;
        }
    }

    /// <summary>Adds the name of a symbol.</summary>
    /// <inheritdoc cref="Add(string, SyntaxNode, SyntaxNode, SyntaxNode)"/>
    public void AddSymbolName(string name, SyntaxNode? use, SyntaxNode? origin, SyntaxNode read)
    {
        HasSymbolName = true;
        Add(name, use, origin, read);
    }

    /// <summary>What is known of a value behind the last part that is not: a name may have a prefix that comes from elsewhere.</summary>
    public static string KnownEnd(string value) => value.Substring(value.LastIndexOf(Gap) + 1);

    public void AddGap(SyntaxNode use)
    {
        HasGap = true;
        Add(Gap.ToString(), use, use, use);
    }

    /// <summary>The same with a text in place of what is not known at one place.</summary>
    public FoldedString With(SyntaxNode use, string text)
    {
        var other = new FoldedString();
        foreach (var piece in _pieces)
        {
            if (piece.Use == use)
                other.Add(text, use, use, use);
            else if (piece.Value.Length == 1 && piece.Value[0] == Gap)
                other.AddGap(piece.Use);
            else
                other.Add(piece);
        }

        return other;
    }

    /// <summary>Which piece holds a position of the value.</summary>
    public int PieceAt(int position)
    {
        var index = _ends.BinarySearch(position + 1);
        if (index < 0)
            return ~index;

        // Empty pieces end at the same position as the one before them.
        while (index > 0 && _ends[index - 1] == position + 1)
            index--;
        return index;
    }

    /// <summary>Whether a piece ends at a position of the value.</summary>
    public bool HasEndAt(int position) => _ends.BinarySearch(position) >= 0;

    /// <summary>Where a piece begins in the value.</summary>
    public int StartOf(int piece) => piece == 0 ? 0 : _ends[piece - 1];
}
