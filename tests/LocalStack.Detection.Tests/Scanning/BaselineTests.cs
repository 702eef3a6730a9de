using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Scanning;

public sealed class BaselineTests
{
    private const string Entry = """{ "path": "a/b.sh", "rule": "LSA0001", "fingerprint": "1A2b3c4d" }""";

    public sealed class Reads
    {
        [Theory]
        [InlineData($$"""{ "version": 1, "findings": [ {{Entry}} ] }""")]
        [InlineData($$"""{ "findings": [ {{Entry}} ], "version": 1, "further": [ { "path": 1 } ] }""")]
        [InlineData($$"""{ "version": 1, "findings": [ {{Entry}}, ] } // a comment""")]
        public void Entries(string text)
        {
            var baseline = Baseline.Parse(text, FileNames.OfSystem)!;

            var entry = Assert.Single(baseline.Entries);
            Assert.Equal(("a/b.sh", "LSA0001", "1a2b3c4d", null), (entry.Path, entry.Rule, entry.Fingerprint, entry.Commit));
            Assert.Equal(["1a2b3c4d"], baseline.FingerprintsOf("a/b.sh"));
            Assert.Empty(baseline.FingerprintsOf("b.sh"));
        }

        [Fact]
        public void PathsThatLookLikeSettings_AsTheyAre() => Assert.Equal(
            "A=b -e \"c\".sh",
            Assert.Single(Baseline.Parse("""{ "version": 1, "findings": [ { "path": "A=b -e \"c\".sh", "fingerprint": "1a2b3c4d" } ] }""", FileNames.OfSystem)!.Entries).Path);

        [Fact]
        public void SeveralSecretsOfAFile() => Assert.Equal(
            ["1a2b3c4d", "5e6f7a8b"],
            Baseline.Parse("""{ "version": 1, "findings": [ { "path": "a", "fingerprint": "1a2b3c4d" }, { "path": "a", "fingerprint": "5e6f7a8b" } ] }""", FileNames.OfSystem)!.FingerprintsOf("a"));
    }

    public sealed class Refuses
    {
        [Theory]
        [InlineData("")]
        [InlineData("no JSON")]
        [InlineData("[]")]
        [InlineData($$"""{ "findings": [ {{Entry}} ] }""")]
        [InlineData($$"""{ "version": 2, "findings": [ {{Entry}} ] }""")]
        [InlineData("""{ "version": 1, "findings": [ { "path": "a" } ] }""")]
        [InlineData("""{ "version": 1, "findings": [ { "fingerprint": "1a2b3c4d" } ] }""")]
        [InlineData("""{ "version": 1, "findings": [ { "path": "a", "fingerprint": "1a2b3c4" } ] }""")]
        [InlineData("""{ "version": 1, "findings": [ { "path": "a", "fingerprint": "1a2b3c4x" } ] }""")]
        public void WhatIsNoBaseline(string text) => Assert.Null(Baseline.Parse(text, FileNames.OfSystem));
    }
}
