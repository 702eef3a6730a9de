using LocalStack.Analyzers.Tool.Reporting;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary><c>localstack-tokens check --staged</c>.</summary>
public static class StagedCheckTests
{
    private const string Clean = "LOCALSTACK_AUTH_TOKEN=$CI_TOKEN\n";

    /// <summary>Names that Git quotes, or that a careless reader of its output cuts in two.</summary>
    public static TheoryData<string> OddNames { get; } =
    [
        "with space.env",
        "Ünïcödé/日本.env",
        ":colon.env",
        "-dash.env",
        "star*[a].env",
        "quote\"d.env",
        "two\nlines.env",
        "tab\tand\\backslash.env",
        ":100644 100644 A.env",
    ];

    private static string Leak() => $"LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n";

    private static void AssertFound(CommandOutput output, params string[] places)
    {
        Assert.True(output.ExitCode == ExitCodes.Findings, output.Output + output.Errors);
        foreach (var place in places)
            Assert.Contains(place + ": LSA", output.Output, StringComparison.Ordinal);
        Assert.StartsWith(places.Length == 1 ? "1 finding " : $"{places.Length} findings ", output.Errors, StringComparison.Ordinal);
    }

    public sealed class Reports
    {
        [Fact]
        public async Task StagedToken_ThoughTheFileHasBeenCleaned()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("deploy/.env", Clean);
            await repository.StageAsync("deploy/.env", "# first line\n" + Leak());
            repository.Write("deploy/.env", Clean);

            AssertFound(await repository.TokensAsync("check", "--staged"), "deploy/.env:2:23");
        }

        [Fact]
        public async Task StagedToken_BeforeTheFirstCommit()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.StageAsync(".env", Leak());
            File.Delete(repository.PathOf(".env"));

