using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>The command line of development containers: it prints the configuration that it would start.</summary>
internal sealed class DevContainerProgram() : RealProgram("devcontainer")
{
    private const string Package = "@devcontainers/cli";

    public override bool IsAvailable => NodePrograms.Has(Package);

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var run = await NodePrograms.RunAsync(
            folder,
            [
                NodePrograms.PathOf("node_modules", Package, "devcontainer.js"), "read-configuration", "--workspace-folder", folder.Work,
                "--config", folder.PathOf(file), "--docker-path", Path.Combine(folder.Recorders, "docker"),
            ],
            variables);

        // It asks for containers that already run.
        Recorder.Take(folder);
        return run.Succeeded ? new Reading(true, Flattened.Json(run.Output), run.Message) : Reading.Refused(run.Message);
    }
}
