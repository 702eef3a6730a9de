using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

public static class TableColumnTests
{
    private static (int Start, int Length)? Read(string text, int nameStart, int nameEnd) => new TableColumn(text).After(nameStart, nameEnd);

    public sealed class Reports
    {
        [Theory]
        [InlineData("| NAME | OTHER |\n|---|---|\n| <V> | x |\n")]
        [InlineData("| OTHER | `NAME` |\r\n|---|---|\r\n| x | `<V>` |\r\n")]
        [InlineData("|NAME|\n|<V>|")]
        [InlineData("| NAME |\n| x |\n| <V> |")]
        [InlineData("NAME | OTHER\n--- | ---\n<V> | x")]
        public void Value_IsFound(string text) => Beside.AssertFound(Read, text);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("| NAME | OTHER |")]
        [InlineData("| NAME | OTHER |\n")]
        [InlineData("| NAME | OTHER |\n|---|---|\n| x | <V> |")]
        [InlineData("| NAME | OTHER |\n|---|---|\n| <V> |")]
        [InlineData("| NAME | OTHER |\n\n| <V> | x |")]
        [InlineData("| NAME | OTHER |\n|---|---|\n| the <V> | x |")]
        [InlineData("| the NAME | OTHER |\n| <V> | x |")]
        [InlineData("| NAME |\n| a |\n| b |\n| c |\n| d |\n| <V> |")]
        [InlineData("NAME\n<V>")]
        [InlineData("x NAME | OTHER\n<V> | x")]
        [InlineData("| NAME | x |\n| version2026x | y |")]
        [InlineData("  'NAME',\n  '<V>',\n")]
        [InlineData("x\nNAME,OTHER\n<V>,x")]
        [InlineData("NAME,\n<V>,")]
        public void OtherText_IsNone(string text) => Beside.AssertNothing(Read, text);

        /// <summary>The head of a list of records is the first line of its text.</summary>
        [Theory]
        [InlineData("NAME,OTHER\n<V>,x\n", true)]
        [InlineData("OTHER;NAME\r\nx;<V>\r\n", true)]
        [InlineData("\"OTHER\"\t\"NAME\"\nx\t\"<V>\"", true)]
        [InlineData("\nNAME,OTHER\n<V>,x\n", false)]
        [InlineData("NAME,OTHER,\n<V>,x,\n", false)]
        public void ListOfRecords_BeginsTheText(string text, bool isFound)
        {
            var filled = Beside.Fill(text);
            var name = filled.IndexOf("NAME", StringComparison.Ordinal);

            Assert.Equal(isFound, Read(filled, name, name + "NAME".Length) is { } found && filled.Substring(found.Start, found.Length) == Beside.Value);
        }
    }
}
