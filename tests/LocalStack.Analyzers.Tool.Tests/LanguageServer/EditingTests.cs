using System.Text.Json.Nodes;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.LanguageServer;

/// <summary>Text that changes while it is looked at.</summary>
public sealed class EditingTests
{
    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\r", true)]
    [InlineData("\r\n", true)]
    public async Task EditsInTheMiddle_AreFollowed(string lineEnd, bool isUtf8)
    {
        using var folder = new TemporaryFolder();
        var encodings = new JsonObject { ["general"] = new JsonObject { ["positionEncodings"] = new JsonArray(isUtf8 ? "utf-8" : "utf-16") } };
        await using var client = await EditorClient.InitializeAsync(folder, encodings);
        var (first, second) = (Secrets.Token(), Secrets.Token());
        string[] lines = ["# \U0001F511é one", $"A=\U0001F511 # {first}", "B=two", "C=three"];
        var document = new EditedText(folder.PathOf("a.env"), string.Join(lineEnd, lines), isUtf8: isUtf8);
        client.Open(document);
        Assert.Equal([first], await TextsAsync(client, document));

        // The second edit of a message means the text that the first one left.
        var edit = document.Edit("é one", "o\u0308ne" + lineEnd + "# \U0001F512 more");
        var moved = new EditedText(document.Path, document.After([edit.DeepClone()]), isUtf8: isUtf8);
        client.Edit(document, edit, moved.Edit("two", second));
        Assert.Equal([first, second], await TextsAsync(client, document));

        client.Edit(document, document.Edit(first[5..9], ""));
        Assert.Equal([second], await TextsAsync(client, document));

        client.Edit(document, document.Edit($"B={second}{lineEnd}", ""));
        Assert.Empty(await TextsAsync(client, document));

        client.Notify("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = document.Uri, ["version"] = 99 },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = $"LOCALSTACK_AUTH_TOKEN={first}" }),
        });
        Assert.Single(await client.PublishedAsync(document.Uri, 99));
    }

    [Fact]
    public async Task TokenTypedLetterByLetter_IsReportedWithTheLast()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);
        var token = Secrets.Token();
        var document = new EditedText(folder.PathOf("notes.txt"), "The token: |");
        client.Open(document);

        foreach (var letter in token)
            client.Edit(document, document.Edit("|", letter + "|"));

        Assert.Equal([token], await TextsAsync(client, document));
    }

    [Fact]
    public async Task LineEndsOfOtherLanguages_AreNoLines()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);
        var token = Secrets.Token();
        var document = new EditedText(folder.PathOf("notes.txt"), $"one\u2028two\u0085three\ffour {token}\nfive");
        client.Open(document);

        var diagnostic = Assert.Single(await client.PublishedAsync(document))!;

        Assert.Equal(0, (int)diagnostic["range"]!["start"]!["line"]!);
        Assert.Equal(token, document.At(diagnostic["range"]!));
    }

    [Fact]
    public async Task TwoHundredDocuments_AreServed()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);
        var tokens = Enumerable.Range(0, 200).Select(_ => Secrets.Token()).ToList();
        var documents = tokens.Select((token, index) => new EditedText(folder.PathOf($"{index}/run.sh"), $"#!/bin/sh\nexport LOCALSTACK_AUTH_TOKEN={token}\n")).ToList();

        documents.ForEach(client.Open);
        documents.ForEach(document => client.Edit(document, document.Edit("#!/bin/sh\n", "#!/bin/sh\n\n")));

        for (var i = 0; i < documents.Count; i++)
            Assert.Equal([tokens[i]], await TextsAsync(client, documents[i]));
        Assert.Equal(0, await client.ShutDownAsync());
    }

    [Fact]
    public async Task ClosedDocument_HasNoDiagnosticsOfItsUnsavedText()
    {
        using var folder = new TemporaryFolder();
        folder.Write("run.sh", "echo\n");
        await using var client = await EditorClient.InitializeAsync(folder);
        var document = new EditedText(folder.PathOf("run.sh"), $"export LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");
        client.Open(document);
        Assert.Single(await client.PublishedAsync(document));

        client.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = document.Uri } });

        Assert.Empty(await client.PublishedAsync(document.Uri, null));
    }

    [Theory]
    [InlineData("untitled:Untitled-1", 1)]
    [InlineData("git:/run.sh?ref", 0)]
    [InlineData("https://example.org/run.sh", 0)]
    public async Task TextWithoutAFile_IsLookedAt_IfTheUserIsWritingIt(string uri, int expected)
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder, SessionTests.Pulling());
        client.Notify("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "plaintext", ["version"] = 1, ["text"] = Secrets.Token() },
        });

        var report = await client.ResultAsync("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });

        Assert.Equal(expected, report!["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task CSharp_IsLeftToTheCompiler_UnlessAskedFor()
    {
        using var folder = new TemporaryFolder();
        var document = new EditedText(folder.PathOf("Program.cs"), $"// {Secrets.Token()}\n", "csharp");
        await using (var client = await EditorClient.InitializeAsync(folder))
        {
            client.Open(document);
            Assert.Empty(await client.PublishedAsync(document));
        }

        await using (var client = await EditorClient.InitializeAsync(folder, options: new JsonObject { ["checkCSharp"] = true }))
        {
            client.Open(document);
            Assert.Single(await client.PublishedAsync(document));
        }
    }

    private static async Task<IEnumerable<string>> TextsAsync(EditorClient client, EditedText document) =>
        (await client.PublishedAsync(document)).Select(diagnostic => document.At(diagnostic!["range"]!));
}
