using YamlDotNet.RepresentationModel;

namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>Positions of YAML in which a reference has to be put into quotes, and others.</summary>
public static class YamlTests
{
    public sealed class Reports
    {
        [Theory]
        // Between brackets the braces of a reference are quoted with all of their element.
        [InlineData("compose.yml", "e: [x \"y\" $1, a]", "e: ['x \"y\" ${LOCALSTACK_AUTH_TOKEN:?required}', a]")]
        [InlineData("compose.yml", "e: [x\\y it's $1, a]", "e: ['x\\y it''s ${LOCALSTACK_AUTH_TOKEN:?required}', a]")]
        [InlineData("compose.yml", "e: [it's $1]", "e: [\"it's ${LOCALSTACK_AUTH_TOKEN:?required}\"]")]
        [InlineData("compose.yml", "e: [\n  a,\n  x=$1 # why\n]", "e: [\n  a,\n  \"x=${LOCALSTACK_AUTH_TOKEN:?required}\" # why\n]")]
        [InlineData("compose.yml", "e: [\r\n  x=$1\r\n]", "e: [\r\n  \"x=${LOCALSTACK_AUTH_TOKEN:?required}\"\r\n]")]
        [InlineData("compose.yml", "e: [x#$1#y, a]", "e: [\"x#${LOCALSTACK_AUTH_TOKEN:?required}#y\", a]")]
        [InlineData("compose.yml", "{\"LOCALSTACK_AUTH_TOKEN\":$1}", "{\"LOCALSTACK_AUTH_TOKEN\":\"${LOCALSTACK_AUTH_TOKEN:?required}\"}")]
        [InlineData("compose.yml", "{'LOCALSTACK_AUTH_TOKEN':$1}", "{'LOCALSTACK_AUTH_TOKEN':\"${LOCALSTACK_AUTH_TOKEN:?required}\"}")]
        [InlineData("compose.yml", "{ LOCALSTACK_AUTH_TOKEN:\t$1 }", "{ LOCALSTACK_AUTH_TOKEN:\t\"${LOCALSTACK_AUTH_TOKEN:?required}\" }")]
        [InlineData("compose.yml", "{ url: http://h:80/$1 }", "{ url: \"http://h:80/${LOCALSTACK_AUTH_TOKEN:?required}\" }")]
        [InlineData("compose.yml", "[$1]", "[\"${LOCALSTACK_AUTH_TOKEN:?required}\"]")]
        [InlineData("compose.yml", "[\"a\", $1]", "[\"a\", \"${LOCALSTACK_AUTH_TOKEN:?required}\"]")]
        [InlineData("compose.yml", "e: { a: $1, b: [c, $2], d: e }", "e: { a: \"${LOCALSTACK_AUTH_TOKEN:?required}\", b: [c, \"${LOCALSTACK_AUTH_TOKEN:?required}\"], d: e }")]
        [InlineData(".github/workflows/ci.yml", "jobs:\n  a:\n    steps:\n    - { run: \"x\", env: { LOCALSTACK_AUTH_TOKEN: $1 } }", "jobs:\n  a:\n    steps:\n    - { run: \"x\", env: { LOCALSTACK_AUTH_TOKEN: \"${{ secrets.LOCALSTACK_AUTH_TOKEN }}\" } }")]
        // Behind a block, under a quoted key, brackets are brackets again.
        [InlineData("compose.yml", "- \"run\": |\n    x\n  \"e\": [$1] # $2\n", "- \"run\": |\n    x\n  \"e\": [\"${LOCALSTACK_AUTH_TOKEN:?required}\"] # <YOUR_AUTH_TOKEN>\n")]
        [InlineData(".github/workflows/ci.yml", "jobs: { a: { env: { LOCALSTACK_AUTH_TOKEN: $1 } } }", "jobs: { a: { env: { LOCALSTACK_AUTH_TOKEN: \"${{ secrets.LOCALSTACK_AUTH_TOKEN }}\" } } }")]
        public void Becomes(string path, string before, string after)
        {
            Assert.Equal(after, Rewrites.Clean(path, before));
            Load(after);
        }

        private static void Load(string text) => new YamlStream().Load(new StringReader(text));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData(".gitlab-ci.yml", "variables: { LOCALSTACK_API_KEY: $K, A: b }")]
        [InlineData("values.yaml", "e: [x $1, a]")]
        [InlineData("values.yaml", "e: { LOCALSTACK_API_KEY: $K, A: b }")]
        [InlineData("values.yaml", "- LOCALSTACK_AUTH_TOKEN=$1\n- A=b\n")]
        [InlineData("values.yaml", "e:\n  $1\na: b\n")]
        public void EntryThatDoesNotStandByItself_OrIsReadByNobodyKnown_Stays(string path, string marked)
        {
            var text = Rewrites.Fill(marked);

            var rewrite = Rewrites.Of(path, text);

            Assert.Same(text, rewrite.Text);
            Assert.NotEmpty(Assert.Single(rewrite.Left).Reason);
        }

        [Theory]
        [InlineData(900, true)]
        [InlineData(2000, false)]
        public void ElementThatIsTooLongForQuotes_StaysAndSaysWhy(int length, bool isRewritten)
        {
            foreach (var marked in new[] { $"e: [{new string('x', length)}/$1]", $"e: [$1/{new string('x', length)}]" })
            {
                var text = Rewrites.Fill(marked);

                var rewrite = Rewrites.Of("compose.yml", text);

                Assert.Equal(isRewritten ? 0 : 1, rewrite.Left.Count);
                Assert.All(rewrite.Left, left => Assert.Contains("Variables are not expanded here", left.Reason, StringComparison.Ordinal));
                Assert.Equal(isRewritten, rewrite.Text != text);
            }
        }
    }
}
