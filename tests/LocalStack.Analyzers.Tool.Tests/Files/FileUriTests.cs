using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Tests.Files;

public sealed class FileUriTests
{
    /// <summary>Also those of Windows, whose form .NET knows on every system.</summary>
    [Theory]
    [InlineData(@"C:\r\a b#.sh", "file:///C:/r/a%20b%23.sh")]
    [InlineData(@"\\server\share\größe.sh", "file://server/share/gr%C3%B6%C3%9Fe.sh")]
    [InlineData(@"\\wsl.localhost\Ubuntu\a.sh", "file://wsl.localhost/Ubuntu/a.sh")]
    [InlineData(@"\\wsl$\Ubuntu\a b.sh", "file://wsl%24/Ubuntu/a%20b.sh")]
    public void EveryPath_HasAnAddress(string path, string uri) => Assert.Equal(uri, FileUri.Of(path));

    [Theory]
    [InlineData("file://wsl%24/Ubuntu/a%20b.sh", @"\\wsl$\Ubuntu\a b.sh")]
    [InlineData("file://server/share/gr%C3%B6%C3%9Fe.sh", @"\\server\share\größe.sh")]
    [InlineData("https://wsl%24/a", null)]
    [InlineData("untitled:a", null)]
    public void AddressOfAServer_NamesAPath(string uri, string? path) => Assert.Equal(path, FileUri.PathOf(uri));
}
