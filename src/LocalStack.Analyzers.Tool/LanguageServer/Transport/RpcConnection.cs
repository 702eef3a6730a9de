using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LocalStack.Analyzers.Tool.LanguageServer.Transport;

/// <summary>Does what was asked for, and writes the result.</summary>
/// <param name="writer">Takes the result: one JSON value.</param>
internal delegate void WriteResult(Utf8JsonWriter writer);

/// <summary>What a connection calls.</summary>
internal interface IRpcHandler
{
    /// <summary>
    /// Begins a request. Called in the order of the messages: what it looks at before it returns is the state that the
    /// sender meant.
    /// </summary>
    /// <exception cref="RpcException">The request is refused.</exception>
    /// <exception cref="JsonException">The parameters do not fit the method.</exception>
    Task<WriteResult> BeginRequest(string method, JsonElement parameters, CancellationToken cancellationToken);

    /// <summary>Takes a notification. Called in the order of the messages.</summary>
    /// <returns>Whether more messages are awaited.</returns>
    /// <exception cref="JsonException">The parameters do not fit the method.</exception>
    bool Notify(string method, JsonElement parameters);

    /// <summary>Something went wrong that the sender does not hear of by an answer.</summary>
    void Fail(Exception exception);
}

/// <summary>
/// JSON-RPC 2.0 as the Language Server Protocol uses it: requests and notifications in both directions, and cancellation.
/// No message says more of an unforeseen exception than its type: its text may quote a document.
/// </summary>
/// <param name="stream">The messages.</param>
internal sealed class RpcConnection(MessageStream stream)
{
    private const string CancelRequest = "$/cancelRequest";

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _asked = new();
    private int _lastId;

    /// <summary>Reads and handles messages until the handler wants no more, or the input ends.</summary>
    /// <exception cref="InvalidDataException">What comes is no message.</exception>
    public void Run(IRpcHandler handler)
    {
        while (stream.Read() is { } content)
        {
            if (!Handle(content, handler))
                break;
        }

        foreach (var running in _running.Values)
            running.Cancel();
    }

    /// <summary>Sends a notification.</summary>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) =>
        Send(writer =>
        {
            writer.WriteString("method", method);
            writer.WritePropertyName("params");
            JsonSerializer.Serialize(writer, parameters, type);
        });

