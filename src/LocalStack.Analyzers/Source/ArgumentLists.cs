using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>What lists of arguments hold.</summary>
internal static class ArgumentLists
{
    /// <summary>The argument of a list that has one, and no other.</summary>
    public static ExpressionSyntax? Only(this BaseArgumentListSyntax? list) =>
        list?.Arguments.Count == 1 ? list.Arguments[0].Expression : null;
}
