using CliWrap;
using CliWrap.Buffered;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;

namespace LocalStack.Analyzers.Tool.Tests.Files;

public sealed class AtomicFileTests
{
    [Fact]
    public void File_IsReplaced()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "old and longer");

        AtomicFile.Write(folder.PathOf("a.txt"), content => content.Write("new"u8));

        Assert.Equal("new", folder.Read("a.txt"));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void FailureWhileWriting_LeavesTheOldFile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "old");

        Assert.Throws<OperationCanceledException>(() => AtomicFile.Write(folder.PathOf("a.txt"), content =>
        {
            content.Write("half"u8);
            throw new OperationCanceledException();
        }));

        Assert.Equal("old", folder.Read("a.txt"));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void FileThatCannotBeWritten_IsTheUsersToPutRight()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<UserError>(() => AtomicFile.Write(folder.PathOf("missing/a.txt"), _ => { }));

        Assert.Contains("missing/a.txt' cannot be written: ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead)]
    [InlineData((UnixFileMode)0x1FF)]
    public void Mode_IsKept(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = new TemporaryFolder();
        folder.Write("run.sh", "old");
        File.SetUnixFileMode(folder.PathOf("run.sh"), mode);

        AtomicFile.Write(folder.PathOf("run.sh"), content => content.Write("new"u8));

        Assert.Equal(mode, File.GetUnixFileMode(folder.PathOf("run.sh")));
    }

    [Fact]
    public async Task OtherNames_LeadToTheSameFile()
    {
        if (!OperatingSystem.IsLinux())
            return;

        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "old and longer");
        await Cli.Wrap("ln").WithArguments([folder.PathOf("a.txt"), folder.PathOf("b.txt")]).ExecuteAsync();

        AtomicFile.Write(folder.PathOf("a.txt"), content => content.Write("new"u8));

        Assert.Equal("new", folder.Read("b.txt"));
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(folder.Path).Count());
    }

    [Fact]
    public async Task OwnerAndGroup_AreKept()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return;

        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "old");
        await Cli.Wrap("chown").WithArguments(["1234:2345", folder.PathOf("a.txt")]).ExecuteAsync();

        AtomicFile.Write(folder.PathOf("a.txt"), content => content.Write("new"u8));

        var owner = await Cli.Wrap("stat").WithArguments(["-c", "%u:%g", folder.PathOf("a.txt")]).ExecuteBufferedAsync();
        Assert.Equal("1234:2345", owner.StandardOutput.Trim());
        Assert.Equal("new", folder.Read("a.txt"));
    }

    [Fact]
    public void Link_StaysALink()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = new TemporaryFolder();
        folder.Write("real/a.txt", "old");
        File.CreateSymbolicLink(folder.PathOf("a.txt"), folder.PathOf("real/a.txt"));

        AtomicFile.Write(folder.PathOf("a.txt"), content => content.Write("new"u8));

        Assert.Equal("new", folder.Read("real/a.txt"));
        Assert.NotNull(new FileInfo(folder.PathOf("a.txt")).LinkTarget);
    }
}
