using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Detection.Credentials;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Incidents;

/// <summary><c>localstack-tokens incident</c> on made-up incidents: everything is found, and nothing is claimed that is not so.</summary>
public sealed class IncidentTests
{
    private const string Variable = "LOCALSTACK_AUTH_TOKEN";

    private readonly string _token = Secrets.Token();

    private string Leak => $"{Variable}={_token}\n";

    private string Mark => Fingerprint.Of(_token);

    [Fact]
    public async Task OneCommit_IsNamedWithItsFile_AndAnotherSecretIsNot()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        var other = await repository.CommitAsync("other.env", $"{Variable}={Secrets.Token()}\n");
        var commit = await repository.CommitAsync("deploy/.env", Leak);
        await repository.CommitAsync("deploy/.env", "# unchanged secret\n" + Leak);

        var incident = await IncidentReportText.ReadAsync(repository, Mark.ToUpperInvariant());

        var brought = Assert.Single(incident.Brought);
        Assert.StartsWith(commit, brought, StringComparison.Ordinal);
        Assert.EndsWith(" A. Author: deploy/.env", brought, StringComparison.Ordinal);
        Assert.Empty(incident.TakenAway);
        Assert.Equal(["refs/heads/main: in its files"], incident.Refs);
        Assert.Empty(incident.Remotes);
        Assert.Equal(["deploy/.env"], incident.Files.Where(file => !file.EndsWith(" (staged)", StringComparison.Ordinal)));
        Assert.Contains("(LSA0001)", incident.Text, StringComparison.Ordinal);
        Assert.StartsWith("1. Rotate it: https://app.localstack.cloud/", incident.Steps[0], StringComparison.Ordinal);
        Assert.DoesNotContain(other, incident.Text, StringComparison.Ordinal);
        Assert.False(incident.IsInUse);
        Assert.Equal(ExitCodes.Findings, incident.ExitCode);
    }

    [Fact]
    public async Task MovedAndRemoved_OnlyTheHistoryHoldsIt()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        var first = await repository.CommitAsync("a.env", Leak);
        await repository.GitAsync("mv", "a.env", "b.env");
        var second = await repository.CommitStagedAsync();
        var third = await repository.CommitAsync("b.env", $"{Variable}=\n");

        var incident = await IncidentReportText.ReadAsync(repository, Mark);

        Assert.Equal([(first, "a.env"), (second, "b.env")], incident.Brought.Select(CommitAndPath));
        Assert.Equal([(second, "a.env"), (third, "b.env")], incident.TakenAway.Select(CommitAndPath));
        Assert.Equal(["refs/heads/main: in its history, not in its files"], incident.Refs);
        Assert.Empty(incident.Files);
        Assert.DoesNotContain(incident.Steps, step => step.Contains(" fix.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ManyRefs_AreNamed_AndThoseBeforeItAreNot()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        await repository.CommitAsync("a.txt", "");
        await repository.GitAsync("branch", "before");
        await repository.CommitAsync("a.env", Leak);
        await repository.GitAsync("tag", "light");
        await repository.GitAsync("tag", "--annotate", "v1", "--message=First");
        await repository.GitAsync("tag", "--annotate", "v1-again", "--message=Again", "v1");
        await repository.GitAsync("branch", "side");
        await repository.GitAsync("update-ref", "refs/keep/blob", "HEAD:a.env");
        await repository.GitAsync("rm", "--quiet", "a.env");
        await repository.CommitStagedAsync();
        await repository.GitAsync("checkout", "--quiet", "--detach", "side");

        var incident = await IncidentReportText.ReadAsync(repository, Mark);

        Assert.Equal(
            [
                "HEAD (detached): in its files",
                "refs/heads/main: in its history, not in its files",
                "refs/heads/side: in its files",
                "refs/keep/blob: in its files",
                "refs/tags/light: in its files",
                "refs/tags/v1-again: in its files",
                "refs/tags/v1: in its files",
            ],
            incident.Refs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ForksRemote_IsNamedWithoutItsPassword_AndTheOtherRemoteIsNot()
    {
        using var origin = await TemporaryRepository.CreateAsync();
        await origin.CommitAsync("a.txt", "");
        using var fork = await TemporaryRepository.CloneAsync(origin);
        var commit = await fork.CommitAsync("a.env", Leak);
        using var repository = await TemporaryRepository.CloneAsync(origin);
        await repository.GitAsync("fetch", "--quiet", new Uri(fork.Path).AbsoluteUri, "main:refs/remotes/friend/main");
        await repository.GitAsync("remote", "add", "friend", "https://user:hunter2@example.org/fork.git?key=hunter2");

        var incident = await IncidentReportText.ReadAsync(repository, Mark);

        Assert.Equal([(commit, "a.env")], incident.Brought.Select(CommitAndPath));
        Assert.Equal(["refs/remotes/friend/main: in its files"], incident.Refs);
        Assert.Equal(["friend: https://example.org/fork.git"], incident.Remotes);
        Assert.Empty(incident.Files);
        Assert.DoesNotContain("hunter2", incident.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MergedAndDeletedBranch_IsFoundInWhatItWasMergedInto()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        await repository.CommitAsync("a.txt", "");
        await repository.GitAsync("switch", "--quiet", "--create", "side");
        var commit = await repository.CommitAsync("a.env", Leak);
        await repository.GitAsync("switch", "--quiet", "main");
        await repository.CommitAsync("b.txt", "");
        await repository.GitAsync("merge", "--quiet", "--no-edit", "side");
        await repository.GitAsync("branch", "--quiet", "--delete", "side");

        var incident = await IncidentReportText.ReadAsync(repository, Mark);

        Assert.Equal([(commit, "a.env")], incident.Brought.Select(CommitAndPath));
        Assert.Equal(["refs/heads/main: in its files"], incident.Refs);
    }

    [Fact]
    public async Task DeletedBranch_IsFoundInTheLogAlone()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        await repository.CommitAsync("a.txt", "");
        await repository.GitAsync("switch", "--quiet", "--create", "side");
        var commit = await repository.CommitAsync("a.env", Leak);
        await repository.GitAsync("switch", "--quiet", "main");
        await repository.GitAsync("branch", "--quiet", "-D", "side");

        var incident = await IncidentReportText.ReadAsync(repository, Mark);

        var brought = Assert.Single(incident.Brought);
        Assert.StartsWith(commit, brought, StringComparison.Ordinal);
        Assert.EndsWith("a.env (only in a reflog of this clone: no ref leads to the commit)", brought, StringComparison.Ordinal);
        Assert.Empty(incident.Refs);
        Assert.Empty(incident.Files);
        Assert.Equal(ExitCodes.Findings, incident.ExitCode);
    }

    [Fact]
    public async Task MessagesNamesAndPaths_AreSaidForWhatTheyAre()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        await repository.CommitAsync("a.txt", "");
        await repository.GitAsync("tag", "--annotate", "v1", "--message=Use " + _token);
        await repository.GitAsync("branch", "try/" + _token);
        await repository.GitAsync("commit", "--quiet", "--allow-empty", "--message=Use " + _token);
        await repository.CommitAsync($"x-{_token}.txt", "");
        await repository.GitAsync("rm", "--quiet", $"x-{_token}.txt");
        await repository.CommitStagedAsync();

        var incident = await IncidentReportText.ReadAsync(repository, Mark);

        Assert.Equal(2, incident.Brought.Count);
        Assert.EndsWith(": commit message", incident.Brought[0], StringComparison.Ordinal);
        Assert.Single(incident.TakenAway);
        Assert.Equal(3, incident.Refs.Count);
        Assert.Contains("refs/tags/v1: in its message", incident.Refs);
        Assert.Contains("refs/heads/main: in its history, not in its files", incident.Refs);
        Assert.Contains(incident.Refs, found => found.StartsWith("refs/heads/try/", StringComparison.Ordinal) && found.EndsWith(": in its name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SubmodulePaths_AndAddresses_AreFound()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        var first = await repository.CommitAsync("a.txt", "");
        await repository.GitAsync("update-index", "--add", "--cacheinfo", $"160000,{first},x-{_token}");
        var second = await repository.CommitStagedAsync();
        var third = await repository.CommitAsync(".gitmodules", $"[submodule \"x\"]\n\tpath = x\n\turl = https://{_token}@example.org/x.git\n");
        await repository.GitAsync("branch", "both");
        await repository.GitAsync("rm", "--quiet", "--cached", $"x-{_token}");
        var fourth = await repository.CommitStagedAsync();

        var incident = await IncidentReportText.ReadAsync(repository, Mark);

        Assert.Equal([second, third], incident.Brought.Select(line => line.Split(' ')[0]));
        Assert.EndsWith(": .gitmodules", incident.Brought[1], StringComparison.Ordinal);
        Assert.StartsWith(fourth, Assert.Single(incident.TakenAway), StringComparison.Ordinal);
        Assert.Equal(["refs/heads/both: in its files", "refs/heads/main: in its files"], incident.Refs);
        Assert.Contains(".gitmodules", incident.Files);
    }

    [Fact]
    public async Task SubmodulePathAlone_OfACommitAndOfATree_IsFound()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        var first = await repository.CommitAsync("a.txt", "");
        await repository.GitAsync("update-index", "--add", "--cacheinfo", $"160000,{first},x-{_token}");
        await repository.GitAsync("update-ref", "refs/keep/tree", (await repository.GitAsync("write-tree")).Trim());
        await repository.CommitStagedAsync();

        var incident = await IncidentReportText.ReadAsync(repository, Mark);

        Assert.Single(incident.Brought);
        Assert.Equal(["refs/heads/main: in its files", "refs/keep/tree: in its files"], incident.Refs);
    }

    [Fact]
    public async Task Stashes_AreFound_OlderOnesToo()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        await repository.CommitAsync("a.txt", "");
        await repository.StageAsync("a.env", Leak);
        await repository.GitAsync("stash", "--quiet");
        await repository.StageAsync("b.txt", "");
        await repository.GitAsync("stash", "--quiet");

        var incident = await IncidentReportText.ReadAsync(repository, Mark);

        Assert.Equal(["refs/stash@{1}: in its files"], incident.Refs);
        Assert.All(incident.Brought, brought => Assert.EndsWith(": a.env", brought, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("variable", "environment variable LOCALSTACK_AUTH_TOKEN")]
    [InlineData("auth.json", "auth file ")]
    [InlineData("lstk", "lstk file ")]
    public async Task SecretOfThisMachine_IsStillInUse_AndReportsSaySo(string source, string words)
    {
        using var home = new TemporaryFolder();
        using var repository = await TemporaryRepository.CreateAsync();
        repository.Environment["HOME"] = repository.Environment["USERPROFILE"] = home.Path;
        repository.Environment["APPDATA"] = repository.Environment["XDG_CONFIG_HOME"] = home.PathOf(".config");
        if (source == "variable")
            repository.Environment[Variable] = _token;
        else if (source == "auth.json")
            home.Write(".localstack/auth.json", $$"""{ "{{Variable}}": "{{_token}}" }""");
        else
            home.Write(OperatingSystem.IsMacOS() ? "Library/Application Support/lstk/auth-token" : ".config/lstk/auth-token", _token);
        await repository.CommitAsync("a.env", Leak);
        await repository.CommitAsync("b.env", $"{Variable}={Secrets.Token()}\n");

        var incident = await IncidentReportText.ReadAsync(repository, Mark);
        var report = await repository.TokensAsync("check");

        Assert.Contains("STILL IN USE: LocalStack on this machine would use this secret now, from " + words, incident.Text, StringComparison.Ordinal);
        Assert.Contains("It is still in use: LocalStack on this machine would use it, from " + words, report.Lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("in use", report.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReportsForPrograms_CarryTheMark()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        repository.Environment[Variable] = _token;
        await repository.CommitAsync("a.env", Leak);

        foreach (var format in new[] { "json", "sarif" })
        {
            using var report = System.Text.Json.JsonDocument.Parse((await repository.TokensAsync("check", "--format", format)).Output);
            var finding = format == "json"
                ? report.RootElement.GetProperty("findings")[0]
                : report.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("properties");
            Assert.Equal("environment variable LOCALSTACK_AUTH_TOKEN", finding.GetProperty("inUse")[0].GetString());
        }
    }

    [Fact]
    public async Task RotatedSecret_IsNotInUse()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        repository.Environment[Variable] = Secrets.Token();
        await repository.CommitAsync("a.env", Leak);

        var incident = await IncidentReportText.ReadAsync(repository, Mark);
        var report = await repository.TokensAsync("check");

        Assert.False(incident.IsInUse);
        Assert.DoesNotContain("in use", report.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AcceptedAndExcludedSecret_IsFoundAllTheSame_InAFolderBelow()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        repository.Write(".globalconfig", $"is_global = true\nlocalstack_analyzers.exclude = **/*.env\nlocalstack_analyzers.allowed_fingerprints = {Mark}\n");
        await repository.CommitAsync("sub/a.env", Leak);

        var output = await repository.TokensInAsync("sub", "incident", Mark);

        Assert.Contains("\n  sub/a.env", output.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Findings, output.ExitCode);
    }

    [Fact]
    public async Task BareRepository_IsSearched()
    {
        using var source = await TemporaryRepository.CreateAsync();
        var commit = await source.CommitAsync("a.env", Leak);
        using var bare = await TemporaryRepository.CloneAsync(source, "--bare");

        var incident = await IncidentReportText.ReadAsync(bare, Mark);

        Assert.Equal([(commit, "a.env")], incident.Brought.Select(CommitAndPath));
        Assert.Equal(["refs/heads/main: in its files"], incident.Refs);
    }

    [Fact]
    public async Task ShallowClone_EndsWith2_AndSaysWhatIsFound()
    {
        using var source = await TemporaryRepository.CreateAsync();
        await source.CommitAsync("a.env", Leak);
        await source.CommitAsync("b.txt", "");
        using var clone = await TemporaryRepository.CloneAsync(source, "--depth=1");

        var incident = await IncidentReportText.ReadAsync(clone, Mark);

        Assert.Contains("this clone is shallow", incident.Text, StringComparison.Ordinal);
        Assert.Contains("origin: ", Assert.Single(incident.Remotes), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Error, incident.ExitCode);
    }

    [Fact]
    public async Task UnknownSecret_IsNotFound_AndNothingElseIsSaid()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        await repository.CommitAsync("a.env", Leak);

        var incident = await IncidentReportText.ReadAsync(repository, "00000000");

        Assert.Contains("It was not found in this repository.", incident.Text, StringComparison.Ordinal);
        Assert.Empty(incident.Brought.Concat(incident.Refs).Concat(incident.Files).Concat(incident.Steps));
        Assert.Equal(ExitCodes.Clean, incident.ExitCode);
    }

    [Fact]
    public async Task Secret_InPlaceOfAFingerprint_IsRefused_AndNotRepeated()
    {
        using var repository = await TemporaryRepository.CreateAsync();

        var output = await repository.TokensAsync("incident", _token);

        Assert.Contains("8 hex digits", output.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Error, output.ExitCode);
    }

    private static (string Commit, string Path) CommitAndPath(string line) => (line.Split(' ')[0], line.Split(": ")[^1]);
}
