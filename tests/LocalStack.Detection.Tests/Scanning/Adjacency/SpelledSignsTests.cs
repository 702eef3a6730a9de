using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using LocalStack.Detection.Scanning.Adjacency;
using LocalStack.Detection.Tests.Formats;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

public static class SpelledSignsTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("x.targets", "<Project><Target><Exec Command=\"docker run -e LOCALSTACK_AUTH_TOKEN=&quot;<V>&quot; x\" /></Target></Project>")]
        [InlineData("x.xml", "<a>export LOCALSTACK_AUTH_TOKEN=&apos;<V>&apos;</a>")]
        [InlineData("x.xml", "<a b=\"{&quot;A&quot;:1,&quot;LOCALSTACK_AUTH_TOKEN&quot;:&quot;<V>&quot;}\" />")]
        [InlineData("x.xml", "<a b=\"--env LOCALSTACK_AUTH_TOKEN=&#34;<V>&#34; --env LOCALSTACK_API_KEY=&#x22;<K>&#x22;\" />")]
        [InlineData("x.xml", "<a b=\"{&amp;quot;LOCALSTACK_AUTH_TOKEN&amp;quot;: &amp;quot;<V>&amp;quot;}\" />")]
        [InlineData("x.html", "<div data-x=\"{&quot;localstackAuthToken&quot;:&quot;<V>&quot;}\"></div>")]
        [InlineData("x.json", "{ \"a\": \"{\\u0022LOCALSTACK_AUTH_TOKEN\\u0022:\\u0022<V>\\u0022}\" }")]
        [InlineData("x.json", "{ \"a\": \"\\u0027LOCALSTACK_AUTH_TOKEN\\u0027 = \\u0027<V>\\u0027\" }")]
        [InlineData("x.txt", "https://x/?data=%7B%22LOCALSTACK_AUTH_TOKEN%22%3A%22<V>%22%7D")]
        [InlineData("x.txt", "https://x/?a=LOCALSTACK_AUTH_TOKEN%3D<V>%3B%20LOCALSTACK_API_KEY%3D<K>")]
        [InlineData("x.log", "GET /cb?env=LOCALSTACK_AUTH_TOKEN%3D<V>%26x%3D1 HTTP/1.1")]
        [InlineData("x.log", "body=A%3Db%0aLOCALSTACK_AUTH_TOKEN%3D<V>%0D%0AB%3Dc")]
        [InlineData("x.xml", "<a b=\"A=b&#10;LOCALSTACK_AUTH_TOKEN=<V>&#xA;B=c\" />")]
        [InlineData("x.lua", "x = \"{\\x22LOCALSTACK_AUTH_TOKEN\\x22: \\x22<V>\\x22}\"")]
        [InlineData("x.c", "s = \"\\\"LOCALSTACK_AUTH_TOKEN\\\"\\072\\042<V>\\042\";")]
        public void ValueBetweenEscapes_IsFound(string path, string text) => NamedCredentials.AssertReported(path, text);

        /// <summary>Before the first escape and behind each, the places are those of the text.</summary>
        [Fact]
        public void PlacesOfValues_AreThoseOfTheText()
        {
            var text = Beside.Fill("LOCALSTACK_API_KEY=\"<V>\" %22x%22 LOCALSTACK_API_KEY%3D<W>%26 &quot;LOCALSTACK_AUTH_TOKEN&quot;: &quot;<V>&quot;");

            var found = SpelledSigns.FindValues(text, CredentialNames.Default).ToList();

            Assert.Equal([Beside.Value, Beside.Fill("<W>"), Beside.Value], found.Select(value => value.Value));
            Assert.All(found, value => Assert.Equal(value.Value, text.Substring(value.Start, value.Length)));
        }

        /// <summary>What is reported is where the value is written, and its fingerprint is that of what it means.</summary>
        [Fact]
        public void EscapeAtTheEndOfAValue_IsAPartOfIt()
        {
            var key = string.Join("", "q7RtY2", "mPz9Kd", "W4sXb8", "NvC1h");
            var text = "%22LOCALSTACK_AUTH_TOKEN%22%3A%22" + key + "%3D%22";

            var finding = Assert.Single(ScannedFile.Scan("x.txt", text, DetectionOptions.Default).Findings);

            Assert.Equal((text.IndexOf(key, StringComparison.Ordinal), key.Length + "%3D".Length), (finding.Start, finding.Length));
            Assert.Equal(Fingerprint.Of(key + "="), finding.Fingerprint);
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("x.xml", "<a b=\"{&quot;LOCALSTACK_AUTH_TOKEN&quot;:&quot;${TOKEN}&quot;,&quot;B&quot;:&quot;<K>&quot;}\" />")]
        [InlineData("x.xml", "<a b=\"assert &quot;LOCALSTACK_AUTH_TOKEN&quot; == &quot;<K>&quot;\" />")]
        [InlineData("x.txt", "100%LOCALSTACK_AUTH_TOKEN%\n\\d+ & <K>")]
        [InlineData("x.txt", "&quot;a&quot; &amp; LOCALSTACK_AUTH_TOKEN &lt;<K>&gt;")]
        public void OtherText_IsQuiet(string path, string text) => NamedCredentials.AssertQuiet(path, text);

        [Theory]
        [InlineData("LOCALSTACK_AUTH_TOKEN=value")]
        [InlineData("LOCALSTACK_AUTH_TOKEN &lt;b&gt; 5% \\n \\")]
        [InlineData("")]
        public void TextWithoutSpelledSigns_HoldsNoFurtherValues(string text) =>
            Assert.Empty(SpelledSigns.FindValues(text, CredentialNames.Default));
    }
}
