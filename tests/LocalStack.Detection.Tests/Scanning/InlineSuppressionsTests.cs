using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Scanning;

public static class InlineSuppressionsTests
{
    private const string Marker = InlineSuppressions.Marker;

    /// <summary>Which of the places marked <c>@</c> are covered.</summary>
    private static string Cover(string text)
    {
        var markers = new InlineSuppressions(text, CommentSyntax.Any);
        var covered = text.Select((character, position) => (character, position))
            .Where(at => at.character == '@')
            .Select(at => markers.Cover(at.position) ? '+' : '-');
        return string.Concat(covered);
    }

    public sealed class Reports
    {
        [Theory]
        [InlineData("@ # " + Marker)]
        [InlineData("@ // " + Marker)]
        [InlineData("/* " + Marker + " */ @")]
        [InlineData("@ # " + Marker + ": known sample")]
        [InlineData(Marker + " @")]
        public void OwnLine_IsCovered(string text) => Assert.Equal("-+-", Cover("@\n" + text + "\n@"));

        [Theory]
        [InlineData("# " + Marker)]
        [InlineData("  # " + Marker)]
        [InlineData("\t// " + Marker)]
        [InlineData("; " + Marker)]
        [InlineData("-- " + Marker)]
        [InlineData("REM " + Marker)]
        [InlineData("rem " + Marker)]
        [InlineData(":: " + Marker)]
        [InlineData("/* " + Marker + " */")]
        [InlineData("/* " + Marker)]
        [InlineData("  * " + Marker)]
        [InlineData("<!-- " + Marker + " -->  ")]
        public void CommentLine_CoversTheNextToo(string comment)
        {
            Assert.Equal("-+-", Cover("@\n" + comment + "\n@\n@"));
            Assert.Equal("-+-", Cover("@\r\n" + comment + "\r\n@\r\n@"));
            Assert.Equal("-+-", Cover("@\r" + comment + "\r@\r@"));
        }

        [Fact]
        public void CommentLines_OneAfterTheOther_CoverOneMore() =>
            Assert.Equal("-++-", Cover($"@\n# {Marker}\n@ # {Marker}\n# {Marker}\n@\n@"));

        [Fact]
        public void StartOfText_IsTheStartOfTheLine() => Assert.Equal("+-", Cover(Marker + " @\n@"));

        [Fact]
        public void EndOfText_IsTheEndOfTheLine()
        {
            Assert.Equal("+", Cover("@ #" + Marker));
            Assert.Equal("", Cover("#" + Marker));
            Assert.Equal("", Cover("#" + Marker + "\r"));
            Assert.Equal("", Cover("#" + Marker + "\r\n"));
            Assert.Equal("+", Cover("#" + Marker + "\r\n@"));
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("'key': '@', // " + Marker)]
        [InlineData("'key': @ # " + Marker)]
        [InlineData("/* note */ \"key\": \"@\" // " + Marker)]
        [InlineData("/* " + Marker + " */ \"key\": \"@\",")]
        [InlineData("<!-- " + Marker + " --> <key>@</key>")]
        [InlineData("key: @ # " + Marker)]
        public void LineThatSetsSomething_CoversItselfAlone(string text) =>
            Assert.Equal("-+-", Cover("@\n" + text + "\n@"));

        [Theory]
        [InlineData("")]
        [InlineData("# localstack-analyzers")]
        [InlineData("# LOCALSTACK-ANALYZERS:ALLOW")]
        [InlineData("# localstack-analyzers: allow")]
        public void OtherText_CoversNothing(string text) => Assert.Equal("--", Cover("@\n" + text + "\n@"));

        [Fact]
        public void BlankLine_EndsTheReachOfAComment() => Assert.Equal("-", Cover($"# {Marker}\n\n@"));
    }
}
