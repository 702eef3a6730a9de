using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>What Git would not take is left alone, and nothing else.</summary>
[Collection(UsesPackage.Name)]
public sealed class IgnoredFileTests(PackedPackage package)
{
    private static string Leak => $"LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n";

    private static string LeakInJson => $$"""{ "Token": "{{Secrets.Token()}}" }""";

    [Fact]
    public async Task IgnoredFiles_AreLeftAloneUntilTheyAreAdded()
    {
        var consumer = package.CreateConsumer()
            .WithGit()
            .Write(".gitignore", ".env\nLocal*\n.vscode/\nappsettings.Größe.json\n")
            .Write(".env", Leak)
            .Write(".vscode/settings.json", LeakInJson)
            .Write("src/App/.env", Leak)
            .Write("src/App/Localized/appsettings.json", LeakInJson)
            .Write("src/App/appsettings.Größe.json", LeakInJson)
            .Write("src/App/appsettings.Production.json", "{}");

        (await BuildStrictlyAsync(consumer)).AssertSucceeds();

        await consumer.AddToGitAsync(".env");
        await consumer.AddToGitAsync(".vscode/settings.json");
        // Not ignored, and not added yet.
        consumer.Write("src/App/appsettings.Production.json", LeakInJson);

        (await BuildStrictlyAsync(consumer, "--no-restore")).AssertFails(
            "LSA0001 error .env:1",
            "LSA0001 error .vscode/settings.json:1",
            "LSA0001 error src/App/appsettings.Production.json:1");
    }

    /// <summary>As on macOS: the file system keeps a name in one form of Unicode, and Git tells it in another.</summary>
    [Fact]
    public async Task IgnoredFile_ThatGitTellsInAnotherForm_IsLeftAlone()
    {
        // Git is replaced by a script.
        if (OperatingSystem.IsWindows())
            return;

        var consumer = package.CreateConsumer()
            .WithGit()
            .Write(".gitignore", "appsettings.*.json\n")
            .Write("src/App/appsettings.Gro\u0308ße.json", LeakInJson)
            .Write("bin/git", "#!/bin/sh\nPATH=${PATH#*:} git \"$@\" | sed 's/o\u0308/\u00F6/g'\n");
        File.SetUnixFileMode(consumer.PathOf("bin", "git"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var environment = new Dictionary<string, string> { ["PATH"] = consumer.PathOf("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH") };

        (await consumer.BuildTargetAsync(consumer.Project, environment, "-p:TreatWarningsAsErrors=true", "-p:_LocalStackNamesHaveForms=true")).AssertSucceeds();
        // On Linux these are two files.
        (await consumer.BuildTargetAsync(consumer.Project, environment, "--no-restore")).AssertSucceeds("LSA0001 warning src/App/appsettings.Gro\u0308ße.json:1");
    }

    [Fact]
    public async Task FileThatTheProjectNames_IsLookedAtThoughItIsIgnored()
    {
        var build = await package.CreateConsumer()
            .WithGit()
            .Write(".gitignore", ".env\n")
            .Write("src/App/.env", Leak)
            .AddToProject("""<ItemGroup><LocalStackConfigurationFile Include=".env" /></ItemGroup>""")
            .BuildAsync();

        build.AssertSucceeds("LSA0001 warning src/App/.env:1");
    }

    [Fact]
    public async Task WithoutGit_WhatIsUsuallyIgnoredIsLeftAloneAndNamed()
    {
        // A folder that looks like a repository, and that Git refuses.
        var build = await BuildStrictlyAsync(package.CreateConsumer()
            .Write(".git/HEAD", "ref: refs/heads/main\n")
            .Write("src/App/.env", Leak)
            .Write(".env.production", Leak)
            .Write("compose.local.yml", Leak)
            .Write(".vscode/settings.json", LeakInJson)
            .Write("src/App/secrets.json", LeakInJson)
            .Write("src/App/appsettings.json", LeakInJson));

        build.AssertFails("LSA0001 error src/App/appsettings.json:1");
        Assert.Contains("Git could not say which files it ignores", build.Output.Text, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("src", "App", "secrets.json"), build.Output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_AskGitOncePerBuild()
    {
        var consumer = package.CreateConsumer()
            .WithGit()
            .Write(".gitignore", ".env\n")
            .Write(".env", Leak)
            .ReplaceInProject("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;net8.0</TargetFrameworks>");
        consumer
            .Write("src/Other/Other.csproj", consumer.Read("src/App/App.csproj"))
            .Write("src/Other/Program.cs", consumer.Read("src/App/Program.cs"))
            .Write("All.slnx", """<Solution><Project Path="src/App/App.csproj" /><Project Path="src/Other/Other.csproj" /></Solution>""");

        var build = await consumer.BuildTargetAsync("All.slnx", new Dictionary<string, string>(), "-v:detailed");

        build.AssertSucceeds();
        Assert.Equal(1, build.Output.Text.Split("Using \"Exec\" task from").Length - 1);
    }

    /// <summary>Builds where every warning is an error.</summary>
    private static Task<Build> BuildStrictlyAsync(Consumer consumer, params IEnumerable<string> arguments) =>
        consumer.BuildOnCIAsync(["-p:TreatWarningsAsErrors=true", .. arguments]);
}
