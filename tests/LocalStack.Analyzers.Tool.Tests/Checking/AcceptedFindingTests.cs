using System.Text.Json.Nodes;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Checking;

/// <summary>What a user accepts is silent, and counted with what accepts it; what accepts nothing any more is said.</summary>
public sealed class AcceptedFindingTests
{
    private readonly string _token = Secrets.Token();

    public sealed class Counts
    {
        private readonly string _token = Secrets.Token();

        [Fact]
        public async Task Marker() => await AssertAcceptedAsync("run.sh", $"A={_token} # localstack-analyzers:allow", "marker", source: null);

        [Fact]
        public async Task Pragma() => await AssertAcceptedAsync("A.cs", $"#pragma warning disable LSA0001\n// {_token}", "pragma", source: null);

        [Fact]
        public async Task SeverityOfAGlobalConfig() => await AssertAcceptedAsync(
            "run.sh", "A=" + _token, "severity", ".globalconfig", "is_global = true\ndotnet_diagnostic.LSA0001.severity = none\n");

        [Fact]
        public async Task SeverityOfAnEditorConfig_InSource() => await AssertAcceptedAsync(
            "src/A.cs", "// " + _token, "severity", "src/.editorconfig", "[*.cs]\ndotnet_diagnostic.LSA0001.severity = none\n");

        [Fact]
        public async Task FingerprintOfAConfig() => await AssertAcceptedAsync(
            "run.sh", "A=" + _token, "fingerprint", ".editorconfig", "[*]\nlocalstack_analyzers.allowed_fingerprints = " + FingerprintOf(_token));

        [Fact]
        public async Task FingerprintOfTheOption() => await AssertAcceptedAsync(
            "run.sh", "A=" + _token, "fingerprint", "--allow", config: null, "--allow", FingerprintOf(_token));

        [Fact]
        public async Task FingerprintInWhatIsNoText()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllBytes(folder.PathOf("a.bin"), [.. new byte[100], .. System.Text.Encoding.ASCII.GetBytes(_token), .. new byte[100]]);

            var report = await ReportAsync(folder, "--allow", FingerprintOf(_token));

            Assert.Equal("--allow", (string)Assert.Single(report["accepted"]!.AsArray())!["acceptedBy"]!["source"]!);
        }

        /// <summary>A file says two things of a rule; the nearer one decides, and is named.</summary>
        [Fact]
        public async Task TheNearestFileThatSwitchesARuleOff()
        {
            using var folder = new TemporaryFolder();
            folder.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.LSA0001.severity = none\n");
            folder.Write("src/.editorconfig", "[*.cs]\ndotnet_diagnostic.LSA0002.severity = none\n");
            folder.Write("src/A.cs", "// " + _token);

            var report = await ReportAsync(folder);

            Assert.Equal(".editorconfig", (string)report["accepted"]![0]!["acceptedBy"]!["source"]!);
        }

        private static async Task AssertAcceptedAsync(
            string name, string text, string kind, string? source, string? config = null, params string[] arguments)
        {
            using var folder = new TemporaryFolder();
            folder.Write(name, text + "\n");
            if (config is not null)
                folder.Write(source!, config);

            var report = await ReportAsync(folder, arguments);

            Assert.Empty(report["findings"]!.AsArray());
            var accepted = Assert.Single(report["accepted"]!.AsArray())!;
            Assert.Equal((name, kind, source), ((string)accepted["path"]!, (string)accepted["acceptedBy"]!["kind"]!, (string?)accepted["acceptedBy"]!["source"]));
            Assert.Empty(report["unused"]!.AsArray());
        }
    }

    public sealed class Unused
    {
        private const string Config = "is_global = true\n# Samples.\nlocalstack_analyzers.allowed_fingerprints = 00000000, 11111111 # old\n";

        [Fact]
        public async Task AllowedFingerprint_IsSaid()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync(".globalconfig", Config);

            var unused = (await ReportAsync(repository))["unused"]!.AsArray();

            Assert.Equal(["00000000", "11111111"], unused.Select(entry => (string)entry!["fingerprint"]!));
            Assert.All(unused, entry => Assert.Equal((".globalconfig", 3), ((string)entry!["source"]!, (int)entry["line"]!)));
        }

        [Fact]
        public async Task AllowOption_IsSaid()
        {
            using var folder = new TemporaryFolder();
            folder.Write("a.txt", "a");

            Assert.Equal("--allow", (string)(await ReportAsync(folder, "--allow", "00000000"))["unused"]![0]!["source"]!);
        }

        [Fact]
        public async Task InTheHistory_IsSaid()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync(".globalconfig", Config);

            Assert.Equal(2, (await ReportAsync(repository, "--history"))["unused"]!.AsArray().Count);
        }

        /// <summary>A secret that only a part of the files has cannot be missed in another part.</summary>
        [Theory]
        [InlineData("src")]
        [InlineData("--staged")]
        [InlineData("--history", "src")]
        public async Task PartOfTheRepository_IsNotKnown(params string[] arguments)
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync(".globalconfig", Config);
            await repository.CommitAsync("src/a.txt", "a");

            Assert.Empty((await ReportAsync(repository, arguments))["unused"]!.AsArray());
        }

        [Fact]
        public async Task FileOfTheFolderThatIsNamed_IsKnown()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync("src/.editorconfig", "[*]\n" + Config);

            Assert.Equal(2, (await ReportAsync(repository, "src"))["unused"]!.AsArray().Count);
        }

        [Fact]
        public async Task ProblemInTheRun_IsNotKnown()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            await repository.CommitAsync(".globalconfig", Config);
            repository.Write("broken.zip", "PK\u0003\u0004 and no archive");

            var output = await repository.TokensAsync("check", "--format", "json");

            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.Empty(JsonNode.Parse(output.Output)!["unused"]!.AsArray());
        }
    }

    [Fact]
    public async Task AcceptedVersion_HidesNoOtherOne()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        await repository.CommitAsync("run.sh", $"A={_token} # localstack-analyzers:allow\n");
        var commit = await repository.CommitAsync("run.sh", $"A={_token}\n");

        var report = JsonNode.Parse((await repository.TokensAsync("check", "--history", "--format", "json")).Output)!;

        Assert.Equal(commit, (string)Assert.Single(report["findings"]!.AsArray())!["commit"]!["id"]!);
        Assert.Single(report["accepted"]!.AsArray());
    }

    [Fact]
    public async Task Summary_SaysWhatWasAcceptedAndLeftOut()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "[*.env]\nlocalstack_analyzers.exclude = true\n");
        folder.Write("a.env", "A=" + _token);
        folder.Write("run.sh", $"A={_token} # localstack-analyzers:allow\n");

        var output = await TokensCommand.RunAsync(folder, "check");

        Assert.Equal(ExitCodes.Clean, output.ExitCode);
        Assert.Contains("Accepted: 1 by localstack-analyzers:allow.", output.Errors, StringComparison.Ordinal);
        Assert.Contains("Not looked at: 1 excluded.", output.Errors, StringComparison.Ordinal);
    }

    private static string FingerprintOf(string secret) => LocalStack.Detection.Credentials.Fingerprint.Of(secret);

    private static async Task<JsonNode> ReportAsync(TemporaryFolder folder, params string[] arguments)
    {
        var output = await TokensCommand.RunAsync(folder, ["check", "--format", "json", .. arguments]);
        Assert.Equal(ExitCodes.Clean, output.ExitCode);
        return JsonNode.Parse(output.Output)!;
    }
}
