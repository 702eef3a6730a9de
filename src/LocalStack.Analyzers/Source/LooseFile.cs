using System.Collections.Immutable;
using LocalStack.Analyzers.Rules;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// A file of C# without its project: the same engine looks at it as in a build, over a compilation that knows this file
/// and the types that the language itself has. What other files and assemblies declare is unknown.
/// </summary>
internal sealed class LooseFile
{
    /// <summary>What a build for a developer has set, on a .NET of today.</summary>
    private static readonly string[] Symbols =
    [
        "DEBUG", "TRACE", "NET", "NETCOREAPP", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER",
        "NET9_0_OR_GREATER", "NET10_0_OR_GREATER",
    ];

    /// <summary>What a file that suppresses anything holds: a directive, the name of an attribute, or that with escapes.</summary>
    private static readonly string[] Suppressing = ["pragma", "SuppressMessage", "\\u", "\\U"];

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview, DocumentationMode.Parse, preprocessorSymbols: Symbols);

    private static readonly SyntaxTree Language = CSharpSyntaxTree.ParseText(LanguageTypes.Source, ParseOptions);

    private readonly string _text;
    private readonly SyntaxTree _tree;
    private readonly Compilation _compilation;

    private LooseFile(string text, SyntaxTree tree)
    {
        _text = text;
        _tree = tree;
        _compilation = CSharpCompilation.Create(
            "Loose", [tree, Language], options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static LooseFile Read(string text, CancellationToken cancellationToken) =>
        new(text, CSharpSyntaxTree.ParseText(SourceText.From(text), ParseOptions, cancellationToken: cancellationToken));

    /// <summary>Whether a text gives the engine a reason to look at its syntax. Most files that only mention LocalStack give none, and are not parsed.</summary>
    public static bool MayHoldFindings(string text, ScanResult scan, CredentialNames names) =>
        names.HasAdded || scan.Tokens.Count > 0 || scan.MayHoldEncoded || CandidateFinder.Find(text, scan).Count > 0;

    /// <summary>
    /// What does not parse, so that syntax may hide what the text shows: the members with errors; all of the file, where an error is of none,
    /// or of statements without a member.
    /// </summary>
    public IReadOnlyList<TextSpan> BrokenParts => [.. _tree.GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .Select(error => PartAround(error.Location.SourceSpan.Start))
        .Distinct()];

    private TextSpan PartAround(int position)
    {
        var root = _tree.GetRoot();
        var member = root.FindToken(Math.Min(position, root.FullSpan.End)).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is null or GlobalStatementSyntax ? root.FullSpan : member.FullSpan;
    }

    /// <summary>What a build reports in the file, and what is suppressed there; in the order of the text.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IReadOnlyList<Finding> Find(CredentialNames names, CancellationToken cancellationToken)
    {
        var findings = TextTokens.In(_tree, cancellationToken).ToList();
        if (CompilationCandidates.Exist(_compilation, names, cancellationToken))
            findings.AddRange(new CompilationFindings(_compilation, names).Of(_tree, cancellationToken).Select(found => found.Finding));
        return [.. findings.OrderBy(finding => finding.Start)];
    }

    /// <summary>
    /// By what the source suppresses findings, as the compiler reads it: <c>#pragma warning disable</c>, or an attribute
    /// <c>SuppressMessage</c>. Asked for all at once: the compiler goes through the attributes each time.
    /// </summary>
    /// <param name="findings">The findings.</param>
    /// <returns>Gives <see langword="null"/> for one that is not suppressed.</returns>
    public Func<Finding, AcceptanceKind?> SuppressionsOf(IEnumerable<Finding> findings)
    {
        if (!MaySuppress)
            return _ => null;

        var diagnostics = findings.Select(DiagnosticOf).ToImmutableArray();
        var effective = CompilationWithAnalyzers.GetEffectiveDiagnostics(diagnostics, _compilation).ToLookup(KeyOf);
        return finding => effective[KeyOf(DiagnosticOf(finding))].FirstOrDefault() switch
        {
            { IsSuppressed: false } => null,
            { } suppressed when suppressed.GetSuppressionInfo(_compilation)?.Attribute is not null => AcceptanceKind.Attribute,
            _ => AcceptanceKind.Pragma,
        };
    }

    /// <summary>The compiler asks each node around a finding for its attributes, which only few files have any of.</summary>
    private bool MaySuppress => Array.Exists(Suppressing, word => _text.Contains(word));

    private Diagnostic DiagnosticOf(Finding finding) =>
        CredentialDiagnostic.Create(finding, Location.Create(_tree, new TextSpan(finding.Start, finding.Length)));

    private static (string Rule, TextSpan Span) KeyOf(Diagnostic diagnostic) => (diagnostic.Id, diagnostic.Location.SourceSpan);
}
