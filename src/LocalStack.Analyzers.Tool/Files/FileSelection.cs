using System.IO.Enumeration;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Files;

/// <summary>Files that a run looks at.</summary>
/// <param name="OnDisk">Their full paths.</param>
/// <param name="InIndex">Tracked files that are not on disk, or not by a name that can be opened: their content is Git's.</param>
/// <param name="Problems">What cannot be looked at, and why.</param>
internal sealed record SelectedFiles(
    IReadOnlyList<string> OnDisk, IReadOnlyList<IndexedFile> InIndex, IReadOnlyList<CheckProblem> Problems)
{
    /// <summary>The full paths of submodules that are not checked out.</summary>
    public IReadOnlyList<string> Submodules { get; init; } = [];
}

/// <summary>A file whose content is taken from the index.</summary>
/// <param name="Root">The folder that its path is relative to.</param>
/// <param name="File">The content.</param>
internal readonly record struct IndexedFile(string Root, GitFile File);

/// <summary>
/// Which files a run looks at: of a folder, those that Git tracks or would add, in repositories inside it as well; else all
/// below it. A file that is named is always looked at, and so is a folder that is named and that Git ignores.
/// </summary>
internal static class FileSelection
{
    /// <summary>What stands for bytes that are no UTF-8: the name cannot be opened.</summary>
    private const char Undecodable = '\uFFFD';

    /// <summary>The files, each once, in no order; in batches, as they are found out.</summary>
    /// <param name="paths">Files and folders; none means the current folder.</param>
    /// <exception cref="UserError">A path does not exist, or Git failed.</exception>
    public static IEnumerable<SelectedFiles> Select(IReadOnlyList<string> paths)
    {
        var fullPaths = (paths.Count > 0 ? paths : ["."]).Select(Path.GetFullPath).ToList();
        if (fullPaths.Find(path => !Path.Exists(path)) is { } missing)
            throw new UserError($"There is no file or folder '{missing}'.");

        var selected = new HashSet<string>(StringComparer.Ordinal);
        return fullPaths
            .SelectMany(path => FilesOf(path, isNamed: paths.Count > 0))
            .Select(batch => batch with { OnDisk = batch.OnDisk.Where(selected.Add).ToList() });
    }

    private static IEnumerable<SelectedFiles> FilesOf(string path, bool isNamed)
    {
        if (!Directory.Exists(path) && RegularFile.IsSpecial(path))
            return [new([], [], [new CheckProblem(UnreadKind.Unreadable, DisplayPath.Of(path), "it is not a regular file: to check what a pipe or a device gives, use 'check -'")])];

        // Of a link that is named, what it leads to is meant.
        if (!Directory.Exists(path))
            return [new([File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path], [], [])];

        if (path.Split(Path.DirectorySeparatorChar).Contains(".git"))
            throw new UserError($"'{path}' is Git's own folder. To check what it stores, run 'check --history' and 'check --staged'.");

        // Who names a submodule wants to have it looked at; else it is another repository.
        if (isNamed && GitRepository.IsAbsentSubmodule(path))
            return [new([], [], [new CheckProblem(UnreadKind.NotCheckedOut, DisplayPath.Of(path), "it is a submodule that is not checked out: run 'git submodule update --init'")])];

        var files = GitRepository.Find(path) is { } repository && !(isNamed && repository.Ignores(path))
            ? FilesOf(repository, path)
            : [FilesBelow(path)];
        return isNamed && HoldsObjects(path) ? files.Append(new([], [], [ObjectsIn(path)])) : files;
    }

    /// <summary>Whether a folder holds contents as Git stores them, which are not looked into as files.</summary>
    private static bool HoldsObjects(string folder)
    {
        var objects = Path.Combine(folder, "objects");
        return File.Exists(Path.Combine(folder, "HEAD"))
            && Directory.Exists(objects)
            && Directory.EnumerateFiles(objects, "*", SearchOption.AllDirectories).Any(file => Path.GetDirectoryName(file) != objects);
    }

    private static CheckProblem ObjectsIn(string folder) => new(
        UnreadKind.Repository,
        DisplayPath.Of(folder),
        "it is a repository without a working tree: run 'check --history' in it");

    private static IEnumerable<SelectedFiles> FilesOf(GitRepository repository, string folder)
    {
        var nested = new List<string>();
        foreach (var batch in repository.ListFiles(folder))
        {
            var (onDisk, inIndex, problems) = (new List<string>(), new List<IndexedFile>(), batch.Problems.ToList());
            foreach (var file in batch.Files)
            {
                var full = Path.Combine(repository.Start, file.Path);
                if (file.IsRepository && IsSame(full, folder))
                    problems.Add(new CheckProblem(UnreadKind.Repository, DisplayPath.Of(folder), "Git does not take it for a repository: its '.git' is damaged"));
                else if (file.IsRepository)
                    nested.Add(full);
                else if (file.Id.Length > 0 && (file.IsSkipped || file.Path.Contains(Undecodable, StringComparison.Ordinal)) && !Path.Exists(full))
                    inIndex.Add(new IndexedFile(repository.Start, new GitFile(file.Path, file.Id)));
                else if (file.Path.Contains(Undecodable, StringComparison.Ordinal) && !Path.Exists(full))
                    problems.Add(new CheckProblem(UnreadKind.Name, DisplayPath.Of(full), "its name is not UTF-8, and Git does not track it: rename it"));
                else
                    onDisk.Add(full);
            }

            yield return new SelectedFiles(onDisk, inIndex, problems);
        }

        var isThere = nested.ToLookup(inner => Path.Exists(Path.Combine(inner, ".git")));
        yield return new SelectedFiles([], [], []) { Submodules = [.. isThere[false]] };
        foreach (var inner in isThere[true].SelectMany(FilesOfNested))
            yield return inner;
    }

    /// <summary>Asked about a folder that it cannot read, Git answers for the repository around it, in which the folder is an entry.</summary>
    private static bool IsSame(string path, string folder) =>
        Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar) == Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);

    private static IEnumerable<SelectedFiles> FilesOfNested(string folder)
    {
        try
        {
            return [.. FilesOf(folder.TrimEnd('/'), isNamed: false)];
        }
        catch (UserError error)
        {
            return [new([], [], [new CheckProblem(UnreadKind.Repository, DisplayPath.Of(folder), error.Message)])];
        }
    }

    /// <summary>All files below a folder but those of Git itself. A link points to what is checked at its own place, or is not part of the tree.</summary>
    private static SelectedFiles FilesBelow(string folder)
    {
        var (files, problems) = (new List<string>(), new List<CheckProblem>());
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var current))
        {
            try
            {
                foreach (var (full, isFolder) in EntriesOf(current))
                {
                    if (Path.GetFileName(full).Contains(Undecodable, StringComparison.Ordinal) && !Path.Exists(full))
                        problems.Add(new CheckProblem(UnreadKind.Name, DisplayPath.Of(full), "its name is not UTF-8: rename it"));
                    else if (!isFolder)
                        files.Add(full);
                    else if (Path.GetFileName(full) != ".git" && new DirectoryInfo(full).LinkTarget is null)
                        folders.Push(full);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(new CheckProblem(UnreadKind.Unreadable, DisplayPath.Of(current), exception.Message));
            }
        }

        return new SelectedFiles(files, [], problems);
    }

    /// <summary>What is in a folder, hidden files as well. The system is not asked for more of a file than its kind.</summary>
    private static FileSystemEnumerable<(string Full, bool IsFolder)> EntriesOf(string folder) =>
        new(folder, (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.IsDirectory), new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false });
}
