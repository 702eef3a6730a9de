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
        if (parameter.Type is not { } type
            || model.GetDeclaredSymbol(parameter)?.ContainingSymbol is not IMethodSymbol method
            || IsSeenBefore(parameter)
            || HasOtherBodies(method)
            || InBody(parameter, method, Assignment(parameter, lookup)) is not { } assignment)
        {
            return null;
        }

        var changes = new List<TextChange>(assignment);
        var isAnnotated = model.GetNullableContext(parameter.SpanStart).AnnotationsEnabled();
        if (isAnnotated && type is not NullableTypeSyntax)
            changes.Add(new TextChange(new TextSpan(type.Span.End, 0), "?"));
        changes.Add(new TextChange(parameter.Default!.Value.Span, "null"));
        return new SourceRewriting(lookup.Title, changes, reachesOtherFiles: true);
    }

    /// <summary>Another constructor is called before the body, with what was given.</summary>
    private static bool IsSeenBefore(ParameterSyntax parameter) =>
        parameter.Parent?.Parent is ConstructorDeclarationSyntax { Initializer: { } initializer }
        && initializer.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == parameter.Identifier.ValueText);

    /// <summary>What overrides a method is given the default value of that method, and does not know the look-up.</summary>
    private static bool HasOtherBodies(IMethodSymbol method) =>
        method.IsVirtual || method.IsAbstract || (method.IsOverride && !method.IsSealed && !method.ContainingType.IsSealed);

    private static string Assignment(ParameterSyntax parameter, CredentialLookup lookup)
    {
        var name = parameter.Identifier.Text;
        return ((CSharpParseOptions)parameter.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp8
            ? $"{name} ??= {lookup.ReadOrThrow()};"
            : $"{name} = {name} ?? {lookup.ReadOrThrow()};";
    }

    /// <summary>What puts a statement in front of the body, in a block where it is an expression.</summary>
    private static TextChange[]? InBody(ParameterSyntax parameter, IMethodSymbol method, string statement) => parameter.Parent?.Parent switch
    {
        BaseMethodDeclarationSyntax { Body: { } body } => [Insertion(body, statement)],
        LocalFunctionStatementSyntax { Body: { } body } => [Insertion(body, statement)],
        ParenthesizedLambdaExpressionSyntax { Block: { } body } => [Insertion(body, statement)],
        BaseMethodDeclarationSyntax { ExpressionBody: { } body } declaration => InBlock(body, declaration.SemicolonToken, method, statement),
        LocalFunctionStatementSyntax { ExpressionBody: { } body } function => InBlock(body, function.SemicolonToken, method, statement),
        _ => null,
    };

    private static TextChange[] InBlock(ArrowExpressionClauseSyntax body, SyntaxToken semicolon, IMethodSymbol method, string statement)
    {
        var isStatement = method.ReturnsVoid
            || body.Expression is ThrowExpressionSyntax
            || (method.IsAsync && method.ReturnType is INamedTypeSymbol { IsGenericType: false });
        return
        [
            new TextChange(body.ArrowToken.Span, $"{{ {statement}{(isStatement ? "" : " return")}"),
            new TextChange(new TextSpan(semicolon.Span.End, 0), " }"),
        ];
    }

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
