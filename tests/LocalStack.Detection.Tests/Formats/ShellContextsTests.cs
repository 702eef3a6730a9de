using LocalStack.Detection.Formats;
using LocalStack.Detection.Formats.Scripts.Shell;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>What surrounds the places marked with <c>%</c>, in their order; the tests of rewriting asks bash.</summary>
public static class ShellContextsTests
{
    private const string Bare = nameof(LexicalContext.Bare);
    private const string Double = nameof(LexicalContext.DoubleQuoted);
    private const string Single = nameof(LexicalContext.SingleQuoted);
    private const string Ansi = nameof(LexicalContext.AnsiQuoted);
    private const string Comment = nameof(LexicalContext.Comment);
    private const string Unknown = nameof(LexicalContext.Unknown);
    private const string Block = nameof(LexicalContext.HereDocument);
    private const string LiteralBlock = nameof(LexicalContext.LiteralHereDocument);

    private static string[] Read(string text, bool endsWithLine)
    {
        var map = Map(text, endsWithLine);
        return [.. Enumerable.Range(0, text.Length).Where(index => text[index] == '%').Select(index => map.At(index).ToString())];
    }

    private static SyntaxMap Map(string text, bool endsWithLine)
    {
        var map = new SyntaxMap();
        new ShellContexts(text, endsWithLine).Fill(map);
        return map;
    }

    public sealed class Reports
    {
        [Theory]
        [InlineData("%a %", Bare, Bare)]
        [InlineData("'%\"$(`#\\%' %", Single, Single, Bare)]
        [InlineData("'a\n%' %", Single, Bare)]
        [InlineData("\n'%' %", Single, Bare)]
        [InlineData("\r\n'%' %", Single, Bare)]
        [InlineData("\"%'#%\n%\" %", Double, Double, Double, Bare)]
        [InlineData("\"\\\"%\" %", Double, Bare)]
        [InlineData("\"\\\\\" %", Bare)]
        [InlineData("$'%\\'%' %", Ansi, Ansi, Bare)]
        [InlineData("$'%\n%\"' %", Ansi, Ansi, Bare)]
        [InlineData("$'\\\\' %", Bare)]
        [InlineData("\\$'%' %", Single, Bare)]
        [InlineData("\"$'%'\" %", Double, Bare)]
        [InlineData("it\\'s % \\\" %", Bare, Bare)]
        [InlineData("a \\\n'%' \\\r\n\"%\" %", Single, Double, Bare)]
        [InlineData("a\\\n# %", Comment)]
        [InlineData("a \\# %", Bare)]
        public void Quotes(string text, params string[] expected) => Assert.Equal(expected, Read(text, endsWithLine: false));

        [Theory]
        [InlineData("# it's % \\\n%", Comment, Bare)]
        [InlineData("# \"%\r\n%", Comment, Bare)]
        [InlineData("a # %\n'%'", Comment, Single)]
        [InlineData("a\t#%", Comment)]
        [InlineData("a;#%", Comment)]
        [InlineData("a&#%", Comment)]
        [InlineData("a|#%", Comment)]
        [InlineData("(#%", Comment)]
        [InlineData("a#% $#% ${#a} %", Bare, Bare, Bare)]
        [InlineData("\"#%\" '#%'", Double, Single)]
        [InlineData("\"$(a # ) \" %\n%)%\" %", Comment, Bare, Double, Bare)]
        public void Comments(string text, params string[] expected) => Assert.Equal(expected, Read(text, endsWithLine: false));

