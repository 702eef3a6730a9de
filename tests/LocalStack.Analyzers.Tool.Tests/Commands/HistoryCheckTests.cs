using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary><c>localstack-tokens check --history</c>.</summary>
public static class HistoryCheckTests
{
    private const string Clean = "LOCALSTACK_AUTH_TOKEN=$CI_TOKEN\n";

    private static string Leak() => $"LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n";

    private static void AssertFound(CommandOutput output, params (string Place, string Commit)[] expected)
    {
        Assert.True(output.ExitCode == ExitCodes.Findings, output.Output + output.Errors);
        Assert.Equal(expected.Length, output.Lines.Count);
        foreach (var ((place, commit), line) in expected.Zip(output.Lines))
        {
            Assert.StartsWith(place + ": LSA", line, StringComparison.Ordinal);
            Assert.Contains($"Commit {commit} (", line, StringComparison.Ordinal);
            Assert.EndsWith("deleting it does not remove it from the history: rotate it.", line, StringComparison.Ordinal);
        }
    }

    public sealed class Reports
    {
        [Fact]
        public async Task RemovedToken_WithTheCommitThatBroughtIt()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("deploy/.env", Clean);
            var commit = await repository.CommitAsync("deploy/.env", "# first line\n" + Leak());
            await repository.CommitAsync("deploy/.env", Clean);
            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check")).ExitCode);

            var output = await repository.TokensAsync("check", "--history");

            AssertFound(output, ("deploy/.env:2:23", commit));
            Assert.Contains(", A. Author)", output.Output, StringComparison.Ordinal);
        }

        [Fact]
        public async Task TokenOfTheFirstCommit()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.GitAsync("config", "log.showRoot", "false");
            var commit = await repository.CommitAsync(".env", Leak());
            await repository.GitAsync("rm", "--quiet", ".env");
            await repository.CommitStagedAsync();

