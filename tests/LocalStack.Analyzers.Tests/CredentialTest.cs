using LocalStack.Analyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LocalStack.Analyzers.Tests;

/// <summary>All analyzers over one program; see <see cref="TestProgram"/> for the signs in its source.</summary>
internal sealed class CredentialTest : CSharpAnalyzerTest<SourceTokenAnalyzer, DefaultVerifier>
{
    public CredentialTest(string source)
    {
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        TestProgram.SetUp(this, source);
    }

    public static Task VerifyAsync(string source) => new CredentialTest(source).RunAsync();

    /// <summary>Gives keys of a <c>.globalconfig</c> file.</summary>
    public CredentialTest WithGlobalConfig(string lines)
    {
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + lines));
        return this;
    }

    /// <summary>Adds another file of C#.</summary>
    public CredentialTest WithSource(string source)
    {
        TestState.Sources.Add(TestProgram.Fill(source));
        return this;
    }

    /// <summary>Adds a configuration file.</summary>
    public CredentialTest WithFile(string path, string content)
    {
        TestState.AdditionalFiles.Add((path, TestProgram.Fill(content)));
        return this;
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => TestProgram.Analyzers;

    protected override CompilationOptions CreateCompilationOptions() => TestProgram.CompilationOptions;

    protected override ParseOptions CreateParseOptions() => TestProgram.ParseOptions;
}