        [Theory]
        [InlineData("\"%$(% '%' \"%\" %)%\" %", Double, Bare, Single, Double, Bare, Double, Bare)]
        [InlineData("$(a \"$(b '%')%\" %) %", Single, Double, Bare, Bare)]
        [InlineData("\"$(a (b) '%')%\" %", Single, Double, Bare)]
        [InlineData("\"$(a (b (c)) '%')%\" %", Single, Double, Bare)]
        [InlineData("\"(%) ( '%'\" '%'", Double, Double, Single)]
        [InlineData("\"$(\"(\" '%')%\" %", Single, Double, Bare)]
        [InlineData("a) '%' \"%\" %", Single, Double, Bare)]
        [InlineData("\"`% '%'`%\" %", Bare, Single, Double, Bare)]
        [InlineData("\"a)%\" %", Double, Bare)]
        [InlineData("`a \"%\" '%'` '%' \"%\"", Double, Single, Single, Double)]
        [InlineData("`a` \"`b`%\" `'%'`", Double, Single)]
        [InlineData("\"`a (b` %\" %", Double, Bare)]
        [InlineData("\"`a $(b` %`'%'`%\" %", Double, Single, Double, Bare)]
        [InlineData("\"`$(a)` % `'%'`%\" %", Double, Single, Double, Bare)]
        [InlineData("\"\\$(% '%' \\`%\" %", Double, Double, Double, Bare)]
        [InlineData("\"$ (%\" %", Double, Bare)]
        public void Substitutions(string text, params string[] expected) => Assert.Equal(expected, Read(text, endsWithLine: false));

        [Theory]
        [InlineData("cat <<EOF %\n% it's \"%\" # %\nEOF\n'%' %", Bare, Block, Block, Block, Single, Bare)]
        [InlineData("cat <<EOF\r\n%\r\nEOF\r\n'%' %", Block, Single, Bare)]
        [InlineData("cat <<'EOF'\n%\nEOF\n%", LiteralBlock, Bare)]
        [InlineData("cat <<\"EOF\"\n%\nEOF\n%", LiteralBlock, Bare)]
        [InlineData("cat <<\\EOF\n%\nEOF\n%", LiteralBlock, Bare)]
        [InlineData("cat << EOF\n%\nEOF\n%", Block, Bare)]
        [InlineData("cat <<\t 'EOF'\n%\nEOF\n%", LiteralBlock, Bare)]
        [InlineData("cat <<E_1-a.b\n%\nE_1-a\n%\nE_1-a.b\n%", Block, Block, Bare)]
        [InlineData("cat <<1\n%\n1\n%", Block, Bare)]
        [InlineData("cat <<-EOF\n\t%\n EOF\n%\n\t\tEOF\n%", Block, Block, Bare)]
        [InlineData("cat <<-'EOF'\n%\n-EOF\n%\nEOF\n%", LiteralBlock, LiteralBlock, Bare)]
        [InlineData("cat <<EOF\n\tEOF\n EOF\nEOF \nEOFS\nxEOF\n%\nEOF\n%", Block, Bare)]
        [InlineData("cat <<A; cat <<'B'\n%\nB\n%\nA\n%\nA\n%\nB\n%", Block, Block, LiteralBlock, LiteralBlock, Bare)]
        [InlineData("cat <<EOF|a '%'\n%\nEOF\n%", Single, Block, Bare)]
        [InlineData("cat <<EOF>a\n%\nEOF\n%", Block, Bare)]
        [InlineData("\"$(cat <<EOF\nit's %\nEOF\n'%')%\" %", Block, Single, Double, Bare)]
        [InlineData("\"$(cat <<EOF)\nit's %\nEOF\n%\" %", Block, Double, Bare)]
        [InlineData("`cat <<EOF`\nit's %\nEOF\n'%' %", Block, Single, Bare)]
        [InlineData("cat <<EOF # it's\n%\nEOF\n%", Block, Bare)]
        [InlineData("cat <<EOF 'a\n%' b\n%\nEOF\n%", Single, Block, Bare)]
        [InlineData("cat <<''\n'%\n\n%", LiteralBlock, Bare)]
        [InlineData("cat <<EOF\n%", Block)]
        public void Documents(string text, params string[] expected) => Assert.Equal(expected, Read(text, endsWithLine: false));

