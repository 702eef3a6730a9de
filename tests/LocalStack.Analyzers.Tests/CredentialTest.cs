using LocalStack.Analyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LocalStack.Analyzers.Tests;

/// <summary>All analyzers over one program; see <see cref="TestProgram"/> for the signs in its source.</summary>
internal sealed class CredentialTest : CSharpAnalyzerTest<SourceTokenAnalyzer, DefaultVerifier>
{
    private readonly string _source;

    public CredentialTest(string source)
    {
        _source = TestProgram.Fill(source);
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        TestProgram.SetUp(this, source);
    }

    /// <summary>Verifies a program that is one file, by the build and by the command.</summary>
    /// <param name="source">The program.</param>
    /// <param name="behaviors">What the testing library is not to check.</param>
    public static async Task VerifyAsync(string source, TestBehaviors behaviors = TestBehaviors.None)
    {
        var test = new CredentialTest(source);
        test.TestBehaviors |= behaviors;
        await test.RunAsync();
        LooseCheck.Verify(test._source);
    }

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
