using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>An argument of a call, an attribute or a tuple, with what is known of its parameter.</summary>
/// <param name="expression">What is given.</param>
/// <param name="name">The parameter's name, where it says something about this argument.</param>
/// <param name="type">The type that takes the argument, where it is known.</param>
/// <param name="order">Where the parameter is among the others.</param>
/// <param name="list">What the parameter is called that takes any number of texts, where it takes this one.</param>
internal sealed class GivenArgument(ExpressionSyntax expression, string? name, ITypeSymbol? type, int order, string? list = null)
{
    public ExpressionSyntax Expression { get; } = expression;

    public string? Name { get; } = name;

    public ITypeSymbol? Type { get; } = type;

    public int Order { get; } = order;

    public string? List { get; } = list;

    /// <summary>Whether the type can take a credential.</summary>
    public CredentialFit Fit { get; } = CredentialTypes.FitOf(type);

    /// <summary>What the parameter's name says about the argument; that of a list may say what none of its texts is.</summary>
    public ParameterRole Role { get; } = ParameterRoles.Of(list) == ParameterRole.Other ? ParameterRole.Other : ParameterRoles.Of(name);
}
