using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary>Nothing that a scanned repository brings with it is run, and nothing of it makes a run wait.</summary>
public static class HostileRepositoryTests
{
    private const string Canary = "canary-";

    /// <summary>Settings by which Git runs a program, one way or another.</summary>
    private static readonly string[] Settings =
    [
        "core.fsmonitor", "core.pager", "pager.log", "pager.diff", "pager.ls-files", "core.sshCommand", "core.gitProxy", "core.askPass",
        "core.editor", "diff.external", "diff.x.textconv", "diff.x.command", "filter.x.clean", "filter.x.smudge", "filter.x.process",
        "gpg.program", "gpg.ssh.program", "credential.helper", "merge.x.driver", "core.alternateRefsCommand", "uploadpack.packObjectsHook",
        "remote.origin.uploadpack", "alias.ls-files", "alias.log", "trailer.x.command", "sequence.editor", "interactive.diffFilter",
    ];

    public sealed class Guards
    {
        /// <summary>All at once: what is run leaves a file with the name of its setting.</summary>
        [Fact]
        public async Task ProgramsOfSettings_AreNotRun()
        {
            using var repository = await CreateAsync();
            foreach (var setting in Settings)
                await repository.GitAsync("config", setting, CanaryCommand(repository, setting));
            await repository.GitAsync("config", "log.showSignature", "true");
            repository.Write(".gitattributes", "* filter=x diff=x merge=x\n");
            repository.Write("new.env", "changed\n");

            await RunAllAsync(repository, ".");

            AssertNothingRan(repository);
        }

        /// <summary>Without this, the tests here could pass for a canary that cannot sing.</summary>
        [Fact]
        public async Task ProgramOfASetting_IsRunByGitItself()
        {
            using var repository = await CreateAsync();
            await repository.GitAsync("config", "core.fsmonitor", CanaryCommand(repository));

            await repository.GitAsync("status");

            Assert.NotEmpty(Canaries(repository));
        }

        [Fact]
        public async Task Hooks_AreNotRun()
        {
            using var repository = await CreateAsync();
            foreach (var hook in new[] { "post-index-change", "pre-commit", "post-checkout", "reference-transaction", "fsmonitor-watchman" })
            {
                repository.Write($".git/hooks/{hook}", $"#!/bin/sh\n{CanaryCommand(repository)}\n");
                MakeExecutable(repository.PathOf($".git/hooks/{hook}"));
            }

            await RunAllAsync(repository, ".");

            AssertNothingRan(repository);
        }

        /// <summary>Committed files that look like a repository, with settings that run a command.</summary>
        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public async Task FolderThatLooksLikeARepository_IsAFolderOfFiles(bool isInsideARepository)
        {
            using var repository = await CreateAsync();
            if (!isInsideARepository)
                DeleteGitFolder(repository);
            repository.Write("trap/HEAD", "ref: refs/heads/main\n");
            repository.Write("trap/refs/x", "");
            repository.Write("trap/objects/x", "");
            repository.Write("trap/config", $"[core]\n\trepositoryformatversion = 0\n\tworktree = ..\n\tfsmonitor = \"{CanaryCommand(repository)}\"\n");
            repository.Write("trap/a.env", $"LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");

            var output = await repository.TokensAsync("check", "trap");
            var inside = await repository.TokensInAsync("trap", "check");

            Assert.Equal(isInsideARepository ? ExitCodes.Findings : ExitCodes.Error, output.ExitCode);
            Assert.Equal(isInsideARepository ? ExitCodes.Findings : ExitCodes.Error, inside.ExitCode);
            AssertNothingRan(repository);
        }

