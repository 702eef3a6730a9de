using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Fixing;

/// <summary>
/// Takes the tokens out of the comments and the documentation of C# code, where the text alone tells that no program
/// reads them. What stands in code needs a compiler, and stays.
/// </summary>
internal static class SourceCommentRewriter
{
    private const string InCode = "It is in code: use the quick fix in an editor, or 'dotnet format analyzers'";

    /// <summary>Rewrites a file of C#.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="findings">The tokens found in it.</param>
    public static FileRewrite Rewrite(string text, IReadOnlyList<Finding> findings)
    {
        var replacements = new List<Replacement>();
        var left = new List<Unfixed>();
        var reader = new SourceCommentReader(text);
        foreach (var finding in findings.OrderBy(finding => finding.Start))
        {
            var kind = reader.At(finding.Start, finding.End);
            if (kind == SourceTextKind.Code || finding.IsEncoded)
                left.Add(new Unfixed(finding, InCode));
            else
                replacements.Add(new Replacement(finding, finding.Start, finding.Length, PlaceholderIn(kind), remark: null));
        }

        return new FileRewrite(FileRewrite.Apply(text, replacements), replacements, left);
    }

    private static string PlaceholderIn(SourceTextKind kind) =>
        kind == SourceTextKind.Documentation ? TokenPlaceholder.InXml : TokenPlaceholder.Text;
}
