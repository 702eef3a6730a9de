using LocalStack.Detection.Formats;
using LocalStack.Detection.Formats.Code;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>Whether a line of code may leave a string open. The line stands between others, which count for nothing.</summary>
public static class OpenStringsTests
{
    private static bool MayHoldOne(string line, CommentSyntax comments) =>
        OpenStrings.MayHoldOne(new TextSlice("'q{\n" + line + "\n)]}>'\"/!", 4, 4 + line.Length), comments);

    public sealed class Reports
    {
        [Theory]
        [InlineData("a = 'b")]
        [InlineData("a = \"b")]
        [InlineData("\"")]
        [InlineData("a = \"b\\\"")]
        [InlineData("a = \"b\\\\\\\"")]
        [InlineData("a = r\"b\\\" + \"c")]
        [InlineData("a = r\"b\\\"")]
        [InlineData("a = \"b\" + r\"c\\\" + \"d\" + \"e")]
        [InlineData("a = b \\")]
        [InlineData("a = \"\"\"b")]
        [InlineData("a = `b`")]
        [InlineData("a << b")]
        [InlineData("=begin")]
        [InlineData("__END__")]
        [InlineData("a = [[b]]")]
        [InlineData("a = ''")]
        [InlineData("''a'' b")]
        [InlineData("a = '' b")]
        [InlineData("a = %(b")]
        [InlineData("%(")]
        [InlineData("a = %q(b")]
        [InlineData("a = %w[b")]
        [InlineData("a = %q{b")]
        [InlineData("a = %r<b")]
        [InlineData("a = %|b")]
        [InlineData("a = %q!b")]
        [InlineData("a = ~s(b")]
        [InlineData("a = ~s|b")]
        [InlineData("a = /b")]
        [InlineData("f(/b")]
        [InlineData("f(a, /b")]
        [InlineData("a: /b")]
        [InlineData("a = q{b")]
        [InlineData("a = q (b")]
        [InlineData("a = q {b")]
        [InlineData("a = qq[b")]
        [InlineData("q{b")]
        [InlineData("a = qw/b")]
        [InlineData("a = m!b")]
        [InlineData("a = tr|b")]
        [InlineData("a = y#b")]
        [InlineData("a = (q{b")]
        [InlineData("a = q<b")]
        public void StringMayBeOpen(string line) => Assert.True(MayHoldOne(line, CommentSyntax.Hash));

        [Theory]
        [InlineData("a = \"b")]
        [InlineData("a = \"b\\\"\"")]
        [InlineData("'a = \"b")]
        public void StringMayBeOpen_WhereApostrophesAreComments(string line) => Assert.True(MayHoldOne(line, CommentSyntax.Apostrophe));

        [Fact]
        public void LongLine_MayHoldOne()
        {
            Assert.True(MayHoldOne(new string('a', 2049), CommentSyntax.Hash));
            Assert.False(MayHoldOne(new string('a', 2048), CommentSyntax.Hash));
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("a = b")]
        [InlineData("a = 'b'")]
        [InlineData("a = \"b\" + 'c'")]
        [InlineData("a = \"b\\\".\"")]
        [InlineData("a = \"b\\\\\"")]
        [InlineData("\"a\"")]
        [InlineData("a = ('', b)")]
        [InlineData("f('')")]
        [InlineData("a = [b, '']")]
        [InlineData("a = '';")]
        [InlineData("{a: ''}.b, ''.c")]
        [InlineData("a = %(b)")]
        [InlineData("a = b % c")]
        [InlineData("a = b %")]
        [InlineData("a = b %c")]
        [InlineData("a = %q(b)")]
        [InlineData("a = ~b")]
        [InlineData("a = ~")]
        [InlineData("a = ~s(b)")]
        [InlineData("a = b / c")]
        [InlineData("/b")]
        [InlineData("a = /b/")]
        [InlineData("a = // b")]
        [InlineData("a = /* b")]
        [InlineData("a = /")]
        [InlineData("a = q{b}")]
        [InlineData("a = q (b)")]
        [InlineData("a = q")]
        [InlineData("q = b")]
        [InlineData("q, a")]
        [InlineData("a = q.b")]
        [InlineData("a.q!b")]
        [InlineData("a = b.q{")]
        [InlineData("a = $q{")]
        [InlineData("a = @q{")]
        [InlineData("a = %q{}")]
        [InlineData("a = bq{")]
        [InlineData("a = q1{")]
        [InlineData("a = qqq{")]
        [InlineData("a = qx")]
        [InlineData("a = s ? b : c")]
        [InlineData("a = s + b")]
        [InlineData("a = m; b")]
        [InlineData("a = y b")]
        [InlineData("if (q) b")]
        [InlineData("a[q] = b")]
        [InlineData("{q: b}")]
        [InlineData("a = q-b*c&d")]
        public void StringsAreClosed(string line) => Assert.False(MayHoldOne(line, CommentSyntax.Hash));

        [Theory]
        [InlineData("a = \"b\" 'it's")]
        [InlineData("a = \"c:\\\"")]
        [InlineData("a = x\"c:\\\"")]
        [InlineData("a '' b")]
        public void StringsAreClosed_WhereApostrophesAreComments(string line) => Assert.False(MayHoldOne(line, CommentSyntax.Apostrophe));

        [Theory]
        [InlineData("a ?> b", true)]
        [InlineData("a ? > b", false)]
        public void CodeEnds(string line, bool ends) => Assert.Equal(ends, OpenStrings.EndsCode(new TextSlice(line + "\n?>", 0, line.Length)));
    }
}
