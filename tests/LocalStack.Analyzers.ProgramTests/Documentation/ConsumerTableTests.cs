using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.ProgramTests.Documentation;

/// <summary>The documentation says what the cases show.</summary>
public sealed class ConsumerTableTests
{
    /// <summary>Set to 1, the table is written instead of compared.</summary>
    private const string WriteVariable = "PROGRAM_TESTS_WRITE_TABLE";

    private const string Begin = "<!-- consumers: written by ConsumerTableTests -->\n";
    private const string End = "<!-- end of consumers -->";

    private static readonly string Page = SourceTree.PathOf("docs", "command.md");

    [Fact]
    public void Page_HasTheTableOfTheCases()
    {
        var text = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        var table = string.Concat(ConsumerTable.Lines.Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
            File.WriteAllText(Page, text[..start] + table + text[end..]);
        else
            Assert.Equal(table, text[start..end]);
    }

    [Fact]
    public void EveryConsumer_IsInTheTable()
    {
        var consumers = typeof(IConsumerCases).Assembly.GetTypes().Where(type => type.IsClass && typeof(IConsumerCases).IsAssignableFrom(type));

        Assert.All(consumers, consumer =>
        {
            var cases = (IReadOnlyList<FixCase>)consumer.GetProperty(nameof(IConsumerCases.Cases))!.GetValue(null)!;
            Assert.NotEmpty(cases);
            Assert.All(cases, @case => Assert.Contains(@case, ConsumerTable.Cases));
        });
    }

    [Fact]
    public void EveryCase_WritesWhatItsRowSays() => Assert.All(ConsumerTable.Cases, @case =>
    {
        Assert.Equal(@case.IsLeft, @case.Row.Writes.StartsWith("nothing;", StringComparison.Ordinal));
        var spans = CodeSpansOf(@case.Row.Writes);
        if (spans.Count > 0)
            Assert.True(spans.Any(span => Holds(@case.After, span) || Holds(WithoutQuotes(@case.After), span)), $"{@case.Name}: {@case.After}");
    });

    [Fact]
    public void EveryRow_IsDeclaredOnce() => Assert.All(
        ConsumerTable.Cases.GroupBy(@case => @case.Row.Consumer),
        rows => Assert.Single(rows.Select(@case => (@case.Row.Writes, @case.Row.Unset, string.Join(',', @case.Row.Programs))).Distinct()));

    private static bool Holds(string text, string span) =>
        text.Contains(span.Replace("NAME", "LOCALSTACK_AUTH_TOKEN", StringComparison.Ordinal), StringComparison.Ordinal)
        || text.Contains(span.Replace("NAME", "LOCALSTACK_API_KEY", StringComparison.Ordinal), StringComparison.Ordinal);

    /// <summary>An option may have quotes around its value.</summary>
    private static string WithoutQuotes(string text) => text.Replace("\"", "", StringComparison.Ordinal);

    /// <summary>What is between backticks.</summary>
    private static List<string> CodeSpansOf(string text) => [.. text.Split('`').Where((_, index) => index % 2 == 1)];
}