        [SkippableTheory]
        [InlineData(".editorconfig", "ln -s /dev/zero .editorconfig")]
        [InlineData(".globalconfig", "ln -s /dev/zero .globalconfig")]
        [InlineData(".globalconfig", "mkfifo .globalconfig")]
        [InlineData(".editorconfig", "mkfifo .editorconfig")]
        [InlineData(".editorconfig", "head -c 8000000 /dev/zero > .editorconfig")]
        public async Task SettingsThatAreNoRegularFile_EndWith2(string name, string script)
        {
            Skip.If(OperatingSystem.IsWindows(), "There are no such files.");
            using var repository = await CreateAsync();
            await repository.TryGitAsync("-c", "alias.run=!" + script, "run");

            var output = await repository.TokensAsync("check");

            Assert.Contains(name, output.Errors, StringComparison.Ordinal);
            Assert.Equal(ExitCodes.Error, output.ExitCode);
        }

        [SkippableTheory]
        [InlineData("mkfifo .gitignore")]
        [InlineData("mkfifo pipe && git config core.excludesFile \"$PWD/pipe\"")]
        [InlineData("mkfifo pipe && git config include.path \"$PWD/pipe\"")]
        public async Task PipeThatGitReads_EndsWith2(string script)
        {
            Skip.If(OperatingSystem.IsWindows(), "There are no such files.");
            using var repository = await CreateAsync();
            await repository.TryGitAsync("-c", "alias.run=!" + script, "run");

            var output = await repository.TokensAsync("check");

            Assert.Contains("did not respond and was stopped", output.Errors, StringComparison.Ordinal);
            Assert.Equal(ExitCodes.Error, output.ExitCode);
        }

        [Fact]
        public async Task SectionThatIsSlowToMatch_EndsWith2()
        {
            using var repository = await CreateAsync();
            repository.Write(".editorconfig", $"[{string.Concat(Enumerable.Repeat("**a", 12))}b.sh]\nlocalstack_analyzers.exclude = true\n");
            repository.Write($"{new string('a', 120)}/{new string('a', 120)}/{new string('a', 120)}.sh", "nothing\n");

            var output = await repository.TokensAsync("check");

            Assert.Equal(ExitCodes.Error, output.ExitCode);
        }

        [SkippableTheory]
        [InlineData("::error::x.env")]
        [InlineData("##[error]x.env")]
        [InlineData("a\u202Egpj.env")]
        public async Task NamesOfFiles_AreNoCommands(string name)
        {
            Skip.If(OperatingSystem.IsWindows(), "There are no such names.");
            using var repository = await CreateAsync();
            repository.Write(name, $"LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");

            var output = await repository.TokensAsync("check");

            Assert.Equal(ExitCodes.Findings, output.ExitCode);
            Assert.DoesNotContain(output.Lines, line => line.StartsWith("::", StringComparison.Ordinal) || line.StartsWith("##", StringComparison.Ordinal));
            Assert.DoesNotContain('\u202E', output.Output);
        }
    }

    private static async Task<TemporaryRepository> CreateAsync()
    {
        var repository = await TemporaryRepository.CreateAsync();
        await repository.CommitAsync("a.env", "nothing\n");
        await repository.CommitAsync("a.env", "LOCALSTACK_AUTH_TOKEN=\n");
        return repository;
    }

    /// <summary>Each ends as in any other repository: a run that Git cannot start proves nothing.</summary>
    private static async Task RunAllAsync(TemporaryRepository repository, string folder)
    {
        foreach (var arguments in new string[][] { ["check"], ["check", "--staged"], ["check", "--history"], ["fix", "--dry-run"] })
            Assert.Equal(ExitCodes.Clean, (await repository.TokensInAsync(folder, arguments)).ExitCode);
    }

    private static string CanaryCommand(TemporaryRepository repository, string name = "hook") =>
        $"touch {repository.PathOf(Canary + name)}";

    private static void AssertNothingRan(TemporaryRepository repository) => Assert.Empty(Canaries(repository));

    private static IEnumerable<string?> Canaries(TemporaryRepository repository) =>
        Directory.EnumerateFiles(repository.PathOf("."), Canary + "*").Select(Path.GetFileName);

    private static void MakeExecutable(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
    }

    private static void DeleteGitFolder(TemporaryRepository repository)
    {
        foreach (var file in Directory.EnumerateFiles(repository.PathOf(".git"), "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(repository.PathOf(".git"), recursive: true);
    }
}
