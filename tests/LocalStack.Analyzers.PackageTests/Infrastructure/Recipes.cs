using LocalStack.Tests;
using YamlDotNet.RepresentationModel;

namespace LocalStack.Analyzers.PackageTests.Infrastructure;

/// <summary>The blocks of code on a page of the documentation, so that a test runs what a reader copies.</summary>
internal sealed class Recipes(params string[] page)
{
    /// <summary>The version that the pages, the templates and the action name.</summary>
    public const string PublishedVersion = "1.0.0";

    private readonly string[] _lines = File.ReadAllLines(SourceTree.PathOf(page));

    /// <summary>The first block of a language below a heading that begins with some line, if one is given.</summary>
    public string Read(string heading, string language, string start = "")
    {
        var section = string.Join('\n', _lines
            .SkipWhile(line => line != "## " + heading)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)));
        var opening = $"```{language}\n";
        var block = section.IndexOf(opening + start, StringComparison.Ordinal);
        Assert.True(block >= 0, $"{heading} has no such block.");
        block += opening.Length;
        return section[block..section.IndexOf("```", block, StringComparison.Ordinal)];
    }

    /// <summary>The arguments of <c>dotnet</c> in a command of the README, with other ones in place of some.</summary>
    /// <param name="start">How the command begins.</param>
    /// <param name="others">What takes the place of which word.</param>
    public static IEnumerable<string> OfReadme(string start, params (string Word, string Other)[] others)
    {
        var line = Assert.Single(File.ReadAllLines(SourceTree.PathOf("README.md")), line => line.StartsWith(start, StringComparison.Ordinal));
        Assert.All(others, other => Assert.Contains(other.Word, line, StringComparison.Ordinal));
        return line.Split(' ').Skip(1).Select(word => Array.Find(others, other => other.Word == word) is { Other: { } found } ? found : word);
    }

    /// <summary>A text with the version of a package that a test has packed.</summary>
    public static string WithVersion(string text, string version)
    {
        Assert.Contains(PublishedVersion, text, StringComparison.Ordinal);
        return text.Replace(PublishedVersion, version, StringComparison.Ordinal);
    }

    /// <summary>The last document of a file of YAML in the repository; those before it declare the inputs of a template.</summary>
    public static YamlNode ReadTemplate(params string[] file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(SourceTree.PathOf(file))));
        return stream.Documents[^1].RootNode;
    }

    /// <summary>The steps of a pipeline that have some key.</summary>
    public static IEnumerable<YamlMappingNode> StepsWith(YamlNode steps, string key) => ((YamlSequenceNode)steps).Children
        .OfType<YamlMappingNode>()
        .Where(step => step.Children.ContainsKey(key));
}
