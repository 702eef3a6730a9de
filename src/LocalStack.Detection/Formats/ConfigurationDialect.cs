namespace LocalStack.Detection.Formats;

/// <summary>
/// The program for which a file is written, as far as it decides how a variable is referred to: two files of one
/// <see cref="ConfigurationFormat"/> may expand different references, or none.
/// </summary>
internal enum ConfigurationDialect
{
    /// <summary>Documentation and all else that no program reads settings from.</summary>
    Text,

    /// <summary>appsettings of .NET.</summary>
    AppSettings,

    /// <summary>launchSettings of <c>dotnet run</c>.</summary>
    LaunchSettings,

    /// <summary>devcontainer.json.</summary>
    DevContainer,

    /// <summary>Files in which VS Code and its kin resolve <c>${env:NAME}</c>.</summary>
    Editor,

    /// <summary>.mcp.json in the root of a repository.</summary>
    McpClient,

    /// <summary>local.settings.json of Azure Functions.</summary>
    FunctionSettings,

    /// <summary>JSON of any other reader.</summary>
    Json,
    Compose,
    GitHubWorkflow,

    /// <summary>action.yml of a composite action: it cannot see secrets.</summary>
    GitHubAction,
    GitLab,
    AzurePipelines,

    /// <summary>YAML of any other reader: Kubernetes, Helm, the LocalStack operator.</summary>
    Yaml,
    Dotenv,
    Shell,
    Batch,
    PowerShell,
    Dockerfile,
    Makefile,
    Terraform,
    Http,
    MSBuild,
    RunSettings,

    /// <summary>XML of any other reader: App.config, web.config.</summary>
    Xml,
}
