using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Git;

/// <summary>A repository, or one of its working trees.</summary>
/// <param name="Root">The top folder of the working tree.</param>
internal sealed record GitRepository(string Root)
{
    /// <summary>Where it was found from: a folder of the working tree in which Git can be run.</summary>
    public string Start { get; init; } = Root;

    private static readonly string[] AskRoot = ["rev-parse", "--show-toplevel"];
    private const string IsInside = "--is-inside-work-tree";
    private static readonly string[] AskHead = ["--git-path", "HEAD"];
    private static readonly string[] ListNames = ["--literal-pathspecs", "ls-files", "-z"];

    private const string NothingCheckedOut =
        "nothing is checked out, so there are no files to check: check it out, or run 'check --history'";
    private const string CannotOpen = "warning: could not open directory '";

    private const string NoBranch = "refs/heads/.invalid";
    private const int MaxHeadLength = 64 * 1024;

    /// <summary>How Git refuses a repository without a working tree that nobody named.</summary>
    private const string RefusedBare = "safe.bareRepository";

    /// <summary>The repository that a folder is in.</summary>
    /// <returns><see langword="null"/> if it is in none.</returns>
    /// <exception cref="UserError">There is one, and Git refuses it, or there is no Git: what it ignores cannot be told then.</exception>
    public static GitRepository? Find(string folder)
    {
        if (GitProgram.TryRead(folder, out var answer, [.. AskRoot, IsInside]) is not { } error)
            return FromInside(answer) is { } found ? found with { Start = folder } : throw new UserError($"The repository of '{folder}' has its working tree elsewhere (core.worktree): run the command there.");

        if (!error.Contains(RefusedBare, StringComparison.Ordinal))
            return HasGitAbove(folder) ? throw new UserError(error) : null;

        // A folder of files that looks like a repository without a working tree belongs to the one above it.
        return Path.GetDirectoryName(folder) is { } above && Find(above) is { } repository
            ? repository
            : throw new UserError($"'{folder}' is a repository without a working tree. To search its history, run 'check --history' in it.");
    }

    /// <summary>Whether a folder is in a repository without a working tree.</summary>
    public static bool IsBare(string folder) =>
        GitProgram.TryRead(folder, out var isBare, "rev-parse", "--is-bare-repository") is { } error
            ? error.Contains(RefusedBare, StringComparison.Ordinal)
            : isBare.StartsWith("true", StringComparison.Ordinal);

