using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Tool.Tests.Documentation;

/// <summary>
/// Collects every text that a user can read from the sources: strings of C# that hold words, texts of MSBuild targets, and
/// the settings of the extension. So a new message is in the table without anybody having to think of it.
/// </summary>
internal static partial class MessageCollector
{
    private static readonly string[] SourceFolders = ["src"];

    /// <summary>The messages, each with the file that it is in.</summary>
    public static IEnumerable<(string File, string Text)> Collect()
    {
        var sources = FilesOf("*.cs").Select(path => (Path: path, Root: CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot())).ToList();
        var constants = sources
            .SelectMany(source => source.Root.DescendantNodes().OfType<FieldDeclarationSyntax>())
            .Where(field => field.Modifiers.Any(SyntaxKind.ConstKeyword))
            .SelectMany(field => field.Declaration.Variables)
            .Where(variable => variable.Initializer is not null)
            .ToLookup(TextOfExpression.KeyOf, variable => variable.Initializer!.Value);

        return sources.SelectMany(source => TextsOf(source.Root, new TextOfExpression(constants)).Select(text => (Relative(source.Path), text)))
            .Concat(FilesOf("*.targets").Concat(FilesOf("*.proj")).SelectMany(path => TextsOfTargets(path).Select(text => (Relative(path), text))))
            .Concat(TextsOfExtension())
            .Where(message => IsMessage(message.Item2))
            .Distinct();
    }

    private static IEnumerable<string> FilesOf(string pattern) => SourceFolders
        .SelectMany(folder => Directory.EnumerateFiles(SourceTree.PathOf(folder), pattern, SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal);

    private static string Relative(string path) => Path.GetRelativePath(SourceTree.Root, path).Replace('\\', '/');

    private static IEnumerable<string> TextsOf(SyntaxNode root, TextOfExpression reader) => root.DescendantNodes()
        .OfType<ExpressionSyntax>()
        .Where(IsWholeText)
        .SelectMany(expression => LinesOf(reader.Read(expression)));

    /// <summary>Not a part of a longer text that is put together by <c>+</c>.</summary>
    private static bool IsWholeText(ExpressionSyntax expression) =>
        IsText(expression) && !(expression.Parent is BinaryExpressionSyntax parent && IsText(parent));

    private static bool IsText(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
        InterpolatedStringExpressionSyntax => true,
        BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression) && (IsText(sum.Left) || IsText(sum.Right)),
        _ => false,
    };

    /// <summary>A text of several lines is a script: what it <c>echo</c>es is read, and its comments.</summary>
    private static IEnumerable<string> LinesOf(string text) => text.Contains('\n', StringComparison.Ordinal)
        ? SaidByScript().Matches(text).Select(line => line.Groups[1].Value)
        : [text.Trim()];

    private static IEnumerable<string> TextsOfTargets(string path)
    {
        var document = XDocument.Load(path);
        var said = document.Descendants().Attributes("Text").Select(text => text.Value).ToList();
        var properties = said.SelectMany(text => Property().Matches(text).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        return said.Concat(document.Descendants().Where(element => properties.Contains(element.Name.LocalName)).Select(element => element.Value))
            .Select(text => Property().Replace(Metadata().Replace(text, "{$1}"), "{$1}"));
    }

    private static IEnumerable<(string File, string Text)> TextsOfExtension()
    {
        const string Manifest = "editors/vscode/package.json";
        foreach (var text in DescriptionsOf(JsonNode.Parse(File.ReadAllText(SourceTree.PathOf(Manifest.Split('/'))))!))
            yield return (Manifest, text);
        foreach (var path in Directory.EnumerateFiles(SourceTree.PathOf("editors", "vscode", "src"), "*.ts").Order(StringComparer.Ordinal))
        {
            foreach (Match text in ScriptText().Matches(File.ReadAllText(path)))
                yield return (Relative(path), ScriptHole().Replace(text.Groups[1].Value, "{$1}"));
        }
    }

    private static IEnumerable<string> DescriptionsOf(JsonNode node) => node switch
    {
        JsonObject values => values.SelectMany(pair => pair switch
        {
            { Key: "description" or "markdownDescription" or "title", Value: JsonValue text } => [text.ToString()],
            { Value: { } value } => DescriptionsOf(value),
            _ => [],
        }),
        JsonArray items => items.OfType<JsonNode>().SelectMany(DescriptionsOf),
        _ => [],
    };

    /// <summary>Two words at least; a hole is none.</summary>
    private static bool IsMessage(string text) => Words().IsMatch(Hole().Replace(text, "")) && !OfPrograms().IsMatch(text);

    [GeneratedRegex(@"\p{L}{2,}[,.:;']? (\{[^}]*\} )?'?\p{L}")]
    private static partial Regex Words();

    [GeneratedRegex(@"\{[^}]*\}")]
    public static partial Regex Hole();

    [GeneratedRegex("""^\s*(?:echo "(?=.*" >&2$)|# )(.*?)(?:" >&2)?$""", RegexOptions.Multiline)]
    private static partial Regex SaidByScript();

    [GeneratedRegex(@"\$\((\w+)\)")]
    private static partial Regex Property();

    [GeneratedRegex(@"@\((\w+)[^)]*\)")]
    private static partial Regex Metadata();

    [GeneratedRegex("""["'`]([A-Z][^"`\n]* [^"`\n]*)["`]""")]
    private static partial Regex ScriptText();

    [GeneratedRegex(@"\$\{(?:\w+\.)*(\w+)[^}]*\}")]
    private static partial Regex ScriptHole();

    /// <summary>Arguments and settings of other programs, what they say, and pieces of C#.</summary>
    [GeneratedRegex(@"^(user\.name=|search service |warning: could not open|# v\d git|(error|warning) LSA|Application Support|#!|var candidate|is var|candidate is)")]
    private static partial Regex OfPrograms();
}
