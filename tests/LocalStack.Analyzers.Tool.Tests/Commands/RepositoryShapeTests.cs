using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary>
/// Repositories, and objects in them, of other shapes than everyday commands make: what they hold is found, or the run ends with 2.
/// Each is made by a script, in which <c>$T</c> is a token and <c>$B</c> the first commit.
/// </summary>
public sealed class RepositoryShapeTests : IDisposable
{
    private const string Check = "check";
    private const string Staged = "check --staged";
    private const string History = "check --history";
    private const string Range = "check --range HEAD~1..HEAD";

    private readonly string _token = Secrets.Token();
    private TemporaryRepository? _repository;

    public void Dispose() => _repository?.Dispose();

    /// <summary>Objects that are written by hand; of commits the header and the message, of tags all of it.</summary>
    [SkippableTheory]
    [InlineData(History, "object commit \"tree $(git rev-parse HEAD^{tree})\\nparent $B\\nauthor a <a@b> 1 +0000\\ncommitter a <a@b> 1 +0000\\n\\nFirst\\000 $T\"")]
    [InlineData(History, "object commit \"tree $(git rev-parse HEAD^{tree})\\nparent $B\\nauthor a <a@b> 1 +0000\\ncommitter a <a@b> 1 +0000\\nencoding latin1\\n\\n\\351 $T\"")]
    [InlineData(Range, "object commit \"tree $(git rev-parse HEAD^{tree})\\nparent $B\\nauthor\\ncommitter\\n\\n$T\"")]
    [InlineData(Range, "object commit \"tree $(git rev-parse HEAD^{tree})\\nparent $B\\nauthor $T <> 1 +0000\\ncommitter a <a@b> 1 +0000\"")]
    [InlineData(History, "object commit \"tree $(git rev-parse HEAD^{tree})\\nparent $B\\nauthor a <a@b> 1 +0000\\ncommitter a <a@b> 1 +0000\\ngpgsig x\\n $T\\n\\nM\"")]
    [InlineData(History, "object commit \"tree $(git rev-parse HEAD^{tree})\\nparent $B\\nauthor a <a@b> 1 +0000\\ncommitter a <a@b> 1 +0000\\nlocation $T\\n\\nM\"")]
    [InlineData(History, "object tag \"object $B\\ntype commit\\ntag $T\\ntagger a <a@b> 1 +0000\\n\\nM\"")]
    [InlineData(History, "object tag \"object $B\\ntype commit\\ntag v1\\n\\n$T\"")]
    [InlineData(Range, "object tag \"object $(git rev-parse HEAD)\\ntype commit\\ntag v1\\n\\n$T\"")]
    [InlineData(History, "object tag \"object $(git rev-parse HEAD^{tree})\\ntype tree\\ntag v1\\n\\n$T\"")]
    public Task ObjectWrittenByHand(string way, string script) => FoundAsync(
        way,
        """object() { id=$(printf "$2" | git hash-object -t $1 -w --stdin --literally); if [ $1 = tag ]; then git update-ref refs/tags/v1 $id; else git reset -q $id; fi; }; """ + script);

    [SkippableTheory]
    [InlineData("check --range HEAD~1..HEAD", "git tag -a -m \"$T\" inner; git tag -a -m outer v1 inner; git tag -d inner")]
    [InlineData("check --range HEAD~1..HEAD", "git tag -a -m \"$T\" a; git tag -a -m m b a; git tag -a -m m c b; git tag -d a b")]
    [InlineData("check --range v1", "git tag -a -m \"$T\" inner; git tag -a -m outer v1 inner; git tag -d inner")]
    [InlineData("check --range HEAD~1..v1", "git tag -a -m \"$T\" v1")]
    [InlineData("check --range HEAD~1..HEAD", "git tag -a -m \"$T\" v1; git pack-refs --all; sed -i \"s/^^.*/^$B/\" .git/packed-refs")]
    [InlineData("check --range HEAD:run.sh", "echo \"$T\" >run.sh; git add run.sh; git commit -qm x")]
    [InlineData("check --range :run.sh", "echo \"$T\" >run.sh; git add run.sh")]
    [InlineData("check --range HEAD^{tree}", "echo \"$T\" >run.sh; git add run.sh; git commit -qm x")]
    [InlineData("check --range HEAD~1^..HEAD", "echo \"$T\" >run.sh; git add run.sh; git commit -qm x; git rm -q run.sh; git commit -qm y")]
    [InlineData("check --range :/secret", "git commit -q --allow-empty -m \"secret $T\"; git commit -q --allow-empty -m y")]
    [InlineData("check --range HEAD~1..HEAD", "git checkout -q -b side $B; echo \"$T\" >run.sh; git add run.sh; git commit -qm x; git checkout -q main; git merge -q --no-ff -m m side")]
    public Task NamedRevision(string way, string script) => FoundAsync(way, script);

