using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Scanning;

/// <summary>What stands before and behind a token, at the beginning of a text and further on.</summary>
public static class BoundaryTests
{
    private static string Before(string before)
    {
        var kind = Boundary.Before(before + "ls-", before.Length);
        Assert.Equal(kind, Boundary.Before(" " + before + "ls-", before.Length + 1));
        return kind.ToString();
    }

    public sealed class Reports
    {
        [Theory]
        [InlineData("")]
        [InlineData(" ")]
        [InlineData("=")]
        [InlineData("é")]
        [InlineData("-")]
        [InlineData("_")]
        [InlineData(" -")]
        [InlineData(@"\n")]
        [InlineData(@"\\t")]
        [InlineData(@"\x9")]
        [InlineData(@"\x3d")]
        [InlineData(@"\x003d")]
        [InlineData(@"\u003D")]
        [InlineData(@"\U0000003d")]
        [InlineData(@"\75")]
        [InlineData(@"\77")]
        [InlineData(@"\075")]
        [InlineData(@"\175")]
        [InlineData(@"\0075")]
        [InlineData("%3D")]
        [InlineData("%0a")]
        [InlineData("=00")]
        [InlineData("=09")]
        [InlineData("=0A")]
        [InlineData("=20")]
        [InlineData("=2F")]
        [InlineData("=3D")]
        [InlineData("=39")]
        [InlineData("[0m")]
        [InlineData("[39m")]
        [InlineData("[1;32m")]
        [InlineData("[38:5:9m")]
        [InlineData("\u001b[m")]
        [InlineData("\u001b[2K")]
        [InlineData("\u001b[?25h")]
        [InlineData("\u009bK")]
        [InlineData("\u009b1;9m")]
        [InlineData(@"\e[0K")]
        [InlineData(@"\u001B[K")]
        [InlineData("^[[K")]
        [InlineData("\u241b[K")]
        [InlineData("&#27;[K")]
        public void WhatEndsBeforeIt_IsNoPartOfAToken(string before) => Assert.Equal("Word", Before(before));

        [Theory]
        [InlineData("a-")]
        [InlineData("0_")]
        [InlineData("--")]
        [InlineData("_-")]
        public void HyphenOfAWord_MayJoin(string before) => Assert.Equal("Hyphen", Before(before));

        [Theory]
        [InlineData("", "Word")]
        [InlineData(" ", "Word")]
        [InlineData(".", "Word")]
        [InlineData(". Then", "Word")]
        [InlineData("..x", "Word")]
        [InlineData("\"", "Word")]
        [InlineData("é", "Word")]
        [InlineData("-", "Hyphen")]
        [InlineData("_x", "Hyphen")]
        [InlineData(".com", "Hyphen")]
        [InlineData(".0", "Hyphen")]
        [InlineData("a", "None")]
        [InlineData("0", "None")]
        public void WhatIsBehind_IsTold(string after, string kind) => Assert.Equal(kind, Boundary.After("ls-x" + after, 4).ToString());
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("a")]
        [InlineData("Z")]
        [InlineData("0")]
        [InlineData("nn")]
        [InlineData(@"\nn")]
        [InlineData(@"\x0003d")]
        [InlineData(@"\u03d")]
        [InlineData(@"\u0003d")]
        [InlineData(@"\U000003d")]
        [InlineData(@"\U00000003d")]
        [InlineData(@"\d3d")]
        [InlineData(@"\78")]
        [InlineData(@"\1075")]
        [InlineData(@"\00075")]
        [InlineData("%d")]
        [InlineData("%3g")]
        [InlineData("%03d")]
        [InlineData("=D")]
        [InlineData("=10")]
        [InlineData("=40")]
        [InlineData("=2f")]
        [InlineData("=2G")]
        [InlineData("=a0")]
        [InlineData("m")]
        [InlineData("[m")]
        [InlineData("[2K")]
        [InlineData("[x2m")]
        [InlineData("(32m")]
        [InlineData("32m")]
        [InlineData("e[2K")]
        public void LettersOfAWord_GoOn(string before) => Assert.Equal("None", Before(before));

        /// <summary>A sequence is as long as its parts can be.</summary>
        [Theory]
        [InlineData(50, "Word")]
        [InlineData(60, "None")]
        public void LongSequence_IsReadToABound(int length, string kind) => Assert.Equal(kind, Before("[" + new string('1', length) + "m"));
    }
}
