using System.Collections.Immutable;
using System.Text;
using LocalStack.Analyzers.CodeFixes.Rules;
using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Tests.Rules;

/// <summary>No output holds a part of a secret, and the same input gives the same output.</summary>
public sealed class SecrecyTests
{
    private const int ShortestTelling = 6;

    private static readonly string Source = TestProgram.Fill("""
        using System;
        // $1
        /// <summary>$2</summary>
        #if false
        $3
        #endif
        var a = "$4 $W"; var b = "$5a" + "$5b"; const string C = "$6"; var d = "$7"u8;
        Environment.SetEnvironmentVariable("LOCALSTACK_API_KEY", "$K");
        var e = "docker run -e LOCALSTACK_API_KEY=$K"; var f = $"LOCALSTACK_AUTH_TOKEN={a}$8";
        """);

    private static readonly string Settings = TestProgram.Fill(
        """{ "LocalStack": { "AuthToken": "$9", "ApiKey": "$K" }, "$1": { "LocalStack:ApiKey": "$K" }, "$KLOCALSTACK_API_KEY": "$K", "x": "$W" }""");

    private static IEnumerable<string> Secrets =>
        [.. Enumerable.Range(1, 9).Select(seed => TestTokens.Valid(seed)), TestTokens.WrongChecksum(), TestTokens.ApiKey()];

    [Fact]
    public async Task Diagnostics_ShowNoPartOfASecret()
    {
        var diagnostics = await FindAsync();

        Assert.Equal(["LSA0001", "LSA0002", "LSA0003"], diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
        var output = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            output.AppendLine(diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)).AppendLine(diagnostic.Descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture));
            foreach (var property in diagnostic.Properties)
                output.AppendLine(property.Key).AppendLine(property.Value);
        }

        AssertShowsNothing(output.ToString());
    }

    [Fact]
    public async Task CodeActions_ShowNoPartOfASecret()
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("P", LanguageNames.CSharp)
            .AddMetadataReference(MetadataReference.CreateFromFile(typeof(object).Assembly.Location))
            .WithCompilationOptions(TestProgram.CompilationOptions)
            .AddDocument("Program.cs", SourceText.From(Source));
        var compilation = (await document.Project.GetCompilationAsync())!;
        var titles = new List<string>();
        foreach (var diagnostic in await compilation.WithAnalyzers([.. TestProgram.Analyzers]).GetAnalyzerDiagnosticsAsync())
        {
            await new CredentialCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(
                document, diagnostic, (action, _) => titles.Add(action.Title + action.EquivalenceKey), CancellationToken.None));
        }

        Assert.NotEmpty(titles);
        AssertShowsNothing(string.Join('\n', titles));
    }

    [Fact]
    public async Task SameInput_GivesSameOutput_ConcurrentlyToo()
    {
        var expected = Describe(await FindAsync());

        var runs = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(FindAsync)));

        Assert.All(runs, run => Assert.Equal(expected, Describe(run)));
    }

    private static string[] Describe(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];

    private static void AssertShowsNothing(string output)
    {
        foreach (var secret in Secrets)
        {
            for (var start = 0; start + ShortestTelling <= secret.Length; start++)
                Assert.False(output.Contains(secret.Substring(start, ShortestTelling), StringComparison.Ordinal), "A part of a secret is shown.");
        }
    }

    private static Task<ImmutableArray<Diagnostic>> FindAsync() =>
        TestProgram.FindAsync(Source, new TextFile("/appsettings.json", Settings));
}
