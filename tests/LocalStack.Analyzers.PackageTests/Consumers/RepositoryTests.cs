using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>Which folders above and below a project belong to it.</summary>
[Collection(AlsoUsesPackage.Name)]
public sealed class RepositoryTests(PackedPackage package)
{
    private static string Leak => $"LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n";

    [Fact]
    public async Task Clone_IsScannedUpToItsRoot()
    {
        var build = await package.CreateConsumer(project: "clone/src/apps/App")
            .WithGit("clone/")
            .Write("clone/.env", Leak)
            .Write("clone/.github/workflows/ci.yml", $"env:\n  LOCALSTACK_AUTH_TOKEN: {Secrets.Token()}\n")
            .Write("clone/src/compose.yml", $"environment:\n  LOCALSTACK_AUTH_TOKEN: {Secrets.Token()}\n")
            .Write("clone/src/apps/build.sh", "export " + Leak)
            .Write("clone/src/apps/App/Features/appsettings.Feature.json", $$"""{ "Token": "{{Secrets.Token()}}" }""")
            // Not the project's: beside it, above the root, restored, and built.
            .Write("clone/src/apps/Other/.env", Leak)
            .Write(".env", Leak)
            .Write("clone/src/apps/App/node_modules/package/appsettings.json", $$"""{ "Token": "{{Secrets.Token()}}" }""")
            .Write("clone/src/apps/App/bin/Debug/net10.0/appsettings.json", $$"""{ "Token": "{{Secrets.Token()}}" }""")
            .BuildAsync();

        build.AssertSucceeds(
            "LSA0001 warning clone/.env:1",
            "LSA0001 warning clone/.github/workflows/ci.yml:2",
            "LSA0001 warning clone/src/compose.yml:2",
            "LSA0001 warning clone/src/apps/build.sh:1",
            "LSA0001 warning clone/src/apps/App/Features/appsettings.Feature.json:1");
    }

    [Fact]
    public async Task WhatIsCompiledButIsNoCode_IsScannedUnlessGitIgnoresIt()
    {
        var build = await package.CreateConsumer()
            .WithGit()
            .Write(".gitignore", "ignored.json\n")
            .Write("shared.json", $$"""{ "LocalStack": { "ApiKey": "{{Secrets.Key()}}" } }""")
            .Write("src/App/Texts.resx", $"""<root><data name="LocalStackAuthToken"><value>{Secrets.Token()}</value></data></root>""")
            .Write("src/App/data.yml", $"LOCALSTACK_API_KEY: {Secrets.Key()}\n")
            .Write("src/App/ignored.json", $$"""{ "Token": "{{Secrets.Token()}}" }""")
            .Write("src/App/other.json", $$"""{ "Token": "{{Secrets.Token()}}" }""")
            .Write("src/App/Generated/Code.tt", $"<#@ template #>\nvar token = \"{Secrets.Token()}\";\n")
            .Write("src/App/Generated/Part.ttinclude", $"<# var key = \"{Secrets.Token()}\"; #>\n")
            .Write("src/App/app.run.json", $$"""{ "profiles": { "a": { "environmentVariables": { "LOCALSTACK_API_KEY": "{{Secrets.Key()}}" } } } }""")
            .AddToProject("""<ItemGroup><EmbeddedResource Include="../../shared.json;data.yml;ignored.json" /></ItemGroup>""")
            .BuildAsync();

        build.AssertSucceeds(
            "LSA0003 warning shared.json:1",
            "LSA0001 warning src/App/Texts.resx:1",
            "LSA0003 warning src/App/data.yml:1",
            "LSA0001 warning src/App/Generated/Code.tt:2",
            "LSA0001 warning src/App/Generated/Part.ttinclude:1",
            "LSA0003 warning src/App/app.run.json:1");
    }

    [Fact]
    public async Task Worktree_IsScannedUpToItsRoot()
    {
        var build = await package.CreateConsumer(project: "clone/worktree/src/App")
            .WithGit("clone/")
            .Write("clone/.env", Leak)
            .Write("clone/worktree/.git", "gitdir: ../.git/worktrees/worktree\n")
            .Write("clone/worktree/docker-compose.yml", $"environment:\n  LOCALSTACK_AUTH_TOKEN: {Secrets.Token()}\n")
            .BuildAsync();

        build.AssertSucceeds("LSA0001 warning clone/worktree/docker-compose.yml:2");
    }

    [Fact]
    public async Task ProjectInTheRoot_IsScannedOnce()
    {
        var build = await package.CreateConsumer(project: ".")
            .WithGit()
            .Write(".env", Leak)
            .BuildAsync();

        build.AssertSucceeds("LSA0001 warning .env:1");
    }

    [Fact]
    public async Task WithoutGit_TheFolderAboveIsScanned()
    {
        var consumer = package.CreateConsumer(project: "src/App")
            .Write("docker-compose.yml", $"environment:\n  LOCALSTACK_AUTH_TOKEN: {Secrets.Token()}\n")
            .Write("src/docker-compose.yml", $"environment:\n  LOCALSTACK_AUTH_TOKEN: {Secrets.Token()}\n");

        (await consumer.BuildAsync()).AssertSucceeds("LSA0001 warning src/docker-compose.yml:2");
    }

    [Fact]
    public async Task FileMovedHere_IsSeenByTheNextBuild()
    {
        var consumer = package.CreateConsumer().WithGit();
        (await consumer.BuildAsync()).AssertSucceeds();

        consumer.Write(".env", Leak).DateBack(".env");

        (await consumer.BuildAsync("--no-restore")).AssertSucceeds("LSA0001 warning .env:1");
    }

    [Fact]
    public async Task WithoutGit_TheSolutionsFolderIsTheRoot()
    {
        var consumer = package.CreateConsumer(project: "src/apps/App")
            .Write("App.slnx", """<Solution><Project Path="src/apps/App/App.csproj" /></Solution>""")
            .Write("my.env", Leak)
            .Write("src/my.env", Leak)
            .Write("src/apps/my.env", Leak);

        (await consumer.BuildTargetAsync("App.slnx", new Dictionary<string, string>())).AssertSucceeds(
            "LSA0001 warning my.env:1",
            "LSA0001 warning src/my.env:1",
            "LSA0001 warning src/apps/my.env:1");
    }

    [Fact]
    public async Task RootSetByTheProject_IsTheRoot()
    {
        var build = await package.CreateConsumer(project: "src/App")
            .WithGit()
            .Write(".env", Leak)
            .Write("src/.env", Leak)
            .AddToProject("<PropertyGroup><LocalStackAnalyzersRepositoryRoot>..</LocalStackAnalyzersRepositoryRoot></PropertyGroup>")
            .BuildAsync();

        build.AssertSucceeds("LSA0001 warning src/.env:1");
    }
}
