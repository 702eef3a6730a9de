using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Tests.Rules;

/// <summary>How often texts are read: once each, after an edit no more than the edited one, and not at all once cancelled.</summary>
public sealed class ReadingTests
{
    private const int Files = 40;
    private const int FileLength = 100_000;

    /// <summary>Candidates of every sort that nothing carries into other files.</summary>
    private const string Candidates = "// LocalStack\nclass C { object o = new[] { \"LOCALSTACK_AUTH_TOKEN\", \"\\u006cs\" + \"x\" }; }\n";

    [Theory]
    [InlineData("")]
    [InlineData(Candidates)]
    public async Task Edit_ReadsAgainNoFileButTheOneThatChanged(string beginning)
    {
        var texts = MakeTexts(beginning);
        var compilation = Compile(texts);
        await AnalyzeAsync(compilation, CancellationToken.None);
        Assert.All(texts, text => Assert.NotEqual(0, text.Reads));
        texts.ForEach(text => text.Reset());

        var edited = compilation.SyntaxTrees[7];
        var text = new CountingText(beginning + "// edited\n");
        await AnalyzeAsync(
            compilation.ReplaceSyntaxTree(edited, CSharpSyntaxTree.ParseText(text, TestProgram.ParseOptions)),
            CancellationToken.None);

        Assert.All(texts, unchanged => Assert.Equal(0, unchanged.Reads));
        Assert.NotEqual(0, text.Reads);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("", 20)]
    [InlineData(Candidates, 1)]
    [InlineData(Candidates, 300)]
    public async Task Cancelled_ReadsNothingMore(string beginning, int afterReads)
    {
        using var cancellation = new CancellationTokenSource();
        var reads = 0;
        var isArmed = false;
        var texts = MakeTexts(beginning, OnRead);
        var compilation = Compile(texts);

        isArmed = true;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AnalyzeAsync(compilation, cancellation.Token));
        Assert.Equal(afterReads, reads);

        // What was left half done stands in the way of nobody.
        isArmed = false;
        Assert.Equal(
            await AnalyzeAsync(Compile(MakeTexts(beginning)), CancellationToken.None),
            await AnalyzeAsync(compilation, CancellationToken.None));

        void OnRead()
        {
            if (isArmed && ++reads == afterReads)
                cancellation.Cancel();
        }
    }

    [Fact]
    public async Task CancelledInAConfigurationFile_ReadsNothingMore()
    {
        using var cancellation = new CancellationTokenSource();
        var texts = new List<CountingText>();
        for (var i = 0; i < Files; i++)
            texts.Add(new CountingText(Padding, () => OnRead()));
        var files = texts.Select((text, number) => (AdditionalText)new TextFile($"/{number}.env", text));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => AnalyzeAsync(Compile([new CountingText("")]), cancellation.Token, [.. files]));

        Assert.Equal(10, texts.Sum(text => text.Reads));

        void OnRead()
        {
            if (texts.Sum(text => text.Reads) == 10)
                cancellation.Cancel();
        }
    }

    private static string Padding { get; } = new(' ', FileLength);

    private static List<CountingText> MakeTexts(string beginning, Action? onRead = null) =>
        Enumerable.Range(0, Files).Select(_ => new CountingText(beginning + Padding, onRead)).ToList();

    /// <summary>Compiles, and counts from then on: the compiler itself reads each text once.</summary>
    private static CSharpCompilation Compile(List<CountingText> texts)
    {
        var compilation = CSharpCompilation.Create(
            "Program",
            texts.Select(text => CSharpSyntaxTree.ParseText(text, TestProgram.ParseOptions)),
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            TestProgram.CompilationOptions.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        texts.ForEach(text => text.Reset());
        return compilation;
    }

    /// <summary>One thread, so that a count of readings means something.</summary>
    private static async Task<List<string>> AnalyzeAsync(
        Compilation compilation, CancellationToken cancellationToken, params ImmutableArray<AdditionalText> files)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers([.. TestProgram.Analyzers], options)
            .GetAnalyzerDiagnosticsAsync(cancellationToken);
        return [.. diagnostics.Select(diagnostic => diagnostic.ToString())];
    }
}
