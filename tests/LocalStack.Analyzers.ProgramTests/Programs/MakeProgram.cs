using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>GNU make: it makes the first target.</summary>
internal sealed class MakeProgram() : RealProgram("make")
{
    public override bool IsAvailable => ProgramRun.IsOnPath(Name);

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var run = await ProgramRun.StartAsync(folder, Name, ["--silent", "-f", file], variables);
        return Recorder.ReadingOf(folder, run);
    }
}
