using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>fish: it checks the syntax, then runs the script and shows the environment afterwards.</summary>
internal sealed class FishProgram() : RealProgram("fish")
{
    public override bool IsAvailable => ProgramRun.IsOnPath(Name);

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var check = await ProgramRun.StartAsync(folder, Name, ["--no-config", "--no-execute", "./" + file], variables);
        if (!check.Succeeded)
            return Reading.Refused(check.Message);
        var run = await ProgramRun.StartAsync(folder, Name, ["--no-config", "--command", $"source './{file}'; and show"], variables);
        return Recorder.ReadingOf(folder, run);
    }
}
