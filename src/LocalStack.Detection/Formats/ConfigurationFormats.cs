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

    /// <summary>The family of a file, told by its name.</summary>
    public static ConfigurationFormat Of(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
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
