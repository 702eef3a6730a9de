using System.Composition.Hosting;
using LocalStack.Analyzers.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

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

    [Fact]
    public async Task AdditionalDocument_IsLeftAlone()
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("P", LanguageNames.CSharp)
            .AddAdditionalDocument(".env", SourceText.From(TestProgram.Fill("LOCALSTACK_AUTH_TOKEN=$1")), filePath: "/.env");
        var location = Location.Create("/.env", new TextSpan(22, 39), default);
        var diagnostic = Diagnostic.Create(TestProgram.Analyzers.First().SupportedDiagnostics[0], location, "a", "b", "c");
        var offered = new List<CodeAction>();

        await new CredentialCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));

        Assert.Empty(offered);
    }
}
