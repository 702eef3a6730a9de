using LocalStack.Analyzers.Source;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// Looks at a file of C# by the engine of the analyzers: what a build reports in it is found here by the same rule, at the
/// same place. What does not parse is text like any other.
/// </summary>
internal static class SourceScan
{
    /// <summary>
    /// Brackets inside brackets. The compiler's own limit is higher, but not all of its parser asks for it: types in
    /// brackets of brackets end the process.
    /// </summary>
    private const int MaxDepth = 500;

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
        if (options.IsExcluded || (ReferenceEquals(scan, ScanResult.Clean) && !options.Names.HasAdded) || IsNestedTooDeeply(text))
            return asText;
        if (!AllOf(asText).Any() && !LooseFile.MayHoldFindings(text, scan, options.Names))
            return asText;

        try
        {
            var source = LooseFile.Read(text, cancellationToken);
            var found = source.Find(options.Names, cancellationToken);
            var all = source.BrokenParts is { Count: > 0 } broken
                ? WithWhatIsBeside(found, AllOf(asText).Where(finding => finding.Kind == FindingKind.HardCodedCredential && broken.Any(part => part.Contains(finding.Start))))
                : found;
            return ScannedFile.Of(path, text, options, all, source.SuppressionsOf(all));
        }
        catch (InsufficientExecutionStackException)
        {
            // Nested so deeply that no compiler takes it.
            return asText;
        }
    }

    /// <summary>Findings, and those of another search that overlap none of them; in the order of the text.</summary>
    private static IReadOnlyList<Finding> WithWhatIsBeside(IReadOnlyList<Finding> found, IEnumerable<Finding> others)
    {
        var all = found.ToList();
        var next = 0;
        foreach (var finding in others.OrderBy(finding => finding.Start))
        {
            while (next < found.Count && found[next].End <= finding.Start)
                next++;
            if (next == found.Count || finding.End <= found[next].Start)
                all.Add(finding);
        }

        return [.. all.OrderBy(finding => finding.Start)];
    }

    /// <summary>Whether there may be too many brackets in one another, those in strings counted as well.</summary>
    private static bool IsNestedTooDeeply(string text)
    {
        var (depth, ofTypes) = (0, 0);
        foreach (var character in text)
        {
            depth = character switch
            {
                '(' or '[' or '{' => depth + 1,
                ')' or ']' or '}' => Math.Max(depth - 1, 0),
                _ => depth,
            };
            // Most of these compare, and have no end.
            ofTypes = character switch
            {
                '<' => ofTypes + 1,
                '>' => Math.Max(ofTypes - 1, 0),
                ';' or '{' or '}' => 0,
                _ => ofTypes,
            };
            if (depth > MaxDepth || ofTypes > MaxDepth)
                return true;
        }

        return false;
    }

    private static IEnumerable<Finding> AllOf(ScannedFile file) => file.Findings.Concat(file.Accepted.Select(accepted => accepted.Finding));
}
