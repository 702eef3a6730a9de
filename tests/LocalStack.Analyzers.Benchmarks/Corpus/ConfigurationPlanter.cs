using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Benchmarks.Corpus;

/// <summary>
/// Puts secrets into a configuration file, in memory: a token in a line of its own, wherever that falls, and a CI key
/// under its name as the family of the file writes it, at the beginning or, in XML, at the end.
/// </summary>
/// <param name="random">Decides where; one seed, one result.</param>
internal sealed class ConfigurationPlanter(Random random)
{
    private int _seed = random.Next(int.MaxValue / 2);

    /// <summary>Plants in a copy of a text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its text.</param>
    /// <param name="planted">Takes what was planted.</param>
    public string Plant(string path, string content, List<PlantedSecret> planted)
    {
        var format = ConfigurationFormats.Of(path);
        var token = TestTokens.Valid(_seed++);
        var place = content.IndexOf('\n', random.Next(content.Length + 1)) + 1;
        planted.Add(new PlantedSecret($"{format}, token in a line", path, content.AsSpan(0, place).Count('\n') + 1, Fingerprint.Of(token)));
        content = content.Insert(place, token + "\n");

        var key = TestTokens.ApiKey(_seed++);
        if (WithSetting(format, content, key) is { } withSetting)
        {
            content = withSetting;
            planted.Add(new PlantedSecret($"{format}, key under its name", path, 1, Fingerprint.Of(key)));
        }

        return content;
    }

    private static string? WithSetting(ConfigurationFormat format, string content, string key) => format switch
    {
        ConfigurationFormat.Json when content.TrimStart('\uFEFF', ' ', '\r', '\n').StartsWith('{') =>
            content.Insert(content.IndexOf('{') + 1, $"\n  \"LocalStack\": {{ \"ApiKey\": \"{key}\" }},\n"),
        ConfigurationFormat.Yaml when content.Length > 0 && char.IsAsciiLetter(content[0]) => $"LOCALSTACK_API_KEY: {key}\n{content}",
        ConfigurationFormat.Xml when content.Contains("</", StringComparison.Ordinal) =>
            content.Insert(content.LastIndexOf("</", StringComparison.Ordinal), $"<add key=\"LOCALSTACK_API_KEY\" value=\"{key}\" />"),
        ConfigurationFormat.Dotenv or ConfigurationFormat.Makefile => $"LOCALSTACK_API_KEY={key}\n{content}",
        ConfigurationFormat.Shell => $"export LOCALSTACK_API_KEY='{key}'\n{content}",
        ConfigurationFormat.Batch => $"set LOCALSTACK_API_KEY={key}\n{content}",
        ConfigurationFormat.PowerShell => $"$env:LOCALSTACK_API_KEY = \"{key}\"\n{content}",
        ConfigurationFormat.Dockerfile => $"ENV LOCALSTACK_API_KEY={key}\n{content}",
        ConfigurationFormat.Terraform => $"localstack_api_key = \"{key}\"\n{content}",
        ConfigurationFormat.Http => $"ls-api-key: {key}\n{content}",
        _ => null,
    };
}
