using LocalStack.Analyzers.Source;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// Looks at a file of C# by the engine of the analyzers: what a build reports in it is found here by the same rule, at the
/// same place. Comments are not compiled, so that a build looks for tokens in them and for nothing else; here they are
/// text like any other.
/// </summary>
internal static class SourceScan
{
    /// <summary>Looks at a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="scan">What the search of the text found.</param>
    /// <param name="options">What the user has decided for the file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ScannedFile Of(string path, string text, ScanResult scan, DetectionOptions options, CancellationToken cancellationToken)
    {
        var asText = ScannedFile.Scan(path, scan, () => text, options, cancellationToken);
        if (options.IsExcluded || (ReferenceEquals(scan, ScanResult.Clean) && !options.Names.HasAdded))
            return asText;

        try
        {
            var source = LooseFile.Read(text, cancellationToken);
            var found = source.Find(options.Names, cancellationToken);
            var inComments = AllOf(asText).Where(finding => finding.Kind == FindingKind.HardCodedCredential && source.IsOutsideCode(finding.Start));
            return ScannedFile.Of(
                path, text, options, [.. found.Concat(inComments).OrderBy(finding => finding.Start)], source.SuppressionOf);
        }
        catch (InsufficientExecutionStackException)
        {
            // Nested so deeply that no compiler takes it.
            return asText;
        }
    }

    private static IEnumerable<Finding> AllOf(ScannedFile file) => file.Findings.Concat(file.Accepted.Select(accepted => accepted.Finding));
}
