using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds the value of a name in a chain of calls: one is given the name, and what it returns is asked to take a value.
/// <c>.WithName(NAME).WithValue("…")</c>, <c>.Env(NAME).Set("…")</c>, <c>.GetSection(NAME).Value = "…"</c>,
/// <c>GetReference(NAME) = "…"</c>.
/// </summary>
internal sealed class FluentPairs(SourceSymbols symbols, SinkArguments arguments)
{
    private const string Value = "Value";

    /// <summary>A model of data takes what a member is at first: <c>Property(o => o.LocalStackAuthToken).HasDefaultValue("…")</c>.</summary>
    private const string Default = "HasDefaultValue";

    /// <summary>Calls between that of the name and that of the value.</summary>
    private const int MaxCalls = 8;

    /// <summary>Methods that take the value of what they are called of, and say no more.</summary>
    private static readonly HashSet<string> Storing = new(StringComparer.Ordinal)
    {
        "Set", "Put", "Store", "Save", "Assign", "Export", "Write",
    };

    /// <summary>The values that the chain gives to the name which a call is given.</summary>
    public IEnumerable<ExpressionSyntax> ValuesFor(InvocationExpressionSyntax call)
    {
        if (call.Parent is AssignmentExpressionSyntax assignment && assignment.Left == call)
            return [assignment.Right];
        if (call.ArgumentList.Arguments.Count != 1)
            return [];
        if (AssignedToMember(call) is { } assigned)
            return [assigned];

        var isNaming = IsNaming(call);
        if (isNaming && InNextStatement(call) is { } next)
            return CredentialSinks.FirstText(arguments.Of(next.ArgumentList, symbols.MethodOf(next)));

        var following = NextOf(call);
        for (var i = 0; i < MaxCalls && following is not null; i++)
        {
            if (TakesValue(following, isNaming))
                return CredentialSinks.FirstText(arguments.Of(following.ArgumentList, symbols.MethodOf(following)));
            if (!isNaming || IsNaming(following))
                return [];
            following = NextOf(following);
        }

        return isNaming ? ValueBefore(call) : [];
    }

    private static ExpressionSyntax? AssignedToMember(InvocationExpressionSyntax call)
    {
        SyntaxNode found = call.Parent is PostfixUnaryExpressionSyntax suppressed ? suppressed : call;
        return found.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } member
            && assignment.Left == member
            && CredentialSinks.ValueMembers.Contains(member.Name.Identifier.ValueText)
                ? assignment.Right
                : null;
    }

    /// <summary>The statement behind that of the name, by which the same object takes a value: <c>w.WritePropertyName(NAME); w.WriteStringValue("…");</c>.</summary>
    private static InvocationExpressionSyntax? InNextStatement(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var target }
        && NeighbouringStatements.Next(call) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var other } } next
        && SyntaxFactory.AreEquivalent(target, other)
        && TakesValue(next, isNamed: true)
            ? next
            : null;

    /// <summary>The call of what a call returns.</summary>
    public static InvocationExpressionSyntax? NextOf(InvocationExpressionSyntax call) => call.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access when access.Expression == call => next,
        PostfixUnaryExpressionSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } } => next,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } next } access
            when access.Expression == call => next,
        _ => null,
    };

    /// <summary>The value in front of the name: <c>.WithValue("…").WithName(NAME)</c>.</summary>
    private IEnumerable<ExpressionSyntax> ValueBefore(InvocationExpressionSyntax call) =>
        PreviousOf(call) is { } value && TakesValue(value, isNamed: true) && !(PreviousOf(value) is { } before && IsNaming(before))
            ? CredentialSinks.FirstText(arguments.Of(value.ArgumentList, symbols.MethodOf(value)))
            : [];

    /// <summary>The call that returns what another one is called of.</summary>
    public static InvocationExpressionSyntax? PreviousOf(InvocationExpressionSyntax call) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Expression as InvocationExpressionSyntax;

    private static bool IsNaming(InvocationExpressionSyntax call) =>
        CredentialSinks.NameMembers.Contains(SinkNames.WithoutVerb(FoldableExpression.MethodName(call)));

    /// <summary>Whether a call takes the value of what it is called of. Behind a call that is named after names more words say so.</summary>
    private static bool TakesValue(InvocationExpressionSyntax call, bool isNamed)
    {
        var method = SinkNames.WithoutAsync(SinkNames.LastOf(call.Expression));
        if (Storing.Contains(method) || method == Default)
            return true;

        var what = SinkNames.WithoutVerb(method);
        return !SinkNames.IsGiving(method) && (isNamed ? CredentialSinks.ValueMembers.Contains(what) : what == Value);
    }
}
