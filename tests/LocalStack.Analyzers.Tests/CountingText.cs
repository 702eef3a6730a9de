using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Tests;

/// <summary>A text that counts how often it is read, so that what is read again shows by count and not by clock.</summary>
/// <param name="content">What stands in it.</param>
/// <param name="onRead">Is called at every reading, when given.</param>
internal sealed class CountingText(string content, Action? onRead = null) : SourceText
{
    private int _reads;

    /// <summary>Readings of a part of the text, since the last reset.</summary>
    public int Reads => Volatile.Read(ref _reads);

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override int Length => content.Length;

    /// <inheritdoc/>
    public override char this[int position] => content[position];

    /// <summary>Begins to count anew: the compiler itself reads a text once, to parse it.</summary>
    public void Reset() => Volatile.Write(ref _reads, 0);

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        Interlocked.Increment(ref _reads);
        onRead?.Invoke();
        content.CopyTo(sourceIndex, destination, destinationIndex, count);
    }

    /// <inheritdoc/>
    public override string ToString(TextSpan span)
    {
        Interlocked.Increment(ref _reads);
        onRead?.Invoke();
        return content.Substring(span.Start, span.Length);
    }
}
