using System.Text.Json.Nodes;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Detection.Credentials;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary>The findings that a repository has already, written down once and accepted from then on.</summary>
public static class BaselineTests
{
    private const string File = "baseline.json";

    public sealed class Writes
    {
        [Fact]
        public async Task EachSecretOfAFileOnce_InOrder_TheSameEachTime()
        {
            using var folder = new TemporaryFolder();
            var (token, key) = (Secrets.Token(), Secrets.Key());
            folder.Write("src/b.sh", $"A={token}\nB={token}\n");
            folder.Write("a.env", "LOCALSTACK_API_KEY=" + key);

            var output = await TokensCommand.RunAsync(folder, "check", "--write-baseline", File);
            var first = folder.Read(File);
            await TokensCommand.RunAsync(folder, "check", "--write-baseline", File);

            Assert.Equal(ExitCodes.Clean, output.ExitCode);
            Assert.Empty(output.Lines);
            Assert.Contains("Accepted: 3 by the baseline baseline.json.", output.Errors, StringComparison.Ordinal);
            Assert.Equal(
                $$"""
                {
                  "version": 1,
                  "findings": [
                    {
                      "path": "a.env",
                      "rule": "LSA0003",
                      "fingerprint": "{{Fingerprint.Of(key)}}"
                    },
                    {
                      "path": "src/b.sh",
                      "rule": "LSA0001",
                      "fingerprint": "{{Fingerprint.Of(token)}}"
                    }
                  ]
                }

                """.ReplaceLineEndings("\n"),
                first);
            Assert.Equal(first, folder.Read(File));
        }

        [Fact]
        public async Task NoSecretThatIsTheNameOfAFile()
        {
            using var folder = new TemporaryFolder();
            var token = Secrets.Token();
            folder.Write(token + ".sh", "A=" + token);

            await TokensCommand.RunAsync(folder, "check", "--write-baseline", File);

            Secrets.AssertNotShownIn(folder.Read(File), File);
            Assert.Equal(ExitCodes.Clean, (await TokensCommand.RunAsync(folder, "check", "--baseline", File)).ExitCode);
        }

        [Fact]
        public async Task NothingOfARunThatDidNotSeeEverything()
        {
            using var folder = new TemporaryFolder();
            folder.Write("a.sh", "A=" + Secrets.Token());
            folder.Write("broken.zip", "PK\u0003\u0004 and no archive");

            var output = await TokensCommand.RunAsync(folder, "check", "--write-baseline", File);

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.False(System.IO.File.Exists(folder.PathOf(File)), "It was written.");
        }
    }

    public sealed class Accepts
    {
        [Theory]
        [InlineData("check")]
        [InlineData("check", "--staged")]
        [InlineData("check", "--history")]
        public async Task ListedFindings_InEveryKindOfCheck(params string[] arguments)
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("deploy/run.sh", "A=" + Secrets.Token());
            await repository.TokensAsync("check", "--write-baseline", File);
            if (arguments.Contains("--staged"))
                await repository.StageAsync("deploy/run.sh", repository.Read("deploy/run.sh") + "\n");

            var output = await repository.TokensAsync([.. arguments, "--baseline", File]);

            Assert.Equal(ExitCodes.Clean, output.ExitCode);
            Assert.Contains("1 by the baseline baseline.json", output.Errors, StringComparison.Ordinal);
        }

        [Fact]
        public async Task FromAnotherFolder_WithPathsSeenFromTheBaseline()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("deploy/run.sh", "A=" + Secrets.Token());
            await repository.TokensAsync("check", "--write-baseline", "deploy/" + File);

