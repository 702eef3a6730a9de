using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

public static class MarkupCellsTests
{
    private static (int Start, int Length)? Read(string text, int nameStart, int nameEnd) => new MarkupCells(text).After(nameStart, nameEnd);

    public sealed class Reports
    {
        [Theory]
        [InlineData("<td>NAME</td><td><V></td>")]
        [InlineData("<th>NAME</th><th><V></th>")]
        [InlineData("<dt>NAME</dt><dd><V></dd>")]
        [InlineData("<TD>NAME</TD><TD><V></TD>")]
        [InlineData("<td>NAME<td><V>")]
        [InlineData("<td>NAME</td><td><V></td><td><W></td>")]
        [InlineData("<td>NAME</td><td class=\"a b\"><V></td>")]
        [InlineData("<td><code>NAME</code></td><td><code><V></code></td>")]
        [InlineData("<td>NAME</td><td>string</td><td><V></td>")]
        [InlineData("<td>NAME</td><td></td><td>4566</td><td><V></td>")]
        [InlineData("<td>NAME</td><td>the key</td><td>see <W></td><td><V></td>")]
        [InlineData("<tr>\r\n\t<td><b>NAME</b></td>\r\n\t<td>\r\n\t\t<V>\r\n\t</td>\r\n</tr>")]
        [InlineData("<td>NAME</td>\n<td> <V> </td>")]
        public void CellOfTheRow_IsTheValue(string text) => Beside.AssertFound(Read, text);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("<td>NAME</td></tr><td><V></td>")]
        [InlineData("<td>NAME</td><tr><td><V></td>")]
        [InlineData("<td>NAME</td><TR><td><V></td>")]
        [InlineData("<dt>NAME</dt><dt>OTHER</dt><dd><V></dd>")]
        [InlineData("<dt>NAME</dt></dl><dd><V></dd>")]
        [InlineData("<li>NAME</li><td><V></td>")]
        [InlineData("<b>NAME</b><li><td><V></td>")]
        [InlineData("NAME</td><td><V></td>")]
        [InlineData("<td>the NAME</td><td><V></td>")]
        [InlineData("<td>NAME <td><V></td>")]
        [InlineData("<td>NAME</td>")]
        [InlineData("<td>NAME</td")]
        [InlineData("<td>NAME</td><td")]
        [InlineData("<td>NAME<")]
        [InlineData("<b>NAME</b><V>")]
        [InlineData("<b>NAME</b><i><V></i>")]
        [InlineData("<b>NAME</b><tdx><V></tdx>")]
        [InlineData("<td>NAME</td><td>see <V></td>")]
        [InlineData("<td>NAME</td><td><V> or more</td>")]
        [InlineData("<td>NAME</td><td>localstack</td>")]
        [InlineData("<td>NAME</td><td>version2026x</td>")]
        public void OtherText_IsNone(string text) => Beside.AssertNothing(Read, text);

        /// <summary>Tags that are looked at, the length of one, and that of the text behind one.</summary>
        [Theory]
        [InlineData(23, 5, 5, true)]
        [InlineData(24, 5, 5, false)]
        [InlineData(1, 250, 5, true)]
        [InlineData(1, 260, 5, false)]
        [InlineData(1, 5, 256, true)]
        [InlineData(1, 5, 257, false)]
        public void MarkupWithoutAnEnd_IsReadToABound(int tags, int length, int textLength, bool isFound)
        {
            var text = "<b>NAME" + string.Concat(Enumerable.Repeat("<i".PadRight(length - 1) + ">" + new string('x', textLength), tags)) + "<td><V>";
            if (isFound)
                Beside.AssertFound(Read, text);
            else
                Beside.AssertNothing(Read, text);
        }
    }
}
