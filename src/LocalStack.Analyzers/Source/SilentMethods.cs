using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>Methods that look at a name, or speak of it, and put no value under it.</summary>
internal static class SilentMethods
{
    /// <summary>Types all of whose methods are such.</summary>
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.String", "System.StringComparer", "System.Console", "System.IO.Path", "System.IO.TextWriter",
        "System.Diagnostics.Debug", "System.Diagnostics.Trace", "System.Text.RegularExpressions.Regex",
    };

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Equals", "Compare", "CompareOrdinal", "CompareTo", "Contain", "NotContain", "Contains", "ContainsKey", "StartsWith",
        "EndsWith", "IndexOf", "LastIndexOf", "Replace", "Split", "Trim", "TrimStart", "TrimEnd", "Equal", "NotEqual",
        "AreEqual", "Same", "WriteLine", "Print", "PrintLine", "Trace", "Debug", "Info", "Information", "Warn",
        "Warning", "Error", "Critical", "Fatal", "Verbose", "Fail", "Describe", "Because", "Skip", "Matches", "Match",
        "IsMatch", "Combine",
    };

    /// <summary>How types end that write logs.</summary>
    private static readonly string[] Loggers = ["Logger", "LoggerExtensions"];

    /// <summary>Types that look at what they are given, and go no further where it is not right.</summary>
    private static readonly HashSet<string> Guards = new(StringComparer.Ordinal)
    {
        "Skip", "Assume", "Guard", "Ensure", "Check", "Requires", "Throw", "ThrowHelper",
    };

    /// <summary>How further ones begin, each a word of its own.</summary>
    private static readonly string[] Beginnings = ["Log", "Assert", "Should", "Expect", "Verify", "Throw", "Received", "DidNotReceive"];

    /// <summary>The one of these that is given the call which it asks for: <c>mock.Verify(m => m.Set(NAME, "…"))</c>.</summary>
    private const string Verify = "Verify";

    /// <summary>A longer chain of calls is not looked through.</summary>
    private const int MaxChain = 32;

    /// <summary>Whether a call is of such a method.</summary>
    public static bool Contain(InvocationExpressionSyntax call, IMethodSymbol? method)
    {
        var type = method?.ReducedFrom?.ContainingType ?? method?.ContainingType;
        if (type is not null && (Types.Contains($"{type.ContainingNamespace}.{type.Name}") || IsLogger(type.Name) || Guards.Contains(type.Name)))
            return true;
        if (IsExceptionType(method?.ReturnType))
            return true;

        // Where the compiler does not know the type, its name says the same.
        if (method is null && call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && Guards.Contains(SinkNames.LastOf(receiver)))
            return true;

        var name = method?.MethodKind is MethodKind.DelegateInvoke or MethodKind.AnonymousFunction or MethodKind.LocalFunction ? NameOfVariable(call.Expression) : SinkNames.LastOf(call.Expression);
        return Names.Contains(name) || IsSilent(name) || IsOnAssertion(call.Expression) || IsAskedFor(call);
    }

    /// <summary>The name of the variable that holds what is called, written as that of a method: <c>_log(…)</c>, <c>log.Invoke(…)</c>.</summary>
    private static string NameOfVariable(ExpressionSyntax called)
    {
        var variable = called is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Action.Invoke) } access ? access.Expression : called;
        var name = SinkNames.LastOf(variable).TrimStart('_');
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>Whether a call is not made, but asked for, of what stands in for an object. A function without a parameter makes it.</summary>
    private static bool IsAskedFor(InvocationExpressionSyntax call) =>
        call.Parent is SimpleLambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax asking } }
        && SinkNames.LastOf(asking.Expression).StartsWith(Verify, StringComparison.Ordinal);

    /// <summary>Whether a constructor makes an exception, which only speaks of a name.</summary>
    public static bool IsException(IMethodSymbol? method) =>
        method?.MethodKind == MethodKind.Constructor && IsExceptionType(method.ContainingType);

    /// <summary>Whether what is created is thrown, or called an exception where the compiler does not know it.</summary>
    public static bool IsThrown(SyntaxNode? creation) =>
        creation is BaseObjectCreationExpressionSyntax { Parent: ThrowStatementSyntax or ThrowExpressionSyntax }
        || (creation is ObjectCreationExpressionSyntax { Type: SimpleNameSyntax type } && type.Identifier.ValueText.EndsWith(nameof(Exception), StringComparison.Ordinal));

    private static bool IsExceptionType(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == nameof(Exception))
                return true;
        }

        return false;
    }

    /// <summary><c>ILogger</c>, <c>LoggerExtensions</c>: whatever the method is called.</summary>
    private static bool IsLogger(string type) => Array.Exists(Loggers, ending => type.EndsWith(ending, StringComparison.Ordinal));

    /// <summary><c>Assert.X(…)</c>, <c>value.Should().X(…)</c>.</summary>
    private static bool IsOnAssertion(ExpressionSyntax callee)
    {
        for (var i = 0; i < MaxChain && callee is MemberAccessExpressionSyntax access; i++)
        {
            var receiver = access.Expression is InvocationExpressionSyntax call ? call.Expression : access.Expression;
            if (IsSilent(SinkNames.LastOf(receiver)))
                return true;
            callee = receiver;
        }

        return false;
    }

    private static bool IsSilent(string name) => Array.Exists(
        Beginnings,
        word => name.StartsWith(word, StringComparison.Ordinal)
            && (name.Length == word.Length || char.IsUpper(name[word.Length])));
}
