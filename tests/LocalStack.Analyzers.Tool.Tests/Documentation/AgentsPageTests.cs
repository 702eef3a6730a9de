using System.Text.Json;
using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Documentation;

/// <summary>
/// The hooks of <c>docs/agents.md</c>, run with the input that each agent documents: they block what holds a credential,
/// and all that cannot be checked.
/// </summary>
public sealed class AgentsPageTests
{
    private static readonly string Page = File.ReadAllText(SourceTree.PathOf("docs", "agents.md")).ReplaceLineEndings("\n");

    /// <summary>What each event of each agent hands to its hook; the secret or another text takes the place of TEXT.</summary>
    public static TheoryData<string, string, string> Events => new()
    {
        { "Claude Code", "UserPromptSubmit", """{"session_id":"1","transcript_path":"/t.jsonl","cwd":"/w","permission_mode":"default","hook_event_name":"UserPromptSubmit","prompt":"Use TEXT\nfor the tests"}""" },
        { "Claude Code", "PreToolUse", """{"session_id":"1","cwd":"/w","hook_event_name":"PreToolUse","tool_name":"Bash","tool_input":{"command":"export LOCALSTACK_AUTH_TOKEN=\"TEXT\" && dotnet test","description":"Run"}}""" },
        { "Claude Code", "PreToolUse", """{"session_id":"1","cwd":"/w","hook_event_name":"PreToolUse","tool_name":"Write","tool_input":{"file_path":"/w/a.json","content":"{\n  \"LocalStack\": { \"AuthToken\": \"TEXT\" }\n}\n"}}""" },
        { "Codex", "UserPromptSubmit", """{"session_id":"1","turn_id":"2","cwd":"/w","hook_event_name":"UserPromptSubmit","model":"m","prompt":"TEXT"}""" },
        { "Codex", "PreToolUse", """{"session_id":"1","turn_id":"2","cwd":"/w","hook_event_name":"PreToolUse","tool_name":"Bash","tool_use_id":"3","tool_input":{"command":"curl -H 'ls-api-key: TEXT' https://localhost"}}""" },
        { "Gemini CLI", "BeforeAgent", """{"session_id":"1","transcript_path":"/t.json","cwd":"/w","hook_event_name":"BeforeAgent","timestamp":"2026-11-26T12:00:00Z","prompt":"My token is TEXT."}""" },
        { "Gemini CLI", "BeforeTool", """{"session_id":"1","cwd":"/w","hook_event_name":"BeforeTool","tool_name":"run_shell_command","tool_input":{"command":"localstack auth set-token TEXT"}}""" },
        { "Cursor", "beforeSubmitPrompt", """{"conversation_id":"1","generation_id":"2","hook_event_name":"beforeSubmitPrompt","workspace_roots":["/w"],"prompt":"TEXT","attachments":[]}""" },
        { "Cursor", "beforeShellExecution", """{"conversation_id":"1","generation_id":"2","hook_event_name":"beforeShellExecution","command":"docker run -e LOCALSTACK_AUTH_TOKEN=TEXT localstack/localstack","cwd":"/w"}""" },
        { "Cursor", "beforeReadFile", """{"conversation_id":"1","generation_id":"2","hook_event_name":"beforeReadFile","file_path":"/w/.env","content":"LOCALSTACK_AUTH_TOKEN=TEXT\n","attachments":[]}""" },
        { "Cursor", "beforeMCPExecution", """{"conversation_id":"1","generation_id":"2","hook_event_name":"beforeMCPExecution","tool_name":"start","tool_input":"{\"token\":\"TEXT\"}","url":"http://localhost:3000"}""" },
        { "GitHub Copilot", "preToolUse", """{"timestamp":1704614600000,"cwd":"/w","toolName":"bash","toolArgs":"{\"command\":\"export LOCALSTACK_AUTH_TOKEN=TEXT\"}"}""" },
    };