    private static bool HasGitAbove(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (Path.Exists(Path.Combine(current, ".git")))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The top folder of the repository that a folder is in; of one without a working tree the repository itself. Git uses such
    /// a one only where it is named, which the user has done by running the command in it.
    /// </summary>
    /// <exception cref="UserError">It is in none, Git refuses it, or there is no Git.</exception>
    public static string FindWithHistory(string folder)
    {
        if (LooksBare(folder))
            Environment.SetEnvironmentVariable("GIT_DIR", folder);
        else if (Find(folder) is { } repository)
            return repository.Root;

        return Path.GetFullPath(GitProgram.Read(folder, "rev-parse", "--absolute-git-dir").TrimEnd('\r', '\n'));
    }

    private static bool LooksBare(string folder) =>
        File.Exists(Path.Combine(folder, "HEAD"))
        && Directory.Exists(Path.Combine(folder, "objects"))
        && Directory.Exists(Path.Combine(folder, "refs"));

    /// <summary>The repository that a folder is in.</summary>
    /// <exception cref="UserError">It is in none, or there is no Git.</exception>
    public static GitRepository Require(string folder) => FromOutput(GitProgram.Read(folder, AskRoot));

    /// <summary>The repository that a folder is in, and the branch that is checked out in it.</summary>
    /// <returns><see langword="null"/> if it is in none, or no branch is checked out.</returns>
    /// <exception cref="UserError">There is no Git.</exception>
    public static (GitRepository Repository, string Branch)? FindBranch(string folder) =>
        GitProgram.TryRead(folder, out var answer, [.. AskRoot, .. AskHead]) is null && FromAnswer(folder, answer) is (var repository, { } branch)
            ? (repository, branch)
            : null;

    /// <summary>
    /// Asks Git for the repository that a folder is in, and for the branch that is checked out; <see cref="FromAnswer"/> reads
    /// the answer.
    /// </summary>
    /// <exception cref="UserError">There is no Git.</exception>
    public static GitProcess StartFinding(string folder) => GitProgram.Start(folder, [.. AskRoot, .. AskHead]);

    /// <summary>The repository that Git answered with, and the branch.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="answer">The path of the top folder, and that of the file that names the branch.</param>
    public static (GitRepository Repository, string? Branch) FromAnswer(string folder, string answer)
    {
        var lines = answer.TrimEnd('\r', '\n');
        var last = lines.LastIndexOf('\n');
        return (FromOutput(lines[..last]), ReadBranch(folder, Path.GetFullPath(lines[(last + 1)..].TrimEnd('\r'), folder)));
    }

    /// <summary>What Git answers if it is asked for the top folder and whether the folder is inside; <see langword="null"/> if the folder is not inside.</summary>
    private static GitRepository? FromInside(string answer)
    {
        var lines = answer.TrimEnd('\r', '\n');
        var last = lines.LastIndexOf('\n');
        return lines[(last + 1)..] == "true" ? FromOutput(lines[..last]) : null;
    }

    private static GitRepository FromOutput(string root) => new(Path.GetFullPath(root.TrimEnd('\r', '\n')));

    /// <summary>The branch that is checked out, also one without commits; <see langword="null"/> if it is none.</summary>
    private static string? ReadBranch(string folder, string head)
    {
        const string Ref = "ref: ";

        // A file is read sooner than Git is asked. What stores refs otherwise has a file that names no valid one.
        var text = File.Exists(head) ? RegularFile.ReadText(head, MaxHeadLength).Trim() : Ref + NoBranch;
        if (!text.StartsWith(Ref, StringComparison.Ordinal))
            return null;
        if (text != Ref + NoBranch)
            return text[Ref.Length..];

        return GitProgram.TryRead(folder, out var branch, "symbolic-ref", "--quiet", "HEAD") is null ? branch.TrimEnd('\r', '\n') : null;
    }

    /// <summary>Whether a folder is the place of a submodule that is not checked out.</summary>
    public static bool IsAbsentSubmodule(string folder)
    {
        var name = Path.TrimEndingDirectorySeparator(folder);
        return !Path.Exists(Path.Combine(name, ".git"))
            && Path.GetDirectoryName(name) is { } above
            && GitProgram.TryRead(above, out var listed, "--literal-pathspecs", "ls-files", "--stage", "--", Path.GetFileName(name)) is null
            && listed.StartsWith(ListedFile.Submodule, StringComparison.Ordinal);
    }

    /// <summary>Whether Git ignores a folder, and tracks nothing in it.</summary>
    public bool Ignores(string folder) =>
        GitProgram.TryRead(Start, out _, "check-ignore", "--quiet", "--", Path.GetRelativePath(Start, folder)) is null;

    /// <summary>
    /// The files below a folder that Git tracks, and then those that it would add, relative to <see cref="Start"/>. It looks for
    /// the second, which takes far longer, while the caller is busy with the first.
    /// </summary>
    /// <param name="folder">A folder of the working tree.</param>
    /// <exception cref="UserError">Git failed.</exception>
    public IEnumerable<ListedFiles> ListFiles(string folder)
    {
        var below = new[] { "--", Path.GetRelativePath(Start, folder) };
        using var untracked = GitProgram.Start(Start, [.. ListNames, "--others", "--exclude-standard", .. below]);
        var tracked = GitProgram.Read(Start, [.. ListNames, "--cached", "--stage", "-v", .. below]);
        yield return new ListedFiles(
            [.. tracked.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(ListedFile.OfTracked)],
            tracked.Length == 0 && IsNothingCheckedOut() ? [new CheckProblem(UnreadKind.NotCheckedOut, DisplayPath.Of(folder), NothingCheckedOut)] : []);

        var names = untracked.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        yield return new ListedFiles([.. names.Select(ListedFile.OfUntracked)], [.. UnreadableFolders(untracked.Errors)]);
    }

    /// <summary>A clone without a checkout has commits, and an empty index.</summary>
    private bool IsNothingCheckedOut() =>
        GitProgram.TryRead(Start, out var tree, "ls-tree", "--full-tree", "HEAD") is null
        && tree.Length > 0
        && GitProgram.Read(Start, "ls-files", "--", ":/").Length == 0;

    /// <summary>Git only warns of folders that it cannot open.</summary>
    private IEnumerable<CheckProblem> UnreadableFolders(string errors) => errors
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line.StartsWith(CannotOpen, StringComparison.Ordinal))
        .Select(line => line[CannotOpen.Length..].Split('\''))
        .Select(parts => new CheckProblem(UnreadKind.Unreadable, DisplayPath.Of(Path.Combine(Start, parts[0])), "Git cannot open the folder"));
}

/// <summary>Files that Git lists, and folders that it cannot list.</summary>
internal sealed record ListedFiles(IReadOnlyList<ListedFile> Files, IReadOnlyList<CheckProblem> Problems);

/// <summary>A file that Git lists.</summary>
/// <param name="Path">Its path; characters that are no UTF-8 are replaced.</param>
/// <param name="Id">Its content in the index; empty for one that is not tracked.</param>
/// <param name="IsSkipped">Whether Git is told not to look at it: it is left out of the working tree, as in a sparse checkout, or assumed to be unchanged.</param>
/// <param name="IsRepository">Whether it is a repository of its own: a submodule, or one that lies there.</param>
internal readonly record struct ListedFile(string Path, string Id, bool IsSkipped, bool IsRepository)
{
    /// <summary>The mode of a submodule.</summary>
    public const string Submodule = "160000";

    private const string Link = "120000";
    private const char SkipWorktree = 'S';

    /// <summary>Behind the tag and a space.</summary>
    private const int ModeStart = 2;

    /// <summary>A record of <c>ls-files --stage -v</c>: tag, mode, id, stage, a tab, the path. The tag is a small letter for one that is assumed to be unchanged.</summary>
    public static ListedFile OfTracked(string record)
    {
        var tag = record[0];
        var mode = record.AsSpan(ModeStart, Link.Length);
        var rest = record.AsSpan(ModeStart + Link.Length + 1);
        return new ListedFile(
            rest[(rest.IndexOf('\t') + 1)..].ToString(),
            mode is Link ? "" : rest[..rest.IndexOf(' ')].ToString(),
            tag == SkipWorktree || char.IsAsciiLetterLower(tag),
            mode is Submodule);
    }

    /// <summary>A path of <c>ls-files --others</c>, which ends with a slash for a repository.</summary>
    public static ListedFile OfUntracked(string path) => new(path, "", IsSkipped: false, path.EndsWith('/'));
}
