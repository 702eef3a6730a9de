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

        /// <summary>The comment of reStructuredText may begin a line above, and wants an empty line behind it.</summary>
        [Theory]
        [InlineData(".. " + Marker + "\n@\n@")]
        [InlineData(".. " + Marker + "\n\n@\n@")]
        [InlineData("..\n   " + Marker + "\n\n@\n@")]
        [InlineData("..\r\n   " + Marker + "\r\n@\r\n@")]
        [InlineData("    Comment    " + Marker + "\n@\n@")]
        public void CommentOfATextFormat_CoversTheNextText(string text) => Assert.Equal("+-", Cover(text));

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

        /// <summary>A paragraph below a directive, and a comment two empty lines away.</summary>
        [Theory]
        [InlineData(".. note::\n   " + Marker + "\n@")]
        [InlineData("..\n" + Marker + "\n@")]
        [InlineData(".. " + Marker + "\n\n\n@")]
        [InlineData("Comments  " + Marker + "\n@")]
        public void TextThatIsNoComment_CoversItselfAlone(string text) => Assert.Equal("-", Cover(text));
    }

    /// <summary>A comment line of its own covers the next line, in the comment syntax of the file's format and in no other.</summary>
    public sealed class Formats
    {
        /// <summary>For each format a file, a line with a secret, and every way in which the format writes a comment line.</summary>
        private static readonly Dictionary<string, (string Path, string Line, string[] Comments)> Samples = new(StringComparer.Ordinal)
        {
            ["JSON"] = ("x.json", "\"LOCALSTACK_API_KEY\": \"$\",", ["// ~", "/* ~ */", " * ~", "{{/* ~ */}}", "\"//\": \"~\",", "\"_comment\": \"~\",", "\"$comment\": \"~\","]),
            ["YAML"] = ("x.yml", "LOCALSTACK_API_KEY: $", ["# ~", "{{/* ~ */}}", "{{- /* ~ */ -}}", "{{- /* ~ */}}", "{# ~ #}"]),
            ["XML"] = ("x.config", "<add key=\"LOCALSTACK_API_KEY\" value=\"$\" />", ["<!-- ~ -->"]),
            ["dotenv"] = (".env", "LOCALSTACK_API_KEY=$", ["# ~", "  # ~: known"]),
            ["shell"] = ("x.sh", "export LOCALSTACK_API_KEY=$", ["# ~", "{# ~ #}"]),
            ["fish"] = ("x.fish", "set -x LOCALSTACK_API_KEY $", ["# ~"]),
            ["PowerShell"] = ("x.ps1", "$env:LOCALSTACK_API_KEY = '$'", ["# ~", "<# ~ #>"]),
            ["cmd"] = ("x.cmd", "set LOCALSTACK_API_KEY=$", ["REM ~", "@REM ~", "@rem ~", ":: ~", "  rem ~"]),
            ["Dockerfile"] = ("Dockerfile", "ENV LOCALSTACK_API_KEY=$", ["# ~"]),
            ["Makefile"] = ("Makefile", "export LOCALSTACK_API_KEY := $", ["# ~"]),
            ["HTTP requests"] = ("x.http", "@LOCALSTACK_API_KEY = $", ["# ~", "// ~"]),
            ["HCL"] = ("x.tf", "localstack_api_key = \"$\"", ["# ~", "// ~", "/* ~ */", "  * ~"]),
            ["TOML"] = ("x.toml", "LOCALSTACK_API_KEY = \"$\"", ["# ~"]),
            ["properties"] = ("x.properties", "LOCALSTACK_API_KEY=$", ["# ~", "! ~"]),
            ["INI"] = ("x.ini", "LOCALSTACK_API_KEY=$", ["# ~", "; ~", "// ~"]),
            ["Markdown"] = ("x.md", "LOCALSTACK_AUTH_TOKEN=$", ["<!-- ~ -->", "[//]: # (~)", "# ~", "// ~", "REM ~", "<# ~ #>"]),
            ["HTML"] = ("x.html", "<p>$</p>", ["<!-- ~ -->"]),
            ["recipes"] = ("justfile", "run: $", ["# ~"]),
            ["notebook"] = ("x.ipynb", "\"token = '$'\\n\",", ["# ~", "\"# ~\\n\",", "\"// ~\\n\","]),
            ["prose"] = ("x.rst", "The token is $.", [".. ~", "// ~", ".. ~: known"]),
            ["code with // comments"] = ("x.ts", "const token = '$';", ["// ~", "/* ~ */", "  * ~", "# ~", "(* ~ *)", "{/* ~ */}"]),
            ["code with # comments"] = ("x.py", "token = '$'", ["# ~", "/* ~ */", "#= ~ =#"]),
            ["code with ' comments"] = ("x.vb", "Dim token = \"$\"", ["' ~", "'~", "REM ~", "''' ~"]),
            ["Tcl"] = ("x.tcl", "set token {$}", ["# ~"]),
            ["text"] = ("x.unknown", "token $", ["# ~", "// ~", "-- ~", "; ~", "% ~", "' ~", "(* ~ *)", "{- ~ -}", "dnl ~", "<%# ~ %>", "{{!-- ~ --}}", "@* ~ *@",
                "\" ~", "-# ~", "*> ~", ".\\\" ~", "'\\\" ~", "\\ ~", "{ ~ }", "{/* ~ */}", "{% # ~ %}", "{%- # ~ -%}"]),
        };

        public static TheoryData<string> Names => [.. FileFormats.All.Select(format => format.Name)];

        [Theory]
        [MemberData(nameof(Names))]
        public void EveryFormat_AcceptsItsComments_OnTheLineAndBefore(string format)
        {
            Assert.True(Samples.TryGetValue(format, out var sample), $"Add a line and comments of the format '{format}' to {nameof(Samples)}.");
            var (path, line, comments) = sample;
            var open = format == "JSON" ? "{\n" : "";
            var (first, second) = (Fill(line, 1), Fill(line, 2));
            Assert.Equal(2, Count(path, open + first + "\n" + second + "\n"));
            Assert.Equal(format, FileFormats.Of(path, "").Name);

            foreach (var comment in comments.Select(comment => comment.Replace("~", Marker, StringComparison.Ordinal)))
            {
                Assert.True(Count(path, open + comment + "\n" + first + "\n" + second + "\n") == 1, comment);
                Assert.True(Count(path, open + first + " " + comment + "\n" + second + "\n") == 1, "behind: " + comment);
            }
        }

        private static string Fill(string line, int seed)
        {
            var secret = line.Contains("KEY", StringComparison.OrdinalIgnoreCase) ? TestTokens.ApiKey(seed) : TestTokens.Valid(seed);
            return line.Insert(line.LastIndexOf('$'), secret).Replace(secret + "$", secret, StringComparison.Ordinal);
        }

        private static int Count(string path, string text) => ScannedFile.Scan(path, text, DetectionOptions.Default).Findings.Count;

        [Theory]
        [InlineData("x.cmd", "@REM {0}\r\nset LOCALSTACK_API_KEY={1}\r\n", 0)]
        [InlineData("x.ps1", "<# {0} #>\n$env:LOCALSTACK_API_KEY = '{1}'\n", 0)]
        [InlineData("x.ini", "; {0}\nLOCALSTACK_API_KEY={1}\n", 0)]
        [InlineData("x.xml", "<!-- {0} -->\n<LOCALSTACK_API_KEY>{1}</LOCALSTACK_API_KEY>\n", 0)]
        [InlineData("x.tf", "// {0}\nlocalstack_api_key = \"{1}\"\n", 0)]
        [InlineData("x.rst", "..\n   {0}\n\nLOCALSTACK_AUTH_TOKEN={1}\n", 0)]
        [InlineData("x.rst", ".. {0}\n\nLOCALSTACK_AUTH_TOKEN={1}\n", 0)]
        [InlineData("x.robot", "    Comment    {0}\n    Set Environment Variable    LOCALSTACK_API_KEY    {1}\n", 0)]
        [InlineData("x.sh", "; {0}\nexport LOCALSTACK_API_KEY={1}\n", 1)]
        [InlineData("x.json", "# {0}\n{{ \"LOCALSTACK_API_KEY\": \"{1}\" }}\n", 1)]
        public void CommentLine_CoversTheNext(string path, string text, int findings)
        {
            var filled = string.Format(null, text, Marker, TestTokens.ApiKey());

            Assert.Equal(findings, ScannedFile.Scan(path, filled, DetectionOptions.Default).Findings.Count);
        }
    }
}
