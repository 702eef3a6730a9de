using LocalStack.Detection.Rewriting;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>A mark, <c>^</c>, stands before each place that is asked for.</summary>
public static class YamlQuotingTests
{
    public sealed class Reports
    {
        [Theory]
        // Quotes count where a scalar begins, and end with their like.
        [InlineData("a: \"x ^\" # ^", "Double, Comment")]
        [InlineData("a: 'x ^' # ^", "Single, Comment")]
        [InlineData("a: \"it's ^\"\nb: ^c", "Double, Bare")]
        [InlineData("a: 'x \" ^'\nb: ^c", "Single, Bare")]
        [InlineData("a: 'it''s ^'\nb: ^c", "Single, Bare")]
        [InlineData("a: \"x \\\" ^\"\nb: ^c", "Double, Bare")]
        [InlineData("a: \"x \\\\\"\nb: ^c", "Bare")]
        [InlineData("a: 'x\\'\nb: ^c", "Bare")]
        [InlineData("a: it's ^b\nc: 5\" ^d", "Bare, Bare")]
        [InlineData("a: b\"^c\nd: \"^e\"", "Bare, Double")]
        [InlineData("a:\"^", "Bare")]
        [InlineData("a: b:\"^c", "Bare")]
        [InlineData("a: b, \"^c", "Bare")]
        [InlineData("a: b ? \"^c", "Bare")]
        [InlineData("a: -\"^", "Bare")]
        [InlineData("- \"^\"\n- '^'\n- ^", "Double, Single, Bare")]
        [InlineData("- - \"^\"\n- ? \"^\"\n  : '^'", "Double, Double, Single")]
        [InlineData("\"^\": ^b", "Double, Bare")]
        [InlineData("a:\n  \"^\"", "Double")]
        [InlineData("a: \"x\n  # ^\n  - 'y ^\"\nb: ^c", "Double, Double, Bare")]
        [InlineData("a: 'x\n  # ^\n  - \"y ^'\nb: ^c", "Single, Single, Bare")]
        // Comments end with their lines.
        [InlineData("# \"^\na: ^b", "Comment, Bare")]
        [InlineData("# b\n^a: c", "Bare")]
        [InlineData("# b\r\n^a: c # ^\r\n^d: e", "Bare, Comment, Bare")]
        [InlineData("a: b#^c\nd: e\t# ^f", "Bare, Comment")]
        [InlineData("- # ^\n  a: ^b", "Comment, Bare")]
        // Blocks go on as long as their lines are further in than the key or dash.
        [InlineData("a: |\n  \"^\n\n  - '^\nb: '^'", "Block, Block, Single")]
        [InlineData("z: 1\nk:\n  a: |\n    ^x\n  b: ^y", "Block, Bare")]
        [InlineData("k:\n  a: |\n   ^x\n  b: ^y", "Block, Bare")]
        [InlineData("- |\n  ^x\n- ^y", "Block, Bare")]
        [InlineData("- |\n ^x\n- ^y", "Block, Bare")]
        [InlineData("- z\n- a: |\n    ^x\n  b: ^y", "Block, Bare")]
        [InlineData("- z\n- \"a\": |\n    ^x\n  b: ^y", "Block, Bare")]
        [InlineData("- z\n- [a]: |\n    ^x\n  b: ^y", "Block, Bare")]
        [InlineData("[a]: |\n ^x\nb: ^y", "Block, Bare")]
        [InlineData("- z\n- - |\n    ^x\n  - ^y", "Block, Bare")]
        [InlineData("- z\n- - a: |\n      ^x\n    b: ^y", "Block, Bare")]
        [InlineData("z: 1\n? |\n  ^x\n: ^y", "Block, Bare")]
        [InlineData("a:\n  |\n  ^x\nb: ^y", "Block, Bare")]
        [InlineData("a: |\n  x\n^b: c", "Bare")]
        [InlineData("a: |\r\n  x\r\n\r\n  ^y\r\nb: ^c", "Block, Bare")]
        [InlineData("a: >\n  ^x", "Block")]
        [InlineData("a: |-\n  ^x", "Block")]
        [InlineData("a: >+\n  ^x", "Block")]
        [InlineData("a: |2\n  ^x", "Block")]
        [InlineData("a: >2-\n  ^x", "Block")]
        [InlineData("a: |+1\n  ^x", "Block")]
        [InlineData("a: b |\n  ^c", "Bare")]
        [InlineData("a: b\n  ^c", "Bare")]
        [InlineData("a: \"|\"\nb:\n  ^c", "Bare")]
        // Brackets, on one line or several.
        [InlineData("a: [^b, \"^\", '^', c: ^d]\ne: ^f", "Flow, Double, Single, Flow, Bare")]
        [InlineData("a: { b: ^c, \"d\":\"^\", 'e':^f }\ng: ^h", "Flow, Double, Flow, Bare")]
        [InlineData("a: [[b], {c: d}, ^e]\nf: ^g", "Flow, Bare")]
        [InlineData("a: [\n  b,\n  \"^\",\n  ^c ]\nd: ^e", "Double, Flow, Bare")]
        [InlineData("[a, \"^\"]", "Double")]
        [InlineData("a: [b, c # ^d, e\n  , \"^\"]", "Comment, Double")]
        [InlineData("a: [b c's ^d, e f\"^g]", "Flow, Flow")]
        [InlineData("a: b[^c\nd: e] {^f\ng: \"^\"", "Bare, Bare, Double")]
        [InlineData("a: b]\nc: [^d]\ne: ^f", "Flow, Bare")]
        [InlineData("a: [{{b: c}: d}, ^e]\nf: ^g", "Flow, Bare")]
        // What stands in front of a scalar takes nothing from it.
        [InlineData("a: &b \"^\"", "Double")]
        [InlineData("a: !b '^'", "Single")]
        [InlineData("a: !b &c \"^\"", "Double")]
        [InlineData("a: &b [^c]", "Flow")]
        [InlineData("a: !b |\n  ^c\nd: ^e", "Block, Bare")]
        [InlineData("- &a\n  \"^\"", "Double")]
        [InlineData("- &a b: ^c # ^d", "Bare, Comment")]
        [InlineData("a: b &\"^c", "Bare")]
        public void WhatSurroundsAPlace_IsWhatTheParserSees(string marked, string expected)
        {
            Assert.Equal(expected, OfParser(marked));
            Assert.Equal(expected, Surroundings.Of("x.yml", marked));
        }

