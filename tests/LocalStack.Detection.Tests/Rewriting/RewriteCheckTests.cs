using System.Text;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>What is handed out, when several credentials of a file stand close together or one of them cannot be replaced.</summary>
public static class RewriteCheckTests
{
    public sealed class Reports
    {
        /// <summary>A key that is a credential would be another one afterwards; its value is replaced all the same.</summary>
        [Theory]
        [InlineData("appsettings.json", "{ \"$1\": \"$2\" }", "{ \"$1\": \"${LOCALSTACK_AUTH_TOKEN}\" }", "Variables are not expanded here")]
        [InlineData("appsettings.json", "{ \"$1\": { \"b\": \"$2\" } }", "{ \"$1\": { \"b\": \"${LOCALSTACK_AUTH_TOKEN}\" } }", "Variables are not expanded here")]
        [InlineData("compose.yml", "$1: $2\n", "$1: ${LOCALSTACK_AUTH_TOKEN:?required}\n", "would be read differently")]
        public void KeyStays_AndItsValueIsReplaced(string path, string before, string after, string reason)
        {
            var rewrite = Rewrites.Of(path, Rewrites.Fill(before));

            Assert.Equal(Rewrites.Fill(after), rewrite.Text);
            Assert.Contains(reason, Assert.Single(rewrite.Left).Reason, StringComparison.Ordinal);
        }

        [Fact]
        public void NeighboursWithoutASpace_AreReplaced() =>
            Assert.Equal(
                "A=\"${LOCALSTACK_AUTH_TOKEN:?required}\"\"${LOCALSTACK_AUTH_TOKEN:?required}\"",
                Rewrites.Clean("x.sh", "A='$1''$2'"));

        [Fact]
        public void OneOfTwoNeighbours_IsReplacedAlone()
        {
            var text = Rewrites.Fill("A='$1'$2");

            var rewrite = FileRewriter.Rewrite(ScannedFile.Scan("x.sh", text, DetectionOptions.Default).WithFindings([Rewrites.Find("x.sh", text)[0]]));

            Assert.Equal(Rewrites.Fill("A=\"${LOCALSTACK_AUTH_TOKEN:?required}\"$2"), rewrite.Text);
        }

        /// <summary>A value with escapes is one finding: it goes if it is the credential and nothing more. The sign <c>~</c> is written as an escape.</summary>
        [Theory]
        [InlineData("compose.yml", "LOCALSTACK_AUTH_TOKEN: \"~$1\"\n", "LOCALSTACK_AUTH_TOKEN: \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        [InlineData("compose.yml", "LOCALSTACK_AUTH_TOKEN: \" ~$1 \"\n", "LOCALSTACK_AUTH_TOKEN: \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        [InlineData("compose.yml", "LOCALSTACK_API_KEY: \"~$K\"\n", "LOCALSTACK_API_KEY: \"${LOCALSTACK_API_KEY:?required}\"\n")]
        [InlineData("compose.yml", "LOCALSTACK_AUTH_TOKEN: \"~$1 more\"\n", null)]
        [InlineData("compose.yml", "LOCALSTACK_AUTH_TOKEN: \"a ~$1\"\n", null)]
        [InlineData("compose.yml", "LOCALSTACK_API_KEY: \"${X:-~$K} more\"\n", null)]
        public void CredentialWithEscapes_IsReplaced_IfItIsTheWholeValue(string path, string marked, string? after)
        {
            var before = Rewrites.Fill(marked);
            var escape = before.IndexOf('~', StringComparison.Ordinal);
            before = $"{before[..escape]}\\u{(int)before[escape + 1]:x4}{before[(escape + 2)..]}";

            var rewrite = Rewrites.Of(path, before);

            Assert.Equal(after ?? before, rewrite.Text);
            Assert.Equal(after is null ? 1 : 0, rewrite.Left.Count);
        }

        /// <summary>The escapes of the second make the whole value one finding, which the first begins.</summary>
        [Fact]
        public void CredentialInAValueWithAnotherThatEscapesHide_Stays()
        {
            var second = Rewrites.Fill("$2");
            var text = Rewrites.Fill("{ \"A\": \"$1 $2\" }").Replace(second, "l\\u0073" + second[2..], StringComparison.Ordinal);

            var rewrite = Rewrites.Of("appsettings.json", text);

            Assert.Same(text, rewrite.Text);
            Assert.Collection(
                rewrite.Left,
                left => Assert.Contains("Variables are not expanded here", left.Reason, StringComparison.Ordinal),
                left => Assert.Contains("It is written with escapes", left.Reason, StringComparison.Ordinal));
        }

        [Fact]
        public void WhatStays_IsToldInTheOrderOfTheText_WithItsReason()
        {
            var rewrite = Rewrites.Of("compose.yml", Rewrites.Fill("$2:\n  a: b\nA: ${X:$1}\n"));

            Assert.Collection(
                rewrite.Left,
                left => Assert.Contains("would be read differently", left.Reason, StringComparison.Ordinal),
                left => Assert.Contains("part of an expression", left.Reason, StringComparison.Ordinal));
        }

        [Theory]
        [InlineData("x.sh", "cat <<'EOF'\n$1\nEOF\n", "delimiter of this here-document is quoted")]
        [InlineData("x.ps1", "@'\n$1\n'@", "does not expand variables")]
        [InlineData("x.ps1", "run '$x $1'", "does not expand variables")]
        [InlineData(".env", "A=x $1 y\n", "part of a longer value that overrides LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.json", "[\"$1\"]", "The program that reads this file is not known")]
        [InlineData("x.js", "a = '$1'", "Code is not changed")]
        [InlineData("Dockerfile", "CMD [\"run\", \"$1\"]\n", "without a shell")]
        [InlineData("Dockerfile", "ENV URL=http://h/?t=$1\n", "This instruction does not expand")]
        public void WhatStays_SaysWhy(string path, string marked, string reason) =>
            Assert.Contains(reason, Assert.Single(Rewrites.Of(path, Rewrites.Fill(marked)).Left).Reason, StringComparison.Ordinal);

        [Fact]
        public void EncodedCredential_StaysAndSaysWhy()
        {
            var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes(Rewrites.Token));
            var text = "name: localstack\nLOCALSTACK_AUTH_TOKEN: " + encoded;

            var rewrite = Rewrites.Of("secret.yaml", text);

            Assert.Same(text, rewrite.Text);
            Assert.Contains("base64", Assert.Single(rewrite.Left).Reason, StringComparison.Ordinal);
        }
    }

    public sealed class Guards
    {
        [Fact]
        public void PathsOfTheSameKeys_HaveOneNumber()
        {
            var numbers = new PathNumbers();
            var parent = new SettingPath(null, "a");

            Assert.Equal(0, numbers.Of(null));
            Assert.Equal(numbers.Of(new SettingPath(parent, "b")), numbers.Of(new SettingPath(new SettingPath(null, "a"), "b")));
            Assert.Equal(
                4,
                new[] { numbers.Of(parent), numbers.Of(new SettingPath(parent, "b")), numbers.Of(new SettingPath(null, "b")), numbers.Of(new SettingPath(parent, "a")) }
                    .Distinct()
                    .Count());
        }
    }
}
