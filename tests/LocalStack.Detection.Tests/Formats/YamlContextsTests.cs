using LocalStack.Detection.Formats;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>A mark, <c>^</c>, stands before each position that is asked for.</summary>
public static class YamlContextsTests
{
    public sealed class Reports
    {
        [Theory]
        // Quotes count where a scalar begins, and end with their like.
        [InlineData("a: \"x ^\" # ^", "DoubleQuoted, Comment")]
        [InlineData("a: 'x ^' # ^", "SingleQuoted, Comment")]
        [InlineData("a: \"it's ^\"\nb: ^c", "DoubleQuoted, Bare")]
        [InlineData("a: 'x \" ^'\nb: ^c", "SingleQuoted, Bare")]
        [InlineData("a: 'it''s ^'\nb: ^c", "SingleQuoted, Bare")]
        [InlineData("a: \"x \\\" ^\"\nb: ^c", "DoubleQuoted, Bare")]
        [InlineData("a: \"x \\\\\"\nb: ^c", "Bare")]
        [InlineData("a: 'x\\'\nb: ^c", "Bare")]
        [InlineData("a: it's ^b\nc: 5\" ^d", "Bare, Bare")]
        [InlineData("a: b\"^c\nd: \"^e\"", "Bare, DoubleQuoted")]
        [InlineData("a:\"^", "Bare")]
        [InlineData("a: b:\"^c", "Bare")]
        [InlineData("a: b, \"^c", "Bare")]
        [InlineData("a: b ? \"^c", "Bare")]
        [InlineData("a: -\"^", "Bare")]
        [InlineData("- \"^\"\n- '^'\n- ^", "DoubleQuoted, SingleQuoted, Bare")]
        [InlineData("- - \"^\"\n- ? \"^\"\n  : '^'", "DoubleQuoted, DoubleQuoted, SingleQuoted")]
        [InlineData("\"^\": ^b", "DoubleQuoted, Bare")]
        [InlineData("a:\n  \"^\"", "DoubleQuoted")]
        [InlineData("a: \"x\n  # ^\n  - 'y ^\"\nb: ^c", "DoubleQuoted, DoubleQuoted, Bare")]
        [InlineData("a: 'x\n  # ^\n  - \"y ^'\nb: ^c", "SingleQuoted, SingleQuoted, Bare")]
        // Comments end with their lines.
        [InlineData("# \"^\na: ^b", "Comment, Bare")]
        [InlineData("# b\n^a: c", "Bare")]
        [InlineData("# b\r\n^a: c # ^\r\n^d: e", "Bare, Comment, Bare")]
        [InlineData("a: b#^c\nd: e\t# ^f", "Bare, Comment")]
        [InlineData("- # ^\n  a: ^b", "Comment, Bare")]
        // Blocks go on as long as their lines are further in than the key or dash.
        [InlineData("a: |\n  \"^\n\n  - '^\nb: '^'", "HereDocument, HereDocument, SingleQuoted")]
        [InlineData("z: 1\nk:\n  a: |\n    ^x\n  b: ^y", "HereDocument, Bare")]
        [InlineData("k:\n  a: |\n   ^x\n  b: ^y", "HereDocument, Bare")]
        [InlineData("- |\n  ^x\n- ^y", "HereDocument, Bare")]
        [InlineData("- |\n ^x\n- ^y", "HereDocument, Bare")]
        [InlineData("- z\n- a: |\n    ^x\n  b: ^y", "HereDocument, Bare")]
        [InlineData("- z\n- \"a\": |\n    ^x\n  b: ^y", "HereDocument, Bare")]
        [InlineData("- z\n- [a]: |\n    ^x\n  b: ^y", "HereDocument, Bare")]
        [InlineData("[a]: |\n ^x\nb: ^y", "HereDocument, Bare")]
        [InlineData("- z\n- - |\n    ^x\n  - ^y", "HereDocument, Bare")]
        [InlineData("- z\n- - a: |\n      ^x\n    b: ^y", "HereDocument, Bare")]
        [InlineData("z: 1\n? |\n  ^x\n: ^y", "HereDocument, Bare")]
        [InlineData("a:\n  |\n  ^x\nb: ^y", "HereDocument, Bare")]
        [InlineData("a: |\n  x\n^b: c", "Bare")]
        [InlineData("a: |\r\n  x\r\n\r\n  ^y\r\nb: ^c", "HereDocument, Bare")]
        [InlineData("a: >\n  ^x", "HereDocument")]
        [InlineData("a: |-\n  ^x", "HereDocument")]
        [InlineData("a: >+\n  ^x", "HereDocument")]
        [InlineData("a: |2\n  ^x", "HereDocument")]
        [InlineData("a: >2-\n  ^x", "HereDocument")]
        [InlineData("a: |+1\n  ^x", "HereDocument")]
        [InlineData("a: b |\n  ^c", "Bare")]
        [InlineData("a: b\n  ^c", "Bare")]
        [InlineData("a: \"|\"\nb:\n  ^c", "Bare")]
        // Brackets, on one line or several.
        [InlineData("a: [^b, \"^\", '^', c: ^d]\ne: ^f", "Flow, DoubleQuoted, SingleQuoted, Flow, Bare")]
        [InlineData("a: { b: ^c, \"d\":\"^\", 'e':^f }\ng: ^h", "Flow, DoubleQuoted, Flow, Bare")]
        [InlineData("a: [[b], {c: d}, ^e]\nf: ^g", "Flow, Bare")]
        [InlineData("a: [\n  b,\n  \"^\",\n  ^c ]\nd: ^e", "DoubleQuoted, Flow, Bare")]
        [InlineData("[a, \"^\"]", "DoubleQuoted")]
        [InlineData("a: [b, c # ^d, e\n  , \"^\"]", "Comment, DoubleQuoted")]
        [InlineData("a: [b c's ^d, e f\"^g]", "Flow, Flow")]
        [InlineData("a: b[^c\nd: e] {^f\ng: \"^\"", "Bare, Bare, DoubleQuoted")]
        [InlineData("a: b]\nc: [^d]\ne: ^f", "Flow, Bare")]
        [InlineData("a: [{{b: c}: d}, ^e]\nf: ^g", "Flow, Bare")]
        // What stands in front of a scalar takes nothing from it.
        [InlineData("a: &b \"^\"", "DoubleQuoted")]
        [InlineData("a: !b '^'", "SingleQuoted")]
        [InlineData("a: !b &c \"^\"", "DoubleQuoted")]
        [InlineData("a: &b [^c]", "Flow")]
        [InlineData("a: !b |\n  ^c\nd: ^e", "HereDocument, Bare")]
        [InlineData("- &a\n  \"^\"", "DoubleQuoted")]
        [InlineData("- &a b: ^c # ^d", "Bare, Comment")]
        [InlineData("a: b &\"^c", "Bare")]
        public void WhatSurroundsAPosition_IsWhatTheParserSees(string marked, string expected)
        {
            Assert.Equal(expected, OfParser(marked));
            Assert.Equal(expected, Surroundings.Of("x.yml", marked));
        }

