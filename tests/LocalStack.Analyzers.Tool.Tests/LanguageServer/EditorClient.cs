using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.LanguageServer;

/// <summary>
/// Drives the server as an editor does: a process of its own, messages over its standard input and output. Whatever the
/// server says is kept, and held against all secrets when the client is disposed.
/// </summary>
internal sealed class EditorClient : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process _server;
    private readonly Task _reading;
    private readonly Task<string> _errors;
    private readonly StringBuilder _received = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _asked = new();
    private readonly ConcurrentDictionary<string, (int? Version, JsonArray Items)> _published = new();
    private readonly SemaphoreSlim _news = new(0);
    private int _lastId;

    private EditorClient(TemporaryFolder folder)
    {
        _server = Process.Start(new ProcessStartInfo(CommandUnderTest.Program, CommandUnderTest.Arguments("lsp"))
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        })!;
        _errors = _server.StandardError.ReadToEndAsync();
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>What the server sent of its own accord, by method.</summary>
    public ConcurrentQueue<JsonObject> FromServer { get; } = new();

    /// <summary>What the client answers to <c>workspace/configuration</c>.</summary>
    public JsonNode? Settings { get; set; }

    /// <summary>Starts a server, and goes no further.</summary>
    public static EditorClient Start(TemporaryFolder folder) => new(folder);

    /// <summary>Starts and initializes a server.</summary>
    /// <param name="folder">The folder of the workspace.</param>
    /// <param name="capabilities">What the client can do.</param>
    /// <param name="options">What is set in the editor.</param>
    public static async Task<EditorClient> InitializeAsync(TemporaryFolder folder, JsonObject? capabilities = null, JsonObject? options = null)
    {
        var client = Start(folder);
        await client.ResultAsync("initialize", Parameters(folder, capabilities, options));
        client.Notify("initialized", new JsonObject());
        return client;
    }

    public static JsonObject Parameters(TemporaryFolder folder, JsonObject? capabilities = null, JsonObject? options = null) => new()
    {
        ["processId"] = Environment.ProcessId,
        ["rootUri"] = UriOf(folder.Path),
        ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = UriOf(folder.Path), ["name"] = "folder" }),
        ["capabilities"] = capabilities ?? [],
        ["initializationOptions"] = options,
    };

    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    /// <summary>Sends a request.</summary>
    /// <returns>Its id, and the whole answer.</returns>
    public (int Id, Task<JsonObject> Answer) Ask(string method, JsonNode? parameters)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id] = answer;
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return (id, answer.Task.WaitAsync(Limit));
    }

    /// <summary>The result of a request that is not refused.</summary>
    public async Task<JsonNode?> ResultAsync(string method, JsonNode? parameters)
    {
        var answer = await Ask(method, parameters).Answer;
        Assert.True(answer["error"] is null, $"{method}: {answer["error"]?.ToJsonString()}");
        return answer["result"];
    }

    /// <summary>The code of the error that a request is refused with.</summary>
    public async Task<int> ErrorAsync(string method, JsonNode? parameters) =>
        (int)(await Ask(method, parameters).Answer)["error"]!["code"]!;

    public void Notify(string method, JsonNode parameters) =>
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    public void Open(EditedText document)
    {
        Notify("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = document.Uri, ["languageId"] = document.LanguageId, ["version"] = document.Version, ["text"] = document.Text },
        });
    }

    /// <summary>Sends the edits of a document, and makes them in it.</summary>
    public void Edit(EditedText document, params JsonObject[] edits)
    {
        document.Apply(edits);
        Notify("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = document.Uri, ["version"] = document.Version },
            ["contentChanges"] = new JsonArray([.. edits.Select(edit => new JsonObject { ["range"] = edit["range"]!.DeepClone(), ["text"] = edit["newText"]!.DeepClone() })]),
        });
    }

    /// <summary>The diagnostics that are published for the version of a document that is shown now.</summary>
    public Task<JsonArray> PublishedAsync(EditedText document) => PublishedAsync(document.Uri, document.Version);

    /// <summary>The diagnostics that are published for a version of a document.</summary>
    public async Task<JsonArray> PublishedAsync(string uri, int? version)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            if (_published.TryGetValue(uri, out var published) && published.Version == version)
                return published.Items;
            await _news.WaitAsync(limit.Token);
        }
    }

    /// <summary>Waits for something that the server sends of its own accord.</summary>
    public async Task<JsonObject> FromServerAsync(Func<JsonObject, bool> isWanted)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            if (FromServer.FirstOrDefault(isWanted) is { } found)
                return found;
            await _news.WaitAsync(limit.Token);
        }
    }

    public Task<JsonNode?> CodeActionsAsync(EditedText document, JsonNode range, params string[] only) =>
        ResultAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = document.Uri },
            ["range"] = range.DeepClone(),
            ["context"] = only.Length == 0
                ? new JsonObject { ["diagnostics"] = new JsonArray() }
                : new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = new JsonArray([.. only.Select(kind => JsonValue.Create(kind))]) },
        });

    /// <summary>Sends bytes as they are.</summary>
    public void SendRaw(string text)
    {
        _server.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(text));
        _server.StandardInput.BaseStream.Flush();
    }

    /// <summary>Sends a content that may be no message.</summary>
    public void SendContent(string content) => SendRaw($"Content-Length: {Encoding.UTF8.GetByteCount(content).ToString(CultureInfo.InvariantCulture)}\r\n\r\n{content}");

    /// <summary>Ends the session as the protocol wants it.</summary>
    public async Task<int> ShutDownAsync()
    {
        await ResultAsync("shutdown", null);
        Notify("exit", new JsonObject());
        return await ExitCodeAsync();
    }

    /// <summary>Closes the input, as an editor that dies.</summary>
    public void CloseInput() => _server.StandardInput.Close();

    public async Task<int> ExitCodeAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        await _server.WaitForExitAsync(limit.Token);
        return _server.ExitCode;
    }

    public async Task<string> ErrorsAsync() => await _errors;

    public long WorkingSet()
    {
        _server.Refresh();
        return _server.WorkingSet64;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_server.HasExited)
        {
            _server.StandardInput.Close();
            await ExitCodeAsync();
        }

        await _reading;
        Secrets.AssertNotShownIn(_received + await _errors, "localstack-tokens lsp");
        _server.Dispose();
    }

    private void Send(JsonObject message) => SendContent(message.ToJsonString());

    private async Task ReadAsync()
    {
        var output = _server.StandardOutput.BaseStream;
        while (await ReadLengthAsync(output) is { } length)
        {
            var content = new byte[length];

            // What is asked after the request to exit may be answered by half: the server ends then.
            if (await output.ReadAtLeastAsync(content, length, throwOnEndOfStream: false) < length)
                return;

            _received.Append(Encoding.UTF8.GetString(content)).Append('\n');
            Handle(JsonNode.Parse(content)!.AsObject());
            _news.Release();
        }
    }

    private void Handle(JsonObject message)
    {
        if (message["method"] is null)
        {
            if (message["id"] is { } id && id.GetValueKind() == JsonValueKind.Number && _asked.TryGetValue((int)id, out var asked))
                asked.SetResult(message);
            else
                FromServer.Enqueue(message);
            return;
        }

        FromServer.Enqueue(message);
        if ((string?)message["method"] == "textDocument/publishDiagnostics")
            _published[(string)message["params"]!["uri"]!] = ((int?)message["params"]!["version"], message["params"]!["diagnostics"]!.AsArray());
        if (message["id"] is { } request)
        {
            var result = (string?)message["method"] == "workspace/configuration" ? new JsonArray(Settings?.DeepClone()) : null;
            Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = request.DeepClone(), ["result"] = result });
        }
    }

    private static async Task<int?> ReadLengthAsync(Stream output)
    {
        var header = new StringBuilder();
        var next = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await output.ReadAsync(next) == 0)
                return null;
            header.Append((char)next[0]);
        }

        return int.Parse(header.ToString().Split(':')[1], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
    }
}
