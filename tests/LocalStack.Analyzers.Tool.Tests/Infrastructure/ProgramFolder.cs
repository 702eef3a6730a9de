using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Infrastructure;

/// <summary>A folder of programs for the <c>PATH</c> of a test.</summary>
internal sealed class ProgramFolder : TemporaryFolder
{
    /// <summary>A folder with the command under test, as an installed tool has it.</summary>
    public static ProgramFolder WithTokensCommand()
    {
        var folder = new ProgramFolder();
        var words = CommandUnderTest.Arguments().Prepend(CommandUnderTest.Program).Select(word => $"'{Slashed(word)}'");
        folder.Add("localstack-tokens", $"exec {string.Join(' ', words)} \"$@\"\n");
        return folder;
    }

    /// <summary>Adds a program.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="script">What it does, in the words of a shell.</param>
    /// <param name="interpreter">The shell.</param>
    public void Add(string name, string script, string interpreter = "/bin/sh")
    {
        Write(name, $"#!{interpreter}\n{script}");
        MakeExecutable(PathOf(name));
    }

    /// <summary>Puts the folder in front of the <c>PATH</c> of what runs in a repository.</summary>
    public void Join(TemporaryRepository repository) =>
        repository.Environment["PATH"] = Path + System.IO.Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");

    /// <summary>Sets the bits; Windows has none.</summary>
    public static void MakeExecutable(string path, UnixFileMode others = UnixFileMode.None)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | others);
    }

    private static string Slashed(string path) => path.Replace(System.IO.Path.DirectorySeparatorChar, '/');
}
