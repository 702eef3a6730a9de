using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Rewriting;

/// <summary>
/// Takes the credentials out of a configuration file: each is replaced by a reference in the idiom of its place, a blank
/// value or a placeholder. Nothing is handed out unchecked: what does not pass <see cref="RewriteCheck"/> stays.
/// </summary>
internal static class ConfigurationRewriter
{
    /// <summary>Each failed check halves what is in doubt; a file in which more fail is left as it is from there on.</summary>
    private const int MaxFailures = 64;

    private const string Unsafe = "The file would not be read the same afterwards: replace it by hand";
    private const string Overlaps = "It stands in one value with another credential: fix that first, then run again";

    /// <summary>Rewrites a file.</summary>
    /// <param name="path">The file's path: its name tells the format and the program that reads it.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="findings">What is to be replaced, as <see cref="ConfigurationScanner"/> found it in this text.</param>
    /// <param name="options">What the user has decided for the file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static FileRewrite Rewrite(
        string path,
        string text,
        IReadOnlyList<Finding> findings,
        DetectionOptions options,
        CancellationToken cancellationToken = default)
    {
        if (findings.Count == 0)
            return new FileRewrite(text, [], []);

        var left = new List<Unfixed>();
        var proposals = Propose(path, text, findings, left, cancellationToken);
        var check = new RewriteCheck(path, text, options, cancellationToken);
        var accepted = Accept(proposals, check, left, cancellationToken);
        left.Sort((first, second) => first.Finding.Start.CompareTo(second.Finding.Start));
        return new FileRewrite(FileRewrite.Apply(text, accepted), accepted, left);
    }

    private static List<Replacement> Propose(
        string path, string text, IReadOnlyList<Finding> findings, List<Unfixed> left, CancellationToken cancellationToken)
    {
        var format = ConfigurationFormats.Of(path);
        var dialect = ConfigurationFormats.DialectOf(path);
        var quoting = QuotingReader.Of(format, dialect, text);
        using var settings = ConfigurationFormats.Read(format, text).GetEnumerator();
        var hasSetting = settings.MoveNext();
        var proposals = new List<Replacement>();
        foreach (var finding in findings.OrderBy(finding => finding.Start))
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (hasSetting && settings.Current.End < finding.End)
                hasSetting = settings.MoveNext();

            var setting = hasSetting && settings.Current.Start <= finding.Start ? settings.Current : (Setting?)null;
            var place = new SecretPlace(text, finding, setting, quoting.At(finding.Start), format, dialect);
            var replacement = ConfigurationRewriting.Find(place, out var reason);
            if (replacement is null)
                left.Add(new Unfixed(finding, reason ?? Unsafe));
            else if (proposals.Count == 0 || proposals[proposals.Count - 1].End <= replacement.Start)
                proposals.Add(replacement);
            else
                AddCovered(proposals, replacement, place, left);
        }

        return proposals;
    }

    /// <summary>
    /// Adds a secret that lies in what another one replaces: two that escapes hide in one value are gone together, and
    /// of an element that was put into quotes the other secret is still a part.
    /// </summary>
    private static void AddCovered(List<Replacement> proposals, Replacement replacement, SecretPlace place, List<Unfixed> left)
    {
        var finding = replacement.Finding;
        var covering = proposals[proposals.Count - 1];
        if (finding.End > covering.End)
        {
            left.Add(new Unfixed(finding, Overlaps));
            return;
        }

        var secret = place.Text.Substring(finding.Start, finding.Length);
        var newText = covering.NewText.Replace(secret, place.Idiom.PartFor(place.Variable) ?? TokenPlaceholder.Text);
        proposals[proposals.Count - 1] =
            new Replacement(covering.Finding, covering.Start, covering.Length, newText, covering.Remark);
        proposals.Add(new Replacement(finding, covering.End, 0, "", covering.Remark));
    }

    /// <summary>Accepts what passes the check together with all accepted before: everything, as a rule, or halves of it.</summary>
    private static List<Replacement> Accept(
        List<Replacement> proposals, RewriteCheck check, List<Unfixed> left, CancellationToken cancellationToken)
    {
        var accepted = new List<Replacement>();
        var waiting = new Stack<(int Start, int Count)>();
        waiting.Push((0, proposals.Count));
        var failures = 0;
        while (waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (start, count) = waiting.Pop();
            var group = proposals.GetRange(start, count);
            if (count == 0)
                continue;

            if (failures < MaxFailures && check.Passes([.. accepted, .. group]))
            {
                accepted.AddRange(group);
            }
            else if (++failures >= MaxFailures || count == 1)
            {
                left.AddRange(group.Select(replacement => new Unfixed(replacement.Finding, Unsafe)));
            }
            else
            {
                waiting.Push((start + (count / 2), count - (count / 2)));
                waiting.Push((start, count / 2));
            }
        }

        return accepted;
    }
}