        /// <summary>The lines of a script have comments of their own, which are text to the parser.</summary>
        [Theory]
        [InlineData("a: |\n  # ^b\n  ^c # ^d\n\n  # ^e", "Comment, Block, Block, Comment")]
        [InlineData("a: | # ^b\n  ^x", "Comment, Block")]
        [InlineData("- run: |\n    # ^b\n    c\n- ^d", "Comment, Bare")]
        public void Blocks_HaveComments(string marked, string expected) =>
            Assert.Equal(expected, Surroundings.Of("x.yml", marked));

        /// <summary>No parser reads these before their templates are filled in.</summary>
        [Theory]
        [InlineData("a: {{ b ^c }}\nd: ^e", "Bare, Bare")]
        [InlineData("{{/* [ ^b */}}\na: ^c", "Bare, Bare")]
        [InlineData("a: [ {{ b }}, ^c ]\nd: ^e", "Flow, Bare")]
        [InlineData("a: [ ${b}, ^c ]\nd: ^e", "Flow, Bare")]
        [InlineData("a: ${b} ^c\nd: ${{ e }} ^f", "Bare, Bare")]
        public void Templates_OpenNoBrackets(string marked, string expected) =>
            Assert.Equal(expected, Surroundings.Of("x.yml", marked));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("a: \"b\\^", "Double")]
        [InlineData("a: &^", "Bare")]
        [InlineData("a: |^", "Bare")]
        [InlineData("a: >2^", "Bare")]
        [InlineData("a:^", "Bare")]
        [InlineData("-^", "Bare")]
        [InlineData("a: ]\nb: }\nc: [^d", "Flow")]
        [InlineData("^", "Bare")]
        public void TextThatBreaksOff_IsReadToItsEnd(string marked, string expected) =>
            Assert.Equal(expected, Surroundings.Of("x.yml", marked));
    }

    /// <summary>The same by the events of YamlDotNet: the scalar that holds a place, and the brackets around it.</summary>
    private static string OfParser(string marked)
    {
        var (text, places) = Surroundings.Read(marked);
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: false));
        var collections = new Stack<bool>();
        var events = new List<(long Start, long End, Quoting Quoting)>();
        while (parser.MoveNext())
        {
            if (parser.Current is SequenceStart or MappingStart)
                collections.Push(HasBrackets(parser.Current));
            else if (parser.Current is SequenceEnd or MappingEnd)
                collections.Pop();
            if (QuotingOf(parser.Current!, collections.Contains(true)) is { } quoting)
                events.Add((parser.Current!.Start.Index, parser.Current.End.Index, quoting));
        }

        return Surroundings.Join(places.Select(place => events.FindLast(found => found.Start <= place && place <= found.End).Quoting));
    }

    private static bool HasBrackets(ParsingEvent found) =>
        found is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };

    private static Quoting? QuotingOf(ParsingEvent found, bool isInBrackets) => found switch
    {
        Comment => Quoting.Comment,
        Scalar { Style: ScalarStyle.DoubleQuoted } => Quoting.Double,
        Scalar { Style: ScalarStyle.SingleQuoted } => Quoting.Single,
        Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } => Quoting.Block,
        Scalar => isInBrackets ? Quoting.Flow : Quoting.Bare,
        _ => null,
    };
}
