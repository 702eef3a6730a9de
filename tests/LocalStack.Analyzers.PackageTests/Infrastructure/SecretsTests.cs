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
            var token = Secrets.Token();

            Assert.True(Secrets.AreShownIn($"before {token} after"));
            Assert.True(Secrets.AreShownIn(token[..13]));
            Assert.True(Secrets.AreShownIn(token[^8..]));
        }

        [Fact]
        public void KeyOrPartOfIt_IsShown()
        {
            var key = Secrets.Key();

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
    }
}
