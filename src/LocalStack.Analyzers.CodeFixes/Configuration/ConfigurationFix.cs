using LocalStack.Analyzers.Rules;
using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Configuration;

/// <summary>A configuration file without its credentials, checked: its reader sees the same settings as before.</summary>
/// <param name="title">What the fix does, for the menu.</param>
/// <param name="text">The text of the file, changed where credentials stood.</param>
internal sealed class ConfigurationFix(string title, SourceText text)
{
    public string Title { get; } = title;

    public SourceText Text { get; } = text;

    /// <summary>Finds the fix of some diagnostics in one file; nothing, when none of them can be fixed.</summary>
    public static async Task<ConfigurationFix?> FindAsync(
        TextDocument document, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var source = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var text = source.ToString(new TextSpan(0, source.Length));
        var path = PathOf(document);
        var options = OptionsOf(document);
        var reported = new HashSet<(int Start, int Length, string? Fingerprint)>(diagnostics.Select(KeyOf));
        var file = ScannedFile.Scan(path, text, options, cancellationToken);
        var findings = file.Findings.Where(finding => reported.Contains((finding.Start, finding.Length, finding.Fingerprint)));
        var rewrite = FileRewriter.Rewrite(file.WithFindings([.. findings]), cancellationToken);
        return rewrite.Replacements.Count == 0
            ? null
            : new ConfigurationFix(
                "Replace the LocalStack credential in " + rewrite.Replacements[0].Finding.Location,
                source.WithChanges(rewrite.Replacements.Select(ToChange)));
    }

    /// <summary>The solution with the file changed in every project that includes it.</summary>
    public Solution ApplyTo(TextDocument document)
    {
        var solution = document.Project.Solution.WithAdditionalDocumentText(document.Id, Text);
        foreach (var id in solution.GetDocumentIdsWithFilePath(document.FilePath))
        {
            if (solution.ContainsAdditionalDocument(id))
                solution = solution.WithAdditionalDocumentText(id, Text);
        }

        return solution;
    }

    /// <summary>The path of a file; its name, where it has none.</summary>
    public static string PathOf(TextDocument document) => document.FilePath ?? document.Name;

    private static TextChange ToChange(Replacement replacement) =>
        new(new TextSpan(replacement.Start, replacement.Length), replacement.NewText);

    private static (int Start, int Length, string? Fingerprint) KeyOf(Diagnostic diagnostic)
    {
        diagnostic.Properties.TryGetValue(CredentialDiagnostic.FingerprintProperty, out var fingerprint);
        return (diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length, fingerprint);
    }

    private static DetectionOptions OptionsOf(TextDocument document)
    {
        var options = document.Project.AnalyzerOptions;
        var file = options.AdditionalFiles.FirstOrDefault(file => file.Path == document.FilePath);
        return file is null
            ? DetectionOptions.Default
            : CredentialAnalyzer.ReadOptions(options.AnalyzerConfigOptionsProvider.GetOptions(file));
    }
}
