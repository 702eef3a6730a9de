using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>Rewrites files whose credentials are written as the signs of <see cref="SecretTemplate"/>.</summary>
internal static class Rewrites
{
    public static string Token => SecretTemplate.Token;

    public static string Fill(string text) => SecretTemplate.Fill(text);

    public static IReadOnlyList<Finding> Find(string path, string text) =>
        ScannedFile.Scan(path, text, DetectionOptions.Default).Findings;

    public static FileRewrite Of(string path, string text) =>
        FileRewriter.Rewrite(ScannedFile.Scan(path, text, DetectionOptions.Default));

    /// <summary>The rewritten text, when nothing stays, and a second rewrite changes nothing.</summary>
    public static string Clean(string path, string marked)
    {
        var rewrite = Of(path, Fill(marked));

        Assert.Empty(rewrite.Left.Select(left => left.Reason));
        Assert.NotEmpty(rewrite.Replacements);
        Assert.Empty(Find(path, rewrite.Text));
        Assert.Same(rewrite.Text, Of(path, rewrite.Text).Text);
        return rewrite.Text;
    }
}
