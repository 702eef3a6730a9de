using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>gitlab-ci-local: it runs the job named <c>job</c> in a shell.</summary>
internal sealed class GitLabProgram() : RealProgram("gitlab-ci-local")
{
    public override bool IsAvailable => NodePrograms.Has(Name) && ProgramRun.IsOnPath("rsync") && ProgramRun.IsOnPath("git");

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        if (!Directory.Exists(folder.PathOf(".git")))
            await ProgramRun.StartAsync(folder, "git", ["init", "--quiet"], variables);
        var run = await NodePrograms.RunAsync(
            folder,
            [
                "--require", NodePrograms.PathOf("newer-node.cjs"), NodePrograms.PathOf("node_modules", Name, "dist", "index.js"),
                "--file", file, "--force-shell-executor", "job",
            ],
            variables);

        // Its output tells durations.
        return Recorder.ReadingOf(folder, run with { Output = "" });
    }
}
