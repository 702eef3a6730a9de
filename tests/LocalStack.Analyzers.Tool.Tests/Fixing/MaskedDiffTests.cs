using System.Globalization;
using System.Text;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Fixing;
using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Fixing;

/// <summary>The diff of a dry run. In the texts, <c>«old→new»</c> is a replacement.</summary>
public static class MaskedDiffTests
{
    private const string Path = ".env";

    /// <summary>What is shown.</summary>
    public sealed class Reports
    {
        [Theory]
        [InlineData("a=1\nb=«2→3»\nc=4\n", "@@ -2,1 +2,1 @@", "-b=2", "+b=3")]
        [InlineData("a=1\r\nb=«2→3»\r\nc=4\r\n", "@@ -2,1 +2,1 @@", "-b=2", "+b=3")]
        [InlineData("a=1\rb=«2→3»\rc=4\r", "@@ -2,1 +2,1 @@", "-b=2", "+b=3")]
        [InlineData("«2→3»", "@@ -1,1 +1,1 @@", "-2", @"\ No newline at end of file", "+3", @"\ No newline at end of file")]
        [InlineData("a\nb=«2→3»", "@@ -2,1 +2,1 @@", "-b=2", @"\ No newline at end of file", "+b=3", @"\ No newline at end of file")]
        public void ChangedLine_IsShownAlone(string marked, params string[] lines) => AssertShows(marked, lines);

        [Theory]
        [InlineData("a\n«b\n→»c\n", "@@ -2,1 +1,0 @@", "-b")]
        [InlineData("a\r\n«b\r\n→»c\r\n", "@@ -2,1 +1,0 @@", "-b")]
        [InlineData("a«\nb→»\nc\n", "@@ -2,1 +1,0 @@", "-b")]
        [InlineData("a«\r\nb→»\r\nc\r\n", "@@ -2,1 +1,0 @@", "-b")]
        [InlineData("«a\n→»b\n", "@@ -1,1 +0,0 @@", "-a")]
        [InlineData("«a\n→»", "@@ -1,1 +0,0 @@", "-a")]
        [InlineData("«a→»", "@@ -1,1 +0,0 @@", "-a", @"\ No newline at end of file")]
        [InlineData("a\n«b\n→»", "@@ -2,1 +1,0 @@", "-b")]
        [InlineData("a\n«b→»", "@@ -2,1 +1,0 @@", "-b", @"\ No newline at end of file")]
        [InlineData("a«\nb→»", "@@ -2,1 +1,0 @@", "-b", @"\ No newline at end of file")]
        [InlineData("a\n«b\nc\n→»d\n", "@@ -2,2 +1,0 @@", "-b", "-c")]
        public void RemovedLine_HasNoNewSide(string marked, params string[] lines) => AssertShows(marked, lines);

        [Theory]
        [InlineData("a\nb=«1→2», c=«3→4»\nd\n", "@@ -2,1 +2,1 @@", "-b=1, c=3", "+b=2, c=4")]
        [InlineData("a\n«b→c»«d→»\ne\n", "@@ -2,1 +2,1 @@", "-bd", "+c")]
        public void TwoReplacementsInOneLine_AreOneChange(string marked, params string[] lines) => AssertShows(marked, lines);

        [Theory]
        [InlineData("a\n«b→c»\n«d→e»\nf\n", "@@ -2,2 +2,2 @@", "-b", "-d", "+c", "+e")]
        [InlineData("a\n«b\n→»«c→d»\ne\n", "@@ -2,2 +2,1 @@", "-b", "-c", "+d")]
        [InlineData("a«\nb→»«\nc→»\nd\n", "@@ -2,2 +1,0 @@", "-b", "-c")]
        [InlineData("«a\n→»«b\n→»c\n", "@@ -1,2 +0,0 @@", "-a", "-b")]
        [InlineData("«a→b»«\nc→»\nd\n", "@@ -1,2 +1,1 @@", "-a", "-c", "+b")]
        public void AdjacentLines_AreOneHunk(string marked, params string[] lines) => AssertShows(marked, lines);

        [Theory]
        [InlineData("«a→b»\nx\n«c→d»\n", "@@ -1,1 +1,1 @@", "-a", "+b", "@@ -3,1 +3,1 @@", "-c", "+d")]
        [InlineData("«a\n→»x\n«c→d»\ne\n", "@@ -1,1 +0,0 @@", "-a", "@@ -3,1 +2,1 @@", "-c", "+d")]
        [InlineData("«a\n→»x«\nb→»\ny\n", "@@ -1,1 +0,0 @@", "-a", "@@ -3,1 +1,0 @@", "-b")]
        [InlineData("a\n«b→c»\nx«\nd→»\ny\n", "@@ -2,1 +2,1 @@", "-b", "+c", "@@ -4,1 +3,0 @@", "-d")]
        public void LineBetweenTwoChanges_IsNotShown(string marked, params string[] lines) => AssertShows(marked, lines);

        [Theory]
        [InlineData("a «b\nc→d» e\nf\n", "@@ -1,2 +1,1 @@", "-a b", "-c e", "+a d e")]
        [InlineData("«a→b\nc»\nd\n", "@@ -1,1 +1,2 @@", "-a", "+b", "+c")]
        public void ReplacementOverLines_ShowsThemAll(string marked, params string[] lines) => AssertShows(marked, lines);

