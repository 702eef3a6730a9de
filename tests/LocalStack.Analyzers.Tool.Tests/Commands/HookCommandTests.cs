using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary><c>localstack-tokens hook</c>, and <c>git commit</c> with the hook.</summary>
public static class HookCommandTests
{
    private const string Clean = "LOCALSTACK_AUTH_TOKEN=$CI_TOKEN\n";
    private const string Hook = ".git/hooks/pre-commit";

    private static string Leak() => $"LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n";

    /// <summary>A hook that somebody else has installed.</summary>
    private static void WriteHook(TemporaryRepository repository, string text, string path = Hook)
    {
        repository.Write(path, text);
        ProgramFolder.MakeExecutable(repository.PathOf(path), UnixFileMode.GroupExecute);
    }

    private static async Task InstallAsync(TemporaryRepository repository, params string[] options)
    {
        var output = await repository.TokensAsync(["hook", "install", .. options]);
        Assert.True(output.ExitCode == ExitCodes.Clean, output.Errors);
    }

    private static Task<(int ExitCode, string Output)> CommitAsync(TemporaryRepository repository, params string[] arguments) =>
        repository.TryGitAsync(["commit", "--message=Change", .. arguments]);

    private static void AssertRefused((int ExitCode, string Output) commit, string reason)
    {
        Assert.True(commit.ExitCode != 0, "The commit was made.");
        Assert.Contains(reason, commit.Output, StringComparison.Ordinal);
    }

    /// <summary>What a commit is refused for.</summary>
    public sealed class Commits : IDisposable
    {
        private readonly ProgramFolder _programs = ProgramFolder.WithTokensCommand();

        public void Dispose() => _programs.Dispose();

        private async Task<TemporaryRepository> CreateAsync()
        {
            var repository = await TemporaryRepository.CreateAsync();
            _programs.Join(repository);
            return repository;
        }

        [Fact]
        public async Task StagedToken_IsRefused_ThoughTheFileHasBeenCleaned()
        {
            using var repository = await CreateAsync();
            await InstallAsync(repository);
            await repository.StageAsync(".env", Leak());
            repository.Write(".env", Clean);

            AssertRefused(await CommitAsync(repository), ".env:1:23: LSA0001");

            await repository.GitAsync("add", ".env");
            Assert.Equal(0, (await CommitAsync(repository)).ExitCode);
        }

        [Fact]
        public async Task CleanStage_Passes_ThoughTheFileIsDirty()
        {
            using var repository = await CreateAsync();
            await InstallAsync(repository);
            await repository.StageAsync(".env", Clean);
            repository.Write(".env", Leak());

            Assert.Equal(0, (await CommitAsync(repository)).ExitCode);
        }

        [Fact]
        public async Task CommitOfAll_AndOfAPath_AreHeldAgainstWhatTheyTake()
        {
            using var repository = await CreateAsync();
            await repository.CommitAsync("a.env", Clean);
            await repository.CommitAsync("b.env", Clean);
            await InstallAsync(repository);
            repository.Write("a.env", Leak());
            repository.Write("b.env", "# changed\n" + Clean);

            AssertRefused(await CommitAsync(repository, "--all"), "a.env:1:23: LSA0001");
            AssertRefused(await CommitAsync(repository, "--", "a.env"), "a.env:1:23: LSA0001");
            Assert.Equal(0, (await CommitAsync(repository, "--", "b.env")).ExitCode);

            await repository.GitAsync("add", "a.env");
            await repository.StageAsync("c.env", Clean);
            Assert.Equal(0, (await CommitAsync(repository, "--only", "--", "c.env")).ExitCode);
        }

