using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LocalStack.Analyzers.Tool.LanguageServer.Documents;
using LocalStack.Analyzers.Tool.LanguageServer.Protocol;
using LocalStack.Analyzers.Tool.LanguageServer.Transport;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.LanguageServer;

/// <summary>
/// The language server: the life of a session as the protocol prescribes it, and which method is whose. Notifications and
/// the beginning of requests run one after the other, in the order of the messages; the work of requests beside them.
/// </summary>
internal sealed class TokensLanguageServer : IRpcHandler
{
    private readonly RpcConnection _connection;
    private readonly Messages _messages;
    private readonly OpenDocuments _documents = new();
    private ServerSession? _session;
    private bool _isShutDown;

    public TokensLanguageServer(RpcConnection connection, Messages messages) => (_connection, _messages) = (connection, messages);

    /// <summary>Serves one client until it leaves.</summary>
    /// <returns>What the process ends with: 0 if the client said so properly, else 1.</returns>
    public int Run()
    {
        try
        {
            _connection.Run(this);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            _messages.Error(exception.Message);
            return ExitCodes.Disorderly;
        }

        return _isShutDown ? ExitCodes.Clean : ExitCodes.Disorderly;
    }

    public Task<WriteResult> BeginRequest(string method, JsonElement parameters, CancellationToken cancellationToken)
    {
        if (_isShutDown)
            throw new RpcException(RpcErrorCodes.InvalidRequest, "The server is shut down.");
        if (method == "initialize")
            return Task.FromResult(ResultOf(Initialize(Read(parameters, ProtocolJson.Default.InitializeParams)), ProtocolJson.Default.InitializeResult));
        if (_session is not { } session)
            throw new RpcException(RpcErrorCodes.ServerNotInitialized, "The first request has to be 'initialize'.");
        if (method == "shutdown")
            return ShutDown();

        return method switch
        {
            "textDocument/hover" => Begin(
                session.Hover(Read(parameters, ProtocolJson.Default.TextDocumentPositionParams)), ProtocolJson.Default.Hover, cancellationToken),
            "textDocument/codeAction" => Begin(
                session.CodeActions(Read(parameters, ProtocolJson.Default.CodeActionParams)), ProtocolJson.Default.IReadOnlyListCodeAction, cancellationToken),
            "textDocument/diagnostic" => Begin(
                session.DocumentDiagnostic(Read(parameters, ProtocolJson.Default.DocumentDiagnosticParams)), ProtocolJson.Default.DocumentDiagnosticReport, cancellationToken),
            "workspace/diagnostic" => Begin(
                session.WorkspaceDiagnostic(Read(parameters, ProtocolJson.Default.WorkspaceDiagnosticParams)), ProtocolJson.Default.WorkspaceDiagnosticReport, cancellationToken),
            _ => throw new RpcException(RpcErrorCodes.MethodNotFound, "There is no such method."),
        };
    }

    public bool Notify(string method, JsonElement parameters)
    {
        if (method == "exit")
            return false;
        if (_session is not { } session || _isShutDown)
            return true;

        switch (method)
        {
            case "initialized":
                session.Start();
                break;
            case "textDocument/didOpen":
                session.Open(Read(parameters, ProtocolJson.Default.DidOpenTextDocumentParams).TextDocument);
                break;
            case "textDocument/didChange":
                session.Change(Read(parameters, ProtocolJson.Default.DidChangeTextDocumentParams));
                break;
            case "textDocument/didClose":
                session.Close(Read(parameters, ProtocolJson.Default.DidCloseTextDocumentParams).TextDocument.Uri);
                break;
            case "workspace/didChangeWatchedFiles":
                session.ChangeFiles(Read(parameters, ProtocolJson.Default.DidChangeWatchedFilesParams).Changes);
                break;
            case "workspace/didChangeConfiguration":
                session.ChangeSettings(Read(parameters, ProtocolJson.Default.DidChangeConfigurationParams).Settings);
                break;
            case "workspace/didChangeWorkspaceFolders":
                session.ChangeFolders(Read(parameters, ProtocolJson.Default.DidChangeWorkspaceFoldersParams).Event);
                break;
        }

        return true;
    }

    public void Fail(Exception exception)
    {
        _messages.Error(exception switch
        {
            RpcException or UserError => exception.Message,
            JsonException => "Ignored a notification whose parameters do not fit its method.",
            _ => $"{exception.GetType()} in the language server.",
        });
        _messages.Detail(exception.StackTrace ?? "");
    }

    private InitializeResult Initialize(InitializeParams parameters)
    {
        if (_session is not null)
            throw new RpcException(RpcErrorCodes.InvalidRequest, "'initialize' was already sent.");

        WatchClient(parameters.ProcessId);
        _documents.Encoding = EncodingFor(parameters.Capabilities.General?.PositionEncodings);
        _session = new ServerSession(_connection, _documents, parameters, Fail);
        return new InitializeResult(
            new ServerCapabilities(
                _documents.Encoding == PositionEncoding.Utf8 ? "utf-8" : "utf-16",
                new TextDocumentSyncOptions(OpenClose: true, Change: 2),
                HoverProvider: true,
                new CodeActionOptions([Actions.CodeActionList.QuickFix, Actions.CodeActionList.FixAllOfServer]),
                new DiagnosticOptions(ToolVersion.Name, InterFileDependencies: false, WorkspaceDiagnostics: true, WorkDoneProgress: true),
                new WorkspaceOptions(new WorkspaceFoldersOptions(Supported: true, ChangeNotifications: true))),
            new ServerInfo(ToolVersion.Name, ToolVersion.Current));
    }

    /// <summary>The first that both sides know; UTF-16 is what everybody has to know.</summary>
    private static PositionEncoding EncodingFor(IReadOnlyList<string>? offered) =>
        offered?.FirstOrDefault(encoding => encoding is "utf-8" or "utf-16") == "utf-8" ? PositionEncoding.Utf8 : PositionEncoding.Utf16;

    private Task<WriteResult> ShutDown()
    {
        _isShutDown = true;
        return Task.FromResult<WriteResult>(writer => writer.WriteNullValue());
    }

    /// <summary>A client that dies cannot say so: the server ends with it.</summary>
    private static void WatchClient(int? processId)
    {
        if (processId is not { } id)
            return;

        try
        {
            var client = Process.GetProcessById(id);
            client.EnableRaisingEvents = true;
            client.Exited += (_, _) => Environment.Exit(ExitCodes.Disorderly);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It is on another machine, or not ours to watch: the end of the input tells.
        }
    }

    /// <summary>The parameters of a message; the state that they mean is looked at before anything else is read.</summary>
    private static T Read<T>(JsonElement parameters, JsonTypeInfo<T> type)
        where T : class =>
        (parameters.ValueKind == JsonValueKind.Undefined ? null : parameters.Deserialize(type)) ?? throw new JsonException();

    private static Task<WriteResult> Begin<T>(Func<CancellationToken, Task<T?>> work, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        Task.Run(async () => ResultOf(await work(cancellationToken).ConfigureAwait(false), type), cancellationToken);

    private static WriteResult ResultOf<T>(T? result, JsonTypeInfo<T> type)
        where T : class =>
        writer =>
        {
            if (result is null)
                writer.WriteNullValue();
            else
                JsonSerializer.Serialize(writer, result, type);
        };
}
