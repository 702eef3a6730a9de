namespace LocalStack.Analyzers.Tool.Git;

/// <summary>What is where Git looks for a hook.</summary>
internal enum HookState
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A hook that is not ours.</summary>
    Other,

    /// <summary>Ours, as another version wrote it, or such that Git does not run it.</summary>
    OutOfDate,

    /// <summary>Ours.</summary>
    Installed,
}

/// <summary>
/// A hook of a repository; all its worktrees share it. A hook that was there before is moved beside ours,
/// which runs it first, and is moved back in the end: a move changes neither its content nor its mode.
/// </summary>
internal sealed class GitHook
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private GitHook(string folder, HookType type)
    {
        Type = type;
        Path = System.IO.Path.Combine(folder, type.Name);
        PreviousPath = System.IO.Path.Combine(folder, HookScript.PreviousNameOf(type));
    }

    /// <summary>Which hook it is.</summary>
    public HookType Type { get; }

    /// <summary>Where Git looks for the hook.</summary>
    public string Path { get; }

    /// <summary>Where the hook lies that was there before.</summary>
    public string PreviousPath { get; }

    /// <summary>Whether there is a hook that was there before.</summary>
    public bool HasPrevious => File.Exists(PreviousPath);

    /// <summary>The hooks of the repository that a folder is in. <c>core.hooksPath</c> is respected.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="types">Which hooks.</param>
    /// <exception cref="UserError">There is no Git, no repository, or no commit can be made in it.</exception>
    public static IReadOnlyList<GitHook> Find(string folder, IReadOnlyList<HookType> types)
    {
        var isBare = GitRepository.IsBare(folder);
        if (isBare && types.FirstOrDefault(type => !type.IsOfServer) is { } type)
            throw new UserError($"This repository is bare, so Git never runs {type.Name} in it. Install that hook in its clones, and '--type {HookType.PreReceive.Name}' here.");

        // In the settings the path may be relative to the top folder.
        var root = isBare ? GitRepository.FindWithHistory(folder) : GitRepository.Require(folder).Root;
        var hooks = GitProgram.Read(root, "rev-parse", "--git-path", "hooks").TrimEnd('\r', '\n');
        return [.. types.Select(type => new GitHook(System.IO.Path.GetFullPath(hooks, root), type))];
    }

    /// <summary>What is there now.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public HookState ReadState()
    {
        if (!File.Exists(Path))
            return HookState.None;

        var text = ReadText(Path);
        if (!HookScript.IsOurs(text))
            return HookState.Other;

        return HookScript.IsCurrent(Type, text) && IsExecutable(Path) ? HookState.Installed : HookState.OutOfDate;
    }

    /// <summary>The baseline that ours accepts; <see langword="null"/> for none.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public string? ReadBaseline() => HookScript.BaselineOf(ReadText(Path));

    /// <summary>Installs ours, or brings it up to date.</summary>
    /// <param name="programs">What it runs.</param>
    /// <exception cref="UserError">There are two hooks that were there before.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Install(HookPrograms programs)
    {
        var state = ReadState();
        if (state == HookState.Other && HasPrevious)
            throw new UserError($"There are two hooks, '{Path}' and '{PreviousPath}', and only one can run before the check. Remove one of them.");

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var written = Path + "." + System.IO.Path.GetRandomFileName();
        try
        {
            WriteExecutable(written, HookScript.Create(Type, programs));
            if (state == HookState.Other)
                File.Move(Path, PreviousPath);
            File.Move(written, Path, overwrite: true);
        }
        finally
        {
            File.Delete(written);
        }
    }

    /// <summary>Removes ours, and puts back what was there before.</summary>
    /// <returns>What was there: another hook is left alone.</returns>
    /// <exception cref="IOException">It cannot be moved or deleted.</exception>
    public HookState Uninstall()
    {
        var state = ReadState();
        if (state == HookState.Other)
            return state;

        if (HasPrevious)
            File.Move(PreviousPath, Path, overwrite: true);
        else
            File.Delete(Path);
        return state;
    }

    /// <summary>The text of a hook; none of a link that leads nowhere, which is there all the same.</summary>
    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }

    private static bool IsExecutable(string path) =>
        OperatingSystem.IsWindows() || File.GetUnixFileMode(path).HasFlag(UnixFileMode.UserExecute);

    private static void WriteExecutable(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Executable;

        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
