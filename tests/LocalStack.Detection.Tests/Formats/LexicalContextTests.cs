namespace LocalStack.Detection.Tests.Formats;

/// <summary>The lexical contexts of formats other than YAML. A mark, <c>^</c>, stands before each position that is asked for.</summary>
public static class LexicalContextTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("{ \"^x\": ^1 }", "DoubleQuoted, Bare")]
        [InlineData("[ \"it's ^x\", ^1, 'x \" ^x' ]", "DoubleQuoted, Bare, SingleQuoted")]
        [InlineData("[ \"x \\\" ^x\", ^1 ]", "DoubleQuoted, Bare")]
        [InlineData("[ \"x \\\\\", ^1 ]", "Bare")]
        [InlineData("{ // \"^x\n^ }", "Comment, Bare")]
        [InlineData("{ // ^x\r\n^ }", "Comment, Bare")]
        [InlineData("// ^x\n^{ }", "Comment, Bare")]
        [InlineData("{ //^x", "Comment")]
        [InlineData("{ /* ^ */ ^ }", "Comment, Bare")]
        [InlineData("{ /* // ^\n ^ \" * / ^ **/^ }", "Comment, Comment, Comment, Bare")]
        [InlineData("/*/ ^ */ ^{ }", "Comment, Bare")]
        [InlineData("[/**/ ^1 /**//* ^ */]", "Bare, Comment")]
        [InlineData("{ / ^1 # ^ }", "Bare, Bare")]
        [InlineData("[ \"// ^x\", \"/* ^x\" ]", "DoubleQuoted, DoubleQuoted")]
        public void Json(string marked, string expected) => Assert.Equal(expected, Surroundings.Of("x.json", marked));

        [Theory]
        [InlineData("a = \"# ^\" # ^\n^b", "DoubleQuoted, Comment, Bare")]
        [InlineData("a#^\nb // ^\nc /* ^\n ^ */ ^", "Comment, Comment, Comment, Comment, Bare")]
        [InlineData("a = <<END\n\"^ # ^\nEND\nb = \"^\" # ^", "HereDocument, HereDocument, DoubleQuoted, Comment")]
        [InlineData("a = <<-END\n  ^ // ^\n  END\n^", "HereDocument, HereDocument, Bare")]
        [InlineData("a = << END\n ENDS ^\n^b\nEND\n^", "HereDocument, HereDocument, Bare")]
        [InlineData("a = <<END\r\n\"^\r\nEND\r\n^", "HereDocument, Bare")]
        [InlineData("# <<END\n^a", "Bare")]
        [InlineData("a = \"<<END\"\n^b", "Bare")]
        [InlineData("a <<\n^b", "Bare")]
        [InlineData("a = 1 < 2 ^", "Bare")]
        public void Terraform(string marked, string expected) => Assert.Equal(expected, Surroundings.Of("x.tf", marked));

        [Theory]
        [InlineData("#^\nA=^", "Comment, Bare")]
        [InlineData("A=b #^\nC=d#^", "Comment, Bare")]
        [InlineData("A=\"b # ^\" # ^", "DoubleQuoted, Comment")]
        [InlineData("A='b # ^'\nC=^", "SingleQuoted, Bare")]
        [InlineData("A='b\\' # ^", "Comment")]
        [InlineData("A=http://^ /* ^", "Bare, Bare")]
        [InlineData("A=<<B\nC=\"^\"", "DoubleQuoted")]
        [InlineData("REM ^", "Bare")]
        public void Dotenv(string marked, string expected) => Assert.Equal(expected, Surroundings.Of(".env", marked));

        [Theory]
        [InlineData("# ^\n^A: b", "Comment, Bare")]
        [InlineData("  // ^\nA: b", "Comment")]
        [InlineData("GET http://^ # ^", "Bare, Bare")]
        [InlineData("A: \"^\"\nB: it's ^", "Bare, Bare")]
        [InlineData("A: /* ^\nREM ^\n:: ^", "Bare, Bare, Bare")]
        public void Requests(string marked, string expected) => Assert.Equal(expected, Surroundings.Of("x.http", marked));

        [Theory]
        [InlineData("REM x ^\r\n^set A=b", "Comment, Bare")]
        [InlineData("@rem x ^\n^", "Comment, Bare")]
        [InlineData("  ::^", "Comment")]
        [InlineData("REMOVE ^\n: ^", "Bare, Bare")]
        [InlineData("echo REM ^ :: ^", "Bare, Bare")]
        [InlineData("set \"A=^\"\nset B='^'", "Bare, Bare")]
        [InlineData("# ^\n// ^", "Bare, Bare")]
        public void Batch(string marked, string expected) => Assert.Equal(expected, Surroundings.Of("x.cmd", marked));

        [Theory]
        [InlineData("\"it's ^\" ^", "DoubleQuoted, Bare")]
        [InlineData("'x \" ^' ^", "SingleQuoted, Bare")]
        [InlineData("'it''s ^' ^", "SingleQuoted, Bare")]
        [InlineData("'x`' ^", "Bare")]
        [InlineData("\"x `\" ^\" ^", "DoubleQuoted, Bare")]
        [InlineData("\"x ``\" ^", "Bare")]
        [InlineData("run `\" ^ `' ^", "Bare, Bare")]
        [InlineData("\"x\n# ^\n\" ^", "DoubleQuoted, Bare")]
        [InlineData("#^\n^ # ^\r\n^", "Comment, Bare, Comment, Bare")]
        [InlineData("a#^ b > # > ^", "Bare, Comment")]
        [InlineData("a;# ^\n{# ^\n(# ^\n[# ^", "Comment, Comment, Comment, Bare")]
        [InlineData("<# ^\n \" > ^ #> ^", "Comment, Comment, Bare")]
        [InlineData("<#> ^ #> ^", "Comment, Bare")]
        [InlineData("a < b ^", "Bare")]
        [InlineData("@\"\n\"^\n it's \"@ ^\n\"@ ^", "HereDocument, HereDocument, Bare")]
        [InlineData("@'\n\"^\n '@ ^\n\"@ ^\n'@ ^", "LiteralHereDocument, LiteralHereDocument, LiteralHereDocument, Bare")]
        [InlineData("@\"\r\n'@ ^\r\n\"@; \"^\"", "HereDocument, DoubleQuoted")]
        [InlineData("\"a $(b '^' (c) ^) ^\" ^", "SingleQuoted, Bare, DoubleQuoted, Bare")]
        [InlineData("@\"\n$('^') ^\n\"@ ^", "SingleQuoted, HereDocument, Bare")]
        [InlineData("@{ A = \"^\" }", "DoubleQuoted")]
        public void PowerShell(string marked, string expected) => Assert.Equal(expected, Surroundings.Of("x.ps1", marked));

        [Theory]
        [InlineData("<a b=\"^\">^</a>", "Bare, Bare")]
        [InlineData("<!-- ^ <b> ]]> ^ -->^", "Comment, Comment, Bare")]
        [InlineData("<![CDATA[^ <!-- --> ^x]]>^", "LiteralHereDocument, LiteralHereDocument, Bare")]
        [InlineData("<!-- <![CDATA[ -->^", "Bare")]
        [InlineData("<!--> ^ -->^", "Comment, Bare")]
        [InlineData("<a>--> ]]> ^<b>^x<!-- ^x", "Bare, Bare, Comment")]
        public void Xml(string marked, string expected) => Assert.Equal(expected, Surroundings.Of("x.xml.config", marked));

        [Theory]
        [InlineData("x.sh", "Bare")]
        [InlineData("Dockerfile", "Bare")]
        [InlineData("Makefile", "Bare")]
        [InlineData("notes.txt", "Unknown")]
        [InlineData("README.md", "Prose")]
        public void Start(string path, string expected) => Assert.Equal(expected, Surroundings.Of(path, "x ^"));
    }

    public sealed class Guards
    {
        /// <summary>Formats whose strings end with their line: an error hides nothing on the next.</summary>
        [Theory]
        [InlineData("x.json", "\"a\n^b")]
        [InlineData("x.json", "\"a\\\n^b")]
        [InlineData("x.json", "\"a\\\r\n^b")]
        [InlineData("x.tf", "a = \"b\n^")]
        [InlineData(".env", "A='b\n^")]
        public void OpenQuote_EndsWithItsLine(string path, string marked) =>
            Assert.Equal("Bare", Surroundings.Of(path, marked));

        [Theory]
        [InlineData("x.json", "\"\\^x", "DoubleQuoted")]
        [InlineData("x.json", "/*^x", "Comment")]
        [InlineData("x.json", "/^", "Bare")]
        [InlineData("x.json", "\n^", "Bare")]
        [InlineData(".env", "#^", "Comment")]
        [InlineData("x.tf", "a = <<^", "Bare")]
        [InlineData("x.cmd", "REM ^x", "Comment")]
        [InlineData("x.ps1", "\"`^", "DoubleQuoted")]
        [InlineData("x.ps1", "`^", "Bare")]
        [InlineData("x.ps1", "@\"^", "HereDocument")]
        [InlineData("x.ps1", "<#^", "Comment")]
        [InlineData("x.config", "<!--^x", "Comment")]
        public void TextThatBreaksOff_IsReadToItsEnd(string path, string marked, string expected) =>
            Assert.Equal(expected, Surroundings.Of(path, marked));
    }
}
