using System.Globalization;
using System.Text;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>A configuration file to measure with.</summary>
internal sealed record ConfigurationFile(string Path, string Content);

/// <summary>Made-up configuration files, the same at every run, of the families that projects have most of.</summary>
internal static class ConfigurationCorpus
{
    private const int FileLength = 4_000;

    private static readonly Func<int, string, string>[] Families = [Json, Yaml, Dotenv, Xml];

    private static readonly string[] Names = ["appsettings.json", "docker-compose.yml", ".env", "web.config"];

    /// <summary>Files that do not know LocalStack.</summary>
    /// <param name="length">Characters in all of them.</param>
    public static IReadOnlyList<ConfigurationFile> Generate(int length) => Generate(length, "Storage");

    /// <summary>Files that name LocalStack's credentials, as references: they are read setting by setting.</summary>
    /// <inheritdoc cref="Generate(int)"/>
    public static IReadOnlyList<ConfigurationFile> GenerateWithNames(int length) => Generate(length, "LocalStack");

    private static List<ConfigurationFile> Generate(int length, string section) =>
        Enumerable.Range(0, Math.Max(1, length / FileLength))
            .Select(number => new ConfigurationFile(
                string.Create(CultureInfo.InvariantCulture, $"/part{number}/{Names[number % Names.Length]}"),
                Families[number % Families.Length](number, section)))
            .ToList();

    private static string Json(int number, string section) => Repeat(
        "{\n  \"Logging\": { \"Level\": \"Information\" },\n",
        i => $"  \"{section}{i}\": {{ \"AuthToken\": \"${{LOCAL_VALUE}}\", \"Host\": \"part{number}.example.org\", \"Retries\": {i} }},\n",
        "  \"AllowedHosts\": \"*\"\n}\n");

    private static string Yaml(int number, string section) => Repeat(
        "services:\n",
        i => $"  {section}-{i}:\n    image: example/part{number}:{i}\n    environment:\n      - {section}_AUTH_TOKEN=${{TOKEN:?}}\n      - RETRIES={i}\n",
        "");

    private static string Dotenv(int number, string section) =>
        Repeat("# settings\n", i => $"{section}_API_KEY_{i}=\nPART_{i}_HOST=part{number}.example.org\n", "");

    private static string Xml(int number, string section) => Repeat(
        "<configuration>\n  <appSettings>\n",
        i => $"    <add key=\"{section}:Part{i}:Host\" value=\"part{number}.example.org\" />\n",
        "  </appSettings>\n</configuration>\n");

    private static string Repeat(string head, Func<int, FormattableString> part, string tail)
    {
        var content = new StringBuilder(head);
        for (var i = 0; content.Length < FileLength; i++)
            content.Append(FormattableString.Invariant(part(i)));
        return content.Append(tail).ToString();
    }
}
