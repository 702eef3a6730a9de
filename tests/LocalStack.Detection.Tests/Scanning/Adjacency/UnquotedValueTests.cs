using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

/// <summary>Whether the word in brackets of the kind <c>«»</c>, which are not of the text, is all that is given to the name.</summary>
public static class UnquotedValueTests
{
    private static bool IsAlone(string marked)
    {
        var (start, end) = (marked.IndexOf('«', StringComparison.Ordinal), marked.IndexOf('»', StringComparison.Ordinal) - 1);
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var name = text.AsSpan(0, start).LastIndexOf("NAME");
        var phrase = new SettingPhrase(text);
        return new UnquotedValue(text, phrase, new Substitution(text)).IsAlone(name, name + "NAME".Length, start, end - start);
    }

    public sealed class Reports
    {
        [Theory]
        [InlineData("NAME=«k7Gx»")]
        [InlineData("NAME = «k7Gx»")]
        [InlineData("NAME: «k7Gx»")]
        [InlineData("NAME | «k7Gx»")]
        [InlineData("<NAME>«k7Gx»</NAME>")]
        [InlineData("${NAME} «k7Gx»")]
        [InlineData("NAME：«k7Gx»")]
        [InlineData("NAME＝«k7Gx»")]
        [InlineData("read NAME <<< «k7Gx»")]
        [InlineData("read NAME <<<«k7Gx»")]
        [InlineData("set NAME «k7Gx»")]
        [InlineData("set NAME «k7Gx==»")]
        [InlineData("set NAME {«k7Gx»}")]
        [InlineData("map=(NAME «k7Gx» OTHER x)")]
        [InlineData("array set env {NAME «k7Gx» OTHER x}")]
        [InlineData("* - NAME\n  - «k7Gx»")]
        [InlineData("  * - ``NAME``\r\n    - ``«k7Gx»``\r\n")]
        [InlineData("s#x#NAME=«k7Gx»#")]
        [InlineData("NAME= «version2026x»")]
        [InlineData("NAME:«version2026x»")]
        [InlineData("$NAME = «k7Gx»")]
        [InlineData("$NAME = «k7Gx»   \n-x")]
        [InlineData("$NAME = «k7Gx» | x")]
        [InlineData("$env:NAME=«k7Gx»; run")]
        [InlineData("NAME = «k7Gx» -x")]
        [InlineData("NAME= «k7Gx» = x")]
        public void WordBehindASign_IsAlone(string text) => Assert.True(IsAlone(text));

        [Theory]
        [InlineData("")]
        [InlineData(" x")]
        [InlineData("\tx")]
        [InlineData("\r\n")]
        [InlineData("\nx")]
        [InlineData("'")]
        [InlineData("\"")]
        [InlineData("`")]
        [InlineData(",x")]
        [InlineData(";x")]
        [InlineData(")")]
        [InlineData("]")]
        [InlineData("}")]
        [InlineData("<x")]
        [InlineData("|x")]
        [InlineData("&x")]
        [InlineData("\\n")]
        [InlineData("」")]
        [InlineData("』")]
        [InlineData("）")]
        [InlineData("。")]
        [InlineData("、")]
        [InlineData("，")]
        [InlineData(".")]
        [InlineData(". Then")]
        [InlineData("!\n")]
        [InlineData("? Yes")]
        [InlineData(":\n")]
        public void WordThatEnds_IsAlone(string after) => Assert.True(IsAlone("NAME=«k7Gx»" + after));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("NAME «k7Gx»")]
        [InlineData("NAME - «k7Gx»")]
        [InlineData("NAME={«k7Gx»}")]
        [InlineData("NAME=<«k7Gx»>")]
        [InlineData("NAME=(«k7Gx»)")]
        [InlineData("NAME=[«k7Gx»]")]
        [InlineData("NAME= { «k7Gx»")]
        [InlineData("NAME < «k7Gx»")]
        [InlineData("NAME << «k7Gx»")]
        [InlineData("NAME\n«k7Gx»")]
        [InlineData("NAME\n= «k7Gx»")]
        [InlineData("NAME=\n«k7Gx»")]
        [InlineData("NAME, «k7Gx»")]
        [InlineData("NAME, x=«k7Gx»")]
        [InlineData("NAME(=«k7Gx»")]
        [InlineData("NAME=«k7Gx.data»")]
        [InlineData("NAME=«.k7Gx»")]
        [InlineData("NAME=«k7Gx»(1)")]
        [InlineData("NAME=«k7Gx»?.x")]
        [InlineData("NAME=«k7Gx»::x")]
        [InlineData("NAME=«k7Gx»!x")]
        [InlineData("NAME=«k7Gx»@x")]
        [InlineData("NAME=«k7Gx»#")]
        [InlineData("NAME: «K7Gx» = read()")]
        [InlineData("NAME: «K7Gx» | None")]
        [InlineData("NAME : «K7Gx» = read()")]
        [InlineData("NAME: «version2026x»")]
        [InlineData("NAME | «version2026x»")]
        [InlineData("set NAME «OTHER=x»")]
        [InlineData("set NAME{«k7Gx»}")]
        [InlineData("set NAME {«k7Gx» x}")]
        [InlineData("set NAME [«k7Gx»]")]
        [InlineData("get NAME {«k7Gx»}")]
        [InlineData("$NAME = «Get» -x")]
        [InlineData("$NAME = «Get»  $x")]
        [InlineData("$NAME = «Get»\t(x)")]
        [InlineData("$NAME = «Get» \"x\"")]
        [InlineData("$NAME = «Get» 'x'")]
        [InlineData("$NAME = «Get» x")]
        [InlineData("$env:NAME = «Get» x")]
        [InlineData("$ENV:NAME = «Get» x")]
        [InlineData("for n in (NAME «k7Gx»)")]
        [InlineData("(NAME «k7Gx»")]
        [InlineData("run {NAME «k7Gx»}")]
        [InlineData("array get env {NAME «k7Gx»}")]
        [InlineData("list set env {NAME «k7Gx»}")]
        [InlineData("array set {NAME «k7Gx»}")]
        [InlineData("- NAME\n- «k7Gx»")]
        [InlineData("* - NAME\n* - «k7Gx»")]
        [InlineData("* - NAME:\n  - «k7Gx»")]
        [InlineData("* - NAME\n  | «k7Gx»")]
        public void OtherWord_IsNot(string text) => Assert.False(IsAlone(text));
    }
}
