using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary>What a run was asked to look at it has looked at, or it does not end with 0.</summary>
public static class CoverageTests
{
    private static string Leak() => $"LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n";

    public sealed class Reports
    {
        [Fact]
        public async Task SparseCheckout_IsReadFromTheIndex()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("kept/a.txt", "nothing\n");
            await repository.CommitAsync("left/b.env", Leak());
            await repository.GitAsync("sparse-checkout", "set", "kept");
            Assert.False(Path.Exists(repository.PathOf("left/b.env")));

            await AssertFoundAsync(repository, "left/b.env:1:23", "check");
        }

        [Fact]
        public async Task SkippedFile_IsReadFromTheIndex()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("a.env", Leak());
            await repository.GitAsync("update-index", "--skip-worktree", "a.env");
            File.Delete(repository.PathOf("a.env"));

            await AssertFoundAsync(repository, "a.env:1:23", "check");
        }

        [Fact]
        public async Task Submodule_IsLookedInto()
        {
            using var inner = await TemporaryRepository.CreateAsync();
            await inner.CommitAsync("a.env", Leak());
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.GitAsync("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", new Uri(inner.Path).AbsoluteUri, "sub");

            await AssertFoundAsync(repository, "sub/a.env:1:23", "check");
        }

        [Fact]
        public async Task NestedRepository_IsLookedInto_ButForWhatItIgnores()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            repository.Write("nested/a.env", Leak());
            repository.Write("nested/.gitignore", "own.env\n");
            repository.Write("nested/own.env", Leak());
            await repository.TryGitInAsync("nested", "init", "--quiet");

            await AssertFoundAsync(repository, "nested/a.env:1:23", "check");
        }

        [Theory]
        [InlineData("bin")]
        [InlineData("bin/inner")]
        public async Task IgnoredFolder_ThatIsNamed_IsLookedInto(string folder)
        {
            using var repository = await TemporaryRepository.CreateAsync();
            repository.Write(".gitignore", "bin/\n");
            repository.Write("bin/inner/a.env", Leak());

            await AssertFoundAsync(repository, "bin/inner/a.env:1:23", "check", folder);
            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check")).ExitCode);
        }

        [Fact]
        public async Task MessagesNamesAndPaths_OfTheHistory_AreSearched()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("a.txt", "a");
            foreach (var commit in new string[][]
            {
                ["commit", "--quiet", "--allow-empty", "--message=Use " + Secrets.Token()],
                ["tag", "--annotate", "v1", "--message=Use " + Secrets.Token()],
                ["tag", "--annotate", "v2", "--message=Use " + Secrets.Token(), "v1"],
                ["branch", "try/" + Secrets.Token()],
            })
            {
                await repository.GitAsync(commit);
            }

            await repository.GitAsync("tag", "--annotate", "v3", "--message=Use " + Secrets.Token(), "v2");
            await repository.GitAsync("tag", "--delete", "v2");
            await repository.CommitAsync($"x-{Secrets.Token()}.txt", "a");

            var output = await repository.TokensAsync("check", "--history");

            Assert.Equal(6, output.Lines.Count);
            Assert.Equal(ExitCodes.Findings, output.ExitCode);
        }

        [SkippableFact]
        public async Task TrackedNameThatIsNotUtf8_IsReadFromTheIndex()
        {
            Skip.IfNot(OperatingSystem.IsLinux(), "Names are bytes on Linux.");
            using var repository = await TemporaryRepository.CreateAsync();
            repository.Write("a.env", Leak());
            await RunShellAsync(repository, "mv a.env \"$(printf 'b\\351.env')\" && git add . && git commit -qm x");

            var output = await repository.TokensAsync("check");
            await RunShellAsync(repository, "rm *.env");

            Assert.Equal(ExitCodes.Findings, output.ExitCode);
            Assert.Contains(".env:1:23", output.Output, StringComparison.Ordinal);
        }
    }

    public sealed class Guards
    {
        [SkippableFact]
        public async Task UntrackedNameThatIsNotUtf8_EndsWith2()
        {
            Skip.IfNot(OperatingSystem.IsLinux(), "Names are bytes on Linux.");
            using var repository = await TemporaryRepository.CreateAsync();
            repository.Write("a.env", Leak());
            await RunShellAsync(repository, "mv a.env \"$(printf 'b\\351.env')\"");

            await AssertRefusedAsync(repository, "not UTF-8", "check");
            await RunShellAsync(repository, "rm *.env");
        }

        [Fact]
        public async Task CloneWithoutCheckout_EndsWith2()
        {
            using var source = await TemporaryRepository.CreateAsync();
            await source.CommitAsync("a.env", Leak());
            using var clone = await TemporaryRepository.CloneAsync(source, "--no-checkout");

            await AssertRefusedAsync(clone, "nothing is checked out", "check");
        }

        [Fact]
        public async Task BareRepository_EndsWith2()
        {
            using var source = await TemporaryRepository.CreateAsync();
            await source.CommitAsync("a.env", Leak());
            using var bare = await TemporaryRepository.CloneAsync(source, "--bare");

            await AssertRefusedAsync(bare, "check --history", "check");
        }

        [Fact]
        public async Task BareRepositoryInsideAnother_ThatIsNamed_EndsWith2()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("a.env", Leak());
            await repository.GitAsync("clone", "--quiet", "--bare", ".", "inner.git");

            await AssertRefusedAsync(repository, "check --history", "check", "inner.git");
        }

        [Fact]
        public async Task GitFolder_EndsWith2()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("a.env", Leak());

            await AssertRefusedAsync(repository, "Git's own folder", "check", ".git");
        }

        [Fact]
        public async Task ShallowHistory_EndsWith2_UnlessAllowed()
        {
            using var source = await TemporaryRepository.CreateAsync();
            await source.CommitAsync("a.txt", "a");
            await source.CommitAsync("a.txt", "b");
            using var clone = await TemporaryRepository.CloneAsync(source, "--depth=1");

            await AssertRefusedAsync(clone, "shallow", "check", "--history");
            Assert.Equal(ExitCodes.Clean, (await clone.TokensAsync("check", "--history", "--allow-unread", "shallow")).ExitCode);
        }

        [Fact]
        public async Task RepositoryThatGitRefuses_IsRefused_AndNotFixed()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            repository.Write(".gitignore", ".env\n");
            var text = Leak();
            repository.Write(".env", text);
            repository.Environment["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1";

            await AssertRefusedAsync(repository, "dubious ownership", "check");
            await AssertRefusedAsync(repository, "dubious ownership", "fix");
            Assert.True(repository.Read(".env") == text, "The ignored file was changed.");
        }
    }

    private static async Task AssertFoundAsync(TemporaryRepository repository, string location, params string[] arguments)
    {
        var output = await repository.TokensAsync(arguments);

        Assert.Equal([location], output.Lines.Select(line => line.Split(": ")[0]));
        Assert.Equal(ExitCodes.Findings, output.ExitCode);
    }

    private static async Task AssertRefusedAsync(TemporaryRepository repository, string reason, params string[] arguments)
    {
        var output = await repository.TokensAsync(arguments);

        Assert.Contains(reason, output.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Error, output.ExitCode);
    }

    private static async Task RunShellAsync(TemporaryRepository repository, string script)
    {
        var (exitCode, output) = await repository.TryGitAsync("-c", "alias.run=!" + script, "run");
        Assert.True(exitCode == 0, output);
    }
}
