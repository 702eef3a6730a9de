using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Consumers with a syntax for references whose programs cannot be run here: their text is all that is compared.</summary>
public sealed class OtherReferenceTests : FixTests<OtherReferenceTests>, IConsumerCases
{
    private static readonly ConsumerRow AppSettings = new(
        "`appsettings*.json`", "`${NAME}`, which `LocalStack.Auth` resolves and plain .NET configuration does not", WhenUnset.Unread);

    private static readonly ConsumerRow PartOfAppSetting = new("`appsettings*.json`, part of a value", "nothing; the finding is left", WhenUnset.Unread);

    private static readonly ConsumerRow Code = new("`.vscode/launch.json`, `.vscode/tasks.json`, `.vscode/mcp.json`", "`${env:NAME}`", WhenUnset.Blank);

    private static readonly ConsumerRow Mcp = new("`.mcp.json`", "`${NAME}`", WhenUnset.Unread);

    private static readonly ConsumerRow AzurePipelines = new("Azure Pipelines", "nothing; the finding is left, because a macro stays as text when the variable is not set", WhenUnset.Unread);

    private static readonly ConsumerRow EditorTerminal = new("`.vscode/settings.json`, the environment of the terminal", "the entry is taken out, and the terminal inherits the variable", WhenUnset.NotSet);

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        new("appsettings", AppSettings, "appsettings.Development.json", "{ \"LocalStack\": { \"AuthToken\": \"{T}\", \"Debug\": 1 } }\n", "{ \"LocalStack\": { \"AuthToken\": \"${LOCALSTACK_AUTH_TOKEN}\", \"Debug\": 1 } }\n"),
        FixCase.Left("appsettings, part of a value", PartOfAppSetting, "appsettings.json", "{ \"LocalStack\": { \"Header\": \"Bearer {T}\" } }\n"),
        FixCase.Left("appsettings, part of an array", PartOfAppSetting, "appsettings.json", "{ \"Environment\": [\"LOCALSTACK_AUTH_TOKEN={T}\"] }\n"),
        new("launch.json", Code, ".vscode/launch.json", "{ \"configurations\": [{ \"env\": { \"LOCALSTACK_AUTH_TOKEN\": \"{T}\" } }] }\n", "{ \"configurations\": [{ \"env\": { \"LOCALSTACK_AUTH_TOKEN\": \"${env:LOCALSTACK_AUTH_TOKEN}\" } }] }\n"),
        new("mcp.json of an editor", Code, ".vscode/mcp.json", "{ \"servers\": { \"a\": { \"env\": { \"LOCALSTACK_AUTH_TOKEN\": \"{T}\" } } } }\n", "{ \"servers\": { \"a\": { \"env\": { \"LOCALSTACK_AUTH_TOKEN\": \"${env:LOCALSTACK_AUTH_TOKEN}\" } } } }\n"),
        new(".mcp.json", Mcp, ".mcp.json", "{ \"mcpServers\": { \"a\": { \"env\": { \"LOCALSTACK_AUTH_TOKEN\": \"{T}\" } } } }\n", "{ \"mcpServers\": { \"a\": { \"env\": { \"LOCALSTACK_AUTH_TOKEN\": \"${LOCALSTACK_AUTH_TOKEN}\" } } } }\n"),
        FixCase.Left("Azure Pipelines", AzurePipelines, "azure-pipelines.yml", "steps:\n  - task: Bash@3\n    env:\n      LOCALSTACK_AUTH_TOKEN: {T}\n      DEBUG: 1\n"),
        new("settings of an editor", EditorTerminal, ".vscode/settings.json", "{ \"terminal.integrated.env.linux\": { \"LOCALSTACK_AUTH_TOKEN\": \"{T}\" } }\n", "{ \"terminal.integrated.env.linux\": { } }\n"),
    ];
}
