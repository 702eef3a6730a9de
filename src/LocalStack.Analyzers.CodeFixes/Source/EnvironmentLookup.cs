using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>
/// Writes the expression that reads a variable of the environment, with the shortest names that mean the right thing at
/// their place: whatever the file imports, and whatever it calls its own types.
/// </summary>
internal sealed class EnvironmentLookup(SemanticModel model, int position, string variable)
{
    /// <summary>The variable's value, which may be null.</summary>
    public string Read() => $"{Shortest(ReadCandidates, name => $"{name}(\"\")", IsRead)}(\"{variable}\")";

    /// <summary>The variable's value, or an exception that says what to do: never a blank, which fails later.</summary>
    public string ReadOrThrow() => $"{Read()} ?? {Throw()}";

    /// <summary>What is thrown when the variable is not set.</summary>
    public string Throw() =>
        $"throw new {Shortest(ExceptionCandidates, name => $"new {name}(\"\")", IsException)}(\"{variable} is not set.\")";

    /// <summary>Whether an expression of the program is this look-up already.</summary>
    public bool IsMadeBy(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } invocation
        && model.GetSymbolInfo(expression).Symbol is { } symbol
        && IsRead(symbol)
        && model.GetConstantValue(invocation.ArgumentList.Arguments[0].Expression).Value is string read
        && read == variable;

    private static readonly string[] ReadCandidates =
    [
        "GetEnvironmentVariable",
        "Environment.GetEnvironmentVariable",
        "System.Environment.GetEnvironmentVariable",
        "global::System.Environment.GetEnvironmentVariable",
    ];

    private static readonly string[] ExceptionCandidates =
    [
        "InvalidOperationException",
        "System.InvalidOperationException",
        "global::System.InvalidOperationException",
    ];

    private string Shortest(string[] candidates, Func<string, string> write, Func<ISymbol, bool> isMeant)
    {
        foreach (var candidate in candidates)
        {
            var expression = SyntaxFactory.ParseExpression(write(candidate));
            var symbol = model.GetSpeculativeSymbolInfo(position, expression, SpeculativeBindingOption.BindAsExpression).Symbol;
            if (symbol is not null && isMeant(symbol))
                return candidate;
        }

        return candidates[candidates.Length - 1];
    }

    private static bool IsRead(ISymbol symbol) =>
        symbol is IMethodSymbol { Name: "GetEnvironmentVariable" }
        && IsInSystem(symbol.ContainingType, "Environment");

    private static bool IsException(ISymbol symbol) =>
        symbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
        && IsInSystem(symbol.ContainingType, "InvalidOperationException");

    private static bool IsInSystem(INamedTypeSymbol type, string name) =>
        type.Name == name
        && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