    /// <summary>Sends a request.</summary>
    /// <returns>The result; an error of the other side is an <see cref="RpcException"/>.</returns>
    public Task<JsonElement> AskAsync<T>(string method, T parameters, JsonTypeInfo<T> type)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[id.ToString(CultureInfo.InvariantCulture)] = answer;
        Send(writer =>
        {
            writer.WriteNumber("id", id);
            writer.WriteString("method", method);
            writer.WritePropertyName("params");
            JsonSerializer.Serialize(writer, parameters, type);
        });
        return answer.Task;
    }

    private bool Handle(byte[] content, IRpcHandler handler)
    {
        JsonElement message;
        try
        {
            using var document = JsonDocument.Parse(content);
            message = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            SendError("null", RpcErrorCodes.ParseError, "The message is not JSON.");
            return true;
        }

        if (message.ValueKind != JsonValueKind.Object || IdOf(message) is not { } id)
        {
            SendError("null", RpcErrorCodes.InvalidRequest, "The message is not a request, notification or response.");
            return true;
        }

        var parameters = message.TryGetProperty("params", out var given) ? given : default;
        if (MethodOf(message) is not { } method)
            Answer(id, message);
        else if (id.Length > 0)
            Begin(id, method, parameters, handler);
        else if (method == CancelRequest)
            Cancel(parameters);
        else
            return Notify(method, parameters, handler);
        return true;
    }

    /// <summary>The id as it is written; empty where there is none, <see langword="null"/> where it can be none.</summary>
    private static string? IdOf(JsonElement message)
    {
        if (!message.TryGetProperty("id", out var id))
            return MethodOf(message) is null ? null : "";
        return id.ValueKind is JsonValueKind.Number or JsonValueKind.String ? id.GetRawText() : null;
    }

    private static string? MethodOf(JsonElement message) =>
        message.TryGetProperty("method", out var method) && method.ValueKind == JsonValueKind.String ? method.GetString() : null;

    private void Cancel(JsonElement parameters)
    {
        if (parameters.ValueKind == JsonValueKind.Object
            && parameters.TryGetProperty("id", out var id)
            && _running.TryGetValue(id.GetRawText(), out var running))
        {
            running.Cancel();
        }
    }

    private void Answer(string id, JsonElement message)
    {
        if (!_asked.TryRemove(id, out var asked))
            return;
        if (message.TryGetProperty("error", out _))
            asked.SetException(new RpcException(RpcErrorCodes.RequestFailed, "The other side answered with an error."));
        else
            asked.SetResult(message.TryGetProperty("result", out var result) ? result : default);
    }

    private static bool Notify(string method, JsonElement parameters, IRpcHandler handler)
    {
        try
        {
            return handler.Notify(method, parameters);
        }
        catch (Exception exception) when (exception is not (IOException or InvalidDataException))
        {
            // A notification has no answer, not even a refusal; and what is wrong with one is no reason to read no more.
            handler.Fail(exception);
            return true;
        }
    }

    private void Begin(string id, string method, JsonElement parameters, IRpcHandler handler)
    {
        var running = new CancellationTokenSource();
        if (!_running.TryAdd(id, running))
        {
            SendError(id, RpcErrorCodes.InvalidRequest, "A request with this id is not answered yet.");
            return;
        }

        _ = FinishAsync(id, Start(method, parameters, handler, running.Token), handler);
    }

    private static Task<WriteResult> Start(string method, JsonElement parameters, IRpcHandler handler, CancellationToken cancellationToken)
    {
        try
        {
            return handler.BeginRequest(method, parameters, cancellationToken);
        }
        catch (Exception exception)
        {
            return Task.FromException<WriteResult>(exception);
        }
    }

    private async Task FinishAsync(string id, Task<WriteResult> request, IRpcHandler handler)
    {
        try
        {
            var write = await request.ConfigureAwait(false);
            Send(writer =>
            {
                WriteId(writer, id);
                writer.WritePropertyName("result");
                write(writer);
            });
        }
        catch (RpcException exception)
        {
            SendError(id, exception.Code, exception.Message);
        }
        catch (OperationCanceledException)
        {
            SendError(id, RpcErrorCodes.RequestCancelled, "The request was cancelled.");
        }
        catch (JsonException)
        {
            SendError(id, RpcErrorCodes.InvalidParams, "The parameters do not fit the method.");
        }
        catch (IOException)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception exception)
        {
            handler.Fail(exception);
            SendError(id, RpcErrorCodes.InternalError, $"{exception.GetType()}, which should not happen.");
        }
        finally
        {
            if (_running.TryRemove(id, out var running))
                running.Dispose();
        }
    }

    private void SendError(string id, int code, string message)
    {
        try
        {
            Send(writer =>
            {
                WriteId(writer, id);
                writer.WriteStartObject("error");
                writer.WriteNumber("code", code);
                writer.WriteString("message", message);
                writer.WriteEndObject();
            });
        }
        catch (IOException)
        {
            // Nobody waits for the answer any more.
        }
    }

    private static void WriteId(Utf8JsonWriter writer, string id)
    {
        writer.WritePropertyName("id");
        writer.WriteRawValue(id);
    }

    private void Send(Action<Utf8JsonWriter> write)
    {
        var content = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(content))
        {
            writer.WriteStartObject();
            writer.WriteString("jsonrpc", "2.0");
            write(writer);
            writer.WriteEndObject();
        }

        stream.Write(content.WrittenSpan);
    }
}
