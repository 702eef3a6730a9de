using System.Composition.Hosting;
using LocalStack.Analyzers.CodeFixes.Rules;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LocalStack.Analyzers.Tests.Rules;

public sealed class CredentialCodeFixProviderTests
{
    [Fact]
    public void Provider_IsExported_ForBothKindsOfDocument_AndEveryExtension()
    {
        using var container = new ContainerConfiguration().WithPart<CredentialCodeFixProvider>().CreateContainer();
        var export = typeof(CredentialCodeFixProvider).GetCustomAttributesData()
            .Single(attribute => attribute.AttributeType == typeof(ExportCodeFixProviderAttribute));
        var arguments = export.NamedArguments.ToDictionary(argument => argument.MemberName, argument => argument.TypedValue);

        Assert.IsType<CredentialCodeFixProvider>(container.GetExport<CodeFixProvider>());
        Assert.Equal(
            ["AdditionalDocument", "Document"],
            ((IEnumerable<System.Reflection.CustomAttributeTypedArgument>)arguments["DocumentKinds"].Value!)
                .Select(kind => (string)kind.Value!)
                .Order(StringComparer.Ordinal));
        Assert.DoesNotContain("DocumentExtensions", arguments.Keys);
    }

    [Fact]
    public void Provider_FixesEveryRule() => Assert.Equal(
        ["LSA0001", "LSA0002", "LSA0003"], new CredentialCodeFixProvider().FixableDiagnosticIds.AsEnumerable());
}
