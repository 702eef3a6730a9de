using LocalStack.Analyzers.CodeFixes.Rules;
using LocalStack.Analyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LocalStack.Analyzers.Tests;

/// <summary>All analyzers and the fix over one program; see <see cref="TestProgram"/> for the signs in its source.</summary>
internal sealed class CredentialFixTest : CSharpCodeFixTest<SourceTokenAnalyzer, CredentialCodeFixProvider, DefaultVerifier>
{
    public CredentialFixTest(string source, string fixedSource)
    {
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        TestProgram.SetUp(this, source);
        FixedCode = TestProgram.Fill(fixedSource);
        CodeActionEquivalenceKey = CredentialCodeFixProvider.EnvironmentKey;
    }

    /// <summary>Verifies a fix, and that the result compiles with no warning.</summary>
    public static Task VerifyAsync(string source, string fixedSource) => new CredentialFixTest(source, fixedSource).RunAsync();

    /// <summary>Verifies that no fix is offered.</summary>
    public static Task VerifyNoneAsync(string source) => VerifyAsync(source, source);

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => TestProgram.Analyzers;

    protected override CompilationOptions CreateCompilationOptions() => TestProgram.CompilationOptions;

    protected override ParseOptions CreateParseOptions() => TestProgram.ParseOptions;
}
