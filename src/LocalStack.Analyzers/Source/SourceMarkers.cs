using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Source;

/// <summary>The markers in the comments of a file that accept a finding. Asked for only where something was found.</summary>
internal sealed class SourceMarkers(SyntaxTree tree, CancellationToken cancellationToken)
{
    private InlineSuppressions? _markers;

    /// <summary>Whether a marker accepts a finding.</summary>
    public bool Cover(Finding finding)
    {
        _markers ??= new InlineSuppressions(TreeCandidates.TextOf(tree, cancellationToken), FileFormats.Text.Comments);
        return _markers.Cover(finding.Start);
    }
}
