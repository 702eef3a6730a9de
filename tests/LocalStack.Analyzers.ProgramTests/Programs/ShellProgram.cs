using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>A POSIX shell: it checks the syntax, then runs the script and shows the environment afterwards.</summary>
internal sealed class ShellProgram(string name) : RealProgram(name)
{
    public static ShellProgram Bash { get; } = new("bash");

    public static ShellProgram Dash { get; } = new("dash");

    public static ShellProgram Zsh { get; } = new("zsh");

    public static ShellProgram Ksh { get; } = new("ksh");

    public static ShellProgram Mksh { get; } = new("mksh");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RealProgram> All { get; } = [Bash, Dash, Zsh, Ksh, Mksh];

    /// <summary>Those that have arrays, here-strings and the like.</summary>
    public static IReadOnlyList<RealProgram> BashAndZsh { get; } = [Bash, Zsh];

    public override bool IsAvailable => ProgramRun.IsOnPath(Name);

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var check = await ProgramRun.StartAsync(folder, Name, ["-n", "./" + file], variables);
        if (!check.Succeeded)
            return Reading.Refused(check.Message);
        var run = await ProgramRun.StartAsync(folder, Name, ["-c", ". \"./$1\" && show", Name, file], variables);
        return Recorder.ReadingOf(folder, run);
    }
}

/// <summary>A file of variables that a shell reads, to hand all of them on.</summary>
internal sealed class ShellEnvironmentProgram() : RealProgram("sh (`set -a; . FILE`)")
{
    public override bool IsAvailable => ProgramRun.IsOnPath("sh");

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var run = await ProgramRun.StartAsync(folder, "sh", ["-c", "set -a; . \"./$1\"; set +a; show", "sh", file], variables);
        return Recorder.ReadingOf(folder, run);
    }
}
