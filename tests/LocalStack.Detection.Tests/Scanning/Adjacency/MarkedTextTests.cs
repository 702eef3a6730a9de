using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

public static class MarkedTextTests
{
    private static (int Start, int Length)? Read(string text, int nameStart, int nameEnd) => new MarkedText(text).After(nameEnd);

    public sealed class Reports
    {
        [Theory]
        [InlineData("<b>NAME</b>: <code><V></code>")]
        [InlineData("<span>NAME</span>=<span class=\"x\"><V></span>")]
        [InlineData("<b>NAME:</b> <code><V></code>")]
        [InlineData("NAME = <kbd><V></kbd>")]
        [InlineData("* '''NAME''': <code><V></code>")]
        [InlineData("- **NAME**: <code><V></code>")]
        [InlineData("<td><b>NAME</b> : <i><b><V></b></i></td>")]
        public void Value_IsFound(string text) => Beside.AssertFound(Read, text);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("<b>NAME</b>")]
        [InlineData("<b>NAME</b>:")]
        [InlineData("<b>NAME</b>: <V>")]
        [InlineData("<b>NAME</b> <code><V></code>")]
        [InlineData("<b>NAME</b>: <code>the <V></code>")]
        [InlineData("<b>NAME</b>: <code><V> x</code>")]
        [InlineData("<b>NAME</b>: <code>version2026x</code>")]
        [InlineData("<b>NAME</b>: <1><V></1>")]
        [InlineData("<b>NAME</b>: x <code><V></code>")]
        [InlineData("<b>NAME</b>\n: <code><V></code>")]
        [InlineData("NAME: <code <V>")]
        public void OtherText_IsNone(string text) => Beside.AssertNothing(Read, text);
    }
}
