using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Documentation;

/// <summary>The folders of the detector know each other in one direction: what a secret is, formats, consumers, scanning, rewriting.</summary>
public static class LayerTests
{
    private static readonly string[] Layers = ["Credentials", "Formats", "Consumers", "Scanning", "Rewriting"];

    public static TheoryData<string> Folders => [.. Layers];

    [Theory]
    [MemberData(nameof(Folders))]
    public static void Folder_KnowsNoneAboveIt(string folder)
    {
        var above = Layers.SkipWhile(layer => layer != folder).Skip(1).Select(layer => $"LocalStack.Detection.{layer}");
        var files = Directory.GetFiles(SourceTree.PathOf("src", "LocalStack.Detection", folder), "*.cs", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain(above, name => File.ReadAllText(file).Contains(name, StringComparison.Ordinal)));
    }
}
