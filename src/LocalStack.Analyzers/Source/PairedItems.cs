using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Formats.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds the value behind a name in a list. A list of texts holds things of one kind, and so mostly names: that an opaque text
/// follows makes no pair. Something else has to say so: other things than texts in the list, a list around it, a command whose
/// words they are, further pairs, or what the list is called.
/// </summary>
internal sealed class PairedItems(SourceSymbols symbols, StringFolder folder, CredentialNames names)
{
    /// <summary>Items of a longer list are not compared with each other.</summary>
    private const int MaxItems = 64;

    /// <summary>The last word of what lists are called whose items belong together.</summary>
    private static readonly HashSet<string> Together = new(StringComparer.OrdinalIgnoreCase)
    {
        "pair", "pairs", "row", "entry", "record", "tuple", "arg", "args", "argument", "arguments", "command", "cmd", "line",
    };

    /// <summary>Words of types that hold names with their values.</summary>
    private static readonly string[] Maps = ["Map", "Dictionary", "Pair", "Property"];

    /// <summary>The value behind a name in a list that is written out.</summary>
    /// <param name="name">The name.</param>
    public ExpressionSyntax? After(ExpressionSyntax name)
    {
        var value = WordsBeside.ItemAfter(name);
        if (value is null || IsVariableName(TextOf(value)))
            return null;

        return OfCommand(name) ?? (IsOption(TextOf(name)) || IsPaired(name) ? value : null);
    }

    /// <summary>The value behind a name that a word in front says is to be set: <c>"secret", "set", NAME, "--body", "…"</c>.</summary>
    public ExpressionSyntax? OfCommand(ExpressionSyntax name)
    {
        if (WordsBeside.ItemBefore(name) is not { } before || !SettingCommand.Sets(TextOf(before)) || WordsBeside.ItemAfter(name) is not { } value)
            return null;

        return IsValueOption(TextOf(value)) ? WordsBeside.ItemAfter(value) : value;
    }

    /// <summary>Whether the items of what is called so belong together.</summary>
    public static bool AreTogether(string list) => Together.Contains(CredentialOwner.LastWord(list));

    /// <summary>Whether the arguments of <c>params</c> that a name is among are pairs.</summary>
    /// <param name="name">The name.</param>
    /// <param name="parameter">What the parameter is called.</param>
    /// <param name="arguments">All arguments of the parameter.</param>
    public bool ArePaired(ExpressionSyntax name, string parameter, IReadOnlyList<ExpressionSyntax> arguments) =>
        IsOption(TextOf(name))
        || AreTogether(parameter)
        || AreOfSeveralKinds(arguments)
        || Alternate(name, arguments);

    /// <summary>Whether what is created of a name and others is made of pairs: <c>new YamlMappingNode("NAME", "…")</c>.</summary>
    public static bool IsMap(ExpressionSyntax name) =>
        name.Parent?.Parent?.Parent is ObjectCreationExpressionSyntax { Type: var type } && Array.Exists(Maps, word => SinkNames.LastOf(type).Contains(word));

    private bool IsPaired(ExpressionSyntax name)
    {
        if (ListItems.ListOf(name) is not ExpressionSyntax list)
            return false;

        var items = ListItems.Of(list)?.Take(MaxItems + 1).ToList() ?? [];
        return AreOfSeveralKinds(items)
            || IsListOfObjects(list)
            || IsItemItself(list)
            || AreTogether(NameOf(list))
            || Alternate(name, items);
    }

    /// <summary>Numbers, switches and what is no text beside texts: a row of something.</summary>
    private static bool AreOfSeveralKinds(IEnumerable<ExpressionSyntax> items) =>
        items.Any(item => item is LiteralExpressionSyntax literal && !literal.IsKind(SyntaxKind.StringLiteralExpression));

    private bool IsListOfObjects(ExpressionSyntax list) =>
        SourceSymbols.ElementOf(symbols.TypeOf(list) ?? symbols.TargetOf(list)) is { SpecialType: SpecialType.System_Object };

    /// <summary>Whether a list is an item of another one, or one of those that a function gives one by one.</summary>
    private static bool IsItemItself(ExpressionSyntax list) => list.Parent is YieldStatementSyntax || ListItems.ListOf(list) is not null;

    /// <summary>What the list is called: the variable that holds it, or the member that it is added to.</summary>
    private static string NameOf(SyntaxNode list) => ListItems.WholeOf(list).Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AssignmentExpressionSyntax assignment => SinkNames.LastOf(assignment.Left),
        _ => "",
    };

    /// <summary>Whether every other item is a name, and what is between them is not.</summary>
    private bool Alternate(ExpressionSyntax name, IReadOnlyList<ExpressionSyntax> items)
    {
        const int Two = 2;
        if (items.Count is <= Two or > MaxItems || items.Count % Two != 0 || IndexOf(items, name) % Two != 0)
            return false;

        var texts = items.Select(TextOf).ToList();
        return texts.Where((_, index) => index % Two == 0).All(IsName) && !texts.Where((_, index) => index % Two != 0).Any(IsName);
    }

    private static int IndexOf(IReadOnlyList<ExpressionSyntax> items, ExpressionSyntax name)
    {
        var index = 0;
        while (index < items.Count && items[index] != name)
            index++;
        return index;
    }

    private bool IsName(string text) => IsVariableName(text) || names.Match(text) is not null;

    /// <summary><c>AWS_REGION</c>, <c>PATH</c>.</summary>
    public static bool IsVariableName(string text)
    {
        var hasDigit = text.Any(char.IsDigit);
        return text.All(character => character == '_' || char.IsUpper(character) || char.IsDigit(character))
            && (!hasDigit || text.IndexOf('_') >= 0);
    }

    private static bool IsOption(string word) => word.StartsWith("-", StringComparison.Ordinal);

    private static bool IsValueOption(string option)
    {
        var name = option.TrimStart('-');
        return name.Length < option.Length && SettingCommand.IsValueOption(new TextSlice(name, 0, name.Length));
    }

    private string TextOf(ExpressionSyntax item) => folder.Fold(item).Value;
}
