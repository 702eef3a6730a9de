using System.Text.Json.Nodes;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.LanguageServer;

/// <summary>The life of a session: what is refused with which code, what is cancelled, and how the process ends.</summary>
public sealed class SessionTests
{
    private const int ParseError = -32700;
    private const int InvalidRequest = -32600;
    private const int MethodNotFound = -32601;
    private const int InvalidParams = -32602;
    private const int NotInitialized = -32002;
    private const int Cancelled = -32800;

    [Fact]
    public async Task OrderlySession_EndsWith0()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);

        Assert.Equal(0, await client.ShutDownAsync());
        Assert.Empty(await client.ErrorsAsync());
    }

    [Fact]
    public async Task ExitWithoutShutdown_EndsWith1()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);

        client.Notify("exit", new JsonObject());

        Assert.Equal(1, await client.ExitCodeAsync());
    }

    [Fact]
    public async Task EndOfInput_EndsWith1()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);

        client.CloseInput();

        Assert.Equal(1, await client.ExitCodeAsync());
    }

    [Theory]
    [InlineData("Content-Length: nonsense\r\n\r\n")]
    [InlineData("Content-Length: -5\r\n\r\n")]
    [InlineData("Content-Length: 99999999999\r\n\r\n")]
    [InlineData("Content-Type: text\r\n\r\n{}")]
    public async Task WhatIsNoMessage_EndsWith1(string sent)
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);

        client.SendRaw(sent);

        Assert.Equal(1, await client.ExitCodeAsync());
        Assert.StartsWith("error: ", await client.ErrorsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequestBeforeInitialize_IsRefused()
    {
        using var folder = new TemporaryFolder();
        await using var client = EditorClient.Start(folder);

        Assert.Equal(NotInitialized, await client.ErrorAsync("textDocument/hover", new JsonObject()));
        client.Notify("textDocument/didOpen", new JsonObject());
        await client.ResultAsync("initialize", EditorClient.Parameters(folder));
        Assert.Equal(InvalidRequest, await client.ErrorAsync("initialize", EditorClient.Parameters(folder)));
    }

    [Fact]
    public async Task RequestAfterShutdown_IsRefused()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);
        await client.ResultAsync("shutdown", null);

        Assert.Equal(InvalidRequest, await client.ErrorAsync("textDocument/hover", new JsonObject()));
    }

    [Theory]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"meth", ParseError)]
    [InlineData("\u0001\u0002", ParseError)]
    [InlineData("[]", InvalidRequest)]
    [InlineData("7", InvalidRequest)]
    [InlineData("{\"jsonrpc\":\"2.0\"}", InvalidRequest)]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"shutdown\"}", InvalidRequest)]
    public async Task MalformedMessage_IsAnswered_AndTheNextIsServed(string content, int code)
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);

        client.SendContent(content);

        var answer = await client.FromServerAsync(message => message["error"] is not null);
        Assert.Equal(code, (int)answer["error"]!["code"]!);
        Assert.Null(answer["id"]);
        Assert.Equal(0, await client.ShutDownAsync());
    }

    [Fact]
    public async Task DeepMessage_IsAnswered()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);

        client.SendContent(new string('[', 100_000));

        Assert.Equal(ParseError, (int)(await client.FromServerAsync(message => message["error"] is not null))["error"]!["code"]!);
        Assert.Equal(0, await client.ShutDownAsync());
    }

    [Fact]
    public async Task WrongRequests_AreRefused_AndWrongNotificationsPassedOver()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);

        Assert.Equal(MethodNotFound, await client.ErrorAsync("textDocument/definition", new JsonObject()));
        Assert.Equal(InvalidParams, await client.ErrorAsync("textDocument/hover", new JsonObject()));
        Assert.Equal(InvalidParams, await client.ErrorAsync("textDocument/hover", new JsonArray()));
        Assert.Equal(InvalidParams, await client.ErrorAsync("textDocument/codeAction", new JsonObject { ["textDocument"] = Secrets.Token() }));
        client.Notify("textDocument/didChange", new JsonObject { ["textDocument"] = 5 });
        client.Notify("$/unknown", new JsonObject());
        client.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = "file:///never/opened" } });
        Assert.Equal(0, await client.ShutDownAsync());
    }

    /// <summary>Whatever parameters a method gets, the server goes on.</summary>
    [Theory]
    [InlineData("textDocument/didOpen")]
    [InlineData("textDocument/didChange")]
    [InlineData("textDocument/didClose")]
    [InlineData("textDocument/hover")]
    [InlineData("textDocument/codeAction")]
    [InlineData("textDocument/diagnostic")]
    [InlineData("workspace/didChangeWatchedFiles")]
    [InlineData("workspace/didChangeConfiguration")]
    [InlineData("workspace/didChangeWorkspaceFolders")]
    public async Task Junk_IsSurvived(string method)
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);
        string[] uris = ["", "x", "file:///a%00b.env", "untitled:", "untitled:%00", "untitled:/etc/../x.env", "file://server/share/x", "file:///%ZZ", "file:///" + new string('a', 5000)];
        string[] positions = ["{\"line\":-1,\"character\":-1}", "{\"line\":2000000000,\"character\":2000000000}", "{\"line\":99999999999,\"character\":0}", "{\"line\":1.5}", "null"];
        var values = new List<string> { "null", "5", "[]", "{}", "\"text\"", "{\"settings\":{\"localstackTokens\":{\"exclude\":[\"[\",\"../**\",\"\"],\"severity\":{\"LSA0001\":\"loud\"}}}}" };
        foreach (var uri in uris)
        {
            values.Add($"{{\"textDocument\":{{\"uri\":\"{uri}\",\"languageId\":\"x\",\"version\":1,\"text\":\"one\"}},\"changes\":[{{\"uri\":\"{uri}\"}}],\"event\":{{\"added\":[{{\"uri\":\"{uri}\"}}],\"removed\":[]}}}}");
            values.AddRange(positions.Select(position =>
                $"{{\"textDocument\":{{\"uri\":\"{uri}\",\"version\":2}},\"position\":{position},\"range\":{{\"start\":{position},\"end\":{{\"line\":0,\"character\":1}}}},\"context\":{{}},\"contentChanges\":[{{\"range\":{{\"start\":{position},\"end\":{{\"line\":0,\"character\":1}}}},\"text\":\"x\"}}]}}"));
        }

        foreach (var value in values)
        {
            client.SendContent($"{{\"jsonrpc\":\"2.0\",\"method\":\"{method}\",\"params\":{value}}}");
            client.SendContent($"{{\"jsonrpc\":\"2.0\",\"id\":\"junk\",\"method\":\"{method}\",\"params\":{value}}}");
        }

        Assert.Equal(0, await client.ShutDownAsync());
        Assert.DoesNotContain(" in the language server", await client.ErrorsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CancelledRequest_IsAnsweredAsCancelled()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder, Pulling());
        var none = new JsonObject { ["previousResultIds"] = new JsonArray(new JsonObject { ["uri"] = "file:///gone", ["value"] = "1" }) };

        // It stays open while nothing changes.
        var (id, answer) = client.Ask("workspace/diagnostic", none);
        client.Notify("$/cancelRequest", new JsonObject { ["id"] = 4711 });
        await Task.WhenAny(answer, Task.Delay(TimeSpan.FromSeconds(1)));
        Assert.False(answer.IsCompleted);
        client.Notify("$/cancelRequest", new JsonObject { ["id"] = id });

        Assert.Equal(Cancelled, (int)(await answer)["error"]!["code"]!);
        Assert.Equal(0, await client.ShutDownAsync());
    }

    [Fact]
    public async Task ClientThatDies_IsNotWaitedFor()
    {
        using var folder = new TemporaryFolder();
        using var client = System.Diagnostics.Process.Start("sleep", "60");
        await using var editor = EditorClient.Start(folder);
        var parameters = EditorClient.Parameters(folder);
        parameters["processId"] = client.Id;
        await editor.ResultAsync("initialize", parameters);

        client.Kill();

        Assert.Equal(1, await editor.ExitCodeAsync());
    }

    internal static JsonObject Pulling() => new() { ["textDocument"] = new JsonObject { ["diagnostic"] = new JsonObject() } };
}
