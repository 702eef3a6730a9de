using System.Composition.Hosting;
using LocalStack.Analyzers.CodeFixes.Rules;
using LocalStack.Tests;
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
    public void Provider_FixesEveryRule_WhosePageSaysSo() => Assert.Equal(
        Directory.GetFiles(SourceTree.PathOf("docs", "rules"), "*.md")
            .Where(page => File.ReadAllText(page).Contains("| Code fix | yes", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal),
        new CredentialCodeFixProvider().FixableDiagnosticIds.Order(StringComparer.Ordinal));
}