        /// <summary>What queues jobs takes options from comments; a word in front of a hyphen is not enough.</summary>
        [Theory]
        [InlineData("#SBATCH --export=%\n%", Unknown, Bare)]
        [InlineData("a\n#PBS -v %\n#$\t-v %\n", Unknown, Unknown)]
        [InlineData("# SBATCH --export=%", Comment)]
        [InlineData("#sbatch --export=%", Comment)]
        [InlineData("#SBATCH export=%", Comment)]
        [InlineData("#SBATCH--export=%", Comment)]
        [InlineData("#Sbatch --export=%", Comment)]
        [InlineData("a #SBATCH --export=%", Comment)]
        [InlineData("# --export=%", Comment)]
        [InlineData("#%", Comment)]
        public void OptionsInComments(string text, params string[] expected) => Assert.Equal(expected, Read(text, endsWithLine: false));

        [Theory]
        [InlineData("'%\n%' %", Single, Bare, Single)]
        [InlineData("\"%\n'%' %", Double, Single, Bare)]
        [InlineData("\"%\r\n'%' %", Double, Single, Bare)]
        [InlineData("\"$(% `\n% ) '%' \"%\"", Bare, Bare, Single, Double)]
        [InlineData("\"`\n`'%'` \"%\"", Single, Double)]
        [InlineData("\"% \\\n % \\\r\n %\" %", Double, Double, Double, Bare)]
        [InlineData("'% \\\n %' %", Single, Single, Bare)]
        [InlineData("\"$(a \\\n '%')%\" %", Single, Double, Bare)]
        [InlineData("# \"$(%\n'%' \"%\" )%", Comment, Single, Double, Bare)]
        [InlineData("\"$(a # %\n'%' \"%\"", Comment, Single, Double)]
        [InlineData("cat <<EOF\n'%\n\"%\nEOF\n'%'", Block, Block, Single)]
        public void QuotesThatEndWithTheLine(string text, params string[] expected) => Assert.Equal(expected, Read(text, endsWithLine: true));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("cat <<<'%' %\n'%'", Single, Bare, Single)]
        [InlineData("cat <<<a\n% '%'", Bare, Single)]
        [InlineData("echo $((1<<n))\n'%' %", Single, Bare)]
        [InlineData("echo \"$((1<<n))\"\n'%' %", Single, Bare)]
        [InlineData("echo $(((1<<n) + (a<<b)))\n'%' %", Single, Bare)]
        [InlineData("((n = 1<<n))\n'%' %", Single, Bare)]
        [InlineData("((n = (1 + 2)<<n))\n'%' %", Single, Bare)]
        [InlineData("echo '<<EOF' \"<<EOF\" # <<EOF\n'%' %", Single, Bare)]
        [InlineData("echo \\<<EOF\n'%' %", Single, Bare)]
        [InlineData("a <<\n'%' %", Single, Bare)]
        public void WhatIsNoDocument(string text, params string[] expected) => Assert.Equal(expected, Read(text, endsWithLine: false));

        [Theory]
        [InlineData("$((1<<n)) $(cat <<EOF\n%\nEOF\n%", Block, Bare)]
        [InlineData("((1<<n)); cat <<EOF\n%\nEOF\n%", Block, Bare)]
        [InlineData("\"$((1<<n))%\" %", Double, Bare)]
        [InlineData("\"$((1 + (2)))%\" %", Double, Bare)]
        [InlineData("\"$((a '%'); b '%')%\" %", Single, Single, Double, Bare)]
        [InlineData("\"((%\" '%'", Double, Single)]
        public void WhatFollowsACalculation_IsReadAsEver(string text, params string[] expected) =>
            Assert.Equal(expected, Read(text, endsWithLine: false));

        /// <summary>Wherever a text ends, it can be read up to there.</summary>
        [Theory]
        [InlineData("a\\")]
        [InlineData("\"\\")]
        [InlineData("$'\\")]
        [InlineData("a $")]
        [InlineData("a $(")]
        [InlineData("a <")]
        [InlineData("a <<")]
        [InlineData("a <<-")]
        [InlineData("a <<- ")]
        [InlineData("a <<E")]
        [InlineData("a <<E\n")]
        [InlineData("a <<E\nE")]
        [InlineData("a <<<")]
        [InlineData("a\r")]
        public void TextThatEndsAnywhere_IsRead(string text)
        {
            var map = Map(text, endsWithLine: false);

            Assert.NotEqual(LexicalContext.Comment, map.At(text.Length));
        }
    }
}
