using System.Text;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>Checks the names of files and refs: they are committed or pushed like contents.</summary>
/// <param name="configs">What the user has decided.</param>
/// <param name="root">The folder that the names of files are relative to.</param>
internal sealed class NameCheck(EditorConfigs configs, string root)
{
    private const string OfAFile = "the name of a file";
    private const string OfARef = "the name of a ref";
    private const string OfALink = "the target of a link";

    /// <summary>The findings in the name of a file, folders included.</summary>
    /// <param name="path">The name, relative to the top folder.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public IEnumerable<LocatedFinding> CheckPath(string path, CancellationToken cancellationToken)
    {
        var full = Path.Combine(root, path);
        return Check(path, OfAFile, full, cancellationToken).Select(finding => finding with { Path = DisplayPath.Of(full) });
    }

    /// <summary>The findings in what a link leads to, which Git stores as its content.</summary>
    /// <param name="file">The full path of the link.</param>
    /// <param name="target">What it leads to, as it is written.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public IEnumerable<LocatedFinding> CheckLink(string file, string target, CancellationToken cancellationToken) =>
        Check(target, OfALink, file, cancellationToken).Select(finding => finding with { Path = DisplayPath.Of(file) });

    /// <summary>The findings in the names of refs.</summary>
    /// <param name="names">The names.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public IEnumerable<LocatedFinding> CheckRefs(IEnumerable<string> names, CancellationToken cancellationToken) =>
        names.SelectMany(name => Check(name, OfARef, Path.Combine(root, "ref"), cancellationToken));

    private IEnumerable<LocatedFinding> Check(string name, string location, string decidedFor, CancellationToken cancellationToken)
    {
        if (!Utf8Clues.AreIn(Encoding.UTF8.GetBytes(name)))
            return [];

        // The name is the text here: what it would be called as a file says nothing of it.
        return FileChecker.CheckText("name", name, configs.Of(decidedFor), cancellationToken)
            .Select(located => located with { Path = name, Finding = At(location, located.Finding) });
    }

    private static Finding At(string location, Finding finding) => new(
        finding.Kind, finding.Start, finding.Length, location, finding.Variable, finding.Fingerprint, isEncoded: true);
}