        [Fact]
        public async Task Baseline_IsHonoured_FromWhereverTheHookWasInstalled_AndLacksOnOtherBranches()
        {
            const string Name = "it's a baseline.json";
            using var repository = await CreateAsync();
            await repository.CommitAsync("below/a.txt", "");
            await repository.StageAsync(".env", Leak());
            await repository.TokensAsync("check", "--write-baseline", Name);

            var installed = await repository.TokensInAsync("below", "hook", "install", "--baseline", "../" + Name);
            Assert.True(installed.ExitCode == ExitCodes.Clean, installed.Errors);
            Assert.EndsWith($" It accepts the findings in '{Name}'.", Assert.Single(installed.Lines), StringComparison.Ordinal);

            await repository.StageAsync("new.env", Leak());
            AssertRefused(await CommitAsync(repository), "new.env:1:23: LSA0001");
            await repository.GitAsync("rm", "--quiet", "--force", "new.env");
            File.Move(repository.PathOf(Name), repository.PathOf("away"));
            AssertRefused(await CommitAsync(repository), ".env:1:23: LSA0001");
            File.Move(repository.PathOf("away"), repository.PathOf(Name));
            var commit = await CommitAsync(repository);
            Assert.True(commit.ExitCode == 0, commit.Output);
        }

        [Fact]
        public async Task CommitInAWorktree_IsRefused()
        {
            using var repository = await CreateAsync();
            await repository.CommitAsync(".env", Clean);
            await repository.GitAsync("worktree", "add", "--quiet", "tree");

            Assert.Equal(ExitCodes.Clean, (await repository.TokensInAsync("tree", "hook", "install")).ExitCode);
            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("hook", "status")).ExitCode);

