using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>What the rows of a test give its parameters: <c>[InlineData("…")] void Starts(string localStackAuthToken)</c>.</summary>
internal static class TestRows
{
    /// <summary>The attributes of xUnit, NUnit, MSTest and TUnit whose arguments are those of the method.</summary>
    private static readonly HashSet<string> Rows = new(StringComparer.Ordinal) { "InlineData", "TestCase", "DataRow", "Arguments" };

    /// <summary>The values of a parameter in all rows.</summary>
    public static IEnumerable<ExpressionSyntax> ValuesFor(ParameterSyntax parameter)
    {
        if (parameter.Parent is not ParameterListSyntax { Parent: MethodDeclarationSyntax method } list)
            return [];

        var index = list.Parameters.IndexOf(parameter);
        return method.AttributeLists
            .SelectMany(attributes => attributes.Attributes)
            .Where(attribute => Rows.Contains(CredentialSinks.NameOf(attribute)))
            .Select(row => row.ArgumentList?.Arguments.ElementAtOrDefault(index))
            .Where(argument => argument is { NameEquals: null })
            .Select(argument => argument!.Expression);
    }
}
