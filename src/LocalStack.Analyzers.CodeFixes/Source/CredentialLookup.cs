using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>
/// Writes the expression that takes the place of a credential, with the shortest names that mean the right thing there:
/// whatever the file imports, and whatever it calls its own types.
/// </summary>
/// <param name="model">Knows the names at the position.</param>
/// <param name="position">Where the expression is to stand.</param>
/// <param name="variable">The variable to read.</param>
/// <param name="isNamed">Whether the program gives the value to that name: a credential of another kind is no value for it.</param>
/// <param name="source">Where the program is to get the credential from.</param>
internal sealed class CredentialLookup(SemanticModel model, int position, string variable, bool isNamed, LookupSource source)
{
    private static readonly string[] Environment = Qualified("System", "Environment.GetEnvironmentVariable", "GetEnvironmentVariable");
    private static readonly string[] SetEnvironment = Qualified("System", "Environment.SetEnvironmentVariable", "SetEnvironmentVariable");
    private static readonly string[] InvalidOperation = Qualified("System", "InvalidOperationException");
    private static readonly string[] Utf8 = Qualified("System.Text", "Encoding.UTF8");
    private static readonly string[] Builder = Qualified("System.Text", "StringBuilder");
    private static readonly string[] Auth = Qualified("LocalStack.Auth", "LocalStackAuth.Resolve");

    /// <summary>What the fix does, for the menu.</summary>
    public string Title => source == LookupSource.LocalStackAuth
        ? "Resolve the credential with LocalStack.Auth"
        : $"Read {variable} from the environment";

    /// <summary>What the fix does where it removes the statement that sets the variable.</summary>
    public string RemovalTitle => $"Leave {variable} to the environment";

    /// <summary>The credential, or an exception that says what is missing: never a blank, which fails later.</summary>
    public string ReadOrThrow() => source == LookupSource.LocalStackAuth ? Resolve() : $"{Read()} ?? {Throw()}";

    /// <summary>The same, where an operand is wanted.</summary>
    public string Operand() => source == LookupSource.LocalStackAuth ? Resolve() : $"({ReadOrThrow()})";

    /// <summary>What is thrown when the variable is not set.</summary>
    public string Throw() =>
        $"throw new {Shortest(InvalidOperation, name => $"new {name}(\"\")")}(\"{variable} is not set.\")";

    /// <summary>The credential as UTF-8.</summary>
    public string Bytes() => $"{BeginBytes()}{ReadOrThrow()})";

    /// <summary>What stands in front of a text whose UTF-8 is wanted; a parenthesis closes it.</summary>
    public string BeginBytes() => $"{Shortest(Utf8, name => name)}.GetBytes(";

    /// <summary>The credential as an array of characters.</summary>
    public string Characters() => $"{Operand()}.ToCharArray()";

    /// <summary>The credential in a string builder.</summary>
    public string InBuilder() => $"new {Shortest(Builder, name => $"new {name}(\"\")")}({ReadOrThrow()})";

    /// <summary>Whether an expression of the program reads the variable already.</summary>
    public bool IsMadeBy(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } invocation
        && model.GetSymbolInfo(expression).Symbol is { } symbol
        && Names(symbol, Environment)
        && model.GetConstantValue(invocation.ArgumentList.Arguments[0].Expression).Value is string read
        && read == variable;

    /// <summary>Whether a call sets the variable of this process. With a look-up for its value, it would set it to itself.</summary>
    public bool IsSetBy(InvocationExpressionSyntax call) =>
        source == LookupSource.Environment && SetsVariable(call) && ConstantGiven(call, "variable", 0) is string set && set == variable;

    /// <summary>Whether a call sets any variable of this process.</summary>
    public bool SetsVariable(InvocationExpressionSyntax call) =>
        model.GetSymbolInfo(call).Symbol is { } symbol
        && Names(symbol, SetEnvironment)
        && (call.ArgumentList.Arguments.Count == 2 || ConstantGiven(call, "target", 2) is (int)EnvironmentVariableTarget.Process);

    private object? ConstantGiven(InvocationExpressionSyntax call, string parameter, int position)
    {
        var arguments = call.ArgumentList.Arguments;
        var given = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter)
            ?? arguments.ElementAtOrDefault(position);
        return given is null ? null : model.GetConstantValue(given.Expression).Value;
    }

    private string Read() => $"{Shortest(Environment, name => $"{name}(\"\")")}(\"{variable}\")";

    private string Resolve() =>
        $"{Shortest(Auth, name => $"{name}()")}()" + (isNamed ? $".ToEnvironmentVariables()[\"{variable}\"]" : ".Reveal()");

    private static string[] Qualified(string @namespace, string name, params string[] shorter) =>
        [.. shorter, name, $"{@namespace}.{name}", $"global::{@namespace}.{name}"];

    private string Shortest(string[] names, Func<string, string> write)
    {
        foreach (var name in names)
        {
            var expression = SyntaxFactory.ParseExpression(write(name));
            var symbol = model.GetSpeculativeSymbolInfo(position, expression, SpeculativeBindingOption.BindAsExpression).Symbol;
            if (symbol is not null && Names(symbol, names))
                return name;
        }

        return names[names.Length - 1];
    }

    /// <summary>Whether a symbol is the one that the longest of the names stands for.</summary>
    private static bool Names(ISymbol symbol, string[] names)
    {
        if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
            symbol = symbol.ContainingType;

        var full = symbol is INamedTypeSymbol
            ? symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)
            : $"{symbol.ContainingType?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{symbol.Name}";
        return full == names[names.Length - 1];
    }
}
