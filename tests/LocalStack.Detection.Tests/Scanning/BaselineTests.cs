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
            var baseline = Baseline.Parse(text)!;

            var entry = Assert.Single(baseline.Entries);
            Assert.Equal(("a/b.sh", "LSA0001", "1a2b3c4d", null), (entry.Path, entry.Rule, entry.Fingerprint, entry.Commit));
            Assert.Equal(["1a2b3c4d"], baseline.FingerprintsOf("a/b.sh"));
            Assert.Empty(baseline.FingerprintsOf("b.sh"));
        }

        [Fact]
        public void PathsThatLookLikeSettings_AsTheyAre() => Assert.Equal(
            "A=b -e \"c\".sh",
            Assert.Single(Baseline.Parse("""{ "version": 1, "findings": [ { "path": "A=b -e \"c\".sh", "fingerprint": "1a2b3c4d" } ] }""")!.Entries).Path);

        [Fact]
        public void SeveralSecretsOfAFile() => Assert.Equal(
            ["1a2b3c4d", "5e6f7a8b"],
            Baseline.Parse("""{ "version": 1, "findings": [ { "path": "a", "fingerprint": "1a2b3c4d" }, { "path": "a", "fingerprint": "5e6f7a8b" } ] }""")!.FingerprintsOf("a"));
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
        public void WhatIsNoBaseline(string text) => Assert.Null(Baseline.Parse(text));
    }

    [Theory]
    [InlineData("/r", "/r/a.sh", "a.sh")]
    [InlineData("/r/", "/r/b/a.sh", "b/a.sh")]
    [InlineData("/r/deploy", "/r/src/a.sh", "../src/a.sh")]
    [InlineData("/r/x/y", "/r/a.sh", "../../a.sh")]
    [InlineData("/r/ab", "/r/abc/a.sh", "../abc/a.sh")]
    [InlineData("", "/a.sh", "a.sh")]
    public void FileIsNamedAsSeenFromTheFolder(string folder, string file, string name) => Assert.Equal(name, Baseline.NameOf(folder, file));
}
