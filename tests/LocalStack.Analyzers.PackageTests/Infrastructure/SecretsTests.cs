using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Infrastructure;

/// <summary>The check that all output here goes through is itself held to what it promises.</summary>
public static class SecretsTests
{
    public sealed class Reports
    {
        [Fact]
        public void TokenOrPartOfIt_IsShown()
        {
            var token = First(Secrets.Token, token => !IsHex(token[^8..]));

            Assert.True(Secrets.AreShownIn($"before {token} after"));
            Assert.True(Secrets.AreShownIn(token[..13]));
            Assert.True(Secrets.AreShownIn(token[^8..]));
        }

        [Fact]
        public void KeyOrPartOfIt_IsShown()
        {
            var key = First(Secrets.Key, key => !IsHex(key[..5]) && !IsHex(key[^5..]));

            Assert.True(Secrets.AreShownIn($"before {key} after"));
            Assert.True(Secrets.AreShownIn(key[..5]));
            Assert.True(Secrets.AreShownIn(key[^5..]));
        }
    }

    public sealed class Guards
    {
        [Fact]
        public void Mask_IsNotShown() =>
            Assert.False(Secrets.AreShownIn(Secrets.Token()[..11] + "-****-****-****-************"));

        [Fact]
        public void KeyAsLocalStackShowsIt_IsNotShown() => Assert.False(Secrets.AreShownIn(Secrets.Key()[..3] + "(10)"));

        /// <summary>One key in a thousand begins like a hash, and tests print the hashes of thousands of commits.</summary>
        [Fact]
        public void Hash_IsNotShown()
        {
            var key = First(Secrets.Key, key => IsHex(key[..5]));

            Assert.False(Secrets.AreShownIn(string.Concat(Enumerable.Repeat(key[..5], 8))));
        }
    }

    private static string First(Func<string> secrets, Predicate<string> isWanted)
    {
        while (true)
        {
            var secret = secrets();
            if (isWanted(secret))
                return secret;
        }
    }

    private static bool IsHex(string text) => text.All(char.IsAsciiHexDigitLower);
}
