using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>Methods of a string after which it still is the same credential.</summary>
internal static class TextMethods
{
    private static readonly HashSet<string> Keeping = new(StringComparer.Ordinal)
    {
        "Trim", "TrimStart", "TrimEnd", "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant", "Normalize",
        "ToString", "AsSpan", "AsMemory", "ToCharArray", "ToArray",
    };

    /// <summary>Those that only say by what they are given how they do it: a culture, the characters to trim.</summary>
    private static readonly string[] KeepingWith = ["Trim", "ToLower", "ToUpper", "Normalize"];

    /// <summary>Whether a method of this name keeps the text, white space and casing aside.</summary>
    public static bool KeepsText(string method) => Keeping.Contains(method);

    /// <summary>Whether a call keeps the text that it is made of.</summary>
    public static bool KeepsText(InvocationExpressionSyntax call)
    {
        var method = FoldableExpression.MethodName(call);
        return KeepsText(method)
            && (call.ArgumentList.Arguments.Count == 0 || Array.Exists(KeepingWith, word => method.StartsWith(word, StringComparison.Ordinal)));
    }

    /// <summary>The text that an expression calls such methods of.</summary>
    public static ExpressionSyntax TextOf(ExpressionSyntax expression)
    {
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments.Count: 0 }
            && KeepsText(access.Name.Identifier.ValueText))
        {
            expression = access.Expression;
        }

        return expression;
    }

    /// <summary>Whether an expression is nothing but such calls on what is not null: <c>.Trim().ToString()</c>.</summary>
    public static bool IsChain(ExpressionSyntax whenNotNull)
    {
        var call = whenNotNull as InvocationExpressionSyntax;
        while (call?.Expression is MemberAccessExpressionSyntax access && KeepsText(access.Name.Identifier.ValueText))
            call = access.Expression as InvocationExpressionSyntax;

        return call?.Expression is MemberBindingExpressionSyntax binding && KeepsText(binding.Name.Identifier.ValueText);
    }
}
