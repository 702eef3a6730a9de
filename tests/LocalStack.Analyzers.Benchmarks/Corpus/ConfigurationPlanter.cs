using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Benchmarks.Corpus;

/// <summary>
/// Puts secrets into a configuration file, in memory: a token in a line of its own, wherever that falls, and a CI key
/// under its name as the format of the file writes it, at the beginning or, in XML, at the end.
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
        var format = FileFormats.Of(path, content);
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

    private static string? WithSetting(FileFormat format, string content, string key)
    {
        if (format == FileFormats.Json && content.TrimStart('\uFEFF', ' ', '\r', '\n').StartsWith('{'))
            return content.Insert(content.IndexOf('{') + 1, $"\n  \"LocalStack\": {{ \"ApiKey\": \"{key}\" }},\n");
        if (format == FileFormats.Yaml && content.Length > 0 && char.IsAsciiLetter(content[0]))
            return $"LOCALSTACK_API_KEY: {key}\n{content}";
        if (format == FileFormats.Xml && content.Contains("</", StringComparison.Ordinal))
            return content.Insert(content.LastIndexOf("</", StringComparison.Ordinal), $"<add key=\"LOCALSTACK_API_KEY\" value=\"{key}\" />");
        return FirstLines.TryGetValue(format, out var line) ? line.Replace("KEY!", key, StringComparison.Ordinal) + "\n" + content : null;
    }

    /// <summary>A line that sets the key, in formats where it may stand in front of everything.</summary>
    private static readonly Dictionary<FileFormat, string> FirstLines = new()
    {
        [FileFormats.Dotenv] = "LOCALSTACK_API_KEY=KEY!",
        [FileFormats.Makefile] = "LOCALSTACK_API_KEY=KEY!",
        [FileFormats.Shell] = "export LOCALSTACK_API_KEY='KEY!'",
        [FileFormats.Fish] = "set -gx LOCALSTACK_API_KEY 'KEY!'",
        [FileFormats.Batch] = "set LOCALSTACK_API_KEY=KEY!",
        [FileFormats.PowerShell] = "$env:LOCALSTACK_API_KEY = \"KEY!\"",
        [FileFormats.Dockerfile] = "ENV LOCALSTACK_API_KEY=KEY!",
        [FileFormats.Hcl] = "localstack_api_key = \"KEY!\"",
        [FileFormats.Http] = "ls-api-key: KEY!",
    };
}
