using System.Collections.Immutable;
using LocalStack.Analyzers.Rules;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Decides who reports a secret of a Razor file, so that it is reported once: what the text of the file shows is reported from
/// there, and from the C# only what the text does not show.
/// </summary>
/// <param name="razor">The file, and what is generated from it.</param>
/// <param name="options">What the user has decided for the file.</param>
internal sealed class RazorReports(RazorSource razor, DetectionOptions options)
{
    private ScannedFile? _shown;
    private InlineSuppressions? _markers;

    /// <summary>The diagnostic of a finding in the generated C#; nothing where it is reported elsewhere, or accepted.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="inCode">Its diagnostic in the C#.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Diagnostic? Of(Finding finding, Diagnostic inCode, Compilation compilation, CancellationToken cancellationToken)
    {
        var span = new TextSpan(finding.Start, finding.Length);
        if (razor.IsOfOther(span))
            return null;
        if (razor.PlaceOf(span) is not { } place)
            return inCode;
        if (IsShown(place, cancellationToken) || IsMarked(place, cancellationToken))
            return null;

        // A place without a directive, in a file that nobody has: reported where it comes from, if nothing suppresses it here.
        return razor.IsMapped(span) ? inCode
            : IsSuppressed(inCode, compilation) ? null
            : CredentialDiagnostic.Create(finding, razor.LocationOf(place));
    }

    /// <summary>Of findings in the text of a Razor file, those that its C# suppresses: by a directive or an attribute.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static ISet<Finding> SuppressedIn(
        AdditionalText file, SourceText text, IReadOnlyCollection<Finding> findings, Compilation compilation, CancellationToken cancellationToken)
    {
        if (findings.Count == 0 || RazorSource.Of(file, text, compilation, cancellationToken) is not { } razor)
            return new HashSet<Finding>();

        return new HashSet<Finding>(findings.Where(finding =>
        {
            var places = razor.GeneratedFrom(new TextSpan(finding.Start, finding.Length)).ToList();
            return places.Count > 0 && places.TrueForAll(place => IsSuppressed(CredentialDiagnostic.Create(finding, place), compilation));
        }));
    }

    private static bool IsSuppressed(Diagnostic diagnostic, Compilation compilation) =>
        CompilationWithAnalyzers.GetEffectiveDiagnostics(ImmutableArray.Create(diagnostic), compilation).Any(effective => effective.IsSuppressed);

    /// <summary>Whether the text of the Razor file shows a token that its C# shows, too, or a file of imports has it.</summary>
    public bool ReportElsewhere(Finding token, CancellationToken cancellationToken) =>
        razor.IsOfOther(new TextSpan(token.Start, token.Length))
        || Shown(cancellationToken).Any(finding => finding.Fingerprint == token.Fingerprint);

    private bool IsShown(TextSpan place, CancellationToken cancellationToken) =>
        Shown(cancellationToken).Any(finding => place.IntersectsWith(new TextSpan(finding.Start, finding.Length)));

    private IEnumerable<Finding> Shown(CancellationToken cancellationToken)
    {
        _shown ??= ScannedFile.Scan(razor.File.Path, razor.Razor, options, cancellationToken);
        return _shown.Findings.Concat(_shown.Accepted.Select(accepted => accepted.Finding));
    }

    private bool IsMarked(TextSpan place, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _markers ??= new InlineSuppressions(razor.Razor, FileFormats.Text.Comments);
        return _markers.Cover(place.Start);
    }
}
