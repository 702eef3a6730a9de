using LocalStack.Analyzers.ProgramTests.Cases;
using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Documentation;

/// <summary>The table of consumers in docs/command.md, as the cases declare it.</summary>
internal static class ConsumerTable
{
    /// <summary>All cases, in the order of the table.</summary>
    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        .. ComposeTests.Cases, .. DotenvTests.Cases, .. ShellTests.Cases, .. FishTests.Cases, .. PowerShellTests.Cases, .. BatchTests.Cases,
        .. MakefileTests.Cases, .. DockerfileTests.Cases, .. LaunchSettingsTests.Cases, .. RunSettingsTests.Cases, .. MSBuildTests.Cases,
        .. DevContainerTests.Cases, .. OtherReferenceTests.Cases, .. GitHubTests.Cases, .. GitLabTests.Cases, .. TerraformTests.Cases,
        .. HttpFileTests.Cases, .. LeftTests.Cases,
    ];

    /// <summary>The lines of the table.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "| consumer | what `fix` writes | when the variable is not set | shown by |",
        "|---|---|---|---|",
        .. Cases.Select(@case => @case.Row).DistinctBy(row => row.Consumer).Select(LineOf),
    ];

    private static string LineOf(ConsumerRow row) =>
        $"| {row.Consumer} | {row.Writes} | {WordsOf(row.Unset)} | {string.Join(", ", row.Programs.Select(program => program.Name))} |";

    private static string WordsOf(WhenUnset unset) => unset switch
    {
        WhenUnset.Fails => "the program fails",
        WhenUnset.Blank => "a blank",
        WhenUnset.NotSet => "nothing is set",
        _ => "",
    };
}