    [SkippableTheory]
    [InlineData(History, "git update-ref refs/pull/1/head $(echo \"$T\" | git commit-tree HEAD^{tree}); git commit -q --allow-empty -m x")]
    [InlineData(History, "git update-index --add --cacheinfo 160000,$B,$T; git update-ref refs/keep/tree $(git write-tree); git reset -q")]
    [InlineData(History, "git switch -q --orphan other; git commit -q --allow-empty -m \"$T\"; git switch -q main")]
    [InlineData(History, "git worktree add -q --detach tree; echo \"$T\" >tree/run.sh; git -C tree add run.sh; git -C tree commit -qm x; rm -r tree")]
    [InlineData(History, "for b in a b c; do git checkout -q -b $b $B; echo $b >$b; git add $b; git commit -qm $b; done; git checkout -q main; git merge -q -m m a b c; echo \"$T\" >run.sh; git add run.sh; git commit -q --amend -m m")]
    [InlineData(Range, "for b in a b c; do git checkout -q -b $b $B; echo $b >$b; git add $b; git commit -qm $b; done; git checkout -q main; git merge -q -m m a b c; echo \"$T\" >a; git add a; git commit -q --amend -m m")]
    [InlineData(History, "echo \"$T\" >new.sh; git stash -q --include-untracked")]
    [InlineData(History, "echo \"$T\" >README; git add README; git checkout -q HEAD~1 -- 2>/dev/null; git stash -q; git stash -q 2>/dev/null || true")]
    [InlineData(History, "rm README; ln -s \"$T\" README; git add README; git commit -qm x; rm README; echo a >README; git add README; git commit -qm y")]
    [InlineData(History, "printf '[submodule \"x\"]\\n path = x\\n url = https://%s@example.org/\\n' \"$T\" >.gitmodules; git add .gitmodules; git commit -qm x; git rm -q .gitmodules; git commit -qm y")]
    [InlineData(Range, "printf '[submodule \"x\"]\\n path = %s\\n ignore = all\\n' \"$T\" >.gitmodules; git config diff.ignoreSubmodules all; git update-index --add --cacheinfo 160000,$B,$T; git commit -q --allow-empty -m x")]
    [InlineData(Staged, "printf '[submodule \"x\"]\\n path = %s\\n ignore = all\\n' \"$T\" >.gitmodules; git config submodule.x.ignore all; git update-index --add --cacheinfo 160000,$B,$T")]
    [InlineData(History, "f=$(printf 'b\\351-%s' \"$T\"); echo a >$f; git add .; git commit -qm x; rm $f")]
    [InlineData(Staged, "f=$(printf 'b\\351-%s' \"$T\"); echo a >$f; git add .; rm $f")]
    [InlineData(Check, "f=$(printf 'b\\351-%s' \"$T\"); echo a >$f; git add .; rm $f")]
    [InlineData(History, "git branch \"$(printf 'b\\351-%s' \"$T\")\"; git pack-refs --all; rm -r .git/logs")]
    [InlineData(History, "f=$(printf 'a\\nb-%s' \"$T\"); echo a >\"$f\"; git add .; git commit -qm x; git rm -q \"$f\"; git commit -qm y")]
    [InlineData(History, "git notes --ref=other add -m \"$T\"")]
    [InlineData(History, "echo \"$T\" >run.sh; git add run.sh; git commit -qm x; mv .git/objects .git/store; mkdir -p .git/objects/info; echo \"$PWD/.git/store\" >.git/objects/info/alternates; git rm -q run.sh; git commit -qm y")]
    [InlineData(History, "echo \"$T\" >run.sh; git add run.sh; git commit -qm x; git rm -q run.sh; git commit -qm y; git repack -adq; git pack-refs --all; git reflog expire --expire=now --all")]
    public Task History_ThatIsUnusual(string way, string script) => FoundAsync(way, script);

    [SkippableTheory]
    [InlineData(Check, "echo \"$T\" >run.sh; git add run.sh; git update-index --split-index")]
    [InlineData(Staged, "git update-index --split-index; echo \"$T\" >run.sh; git add run.sh; rm run.sh")]
    [InlineData(Staged, "git update-index --index-version 4; echo \"$T\" >run.sh; git add run.sh; rm run.sh")]
    [InlineData(Check, "mkdir in out; echo a >in/a; echo \"$T\" >out/run.sh; git add .; git commit -qm x; git sparse-checkout set --cone --sparse-index in")]
    [InlineData(Check, "echo \"$T\" >run.sh; git add -f run.sh; echo '*' >.git/info/exclude; git rm -q --cached README")]
    [InlineData(Check, "rm README; mkdir README; echo \"$T\" >README/run.sh")]
    [InlineData(Check, "echo \"$T\" >run.sh; git add -N run.sh")]
    [InlineData(Check, "git worktree add -q tree; echo \"$T\" >tree/run.sh")]
    [InlineData(Check, "git init -q --separate-git-dir=.git/apart nested; echo \"$T\" >nested/run.sh")]
    [InlineData(Check, "git init -q a; git -C a commit -q --allow-empty -m x; git init -q a/b; git -C a/b commit -q --allow-empty -m x; git -C a/b/ init -q c; echo \"$T\" >a/b/c/run.sh")]
    [InlineData(Check, "git init -q sub; echo '*' >sub/.gitignore; echo \"$T\" >sub/run.sh; git -C sub add -f run.sh; git -C sub commit -qm x; git add sub 2>/dev/null")]
    [InlineData(Check, "echo \"$T\" >run.sh; echo '*.sh filter=none working-tree-encoding=UTF-16 -diff export-ignore' >.gitattributes")]
    public Task WorkingTree_ThatIsUnusual(string way, string script) => FoundAsync(way, script);

