using System.Text;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Scanning;

/// <summary>
/// Random and mutated texts. A failure names its seed: <c>RandomTexts</c> and <c>Mutate</c> give the same text for it.
/// </summary>
public static class FuzzTests
{
    private static readonly string[] Paths = ["x.json", "x.yml", ".env", "x.sh", "x.cmd", "x.ps1", "Dockerfile", "Makefile", "x.tf", "x.http", "x.config", "x.txt"];

    public sealed class Guards
    {
        [Fact]
        public void Readers_GiveSettingsInOrderAndWithinTheText()
        {
            for (var seed = 0; seed < 3000; seed++)
            {
                var text = TextOf(seed);
                foreach (var format in FileFormats.All)
                    AssertSettings(text, format, seed);
            }
        }

        [Fact]
        public void Scanner_GivesFindingsInOrderWithinTheText_AndNoSecret()
        {
            for (var seed = 0; seed < 3000; seed++)
            {
                var text = TextOf(seed);
                foreach (var path in Paths)
                    AssertFindings(text, path, seed);
            }
        }

        [Fact]
        public void TextThatIsNotRandom_KeepsItsSecretThroughMutationsElsewhere()
        {
            var token = TestTokens.Valid();
            for (var seed = 0; seed < 1000; seed++)
            {
                var random = new Random(seed);
                var text = Mutate(random, RandomTexts.Of(random, 200)) + "\n" + token + "\n" + Mutate(random, RandomTexts.Of(random, 200));
                var start = text.IndexOf(token, StringComparison.Ordinal);
                foreach (var path in Paths)
                {
                    var isFound = Find(path, text, allowMarkers: false).Any(finding => finding.Start == start);
                    Assert.True(isFound, $"seed {seed}, {path}");
                }
            }
        }

        /// <summary>
        /// All texts of a few signs around a name: blanks in line before a sign, a bracket without its other one, the end of the
        /// text anywhere. A random text seldom has two of them side by side.
        /// </summary>
        [Fact]
        public void EveryShortTextAroundAName_HoldsEveryInvariant()
        {
            foreach (var format in FileFormats.All)
            {
                var signs = format == FileFormats.Text ? 3 : 2;
                for (var before = 0; before < signs; before++)
                {
                    foreach (var text in TextsOf(before).SelectMany(start => TextsOf(signs - before).Select(end => start + "LOCALSTACK_API_KEY" + end)))
                    {
                        Invariants.OfConfiguration(format, text);
                        Invariants.OfConfiguration(format, text + "k7Gq2Zp9Xw");
                    }
                }
            }
        }

        /// <summary>The same around a value, in a file of each program.</summary>
        [Fact]
        public void EveryShortTextAroundAValue_IsRewrittenByEveryInvariant()
        {
            var token = TestTokens.Valid();
            foreach (var path in Invariants.RewrittenPaths)
            {
                foreach (var (before, behind) in TextsOf(1).Append("").SelectMany(start => TextsOf(1).Append("").Select(end => (start, end))))
                {
                    Invariants.OfRewriting(path, "LOCALSTACK_API_KEY=" + before + "k7Gq2Zp9Xw" + behind);
                    Invariants.OfRewriting(path, "LOCALSTACK_AUTH_TOKEN: " + before + token + behind);
                }
            }
        }

        private static IEnumerable<string> TextsOf(int length) => length == 0
            ? [""]
            : TextsOf(length - 1).SelectMany(text => " \n\t=:,;'\"([{<>})]/\\%$-.#|ak7".Select(sign => text + sign));

        /// <summary>What fuzzing by coverage has found, cut down.</summary>
        [Theory]
        [InlineData(nameof(FileFormats.Yaml), "a: |\n  { \u2028")]
        [InlineData(nameof(FileFormats.Yaml), "m: {k &a \"v\", c: d, b: *a}")]
        [InlineData(nameof(FileFormats.Yaml), "m:\n- &a A=b\nk: *a")]
        [InlineData(nameof(FileFormats.Yaml), "m: [&a \"A=b\"]\nk: *a")]
        public void TextsThatFailedOnce_HoldEveryInvariant(string format, string text) =>
            Invariants.OfReader(Invariants.Named(format), text);

        private static void AssertSettings(string text, FileFormat format, int seed)
        {
            var end = 0;
            var starts = new HashSet<int>();
            foreach (var setting in format.Read(text))
            {
                var isBehindAlias = (format == FileFormats.Yaml || format == FileFormats.Markdown) && starts.Contains(setting.Start);
                starts.Add(setting.Start);
                Assert.True(
                    (setting.Start >= end || isBehindAlias) && setting.Length >= 0 && setting.End <= text.Length,
                    $"seed {seed}, {format}: {setting.Start}..{setting.End} after {end} of {text.Length}");
                Assert.True(setting.IsEscaped || setting.Value == text.Substring(setting.Start, setting.Length), $"seed {seed}");
                Assert.NotNull(setting.Path?.ToString() ?? "");
                end = Math.Max(end, setting.End);
            }
        }

        private static void AssertFindings(string text, string path, int seed)
        {
            var start = 0;
            foreach (var finding in Find(path, text))
            {
                Assert.True(
                    finding.Start >= start && finding.Length > 0 && finding.End <= text.Length,
                    $"seed {seed}, {path}: {finding.Start}..{finding.End} after {start} of {text.Length}");
                start = finding.Start;

                // The words of a name may stand in a value too; they are no secret.
                var written = text.Substring(finding.Start, finding.Length);
                var isToken = finding.Kind != FindingKind.HardCodedCredential
                    && !written.Contains("localstack", StringComparison.OrdinalIgnoreCase);
                if (isToken && written.Length >= 8)
                    Assert.False(Secrets.AreIn(finding, written), $"seed {seed}, {path}, at {finding.Start}");
            }
        }
    }

    private static IReadOnlyList<Finding> Find(string path, string text, bool allowMarkers = true)
    {
        if (!allowMarkers)
            text = text.Replace(InlineSuppressions.Marker, new string('.', InlineSuppressions.Marker.Length));
        return ScannedFile.Scan(path, text, DetectionOptions.Default).Findings;
    }

    private static string TextOf(int seed)
    {
        var random = new Random(seed);
        var text = RandomTexts.WithTokens(random, pieces: random.Next(1, 120));
        return seed % 2 == 0 ? text : Mutate(random, text);
    }

    /// <summary>Deletes, doubles, replaces and cuts.</summary>
    private static string Mutate(Random random, string text)
    {
        var mutated = new StringBuilder(text);
        for (var i = random.Next(20); i > 0 && mutated.Length > 0; i--)
        {
            var position = random.Next(mutated.Length);
            switch (random.Next(4))
            {
                case 0:
                    mutated.Remove(position, 1);
                    break;
                case 1:
                    mutated.Insert(position, mutated[random.Next(mutated.Length)]);
                    break;
                case 2:
                    mutated[position] = (char)random.Next(char.MaxValue + 1);
                    break;
                default:
                    mutated.Remove(position, Math.Min(random.Next(10), mutated.Length - position));
                    break;
            }
        }

        return mutated.ToString();
    }
}
