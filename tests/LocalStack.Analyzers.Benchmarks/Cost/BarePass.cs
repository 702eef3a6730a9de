using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>The least that reading every character can cost: each text is copied in chunks, and searched once.</summary>
internal static class BarePass
{
    private const int ChunkLength = 16 * 1024;

    /// <summary>Reads every text.</summary>
    /// <returns>How often the needle was found in a chunk, so that the work is not optimised away.</returns>
    public static int Over(IEnumerable<SourceText> texts)
    {
        var buffer = ArrayPool<char>.Shared.Rent(ChunkLength);
        var hits = 0;
        foreach (var text in texts)
            hits += Over(text, buffer);
        ArrayPool<char>.Shared.Return(buffer);
        return hits;
    }

    private static int Over(SourceText text, char[] buffer)
    {
        var hits = 0;
        for (var position = 0; position < text.Length; position += ChunkLength)
        {
            var length = Math.Min(ChunkLength, text.Length - position);
            text.CopyTo(position, buffer, 0, length);
            if (buffer.AsSpan(0, length).IndexOf("ls-", StringComparison.Ordinal) >= 0)
                hits++;
        }

        return hits;
    }
}
