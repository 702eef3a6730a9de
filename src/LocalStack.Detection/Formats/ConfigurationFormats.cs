namespace LocalStack.Detection.Formats;

/// <summary>Which family a file is of, and its reader: the only table.</summary>
internal static class ConfigurationFormats
{
    private const string Dotenv = ".env";

    private static readonly (string Ending, ConfigurationFormat Format)[] Endings =
    [
        (".json", ConfigurationFormat.Json),
        (".jsonc", ConfigurationFormat.Json),
        (".json5", ConfigurationFormat.Json),
        (".yml", ConfigurationFormat.Yaml),
        (".yaml", ConfigurationFormat.Yaml),
        (Dotenv, ConfigurationFormat.Dotenv),
        (".sh", ConfigurationFormat.Shell),
        (".bash", ConfigurationFormat.Shell),
        (".zsh", ConfigurationFormat.Shell),
        (".fish", ConfigurationFormat.Shell),
        (".cmd", ConfigurationFormat.Batch),
        (".bat", ConfigurationFormat.Batch),
        (".ps1", ConfigurationFormat.PowerShell),
        (".psm1", ConfigurationFormat.PowerShell),
        (".dockerfile", ConfigurationFormat.Dockerfile),
        (".mk", ConfigurationFormat.Makefile),
        (".tfvars", ConfigurationFormat.Terraform),
        (".tf", ConfigurationFormat.Terraform),
        (".http", ConfigurationFormat.Http),
        (".rest", ConfigurationFormat.Http),
        (".config", ConfigurationFormat.Xml),
        (".runsettings", ConfigurationFormat.Xml),
        (".props", ConfigurationFormat.Xml),
        (".targets", ConfigurationFormat.Xml),
        (".csproj", ConfigurationFormat.Xml),
        (".md", ConfigurationFormat.Markdown),
        (".mdx", ConfigurationFormat.Markdown),
        (".markdown", ConfigurationFormat.Markdown),
    ];

    /// <summary>Looked at when no ending fits: <c>.env.local</c>, <c>.env-test</c>, <c>.envrc</c>, <c>Dockerfile.ci</c>.</summary>
    private static readonly (string Start, ConfigurationFormat Format)[] Starts =
    [
        (Dotenv, ConfigurationFormat.Dotenv),
        ("Dockerfile", ConfigurationFormat.Dockerfile),
        ("Makefile", ConfigurationFormat.Makefile),
    ];

    /// <summary>
    /// Files whose reader expands references of its own: the folder, where it decides, and how the name begins and
    /// ends. The first that fits counts; all other files of a family are of its general dialect.
    /// </summary>
    private static readonly (string Folder, string Start, string Ending, ConfigurationDialect Dialect)[] Dialects =
    [
        ("", "appsettings", ".json", ConfigurationDialect.AppSettings),
        ("", "launchSettings", ".json", ConfigurationDialect.LaunchSettings),
        ("", "local.settings", ".json", ConfigurationDialect.FunctionSettings),
        ("", "devcontainer", ".json", ConfigurationDialect.DevContainer),
        ("", "devcontainer", ".jsonc", ConfigurationDialect.DevContainer),
        ("", ".devcontainer", ".json", ConfigurationDialect.DevContainer),
        (".vscode", "mcp", ".json", ConfigurationDialect.Editor),
        (".vscode", "launch", ".json", ConfigurationDialect.Editor),
        (".vscode", "tasks", ".json", ConfigurationDialect.Editor),
        (".cursor", "mcp", ".json", ConfigurationDialect.Editor),
        ("", ".mcp", ".json", ConfigurationDialect.McpClient),
        ("", "docker-compose", ".yml", ConfigurationDialect.Compose),
        ("", "docker-compose", ".yaml", ConfigurationDialect.Compose),
        ("", "compose", ".yml", ConfigurationDialect.Compose),
        ("", "compose", ".yaml", ConfigurationDialect.Compose),
        (".github/workflows", "", ".yml", ConfigurationDialect.GitHubWorkflow),
        (".github/workflows", "", ".yaml", ConfigurationDialect.GitHubWorkflow),
        ("", "action.yml", ".yml", ConfigurationDialect.GitHubAction),
        ("", "action.yaml", ".yaml", ConfigurationDialect.GitHubAction),
        ("", ".gitlab-ci", ".yml", ConfigurationDialect.GitLab),
        ("", ".gitlab-ci", ".yaml", ConfigurationDialect.GitLab),
        ("", "azure-pipelines", ".yml", ConfigurationDialect.AzurePipelines),
        ("", "azure-pipelines", ".yaml", ConfigurationDialect.AzurePipelines),
        // direnv runs it: a script of bash.
        ("", ".envrc", "", ConfigurationDialect.Shell),
        ("", "", ".runsettings", ConfigurationDialect.RunSettings),
        ("", "", ".props", ConfigurationDialect.MSBuild),
        ("", "", ".targets", ConfigurationDialect.MSBuild),
        ("", "", ".csproj", ConfigurationDialect.MSBuild),
    ];

