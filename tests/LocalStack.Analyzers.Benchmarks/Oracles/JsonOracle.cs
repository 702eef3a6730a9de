using System.Text.Json;

namespace LocalStack.Analyzers.Benchmarks.Oracles;

/// <summary>The reader of .NET, with the comments and commas that .NET configuration allows.</summary>
internal static class JsonOracle
{
    private static readonly JsonDocumentOptions Options =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 1000 };

    public static IEnumerable<OracleSetting> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path), Options);
        return Flatten("", document.RootElement).ToList();
    }

    private static IEnumerable<OracleSetting> Flatten(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Flatten(Below(path, member.Name), member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => Flatten(Below(path, index.ToString(System.Globalization.CultureInfo.InvariantCulture)), item)),
        JsonValueKind.String => [new OracleSetting(path, element.GetString()!)],
        _ => [new OracleSetting(path, element.GetRawText())],
    };

    private static string Below(string path, string key) => path.Length > 0 ? path + ":" + key : key;
}
