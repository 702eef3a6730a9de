using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>
/// <c>Environment.SetEnvironmentVariable("LOCALSTACK_AUTH_TOKEN", "ls-…")</c>: a look-up would set the variable to itself, so
/// that the statement goes. Whoever runs the program sets the variable.
/// </summary>
internal static class StatementRemoval
{
    /// <summary>The removal; nothing, where the expression is not the value of such a call.</summary>
    public static SourceRewriting? Find(ExpressionSyntax value, SourceText text, CredentialLookup lookup) =>
        value.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
        && call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement
        && lookup.IsSetBy(call)
            ? new SourceRewriting(lookup.RemovalTitle, [new TextChange(WithItsLines(statement, text), "")])
            : null;

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
