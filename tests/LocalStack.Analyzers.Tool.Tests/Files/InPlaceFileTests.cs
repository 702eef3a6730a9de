using CliWrap;
using CliWrap.Buffered;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;

namespace LocalStack.Analyzers.Tool.Tests.Files;

public static class InPlaceFileTests
{
    /// <summary>What a change does.</summary>
    public sealed class Changes
    {
        [Theory]
        [InlineData("a=secret\nb\n", "a=\nb\n")]
        [InlineData("a=secret\nb\n", "a=${SECRET:?required}\nb\n")]
        [InlineData("a=secret\nb\n", "a=SECRET\nb\n")]
        [InlineData("secret", "")]
        [InlineData("", "a")]
        [InlineData("same", "same")]
        public void Content_IsTheNewOne(string before, string after)
        {
            using var folder = new TemporaryFolder();
            folder.Write("a.txt", before);

            Assert.Equal(ChangeOutcome.Made, Change(folder, before, after));
            Assert.Equal(after, folder.Read("a.txt"));
            Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
        }

        [Theory]
        [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
        [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead)]
        [InlineData((UnixFileMode)0x1FF)]
        [InlineData((UnixFileMode)0x1FF | UnixFileMode.SetUser | UnixFileMode.SetGroup)]
        public void Mode_IsKept(UnixFileMode mode)
        {
            if (OperatingSystem.IsWindows())
                return;

            using var folder = new TemporaryFolder();
            folder.Write("a.txt", "before");
            File.SetUnixFileMode(folder.PathOf("a.txt"), mode);

            Change(folder, "before", "after");

            Assert.Equal(mode, File.GetUnixFileMode(folder.PathOf("a.txt")));
        }

        [Fact]
        public async Task OtherNames_LeadToTheSameFile()
        {
            if (OperatingSystem.IsWindows())
                return;

            using var folder = new TemporaryFolder();
            folder.Write("a.txt", "before");
            await Cli.Wrap("ln").WithArguments([folder.PathOf("a.txt"), folder.PathOf("b.txt")]).ExecuteAsync();

            Change(folder, "before", "after");

            Assert.Equal("after", folder.Read("b.txt"));
        }

        [Fact]
        public async Task OwnerAndGroup_AreKept()
        {
            if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
                return;

            using var folder = new TemporaryFolder();
            folder.Write("a.txt", "before");
            await Cli.Wrap("chown").WithArguments(["1234:2345", folder.PathOf("a.txt")]).ExecuteAsync();

            Change(folder, "before", "after");

            var owner = await Cli.Wrap("stat").WithArguments(["-c", "%u:%g", folder.PathOf("a.txt")]).ExecuteBufferedAsync();
            Assert.Equal("1234:2345", owner.StandardOutput.Trim());
        }
    }

    /// <summary>When nothing is changed.</summary>
    public sealed class Guards
    {
        [Theory]
        [InlineData("before", "before and more")]
        [InlineData("before", "befor")]
        [InlineData("before", "beFore")]
        [InlineData("before", "")]
        public void FileThatIsNoLongerTheSame_IsLeft(string read, string present)
        {
            using var folder = new TemporaryFolder();
            folder.Write("a.txt", present);

            Assert.Equal(ChangeOutcome.Outdated, Change(folder, read, "after"));
            Assert.Equal(present, folder.Read("a.txt"));
        }

        [Fact]
        public void FileThatIsGone_IsNotMadeAgain()
        {
            using var folder = new TemporaryFolder();

            Assert.Equal(ChangeOutcome.Outdated, Change(folder, "before", "after"));
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        }

        [Fact]
        public void FileThatAnotherHasOpen_IsLeft()
        {
            if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
                return;

            using var folder = new TemporaryFolder();
            folder.Write("a.txt", "before");
            using var other = new FileStream(folder.PathOf("a.txt"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);

            Assert.Equal(ChangeOutcome.InUse, Change(folder, "before", "after"));
            Assert.Equal("before", ReadShared(folder.PathOf("a.txt")));
        }

        [Fact]
        public void FileThatAnotherHasOpenForAMoment_IsWaitedFor()
        {
            using var folder = new TemporaryFolder();
            folder.Write("a.txt", "before");
            var other = new FileStream(folder.PathOf("a.txt"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);

            // A thread of its own, because the pool may be busy with other tests for longer than the wait.
            var closing = new Thread(() =>
            {
                Thread.Sleep(50);
                other.Dispose();
            });
            closing.Start();

            Assert.Equal(ChangeOutcome.Made, Change(folder, "before", "after"));
            closing.Join();
        }

        [Fact]
        public void FileThatMayNotBeWritten_IsAnError()
        {
            using var folder = new TemporaryFolder();
            Directory.CreateDirectory(folder.PathOf("a.txt"));

            var error = Assert.Throws<UserError>(() => Change(folder, "before", "after"));

            Assert.Contains("a.txt' cannot be written: ", error.Message, StringComparison.Ordinal);
        }

        private static string ReadShared(string path)
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return reader.ReadToEnd();
        }
    }

    private static ChangeOutcome Change(TemporaryFolder folder, string before, string after) => InPlaceFile.Change(
        folder.PathOf("a.txt"), System.Text.Encoding.UTF8.GetBytes(before), System.Text.Encoding.UTF8.GetBytes(after));
}
