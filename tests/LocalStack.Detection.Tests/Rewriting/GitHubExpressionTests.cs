namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>A secret in an expression of a workflow, between the quotes of the expression and those of YAML.</summary>
public static class GitHubExpressionTests
{
    private const string Workflow = ".github/workflows/ci.yml";

    public sealed class Reports
    {
        [Theory]
        [InlineData("A: ${{ secrets.X || '$1' }}", "A: ${{ secrets.X }}")]
        [InlineData("A: ${{ secrets.X||'$1'}}", "A: ${{ secrets.X}}")]
        [InlineData("A: '${{ secrets.X || ''$1'' }}'", "A: '${{ secrets.X }}'")]
        [InlineData("A: ${{ '$1' || secrets.X }}", "A: ${{ secrets.LOCALSTACK_AUTH_TOKEN || secrets.X }}")]
        [InlineData("A: '${{ ''$1'' || secrets.X }}'", "A: '${{ secrets.LOCALSTACK_AUTH_TOKEN || secrets.X }}'")]
        [InlineData("A: ${{ secrets.X || '$1' || secrets.Y }}", "A: ${{ secrets.X || secrets.LOCALSTACK_AUTH_TOKEN || secrets.Y }}")]
        [InlineData("A: ${{ format('{0}', '$1') }}", "A: ${{ format('{0}', secrets.LOCALSTACK_AUTH_TOKEN) }}")]
        public void LiteralOfItsOwn_IsReplacedOrTakenAway(string before, string after) =>
            Assert.Equal(Step(after), Rewrites.Clean(Workflow, Step(before)));
    }

    public sealed class Guards
    {
        /// <summary>Two quotes beside a literal are a quote in it, and a longer literal holds more than the secret.</summary>
        [Theory]
        [InlineData("A: ${{ secrets.X || '''$1' }}")]
        [InlineData("A: ${{ secrets.X || '$1''' }}")]
        [InlineData("A: ${{ secrets.X || 'a $1' }}")]
        [InlineData("A: ${{ secrets.X || '$1 b' }}")]
        [InlineData("A: '${{ secrets.X || ''a $1'' }}'")]
        [InlineData("A: '${{ secrets.X || ''$1 b'' }}'")]
        public void LongerLiteral_Stays(string entry)
        {
            var text = Rewrites.Fill(Step(entry));

            var rewrite = Rewrites.Of(Workflow, text);

            Assert.Same(text, rewrite.Text);
            Assert.Contains("expression", Assert.Single(rewrite.Left).Reason, StringComparison.Ordinal);
        }

        /// <summary>The braces of the reference are those of the template, too.</summary>
        [Theory]
        [InlineData(Workflow + ".j2")]
        [InlineData(Workflow + ".tmpl")]
        public void WorkflowUnderATemplate_Stays(string path)
        {
            var text = Rewrites.Fill(Step("A: $1"));

            var rewrite = Rewrites.Of(path, text);

            Assert.Same(text, rewrite.Text);
            Assert.Contains("template", Assert.Single(rewrite.Left).Reason, StringComparison.Ordinal);
        }
    }

    private static string Step(string entry) => $"jobs:\n  a:\n    env:\n      {entry}\n      B: c\n";
}
