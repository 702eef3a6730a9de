using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Rules;

/// <summary>Roslyn's text as an <see cref="ITextSource"/>: read in chunks, for a large one copies itself otherwise.</summary>
internal struct SourceTextSource(SourceText text) : ITextSource
{
    private int _position;

    public int Read(char[] buffer, int index, int count)
    {
        count = Math.Min(count, text.Length - _position);
        text.CopyTo(_position, buffer, index, count);
        _position += count;
        return count;
    }
}
