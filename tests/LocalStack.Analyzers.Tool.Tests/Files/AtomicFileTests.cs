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

    [Fact]
    public void Permissions_AreKept()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = new TemporaryFolder();
        folder.Write("run.sh", "old");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute;
        File.SetUnixFileMode(folder.PathOf("run.sh"), Mode);

        AtomicFile.Write(folder.PathOf("run.sh"), content => content.Write("new"u8));

        Assert.Equal(Mode, File.GetUnixFileMode(folder.PathOf("run.sh")));
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
