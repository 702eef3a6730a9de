using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>
/// <c>Environment.SetEnvironmentVariable("LOCALSTACK_AUTH_TOKEN", "ls-…")</c>: a look-up would set the variable to itself, so
/// that the statement goes. Whoever runs the program sets the variable. Where the language wants a statement, an empty block stays.
/// </summary>
internal static class StatementRemoval
{
    private const string EmptyBlock = "{ }";

    /// <summary>The removal; nothing, where the expression is not the value of such a call.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="text">The text of the document.</param>
    /// <param name="lookup">Knows which calls set the variable.</param>
    /// <param name="otherwise">What is done with the expression where the removal leaves a program that does not compile.</param>
    public static SourceRewriting? Find(ExpressionSyntax value, SourceText text, CredentialLookup lookup, SourceRewriting? otherwise) =>
        value.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
        && lookup.IsSetBy(call)
        && Changes(call, text, lookup) is { } changes
            ? new SourceRewriting(lookup.RemovalTitle, changes, otherwise: otherwise)
            : null;

    private static TextChange[]? Changes(InvocationExpressionSyntax call, SourceText text, CredentialLookup lookup) => call.Parent switch
    {
        ExpressionStatementSyntax statement when MayGo(statement, lookup) => [new TextChange(WithItsLines(statement, text), "")],
        ExpressionStatementSyntax statement => [new TextChange(statement.Span, EmptyBlock)],
        LambdaExpressionSyntax => [new TextChange(call.Span, EmptyBlock)],
        ArrowExpressionClauseSyntax body =>
        [
            new TextChange(body.ArrowToken.Span, "{"),
            new TextChange(TextSpan.FromBounds(call.SpanStart, call.GetLastToken().GetNextToken().Span.End), "}"),
        ],
        _ => null,
    };

    /// <summary>Whether a statement is one of a list that may lack it: it is not all that a branch, a loop or a label has.</summary>
    private static bool MayGo(ExpressionStatementSyntax statement, CredentialLookup lookup) => statement.Parent switch
    {
        BlockSyntax or SwitchSectionSyntax => true,
        GlobalStatementSyntax global => !IsEntryPoint(global, lookup),
        _ => false,
    };

    /// <summary>
    /// Whether a program begins with a statement, once all others that only set variables have gone: they may go at the same time.
    /// </summary>
    private static bool IsEntryPoint(GlobalStatementSyntax statement, CredentialLookup lookup) =>
        statement.Parent is CompilationUnitSyntax unit
        && unit.Members.OfType<GlobalStatementSyntax>().Where(other => !other.Statement.IsKind(SyntaxKind.EmptyStatement)).ToList() is var all
        && all[all.Count - 1] == statement
        && all.TrueForAll(other => other.Statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } && lookup.SetsVariable(call));

    /// <summary>With indentation and line break, where nothing else stands on its lines.</summary>
    private static TextSpan WithItsLines(StatementSyntax statement, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(statement.SpanStart);
        var last = text.Lines.GetLineFromPosition(statement.Span.End);
        var isAlone = IsBlank(text, first.Start, statement.SpanStart) && IsBlank(text, statement.Span.End, last.End);
        return isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span;
    }

    private static bool IsBlank(SourceText text, int start, int end)
    {
        for (var position = start; position < end; position++)
        {
            if (!SyntaxFacts.IsWhitespace(text[position]))
                return false;
        }

        return true;
    }
}
