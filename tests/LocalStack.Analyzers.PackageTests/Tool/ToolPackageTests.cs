using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Tool;

/// <summary>The command as a package: what is in it, and every way to install it.</summary>
[Collection(UsesTool.Name)]
public sealed class ToolPackageTests(PackedTool tool)
{
    [Fact]
    public void Package_HoldsWhatRunsAndNothingElse() => PackageContents.AssertListed(PackedTool.Id, tool.File);

    [Fact]
    public async Task InstalledInAFolder_Runs()
    {
        var output = await Dotnet.RunProgramAsync(tool.Command, LeakyFolder(), ["check"], tool.Environment);

        AssertFound(output);
    }

    [Fact]
    public async Task LocalTool_Runs()
    {
        var folder = LeakyFolder();
        await Dotnet.RequireAsync(folder, ["new", "tool-manifest"], tool.Environment);
        await Dotnet.RequireAsync(folder, ["tool", "install", PackedTool.Id, "--add-source", tool.Feed, "--version", tool.Version], tool.Environment);

        AssertFound(await Dotnet.RunAsync(folder, ["localstack-tokens", "check"], tool.Environment));
    }

    [Fact]
    public async Task Dnx_RunsItWithoutInstalling()
    {
        // What the script dnx of the SDK runs.
        var output = await Dotnet.RunAsync(
            LeakyFolder(),
            ["dnx", $"{PackedTool.Id}@{tool.Version}", "--add-source", tool.Feed, "--yes", "--", "check"],
            tool.Environment);

        AssertFound(output);
    }

    [Fact]
    public async Task Version_IsThatOfThePackage()
    {
        var output = await Dotnet.RunProgramAsync(tool.Command, tool.CreateFolder(), ["--version"], tool.Environment);

        Assert.Equal(tool.Version, output.Text.Trim());
    }

    private string LeakyFolder()
    {
        var folder = tool.CreateFolder();
        File.WriteAllText(Path.Combine(folder, "run.sh"), $"export LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");
        return folder;
    }

    private static void AssertFound(CommandOutput output)
    {
        Assert.True(output.ExitCode == 1, output.Text);
        Assert.Contains("run.sh:1:30: LSA0001: ", output.Text, StringComparison.Ordinal);
        Assert.Contains("1 finding in 1 file", output.Text, StringComparison.Ordinal);
    }
}
