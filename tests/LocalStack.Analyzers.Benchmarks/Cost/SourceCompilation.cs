using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>Makes compilations as the compiler does: texts read from bytes, and the assemblies of this framework.</summary>
internal static class SourceCompilation
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.Parse);

    /// <summary>The assemblies of the running framework.</summary>
    private static readonly IReadOnlyList<MetadataReference> References = FindReferences();

    /// <summary>A compilation of texts that no analyzer has seen.</summary>
    public static CSharpCompilation Of(IEnumerable<string> files) =>
        Of(files.Select((file, number) => Parse(ToText(file), FormattableString.Invariant($"File{number}.cs"))));

    /// <summary>A compilation of trees.</summary>
    public static CSharpCompilation Of(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        "Measured",
        trees,
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            // Off unless asked for.
            specificDiagnosticOptions: [new("CA5390", ReportDiagnostic.Warn)],
            nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Parses a file.</summary>
    public static SyntaxTree Parse(SourceText text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    /// <summary>Long texts are kept in pieces when they are read from a stream, as the compiler does.</summary>
    public static SourceText ToText(string file)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return SourceText.From(stream, Encoding.UTF8);
    }

    private static List<MetadataReference> FindReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList();
    }
}
