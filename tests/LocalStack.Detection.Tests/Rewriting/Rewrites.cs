using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>
/// Rewrites files whose credentials are written as marks, so that no theory shows one: <c>$1</c> is a token with a
/// checksum that fits, <c>$2</c> one without, <c>$3</c> a CI key, <c>$4</c> a second token.
/// </summary>
internal static class Rewrites
{
    public static string Token { get; } = TestTokens.Valid();

    public static string Fill(string text) => text
        .Replace("$1", Token)
        .Replace("$2", TestTokens.WrongChecksum())
        .Replace("$3", TestTokens.ApiKey())
        .Replace("$4", TestTokens.Valid(seed: 2));

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
