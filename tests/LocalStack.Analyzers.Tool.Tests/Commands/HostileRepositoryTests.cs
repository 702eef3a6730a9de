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
        "gpg.x509.program", "gpg.ssh.defaultKeyCommand", "credential.https://x.helper", "diff.x.xfuncname", "difftool.x.cmd", "mergetool.x.cmd",
        "gc.recentObjectsHook", "tar.x.command", "web.browser", "man.x.cmd", "init.templateDir", "remote.origin.vcs", "remote.origin.receivepack",
        "pager.rev-parse", "pager.cat-file", "pager.rev-list", "pager.for-each-ref", "pager.ls-tree", "pager.config", "pager.check-ignore",
        "alias.rev-parse", "alias.cat-file", "alias.rev-list", "alias.diff", "alias.for-each-ref", "submodule.x.update", "trace2.normalTarget",
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

        /// <summary>Where else settings, and what they are for, can come from: none of it is a file that a check would read.</summary>
        [Theory]
        [InlineData("git config include.path ../settings")]
        [InlineData("git config includeIf.onbranch:main.path ../settings")]
        [InlineData("git config extensions.worktreeConfig true; cp settings .git/config.worktree")]
        [InlineData("cat settings >>.git/config; echo '* filter=x diff=x merge=x working-tree-encoding=UTF-16' >.git/info/attributes")]
        [InlineData("cat settings >>.git/config; git config core.attributesFile settings; git config diff.ignoreSubmodules none")]
        [InlineData("git init -q sub; cat settings >>sub/.git/config; git -C sub add . ; printf '[submodule \"sub\"]\n path = sub\n url = ext::$CANARY\n update = !$CANARY\n' >.gitmodules")]
        [InlineData("git config remote.origin.url \"ext::$CANARY\"; git config protocol.ext.allow always; git config remote.origin.promisor true; git config extensions.partialClone origin; git config core.repositoryFormatVersion 1")]
        [InlineData("mkdir hooks; for h in post-index-change pre-commit post-checkout reference-transaction fsmonitor-watchman; do printf '#!/bin/sh\n%s\n' \"$CANARY\" >hooks/$h; chmod +x hooks/$h; done; git config core.hooksPath hooks")]
        public async Task SettingsFromElsewhere_AreNotRun(string script)
        {
            using var repository = await CreateAsync();
            var canary = CanaryCommand(repository);
            repository.Write(
                "settings",
                $"[core]\n\tfsmonitor = {canary}\n\tpager = {canary}\n\tsshCommand = {canary}\n[diff]\n\texternal = {canary}\n[diff \"x\"]\n\ttextconv = {canary}\n"
                + $"[filter \"x\"]\n\tclean = {canary}\n\tprocess = {canary}\n[pager]\n\tls-files = {canary}\n\tlog = {canary}\n[gpg]\n\tprogram = {canary}\n");
            repository.Environment["CANARY"] = canary;
            var (exitCode, said) = await repository.TryGitAsync("-c", "alias.run=!" + script, "run");
            Assert.True(exitCode == 0, said);
            foreach (var name in Canaries(repository).ToList())
                File.Delete(repository.PathOf(name!));

            await RunAllAsync(repository, ".");

            AssertNothingRan(repository);
        }

        /// <summary>A few kilobytes that have three million files: Git would list more of the kind without end.</summary>
        [Theory]
        [InlineData("refs/heads/bomb")]
        [InlineData("refs/tags/bomb")]
        public async Task HistoryWithoutEnd_EndsWith2(string name)
        {
            using var repository = await CreateAsync();
            var tree = await TreeAsync("100644 blob", await repository.WriteBlobAsync("nothing\n"), 10);
            foreach (var count in new[] { 10, 10, 10, 10, 10, 3 })
                tree = await TreeAsync("040000 tree", tree, count);
            var isCommit = name.StartsWith("refs/heads/", StringComparison.Ordinal);
            await repository.GitAsync("update-ref", name, isCommit ? (await repository.GitAsync("commit-tree", "-m", "x", tree)).Trim() : tree);

            var output = await repository.TokensAsync("check", "--history");

            Assert.Contains("files, which is the limit of a check", output.Errors, StringComparison.Ordinal);
            Assert.Equal(ExitCodes.Error, output.ExitCode);

            async Task<string> TreeAsync(string kind, string id, int count)
            {
                repository.Write(".git/tree", string.Concat(Enumerable.Range(0, count).Select(i => $"{kind} {id}\tx{i}\n")));
                return (await repository.GitAsync("-c", "alias.run=!git mktree <.git/tree", "run")).Trim();
            }
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
        [InlineData("rm .git/index && mkfifo .git/index")]
        [InlineData("rm .git/HEAD && mkfifo .git/HEAD")]
        [InlineData("mkfifo .git/commondir")]
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
