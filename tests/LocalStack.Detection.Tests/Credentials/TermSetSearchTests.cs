using LocalStack.Detection.Credentials;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Credentials;

public static class TermSetSearchTests
{
    [Fact]
    public static void Terms_AreFoundInTheOrderOfTheText() => Assert.Equal(
        [(0, "api_key"), (8, "localstack"), (19, "localstack"), (32, "api_key")],
        new TermSetSearch('k', "localstack", "api_key").AllIn("API_KEY LocalStack localstack xxApi_Key apikey pi_key local"));

    [Theory]
    [InlineData("")]
    [InlineData("k")]
    [InlineData("ocalstack localstac")]
    [InlineData("api_ke")]
    public static void OtherText_HasNone(string text) => Assert.Empty(new TermSetSearch('k', "localstack", "api_key").AllIn(text));

    /// <summary>It finds what a search for each term finds.</summary>
    [Fact]
    public static void RandomTexts_AreSearchedAsByEachTerm()
    {
        string[] terms = ["localstack", "api-key", "token"];
        var all = new TermSetSearch('k', terms);
        for (var seed = 0; seed < 2000; seed++)
        {
            var text = RandomTexts.Of(new Random(seed), pieces: 1 + (seed % 40));
            Assert.True(
                terms.SelectMany(term => new TermSearch(term).AllIn(text)).Order().SequenceEqual(all.AllIn(text).Select(found => found.Position)),
                $"Seed {seed}.");
        }
    }
}
