using System.Text;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Scanning;

public static class HiddenNamesTests
{
    private static bool MayBeIn(string text)
    {
        var answer = HiddenNames.MayBeIn(text.AsSpan());
        Assert.Equal(answer, HiddenNames.MayBeIn(Encoding.UTF8.GetBytes(text)));
        return answer;
    }

    public sealed class Reports
    {
        public static TheoryData<string, string> Notations => new()
        {
            { "x", @"\x{0:x2}" },
            { "u", @"\u{0:x4}" },
            { "U", @"\U{0:x8}" },
            { "decimal entity", "&#{1};" },
            { "hexadecimal entity", "&#x{0:X};" },
        };

        [Theory]
        [MemberData(nameof(Notations))]
        public void EachLetterOfAName_WrittenAsAnEscape(string name, string notation)
        {
            Assert.NotEmpty(name);
            foreach (var term in CredentialNames.Default.SearchTerms.Concat(NameClues.NounEnds))
            {
                for (var i = 0; i < term.Length; i++)
                {
                    Assert.True(MayBeIn($"a = {term[..i]}{Escape(notation, term[i])}{term[(i + 1)..]}"), $"{term} at {i}");
                    Assert.True(MayBeIn($"{term[..i].ToUpperInvariant()}{Escape(notation, char.ToUpperInvariant(term[i]))}{term[(i + 1)..].ToUpperInvariant()}"), $"{term} at {i}, upper case");
                }
            }
        }

        [Theory]
        [MemberData(nameof(Notations))]
        public void AllLetters_WrittenAsEscapes(string name, string notation)
        {
            Assert.NotEmpty(name);
            Assert.All(CredentialNames.Default.SearchTerms, term => Assert.True(MayBeIn(string.Concat(term.Select(letter => Escape(notation, letter))))));
        }

        private static string Escape(string notation, char letter) =>
            string.Format(System.Globalization.CultureInfo.InvariantCulture, notation, (int)letter, (int)letter);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData(@"\")]
        [InlineData("&")]
        [InlineData(@"a\x00b")]
        [InlineData(@"\u003chtml\u003e")]
        [InlineData(@"line\nline")]
        [InlineData(@"C:\users\me")]
        [InlineData("it&#39;s")]
        [InlineData("a &amp; b")]
        [InlineData(@"caf\u00e9")]
        [InlineData(@"\u05d0\u05d1")]
        [InlineData(@"l\u000f")]
        [InlineData(@"\u000c\u000f")]
        [InlineData(@"\u006c[")]
        public void OtherEscapes_HideNothing(string text) => Assert.False(MayBeIn(text));
    }
}
