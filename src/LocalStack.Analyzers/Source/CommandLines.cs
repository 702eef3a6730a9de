using LocalStack.Detection.Formats.Scripts;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Puts together the command that a program runs, so that it is read as a command in any text is: <c>Process.Start("setx", "NAME value")</c>,
/// <c>new[] { "gh", "secret", "set", NAME, … }</c>, <c>Cli.Wrap("setx").WithArguments([NAME, …])</c>, <c>start.ArgumentList.Add(NAME)</c>.
/// </summary>
internal sealed class CommandLines(StringFolder folder, SourceSymbols symbols)
{
    /// <summary>Words of a longer command are not looked at.</summary>
    private const int MaxWords = 48;

    /// <summary>How far the statement may be in front that names the program of a command.</summary>
    private const int MaxStatements = 8;

    /// <summary>How members and methods begin or go on that take the arguments of a command: <c>ArgumentList</c>, <c>WithArguments</c>, <c>Args</c>.</summary>
    private const string Arguments = "Arg";

    /// <summary>Members that hold the program that is run.</summary>
    private static readonly HashSet<string> Programs = new(StringComparer.Ordinal) { "FileName", "Command", "Executable", "Program", "TargetFilePath" };

    /// <summary>The command that an expression is a word of, or a text with several of its words; null where it is none.</summary>
    public FoldedString? Around(ExpressionSyntax word)
    {
        var words = new List<ExpressionSyntax> { word };
        for (var before = WordsBeside.Before(word); before is not null && words.Count < MaxWords; before = WordsBeside.Before(before))
            words.Insert(0, before);
        if (ProgramFor(words[0]) is { } program)
            words.Insert(0, program);
        if (words.Count == 1 || !words.Exists(MaySet))
            return null;

        for (var after = WordsBeside.After(word); after is not null && words.Count < MaxWords; after = WordsBeside.After(after))
            words.Add(after);
        return Join(words);
    }

    /// <summary>Whether a word says that the command sets something, or may say so among others.</summary>
    private static bool MaySet(ExpressionSyntax word) =>
        word is LiteralExpressionSyntax { Token.Value: string text } && (text.IndexOf(' ') > 0 || SettingCommand.Sets(CommandWords.NameOf(text)));

    /// <summary>The words with a space behind each. One that holds white space is neither a name nor a value, but a command of its own.</summary>
    private FoldedString Join(List<ExpressionSyntax> words)
    {
        const string Space = " ";
        var line = new FoldedString();
        foreach (var word in words)
        {
            var folded = folder.Fold(word);
            var value = folded.Value;
            if (word == words[0] && !folded.HasGap)
                line.Add(CommandWords.NameOf(value), word, word, word);
            else if (value.Any(char.IsWhiteSpace) && !(HoldsWords(word, words) && value.IndexOf('\n') < 0))
                line.AddGap(word);
            else
                line.Add(folded, 0, value.Length);
            line.Add(Space, word, word, word);
        }

        return line;
    }

    /// <summary>Whether a text is all arguments of a program: what is left of a command behind its first word, outside of a list.</summary>
    private static bool HoldsWords(ExpressionSyntax text, List<ExpressionSyntax> words) =>
        words[1] == text && words.Count == 2 && ListItems.ListOf(text) is null;

    /// <summary>The program whose first argument an expression is, or whose arguments it begins.</summary>
    private ExpressionSyntax? ProgramFor(ExpressionSyntax first)
    {
        var given = ListItems.ListOf(first) as ExpressionSyntax ?? (ExpressionSyntax?)Initializer(first) ?? first;
        return given.Parent switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax member, Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } }
                when Takes(member) => ProgramOf(creation),
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member } assignment when Takes(member.Name) => ProgramOf(member.Expression, assignment),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument => ProgramFor(call, argument, given != first),
            ArgumentSyntax argument when given != first => (Siblings.Previous(argument) as ArgumentSyntax)?.Expression,
            _ => null,
        };
    }

    private static InitializerExpressionSyntax? Initializer(ExpressionSyntax item) =>
        item.Parent is InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax } list ? list : null;

    private ExpressionSyntax? ProgramFor(InvocationExpressionSyntax call, ArgumentSyntax argument, bool isList)
    {
        if (isList && Siblings.Previous(argument) is ArgumentSyntax { Expression: var program })
            return program;
        if (call.Expression is not MemberAccessExpressionSyntax access)
            return null;
        if (Takes(access.Name))
            return FirstOfChain(call);
        if (access.Expression is MemberAccessExpressionSyntax list && Takes(list.Name))
            return ProgramOf(list.Expression, call);

        // WithArguments(a => a.Add("…"))
        return call.FirstAncestorOrSelf<LambdaExpressionSyntax>()?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax taking } around }
            && Takes(taking.Name)
                ? FirstOfChain(around)
                : null;
    }

    private static bool Takes(SimpleNameSyntax member) => member.Identifier.ValueText.IndexOf(Arguments, StringComparison.Ordinal) >= 0;

    /// <summary>What the first call of a chain is given, if it is only one: <c>Cli.Wrap("…")</c>.</summary>
    private static ExpressionSyntax? FirstOfChain(InvocationExpressionSyntax call)
    {
        var first = call;
        for (var i = 0; i < MaxWords && FluentPairs.PreviousOf(first) is { } previous; i++)
            first = previous;
        return first == call ? null : first.ArgumentList.Only();
    }

    /// <summary>The program of what a variable holds, or is set to in a statement before.</summary>
    private ExpressionSyntax? ProgramOf(ExpressionSyntax started, ExpressionSyntax use)
    {
        if (symbols.SymbolOf(started) is { } variable && folder.ValueOf(variable) is BaseObjectCreationExpressionSyntax creation && ProgramOf(creation) is { } program)
            return program;

        var statement = use;
        for (var i = 0; i < MaxStatements && NeighbouringStatements.Previous(statement) is { } before; i++)
        {
            if (before is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member, Right: var value }
                && Programs.Contains(member.Name.Identifier.ValueText)
                && SyntaxFactory.AreEquivalent(member.Expression, started))
            {
                return value;
            }

            statement = before;
        }

        return null;
    }

    private static ExpressionSyntax? ProgramOf(BaseObjectCreationExpressionSyntax creation) =>
        creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression
        ?? creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax member && Programs.Contains(member.Identifier.ValueText))?.Right;
}