            Assert.Contains("\"path\": \"run.sh\"", repository.Read("deploy/" + File), StringComparison.Ordinal);
            Assert.Equal(ExitCodes.Clean, (await repository.TokensInAsync("deploy", "check", "--baseline", File)).ExitCode);
        }

        [Fact]
        public async Task MessagesOfTheHistory()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.GitAsync("commit", "--quiet", "--allow-empty", "--no-verify", "--message=Use " + Secrets.Token());
            await repository.TokensAsync("check", "--history", "--write-baseline", File);

            var output = await repository.TokensAsync("check", "--history", "--baseline", File);

            Assert.Equal(ExitCodes.Clean, output.ExitCode);
            Assert.DoesNotContain("matches nothing", output.Errors, StringComparison.Ordinal);
        }
    }

    public sealed class Reports
    {
        [Fact]
        public async Task OldSecretInANewPlace()
        {
            using var folder = new TemporaryFolder();
            folder.Write("a.sh", "A=" + Secrets.Token());
            await TokensCommand.RunAsync(folder, "check", "--write-baseline", File);
            folder.Write("b.sh", folder.Read("a.sh"));

            var output = await TokensCommand.RunAsync(folder, "check", "--baseline", File);

            Assert.StartsWith("b.sh:1:3: LSA0001", Assert.Single(output.Lines), StringComparison.Ordinal);
        }

        [Fact]
        public async Task NewSecretInAnOldPlace()
        {
            using var folder = new TemporaryFolder();
            folder.Write("a.sh", "A=" + Secrets.Token());
            await TokensCommand.RunAsync(folder, "check", "--write-baseline", File);
            folder.Write("a.sh", folder.Read("a.sh") + "\nB=" + Secrets.Token());

            Assert.StartsWith("a.sh:2:3:", Assert.Single((await TokensCommand.RunAsync(folder, "check", "--baseline", File)).Lines), StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("{}")]
        [InlineData("no JSON")]
        [InlineData(null)]
        public async Task WhatIsNoBaseline_EndsWith2(string? text)
        {
            using var folder = new TemporaryFolder();
            if (text is not null)
                folder.Write(File, text);

            Assert.Equal(ExitCodes.Error, (await TokensCommand.RunAsync(folder, "check", "--baseline", File)).ExitCode);
        }

        [Theory]
        [InlineData("--update-baseline")]
        [InlineData("--baseline", "a", "--write-baseline", "b")]
        public async Task OptionsThatExcludeEachOther_EndWith2(params string[] arguments)
        {
            using var folder = new TemporaryFolder();

            Assert.Equal(ExitCodes.Error, (await TokensCommand.RunAsync(folder, ["check", .. arguments])).ExitCode);
        }
    }

    public sealed class Unused
    {
        [Fact]
        public async Task Entry_IsSaid_AndPruned()
        {
            using var repository = await WithBaselineAsync();
            repository.Write("a.sh", "clean");

            Assert.Equal(["a.sh"], await UnusedAsync(repository));

            var output = await repository.TokensAsync("check", "--baseline", File, "--update-baseline");
            Assert.Equal(ExitCodes.Clean, output.ExitCode);
            Assert.Contains("Removed 1 of 2 entries from baseline.json.", output.Errors, StringComparison.Ordinal);
            Assert.Empty(await UnusedAsync(repository));
            Assert.Equal("src/b.sh", (string)Assert.Single(JsonNode.Parse(repository.Read(File))!["findings"]!.AsArray())!["path"]!);
        }

        [Fact]
        public async Task DeletedFile_IsSaid()
        {
            using var repository = await WithBaselineAsync();
            await repository.GitAsync("rm", "--quiet", "-r", "src");

            Assert.Equal(["src/b.sh"], await UnusedAsync(repository));
        }

        /// <summary>What was not looked at may be there.</summary>
        [Theory]
        [InlineData("src")]
        [InlineData("--staged")]
        [InlineData("--history")]
        public async Task PartOfTheRepository_IsNotKnown(params string[] arguments)
        {
            using var repository = await WithBaselineAsync();
            repository.Write("a.sh", "clean");

            Assert.Empty(await UnusedAsync(repository, arguments));
        }

        [Fact]
        public async Task EntryOfTheHistory_IsKnownByTheHistoryAlone()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("a.sh", "A=" + Secrets.Token());
            await repository.CommitAsync("a.sh", "clean");
            await repository.TokensAsync("check", "--history", "--write-baseline", File);

            Assert.Empty(await UnusedAsync(repository));
            Assert.Empty(await UnusedAsync(repository, "--history"));
            repository.Write(File, repository.Read(File).Replace("a.sh", "b.sh", StringComparison.Ordinal));
            Assert.Empty(await UnusedAsync(repository));
            Assert.Equal(["b.sh"], await UnusedAsync(repository, "--history"));
        }

        /// <summary>Its folder is there and empty.</summary>
        [Fact]
        public async Task SubmoduleThatIsNotCheckedOut_IsNotKnown()
        {
            using var repository = await WithBaselineAsync();
            System.IO.File.Delete(repository.PathOf("src/b.sh"));

            Assert.Empty(await UnusedAsync(repository));
        }

        private static async Task<TemporaryRepository> WithBaselineAsync()
        {
            var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("a.sh", "A=" + Secrets.Token());
            await repository.CommitAsync("src/b.sh", "A=" + Secrets.Token());
            await repository.TokensAsync("check", "--write-baseline", File);
            return repository;
        }

        private static async Task<IEnumerable<string>> UnusedAsync(TemporaryRepository repository, params string[] arguments)
        {
            var output = await repository.TokensAsync(["check", "--baseline", File, "--format", "json", .. arguments]);
            return JsonNode.Parse(output.Output)!["unused"]!.AsArray().Select(entry => (string)entry!["path"]!);
        }
    }
}
