using LocalStack.Analyzers.Tool.Fixing;
using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Fixing;

public static class SourceCommentRewriterTests
{
    private static FileRewrite Rewrite(string text) =>
        SourceCommentRewriter.Rewrite(text, ScannedFile.Scan("x.cs", text, DetectionOptions.Default).Findings);

    public sealed class Reports
    {
        [Theory]
        [InlineData("// $1\n", "// <YOUR_AUTH_TOKEN>\n")]
        [InlineData("var a = 1; // \"$1\" and $2", "var a = 1; // \"<YOUR_AUTH_TOKEN>\" and <YOUR_AUTH_TOKEN>")]
        [InlineData("/* \n $1 \n */ var b = \"*/\";", "/* \n <YOUR_AUTH_TOKEN> \n */ var b = \"*/\";")]
        [InlineData("/// <summary>$1</summary>", "/// <summary>&lt;YOUR_AUTH_TOKEN&gt;</summary>")]
        [InlineData("/** $1 */", "/** &lt;YOUR_AUTH_TOKEN&gt; */")]
        [InlineData("//// $1", "//// <YOUR_AUTH_TOKEN>")]
        [InlineData("var a = $\"{(b ? \"//\" : \"}\")}\"; // $1", "var a = $\"{(b ? \"//\" : \"}\")}\"; // <YOUR_AUTH_TOKEN>")]
        [InlineData("var a = @\"\\\"; // $1", "var a = @\"\\\"; // <YOUR_AUTH_TOKEN>")]
        [InlineData("var a = '\"'; // $1", "var a = '\"'; // <YOUR_AUTH_TOKEN>")]
        [InlineData("var a = \"\"\" // \" \"\"\"; // $1", "var a = \"\"\" // \" \"\"\"; // <YOUR_AUTH_TOKEN>")]
        [InlineData("#if X\n// $1\n#endif\n", "#if X\n// <YOUR_AUTH_TOKEN>\n#endif\n")]
        public void Comment_GetsThePlaceholder(string before, string after)
        {
            var rewrite = Rewrite(SecretTemplate.Fill(before));

            Assert.Equal(after, rewrite.Text);
            Assert.Empty(rewrite.Left);
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("var a = \"$1\";")]
        [InlineData("var a = \"// $1\";")]
        [InlineData("var a = @\"\n// $1\n\";")]
        [InlineData("var a = \"\"\"\n  // $1\n  \"\"\";")]
        [InlineData("var a = $\"{b}// $1\";")]
        [InlineData("var a = $\"{c[\"x\"]}// $1\";")]
        [InlineData("var a = $$\"\"\"{{b}} // {$1} \"\"\";")]
        [InlineData("#region // $1\n#endregion")]
        [InlineData("#error // $1")]
        [InlineData("#if X\n/* \n#endif\nvar a = \"$1\"; // */")]
        [InlineData("#if X\nvar a = \"\"\"\n#endif\n// $1\n\"\"\";")]
        public void Code_IsLeft(string marked)
        {
            var text = SecretTemplate.Fill(marked);

            var rewrite = Rewrite(text);

            Assert.Same(text, rewrite.Text);
            Assert.Contains("dotnet format analyzers", Assert.Single(rewrite.Left).Reason, StringComparison.Ordinal);
        }
    }
}
