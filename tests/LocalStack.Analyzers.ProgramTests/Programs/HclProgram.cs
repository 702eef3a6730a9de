using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>HashiCorp's parser of HCL, which prints a file as JSON.</summary>
internal sealed class HclProgram() : RealProgram("@cdktf/hcl2json")
{
    public override bool IsAvailable => NodePrograms.Has(Name);

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var run = await NodePrograms.RunAsync(folder, [NodePrograms.PathOf("read-hcl.cjs"), file], variables);
        return run.Succeeded ? new Reading(true, Flattened.Json(run.Output), run.Message) : Reading.Refused(run.Message);
    }
}
