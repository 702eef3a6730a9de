using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>What one run works on.</summary>
/// <param name="Compilation">The C#.</param>
/// <param name="Files">The configuration files.</param>
internal sealed record MeasuredCode(CSharpCompilation Compilation, ImmutableArray<AdditionalText> Files)
{
    /// <summary>All texts.</summary>
    public IEnumerable<SourceText> Texts =>
        Compilation.SyntaxTrees.Select(tree => tree.GetText()).Concat(Files.Select(file => file.GetText()!));

    /// <summary>C# that no analyzer has seen: what a text gave is remembered as long as the text is.</summary>
    public static MeasuredCode OfSource(IEnumerable<string> files) => new(SourceCompilation.Of(files), []);

    /// <summary>Configuration files that no analyzer has seen, beside an empty program.</summary>
    public static MeasuredCode OfFiles(IEnumerable<ConfigurationFile> files) =>
        new(SourceCompilation.Of([""]), [.. files.Select(AdditionalText (file) => new TextInMemory(file))]);

    /// <summary>The same code after an edit: one file, in the middle, has another text.</summary>
    public MeasuredCode Edit()
    {
        var tree = Compilation.SyntaxTrees[Compilation.SyntaxTrees.Length / 2];
        var text = SourceCompilation.ToText(tree.GetText() + "// edited\n");
        return this with { Compilation = (CSharpCompilation)Compilation.ReplaceSyntaxTree(tree, SourceCompilation.Parse(text, tree.FilePath)) };
    }

    private sealed class TextInMemory(ConfigurationFile file) : AdditionalText
    {
        private readonly SourceText _text = SourceCompilation.ToText(file.Content);

        public override string Path => file.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
