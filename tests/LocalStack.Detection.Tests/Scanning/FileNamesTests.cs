using System.Text;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Scanning;

/// <summary>The file systems of Linux, macOS and Windows, each by what it takes for the same name.</summary>
public sealed class FileNamesTests
{
    private static readonly string Composed = "größe".Normalize(NormalizationForm.FormC);
    private static readonly string Decomposed = "größe".Normalize(NormalizationForm.FormD);

    private static readonly FileNames Linux = new(() => false, () => false, hasBackslashes: false);
    private static readonly FileNames Mac = new(() => true, () => true, hasBackslashes: false);
    private static readonly FileNames Windows = new(() => true, () => false, hasBackslashes: true);

    public sealed class AreTheSame
    {
        [Fact]
        public void OnLinux_OnlyEqualNames()
        {
            Assert.True(Linux.Equals("a/b", "a/b"));
            Assert.False(Linux.Equals("a/b", "a/B"));
            Assert.False(Linux.Equals(Composed, Decomposed));
            Assert.False(Linux.IsAtOrBelow($"/{Composed}/a", $"/{Decomposed}"));
        }

        [Fact]
        public void OnMac_NamesOfAnyFormAndCasing()
        {
            Assert.True(Mac.Equals(Composed, Decomposed));
            Assert.True(Mac.Equals(Composed, Decomposed.ToUpperInvariant()));
            Assert.Equal(Mac.GetHashCode(Composed), Mac.GetHashCode(Decomposed.ToUpperInvariant()));
            Assert.True(Mac.IsAtOrBelow($"/{Composed}/a", $"/{Decomposed}"));
            Assert.Equal("a", Mac.Relate($"/{Composed}", $"/{Decomposed}/a"));
            Assert.Equal(Composed, Mac.Unify(Decomposed));
        }

        [Fact]
        public void OnWindows_NamesOfAnyCasing()
        {
            Assert.True(Windows.Equals(@"A\b", @"a\B"));
            Assert.False(Windows.Equals(Composed, Decomposed));
            Assert.Equal("b.sh", Windows.Relate(@"c:\R", @"C:\r\b.sh"));
        }

        [Fact]
        public void NoName_IsNoOther()
        {
            Assert.True(Mac.Equals(null, null));
            Assert.False(Mac.Equals(null, "a"));
            Assert.False(Mac.Equals("a", null));
        }

        /// <summary>Asking takes a process of Git.</summary>
        [Fact]
        public void NobodyIsAsked_WhereItMakesNoDifference()
        {
            var names = new FileNames(() => throw new InvalidOperationException(), () => throw new InvalidOperationException());

            Assert.True(names.Equals(Composed, Composed));
            Assert.False(names.Equals(Composed, "other"));
            Assert.True(names.IsAtOrBelow("/a/b", "/a"));
            Assert.False(names.IsAtOrBelow("/a/b", "/c"));
            Assert.Equal(Composed, names.Unify(Composed));
        }
    }

    [Theory]
    [InlineData("/r", "/r/a.sh", "a.sh")]
    [InlineData("/r/", "/r/b/a.sh", "b/a.sh")]
    [InlineData("/r/deploy", "/r/src/a.sh", "../src/a.sh")]
    [InlineData("/r/x/y", "/r/a.sh", "../../a.sh")]
    [InlineData("/r/ab", "/r/abc/a.sh", "../abc/a.sh")]
    [InlineData("/", "/a.sh", "a.sh")]
    [InlineData("/r", "/r", ".")]
    [InlineData("/r/", "/r", ".")]
    [InlineData("/r/a/b", "/r", "../..")]
    [InlineData("r", "r/a.sh", "a.sh")]
    [InlineData("r", "a.sh", "a.sh")]
    [InlineData("/r", @"/r/a\b.sh", @"a\b.sh")]
    public void FileIsNamedAsSeenFromTheFolder(string folder, string file, string name) => Assert.Equal(name, Linux.Relate(folder, file));

    [Theory]
    [InlineData(@"C:\r", @"C:\r\b\a.sh", "b/a.sh")]
    [InlineData(@"C:\r\", @"\\?\C:\r\a.sh", "a.sh")]
    [InlineData(@"\\?\C:\r", @"C:\x\a.sh", "../x/a.sh")]
    [InlineData(@"\\server\share\r", @"\\server\share\r\a.sh", "a.sh")]
    [InlineData(@"\\server\share\r", @"\\?\UNC\SERVER\share\r\a.sh", "a.sh")]
    [InlineData(@"C:\r", @"D:\a.sh", "D:/a.sh")]
    public void FileOfWindows_IsNamedAsSeenFromTheFolder(string folder, string file, string name) => Assert.Equal(name, Windows.Relate(folder, file));

    [Theory]
    [InlineData("/r/a", "/r", true)]
    [InlineData("/r/a", "/r/", true)]
    [InlineData("/r", "/r", true)]
    [InlineData("/a", "/", true)]
    [InlineData("/rs/a", "/r", false)]
    [InlineData(@"/r\a", "/r", false)]
    [InlineData("/", "/r", false)]
    [InlineData("a", "", false)]
    public void PathIsBelowAFolder_ByWholeNames(string path, string folder, bool expected) => Assert.Equal(expected, Linux.IsAtOrBelow(path, folder));

    [Theory]
    [InlineData(@"C:\r\a", @"C:\r", true)]
    [InlineData(@"C:\R/a", @"c:\r", true)]
    [InlineData(@"C:\r\a", @"C:\r\", true)]
    [InlineData(@"\\?\C:\r\a", @"C:\r", true)]
    [InlineData(@"C:\rs", @"C:\r", false)]
    public void PathOfWindowsIsBelowAFolder_ByWholeNames(string path, string folder, bool expected) => Assert.Equal(expected, Windows.IsAtOrBelow(path, folder));

    [Theory]
    [InlineData(@"\\?\C:\r\a", @"C:\r\a")]
    [InlineData(@"\\?\UNC\server\share\a", @"\\server\share\a")]
    [InlineData(@"\\?\Volume{0}\a", @"\\?\Volume{0}\a")]
    [InlineData(@"\\server\share\a", @"\\server\share\a")]
    [InlineData(@"\\?\", @"\\?\")]
    [InlineData(@"\\?\C", @"\\?\C")]
    [InlineData(@"\\?\C:", @"C:")]
    [InlineData(@"\\?\unc\server\share\a", @"\\server\share\a")]
    [InlineData(@"a\b", @"a\b")]
    public void PathOfADevice_IsThatOfTheFile(string path, string expected)
    {
        Assert.Equal(expected, Windows.WithoutDevice(path));
        Assert.Equal(path, Linux.WithoutDevice(path));
    }
}
