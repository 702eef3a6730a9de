using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

public static class TableRowTests
{
    private static (int Start, int Length)? Read(string text, int nameStart, int nameEnd) => new TableRow(text).After(nameStart, nameEnd);

    public sealed class Reports
    {
        [Theory]
        [InlineData("| NAME | <V> |")]
        [InlineData("|NAME|<V>|")]
        [InlineData("| NAME | <V>")]
        [InlineData("| NAME | <V>\n| OTHER | <W> |")]
        [InlineData("|\tNAME\t|\t<V>\t|\r\n")]
        [InlineData("| NAME | <V> | <W> |")]
        [InlineData("| NAME | string | <V> |")]
        [InlineData("| NAME | | <V> |")]
        [InlineData("| NAME | see below | yes | <V> | the key |")]
        [InlineData("| NAME | <W> or more | <V> |")]
        [InlineData("| `NAME` | `<V>` |")]
        [InlineData("| **NAME** | **<V>** |")]
        [InlineData("| \"NAME\" | '<V>' |")]
        [InlineData("| =NAME= | =<V>= |")]
        [InlineData("| ~NAME~ | ~<V>~ |")]
        [InlineData("| | NAME | <V> |")]
        [InlineData(" * | NAME | string | <V> |")]
        [InlineData("|NAME\n|<V>\n")]
        [InlineData("|NAME\n|string\n|<V>")]
        [InlineData("| NAME\r\n  | string\r\n  | `<V>`\r\n")]
        [InlineData("* - NAME\n  - <V>\n")]
        [InlineData("* - NAME\n  - string\n  - <V>")]
        [InlineData("   * - ``NAME``\r\n     - string\r\n     - ``<V>``\r\n")]
        public void CellOfTheRow_IsTheValue(string text) => Beside.AssertFound(Read, text);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("NAME | <V> |")]
        [InlineData("x NAME | <V> |")]
        [InlineData("| NAME")]
        [InlineData("| NAME |")]
        [InlineData("| NAME <V> |")]
        [InlineData("| NAME x | <V> |")]
        [InlineData("| the NAME | <V> |")]
        [InlineData("| NAME, | <V> |")]
        [InlineData("| NAME | string |\n| OTHER | <V> |")]
        [InlineData("| NAME | <V> and more |")]
        [InlineData("| NAME | see <V> |")]
        [InlineData("| NAME | (<V>) |")]
        [InlineData("| NAME | localstack | required | 4566 |")]
        [InlineData("| NAME | since | version2026x |")]
        [InlineData("|NAME\n|string\n\n|<V>")]
        [InlineData("|NAME\n<V>")]
        [InlineData("|NAME\n- <V>")]
        [InlineData("|NAME\n|string\n  - <V>")]
        [InlineData("|NAME\n|string | <V>")]
        [InlineData("- NAME\n- <V>")]
        [InlineData("- NAME\n  - <V>")]
        [InlineData("- - NAME\n  - <V>")]
        [InlineData("x - NAME\n  - <V>")]
        [InlineData("*-- NAME\n  - <V>")]
        [InlineData("* NAME\n* <V>")]
        [InlineData("* - NAME\n  | <V>")]
        [InlineData("* - NAME\n* - <V>")]
        [InlineData("* - NAME | <V>")]
        public void OtherText_IsNone(string text) => Beside.AssertNothing(Read, text);

        /// <summary>Cells that are looked at, and the length of those that are passed over.</summary>
        [Theory]
        [InlineData(7, 10, true)]
        [InlineData(8, 10, false)]
        [InlineData(1, 255, true)]
        [InlineData(1, 256, false)]
        public void RowWithoutAnEnd_IsReadToABound(int cells, int length, bool isFound)
        {
            var text = "| NAME |" + string.Concat(Enumerable.Repeat(" ".PadRight(length, 'x') + " |", cells)) + " <V> |";
            if (isFound)
                Beside.AssertFound(Read, text);
            else
                Beside.AssertNothing(Read, text);
        }
    }
}
