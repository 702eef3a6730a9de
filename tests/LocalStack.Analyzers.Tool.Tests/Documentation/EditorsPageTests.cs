using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Documentation;

/// <summary>The page of editors shows the configurations that <c>.ci/editors</c> runs, and no others.</summary>
public sealed class EditorsPageTests
{
    private static readonly string Page = File.ReadAllText(SourceTree.PathOf("docs", "editors.md")).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("neovim", "localstack-tokens.lua", "lua")]
    [InlineData("emacs", "localstack-tokens.el", "elisp")]
    public void Configuration_IsTheOneThatIsRun(string editor, string file, string language)
    {
        var configuration = File.ReadAllText(SourceTree.PathOf("editors", editor, file)).ReplaceLineEndings("\n");

        Assert.Contains($"```{language}\n{configuration}```\n", Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs", "editors.md")]
    [InlineData("README.md")]
    [InlineData("editors", "vscode", "README.md")]
    public void Pictures_AreThere(params string[] page)
    {
        var path = SourceTree.PathOf(page);
        var pictures = File.ReadAllText(path).Split("](").Skip(1).Select(link => link[..link.IndexOf(')', StringComparison.Ordinal)]).Where(link => link.EndsWith(".png", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(path)!, picture)), picture));
    }
}
