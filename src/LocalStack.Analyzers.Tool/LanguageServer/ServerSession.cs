using System.Collections.Concurrent;
using System.Text.Json;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.LanguageServer.Actions;
using LocalStack.Analyzers.Tool.LanguageServer.Documents;
using LocalStack.Analyzers.Tool.LanguageServer.Protocol;
using LocalStack.Analyzers.Tool.LanguageServer.Transport;
using LocalStack.Analyzers.Tool.LanguageServer.Workspace;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.LanguageServer;

/// <summary>What a client that is initialized can ask for. A client that pulls diagnostics gets them so, and no other way.</summary>
internal sealed class ServerSession
{
    private static readonly string[] ConfigurationFiles = [".editorconfig", ".globalconfig", ".gitignore"];

    private readonly RpcConnection _connection;
    private readonly OpenDocuments _documents;
    private readonly ClientCapabilities _client;
    private readonly Action<Exception> _fail;
    private readonly DocumentChecker _checker;
    private readonly WorkspaceReports _workspace;
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _checks = new();
    private readonly Lock _publishing = new();
    private readonly HashSet<string> _published = new(StringComparer.Ordinal);
    private int _progressCount;

    public ServerSession(RpcConnection connection, OpenDocuments documents, InitializeParams parameters, Action<Exception> fail)
    {
        (_connection, _documents, _client, _fail) = (connection, documents, parameters.Capabilities, fail);
        _checker = new DocumentChecker(documents, message => Log(MessageType.Error, message))
        {
            Folders = FoldersOf(parameters.WorkspaceFolders ?? (parameters.RootUri is { } root ? [new WorkspaceFolder(root)] : [])),
        };
        _workspace = new WorkspaceReports(_checker, message => Log(MessageType.Warning, message));
        Apply(parameters.InitializationOptions);
    }

    private bool IsPulling => _client.TextDocument?.Diagnostic is { ValueKind: JsonValueKind.Object };

    /// <summary>The client is ready.</summary>
    public void Start() => InBackground(async () =>
    {
        await RegisterAsync().ConfigureAwait(false);
        if (!await AskSettingsAsync().ConfigureAwait(false))
            await PublishWorkspaceAsync().ConfigureAwait(false);
    });

    public void Open(TextDocumentItem item)
    {
        if (_documents.Open(item) is { } document)
            HandleText(document);
    }

    public void Change(DidChangeTextDocumentParams change)
    {
        if (_documents.Change(change) is { } document)
            HandleText(document);
    }

    public void Close(string uri)
    {
        if (_documents.Close(uri) is not { } document)
            return;

        if (_checks.TryRemove(uri, out var running))
            running.Cancel();
        if (IsConfiguration(document.Path))
            ReadConfigurationAgain();
        _workspace.Invalidate(document.Path);
        if (!IsPulling)
            InBackground(() => PublishClosed(document));
    }

    public void ChangeFiles(IReadOnlyList<FileEvent> changes)
    {
        var paths = changes.Select(change => DocumentUri.PathOf(change.Uri)).OfType<string>().ToList();
        if (paths.Exists(IsConfiguration))
        {
            ReadConfigurationAgain();
            return;
        }

        foreach (var path in paths)
            _workspace.Invalidate(path);
        if (!IsPulling)
            InBackground(PublishWorkspaceAsync);
    }

    public void ChangeSettings(JsonElement? settings) => InBackground(async () =>
    {
        if (await AskSettingsAsync().ConfigureAwait(false))
            return;

        Apply(settings);
        ReadConfigurationAgain();
    });

    public void ChangeFolders(WorkspaceFoldersChangeEvent change)
    {
        var removed = FoldersOf(change.Removed);
        _checker.Folders = [.. _checker.Folders.Where(folder => !removed.Contains(folder)).Concat(FoldersOf(change.Added))];
        ReadConfigurationAgain();
    }

    public Func<CancellationToken, Task<Hover?>> Hover(TextDocumentPositionParams parameters)
    {
        var document = Find(parameters.TextDocument.Uri);
        return OnDocument(document, (found, cancellationToken) =>
        {
            var offset = found.Content.OffsetOf(parameters.Position);
            return found.Findings.FirstOrDefault(finding => finding.Start <= offset && offset < finding.End) is { } finding
                ? HoverText.Of(finding, found, cancellationToken)
                : null;
        });
    }

