using System.Text.Json;
using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;
using YamlDotNet.RepresentationModel;

namespace LocalStack.Analyzers.PackageTests.Tool;

/// <summary>
/// The recipes of <c>docs/ci.md</c>, run as far as they can be without the service: their shell steps, in order, in a
/// repository that leaks and in one that does not. They are written for a Unix shell.
/// </summary>
[Collection(UsesTool.Name)]
public sealed class RecipeTests(PackedTool tool)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GitHubActions(bool leaks)
    {
        if (OperatingSystem.IsWindows())
            return;

        var user = await CreateUserAsync(leaks);
        var steps = Recipes.ReadYaml("GitHub Actions")["jobs"]["localstack-tokens"]["steps"];
        var exitCodes = await RunAsync(user, Recipes.ScriptsOf(steps, "run"));

        Assert.Equal([0, 0, leaks ? 1 : 0], exitCodes);
        Assert.Equal(leaks ? 1 : 0, ResultsIn(Path.Combine(user.Repository, "results.sarif")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AzurePipelines(bool leaks)
    {
        if (OperatingSystem.IsWindows())
            return;

        var user = await CreateUserAsync(leaks);
        var exitCodes = await RunAsync(user, Recipes.ScriptsOf(Recipes.ReadYaml("Azure Pipelines")["steps"], "bash"));

        Assert.Equal([0, leaks ? 1 : 0], exitCodes);
        Assert.Equal(leaks ? 1 : 0, ResultsIn(Path.Combine(user.Temporary, "localstack-tokens.sarif")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GitLab(bool leaks)
    {
        if (OperatingSystem.IsWindows())
            return;

        var user = await CreateUserAsync(leaks);
        var lines = ((YamlSequenceNode)Recipes.ReadYaml("GitLab")["localstack-tokens"]["script"]).Children
            .Select(line => ((YamlScalarNode)line).Value!);
        var exitCodes = await RunAsync(user, [string.Join('\n', lines)]);

        Assert.Equal([leaks ? 1 : 0], exitCodes);
        using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(user.Repository, "gl-code-quality-report.json")));
        Assert.Equal(leaks ? 1 : 0, report.RootElement.GetArrayLength());
        if (leaks)
            Assert.Equal("run.sh", report.RootElement[0].GetProperty("location").GetProperty("path").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnyShell(bool leaks)
    {
        if (OperatingSystem.IsWindows())
            return;

        var user = await CreateUserAsync(leaks);

        Assert.Equal([leaks ? 1 : 0], await RunAsync(user, [Recipes.Read("Any other, and a hook on a server", "sh")]));
    }

    [Fact]
    public async Task ServerHook_RefusesWhatLeaks()
    {
        if (OperatingSystem.IsWindows())
            return;

        var user = await CreateUserAsync(leaks: false);
        var server = Path.Combine(user.Temporary, "server.git");
        await GitAsync(user, "init", "--quiet", "--bare", server);
        var install = Recipes.Read("Any other, and a hook on a server", "sh", start: "localstack-tokens hook install");
        Assert.Equal([0], await RunAsync(user with { Repository = server }, [install]));

        Assert.Equal(0, await GitAsync(user, "push", "--quiet", server, "HEAD:main"));
        Assert.Equal(0, await GitAsync(user, "push", "--quiet", server, "HEAD:side"));
        await CommitAsync(user, leaks: true);
        Assert.NotEqual(0, await GitAsync(user, "push", "--quiet", server, "HEAD:main"));
        Assert.Equal(0, await GitAsync(user, "push", "--quiet", server, ":side"));
    }

    [Fact]
    public async Task Baseline_AcceptsWhatIsThere()
    {
        if (OperatingSystem.IsWindows())
            return;

        var user = await CreateUserAsync(leaks: true);
        var fingerprint = (await RunScriptAsync(user, Recipes.Read("A repository that has findings already", "sh"))).Text.Trim();
        Assert.Matches("^[0-9a-f]{8}$", fingerprint);

        var config = Recipes.Read("A repository that has findings already", "ini");
        File.WriteAllText(Path.Combine(user.Repository, ".globalconfig"), config.Replace("5e6f7a8b", fingerprint, StringComparison.Ordinal));

        Assert.Equal([0], await RunAsync(user, ["localstack-tokens check"]));
    }

    private sealed record User(string Repository, string Temporary, IReadOnlyDictionary<string, string> Environment);

    private async Task<User> CreateUserAsync(bool leaks)
    {
        var (repository, temporary) = (tool.CreateFolder(), tool.CreateFolder());
        var environment = new Dictionary<string, string>(tool.Environment)
        {
            ["HOME"] = temporary,
            ["RUNNER_TEMP"] = temporary,
            ["AGENT_TEMPDIRECTORY"] = temporary,
        };
        var user = new User(repository, temporary, environment);
        Assert.Equal(0, await GitAsync(user, "init", "--quiet"));
        await CommitAsync(user, leaks);
        return user;
    }

    private static async Task CommitAsync(User user, bool leaks)
    {
        var value = leaks ? Secrets.Token() : "$CI_TOKEN";
        File.WriteAllText(Path.Combine(user.Repository, "run.sh"), $"export LOCALSTACK_AUTH_TOKEN={value}\n");
        Assert.Equal(0, await GitAsync(user, "add", "--all"));
        Assert.Equal(0, await GitAsync(user, "commit", "--quiet", "--message", "Change"));
    }

    private static async Task<int> GitAsync(User user, params string[] arguments) =>
        (await Dotnet.RunProgramAsync("git", user.Repository, arguments, user.Environment)).ExitCode;

    /// <summary>Runs scripts in order as the services do, each in a shell of its own that ends at the first failure.</summary>
    private static async Task<IReadOnlyList<int>> RunAsync(User user, IEnumerable<string> scripts)
    {
        var exitCodes = new List<int>();
        foreach (var script in scripts)
            exitCodes.Add((await RunScriptAsync(user, script)).ExitCode);
        return exitCodes;
    }

    private static Task<CommandOutput> RunScriptAsync(User user, string script) =>
        Dotnet.RunProgramAsync("bash", user.Repository, ["-e", "-o", "pipefail", "-c", script], user.Environment);

    private static int ResultsIn(string path)
    {
        var text = File.ReadAllText(path);
        Secrets.AssertNotShownIn(text, path);
        using var log = JsonDocument.Parse(text);
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength();
    }
}
