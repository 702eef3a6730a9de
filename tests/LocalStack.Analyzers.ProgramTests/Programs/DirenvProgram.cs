using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>direnv: it loads the folder's <c>.envrc</c>, and with it what that names.</summary>
internal sealed class DirenvProgram() : RealProgram("direnv")
{
    public override bool IsAvailable => ProgramRun.IsOnPath(Name);

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var allow = await ProgramRun.StartAsync(folder, Name, ["allow", "."], variables);
        if (!allow.Succeeded)
            return Reading.Refused(allow.Message);
        var run = await ProgramRun.StartAsync(folder, Name, ["exec", ".", "show"], variables);
        return Recorder.ReadingOf(folder, run);
    }
}
