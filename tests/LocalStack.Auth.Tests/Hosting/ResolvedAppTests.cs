namespace LocalStack.Auth.Tests.Hosting;

/// <summary>The sample, run as a program: its appsettings hold <c>${LOCALSTACK_AUTH_TOKEN}</c>.</summary>
public sealed class ResolvedAppTests
{
    [Fact]
    public async Task VariableSet_PrintsTheMaskAndTheSource()
    {
        var (exitCode, output) = await Programs.RunDotnetAsync(
            [Programs.ResolvedApp], ("LOCALSTACK_AUTH_TOKEN", Secrets.Token));

        Assert.Equal(
            $"AuthToken {Secrets.MaskOf(Secrets.Token)} from the environment variable LOCALSTACK_AUTH_TOKEN",
            output.Trim());
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task VariableUnset_SaysWhatToDo()
    {
        var (exitCode, output) = await Programs.RunDotnetAsync([Programs.ResolvedApp]);

        Assert.Equal(
            "Missing: No LocalStack credential was found: the environment variable LOCALSTACK_AUTH_TOKEN is not set; "
            + "the configuration has no LocalStack:AuthToken. "
            + "Set LOCALSTACK_AUTH_TOKEN to your auth token (https://app.localstack.cloud/workspace/auth-tokens).",
            output.Trim());
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task VariableWithLineBreakInside_SaysWhatIsWrong()
    {
        var (exitCode, output) = await Programs.RunDotnetAsync(
            [Programs.ResolvedApp], ("LOCALSTACK_AUTH_TOKEN", Secrets.Token + "\nA=1"), ("CI", "true"));

        Assert.StartsWith("Malformed: ", output, StringComparison.Ordinal);
        Assert.Contains("it contains a control character", output, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
        Secrets.AssertNotIn(output);
    }

    [Fact]
    public async Task UserSecrets_AreRead()
    {
        // With APPDATA set, that is where user secrets are kept, on every system.
        var folder = Directory.CreateTempSubdirectory("localstack-auth-");
        try
        {
            var secrets = folder.CreateSubdirectory(Path.Combine("Microsoft", "UserSecrets", "localstack-auth-resolved-app"));
            await File.WriteAllTextAsync(
                Path.Combine(secrets.FullName, "secrets.json"), $$"""{ "LocalStack:AuthToken": "{{Secrets.OtherToken}}" }""");

            var (exitCode, output) = await Programs.RunDotnetAsync(
                [Programs.ResolvedApp], ("APPDATA", folder.FullName), ("DOTNET_ENVIRONMENT", "Development"));

            Assert.Equal(
                $"AuthToken {Secrets.MaskOf(Secrets.OtherToken)} from the configuration key LocalStack:AuthToken",
                output.Trim());
            Assert.Equal(0, exitCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task CommandLineAndVariableOfConfiguration_AreRead()
    {
        var (_, fromArgument) = await Programs.RunDotnetAsync(
            [Programs.ResolvedApp, "--localstack:authtoken=" + Secrets.Token]);
        var (_, fromVariable) = await Programs.RunDotnetAsync(
            [Programs.ResolvedApp], ("LocalStack__AuthToken", Secrets.Token));

        Assert.Contains("from the configuration key LocalStack:AuthToken", fromArgument, StringComparison.Ordinal);
        Assert.Equal(fromArgument, fromVariable);
    }
}
