using System.Collections.Immutable;
using System.Globalization;
using LocalStack.Analyzers.Configuration;
using LocalStack.Analyzers.Source;
using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LocalStack.Analyzers.Tests;

/// <summary>
/// What the tests of programs have in common: nullable on, and signs in place of secrets. <c>$1</c> to <c>$9</c> stand
/// for tokens with a fitting checksum, <c>$W</c> for one whose checksum does not fit, <c>$K</c> for a CI key, <c>$V</c>
/// for another secret. Halves of <c>$1</c> are <c>$1a</c> and <c>$1b</c>.
/// </summary>
internal static class TestProgram
{
    private const int Half = 20;

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

    /// <summary>Puts secrets, made at run time, in the place of their signs.</summary>
    public static string Fill(string source)
    {
        for (var seed = 1; seed <= 9; seed++)
        {
            var sign = "$" + seed.ToString(CultureInfo.InvariantCulture);
            var token = TestTokens.Valid(seed);
            source = source
                .Replace(sign + "a", token[..Half], StringComparison.Ordinal)
                .Replace(sign + "b", token[Half..], StringComparison.Ordinal)
                .Replace(sign, token, StringComparison.Ordinal);
        }

        return source
            .Replace("$W", TestTokens.WrongChecksum(), StringComparison.Ordinal)
            .Replace("$V", TestTokens.Opaque(), StringComparison.Ordinal)
            .Replace("$K", TestTokens.ApiKey(), StringComparison.Ordinal);
    }
}