            AssertFound(await repository.TokensAsync("check", "--history"), (".env:1:23", commit));
        }

        [Fact]
        public async Task TokenOfAMergedAndDeletedBranch()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("a.env", Clean);
            await repository.GitAsync("checkout", "--quiet", "-b", "side");
            var commit = await repository.CommitAsync("b.env", Leak());
            await repository.CommitAsync("b.env", Clean);
            await repository.GitAsync("checkout", "--quiet", "main");
            await repository.GitAsync("merge", "--quiet", "--no-ff", "--message=Merge", "side");
            await repository.GitAsync("branch", "--quiet", "--delete", "side");

            AssertFound(await repository.TokensAsync("check", "--history"), ("b.env:1:23", commit));
            AssertFound(await repository.TokensAsync("check", "--history", "b.env"), ("b.env:1:23", commit));
        }

        [Fact]
        public async Task TokenThatOnlyTheMergeItselfBrought()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("a.env", Clean);
            await repository.GitAsync("checkout", "--quiet", "-b", "side");
            await repository.CommitAsync("b.env", Clean);
            await repository.GitAsync("checkout", "--quiet", "main");
            await repository.CommitAsync("a.env", "# changed\n" + Clean);
            await repository.GitAsync("merge", "--quiet", "--no-commit", "side");
            await repository.StageAsync("a.env", Leak());
            await repository.StageAsync("new.env", Leak());
            var merge = await repository.CommitStagedAsync();
            await repository.CommitAsync("a.env", Clean);

            AssertFound(await repository.TokensAsync("check", "--history"), ("a.env:1:23", merge), ("new.env:1:23", merge));
        }

        [Fact]
        public async Task TokenOfABranchARemoteATagANoteAndEveryStash()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            var main = await repository.CommitAsync(".env", Clean);
            foreach (var name in new[] { "refs/heads/branch", "refs/remotes/origin/remote", "refs/tags/tag" })
            {
                var commit = await repository.CommitAsync(Path.GetFileName(name) + ".env", Leak());
                await repository.GitAsync("update-ref", name, commit);
                await repository.GitAsync("reset", "--quiet", "--hard", main);
            }

            await repository.GitAsync("tag", "--annotate", "--message=Tag", "annotated", "tag");
            await repository.GitAsync("tag", "--delete", "tag");
            await repository.GitAsync("notes", "add", "--reuse-message=" + await repository.WriteBlobAsync(Leak()), main);
            for (var i = 1; i <= 3; i++)
            {
                await repository.StageAsync($"stash{i}.env", Leak());
                await repository.GitAsync("stash", "push", "--quiet");
            }

            var output = await repository.TokensAsync("check", "--history");

            Assert.Equal(ExitCodes.Findings, output.ExitCode);
            Assert.Equal(
                ["branch.env:1:23", "remote.env:1:23", "stash1.env:1:23", "stash2.env:1:23", "stash3.env:1:23", "tag.env:1:23"],
                output.Lines.Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]).Where(place => !place.StartsWith(main[..2], StringComparison.Ordinal)));
            Assert.Single(output.Lines, line => line.Replace("/", "", StringComparison.Ordinal).StartsWith(main + ":1:23", StringComparison.Ordinal));
        }

        [Fact]
        public async Task TokenOfATagWithoutACommit()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.GitAsync("tag", "file", await repository.WriteBlobAsync(Secrets.Token()));
            await repository.StageAsync("folder/.env", Leak());
            await repository.GitAsync("tag", "--annotate", "--message=Tag", "tree", (await repository.GitAsync("write-tree")).Trim());
            await repository.GitAsync("rm", "--quiet", "--cached", "folder/.env");

            var output = await repository.TokensAsync("check", "--history");

            Assert.Equal(2, output.Lines.Count);
            Assert.StartsWith("folder/.env:1:23: LSA0001", output.Lines[0], StringComparison.Ordinal);
            Assert.StartsWith("refs/tags/file:1:1: LSA0001", output.Lines[1], StringComparison.Ordinal);
        }

        [Fact]
        public async Task TokenOnceForEachPath_WithTheOldestCommit()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            var leak = Leak();
            var first = await repository.CommitAsync("z.env", leak + leak);
            await repository.CommitAsync("z.env", "# moved\n" + leak);
            await repository.CommitAsync("z.env", Clean);
            await repository.CommitAsync("z.env", leak);
            var second = await repository.CommitAsync("a.env", leak);
            var third = await repository.CommitAsync("a.env", leak + Leak());

            AssertFound(
                await repository.TokensAsync("check", "--history"),
                ("a.env:1:23", second),
                ("a.env:2:23", third),
                ("z.env:1:23", first));
        }

        [Fact]
        public async Task KeyOfAMovedFile_WhereItsNameTellsTheFormat()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            var text = $"LocalStack:\n  ApiKey: {Secrets.Key()}\n";
            await repository.CommitAsync("settings.txt", text);
            await repository.GitAsync("mv", "settings.txt", "settings.yml");
            var commit = await repository.CommitStagedAsync();

            AssertFound(await repository.TokensAsync("check", "--history"), ("settings.yml:2:11", commit));
        }

        [Fact]
        public async Task TokenThatAReplacementHides()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            var commit = await repository.CommitAsync(".env", Leak());
            await repository.GitAsync("replace", (await repository.GitAsync("rev-parse", "HEAD:.env")).Trim(), await repository.WriteBlobAsync(Clean));

            AssertFound(await repository.TokensAsync("check", "--history"), (".env:1:23", commit));
        }

        [Fact]
        public async Task TokenOfASha256Repository_AWorktreeAndABareClone()
        {
            using var repository = await TemporaryRepository.CreateAsync("--object-format=sha256");
            var commit = await repository.CommitAsync("a/ünï \"q\".env", Leak());
            await repository.CommitAsync("a/ünï \"q\".env", Clean);
            await repository.GitAsync("worktree", "add", "--quiet", "tree");
            using var bare = await TemporaryRepository.CloneAsync(repository, "--bare");

            AssertFound(await repository.TokensAsync("check", "--history"), ("a/ünï \"q\".env:1:23", commit));
            AssertFound(await repository.TokensInAsync("tree", "check", "--history"), ("a/ünï \"q\".env:1:23", commit));
            AssertFound(await repository.TokensInAsync("a", "check", "--history"), ("ünï \"q\".env:1:23", commit));
            AssertFound(await bare.TokensAsync("check", "--history"), ("a/ünï \"q\".env:1:23", commit));
        }

        [Fact]
        public async Task AToken_WhateverTheUserHasSet()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            foreach (var (key, value) in new[] { ("color.ui", "always"), ("diff.relative", "true"), ("log.showSignature", "true"), ("log.follow", "true"), ("diff.renames", "copies"), ("log.diffMerges", "off"), ("log.decorate", "full"), ("format.pretty", "raw"), ("i18n.logOutputEncoding", "UTF-16") })
                await repository.GitAsync("config", key, value);
            repository.Environment["GIT_AUTHOR_NAME"] = "commit Ünï";
            var commit = await repository.CommitAsync("ünï.env", Leak());
            await repository.CommitAsync("below/.env", Clean);

            var output = await repository.TokensInAsync("below", "check", "--history");

            AssertFound(output, ("../ünï.env:1:23", commit));
            Assert.Contains(", commit Ünï)", output.Output, StringComparison.Ordinal);
        }
    }

    public sealed class Guards
    {
        [Fact]
        public async Task CleanHistory_LinksAndBinaries()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync(".env", Clean);
            await repository.CommitAsync("a.bin", string.Concat(Enumerable.Repeat("\0\u0001\u0002", 100)));
            await repository.GitAsync("update-index", "--add", "--cacheinfo", $"120000,{await repository.WriteBlobAsync("elsewhere.env")},link.env");
            await repository.CommitStagedAsync();
            repository.Write("untracked.env", Leak());

            var output = await repository.TokensAsync("check", "--history");

            Assert.Equal(ExitCodes.Clean, output.ExitCode);
            Assert.Empty(output.Lines);
            Assert.Equal("No findings (3 contents checked).", output.Errors.Trim());
        }

        [Fact]
        public async Task RepositoryWithoutCommits()
        {
            using var repository = await TemporaryRepository.CreateAsync();

            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check", "--history")).ExitCode);
        }

        [Fact]
        public async Task WhatTheUserHasAllowed_AlsoWhereTheFolderIsGone()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("samples/.env", Leak());
            await repository.GitAsync("rm", "--quiet", "-r", "samples");
            await repository.CommitAsync(".editorconfig", "[samples/**]\nlocalstack_analyzers.exclude = true\n");
            await repository.CommitAsync("other.env", Leak());
            var fingerprint = (await repository.TokensAsync("check", "--history")).Output.Split("by fingerprint ")[1][..8];

            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check", "--history", "--allow", fingerprint)).ExitCode);
        }

        [Fact]
        public async Task PathsThatAreNotNamed()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("old/.env", Leak());
            await repository.GitAsync("rm", "--quiet", "-r", "old");
            await repository.CommitAsync("new/.env", Clean);

            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check", "--history", "new")).ExitCode);
            Assert.Equal(ExitCodes.Findings, (await repository.TokensAsync("check", "--history", "old")).ExitCode);
        }
    }

    public sealed class Failures
    {
        [Fact]
        public async Task ShallowClone_IsSaidToBeSearchedInPart()
        {
            using var source = await TemporaryRepository.CreateAsync();
            await source.CommitAsync(".env", Leak());
            await source.CommitAsync(".env", Clean);
            using var clone = await TemporaryRepository.CloneAsync(source, "--depth=1");

            var output = await clone.TokensAsync("check", "--history");

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.Contains("this clone is shallow", output.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("shallow", (await source.TokensAsync("check", "--history")).Errors, StringComparison.Ordinal);
        }

        [Fact]
        public async Task PartialClone_IsNotFilled()
        {
            using var source = await TemporaryRepository.CreateAsync();
            await source.GitAsync("config", "uploadpack.allowFilter", "true");
            await source.CommitAsync("a.env", Leak());
            await source.CommitAsync("a.env", Clean);
            var commit = await source.CommitAsync("b.env", Leak());
            using var clone = await TemporaryRepository.CloneAsync(source, "--filter=blob:none");

            var output = await clone.TokensAsync("check", "--history");

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.Contains(commit, Assert.Single(output.Lines), StringComparison.Ordinal);
            Assert.StartsWith("error: . was not checked: the history lacks 1 content", output.Errors, StringComparison.Ordinal);
            Assert.Contains("?", await clone.GitAsync("rev-list", "--objects", "--all", "--missing=print"), StringComparison.Ordinal);
        }

        [Fact]
        public async Task CloneWithoutTrees_EndsWith2()
        {
            using var source = await TemporaryRepository.CreateAsync();
            await source.GitAsync("config", "uploadpack.allowFilter", "true");
            await source.CommitAsync("a.env", Leak());
            await source.CommitAsync("a.env", Clean);
            using var clone = await TemporaryRepository.CloneAsync(source, "--filter=tree:0", "--no-checkout");

            var output = await clone.TokensAsync("check", "--history");

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.StartsWith("error: git log failed: ", output.Errors, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData(0, "error: . was not checked: the history lacks 1 content")]
        [InlineData(2000, "error: git cat-file failed: ")]
        public async Task BrokenRepository_EndsWith2(int lengthLeft, string message)
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("a.txt", string.Concat(Enumerable.Range(0, 10_000).Select(number => $"{number}\n")));
            var blob = (await repository.GitAsync("rev-parse", "HEAD:a.txt")).Trim();
            var file = repository.PathOf($".git/objects/{blob[..2]}/{blob[2..]}");
            File.SetAttributes(file, FileAttributes.Normal);
            await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..lengthLeft]);

            var output = await repository.TokensAsync("check", "--history");

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.StartsWith(message, output.Errors, StringComparison.Ordinal);
        }
    }
}