    /// <summary>The family of a file, told by its name.</summary>
    public static ConfigurationFormat Of(string path)
    {
        var name = path.Substring(StartOfName(path));
        foreach (var (ending, format) in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return format;
        }

        foreach (var (start, format) in Starts)
        {
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return format;
        }

        return ConfigurationFormat.Text;
    }

    /// <summary>The program that reads a file, told by its name and folder.</summary>
    public static ConfigurationDialect DialectOf(string path)
    {
        var folder = path.Substring(0, StartOfName(path)).Replace('\\', '/');
        var name = path.Substring(folder.Length);
        foreach (var row in Dialects)
        {
            if (name.StartsWith(row.Start, StringComparison.OrdinalIgnoreCase)
                && name.EndsWith(row.Ending, StringComparison.OrdinalIgnoreCase)
                && IsFolder(folder, row.Folder))
            {
                return row.Dialect;
            }
        }

        return DialectOf(Of(path));
    }

    private static ConfigurationDialect DialectOf(ConfigurationFormat format) => format switch
    {
        ConfigurationFormat.Json => ConfigurationDialect.Json,
        ConfigurationFormat.Yaml => ConfigurationDialect.Yaml,
        ConfigurationFormat.Dotenv => ConfigurationDialect.Dotenv,
        ConfigurationFormat.Shell => ConfigurationDialect.Shell,
        ConfigurationFormat.Batch => ConfigurationDialect.Batch,
        ConfigurationFormat.PowerShell => ConfigurationDialect.PowerShell,
        ConfigurationFormat.Dockerfile => ConfigurationDialect.Dockerfile,
        ConfigurationFormat.Makefile => ConfigurationDialect.Makefile,
        ConfigurationFormat.Terraform => ConfigurationDialect.Terraform,
        ConfigurationFormat.Http => ConfigurationDialect.Http,
        ConfigurationFormat.Xml => ConfigurationDialect.Xml,
        _ => ConfigurationDialect.Text,
    };

    private static int StartOfName(string path) => path.LastIndexOfAny(['/', '\\']) + 1;

    /// <summary>Whether a path of folders, with a slash at its end, ends with a folder; the empty one is any.</summary>
    private static bool IsFolder(string folders, string wanted) =>
        wanted.Length == 0
        || folders.Equals(wanted + "/", StringComparison.OrdinalIgnoreCase)
        || folders.EndsWith("/" + wanted + "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The settings of a text, in its order, but that those behind an alias of YAML have the place of a setting before them.
    /// No reader throws: what it does not understand, it passes over.
    /// </summary>
    public static IEnumerable<Setting> Read(ConfigurationFormat format, string text) => format switch
    {
        ConfigurationFormat.Json => JsonReader.Read(text),
        ConfigurationFormat.Yaml => YamlReader.Read(text),
        ConfigurationFormat.Dotenv => DotenvReader.Read(text),
        ConfigurationFormat.Shell => LineReader.Read(text, LineSyntax.Shell),
        ConfigurationFormat.Batch => LineReader.Read(text, LineSyntax.Batch),
        ConfigurationFormat.PowerShell => LineReader.Read(text, LineSyntax.PowerShell),
        ConfigurationFormat.Dockerfile => LineReader.Read(text, LineSyntax.Dockerfile),
        ConfigurationFormat.Makefile => LineReader.Read(text, LineSyntax.Makefile),
        ConfigurationFormat.Terraform => TerraformReader.Read(text),
        ConfigurationFormat.Http => LineReader.Read(text, LineSyntax.Http),
        ConfigurationFormat.Xml => XmlReader.Read(text),
        ConfigurationFormat.Markdown => MarkdownReader.Read(text),
        _ => [],
    };
}
