using LocalStack.Analyzers.Rules;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// A Razor file and the C# that is generated from it. The compiler sees both, so that one secret stands before it two or
/// three times; this tells which places are one.
/// </summary>
internal sealed class RazorSource
{
    private const string GeneratedEnding = ".g.cs";

    /// <summary>What a literal has around its text, when the whole of it is the secret.</summary>
    private static readonly char[] Quotes = ['"', '@', '$'];

    private static readonly string[] Endings = [".razor", ".cshtml"];

    private readonly SyntaxTree _tree;
    private readonly SourceText _text;
    private readonly string _generated;
    private readonly List<(LinePosition Generated, int Place)> _codeEnds;
    private readonly Dictionary<string, IReadOnlyList<(TextSpan Generated, TextSpan Place)>> _places = [];

    private RazorSource(SyntaxTree tree, AdditionalText file, SourceText text, CancellationToken cancellationToken)
    {
        _tree = tree;
        File = file;
        _text = text;
        Razor = text.ToString(new TextSpan(0, text.Length));
        _generated = TreeCandidates.TextOf(tree, cancellationToken);
        _codeEnds = [.. tree.GetLineMappings(cancellationToken)
            .Where(mapping => !mapping.IsHidden && mapping.MappedSpan.Path == file.Path)
            .Select(mapping => (mapping.Span.End, SpanOf(mapping.MappedSpan.Span)?.End ?? 0))];
    }

    /// <summary>The Razor file.</summary>
    public AdditionalText File { get; }

    /// <summary>Its text.</summary>
    public string Razor { get; }

    /// <summary>Whether a file is one of Razor, by its name.</summary>
    public static bool IsRazor(string path) => Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The Razor file that a tree is generated from; nothing for a tree that somebody wrote.</summary>
    public static RazorSource? Of(SyntaxTree tree, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (PathOf(tree, cancellationToken) is not { } path || options.AdditionalFiles.FirstOrDefault(file => file.Path == path) is not { } file)
            return null;

        return file.GetText(cancellationToken) is { } text ? new RazorSource(tree, file, text, cancellationToken) : null;
    }

    /// <summary>A Razor file whose C# is part of a compilation; nothing for one that is not compiled.</summary>
    public static RazorSource? Of(AdditionalText file, SourceText text, Compilation compilation, CancellationToken cancellationToken) =>
        IsRazor(file.Path) && compilation.SyntaxTrees.FirstOrDefault(tree => PathOf(tree, cancellationToken) == file.Path) is { } tree
            ? new RazorSource(tree, file, text, cancellationToken)
            : null;

    /// <summary>What the user has decided for a tree: for one that is generated from a Razor file, for that file.</summary>
    public static DetectionOptions OptionsOf(SyntaxTree tree, RazorSource? razor, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var configuration = options.AnalyzerConfigOptionsProvider;
        return razor is null
            ? CredentialAnalyzer.ReadOptions(options, configuration.GetOptions(tree), tree.FilePath, cancellationToken)
            : CredentialAnalyzer.ReadOptions(options, configuration.GetOptions(razor.File), razor.File.Path, cancellationToken);
    }

    /// <summary>Where in the Razor file a secret of the generated C# stands; nothing where that cannot be told.</summary>
    public TextSpan? PlaceOf(TextSpan generated)
    {
        var secret = _generated.Substring(generated.Start, generated.Length).Trim(Quotes);
        return PlacesOf(secret).Where(pair => pair.Generated.IntersectsWith(generated)).Select(pair => (TextSpan?)pair.Place).FirstOrDefault();
    }

    /// <summary>Where in the generated C# a secret of the Razor file stands.</summary>
    public IEnumerable<Location> GeneratedFrom(TextSpan place) => PlacesOf(Razor.Substring(place.Start, place.Length))
        .Where(pair => pair.Place.IntersectsWith(place))
        .Select(pair => Location.Create(_tree, pair.Generated));

    /// <summary>Whether a place of the C# comes from another file: one with imports, which stands in all that it concerns.</summary>
    public bool IsOfOther(TextSpan generated) =>
        _tree.GetMappedLineSpan(generated) is { HasMappedPath: true } mapped && mapped.Path != File.Path;

    /// <summary>The location of a place in the Razor file.</summary>
    public Location LocationOf(TextSpan place) => Location.Create(File.Path, place, _text.Lines.GetLinePositionSpan(place));

    /// <summary>Whether the compiler itself reports a place of the C# at that of the Razor file.</summary>
    public bool IsMapped(TextSpan generated) => _tree.GetMappedLineSpan(generated).HasMappedPath;

    /// <summary>The path in the directive with which generated C# begins.</summary>
    private static string? PathOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!tree.FilePath.EndsWith(GeneratedEnding, StringComparison.OrdinalIgnoreCase))
            return null;

        var first = tree.GetRoot(cancellationToken).GetFirstDirective() as PragmaChecksumDirectiveTriviaSyntax;
        return first?.File.ValueText is { } path && IsRazor(path) ? path : null;
    }

    /// <summary>
    /// Every place of a text in the C#, with that in the Razor file. Directives tell it for code. Markup is a literal without
    /// any; it stands in its order, and behind the code before it.
    /// </summary>
    private IReadOnlyList<(TextSpan Generated, TextSpan Place)> PlacesOf(string secret)
    {
        if (!_places.TryGetValue(secret, out var places))
            _places[secret] = places = secret.Length == 0 ? [] : [.. FindPlaces(secret)];
        return places;
    }

    private IEnumerable<(TextSpan Generated, TextSpan Place)> FindPlaces(string secret)
    {
        var next = 0;
        for (var at = IndexOf(_generated, secret, 0); at >= 0; at = IndexOf(_generated, secret, at + secret.Length))
        {
            var generated = new TextSpan(at, secret.Length);
            var mapped = _tree.GetMappedLineSpan(generated);
            if (mapped.HasMappedPath)
            {
                if (mapped.Path == File.Path && SpanOf(mapped.Span) is { } place)
                    yield return (generated, place);
                continue;
            }

            var found = IndexOf(Razor, secret, Math.Max(next, EndOfCodeBefore(at)));
            if (found < 0 && next == 0)
                found = IndexOf(Razor, secret, 0);
            if (found < 0)
                continue;

            next = found + secret.Length;
            yield return (generated, new TextSpan(found, secret.Length));
        }
    }

    private static int IndexOf(string text, string value, int start) => text.IndexOf(value, start, StringComparison.Ordinal);

    /// <summary>Where in the Razor file the code ends that was generated last before a position.</summary>
    private int EndOfCodeBefore(int position)
    {
        var line = _tree.GetText().Lines.GetLinePosition(position);
        var index = _codeEnds.BinarySearch((line, int.MaxValue));
        index = index < 0 ? ~index - 1 : index;
        return index < 0 ? 0 : _codeEnds[index].Place;
    }

    private TextSpan? SpanOf(LinePositionSpan lines) => Contains(lines.Start) && Contains(lines.End) ? _text.Lines.GetTextSpan(lines) : null;

    private bool Contains(LinePosition position) =>
        position.Line < _text.Lines.Count && position.Character <= _text.Lines[position.Line].SpanIncludingLineBreak.Length;
}