    [SkippableTheory]
    [MemberData(nameof(Events))]
    public async Task Hook_BlocksACredential_AndNothingElse(string agent, string name, string input)
    {
        Skip.If(OperatingSystem.IsWindows(), "The hooks are written for a Unix shell.");
        using var repository = await TemporaryRepository.CreateAsync();
        using var programs = ProgramFolder.WithTokensCommand();

        foreach (var hook in HooksOf(agent, name))
        {
            Assert.True(await IsBlockedAsync(hook, input.Replace("TEXT", Secrets.Token(), StringComparison.Ordinal), repository, programs));
            Assert.True(await IsBlockedAsync(hook, input.Replace("TEXT", $"LOCALSTACK_API_KEY={Secrets.Key()}", StringComparison.Ordinal), repository, programs));
            Assert.False(await IsBlockedAsync(hook, input.Replace("TEXT", "${LOCALSTACK_AUTH_TOKEN}", StringComparison.Ordinal), repository, programs));
            Assert.False(await IsBlockedAsync(hook, input.Replace("TEXT", "<YOUR_AUTH_TOKEN>", StringComparison.Ordinal), repository, programs));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Events))]
    public async Task Hook_Blocks_WhenNothingCanBeChecked(string agent, string name, string input)
    {
        Skip.If(OperatingSystem.IsWindows(), "The hooks are written for a Unix shell.");
        using var repository = await TemporaryRepository.CreateAsync();
        using var none = new ProgramFolder();
        using var broken = new ProgramFolder();
        broken.Add("localstack-tokens", "kill -9 $$\n");
        using var failing = new ProgramFolder();
        failing.Add("localstack-tokens", "exit 1\n");

        foreach (var hook in HooksOf(agent, name))
        {
            Assert.True(await IsBlockedAsync(hook, input, repository, none));
            Assert.True(await IsBlockedAsync(hook, input, repository, broken));
            Assert.True(await IsBlockedAsync(hook, input, repository, failing));
        }
    }

    [Fact]
    public void EveryHook_IsRun()
    {
        var run = Events.Select(data => ((string)data[0], (string)data[1])).ToHashSet();
        string[] agents = ["Claude Code", "Codex", "Gemini CLI", "Cursor", "GitHub Copilot"];

        Assert.All(agents, agent => Assert.All(ConfigurationOf(agent)["hooks"]!.AsObject(), hook => Assert.Contains((agent, hook.Key), run)));
        Assert.Equal(agents.Length, Page.Split("```json\n").Length - 1);
    }

    /// <summary>Whether the agent goes no further, by what it documents of its hooks.</summary>
    private static async Task<bool> IsBlockedAsync(string hook, string input, TemporaryRepository repository, ProgramFolder programs)
    {
        var result = await Cli.Wrap("/bin/sh")
            .WithArguments(["-c", hook])
            .WithWorkingDirectory(repository.Path)
            .WithEnvironmentVariables(new Dictionary<string, string?> { ["PATH"] = programs.Path + ":/usr/bin:/bin" })
            .WithStandardInputPipe(PipeSource.FromString(input))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        Secrets.AssertNotShownIn(result.StandardOutput + result.StandardError, hook);
        var answer = result.StandardOutput.Length > 0 ? JsonNode.Parse(result.StandardOutput) : null;
        return result.ExitCode == 2 || (bool?)answer?["continue"] == false || (string?)answer?["permissionDecision"] == "deny";
    }

    private static List<string> HooksOf(string agent, string name)
    {
        var commands = CommandsIn(ConfigurationOf(agent)["hooks"]![name]!).ToList();
        Assert.NotEmpty(commands);
        return commands;
    }

    private static IEnumerable<string> CommandsIn(JsonNode node) => node switch
    {
        JsonArray list => list.SelectMany(item => CommandsIn(item!)),
        JsonObject item => item.SelectMany(property => property.Key is "command" or "bash"
            ? [(string)property.Value!]
            : property.Value is JsonArray or JsonObject ? CommandsIn(property.Value) : []),
        _ => [],
    };

    private static JsonNode ConfigurationOf(string agent)
    {
        var section = Page[Page.IndexOf($"\n## {agent}\n", StringComparison.Ordinal)..];
        var start = section.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        return JsonNode.Parse(section[start..section.IndexOf("```\n", start, StringComparison.Ordinal)], documentOptions: new JsonDocumentOptions())!;
    }
}
