using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Fixing;

/// <summary>Takes the credentials out of one file on disk.</summary>
/// <param name="configs">What the user has decided.</param>
/// <param name="isDryRun">Whether the file stays as it is.</param>
internal sealed class FileFixer(EditorConfigs configs, bool isDryRun)
{
    /// <summary>Whether the file stays as it is.</summary>
    public bool IsDryRun { get; } = isDryRun;

    /// <summary>In bytes. Longer files are logs and dumps, which nothing reads as settings.</summary>
    public const int MaxLength = TextPieces.MaxLength;

    private const string TooLong = "The file is too large to be rewritten: remove the credential by hand, or remove the file from the repository";
    private const string Outdated = "The file was changed while it was fixed: run again";
    private const string InUse = "Another program has the file open: close it there, then run again";
    private const string NotOnDisk = "It is in an archive or in Git's index, not in a file on disk: build it or check it out again without the credential, unlist what was published, and rotate the credential";
    private const string Compiled = "It is not text: build it again without the credential, unlist what was published, and rotate the credential";
    private const string NotKept = "The encoding of the file is broken and cannot be kept: remove the credential by hand";

    /// <summary>Fixes a file.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="found">What a check found in it.</param>
    /// <param name="cancellationToken">Ends the work; a file that is being written is written to its end.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="UserError">It cannot be written; it is as it was.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public FileFix Fix(string file, IReadOnlyList<LocatedFinding> found, CancellationToken cancellationToken)
    {
        var path = DisplayPath.Of(file);
        if (!File.Exists(file))
            return Leave(path, found, NotOnDisk);
        if (new FileInfo(file).Length > MaxLength)
            return Leave(path, found, TooLong);
        var bytes = File.ReadAllBytes(file);
        if (TextFile.Decode(bytes) is not { } content)
            return Leave(path, found, TextEncodings.IsBinary(bytes) ? Compiled : NotKept);

        var rules = configs.Of(file);
        var rewrite = Rewrite(file, content.Text, rules, cancellationToken);
        if (rewrite.Replacements.Count > 0 && !IsDryRun)
            rewrite = Write(file, bytes, content, rewrite);

        var diff = IsDryRun ? MaskedDiff.Of(path, content.Text, rewrite, rules) : [];
        return new FileFix(path, OutcomesOf(path, content.Text, rewrite), diff);
    }

    /// <summary>Writes the file.</summary>
    /// <returns>What became of it: if another program is at work there, everything is left.</returns>
    private static FileRewrite Write(string file, byte[] bytes, TextFile content, FileRewrite rewrite) =>
        InPlaceFile.Change(file, bytes, content.Encode(rewrite.Text)) switch
        {
            ChangeOutcome.Outdated => LeaveAll(content.Text, rewrite, Outdated),
            ChangeOutcome.InUse => LeaveAll(content.Text, rewrite, InUse),
            _ => rewrite,
        };

    private static FileRewrite LeaveAll(string text, FileRewrite rewrite, string reason) =>
        new(text, [], [.. rewrite.Left, .. rewrite.Replacements.Select(replacement => new Unfixed(replacement.Finding, reason))]);

    /// <summary>Leaves a file as it is.</summary>
    /// <param name="path">The file, as reports name it.</param>
    /// <param name="found">What was found in it.</param>
    /// <param name="reason">Why.</param>
    public static FileFix Leave(string path, IEnumerable<LocatedFinding> found, string reason) =>
        new(path, [.. found.Select(finding => new FixOutcome(finding, IsFixed: false, reason))], Diff: []);

    private static FileRewrite Rewrite(string file, string text, FileRules rules, CancellationToken cancellationToken)
    {
        var scanned = FileChecker.Scan(file, text, rules, cancellationToken);
        return Rewrite(scanned, [.. rules.WithoutSuppressed(scanned.Findings)], rules, cancellationToken);
    }

    /// <summary>Takes credentials out of a text that was looked at.</summary>
    /// <param name="scanned">The text.</param>
    /// <param name="reported">Which of its findings.</param>
    /// <param name="rules">What the user has decided for the file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static FileRewrite Rewrite(
        ScannedFile scanned, IReadOnlyList<Finding> reported, FileRules rules, CancellationToken cancellationToken)
    {
        if (scanned.Text.Length > MaxLength)
            return new FileRewrite(scanned.Text, [], [.. reported.Select(finding => new Unfixed(finding, TooLong))]);
        return rules.IsSource
            ? SourceCommentRewriter.Rewrite(scanned.Text, reported)
            : FileRewriter.Rewrite(scanned.WithFindings(reported), cancellationToken);
    }

    private static FixOutcome[] OutcomesOf(string path, string text, FileRewrite rewrite)
    {
        var outcomes = rewrite.Replacements
            .Select(replacement => (replacement.Finding, IsFixed: true, replacement.Remark))
            .Concat(rewrite.Left.Select(left => (left.Finding, IsFixed: false, Remark: (string?)left.Reason)))
            .OrderBy(outcome => outcome.Finding.Start);
        var reached = 0;
        var position = LinePosition.Start;
        return [.. outcomes.Select(outcome =>
        {
            var (finding, isFixed, remark) = outcome;
            position = position.After(text.AsSpan(reached, finding.Start - reached));
            reached = finding.Start;
            var end = position.After(text.AsSpan(finding.Start, finding.Length));
            return new FixOutcome(new LocatedFinding(path, finding, position, end), isFixed, remark);
        })];
    }
}
