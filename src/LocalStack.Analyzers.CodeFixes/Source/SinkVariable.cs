using LocalStack.Analyzers.Source;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>
/// Finds the variable that the position of a token names: a token is found by its text alone, but one that is given to
/// <c>LOCALSTACK_API_KEY</c> is to be read from there.
/// </summary>
internal sealed class SinkVariable(Compilation compilation, CancellationToken cancellationToken)
{
    /// <summary>A name stands no further away than that.</summary>
    private const int MaxLevels = 8;

    /// <summary>A list with more elements is data, not a name and its value.</summary>
    private const int MaxSiblings = 16;

    private readonly StringFolder _folder = new(compilation, cancellationToken);

    /// <summary>The variable; nothing, where the position has no name.</summary>
    public string? Of(SyntaxNode secret)
    {
        if (secret is LiteralExpressionSyntax literal && Embedded(literal.Token.ValueText) is { } embedded)
            return embedded;
        if (secret is InterpolatedStringTextSyntax text && Embedded(text.TextToken.ValueText) is { } inText)
            return inText;

        return secret.AncestorsAndSelf().Take(MaxLevels).Select(node => NamedBy(node, secret)).FirstOrDefault(name => name is not null);
    }

    private static string? Embedded(string text)
    {
        var matches = EmbeddedSettings.Find(text, CredentialNames.Default);
        return matches.Count == 1 ? matches[0].Name.Variable : null;
    }

    private string? NamedBy(SyntaxNode node, SyntaxNode secret) => node switch
    {
        VariableDeclaratorSyntax variable => VariableOf(variable.Identifier.ValueText),
        PropertyDeclarationSyntax property => VariableOf(property.Identifier.ValueText),
        ParameterSyntax parameter => VariableOf(parameter.Identifier.ValueText),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax member } => VariableOf(member.Identifier.ValueText),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member } => VariableOf(member.Name.Identifier.ValueText),
        ArgumentSyntax or ExpressionSyntax when node.Parent is { } list => VariableBeside(list, secret),
        _ => null,
    };

    /// <summary>The name among the neighbours of a value, if the shape of the code makes it the value's name.</summary>
    private string? VariableBeside(SyntaxNode list, SyntaxNode secret)
    {
        var sinks = new CredentialSinks(_folder, CredentialNames.Default, cancellationToken);
        foreach (var name in list.ChildNodes().Take(MaxSiblings).SelectMany(NamesIn))
        {
            if (CredentialNames.Default.Match(_folder.Fold(name).Value) is { } known
                && sinks.ValuesUnder(name).SelectMany(Alternatives.Of).Any(value => value.Contains(secret)))
            {
                return known.Variable;
            }
        }

        return null;
    }

    private static IEnumerable<ExpressionSyntax> NamesIn(SyntaxNode neighbour) => neighbour switch
    {
        ArgumentSyntax argument => [argument.Expression],
        AttributeArgumentSyntax argument => [argument.Expression],
        AssignmentExpressionSyntax assignment => [assignment.Right],
        ElementAccessExpressionSyntax access => access.ArgumentList.Arguments.Select(argument => argument.Expression),
        ImplicitElementAccessSyntax access => access.ArgumentList.Arguments.Select(argument => argument.Expression),
        InvocationExpressionSyntax call => call.ArgumentList.Arguments.Select(argument => argument.Expression),
        ExpressionSyntax expression => [expression],
        _ => [],
    };

    private static string? VariableOf(string name) => CredentialNames.Default.Match(name)?.Variable;
}
