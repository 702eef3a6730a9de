using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Tests;

/// <summary>A configuration file in memory.</summary>
internal sealed class TextFile(string path, SourceText text) : AdditionalText
{
    public TextFile(string path, string content)
        : this(path, SourceText.From(content))
    {
    }

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