        /// <summary>The hunks, put in place of the lines that they name, give the text afterwards.</summary>
        [Fact]
        public void RandomReplacements_AreShownLineByLine()
        {
            string[] pieces = ["\n", "\r\n", "a", "b\n", "c", "\n\n"];
            for (var seed = 0; seed < 5000; seed++)
            {
                var random = new Random(seed);
                string Noise(int max) => string.Concat(random.GetItems(pieces, random.Next(max)));
                var marked = Noise(6);
                for (var count = random.Next(4); count > 0; count--)
                    marked += $"«{Noise(4)}→{Noise(3)}»{Noise(4)}";

                var (before, rewrite) = Rewrite(marked);
                Assert.True(Lines(rewrite.Text).SequenceEqual(Apply(Lines(before), Diff(before, rewrite))), $"seed {seed}");
            }
        }
    }

    /// <summary>What is not shown.</summary>
    public sealed class Guards
    {
        [Fact]
        public void NoReplacement_ShowsNothing() => AssertShows("a\nb\n");

        [Fact]
        public void SecretsOfAChangedLine_AreMasked()
        {
            var (token, key) = (Secrets.Token(), Secrets.Key());
            var accepted = $"LOCALSTACK_API_KEY={key}";
            var (before, rewrite) = Rewrite($"A=1\n# «{token}→gone» {Secrets.Token()}\n{accepted}\n");

            var diff = Diff(before, rewrite);

            var mask = new string('*', token.Length);
            Assert.Equal(["@@ -2,1 +2,1 @@", $"-# {mask} {mask}", $"+# gone {mask}"], diff.Skip(2));
        }

        [Theory]
        [InlineData(".env", "DB_PASSWORD=hunter2\nLOCALSTACK_AUTH_TOKEN=«{0}→»\nMAIL_PASSWORD=hunter3\n")]
        [InlineData("a.yml", "db: hunter2\nLOCALSTACK_AUTH_TOKEN: «{0}→x»\nmail: hunter3\n")]
        [InlineData("a.json", "{\n\"Db\": \"hunter2\",\n\"LOCALSTACK_AUTH_TOKEN\": \"«{0}→»\",\n\"Mail\": \"hunter3\"\n}")]
        [InlineData("A.cs", "var db = \"hunter2\";\n// «{0}→x»\nvar mail = \"hunter3\";\n")]
        public void NeighbouringLine_IsNotShown(string path, string marked)
        {
            var (before, rewrite) = Rewrite(marked.Replace("{0}", Secrets.Token(), StringComparison.Ordinal));

            var diff = string.Join('\n', Diff(before, rewrite, path));

            Assert.Contains("@@", diff, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter", diff, StringComparison.Ordinal);
            Secrets.AssertNotShownIn(diff, path);
        }
    }

    private static void AssertShows(string marked, params string[] lines)
    {
        var (before, rewrite) = Rewrite(marked);
        var diff = Diff(before, rewrite);
        Assert.Equal(lines.Length == 0 ? [] : ["--- a/.env", "+++ b/.env", .. lines], diff);
    }

    private static IReadOnlyList<string> Diff(string before, FileRewrite rewrite, string path = Path) =>
        MaskedDiff.Of(path, before, rewrite, new EditorConfigs([]).Of(System.IO.Path.GetFullPath(path)));

    private static (string Before, FileRewrite Rewrite) Rewrite(string marked)
    {
        var before = new StringBuilder();
        var replacements = new List<Replacement>();
        foreach (var part in marked.Split('»'))
        {
            if (part.Split('«') is not [var text, var replacement])
            {
                before.Append(part);
                continue;
            }

            var (old, @new) = (replacement.Split('→')[0], replacement.Split('→')[1]);
            var start = before.Append(text).Length;
            before.Append(old);
            var finding = new Finding(FindingKind.CommittedToken, start, old.Length, "text", "LOCALSTACK_AUTH_TOKEN", "1a2b3c4d");
            replacements.Add(new Replacement(finding, start, old.Length, @new, remark: null));
        }

        return (before.ToString(), new FileRewrite(FileRewrite.Apply(before.ToString(), replacements), replacements, []));
    }

    private static List<string> Lines(string text)
    {
        var lines = text.Split(["\r\n", "\n"], StringSplitOptions.None).ToList();
        if (lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    /// <summary>Does to lines what a diff says; fails where it does not fit them.</summary>
    private static List<string> Apply(List<string> lines, IEnumerable<string> diff)
    {
        var shift = 0;
        var changed = new List<string>(lines);
        using var rest = diff.Skip(2).Where(line => line[0] != '\\').GetEnumerator();
        while (rest.MoveNext())
        {
            var numbers = rest.Current.Split(['@', ' ', '-', '+', ','], StringSplitOptions.RemoveEmptyEntries)
                .Select(number => int.Parse(number, CultureInfo.InvariantCulture))
                .ToArray();
            var (oldCount, newCount) = (numbers[1], numbers[3]);
            var oldStart = oldCount > 0 ? numbers[0] - 1 : numbers[0];
            Assert.Equal(oldStart + shift, newCount > 0 ? numbers[2] - 1 : numbers[2]);
            for (var i = 0; i < oldCount; i++)
            {
                Assert.True(rest.MoveNext());
                Assert.Equal("-" + lines[oldStart + i], rest.Current);
                changed.RemoveAt(oldStart + shift);
            }

            for (var i = 0; i < newCount; i++)
            {
                Assert.True(rest.MoveNext());
                Assert.Equal('+', rest.Current[0]);
                changed.Insert(oldStart + shift + i, rest.Current[1..]);
            }

            shift += newCount - oldCount;
        }

        return changed;
    }
}
