using System.Security.Cryptography;
using LocalStack.Analyzers.Tool.Git;
using LocalStack.Detection.Credentials;

namespace LocalStack.Analyzers.Tool.Doctoring;

/// <summary>
/// What a repository has committed, in a folder of its own that is deleted in the end. It borrows the objects of the
/// repository, and nothing is written there.
/// </summary>
internal sealed class ScratchClone : IDisposable
{
    /// <summary>The file that is tried.</summary>
    public const string File = "localstack-doctor.txt";

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Who commits; and what the user's own settings would ask for, such as signing.</summary>
    private static readonly string[] Settings =
        ["-c", "user.name=localstack-tokens doctor", "-c", "user.email=doctor@localhost", "-c", "commit.gpgSign=false", "-c", "init.defaultBranch=doctor"];

    private readonly string _folder = Directory.CreateTempSubdirectory("localstack-doctor-").FullName;
    private readonly CancellationToken _cancellationToken;

    private ScratchClone(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    /// <summary>The top folder of its working tree.</summary>
    public string Root => Path.Combine(_folder, "clone");

    /// <summary>A token that is nobody's.</summary>
    public string Token { get; } = AuthToken.MakeUp(RandomNumberGenerator.GetString(Letters, AuthToken.PayloadLength))
        ?? throw new UserError("This system does not allow MD5, which is needed to make up a token.");

    /// <summary>Makes one.</summary>
    /// <param name="root">A folder of the repository.</param>
    /// <param name="cancellationToken">Ends the programs that are run in it.</param>
    /// <exception cref="UserError">There is no commit, or Git failed.</exception>
    public static ScratchClone Create(string root, CancellationToken cancellationToken)
    {
        var clone = new ScratchClone(cancellationToken);
        try
        {
            clone.Fill(root);
            return clone;
        }
        catch
        {
            clone.Dispose();
            throw;
        }
    }

    /// <summary>Runs Git as a user does, so that hooks are run.</summary>
    /// <param name="hooks">The folder of the hooks; <see langword="null"/> for none.</param>
    /// <param name="arguments">The command.</param>
    public ProgramRun Git(string? hooks, params IEnumerable<string> arguments) => ProgramRun.Start(
        Root,
        "git",
        [.. Settings, "-c", "core.hooksPath=" + (hooks ?? Path.Combine(_folder, "none")), .. arguments],
        new Dictionary<string, string>(),
        _cancellationToken);

    /// <summary>Runs this command.</summary>
    public ProgramRun Tokens(params IEnumerable<string> arguments)
    {
        var process = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(process) == "dotnet";
        return ProgramRun.Start(
            Root, process, [.. isHost ? [Environment.GetCommandLineArgs()[0]] : Array.Empty<string>(), .. arguments], new Dictionary<string, string>(), _cancellationToken);
    }

    /// <summary>Runs the .NET SDK, as on CI, so that it leaves no process behind.</summary>
    public ProgramRun Build(string project) => ProgramRun.Start(
        Path.GetDirectoryName(project)!,
        "dotnet",
        ["build", project, "-nologo", "-verbosity:quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false"],
        new Dictionary<string, string> { ["CI"] = "true", ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        _cancellationToken);

    /// <summary>Writes the file that is tried, and stages it.</summary>
    public void Stage(string text)
    {
        System.IO.File.WriteAllText(Path.Combine(Root, File), text + "\n");
        GitProgram.Read(Root, "add", "--force", "--", File);
    }

    /// <summary>Puts everything back.</summary>
    /// <param name="commit">The commit to go back to.</param>
    public void Reset(string commit) => GitProgram.Read(Root, "reset", "--hard", "--quiet", commit);

    /// <summary>The commit that is checked out.</summary>
    public string Head => GitProgram.Read(Root, "rev-parse", "HEAD").Trim();

    /// <summary>Makes a repository beside it that can be pushed to.</summary>
    /// <param name="known">The commit that it is said to have.</param>
    /// <returns>What it is called here.</returns>
    public string CreateRemote(string known)
    {
        const string Name = "doctor";
        var remote = Path.Combine(_folder, "remote.git");
        GitProgram.Read(_folder, "init", "--quiet", "--bare", "--template=", ObjectFormat(Root), remote);
        GitProgram.Read(Root, "config", $"remote.{Name}.url", remote);
        GitProgram.Read(Root, "update-ref", $"refs/remotes/{Name}/known", known);
        return Name;
    }

    /// <summary>The files that are committed.</summary>
    public IReadOnlyList<string> ListFiles() => GitProgram.Read(Root, "ls-files", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries);

    public void Dispose()
    {
        // Objects of Git are read-only, which Windows does not delete.
        foreach (var file in Directory.EnumerateFiles(_folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
            System.IO.File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_folder, recursive: true);
    }

    private void Fill(string root)
    {
        if (GitProgram.TryRead(root, out var head, "rev-parse", "--verify", "--quiet", "HEAD^{commit}") is not null)
            throw new UserError("This repository has no commit yet, so there is nothing to test.");

        Directory.CreateDirectory(Root);
        GitProgram.Read(Root, "init", "--quiet", "--template=", ObjectFormat(root), "--initial-branch=doctor");
        var objects = Path.GetFullPath(GitProgram.Read(root, "rev-parse", "--git-path", "objects").TrimEnd('\r', '\n'), root);
        var information = Directory.CreateDirectory(Path.Combine(Root, ".git", "objects", "info")).FullName;
        System.IO.File.WriteAllText(Path.Combine(information, "alternates"), objects.Replace(Path.DirectorySeparatorChar, '/') + "\n");
        Reset(head.Trim());
    }

    private static string ObjectFormat(string folder) =>
        "--object-format=" + GitProgram.Read(folder, "rev-parse", "--show-object-format").Trim();
}
