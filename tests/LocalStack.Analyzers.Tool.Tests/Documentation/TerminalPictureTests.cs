using System.Net;
using System.Text.RegularExpressions;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Documentation;

/// <summary>The picture of a terminal in the README, which <c>.ci/pictures</c> draws, shows what the command prints today.</summary>
public sealed class TerminalPictureTests
{
    private static readonly string Picture = WithoutSpaces(WebUtility.HtmlDecode(
        Regex.Replace(File.ReadAllText(SourceTree.PathOf("docs", "images", "terminal.svg")), "<[^>]*>", "")));

    [Theory]
    [InlineData("check", "docker-compose.yml")]
    [InlineData("fix", "--dry-run", "docker-compose.yml")]
    public async Task Output_IsInThePicture(params string[] arguments)
    {
        var output = await TokensCommand.RunAsync(SourceTree.PathOf("samples", "LeakyApp"), new Dictionary<string, string?>(), arguments);

        Assert.Contains(WithoutSpaces("$ localstack-tokens " + string.Join(' ', arguments)), Picture, StringComparison.Ordinal);
        Assert.NotEmpty(output.Lines);
        Assert.All((output.Output + output.Errors).Split('\n'), line => Assert.Contains(WithoutSpaces(line), Picture, StringComparison.Ordinal));
    }

    /// <summary>Lines that are longer than the picture is wide are broken there.</summary>
    private static string WithoutSpaces(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