    public Func<CancellationToken, Task<IReadOnlyList<CodeAction>?>> CodeActions(CodeActionParams parameters)
    {
        var document = Find(parameters.TextDocument.Uri);
        return OnDocument(document, (found, cancellationToken) => new CodeActionList(
            document!,
            found,
            _checker.Settings,
            new WorkspaceEdits(_documents, _client.Workspace?.WorkspaceEdit),
            new FingerprintAllowance(_documents.TextOf, _checker.Folders),
            _client.TextDocument?.CodeAction?.DisabledSupport == true).For(parameters.Range, parameters.Context.Only, cancellationToken));
    }

    public Func<CancellationToken, Task<DocumentDiagnosticReport?>> DocumentDiagnostic(DocumentDiagnosticParams parameters)
    {
        var document = Find(parameters.TextDocument.Uri);
        return cancellationToken =>
        {
            var list = document is null ? DiagnosticList.None : Check(() => _checker.Diagnose(document, cancellationToken));
            return Task.FromResult<DocumentDiagnosticReport?>(list.Id == parameters.PreviousResultId
                ? new DocumentDiagnosticReport("unchanged", list.Id, null)
                : new DocumentDiagnosticReport("full", list.Id, list.Items));
        };
    }

    /// <summary>Reports what the client does not know yet. While there is nothing new, the request stays open, so that nobody has to ask again and again.</summary>
    public Func<CancellationToken, Task<WorkspaceDiagnosticReport?>> WorkspaceDiagnostic(WorkspaceDiagnosticParams parameters) => async cancellationToken =>
    {
        var known = parameters.PreviousResultIds.DistinctBy(previous => previous.Uri).ToDictionary(previous => previous.Uri, previous => previous.Value);
        var isFirst = true;
        while (true)
        {
            var reports = UpdateWorkspace(isFirst ? parameters.WorkDoneToken : null, cancellationToken);
            var news = reports
                .Where(report => _documents.OfFile(report.Key) is null)
                .Select(report => (Uri: FileUri.Of(report.Key), List: report.Value))
                .Where(report => known.TryGetValue(report.Uri, out var id) ? id != report.List.Id : report.List.Items.Count > 0)
                .OrderBy(report => report.Uri, StringComparer.Ordinal)
                .Select(report => new WorkspaceDocumentDiagnosticReport(report.Uri, null, "full", report.List.Id, report.List.Items))
                .ToList();
            if (news.Count > 0 || (isFirst && known.Count == 0))
                return new WorkspaceDiagnosticReport(news);

            isFirst = false;
            await _workspace.Change.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    };

    private static List<string> FoldersOf(IEnumerable<WorkspaceFolder> folders) =>
        [.. folders.Select(folder => DocumentUri.PathOf(folder.Uri)).OfType<string>().Select(Path.TrimEndingDirectorySeparator).Distinct()];

    private bool IsConfiguration(string path) => ConfigurationFiles.Contains(Path.GetFileName(path)) || _checker.Baselines.Contain(path);

    private OpenDocument? Find(string uri) => _documents.TryGet(uri, out var document) ? document : null;

    private Func<CancellationToken, Task<T?>> OnDocument<T>(OpenDocument? document, Func<CheckedDocument, CancellationToken, T?> work)
        where T : class =>
        cancellationToken => Task.FromResult(
            document is not null && Check(() => _checker.Check(document, cancellationToken)) is { } found ? work(found, cancellationToken) : null);

    /// <summary>What the user can mend is said in the answer.</summary>
    private static T Check<T>(Func<T> check)
    {
        try
        {
            return check();
        }
        catch (UserError error)
        {
            throw new RpcException(RpcErrorCodes.RequestFailed, Redaction.Of(error.Message));
        }
    }

    private void HandleText(OpenDocument document)
    {
        if (IsConfiguration(document.Path))
            ReadConfigurationAgain();
        else if (!IsPulling)
            PublishSoon(document);
    }

    private void ReadConfigurationAgain()
    {
        _checker.Forget();
        _workspace.InvalidateAll();
        if (!IsPulling)
        {
            foreach (var document in _documents.All)
                PublishSoon(document);
            InBackground(PublishWorkspaceAsync);
        }
        else if (_client.Workspace?.Diagnostics?.IsSupported == true)
        {
            InBackground(() => _connection.AskAsync("workspace/diagnostic/refresh", new NoParams(), ProtocolJson.Default.NoParams));
        }
    }

    private void PublishSoon(OpenDocument document)
    {
        var running = new CancellationTokenSource();
        _checks.AddOrUpdate(document.Uri, running, (_, before) =>
        {
            before.Cancel();
            return running;
        });
        InBackground(() =>
        {
            Publish(document, _checker.Diagnose(document, running.Token));
            return Task.CompletedTask;
        });
    }

    /// <summary>Publishes what belongs to the text that is shown now, and nothing older.</summary>
    private void Publish(OpenDocument document, DiagnosticList list)
    {
        lock (_publishing)
        {
            if (Find(document.Uri) == document)
                Send(document.Uri, document.Version, list);
        }
    }

    private Task PublishClosed(OpenDocument document)
    {
        var list = document.IsFile && _checker.Settings.CheckWorkspace ? _checker.Diagnose(document.Path, CancellationToken.None) : DiagnosticList.None;
        lock (_publishing)
        {
            if (Find(document.Uri) is null)
                Send(document.Uri, null, list ?? DiagnosticList.None);
        }

        return Task.CompletedTask;
    }

    private async Task PublishWorkspaceAsync()
    {
        if (IsPulling || !_checker.Settings.CheckWorkspace)
            return;

        var token = await CreateProgressAsync().ConfigureAwait(false);
        var reports = UpdateWorkspace(token, CancellationToken.None);
        lock (_publishing)
        {
            foreach (var (path, list) in reports.Where(report => _documents.OfFile(report.Key) is null))
            {
                var uri = FileUri.Of(path);
                if (list.Items.Count > 0 || _published.Contains(uri))
                    Send(uri, null, list);
            }
        }
    }

    private void Send(string uri, int? version, DiagnosticList list)
    {
        if (list.Items.Count > 0)
            _published.Add(uri);
        else
            _published.Remove(uri);
        _connection.Notify(
            "textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, version, list.Items), ProtocolJson.Default.PublishDiagnosticsParams);
    }

    private IReadOnlyDictionary<string, DiagnosticList> UpdateWorkspace(JsonElement? token, CancellationToken cancellationToken)
    {
        using var progress = new ClientProgress(_connection, token);
        return Check(() => _workspace.Update(progress, cancellationToken));
    }

    private async Task<JsonElement?> CreateProgressAsync()
    {
        if (_client.Window?.WorkDoneProgress != true)
            return null;

        var token = JsonSerializer.SerializeToElement($"{ToolVersion.Name}/{Interlocked.Increment(ref _progressCount)}", ProtocolJson.Default.String);
        await _connection.AskAsync("window/workDoneProgress/create", new WorkDoneProgressCreateParams(token), ProtocolJson.Default.WorkDoneProgressCreateParams).ConfigureAwait(false);
        return token;
    }

    /// <summary>Asks to be told of files and settings that change, where the client lets itself be asked.</summary>
    private async Task RegisterAsync()
    {
        var registrations = new List<Registration>();
        if (_client.Workspace?.DidChangeWatchedFiles?.IsSupported == true)
            registrations.Add(new Registration("files", "workspace/didChangeWatchedFiles", new RegisterOptions(Watchers: [new WatchedPattern("**/*")])));
        if (_client.Workspace?.DidChangeConfiguration?.IsSupported == true)
            registrations.Add(new Registration("settings", "workspace/didChangeConfiguration", new RegisterOptions(Section: ServerSettings.Section)));
        if (registrations.Count > 0)
            await _connection.AskAsync("client/registerCapability", new RegistrationParams(registrations), ProtocolJson.Default.RegistrationParams).ConfigureAwait(false);
    }

    /// <summary>Asks the client for its settings.</summary>
    /// <returns>Whether it gives them so.</returns>
    private async Task<bool> AskSettingsAsync()
    {
        if (_client.Workspace?.Configuration != true)
            return false;

        var answer = await _connection.AskAsync(
            "workspace/configuration", new ConfigurationParams([new ConfigurationItem(ServerSettings.Section)]), ProtocolJson.Default.ConfigurationParams).ConfigureAwait(false);
        if (answer is { ValueKind: JsonValueKind.Array } && answer.GetArrayLength() == 1 && answer[0].ValueKind == JsonValueKind.Object)
            Apply(answer[0]);
        ReadConfigurationAgain();
        return true;
    }

    private void Apply(JsonElement? settings)
    {
        try
        {
            _checker.Settings = ServerSettings.Read(settings);
        }
        catch (JsonException)
        {
            Log(MessageType.Error, $"The settings below '{ServerSettings.Section}' are invalid and were ignored.");
        }
    }

    private void Log(MessageType type, string message) =>
        _connection.Notify("window/logMessage", new LogMessageParams(type, Redaction.Of(Printable.Of(message))), ProtocolJson.Default.LogMessageParams);

    private void InBackground(Func<Task> work) => _ = Task.Run(async () =>
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // A newer text is looked at already, or the client is gone.
        }
        catch (Exception exception) when (exception is UserError or RpcException)
        {
            Log(MessageType.Error, exception.Message);
        }
        catch (Exception exception)
        {
            _fail(exception);
        }
    });
}
