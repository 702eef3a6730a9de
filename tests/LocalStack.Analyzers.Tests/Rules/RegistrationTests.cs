using LocalStack.Analyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Tests.Rules;

/// <summary>Text first: what makes the driver bind code is registered only where the text gives a reason.</summary>
public sealed class RegistrationTests
{
    [Theory]
    [InlineData("class C { void M(string labels) => M(\"false\" + labels); }", 0)]
    [InlineData("/// <summary>\"ls\", \"lst\", \"ls-\"</summary>\nclass C { /* \"ls\" */ void M(string lst) => M(lst); }", 0)]
    [InlineData("#if NEVER\nclass D { string S = \"ls\" + \"-\"; }\n#endif\nclass C { }", 0)]
    [InlineData("class C { bool M(string s) => s == \"ls\" || s is \"ls\" or \"ls-\"; }", 0)]
    [InlineData("class C { int M(string s) { switch (s) { case \"ls\": return 1; default: return 0; } } }", 0)]
    [InlineData("class C { void M(params string[] s) => M(\"ls\", \"-la\", \"sh -c \\\"ls\\\"\"); }", 0)]
    [InlineData("class C { string[] A = { \"ls\", \"-l\" }; string[] B = [\"--command\", \"\\\"ls\\\"\"]; }", 0)]
    [InlineData("class C { string A = \"\\\"ls\\\"\"; object B = new System.Diagnostics.ProcessStartInfo(\"ls\", \"-la\"); }", 0)]
    [InlineData("class C { string A = string.Concat(\"ls\", \"-la\"); }", 1)]
    [InlineData("class C { string A(string s) { s = \"ls\"; return s; } }", 1)]
    [InlineData("class C { string M(string s) => \"ls\" + s; }", 1)]
    [InlineData("class C { const string S = \"ls\"; }", 1)]
    [InlineData("class C { string M(string s) => $\"ls-{s}\"; }", 1)]
    [InlineData("class C { void M(string name) => M(\"LOCALSTACK_AUTH_TOKEN\"); }", 1)]
    public async Task SemanticModel_IsAskedForOnlyWithACandidate(string source, int expected)
    {
        var actions = 0;
        foreach (var analyzer in new DiagnosticAnalyzer[] { new SourceTokenAnalyzer(), new SourceCredentialAnalyzer() })
        {
            var telemetry = await TelemetryOfAsync(analyzer, source);
            actions += telemetry.SemanticModelActionsCount;
            Assert.Equal(
                0,
                telemetry.SyntaxNodeActionsCount + telemetry.CodeBlockActionsCount + telemetry.OperationActionsCount
                + telemetry.OperationBlockActionsCount + telemetry.SymbolActionsCount);
        }

        Assert.Equal(expected, actions);
    }

    private static async Task<Microsoft.CodeAnalysis.Diagnostics.Telemetry.AnalyzerTelemetryInfo> TelemetryOfAsync(
        DiagnosticAnalyzer analyzer, string source)
    {
        var compilation = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(source)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        var driver = compilation.WithAnalyzers([analyzer]);
        await driver.GetAnalyzerDiagnosticsAsync();
        return await driver.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }
}