        /// <summary>The sign that begins a comment elsewhere is text in a block.</summary>
        [Theory]
        [InlineData("a: |\n  # ^b\n  ^c # ^d\n\n  # ^e", "HereDocument, HereDocument, HereDocument, HereDocument")]
        [InlineData("a: | # ^b\n  ^x", "Comment, HereDocument")]
        [InlineData("- run: |\n    # ^b\n    c\n- ^d", "HereDocument, Bare")]
        public void Blocks_AreText(string marked, string expected) =>
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
        [InlineData("a: \"b\\^", "DoubleQuoted")]
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
        var events = new List<(long Start, long End, LexicalContext Context)>();
        while (parser.MoveNext())
        {
            if (parser.Current is SequenceStart or MappingStart)
                collections.Push(HasBrackets(parser.Current));
            else if (parser.Current is SequenceEnd or MappingEnd)
                collections.Pop();
            if (ContextOf(parser.Current!, collections.Contains(true)) is { } context)
                events.Add((parser.Current!.Start.Index, parser.Current.End.Index, context));
        }

        return Surroundings.Join(places.Select(place => events.FindLast(found => found.Start <= place && place <= found.End).Context));
    }

    private static bool HasBrackets(ParsingEvent found) =>
        found is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };

    private static LexicalContext? ContextOf(ParsingEvent found, bool isInBrackets) => found switch
    {
        Comment => LexicalContext.Comment,
        YamlDotNet.Core.Events.Scalar { Style: ScalarStyle.DoubleQuoted } => LexicalContext.DoubleQuoted,
        YamlDotNet.Core.Events.Scalar { Style: ScalarStyle.SingleQuoted } => LexicalContext.SingleQuoted,
        YamlDotNet.Core.Events.Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } => LexicalContext.HereDocument,
        YamlDotNet.Core.Events.Scalar => isInBrackets ? LexicalContext.Flow : LexicalContext.Bare,
        _ => null,
    };
}
