using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Tests.Credentials;

public static class TermSearchTests
{
    [Theory]
    [InlineData("localstack", "xxlocalstack", 2)]
    [InlineData("localstack", "LocalStack", 0)]
    [InlineData("localstack", "k localstac localstackk", 12)]
    [InlineData("localstack", "localstac", -1)]
    [InlineData("localstack", "", -1)]
    [InlineData("ls-api-key", "LS-API-KEY", 0)]
    [InlineData("\\154", "a\\153\\154", 5)]
    [InlineData("aa", "aaa", 0)]
    [InlineData("é", "xÉ", 1)]
    public static void Term_IsFoundInAnyCasing(string term, string text, int expected)
    {
        Assert.Equal(expected, new TermSearch(term).IndexIn(text.AsSpan()));
        Assert.Equal(expected, text.IndexOf(term, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Over every short text of few letters, it says what the runtime says.</summary>
    [Fact]
    public static void EveryShortText_IsJudgedAsByTheRuntime()
    {
        string[] letters = ["k", "K", "a", "-"];
        IEnumerable<string> texts = [""];
        for (var length = 0; length < 6; length++)
            texts = texts.SelectMany(text => letters, string.Concat).Prepend("").ToList();
        string[] terms = ["k", "ka", "a-k", "kak", "--", "aka"];
        foreach (var text in texts)
        {
            foreach (var term in terms)
                Assert.Equal(text.IndexOf(term, StringComparison.OrdinalIgnoreCase), new TermSearch(term).IndexIn(text.AsSpan()));
        }
    }
}
