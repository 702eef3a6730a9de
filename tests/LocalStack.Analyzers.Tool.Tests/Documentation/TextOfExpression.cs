using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Tool.Tests.Documentation;

/// <summary>The text of an expression as far as the sources tell it: what is known at run time only is a hole, <c>{Name}</c>.</summary>
/// <param name="constants">The constants of all files, by <see cref="KeyOf"/>.</param>
internal sealed class TextOfExpression(ILookup<string, ExpressionSyntax> constants)
{
    private const int MaxDepth = 5;

    public string Read(ExpressionSyntax expression, int depth = 0) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax text => string.Concat(text.Contents.Select(part => Read(part, depth))),
        BinaryExpressionSyntax sum => Read(sum.Left, depth) + Read(sum.Right, depth),
        ParenthesizedExpressionSyntax inner => Read(inner.Expression, depth),
        IdentifierNameSyntax or MemberAccessExpressionSyntax when depth < MaxDepth && Constant(expression) is { } value => Read(value, depth + 1),
        _ => "{" + NameOf(expression) + "}",
    };

    private string Read(InterpolatedStringContentSyntax part, int depth) => part switch
    {
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        InterpolationSyntax hole => Read(hole.Expression, depth),
        _ => "",
    };

    /// <summary>The name of a constant, with that of its type.</summary>
    public static string KeyOf(VariableDeclaratorSyntax constant) => TypeOf(constant) + "." + constant.Identifier.Text;

    private ExpressionSyntax? Constant(ExpressionSyntax expression) => constants[expression switch
    {
        MemberAccessExpressionSyntax { Expression: var type } member => NameOf(type) + "." + member.Name.Identifier.Text,
        _ => TypeOf(expression) + "." + NameOf(expression),
    }].FirstOrDefault();

    private static string? TypeOf(SyntaxNode node) => node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.Text;

    /// <summary>The last name of what is read; of a call, what it is given.</summary>
    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        ConditionalAccessExpressionSyntax access => NameOf(access.Expression),
        InvocationExpressionSyntax { ArgumentList.Arguments: [.., var last] } => NameOf(last.Expression),
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        _ => "…",
    };
}
