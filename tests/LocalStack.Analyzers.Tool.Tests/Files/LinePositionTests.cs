using Microsoft.CodeAnalysis.Text;
using LinePosition = LocalStack.Analyzers.Tool.Files.LinePosition;

namespace LocalStack.Analyzers.Tool.Tests.Files;

/// <summary>Lines and columns, held against the compiler's own.</summary>
public sealed class LinePositionTests
{
    [Fact]
    public void Place_IsThatOfTheCompiler()
    {
        var random = new Random(1);
        for (var run = 0; run < 2000; run++)
        {
            var text = new string(random.GetItems<char>("ab\r\n\u0085\u2028\u2029\t", random.Next(40)));
            var expected = SourceText.From(text).Lines.GetLinePosition(text.Length);

            Assert.Equal(new LinePosition(expected.Line + 1, expected.Character + 1), LinePosition.Start.After(text));
        }
    }

    [Fact]
    public void Place_IsCountedOn() => Assert.Equal(
        LinePosition.Start.After("a\nbc\nde"), LinePosition.Start.After("a\nb").After("c\nd").After("e"));
}