            AssertFound(await repository.TokensAsync("check", "--staged"), ".env:1:23");
        }

        [Theory]
        [MemberData(nameof(OddNames), MemberType = typeof(StagedCheckTests))]
        public async Task StagedToken_WhateverItsFileIsCalled(string name)
        {
            // Windows has no such names.
            if (OperatingSystem.IsWindows() && name.Any("\"\n\t\\*:".Contains))
                return;

            using var repository = await TemporaryRepository.CreateAsync();
            await repository.StageAsync(name, Leak());
            await repository.StageAsync("last.env", Leak());

            AssertFound(await repository.TokensAsync("check", "--staged"), Printable.Of(name) + ":1:23", "last.env:1:23");
        }

        [Fact]
        public async Task StagedToken_OfARenamedACopiedAndAnExecutableFile()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("old.env", Leak());
            await repository.GitAsync("config", "diff.renames", "copies");
            File.Copy(repository.PathOf("old.env"), repository.PathOf("copy.env"));
            await repository.GitAsync("mv", "old.env", "new.env");
            await repository.StageAsync("run.sh", $"export LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");
            await repository.GitAsync("add", "--chmod=+x", "copy.env", "run.sh");

            AssertFound(await repository.TokensAsync("check", "--staged"), "copy.env:1:23", "new.env:1:23", "run.sh:1:30");
        }

        [Fact]
        public async Task StagedToken_OfAFileThatWasALink()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.GitAsync("update-index", "--add", "--cacheinfo", $"120000,{await repository.WriteBlobAsync("target")},.env");
            await repository.CommitStagedAsync();
            await repository.GitAsync("update-index", "--cacheinfo", $"100644,{await repository.WriteBlobAsync(Leak())},.env");

            AssertFound(await repository.TokensAsync("check", "--staged"), ".env:1:23");
        }

        [Fact]
        public async Task StagedToken_BehindALargeAndABinaryFile()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.StageAsync("a.bin", "\0" + new string('x', 1_000_000));
            await repository.StageAsync("b.txt", string.Concat(Enumerable.Repeat("nothing to see\n", 500_000)) + Secrets.Token());
            await repository.StageAsync("c.env", "");
            await repository.StageAsync("d.env", Leak());

            AssertFound(await repository.TokensAsync("check", "--staged"), "b.txt:500001:1", "d.env:1:23");
        }

        [Fact]
        public async Task AllThatIsStaged_AlsoFromAFolderBelow()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.StageAsync("top.env", Leak());
            await repository.StageAsync("below/here.env", Leak());

            AssertFound(await repository.TokensInAsync("below", "check", "--staged"), "here.env:1:23", "../top.env:1:23");
        }

        [Fact]
        public async Task OnlyThePathsThatAreNamed()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.StageAsync("top.env", Leak());
            await repository.StageAsync("below/here.env", Leak());
            await repository.StageAsync("below-not/there.env", Leak());

            AssertFound(await repository.TokensAsync("check", "--staged", "below"), "below/here.env:1:23");
            AssertFound(await repository.TokensInAsync("below", "check", "--staged", "."), "here.env:1:23");
            AssertFound(await repository.TokensInAsync("below", "check", "--staged", "../top.env"), "../top.env:1:23");
        }

        /// <summary>As on Windows and macOS, where Git says so of the repository.</summary>
        [Fact]
        public async Task AFileThatIsNamedInAnotherCasing_WhereThatIsTheSameFile()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.StageAsync("below/here.env", Leak());

            await repository.GitAsync("config", "core.ignoreCase", "true");
            AssertFound(await repository.TokensAsync("check", "--staged", "BELOW"), "below/here.env:1:23");
            AssertFound(await repository.TokensAsync("check", "--staged", "Below/Here.env"), "below/here.env:1:23");

            await repository.GitAsync("config", "core.ignoreCase", "false");
            if (!Path.Exists(repository.PathOf("BELOW")))
                Assert.Equal(ExitCodes.Error, (await repository.TokensAsync("check", "--staged", "BELOW")).ExitCode);
        }

        /// <summary>As with /tmp of macOS, and with the letter that Windows gives to a folder.</summary>
        [SkippableFact]
        public async Task AFileThatIsNamedThroughALink()
        {
            Skip.If(OperatingSystem.IsWindows(), "Windows lets few users make links.");
            using var repository = await TemporaryRepository.CreateAsync();
            using var elsewhere = new TemporaryFolder();
            await repository.StageAsync("below/here.env", Leak());
            Directory.CreateSymbolicLink(elsewhere.PathOf("link"), repository.Path);

            foreach (var path in new[] { "link", "link/below", "link/below/here.env" })
                AssertFound(await repository.TokensAsync("check", "--staged", elsewhere.PathOf(path)), "below/here.env:1:23");
        }

        [Fact]
        public async Task TheStageOfAWorktree()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync(".env", Clean);
            await repository.GitAsync("worktree", "add", "--quiet", "tree");
            repository.Write("tree/.env", Leak());
            Assert.Equal(0, (await repository.TryGitInAsync("tree", "add", ".env")).ExitCode);

            AssertFound(await repository.TokensInAsync("tree", "check", "--staged"), ".env:1:23");
            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check", "--staged")).ExitCode);
        }

        [Fact]
        public async Task TheStageOfASubmodule()
        {
            using var inner = await TemporaryRepository.CreateAsync();
            await inner.CommitAsync(".env", Clean);
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.GitAsync("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.Path, "module");
            repository.Write("module/.env", Leak());
            Assert.Equal(0, (await repository.TryGitInAsync("module", "add", ".env")).ExitCode);

            AssertFound(await repository.TokensInAsync("module", "check", "--staged"), ".env:1:23");
            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check", "--staged")).ExitCode);
        }

        [Fact]
        public async Task TheStageOfASha256Repository()
        {
            using var repository = await TemporaryRepository.CreateAsync("--object-format=sha256");
            await repository.StageAsync(".env", Leak());

            AssertFound(await repository.TokensAsync("check", "--staged"), ".env:1:23");
        }

        [Fact]
        public async Task TheIndexThatTheEnvironmentNames()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync(".env", Clean);
            repository.Environment["GIT_DIR"] = ".git";
            repository.Environment["GIT_INDEX_FILE"] = ".git/other-index";
            await repository.StageAsync(".env", Leak());

            AssertFound(await repository.TokensAsync("check", "--staged"), ".env:1:23");
            repository.Environment["GIT_INDEX_FILE"] = null;
            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check", "--staged")).ExitCode);
        }

        [Fact]
        public async Task AToken_WhateverTheUserHasSet()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            foreach (var (key, value) in new[] { ("color.ui", "always"), ("diff.relative", "true"), ("core.quotePath", "true"), ("diff.noprefix", "true"), ("diff.external", "false"), ("core.pager", "false") })
                await repository.GitAsync("config", key, value);
            await repository.StageAsync("ünï.env", Leak());
            await repository.StageAsync("below/.env", Clean);

            AssertFound(await repository.TokensInAsync("below", "check", "--staged"), "../ünï.env:1:23");
        }
    }

    public sealed class Guards
    {
        [Fact]
        public async Task CleanStage_ThoughTheFileIsDirty()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.StageAsync(".env", Clean);
            repository.Write(".env", Leak());
            repository.Write("untracked.env", Leak());

            var output = await repository.TokensAsync("check", "--staged");

            Assert.Equal(ExitCodes.Clean, output.ExitCode);
            Assert.Equal("No findings (1 staged file checked).", output.Errors.Trim());
        }

        [Fact]
        public async Task WhatIsCommittedDeletedOrOnlyIntended()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("kept.env", Leak());
            await repository.CommitAsync("deleted.env", Leak());
            await repository.GitAsync("rm", "--quiet", "deleted.env");
            repository.Write("intended.env", Leak());
            await repository.GitAsync("add", "--intent-to-add", "intended.env");

            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check", "--staged")).ExitCode);
        }

        [Fact]
        public async Task LinksAndSubmodules()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            var commit = await repository.CommitAsync("kept.env", Clean);
            await repository.GitAsync("update-index", "--add", "--cacheinfo", $"120000,{await repository.WriteBlobAsync("elsewhere.env")},link.env");
            await repository.GitAsync("update-index", "--add", "--cacheinfo", $"160000,{commit},module");

            var output = await repository.TokensAsync("check", "--staged");

            Assert.Equal(ExitCodes.Clean, output.ExitCode);
            Assert.Equal("No findings (1 staged file checked).", output.Errors.Trim());
        }

        [Fact]
        public async Task WhatTheUserHasAllowed()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.StageAsync("samples/.env", Leak());
            await repository.StageAsync("marked.env", "# localstack-analyzers:allow\n" + Leak());
            repository.Write(".editorconfig", "[samples/**]\nlocalstack_analyzers.exclude = true\n");

            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check", "--staged")).ExitCode);
        }
    }

    public sealed class Failures
    {
        [Fact]
        public async Task Conflict_IsSaid()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("a.env", "A=1\n");
            await repository.GitAsync("checkout", "--quiet", "-b", "side");
            await repository.CommitAsync("a.env", "A=2\n");
            await repository.GitAsync("checkout", "--quiet", "main");
            await repository.CommitAsync("a.env", "A=3\n");
            Assert.NotEqual(0, (await repository.TryGitAsync("merge", "--quiet", "side")).ExitCode);

            var output = await repository.TokensAsync("check", "--staged");

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.StartsWith("error: a.env was not checked: it has merge conflicts", output.Errors, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("--staged", "misspelt.env", "There is no file or folder 'misspelt.env'")]
        [InlineData("--history", "misspelt.env", "There is no file or folder 'misspelt.env'")]
        [InlineData("--staged", "..", "'..' is outside the repository")]
        [InlineData("--staged", "--history", "--staged, --history, --range and '-' cannot be combined")]
        public async Task BadArgument_EndsWith2(string option, string argument, string message)
        {
            using var repository = await TemporaryRepository.CreateAsync();

            var output = await repository.TokensAsync("check", option, argument);

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.Contains(message, output.Errors, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("check", "--staged")]
        [InlineData("check", "--history")]
        [InlineData("hook", "install")]
        public async Task OutsideARepository_EndsWith2(params string[] arguments)
        {
            using var folder = new TemporaryFolder();

            var output = await TokensCommand.RunAsync(folder, arguments);

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.StartsWith("error: git rev-parse failed: fatal: not a git repository", output.Errors, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("check", "--staged")]
        [InlineData("check", "--history")]
        [InlineData("hook", "install")]
        public async Task WithoutGit_EndsWith2(params string[] arguments)
        {
            using var repository = await TemporaryRepository.CreateAsync();
            repository.Environment["PATH"] = repository.PathOf("no-programs");

            var output = await repository.TokensAsync(arguments);

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.Equal("error: Git was not found: install it, or add it to PATH.", output.Errors.Trim());
        }

        /// <summary>As Windows lets users write it.</summary>
        [Fact]
        public async Task GitInAFolderInQuotes_IsFound()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator);
            repository.Environment["PATH"] = string.Join(Path.PathSeparator, folders.Select(folder => $"\"{folder}\""));

            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check", "--staged")).ExitCode);
        }

        [Fact]
        public async Task AProgramOfTheRepository_IsNotTakenForGit()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            repository.Write("git", "#!/bin/sh\necho run >ran\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(repository.PathOf("git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
            repository.Environment["PATH"] = ".";

            Assert.Equal(ExitCodes.Error, (await repository.TokensAsync("check", "--staged")).ExitCode);
            Assert.False(File.Exists(repository.PathOf("ran")));
        }
    }
}