            repository.Write("tree/.env", Leak());
            AssertRefused(await repository.TryGitInAsync("tree", "commit", "--all", "--message=Change"), ".env:1:23: LSA0001");
        }

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public async Task HooksPathOfTheSettings_IsUsed(bool isOutside)
        {
            using var repository = await CreateAsync();
            using var outer = new TemporaryFolder();
            var hooks = isOutside ? outer.PathOf("hooks") : repository.PathOf(".hooks");
            await repository.GitAsync("config", "core.hooksPath", isOutside ? hooks : ".hooks");
            await repository.CommitAsync("below/.env", Clean);

            Assert.Equal(ExitCodes.Clean, (await repository.TokensInAsync("below", "hook", "install")).ExitCode);

            Assert.Equal([Path.Combine(hooks, "pre-commit")], Directory.GetFiles(hooks));
            Assert.False(File.Exists(repository.PathOf(Hook)));
            repository.Write("below/.env", Leak());
            AssertRefused(await repository.TryGitInAsync("below", "commit", "--all", "--message=Change"), "below/.env:1:23: LSA0001");
        }

        [Theory]
        [InlineData("/bin/sh", "echo it ran >>log")]
        [InlineData("/usr/bin/env bash", "[[ -n $BASH_VERSION ]] && echo it ran >>log")]
        [InlineData("/usr/bin/env perl", "open(my $log, '>>', 'log'); print $log \"it ran\\n\";")]
        public async Task HookThatWasThere_RunsFirst(string interpreter, string script)
        {
            using var repository = await CreateAsync();
            WriteHook(repository, $"#!{interpreter}\n{script}\n");
            await InstallAsync(repository);
            await InstallAsync(repository);
            await repository.StageAsync(".env", Leak());

            AssertRefused(await CommitAsync(repository), ".env:1:23: LSA0001");
            Assert.Equal("it ran\n", repository.Read("log"));

            await repository.StageAsync(".env", Clean);
            Assert.Equal(0, (await CommitAsync(repository)).ExitCode);
            Assert.Equal("it ran\nit ran\n", repository.Read("log"));
        }

        [Theory]
        [InlineData("/bin/sh", "echo it refuses >&2; exit 3")]
        [InlineData("/bin/sh -e", "echo it refuses >&2; false; true")]
        [InlineData("/usr/bin/env bash", "echo it refuses >&2; exit 3")]
        [InlineData("/usr/bin/env perl", "print STDERR \"it refuses\"; exit 3;")]
        public async Task HookThatWasThere_StillRefuses(string interpreter, string script)
        {
            using var repository = await CreateAsync();
            WriteHook(repository, $"#!{interpreter}\n{script}\n");
            await InstallAsync(repository);
            await repository.StageAsync(".env", Clean);

            AssertRefused(await CommitAsync(repository), "it refuses");
        }

        [Fact]
        public async Task HookThatWasThere_StillKnowsItsNameAndFolder()
        {
            using var repository = await CreateAsync();
            repository.Write(".git/hooks/helper", "echo \"$(basename \"$0\") of helper, $# arguments\" >>log\n");
            WriteHook(repository, "#!/usr/bin/env sh\n. \"$(dirname \"$0\")/helper\"\n");
            await InstallAsync(repository);
            await repository.StageAsync(".env", Clean);

            Assert.Equal(0, (await CommitAsync(repository)).ExitCode);
            Assert.Equal("pre-commit of helper, 0 arguments\n", repository.Read("log"));
        }

        [Fact]
        public async Task WhatAnEarlierHookStages_IsCheckedToo()
        {
            using var repository = await CreateAsync();
            repository.Write("template", Leak());
            WriteHook(repository, "#!/bin/sh\ncp template made.env\ngit add made.env\n");
            await InstallAsync(repository);
            await repository.StageAsync(".env", Clean);

            AssertRefused(await CommitAsync(repository), "made.env:1:23: LSA0001");
        }

        [Fact]
        public async Task HookThatGitDidNotRun_IsNotRunNow()
        {
            // Git for Windows runs every hook.
            if (OperatingSystem.IsWindows())
                return;

            using var repository = await CreateAsync();
            repository.Write(Hook, "#!/bin/sh\nexit 1\n");
            File.SetUnixFileMode(repository.PathOf(Hook), UnixFileMode.UserRead);
            await InstallAsync(repository);
            await repository.StageAsync(".env", Clean);

            Assert.Equal(0, (await CommitAsync(repository)).ExitCode);
        }
    }

    /// <summary>How the hook finds the command.</summary>
    public sealed class Finding
    {
        private static async Task<TemporaryRepository> CreateAsync(params string[] options)
        {
            var repository = await TemporaryRepository.CreateAsync();
            repository.Environment["HOME"] = repository.PathOf("home");
            await InstallAsync(repository, options);
            // As if the command that installed the hook were there no more.
            repository.Write(Hook, repository.Read(Hook).Replace(CommandUnderTest.File, repository.PathOf("gone"), StringComparison.Ordinal));
            await repository.StageAsync(".env", Clean);
            return repository;
        }

        [Fact]
        public async Task CommandThatIsNotFound_Refuses()
        {
            using var repository = await CreateAsync();

            var commit = await CommitAsync(repository);

            AssertRefused(commit, "localstack-tokens was not found");
            Assert.Contains("dotnet tool install", commit.Output, StringComparison.Ordinal);
            Assert.Contains("git commit --no-verify", commit.Output, StringComparison.Ordinal);
        }

        [Fact]
        public async Task FolderOfDotnetTools_IsSearched()
        {
            using var repository = await CreateAsync();
            repository.Write("home/.dotnet/tools/localstack-tokens", "#!/bin/sh\necho \"asked: $*\"; exit 1\n");
            ProgramFolder.MakeExecutable(repository.PathOf("home/.dotnet/tools/localstack-tokens"));

            AssertRefused(await CommitAsync(repository), "asked: hook run pre-commit");
        }

        [Theory]
        [InlineData(".config/dotnet-tools.json")]
        [InlineData("dotnet-tools.json")]
        public async Task ToolManifest_IsUsed(string manifest)
        {
            using var repository = await CreateAsync();
            using var programs = new ProgramFolder();
            programs.Add("dotnet", "echo \"asked: $*\"; exit 1\n");
            programs.Join(repository);
            repository.Write(manifest, """{ "version": 1, "tools": { "localstack.analyzers.tool": { "version": "1.0.0", "commands": [ "localstack-tokens" ] } } }""");

            AssertRefused(await CommitAsync(repository), "asked: tool run localstack-tokens -- hook run pre-commit");
        }

        [Fact]
        public async Task CommandThatIsGiven_IsUsed()
        {
            using var programs = new ProgramFolder();
            programs.Add("it's my tool", "echo \"asked: $*\"; exit 1\n");
            using var repository = await CreateAsync("--command", programs.PathOf("it's my tool"));

            AssertRefused(await CommitAsync(repository), "asked: hook run pre-commit");

            File.Delete(programs.PathOf("it's my tool"));
            AssertRefused(await CommitAsync(repository), "it's my tool was not found");
        }
    }

    /// <summary>What the command itself does.</summary>
    public sealed class Actions
    {
        [Fact]
        public async Task Status_FollowsInstallAndUninstall()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            Directory.Delete(repository.PathOf(".git/hooks"), recursive: true);

            await AssertStatusAsync(repository, ExitCodes.NotInstalled, "Not installed: there is no ");
            await InstallAsync(repository);
            await AssertStatusAsync(repository, ExitCodes.Clean, "Installed: ");
            var text = repository.Read(Hook);
            await InstallAsync(repository);
            Assert.Equal(text, repository.Read(Hook));
            Assert.Equal([repository.PathOf(Hook)], Directory.GetFiles(repository.PathOf(".git/hooks")));

            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("hook", "uninstall")).ExitCode);
            await AssertStatusAsync(repository, ExitCodes.NotInstalled, "Not installed: there is no ");
            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("hook", "uninstall")).ExitCode);
        }

        [Fact]
        public async Task Uninstall_PutsBackWhatWasThere()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            WriteHook(repository, "#!/bin/sh\r\nexit 0 # \u0000\u00ff\n");
            var (bytes, mode) = (File.ReadAllBytes(repository.PathOf(Hook)), ModeOf(repository.PathOf(Hook)));
            var files = Directory.GetFiles(repository.PathOf(".git/hooks")).Order();

            await AssertStatusAsync(repository, ExitCodes.NotInstalled, $"Not installed: '{repository.PathOf(Hook)}' is another hook");
            await InstallAsync(repository);
            await AssertStatusAsync(repository, ExitCodes.Clean, "Installed: ", "It runs the previous hook first");
            Assert.NotEqual(bytes, File.ReadAllBytes(repository.PathOf(Hook)));
            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("hook", "uninstall")).ExitCode);

            Assert.Equal(bytes, File.ReadAllBytes(repository.PathOf(Hook)));
            Assert.Equal(mode, ModeOf(repository.PathOf(Hook)));
            Assert.Equal(files, Directory.GetFiles(repository.PathOf(".git/hooks")).Order());
        }

        [Theory]
        [InlineData("tools/hook")]
        [InlineData("nowhere/hook")]
        public async Task Link_IsMovedAsALink(string target)
        {
            // On Windows a link asks for a right that a user may not have.
            if (OperatingSystem.IsWindows())
                return;

            using var repository = await TemporaryRepository.CreateAsync();
            WriteHook(repository, "#!/bin/sh\n", "tools/hook");
            File.CreateSymbolicLink(repository.PathOf(Hook), "../../" + target);

            await InstallAsync(repository);
            Assert.Null(new FileInfo(repository.PathOf(Hook)).LinkTarget);
            Assert.Equal("#!/bin/sh\n", repository.Read("tools/hook"));

            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("hook", "uninstall")).ExitCode);
            Assert.Equal("../../" + target, new FileInfo(repository.PathOf(Hook)).LinkTarget);
            File.Delete(repository.PathOf(Hook));
        }

        [Fact]
        public async Task Uninstall_LeavesAnotherHookAlone()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            WriteHook(repository, "#!/bin/sh\nexit 0\n");

            var output = await repository.TokensAsync("hook", "uninstall");

            Assert.Equal(ExitCodes.Clean, output.ExitCode);
            Assert.StartsWith("Nothing to remove", output.Output, StringComparison.Ordinal);
            Assert.Equal("#!/bin/sh\nexit 0\n", repository.Read(Hook));
        }

        [Fact]
        public async Task Install_OverwritesNoSecondHook()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            WriteHook(repository, "#!/bin/sh\necho first\n");
            await InstallAsync(repository);
            WriteHook(repository, "#!/bin/sh\necho second\n");

            var output = await repository.TokensAsync("hook", "install");

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.StartsWith("error: There are two hooks", output.Errors, StringComparison.Ordinal);
            Assert.Equal("#!/bin/sh\necho second\n", repository.Read(Hook));
            Assert.Equal("#!/bin/sh\necho first\n", repository.Read(Hook + ".before-localstack-tokens"));
        }

        [Fact]
        public async Task HookOfAnotherVersion_IsBroughtUpToDate()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await InstallAsync(repository, "--command", CommandUnderTest.File);
            await AssertStatusAsync(repository, ExitCodes.Clean, "Installed: ");
            var text = repository.Read(Hook);
            repository.Write(Hook, text + "# of old\n");

            await AssertStatusAsync(repository, ExitCodes.NotInstalled, "Out of date: ");
            await InstallAsync(repository, "--command", CommandUnderTest.File);

            Assert.Equal(text, repository.Read(Hook));
        }

        [Fact]
        public async Task HookThatGitDoesNotRun_IsOutOfDate()
        {
            // Windows has no such bits.
            if (OperatingSystem.IsWindows())
                return;

            using var repository = await TemporaryRepository.CreateAsync();
            await InstallAsync(repository);
            Assert.True(File.GetUnixFileMode(repository.PathOf(Hook)).HasFlag(UnixFileMode.UserExecute));
            File.SetUnixFileMode(repository.PathOf(Hook), UnixFileMode.UserRead | UnixFileMode.UserWrite);

            await AssertStatusAsync(repository, ExitCodes.NotInstalled, "Out of date: ");
            await InstallAsync(repository);
            await AssertStatusAsync(repository, ExitCodes.Clean, "Installed: ");
        }

        [Theory]
        [InlineData("install")]
        [InlineData("uninstall")]
        [InlineData("status")]
        public async Task BareRepository_TakesTheHookOfServersAlone(string action)
        {
            using var repository = await TemporaryRepository.CreateAsync("--bare");

            var output = await repository.TokensAsync("hook", action, "--type", "pre-commit");
            var ofServer = await repository.TokensAsync("hook", action);

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.StartsWith("error: This repository is bare", output.Errors, StringComparison.Ordinal);
            Assert.Contains("pre-receive", ofServer.Output, StringComparison.Ordinal);
        }

        [Fact]
        public async Task SeveralHooks_AreInstalledShownAndRemoved()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await InstallAsync(repository, "--type", "pre-commit", "--type", "commit-msg", "--type", "pre-push");

            var status = await repository.TokensAsync("hook", "status");
            Assert.Equal(3, status.Lines.Count(line => line.StartsWith("Installed: ", StringComparison.Ordinal)));
            Assert.Equal(ExitCodes.NotInstalled, (await repository.TokensAsync("hook", "status", "--type", "pre-merge-commit")).ExitCode);

            Assert.Equal(3, (await repository.TokensAsync("hook", "uninstall")).Lines.Count);
            Assert.False(File.Exists(repository.PathOf(".git/hooks/pre-push")));
        }

        [Fact]
        public async Task CommandThatDoesNotExist_EndsWith2()
        {
            using var repository = await TemporaryRepository.CreateAsync();

            var output = await repository.TokensAsync("hook", "install", "--command", "nowhere/tool");

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.Contains("nowhere", output.Errors, StringComparison.Ordinal);
            Assert.False(File.Exists(repository.PathOf(Hook)));
        }

        [Fact]
        public async Task BaselineThatIsNone_EndsWith2()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            repository.Write("baseline.json", "{}");

            var output = await repository.TokensAsync("hook", "install", "--baseline", "baseline.json");

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.StartsWith("error: 'baseline.json' is not a baseline", output.Errors, StringComparison.Ordinal);
            Assert.False(File.Exists(repository.PathOf(Hook)));
        }

        [Fact]
        public async Task FolderThatCannotBeMade_EndsWith2()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            repository.Write("file", "");
            await repository.GitAsync("config", "core.hooksPath", "file");

            var output = await repository.TokensAsync("hook", "install");

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.StartsWith("error: ", output.Errors, StringComparison.Ordinal);
        }

        private static UnixFileMode ModeOf(string path) =>
            OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);

        private static async Task AssertStatusAsync(TemporaryRepository repository, int exitCode, params string[] texts)
        {
            var output = await repository.TokensAsync("hook", "status");

            Assert.StartsWith(texts[0], output.Output, StringComparison.Ordinal);
            Assert.All(texts, text => Assert.Contains(text, output.Output, StringComparison.Ordinal));
            Assert.Equal(exitCode, output.ExitCode);
        }
    }
}
