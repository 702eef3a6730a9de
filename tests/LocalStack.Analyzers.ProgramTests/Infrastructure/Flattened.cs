using System.Globalization;
using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>A document as settings: the path of each value, and the value.</summary>
internal static class Flattened
{
    /// <summary>A YAML document.</summary>
    public static Dictionary<string, string> Yaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var settings = new Dictionary<string, string>();
        foreach (var document in stream.Documents)
            Add(settings, "", document.RootNode);
        return settings;
    }

    /// <summary>A JSON document.</summary>
    public static Dictionary<string, string> Json(string text)
    {
        var settings = new Dictionary<string, string>();
        using var document = JsonDocument.Parse(text);
        Add(settings, "", document.RootElement);
        return settings;
    }

    private static void Add(Dictionary<string, string> settings, string path, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                foreach (var (key, value) in mapping.Children)
                    Add(settings, $"{path}/{key}", value);
                break;
            case YamlSequenceNode sequence:
                for (var i = 0; i < sequence.Children.Count; i++)
                    Add(settings, Indexed(path, i), sequence.Children[i]);
                break;
            default:
                settings[path] = ((YamlScalarNode)node).Value ?? "";
                break;
        }
    }

    private static void Add(Dictionary<string, string> settings, string path, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    Add(settings, $"{path}/{property.Name}", property.Value);
                break;
            case JsonValueKind.Array:
                for (var i = 0; i < element.GetArrayLength(); i++)
                    Add(settings, Indexed(path, i), element[i]);
                break;
            default:
                settings[path] = element.ToString();
                break;
        }
    }

    private static string Indexed(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}/{index}");
}
