using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Source;

/// <summary>Tells from the type of a parameter whether it can take a credential.</summary>
internal static class CredentialTypes
{
    /// <summary>Type arguments of type arguments: <c>Func&lt;Task&lt;string&gt;&gt;</c> needs two. Deeper ones say nothing.</summary>
    private const int MaxDepth = 4;

    /// <summary>Namespaces whose types hold a credential only where they are text.</summary>
    private static readonly string[] Platform = ["System", "Microsoft"];

    /// <summary>How well a type fits.</summary>
    public static CredentialFit FitOf(ITypeSymbol? type) => type is null ? CredentialFit.Text : FitOf(type, 0);

    private static CredentialFit FitOf(ITypeSymbol type, int depth)
    {
        if (depth > MaxDepth)
            return CredentialFit.None;
        if (IsText(type))
            return CredentialFit.Text;

        return type switch
        {
            IArrayTypeSymbol array => FitOf(array.ElementType, depth + 1),
            INamedTypeSymbol { TypeKind: TypeKind.Enum } => CredentialFit.None,
            INamedTypeSymbol { DelegateInvokeMethod.ReturnType: var returned } => FitOf(returned, depth + 1),
            INamedTypeSymbol { SpecialType: SpecialType.None } named => FitOfNamed(named, depth),
            _ => CredentialFit.None,
        };
    }

    private static bool IsText(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Object or SpecialType.System_Char or SpecialType.System_Byte
        || type.TypeKind is TypeKind.Error or TypeKind.Dynamic or TypeKind.TypeParameter
        || (type is INamedTypeSymbol named && IsMadeOfText(named));

    /// <summary>Whether a string becomes a value of the type by itself: <c>StringValues</c>, <c>JsonNode</c>.</summary>
    private static bool IsMadeOfText(INamedTypeSymbol type) =>
        type.GetMembers(WellKnownMemberNames.ImplicitConversionName)
            .OfType<IMethodSymbol>()
            .Any(conversion => conversion.Parameters.Length == 1 && conversion.Parameters[0].Type.SpecialType == SpecialType.System_String);

    /// <summary><c>Lazy&lt;string&gt;</c>, <c>Task&lt;string&gt;</c> and <c>ReadOnlySpan&lt;char&gt;</c> are as good as what they hold.</summary>
    private static CredentialFit FitOfNamed(INamedTypeSymbol type, int depth)
    {
        var best = IsOfPlatform(type) ? CredentialFit.None : CredentialFit.Possible;
        foreach (var argument in type.TypeArguments)
        {
            var fit = FitOf(argument, depth + 1);
            best = fit > best ? fit : best;
        }

        return best;
    }

    private static bool IsOfPlatform(INamedTypeSymbol type)
    {
        var outermost = type.ContainingNamespace;
        while (outermost?.ContainingNamespace is { IsGlobalNamespace: false } enclosing)
            outermost = enclosing;
        return Platform.Contains(outermost?.Name);
    }
}
