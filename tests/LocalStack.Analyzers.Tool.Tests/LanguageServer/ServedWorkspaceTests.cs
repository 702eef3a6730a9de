using System.Text.Json.Nodes;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.LanguageServer;

/// <summary>Files of the workspace that are not open.</summary>
public sealed class ServedWorkspaceTests
{
    [Fact]
    public async Task PushedWorkspace_HasWhatCheckFinds_WithProgress()
    {
        using var repository = await CreateAsync();
        var progress = new JsonObject { ["window"] = new JsonObject { ["workDoneProgress"] = true } };
        await using var client = await EditorClient.InitializeAsync(repository, progress);

        Assert.Single(await client.PublishedAsync(EditorClient.UriOf(repository.PathOf("run.sh")), null));
        Assert.Single(await client.PublishedAsync(EditorClient.UriOf(repository.PathOf("deploy/values.yaml")), null));
        await client.FromServerAsync(message => (string?)message["params"]?["value"]?["kind"] == "end");
        Assert.Contains(client.FromServer, message => (string?)message["params"]?["value"]?["kind"] == "begin");
        Assert.DoesNotContain(client.FromServer, message => ((string?)message["params"]?["uri"])?.EndsWith("ignored.env", StringComparison.Ordinal) == true);

        repository.Write("run.sh", "echo\n");
        repository.Write("late.sh", $"export LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");
        client.Notify("workspace/didChangeWatchedFiles", ServerConfigurationTests.Changed(repository, "late.sh"));
        Assert.Single(await client.PublishedAsync(EditorClient.UriOf(repository.PathOf("late.sh")), null));
    }

    [Fact]
    public async Task SwitchedOffWorkspace_IsNotLookedAt()
    {
        using var repository = await CreateAsync();
        await using var client = await EditorClient.InitializeAsync(repository, options: new JsonObject { ["checkWorkspace"] = false });
        var document = ServerConfigurationTests.Leaky(repository, "open.env");
        client.Open(document);

        Assert.Single(await client.PublishedAsync(document));
        Assert.Equal(0, await client.ShutDownAsync());
        Assert.All(
            client.FromServer.Where(message => (string?)message["method"] == "textDocument/publishDiagnostics"),
            message => Assert.Equal(document.Uri, (string?)message["params"]!["uri"]));
    }

    [Fact]
    public async Task PulledDocument_IsReportedOnce()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder, SessionTests.Pulling());
        var document = ServerConfigurationTests.Leaky(folder, ".env");
        client.Open(document);
        var identifier = new JsonObject { ["uri"] = document.Uri };

        var first = await client.ResultAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = identifier.DeepClone() });
        var second = await client.ResultAsync(
            "textDocument/diagnostic", new JsonObject { ["textDocument"] = identifier.DeepClone(), ["previousResultId"] = first!["resultId"]!.DeepClone() });
        client.Edit(document, document.Edit("DEBUG=1", "\nDEBUG=1"));
        var third = await client.ResultAsync(
            "textDocument/diagnostic", new JsonObject { ["textDocument"] = identifier.DeepClone(), ["previousResultId"] = first["resultId"]!.DeepClone() });

        Assert.Single(first["items"]!.AsArray());
        Assert.Equal("unchanged", (string?)second!["kind"]);
        Assert.Equal("full", (string?)third!["kind"]);
        Assert.DoesNotContain(client.FromServer, message => (string?)message["method"] == "textDocument/publishDiagnostics");
    }

    [Fact]
    public async Task PulledWorkspace_TellsNewsAlone()
    {
        using var repository = await CreateAsync();
        await using var client = await EditorClient.InitializeAsync(repository, SessionTests.Pulling());

        var first = (await client.ResultAsync("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() }))!["items"]!.AsArray();
        Assert.Equal(["deploy/values.yaml", "run.sh"], first.Select(item => NameOf(repository, item)));

        var known = new JsonArray([.. first.Select(item => new JsonObject { ["uri"] = item!["uri"]!.DeepClone(), ["value"] = item["resultId"]!.DeepClone() })]);
        var (_, next) = client.Ask("workspace/diagnostic", new JsonObject { ["previousResultIds"] = known });
        repository.Write("run.sh", "echo\n");
        client.Notify("workspace/didChangeWatchedFiles", ServerConfigurationTests.Changed(repository, "run.sh"));
        var news = Assert.Single((await next)["result"]!["items"]!.AsArray());

        Assert.Equal("run.sh", NameOf(repository, news));
        Assert.Empty(news!["items"]!.AsArray());
    }

    [Fact]
    public async Task FolderThatIsGone_HasNoDiagnostics()
    {
        using var repository = await CreateAsync();
        await using var client = await EditorClient.InitializeAsync(repository);
        var uri = EditorClient.UriOf(repository.PathOf("deploy/values.yaml"));
        Assert.Single(await client.PublishedAsync(uri, null));

        Directory.Delete(repository.PathOf("deploy"), recursive: true);
        client.Notify("workspace/didChangeWatchedFiles", ServerConfigurationTests.Changed(repository, "deploy"));

        await client.FromServerAsync(message => (string?)message["params"]?["uri"] == uri && message["params"]!["diagnostics"]!.AsArray().Count == 0);
    }

    [Fact]
    public async Task ManyFilesThatChange_AreLookedAt()
    {
        using var repository = await CreateAsync();
        await using var client = await EditorClient.InitializeAsync(repository);
        Assert.Single(await client.PublishedAsync(EditorClient.UriOf(repository.PathOf("run.sh")), null));
        var names = Enumerable.Range(0, 150).Select(index => $"many/{index}.sh").ToList();
        names.ForEach(name => repository.Write(name, $"export LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n"));

        client.Notify("workspace/didChangeWatchedFiles", new JsonObject
        {
            ["changes"] = new JsonArray([.. names.Select(name => new JsonObject { ["uri"] = EditorClient.UriOf(repository.PathOf(name)), ["type"] = 1 })]),
        });

        foreach (var name in names)
            Assert.Single(await client.PublishedAsync(EditorClient.UriOf(repository.PathOf(name)), null));
    }

    [Fact]
    public async Task TokenInAnArchiveOrInBytes_IsReportedAtItsFile()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.PathOf("app.dll"), [0, 1, 2, 0, .. System.Text.Encoding.Latin1.GetBytes(Secrets.Token()), 0, 0xFF, 0]);
        await using var client = await EditorClient.InitializeAsync(folder);

        Assert.Single(await client.PublishedAsync(EditorClient.UriOf(folder.PathOf("app.dll")), null));
    }

    private static async Task<TemporaryRepository> CreateAsync()
    {
        var repository = await TemporaryRepository.CreateAsync();
        repository.Write(".gitignore", "ignored.env\n");
        repository.Write("ignored.env", $"LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");
        repository.Write("run.sh", $"export LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");
        repository.Write("deploy/values.yaml", $"env:\n  - name: LOCALSTACK_API_KEY\n    value: {Secrets.Key()}\n");
        repository.Write("Program.cs", $"// {Secrets.Token()}\n");
        repository.Write("clean.sh", "echo\n");
        return repository;
    }

    private static string NameOf(TemporaryFolder folder, JsonNode? item) =>
        ((string)item!["uri"]!)[(EditorClient.UriOf(folder.Path).Length + 1)..];
}
