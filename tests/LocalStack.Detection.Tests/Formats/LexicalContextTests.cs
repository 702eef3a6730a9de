using LocalStack.Detection.Formats;

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
        [InlineData("a = \"${f(\"b # ^\", ^c)} ^\" # ^", "DoubleQuoted, Bare, DoubleQuoted, Comment")]
        [InlineData("a = \"%{ if x == \"b\" }^%{ endif }\"\n^", "DoubleQuoted, Bare")]
        [InlineData("a = \"$${b}\\\"^\" ^", "DoubleQuoted, Bare")]
        [InlineData("a = \"${{ b = \"^\" }.b}^\" ^", "DoubleQuoted, DoubleQuoted, Bare")]
        [InlineData("a = \"${b)]^}^\" ^", "Bare, DoubleQuoted, Bare")]
        [InlineData("a = \"${\n # ^\n b}^\"^", "Comment, DoubleQuoted, Bare")]
        public void Terraform(string marked, string expected) => Assert.Equal(expected, Surroundings.Of("x.tf", marked));

        [Theory]
        [InlineData("#^\nA=^", "Comment, Bare")]
        [InlineData("A=b #^\nC=d#^", "Comment, Bare")]
        [InlineData("A=\"b # ^\" # ^", "DoubleQuoted, Comment")]
        [InlineData("A='b # ^'\nC=^", "SingleQuoted, Bare")]
        [InlineData("A='b\\' # ^", "Comment")]
        [InlineData("A=http://^ /* ^", "Bare, Bare")]
        [InlineData("A=<<B\nC=\"^\"", "DoubleQuoted")]
        [InlineData("A=\"^b\n# ^\n^\" # ^\n^", "Unknown, Unknown, Unknown, Comment, Bare")]
        [InlineData("A= 'b\n# ^'\n# ^", "Unknown, Comment")]
        [InlineData("A=`b\n# ^`\n# ^", "Unknown, Comment")]
        [InlineData("A=it's\n# ^\nB=that's", "Comment")]
        [InlineData("A=\"b\\\"\n# ^\n\"", "Unknown")]
        [InlineData("REM ^", "Bare")]
        public void Dotenv(string marked, string expected) => Assert.Equal(expected, Surroundings.Of(".env", marked));

        [Theory]
        [InlineData("# ^\n^A: b", "Comment, Bare")]
        [InlineData("  // ^\nA: b", "Comment")]
        [InlineData("GET http://^ # ^", "Bare, Bare")]
        [InlineData("A: \"^\"\nB: it's ^", "Bare, Bare")]
        [InlineData("A: /* ^\nREM ^\n:: ^", "Bare, Bare, Bare")]
        [InlineData("GET x\n// ^\nA: b\n\n# ^\n\n// ^\n### ^\n# ^", "Comment, Unknown, Unknown, Comment, Comment")]
        [InlineData("@a = b\n\n# ^\n@c = d\n\n// ^\n", "Comment, Comment")]
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
        [InlineData("run --% # ^\r\n# ^", "Unknown, Comment")]
        [InlineData("run a--% # ^", "Comment")]
        [InlineData("[ValidateSet('^', \"^]\")]$a = '^'", "Unknown, Unknown, SingleQuoted")]
        [InlineData("[A()][B('^')]\n[string]::F('^')\n$a[f('^')]", "Unknown, SingleQuoted, SingleQuoted")]
        [InlineData("[a('^'", "SingleQuoted")]
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
        [InlineData("define x\n# ^\n\t# ^\nendef\n# ^", "Unknown, Unknown, Comment")]
        [InlineData("override define x =\n define y\n endef\n# ^\n endef # ^\n", "Unknown, Comment")]
        [InlineData("x:\n\t# ^\ndefined = # ^\n", "Comment, Comment")]
        [InlineData(".ONESHELL:\nx:\n\t# ^\n", "Unknown")]
        public void Make(string marked, string expected) => Assert.Equal(expected, Surroundings.Of("Makefile", marked));

        [Theory]
        [InlineData("x.py", "# ^ it's\n^\n  # ^", "Comment, Unknown, Comment")]
        [InlineData("x.ts", "const x = f('a', \"b\");\n// ^", "Comment")]
        [InlineData("x.rb", "x = %w(a b)\n# ^", "Comment")]
        [InlineData("x.pl", "$x = q(a); $y = 1;\n# ^", "Comment")]
        [InlineData("x.gradle", "a = b / c\nd = ~/e/\n// ^", "Comment")]
        [InlineData("x.vb", "x = \"c:\\\"\n' ^", "Comment")]
        [InlineData("justfile", "x := 'a'\n# ^", "Comment")]
        public void CommentLinesOfCode(string path, string marked, string expected) => Assert.Equal(expected, Surroundings.Of(path, marked));

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

        /// <summary>Behind what may have begun a string of several lines, in any language, no line is a comment for certain.</summary>
        [Theory]
        [InlineData("x.php", "$x = 'a\n// ^\n';")]
        [InlineData("x.php", "// a ?>\n// ^\n<?php")]
        [InlineData("x.jl", "x = \"a\n# ^\n\"")]
        [InlineData("x.rs", "let x = r\"c:\\\" + \"a\n// ^\n\";")]
        [InlineData("x.fs", "let x = \"a \\\" b\n// ^\n\"")]
        [InlineData("x.nix", "{ x = ''\n  # ^\n''; }")]
        [InlineData("x.nix", "{ x = ''echo a\n  # ^\n''; }")]
        [InlineData("x.rb", "x = %(\n# ^\n)")]
        [InlineData("x.rb", "x = %q{ a\n# ^\n}")]
        [InlineData("x.rb", "__END__\n# ^\n")]
        [InlineData("x.pl", "$x = q{\n# ^\n};")]
        [InlineData("x.pl", "$x = qq [\n# ^\n];")]
        [InlineData("x.pl", "$x = q|\n# ^\n|;")]
        [InlineData("x.ex", "x = ~s(\n# ^\n)")]
        [InlineData("x.gradle", "def x = /a\n// ^\n/")]
        [InlineData("x.jsonnet", "{ a: |||\n // ^\n||| }")]
        [InlineData("x.pp", "$a = @(END)\n# ^\nEND\n")]
        [InlineData("x.vb", "x = \"c:\\\" & \"a\n' ^\n\"")]
        [InlineData("x.cpp", "#define X \\\n// ^")]
        [InlineData("x.tcl", "set x {\n# ^\n}")]
        [InlineData("justfile", "x := '\n# ^\n'")]
        public void CommentThatMayBeText_IsUnknown(string path, string marked) => Assert.Equal("Unknown", Surroundings.Of(path, marked));

        /// <summary>The caret, which marks places in the other tests, joins lines in cmd.</summary>
        [Theory]
        [InlineData("echo a ^\r\nrem x", nameof(LexicalContext.Bare))]
        [InlineData("rem a ^\r\nrem x", nameof(LexicalContext.Comment))]
        public void LineBehindACaret_IsNoComment(string text, string expected) =>
            Assert.Equal(expected, FileFormats.Batch.Map(text).At(text.Length - 1).ToString());

        [Fact]
        public void CommentInAValueOfBrokenXml_IsUnknown() =>
            Assert.Equal("Unknown", Surroundings.Of("x.config", "<a b=\"<!-- ^ -->\" />"));

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
