using Microsoft.CodeAnalysis.Text;
using LinePosition = LocalStack.Analyzers.Tool.Files.LinePosition;

namespace LocalStack.Analyzers.Tool.Tests.Files;

/// <summary>Held against the compiler's own lines: a report of the command and one of the build name the same place.</summary>
public sealed class LinePositionTests
{
    private const int Seed = 20261123;

    [Fact]
    public void After_IsWhereTheCompilerCounts()
    {
        const string Alphabet = "ab\r\n\u0085\u2028\u2029\f\v\t";
        var random = new Random(Seed);
        for (var run = 0; run < 2000; run++)
        {
            var text = new string(random.GetItems(Alphabet.AsSpan(), random.Next(20))) + "x";
            var lines = SourceText.From(text).Lines;
            for (var position = 0; position < text.Length; position++)
            {
                // Between CR and LF nothing is ever found.
                if (position > 0 && text[position] == '\n' && text[position - 1] == '\r')
                    continue;

                var expected = lines.GetLinePosition(position);
                Assert.Equal(
                    new LinePosition(expected.Line + 1, expected.Character + 1),
                    LinePosition.Start.After(text.AsSpan(0, position)));
            }
        }
    }

    [Fact]
    public void After_GoesOnFromAPlace() => Assert.Equal(
        LinePosition.Start.After("a\nbc\nde"), LinePosition.Start.After("a\nb").After("c\nd").After("e"));
}
