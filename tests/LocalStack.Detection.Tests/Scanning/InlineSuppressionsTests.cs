using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

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

    /// <summary>A comment line of its own covers the next line, in the comment syntax of the file's format and in no other.</summary>
    public sealed class Formats
    {
        [Theory]
        [InlineData("x.cmd", "@REM {0}\r\nset LOCALSTACK_API_KEY={1}\r\n", 0)]
        [InlineData("x.ps1", "<# {0} #>\n$env:LOCALSTACK_API_KEY = '{1}'\n", 0)]
        [InlineData("x.ini", "; {0}\nLOCALSTACK_API_KEY={1}\n", 0)]
        [InlineData("x.xml", "<!-- {0} -->\n<LOCALSTACK_API_KEY>{1}</LOCALSTACK_API_KEY>\n", 0)]
        [InlineData("x.tf", "// {0}\nlocalstack_api_key = \"{1}\"\n", 0)]
        [InlineData("x.sh", "; {0}\nexport LOCALSTACK_API_KEY={1}\n", 1)]
        [InlineData("x.json", "# {0}\n{{ \"LOCALSTACK_API_KEY\": \"{1}\" }}\n", 1)]
        public void CommentLine_CoversTheNext(string path, string text, int findings)
        {
            var filled = string.Format(null, text, Marker, TestTokens.ApiKey());

            Assert.Equal(findings, ScannedFile.Scan(path, filled, DetectionOptions.Default).Findings.Count);
        }
    }
}