    /// <summary>What Git cannot read is not taken for a folder without Git, or for an empty one.</summary>
    [SkippableTheory]
    [InlineData("git config core.bare true")]
    [InlineData("git config core.repositoryFormatVersion 99")]
    [InlineData("git config core.repositoryFormatVersion 1; git config extensions.unheardOf true")]
    [InlineData("echo '[' >>.git/config")]
    [InlineData("printf '[include]\\n path = config\\n' >>.git/config")]
    [InlineData("printf 'broken' >.git/index")]
    [InlineData("rm .git/HEAD")]
    [InlineData("rm -r .git; echo 'gitdir: ../nowhere' >.git")]
    [InlineData("git init -q sub; rm sub/.git/HEAD; echo \"$T\" >sub/run.sh; echo sub >.gitignore; git update-index --add --cacheinfo 160000,$B,sub")]
    public async Task RepositoryThatGitCannotRead_EndsWith2(string script)
    {
        await CreateAsync(script);

        Assert.NotEqual(ExitCodes.Clean, (await _repository!.TokensAsync("check")).ExitCode);
        Assert.NotEqual(ExitCodes.Clean, (await _repository.TokensAsync("fix", "--dry-run")).ExitCode);
    }

    /// <summary>A file that is none is not waited for: where it is named, the run ends with 2; else it is said.</summary>
    [SkippableFact]
    public async Task Pipe_IsNotWaitedFor()
    {
        await CreateAsync("echo \"$T\" >run.sh; git add run.sh; git commit -qm x; rm run.sh; mkfifo run.sh");

        Assert.Equal(ExitCodes.Error, (await _repository!.TokensAsync("check", "run.sh")).ExitCode);
        Assert.Contains("no regular file", (await _repository.TokensAsync("check", "--format", "json")).Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task OutputOfACommand_IsNotTakenForAnEmptyFile()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Elsewhere it is not told from a file.");
        await CreateAsync("mkfifo .git/pipe; ln -s .git/pipe link");

        Assert.Equal(ExitCodes.Error, (await _repository!.TokensAsync("check", "link")).ExitCode);
    }

    /// <summary>A tracked file that lies behind a link now is no file of the repository: it is not changed.</summary>
    [SkippableFact]
    public async Task FileBehindALink_IsNotFixed()
    {
        using var outside = new TemporaryFolder();
        outside.Write("run.env", $"LOCALSTACK_AUTH_TOKEN={_token}\n");
        await CreateAsync($"mkdir d; echo \"LOCALSTACK_AUTH_TOKEN=$T\" >d/run.env; git add .; git commit -qm x; rm -r d; ln -s '{outside.Path}' d");

        var output = await _repository!.TokensAsync("fix");

        Assert.Contains("Its folder is a link now", output.Output + output.Errors, StringComparison.Ordinal);
        Assert.Contains(_token, outside.Read("run.env"), StringComparison.Ordinal);
    }

    /// <summary>What only looks like one of these holds nothing.</summary>
    [SkippableTheory]
    [InlineData(Range, "git tag -a -m \"$T\" v1 $B")]
    [InlineData(Range, "git tag -a -m \"$T\" a $B; git tag -a -m m b a; git tag -d a")]
    [InlineData(Staged, "echo \"$T\" >run.sh; git add -N run.sh")]
    [InlineData(Check, "echo \"$T\" >run.sh; echo run.sh >.git/info/exclude")]
    [InlineData(Check, "git branch \"try/$T\"")]
    public async Task WhatIsNotAskedFor_IsNotFound(string way, string script)
    {
        await CreateAsync(script);

        Assert.Equal(ExitCodes.Clean, (await _repository!.TokensAsync(way.Split(' '))).ExitCode);
    }

    private async Task FoundAsync(string way, string script)
    {
        await CreateAsync(script);

        var output = await _repository!.TokensAsync(way.Split(' '));

        Assert.True(output.ExitCode == ExitCodes.Findings, output.Output + output.Errors);
        Assert.Contains("LSA0001", output.Output, StringComparison.Ordinal);
    }

    private async Task CreateAsync(string script)
    {
        Skip.If(OperatingSystem.IsWindows(), "The scripts make files that Windows does not have.");
        _repository = await TemporaryRepository.CreateAsync();
        _repository.Environment["B"] = await _repository.CommitAsync("README", "text\n");
        await _repository.CommitAsync("other", "text\n");
        _repository.Environment["T"] = _token;
        _repository.Write(".git/script", script);
        var (exitCode, said) = await _repository.TryGitAsync("-c", "alias.run=!sh .git/script >/dev/null", "run");
        Assert.True(exitCode == 0, said);
        _repository.Environment.Remove("T");
    }
}
