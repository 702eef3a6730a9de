using LocalStack.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LocalStack.Auth.Tests.Documentation;

/// <summary>What the documentation says is what the library has, and its C# compiles.</summary>
public sealed class DocumentationTests
{
    private static readonly string[] Pages =
    [
        "docs/auth.md",
        "src/LocalStack.Auth/README.md",
        "src/LocalStack.Auth.Testcontainers/README.md",
        "src/LocalStack.Auth.Aspire/README.md",
    ];

    private static readonly string[] Compiled =
    [
        "tests/LocalStack.Auth.Tests/Documentation/Examples.cs",
        "tests/LocalStack.Auth.Aspire.Tests/RecipeTests.cs",
        "tests/LocalStack.Auth.Testcontainers.Tests/Examples.cs",
    ];

    private static string Page => Read("docs/auth.md");

    [Fact]
    public void EveryExample_IsCompiled()
    {
        var examples = Pages.SelectMany(page => CodeBlocks(Read(page))).Distinct().ToArray();
        var regions = Compiled.SelectMany(file => Regions(Read(file))).ToArray();

        Assert.Equal(regions.Order(), examples.Order());
    }

    [Fact]
    public void TableOfErrors_HasEveryReason() =>
        Assert.Equal(Enum.GetNames<LocalStackAuthReason>().Order(), FirstColumn("Reason").Order());

    [Fact]
    public void TableOfOrder_HasEveryKindOfSource() =>
        Assert.Equal(
            Enum.GetNames<LocalStackCredentialSourceKind>().Order(),
            LastColumn("Step").Distinct().Order());

    [Fact]
    public void TableOfWarnings_HasEveryCode() =>
        Assert.Equal(
            Enum.GetNames<LocalStackAuthWarningCode>().Except([nameof(LocalStackAuthWarningCode.None)]).Order(),
            FirstColumn("Warning").Order());

    [Theory]
    [InlineData(typeof(LocalStackAuth))]
    [InlineData(typeof(LocalStackCredential))]
    [InlineData(typeof(LocalStackAuthOptions))]
    [InlineData(typeof(LocalStackLicenseSettings))]
    [InlineData(typeof(LocalStackAuthConfigurationExtensions))]
    [InlineData(typeof(LocalStackAuthServiceCollectionExtensions))]
    [InlineData(typeof(LocalStackAuthHostApplicationBuilderExtensions))]
    public void EveryMember_IsMentioned(Type type)
    {
        var names = type.GetMembers()
            .Where(member => member.DeclaringType == type && !member.Name.StartsWith('.') && !member.Name.Contains('_'))
            .Select(member => member.Name);

        Assert.All(names, name => Assert.Contains(name, Page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> FirstColumn(string heading) => Rows(heading).Select(cells => cells[0]);

    private static IEnumerable<string> LastColumn(string heading) => Rows(heading).Select(cells => cells[^1]);

    /// <summary>The cells, without back-ticks, of the table whose first heading is given.</summary>
    private static IEnumerable<string[]> Rows(string heading) => Page.Split('\n')
        .SkipWhile(line => !line.StartsWith($"| {heading} |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim(' ', '`')).ToArray());

    private static IEnumerable<string> CodeBlocks(string page) =>
        Sections(page, line => line == "```csharp", line => line == "```").Select(WithoutUsings);

    private static IEnumerable<string> Regions(string file) => Sections(
        file,
        line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal),
        line => line.TrimStart().StartsWith("#endregion", StringComparison.Ordinal));

    private static IEnumerable<string> Sections(string text, Predicate<string> begins, Predicate<string> ends)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!begins(lines[i]))
                continue;

            var section = lines.Skip(i + 1).TakeWhile(line => !ends(line)).ToArray();
            yield return Unindented(section);
            i += section.Length;
        }
    }

    private static string Unindented(string[] lines)
    {
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[indent..] : line));
    }

    private static string WithoutUsings(string code) =>
        string.Join('\n', code.Split('\n').SkipWhile(line => line.Length == 0 || IsUsing(line)));

    private static bool IsUsing(string line) => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=');

    private static string Read(string path) => File.ReadAllText(SourceTree.PathOf(path)).ReplaceLineEndings("\n");
}
