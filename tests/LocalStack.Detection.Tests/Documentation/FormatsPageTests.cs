using LocalStack.Detection.Consumers;
using LocalStack.Detection.Formats;
using LocalStack.Tests;
using Programs = LocalStack.Detection.Consumers.Consumers;

namespace LocalStack.Detection.Tests.Documentation;

/// <summary>The page of formats and consumers says what the lists say.</summary>
public static class FormatsPageTests
{
    /// <summary>Set to 1, the tables are written instead of compared.</summary>
    private const string WriteVariable = "FORMATS_PAGE_WRITE";

    private const string FormatsBegin = "<!-- formats -->\n";
    private const string ConsumersBegin = "<!-- consumers -->\n";
    private const string End = "<!-- end -->";

    private static readonly string Page = SourceTree.PathOf("docs", "formats.md");

    [Fact]
    public static void Page_HasEveryFormatAndConsumer()
    {
        var text = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var expected = Replace(Replace(text, FormatsBegin, FileFormats.All.Select(RowOf)), ConsumersBegin, Programs.All.Select(RowOf));
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
            File.WriteAllText(Page, expected);
        else
            Assert.Equal(expected, text);
    }

    private static string Replace(string text, string begin, IEnumerable<string> rows)
    {
        var start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var table = text.IndexOf("|---", start, StringComparison.Ordinal);
        var first = text.IndexOf('\n', table) + 1;
        return text[..first] + string.Concat(rows.Select(row => row + "\n")) + text[text.IndexOf(End, first, StringComparison.Ordinal)..];
    }

    private static string RowOf(FileFormat format) =>
        $"| {format.Name} | {Code(format.Patterns)} | {Code(format.Interpreters)} | {Code(format.Languages)} |";

    private static string RowOf(Consumer consumer) =>
        $"| {consumer.Name} | {consumer.Format.Name} | {FilesOf(consumer)} |";

    private static string FilesOf(Consumer consumer) =>
        consumer.ReadsEveryFile ? "every other file of the format" : string.Join(", ", Ways(consumer).Where(way => way.Length > 0));

    private static string[] Ways(Consumer consumer) => [Code(consumer.Patterns), consumer.Recognises is null ? "" : "by what stands in it"];

    private static string Code(IReadOnlyList<string> names) => string.Join(' ', names.Select(name => $"`{name}`"));
}
