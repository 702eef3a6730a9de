using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LocalStack.Analyzers.Benchmarks.Oracles;

/// <summary>
/// YamlDotNet, with aliases resolved and merged keys in the place of the merge. Templates are refused.
/// </summary>
internal static class YamlOracle
{
    private const string MergeKey = "<<";
    private const string OwnTags = "tag:yaml.org,2002:";

    public static IEnumerable<OracleSetting> Read(string path)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(path);
        yaml.Load(reader);
        return yaml.Documents.SelectMany(document => Flatten("", document.RootNode, isElement: true)).ToList();
    }

    private static IEnumerable<OracleSetting> Flatten(string path, YamlNode node, bool isElement) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(child => Flatten(Below(path, child.Key), child.Value, isElement: false)),
        YamlSequenceNode list => list.Children.SelectMany(child => Flatten(path, child, isElement: true)),
        YamlScalarNode scalar when IsForAProgram(scalar) => [],
        YamlScalarNode scalar => [new OracleSetting(path, scalar.Value ?? "", isElement || IsBlock(scalar))],
        _ => [],
    };

    private static bool IsBlock(YamlScalarNode scalar) => scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;

    private static bool IsForAProgram(YamlScalarNode scalar) =>
        !scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific && !scalar.Tag.Value.StartsWith(OwnTags, StringComparison.Ordinal);

    private static string Below(string path, YamlNode key) => key switch
    {
        YamlScalarNode { Value: MergeKey } => path,
        YamlScalarNode scalar => (path.Length > 0 ? path + ":" : "") + scalar.Value,

        // In a template braces stand for what is put in, and only by chance for a map that is a key.
        _ => throw new FormatException("A key is no scalar."),
    };
}
