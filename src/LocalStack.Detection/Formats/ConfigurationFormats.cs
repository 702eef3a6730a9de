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

        // .env.local, .env-test, .envrc
        return name.StartsWith(Dotenv, StringComparison.OrdinalIgnoreCase)
            ? ConfigurationFormat.Dotenv
            : ConfigurationFormat.Text;
    }

    /// <summary>The settings of a text, in its order. No reader throws: what it does not understand, it passes over.</summary>
    public static IEnumerable<Setting> Read(ConfigurationFormat format, string text) => format switch
    {
        ConfigurationFormat.Json => JsonReader.Read(text),
        ConfigurationFormat.Yaml => YamlReader.Read(text),
        ConfigurationFormat.Dotenv => DotenvReader.Read(text),
        _ => [],
    };
}
