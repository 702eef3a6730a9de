using System.Collections.Immutable;
using LocalStack.Analyzers.Configuration;
using LocalStack.Analyzers.Source;
using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LocalStack.Analyzers.Tests;

/// <summary>What the tests of programs have in common: nullable on, and the signs of <see cref="SecretTemplate"/> in place of secrets.</summary>
internal static class TestProgram
{
    public static IEnumerable<DiagnosticAnalyzer> Analyzers =>
        [new SourceTokenAnalyzer(), new SourceCredentialAnalyzer(), new ConfigurationFileAnalyzer()];

    public static CSharpCompilationOptions CompilationOptions { get; } =
        new(OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    public static CSharpParseOptions ParseOptions { get; } =
        new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    public static void SetUp(AnalyzerTest<DefaultVerifier> test, string source)
    {
        test.ReferenceAssemblies = ReferenceAssemblies.Net.Net80;
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestBehaviors |= TestBehaviors.SkipGeneratedCodeCheck;
        test.CompilerDiagnostics = CompilerDiagnostics.Errors;
        test.TestState.Sources.Add(Fill(source));
    }

    /// <summary>The findings in a program, without the checks and the cost of the testing library.</summary>
    public static Task<ImmutableArray<Diagnostic>> FindAsync(string source, params AdditionalText[] files)
    {
        var compilation = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(source, ParseOptions)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            CompilationOptions);
        return compilation.WithAnalyzers([.. Analyzers], new AnalyzerOptions([.. files])).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>Puts secrets in the place of their signs.</summary>
    public static string Fill(string source) => SecretTemplate.Fill(source);
}
