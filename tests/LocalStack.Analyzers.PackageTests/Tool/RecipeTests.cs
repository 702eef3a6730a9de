using System.Text.Json;
using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;
using YamlDotNet.RepresentationModel;

namespace LocalStack.Analyzers.PackageTests.Tool;

/// <summary>
/// The recipes of <c>docs/ci.md</c>, the action and the templates, run as far as they can be without the service: their shell
/// steps, in order, in a repository that pins an old SDK. They are written for a Unix shell.
/// </summary>
[Collection(UsesTool.Name)]
public sealed class RecipeTests(PackedTool tool)
{
    private static readonly Recipes Page = new("docs", "ci.md");

    [Fact]
    public async Task GitHubAction()
    {
        if (OperatingSystem.IsWindows())
            return;

        var user = await CreateUserAsync(leaks: true);
        var action = Recipes.ReadTemplate("action.yml");
        Assert.Equal(Recipes.PublishedVersion, DefaultOf(action["inputs"], "version"));
        var steps = Recipes.StepsWith(action["runs"]["steps"], "run").ToList();
        Assert.All(steps, step => Assert.Equal("bash", TextOf(step["shell"])));
        Task<int> RunStepAsync(int index, string arguments = "") => RunStepOfActionAsync(user, action, steps[index], arguments);

        Assert.Equal(0, await RunStepAsync(0));
        Assert.Equal(0, await RunStepAsync(1));
        Assert.Equal(1, await RunStepAsync(2));
        Assert.Equal(1, ResultsIn(Path.Combine(user.Repository, "localstack-tokens.sarif")));
        await RunAsync(user, ["localstack-tokens check --write-baseline 'a b.json'"]);
        Assert.Equal(0, await RunStepAsync(2, "--baseline=a b.json\n--quiet\n"));

        await CommitAsync(user, leaks: false);
        Assert.Equal(0, await RunStepAsync(1));
        Assert.Equal(0, await RunStepAsync(2));
        Assert.Equal(0, ResultsIn(Path.Combine(user.Repository, "localstack-tokens.sarif")));
        Assert.Equal(2, await RunStepAsync(1, "no-such-file"));
        Assert.Equal(["exit-code=1", "exit-code=0", "exit-code=2"], File.ReadAllLines(Path.Combine(user.Temporary, "output")));
    }

    [Fact]
    public async Task AzurePipelines()
    {
        if (OperatingSystem.IsWindows())
            return;

        var user = await CreateUserAsync(leaks: true);
        var report = Path.Combine(user.Temporary, "localstack-tokens.sarif");
        var scripts = Recipes.StepsWith(Recipes.ReadTemplate("templates", "azure-pipelines.yml")["steps"], "bash")
            .Select(step => TextOf(step["bash"])
                .Replace("${{ parameters.version }}", tool.Version, StringComparison.Ordinal)
                .Replace("${{ parameters.arguments }}", "--quiet", StringComparison.Ordinal))
            .ToList();

        Assert.Equal([0, 1], await RunAsync(user, scripts));
        Assert.Equal(1, ResultsIn(report));

        await CommitAsync(user, leaks: false);
        Assert.Equal([0], await RunAsync(user, scripts.Skip(1)));
        Assert.Equal(0, ResultsIn(report));
    }

