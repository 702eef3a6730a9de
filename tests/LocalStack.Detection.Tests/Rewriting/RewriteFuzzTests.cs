using System.Text;
using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;
using LocalStack.Detection.Tests.Scanning;

namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>Random texts in every family. A failure names its seed and path.</summary>
public static class RewriteFuzzTests
{
    private static readonly string[] Paths =
    [
        "appsettings.json", "launchSettings.json", "x.json", "compose.yml", ".github/workflows/x.yml", "azure-pipelines.yml", "x.yml",
        ".env", "x.sh", "x.cmd", "x.ps1", "Dockerfile", "Makefile", "x.tf", "x.http", "x.config", "x.csproj", "x.runsettings", "x.txt",
    ];

    public sealed class Guards
    {
        [Fact]
        public void OnlyTheReplacedPartsChange_WhatIsLeftSaysWhy_AndASecondRunChangesNothing()
        {
            for (var seed = 0; seed < 500; seed++)
            {
                var random = new Random(seed);
                var text = RandomTexts.WithTokens(random, pieces: random.Next(1, 80));
                foreach (var path in Paths)
                    AssertRewrite(path, text, $"seed {seed}, {path}");
            }
        }

        [Fact]
        public void CommentsOfSource_OnlyTheReplacedPartsChange()
        {
            for (var seed = 0; seed < 1000; seed++)
            {
                var random = new Random(seed);
                var text = RandomTexts.WithTokens(random, pieces: random.Next(1, 80));
                var findings = Rewrites.Find("x.cs", text);

                var rewrite = SourceCommentRewriter.Rewrite(text, findings);

                AssertSpliced(text, rewrite, $"seed {seed}");
                Assert.Equal(findings.Count, rewrite.Replacements.Count + rewrite.Left.Count);
                var again = SourceCommentRewriter.Rewrite(rewrite.Text, Rewrites.Find("x.cs", rewrite.Text));
                Assert.True(again.Replacements.Count == 0 && again.Left.Count == rewrite.Left.Count, $"seed {seed}");
            }
        }

        private static void AssertRewrite(string path, string text, string place)
        {
            var findings = Rewrites.Find(path, text);

            var rewrite = Rewrites.Of(path, text);

            AssertSpliced(text, rewrite, place);
            Assert.Equal(findings.Count, rewrite.Replacements.Count + rewrite.Left.Count);
            Assert.All(rewrite.Left, left => Assert.NotEmpty(left.Reason));
            AssertShowsNoSecret(text, findings, rewrite, place);
            var found = Rewrites.Find(path, rewrite.Text).Select(finding => finding.Fingerprint);
            Assert.True(rewrite.Left.Select(left => left.Finding.Fingerprint).SequenceEqual(found), place);
            var again = Rewrites.Of(path, rewrite.Text);
            Assert.True(again.Replacements.Count == 0 && again.Text == rewrite.Text, place);
        }

        private static void AssertShowsNoSecret(string text, IReadOnlyList<Finding> findings, FileRewrite rewrite, string place)
        {
            var shown = rewrite.Left.Select(left => left.Reason).Concat(rewrite.Replacements.Select(replacement => replacement.Remark)).ToList();
            foreach (var finding in findings.Where(finding => finding.Kind != FindingKind.HardCodedCredential))
            {
                var secret = text.Substring(finding.Start, Math.Min(finding.Length, 12));
                Assert.False(shown.Exists(said => said?.Contains(secret, StringComparison.Ordinal) == true), place);
            }
        }

        private static void AssertSpliced(string text, FileRewrite rewrite, string place)
        {
            var expected = new StringBuilder();
            var position = 0;
            foreach (var replacement in rewrite.Replacements)
            {
                Assert.True(replacement.Start >= position && replacement.End <= text.Length, place);
                expected.Append(text.AsSpan(position, replacement.Start - position)).Append(replacement.NewText);
                position = replacement.End;
            }

            Assert.True(expected.Append(text.AsSpan(position)).ToString() == rewrite.Text, place);
        }
    }
}
