using System.Text.Json.Nodes;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.LanguageServer;

/// <summary>What the user has decided counts as it does for <c>check</c>, and as soon as it is decided.</summary>
public sealed class ServerConfigurationTests
{
    private const int Error = 1;
    private const int Warning = 2;
    private const int Hint = 4;

    private static readonly JsonObject TakesNewFiles = new()
    {
        ["workspace"] = new JsonObject
        {
            ["workspaceEdit"] = new JsonObject { ["documentChanges"] = true, ["resourceOperations"] = new JsonArray("create") },
        },
    };

    [Fact]
    public async Task FileThatGitIgnores_IsSilent_UnlessItIsTracked()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        repository.Write(".gitignore", ".env\ntracked.env\n");
        await repository.GitAsync("add", ".gitignore");
        repository.Write("tracked.env", "");
        await repository.GitAsync("add", "--force", "tracked.env");
        await using var client = await EditorClient.InitializeAsync(repository);
        var (ignored, tracked) = (Leaky(repository, ".env"), Leaky(repository, "tracked.env"));

        client.Open(ignored);
        client.Open(tracked);

        Assert.Empty(await client.PublishedAsync(ignored));
        Assert.Single(await client.PublishedAsync(tracked));

        repository.Write(".gitignore", "");
        client.Notify("workspace/didChangeWatchedFiles", Changed(repository, ".gitignore"));
        client.Edit(ignored, ignored.Edit("DEBUG=1", "DEBUG=2"));
        Assert.Single(await client.PublishedAsync(ignored));
    }

    [Fact]
    public async Task EditorConfig_CountsAsItIsShown()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "root = true\n");
        await using var client = await EditorClient.InitializeAsync(folder);
        var document = Leaky(folder, ".env");
        var config = new EditedText(folder.PathOf(".editorconfig"), "root = true\n");
        client.Open(document);
        Assert.Single(await client.PublishedAsync(document));

        client.Open(config);
        client.Edit(config, config.Edit("root = true\n", "root = true\n[*.env]\nlocalstack_analyzers.exclude = true\n[.env]\nlocalstack_analyzers.exclude = true\n"));
        client.Edit(document, document.Edit("DEBUG=1", "DEBUG=2"));
        Assert.Empty(await client.PublishedAsync(document));
    }

    [Fact]
    public async Task Severities_OfTheRepository_ComeBeforeThoseOfTheEditor()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);
        var document = Leaky(folder, ".env");
        client.Open(document);
        Assert.Equal(Warning, Severity(await client.PublishedAsync(document)));

        client.Notify("workspace/didChangeConfiguration", new JsonObject
        {
            ["settings"] = new JsonObject { ["localstackTokens"] = new JsonObject { ["severity"] = new JsonObject { ["LSA0001"] = "hint" } } },
        });
        await SeverityAsync(client, document, Hint);

        folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.LSA0001.severity = error\n");
        client.Notify("workspace/didChangeWatchedFiles", Changed(folder, ".globalconfig"));
        await SeverityAsync(client, document, Error);

        folder.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.LSA0001.severity = none\n");
        client.Notify("workspace/didChangeWatchedFiles", Changed(folder, ".globalconfig"));
        await SeverityAsync(client, document, null);
    }

    [Fact]
    public async Task SettingsOfAClientThatIsAsked_AreTaken()
    {
        using var folder = new TemporaryFolder();
        var asked = new JsonObject { ["workspace"] = new JsonObject { ["configuration"] = true } };
        await using var client = await EditorClient.InitializeAsync(folder, asked);
        client.Settings = new JsonObject { ["exclude"] = new JsonArray("fixtures/**") };
        client.Notify("workspace/didChangeConfiguration", new JsonObject());
        var (left, looked) = (Leaky(folder, "fixtures/deep/.env"), Leaky(folder, "deploy/.env"));

        client.Open(left);
        client.Open(looked);

        Assert.Single(await client.PublishedAsync(looked));
        await UntilAsync(async () => (await client.PublishedAsync(left)).Count == 0);
    }

    [Fact]
    public async Task FindingsOfTheBaseline_AreAccepted_InTheirFiles_UntilItListsThemNoMore()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        var (listed, other) = (Leaky(repository, "deploy/.env"), Leaky(repository, "other/.env"));
        repository.Write("deploy/.env", listed.Text);
        Assert.Equal(0, (await repository.TokensAsync("check", "--write-baseline", "known.json")).ExitCode);
        await using var client = await EditorClient.InitializeAsync(repository, options: new JsonObject { ["baseline"] = "known.json" });
        var moved = new EditedText(other.Path, listed.Text);

        client.Open(listed);
        client.Open(moved);

        Assert.Empty(await client.PublishedAsync(listed));
        Assert.Single(await client.PublishedAsync(moved));

        repository.Write("known.json", "{\"version\": 1, \"findings\": []}");
        client.Notify("workspace/didChangeWatchedFiles", Changed(repository, "known.json"));
        await UntilAsync(async () => (await client.PublishedAsync(listed)).Count == 1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{\"version\": 2}")]
    public async Task BaselineThatCannotBeRead_IsSaid_AndAcceptsNothing(string? text)
    {
        using var folder = new TemporaryFolder();
        if (text is not null)
            folder.Write("known.json", text);
        await using var client = await EditorClient.InitializeAsync(folder, options: new JsonObject { ["baseline"] = "known.json" });
        var document = Leaky(folder, ".env");

        client.Open(document);

        Assert.Single(await client.PublishedAsync(document));
        var said = await client.FromServerAsync(message => (string?)message["method"] == "window/logMessage");
        Assert.Contains("known.json", (string?)said["params"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongSettings_AreSaid_AndLeftAlone()
    {
        using var folder = new TemporaryFolder();
        var token = Secrets.Token();
        await using var client = await EditorClient.InitializeAsync(folder, options: new JsonObject { ["exclude"] = token });
        var document = Leaky(folder, ".env");
        client.Open(document);

        Assert.Single(await client.PublishedAsync(document));
        await client.FromServerAsync(message => (string?)message["method"] == "window/logMessage");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("root = true\n")]
    [InlineData("root = true\n\n[*]\nindent_size = 2\n\n[*.json]\nindent_size = 4\n")]
    [InlineData("[*]\nlocalstack_analyzers.allowed_fingerprints = 11111111 # known\n")]
    [InlineData("root = true\r\n\r\n[*]\r\nindent_size = 2\r\n")]
    [InlineData("[*.md]\nlocalstack_analyzers.allowed_fingerprints = 11111111\n")]
    public async Task SecretAcceptedByFingerprint_IsAcceptedEverywhere_WithAllThatWasBefore(string? config)
    {
        using var repository = await TemporaryRepository.CreateAsync();
        if (config is not null)
            repository.Write(".editorconfig", config);
        await using var client = await EditorClient.InitializeAsync(repository, TakesNewFiles.DeepClone().AsObject());
        var document = Leaky(repository, "deploy/.env");
        client.Open(document);
        var diagnostic = Assert.Single(await client.PublishedAsync(document))!;

        var actions = await client.CodeActionsAsync(document, diagnostic["range"]!, "quickfix");
        var action = Assert.Single(actions!.AsArray(), action => ((string)action!["title"]!).StartsWith("Accept this secret everywhere", StringComparison.Ordinal));
        var changes = action!["edit"]!["documentChanges"]!.AsArray();
        var target = new EditedText(repository.PathOf(".editorconfig"), config ?? "");
        Assert.Equal(config is null, changes.Any(change => (string?)change!["kind"] == "create"));
        Assert.Equal(target.Uri, (string?)changes[^1]!["textDocument"]!["uri"]);
        repository.Write(".editorconfig", target.After(changes[^1]!["edits"]!.AsArray()));
        client.Notify("workspace/didChangeWatchedFiles", Changed(repository, ".editorconfig"));

        client.Edit(document, document.Edit("DEBUG=1", "DEBUG=2"));
        Assert.Empty(await client.PublishedAsync(document));
        repository.Write("deploy/.env", document.Text);
        Assert.Equal(0, (await repository.TokensAsync("check")).ExitCode);
        if (config?.Contains("11111111", StringComparison.Ordinal) == true)
            Assert.Contains("11111111", repository.Read(".editorconfig"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hover_SaysWhatTheRuleIs_WhatTheFingerprintIs_AndHowToRotate()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);
        var document = Leaky(folder, ".env");
        client.Open(document);
        var diagnostic = Assert.Single(await client.PublishedAsync(document))!;
        JsonObject At(JsonNode position) => new() { ["textDocument"] = new JsonObject { ["uri"] = document.Uri }, ["position"] = position.DeepClone() };

        var hover = await client.ResultAsync("textDocument/hover", At(diagnostic["range"]!["start"]!));
        var beside = await client.ResultAsync("textDocument/hover", At(diagnostic["range"]!["end"]!));

        var text = (string)hover!["contents"]!["value"]!;
        Assert.Contains((string)diagnostic["codeDescription"]!["href"]!, text, StringComparison.Ordinal);
        Assert.Contains((string)diagnostic["data"]!["fingerprint"]!, text, StringComparison.Ordinal);
        Assert.Contains("Rotate", text, StringComparison.Ordinal);
        Assert.Null(beside);
    }

    [Fact]
    public async Task FindingThatCannotBeFixed_SaysWhy()
    {
        using var folder = new TemporaryFolder();
        var disabled = new JsonObject { ["textDocument"] = new JsonObject { ["codeAction"] = new JsonObject { ["disabledSupport"] = true } } };
        await using var client = await EditorClient.InitializeAsync(folder, disabled);
        var document = new EditedText(folder.PathOf("auth.json"), $"{{\"LOCALSTACK_AUTH_TOKEN\": \"{Secrets.Token()}\"}}\n");
        client.Open(document);
        var diagnostic = Assert.Single(await client.PublishedAsync(document))!;

        var actions = await client.CodeActionsAsync(document, diagnostic["range"]!, "quickfix");

        Assert.Contains(actions!.AsArray(), action => !string.IsNullOrEmpty((string?)action!["disabled"]?["reason"]) && action["edit"] is null);
    }

    internal static EditedText Leaky(TemporaryFolder folder, string name) =>
        new(folder.PathOf(name), $"DEBUG=1\nLOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");

    internal static JsonObject Changed(TemporaryFolder folder, string name) => new()
    {
        ["changes"] = new JsonArray(new JsonObject { ["uri"] = EditorClient.UriOf(folder.PathOf(name)), ["type"] = 2 }),
    };

    private static int? Severity(JsonArray diagnostics) => diagnostics is [var only] ? (int)only!["severity"]! : null;

    private static Task SeverityAsync(EditorClient client, EditedText document, int? expected) =>
        UntilAsync(async () => Severity(await client.PublishedAsync(document)) == expected);

    private static async Task UntilAsync(Func<Task<bool>> isDone)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await isDone())
                return;
            await Task.Delay(100);
        }

        Assert.Fail("It did not come about in 30 seconds.");
    }
}
