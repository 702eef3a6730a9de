using LocalStack.Tests;
using YamlDotNet.RepresentationModel;

namespace LocalStack.Analyzers.PackageTests.Infrastructure;

/// <summary>The blocks of code in <c>docs/ci.md</c>, so that a test runs what a reader copies.</summary>
internal static class Recipes
{
    private static readonly string[] Lines = File.ReadAllLines(SourceTree.PathOf("docs", "ci.md"));

    /// <summary>The first block of a language below a heading that begins with some line, if one is given.</summary>
    public static string Read(string heading, string language, string start = "")
    {
        var section = string.Join('\n', Lines
            .SkipWhile(line => line != "## " + heading)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)));
        var opening = $"```{language}\n";
        var block = section.IndexOf(opening + start, StringComparison.Ordinal);
        Assert.True(block >= 0, $"{heading} has no such block.");
        block += opening.Length;
        return section[block..section.IndexOf("```", block, StringComparison.Ordinal)];
    }

    /// <summary>The first block of YAML below a heading.</summary>
    public static YamlNode ReadYaml(string heading)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Read(heading, "yaml")));
        return Assert.Single(stream.Documents).RootNode;
    }

    /// <summary>What a step of a pipeline says under a key; empty for the steps that have no such key.</summary>
    public static IEnumerable<string> ScriptsOf(YamlNode steps, string key) => ((YamlSequenceNode)steps).Children
        .OfType<YamlMappingNode>()
        .Where(step => step.Children.ContainsKey(key))
        .Select(step => ((YamlScalarNode)step[key]).Value!);
}
