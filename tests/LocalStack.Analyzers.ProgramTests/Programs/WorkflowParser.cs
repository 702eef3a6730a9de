using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>GitHub's own parser of workflows and actions: it refuses what GitHub would refuse.</summary>
internal sealed class WorkflowParser() : RealProgram("@actions/workflow-parser")
{
    public override bool IsAvailable => NodePrograms.Has(Name);

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var run = await NodePrograms.RunAsync(folder, [NodePrograms.PathOf("check-workflow.mjs"), file], variables);
        return run.Succeeded ? new Reading(true, Flattened.Yaml(folder.Read(file)), run.Message) : Reading.Refused(run.Message);
    }
}