    [Fact]
    public async Task GitLab()
    {
        if (OperatingSystem.IsWindows())
            return;

        var user = await CreateUserAsync(leaks: true);
        var lines = ((YamlSequenceNode)Recipes.ReadTemplate("templates", "gitlab.yml")["localstack-tokens"]["script"]).Children
            .Select(line => TextOf(line)
                .Replace("$[[ inputs.version ]]", tool.Version, StringComparison.Ordinal)
                .Replace("$[[ inputs.arguments ]]", "--quiet", StringComparison.Ordinal))
            .ToList();
        List<string> PathsInReport()
        {
            using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(user.Repository, "gl-code-quality-report.json")));
            return [.. report.RootElement.EnumerateArray().Select(finding => finding.GetProperty("location").GetProperty("path").GetString()!)];
        }

        Assert.Equal([1], await RunAsync(user, [string.Join('\n', lines)]));
        Assert.Equal(["run.sh"], PathsInReport());

        await CommitAsync(user, leaks: false);
        Assert.Equal([0], await RunAsync(user, [string.Join('\n', lines.Skip(1))]));
        Assert.Empty(PathsInReport());
    }

    /// <summary>The instructions that need no base image, since no registry serves one to a test.</summary>
    [Fact]
    public async Task Container()
    {
        if (OperatingSystem.IsWindows())
            return;

        var user = await CreateUserAsync(leaks: true);
        var folder = Path.Combine(user.Temporary, "opt");
        var lines = File.ReadAllLines(SourceTree.PathOf("templates", "Containerfile"));
        string Instruction(string start) => lines.Single(line => line.StartsWith(start, StringComparison.Ordinal))[start.Length..]
            .Replace("/opt/localstack-tokens", folder, StringComparison.Ordinal);
        string[] words = [.. JsonSerializer.Deserialize<string[]>(Instruction("ENTRYPOINT "))!, .. JsonSerializer.Deserialize<string[]>(Instruction("CMD "))!];
        var entry = $"PATH=\"{folder}:/usr/bin:/bin\" HOME=/nowhere {string.Join(' ', words)}";

        Assert.Equal(Recipes.PublishedVersion, Instruction("ARG VERSION="));
        Assert.Equal([0], await RunAsync(user with { Repository = user.Temporary }, [$"VERSION={tool.Version}\ndotnet {Instruction("RUN dotnet ")}"]));
        Assert.Equal([1], await RunAsync(user, [entry]));

        await CommitAsync(user, leaks: false);
        Assert.Equal([0], await RunAsync(user, [entry]));
    }

    [Fact]
    public async Task AnyShell()
    {
        if (OperatingSystem.IsWindows())
            return;

        var user = await CreateUserAsync(leaks: true);
        var lines = Recipes.WithVersion(Page.Read("Any other, and a hook on a server", "sh"), tool.Version).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal([0, 1], await RunAsync(user, lines));

        await CommitAsync(user, leaks: false);
        Assert.Equal([0], await RunAsync(user, lines.Skip(1)));
    }

    [Fact]
    public async Task ServerHook_RefusesWhatLeaks()
    {
        if (OperatingSystem.IsWindows())
            return;

        var user = await CreateUserAsync(leaks: false);
        var server = Path.Combine(user.Temporary, "server.git");
        await GitAsync(user, "init", "--quiet", "--bare", server);
        var install = Page.Read("Any other, and a hook on a server", "sh", start: "localstack-tokens hook install");
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
        var commands = Page.Read("A repository that has findings already", "sh").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal([0, 0], await RunAsync(user, commands));
    }

    [Fact]
    public async Task Fingerprint_AcceptsASecretEverywhere()
    {
        if (OperatingSystem.IsWindows())
            return;

        var user = await CreateUserAsync(leaks: true);
        var page = new Recipes("docs", "configuration.md");
        var fingerprint = (await RunScriptAsync(user, page.Read("Accept a finding", "sh"))).Text.Trim();
        Assert.Matches("^[0-9a-f]{8}$", fingerprint);
        var config = page.Read("Accept a finding", "ini", start: "# .globalconfig");
        File.WriteAllText(Path.Combine(user.Repository, ".globalconfig"), config.Replace("5e6f7a8b", fingerprint, StringComparison.Ordinal));

        Assert.Equal([0], await RunAsync(user, ["localstack-tokens check"]));
    }

    [Fact]
    public async Task Section_ExcludesAFile()
    {
        if (OperatingSystem.IsWindows())
            return;

        var user = await CreateUserAsync(leaks: true);
        var config = new Recipes("docs", "configuration.md").Read("Accept a finding", "ini", start: "# .editorconfig");
        File.WriteAllText(Path.Combine(user.Repository, ".editorconfig"), config.Replace("samples/**.json", "run.sh", StringComparison.Ordinal));

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
            ["GITHUB_OUTPUT"] = Path.Combine(temporary, "output"),
        };
        var user = new User(repository, temporary, environment);
        // A recipe does not run what an older SDK would have to.
        File.WriteAllText(Path.Combine(repository, "global.json"), """{ "sdk": { "version": "6.0.100", "rollForward": "disable" } }""");
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

    /// <summary>Runs a step with the values of the action's inputs in the variables that it names.</summary>
    private async Task<int> RunStepOfActionAsync(User user, YamlNode action, YamlMappingNode step, string arguments)
    {
        var environment = new Dictionary<string, string>(user.Environment);
        foreach (var (variable, value) in ((YamlMappingNode)step["env"]).Children)
        {
            var input = TextOf(value).Replace("${{ inputs.", "", StringComparison.Ordinal).Replace(" }}", "", StringComparison.Ordinal);
            environment[TextOf(variable)] = input switch
            {
                "version" => tool.Version,
                "arguments" => arguments,
                _ => DefaultOf(action["inputs"], input),
            };
        }

        return (await RunScriptAsync(user with { Environment = environment }, TextOf(step["run"]))).ExitCode;
    }

    private static string DefaultOf(YamlNode inputs, string name) => TextOf(inputs[name]["default"]);

    private static string TextOf(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static int ResultsIn(string path)
    {
        var text = File.ReadAllText(path);
        Secrets.AssertNotShownIn(text, path);
        using var log = JsonDocument.Parse(text);
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength();
    }
}
