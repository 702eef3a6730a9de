namespace LocalStack.Detection.Tests.Rewriting;

public static class OccurrenceTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("'$1' a", "\"${LOCALSTACK_AUTH_TOKEN:?required}\" a")]
        [InlineData("$'a $1 b'", "$'a '\"${LOCALSTACK_AUTH_TOKEN:?required}\"$' b'")]
        public void QuotesAtTheStartOfTheText_AreSeen(string before, string after) => Assert.Equal(after, Rewrites.Clean("x.sh", before));

        [Theory]
        [InlineData("""{ "AuthToken": "'$1'" }""")]
        [InlineData("""{ "AuthToken": "\"$1\"" }""")]
        [InlineData("""{ "AuthToken": "  $1 " }""")]
        public void QuotesAndBlanksAroundTheSecret_GoWithIt(string before) =>
            Assert.Equal("""{ "AuthToken": "${LOCALSTACK_AUTH_TOKEN}" }""", Rewrites.Clean("appsettings.json", before));

        [Fact]
        public void BlanksAroundTheSecret_GoWithIt_HoweverFarItLiesInTheFile()
        {
            var blanks = new string(' ', 10_000);

            Assert.Equal(
                blanks + """{ "AuthToken": "${LOCALSTACK_AUTH_TOKEN}" }""",
                Rewrites.Clean("appsettings.json", blanks + """{ "AuthToken": " $1 " }"""));
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData(10)]
        [InlineData(10_000)]
        public void OtherText_StaysBesideTheReference(int length)
        {
            var other = new string('a', length);

            Assert.Equal(
                "{ \"AuthToken\": \"" + other + " ${localEnv:LOCALSTACK_AUTH_TOKEN}\" }",
                Rewrites.Clean("devcontainer.json", "{ \"AuthToken\": \"" + other + " $1\" }"));
        }
    }
}
