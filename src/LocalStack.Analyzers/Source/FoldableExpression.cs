using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Tells from the syntax which expressions <see cref="StringFolder"/> can put together, and so how far the value of a
/// literal reaches.
/// </summary>
internal static class FoldableExpression
{
    private static readonly HashSet<string> Combining = new(StringComparer.Ordinal)
    {
        "Concat", "Join", "Format", "Append", "AppendFormat", "AppendLine", "GetBytes", "GetString", "FromBase64String",
    };

    /// <summary>The largest expression that an expression is a part of and whose value can be folded.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="seen">
    /// The expressions that have been passed before. Where the way meets one of them there is nothing new, and nothing
    /// is returned: each is passed once, however many positions lead to it.
    /// </param>
    public static ExpressionSyntax? Outermost(ExpressionSyntax expression, HashSet<SyntaxNode> seen)
    {
        while (seen.Add(expression))
        {
            if (Enclosing(expression) is not { } enclosing)
                return expression;
            expression = enclosing;
        }

        return null;
    }

    private static ExpressionSyntax? Enclosing(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => (ExpressionSyntax)expression.Parent,
        CastExpressionSyntax cast => cast,
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
            when access.Expression == expression && IsMethodOfText(call) => call,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
            when (Combines(MethodName(call)) && !IsKey(expression, call)) || IsNameOf(call) || FormattedBy(call) == expression || JoinsKeys(call) || Formats(call) => call,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ObjectCreationExpressionSyntax creation } }
            when IsStringOrBuilder(creation.Type) => creation,
        InitializerExpressionSyntax initializer when IsArrayElement(expression) => ArrayOf(initializer),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } when IsArrayElement(expression) => collection,
        // What is spread out is characters or bytes; a list of texts would be joined for nothing.
        SpreadElementSyntax { Parent: CollectionExpressionSyntax collection } => collection,
        _ => null,
    };

    /// <summary><c>GetString</c> makes text of bytes, and looks text up; <c>Append</c> is given two where it puts one under the other.</summary>
    private static bool IsKey(ExpressionSyntax argument, InvocationExpressionSyntax call) =>
        (MethodName(call) == "Append" && call.ArgumentList.Arguments.Count == 2)
        || (MethodName(call) == "GetString" && IsTextOrName(argument));

    private static bool IsTextOrName(ExpressionSyntax argument) =>
        argument is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax
            or IdentifierNameSyntax or MemberAccessExpressionSyntax;

    /// <summary>Strings in an array are values of their own; only <c>Concat</c> and <c>Join</c> put them together.</summary>
    private static bool IsArrayElement(ExpressionSyntax element)
    {
        if (element is CastExpressionSyntax { Expression: var inner })
            element = inner;
        if (element.IsKind(SyntaxKind.CharacterLiteralExpression) || element.IsKind(SyntaxKind.NumericLiteralExpression))
            return true;

        var array = element.Parent is ExpressionElementSyntax { Parent: ExpressionSyntax collection }
            ? collection
            : element.Parent is InitializerExpressionSyntax initializer ? ArrayOf(initializer) : null;
        return array?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && (MethodName(call) is "Concat" or "Join" || JoinsKeys(call));
    }

    private static ExpressionSyntax? ArrayOf(InitializerExpressionSyntax initializer) =>
        initializer.IsKind(SyntaxKind.ArrayInitializerExpression)
            ? initializer.Parent as ExpressionSyntax ?? initializer
            : null;

    private static bool IsMethodOfText(InvocationExpressionSyntax call) =>
        Combines(MethodName(call)) || TextMethods.KeepsText(MethodName(call)) || Replaces(call);

    /// <summary>Whether a call replaces a text that is written out: <c>"LocalStack:AuthToken".Replace(":", "__")</c>.</summary>
    public static bool Replaces(InvocationExpressionSyntax call) =>
        MethodName(call) == "Replace" && call.ArgumentList.Arguments is { Count: 2 } arguments && arguments[0].Expression is LiteralExpressionSyntax;

    /// <summary>Whether a call makes one key of several: <c>ConfigurationPath.Combine("LocalStack", "AuthToken")</c>.</summary>
    public static bool JoinsKeys(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Combine" } access && SinkNames.LastOf(access.Expression) == "ConfigurationPath";

    /// <summary>Whether a call writes its further arguments where its first says: <c>writer.WriteLine("{0}={1}", name, value)</c>.</summary>
    public static bool Formats(InvocationExpressionSyntax call) =>
        MethodName(call) is "Write" or "WriteLine"
        && call.ArgumentList.Arguments is { Count: > 1 } arguments
        && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string format }
        && format.IndexOf("{0}", StringComparison.Ordinal) >= 0;

    /// <summary>Whether a call is <c>nameof(…)</c>.</summary>
    public static bool IsNameOf(InvocationExpressionSyntax call) =>
        call is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments.Count: 1 };

    /// <summary>The interpolated text that a call gives as it is: <c>string.Create(culture, $"…")</c>, <c>FormattableString.Invariant($"…")</c>.</summary>
    public static ExpressionSyntax? FormattedBy(InvocationExpressionSyntax call) =>
        call is { Expression: MemberAccessExpressionSyntax { Expression: TypeSyntax type, Name.Identifier.ValueText: var method } }
        && (method == "Create" ? IsStringOrBuilder(type) : method is "Invariant" or "CurrentCulture" && type.ToString() == "FormattableString")
            ? call.ArgumentList.Arguments.LastOrDefault()?.Expression as InterpolatedStringExpressionSyntax
            : null;

    /// <summary>Whether a method of this name makes one string of its arguments.</summary>
    public static bool Combines(string method) => Combining.Contains(method);

    /// <summary>The name of the method that is called.</summary>
    public static string MethodName(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    /// <summary>Whether a type is one whose constructor takes what it is to hold.</summary>
    public static bool IsStringOrBuilder(TypeSyntax type)
    {
        var name = type is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : type.ToString();
        return name is "string" or "String" or "StringBuilder";
    }
}
