using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>
/// A default value has to be a constant, so that it becomes <c>null</c>, and the first statement of the body puts the
/// look-up in its place. Without a body there is no such place, and no rewriting.
/// </summary>
internal static class DefaultValueRewriting
{
    public static SourceRewriting? Find(SemanticModel model, ParameterSyntax parameter, CredentialLookup lookup)
    {
        if (BodyOf(parameter) is not { } body || parameter.Type is not { } type)
            return null;

        var changes = new List<TextChange>();
        var isAnnotated = model.GetNullableContext(parameter.SpanStart).AnnotationsEnabled();
        if (isAnnotated && type is not NullableTypeSyntax)
            changes.Add(new TextChange(new TextSpan(type.Span.End, 0), "?"));
        changes.Add(new TextChange(parameter.Default!.Value.Span, "null"));
        changes.Add(Insertion(body, Assignment(parameter, lookup)));
        return new SourceRewriting(lookup.Title, changes, reachesOtherFiles: true);
    }

    private static string Assignment(ParameterSyntax parameter, CredentialLookup lookup)
    {
        var name = parameter.Identifier.Text;
        return ((CSharpParseOptions)parameter.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp8
            ? $"{name} ??= {lookup.ReadOrThrow()};"
            : $"{name} = {name} ?? {lookup.ReadOrThrow()};";
    }

    private static BlockSyntax? BodyOf(ParameterSyntax parameter) => parameter.Parent?.Parent switch
    {
        BaseMethodDeclarationSyntax method => method.Body,
        LocalFunctionStatementSyntax function => function.Body,
        _ => null,
    };

    /// <summary>Before the first statement, with the same line break and indentation; in an empty body, in between.</summary>
    private static TextChange Insertion(BlockSyntax body, string statement)
    {
        if (body.Statements.Count == 0)
            return new TextChange(new TextSpan(body.OpenBraceToken.Span.End, 0), $" {statement}");

        var first = body.Statements[0];
        var lineBreak = body.OpenBraceToken.TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var indentation = first.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        var separator = lineBreak.RawKind == 0 ? " " : lineBreak.ToString() + indentation;
        return new TextChange(new TextSpan(first.SpanStart, 0), statement + separator);
    }
}
