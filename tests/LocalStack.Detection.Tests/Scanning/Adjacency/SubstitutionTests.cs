using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

public static class SubstitutionTests
{
    /// <summary>What is left of the word between the brackets, which are not of the text.</summary>
    private static string Replacement(string text)
    {
        var (start, length) = (text.IndexOf('[', StringComparison.Ordinal), text.IndexOf(']', StringComparison.Ordinal) - text.IndexOf('[', StringComparison.Ordinal) - 1);
        var plain = text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        return plain.Substring(start, new Substitution(plain).LengthOfReplacement(plain.LastIndexOf("NAME", StringComparison.Ordinal), start, length));
    }

    private static bool Ends(string text)
    {
        var plain = text.Replace("^", "", StringComparison.Ordinal);
        return new Substitution(plain).Ends(plain.LastIndexOf("NAME", StringComparison.Ordinal), text.IndexOf('^', StringComparison.Ordinal));
    }

    public sealed class Reports
    {
        [Theory]
        [InlineData("s/NAME=.*/NAME=[value/]", "value")]
        [InlineData("sed 's/NAME=.*/NAME=[value/g]'", "value")]
        [InlineData("sed -e s/x/NAME=[value/] -e s/y/z/", "value")]
        [InlineData("s/x/NAME=[/]", "")]
        [InlineData("s/x/NAME=[value]", "value")]
        [InlineData("NAME=[value/more]", "value/more")]
        [InlineData("s#x#NAME=[value/more]#", "value/more")]
        public void Replacement_EndsAtItsSign(string text, string value) => Assert.Equal(value, Replacement(text));

        [Theory]
        [InlineData("s/x/NAME=value^/")]
        [InlineData("s#x#NAME=value^#")]
        [InlineData("s@x@NAME=value^@g")]
        [InlineData("s!x!NAME=value^!")]
        [InlineData("s~x~NAME=value^~")]
        [InlineData("s%x%NAME=value^%")]
        [InlineData("sed -i 's/x/NAME=value^/'")]
        [InlineData("\ns/NAME/export NAME=value^/")]
        public void SignOfTheSubstitution_EndsIt(string text) => Assert.True(Ends(text));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("NAME=value^/")]
        [InlineData("/NAME=value^/")]
        [InlineData("x/x/NAME=value^/")]
        [InlineData("paths/x/NAME=value^/")]
        [InlineData("1s/x/NAME=value^/")]
        [InlineData("s/x\nNAME=value^/")]
        [InlineData("s#x#NAME=value^/")]
        [InlineData("s|x|NAME=value^|")]
        [InlineData("s/x/NAME=valu^e")]
        [InlineData("s/x/NAME=value^")]
        public void OtherSign_EndsNone(string text) => Assert.False(Ends(text));

        [Theory]
        [InlineData(250, true)]
        [InlineData(260, false)]
        public void LongPattern_IsReadToABound(int length, bool ends) => Assert.Equal(ends, Ends("s/" + new string('x', length) + "/NAME=value^/"));
    }
}
