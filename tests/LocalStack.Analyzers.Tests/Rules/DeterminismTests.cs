using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Tests.Rules;

/// <summary>Many threads over one compilation: each is told the same, in the same order.</summary>
public sealed class DeterminismTests
{
    private const int Runs = 200;
    private const int Files = 12;

    /// <summary>Each file: in the text, put together from pieces of its own, and put together with what another file holds.</summary>
    private const string Source = """
        // $1 and $2
        internal static class Part#
        {
            internal const string First = "$3a";
            internal static readonly string Joined = First + "$3b";
            internal static readonly string Other = Part@.First + "$3b";
            internal static readonly string Escaped = "\u006cs\u002d" + "x";
            internal static void Set() => System.Environment.SetEnvironmentVariable("LOCALSTACK_API_KEY", "$K");
            internal static readonly string[] Several = ["$4", "$5", "LOCALSTACK_API_KEY=$K", "$W"];
        }
        """;

    private static readonly ImmutableArray<AdditionalText> Settings =
    [
        new TextFile("/app/.env", TestProgram.Fill("A=$6\nLOCALSTACK_API_KEY=$K\nB=$7\n")),
        new TextFile("/app/appsettings.json", TestProgram.Fill("""{ "LocalStack": { "ApiKey": "$K", "AuthToken": "$8" } }""")),
    ];

    [Fact]
    public async Task OneCompilation_AnalysedManyTimesAtOnce_IsReportedTheSameEveryTime()
    {
        var expected = await ReportAsync(Compile());
        var compilation = Compile();

        // No run waits for another: all begin with texts that nobody has seen.
        using var start = new ManualResetEventSlim();
        var runs = Enumerable.Range(0, Runs).Select(_ => Task.Run(async () =>
        {
            start.Wait();
            return await ReportAsync(compilation);
        })).ToList();
        start.Set();

        Assert.All(await Task.WhenAll(runs), report => Assert.Equal(expected, report));
        Assert.Equal(Files * 9, expected.Count(line => line.StartsWith("File", StringComparison.Ordinal)));
        Assert.Equal(5, expected.Count(line => line.StartsWith("/app", StringComparison.Ordinal)));
    }

    private static CSharpCompilation Compile() => CSharpCompilation.Create(
        "Program",
        Enumerable.Range(0, Files).Select(number => CSharpSyntaxTree.ParseText(SourceOf(number), TestProgram.ParseOptions, $"File{number}.cs")),
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
        TestProgram.CompilationOptions.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));

    private static string SourceOf(int number) => TestProgram.Fill(Source)
        .Replace("#", $"{number}", StringComparison.Ordinal)
        .Replace("@", $"{(number + 1) % Files}", StringComparison.Ordinal);

    /// <summary>All diagnostics, a line each, in the order in which a host gets them for each file and analyzer.</summary>
    private static async Task<List<string>> ReportAsync(Compilation compilation)
    {
        var analyzers = TestProgram.Analyzers.ToImmutableArray();
        var driver = compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(Settings), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var result = await driver.GetAnalysisResultAsync(CancellationToken.None);

        var lines = new List<string>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            AddLines(result.SyntaxDiagnostics.GetValueOrDefault(tree), analyzers, lines);
            AddLines(result.SemanticDiagnostics.GetValueOrDefault(tree), analyzers, lines);
        }

        foreach (var file in Settings)
            AddLines(result.AdditionalFileDiagnostics.GetValueOrDefault(file), analyzers, lines);
        Assert.Equal(result.GetAllDiagnostics().Length, lines.Count);
        return lines;
    }

    private static void AddLines(
        ImmutableDictionary<DiagnosticAnalyzer, ImmutableArray<Diagnostic>>? diagnostics,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        List<string> lines)
    {
        var ordered = analyzers.SelectMany(
            analyzer => diagnostics is not null && diagnostics.TryGetValue(analyzer, out var own) ? own : []);
        lines.AddRange(ordered.Select(diagnostic => string.Join(
            ' ',
            diagnostic.Location.GetLineSpan(),
            diagnostic.Id,
            string.Join(',', diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal)),
            string.Join(',', diagnostic.AdditionalLocations.Select(location => location.GetLineSpan())))));
    }
}
