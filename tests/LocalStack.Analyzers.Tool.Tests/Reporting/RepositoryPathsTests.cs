using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Tests.Reporting;

public sealed class RepositoryPathsTests
{
    private static readonly string Current = Environment.CurrentDirectory;

    [Fact]
    public void File_IsSeenFromTheRoot()
    {
        var paths = new RepositoryPaths(Path.GetDirectoryName(Current)!);

        Assert.Equal(Path.GetFileName(Current) + "/a/b.sh", paths.Of("a/b.sh"));
        Assert.Equal("b.sh", paths.Of("../b.sh"));
    }

    [Fact]
    public void NameThatBeginsWithTwoDots_IsInside() => Assert.Equal("..b/c.sh", new RepositoryPaths(Current).Of("..b/c.sh"));

    [Fact]
    public void FileOutside_HasItsFullPath()
    {
        var path = new RepositoryPaths(Path.Combine(Current, "sub")).Of("b.sh");

        Assert.Equal(Path.Combine(Current, "b.sh").Replace('\\', '/'), path);
    }
}
