using System.Text.Json;
using System.Text.Json.Serialization;

namespace LocalStack.Analyzers.Tool.LanguageServer.Protocol;

internal sealed record WorkspaceFolder(string Uri);

internal sealed record InitializeParams(
    ClientCapabilities Capabilities,
    int? ProcessId = null,
    string? RootUri = null,
    IReadOnlyList<WorkspaceFolder>? WorkspaceFolders = null,
    JsonElement? InitializationOptions = null);

internal sealed record ClientCapabilities(
    GeneralClientCapabilities? General = null,
    TextDocumentClientCapabilities? TextDocument = null,
    WorkspaceClientCapabilities? Workspace = null,
    WindowClientCapabilities? Window = null);

internal sealed record GeneralClientCapabilities(IReadOnlyList<string>? PositionEncodings = null);

internal sealed record TextDocumentClientCapabilities(JsonElement? Diagnostic = null, CodeActionClientCapabilities? CodeAction = null);

internal sealed record CodeActionClientCapabilities(bool? DisabledSupport = null);

internal sealed record WindowClientCapabilities(bool? WorkDoneProgress = null);

internal sealed record WorkspaceClientCapabilities(
    bool? Configuration = null,
    WorkspaceEditClientCapabilities? WorkspaceEdit = null,
    DynamicRegistration? DidChangeWatchedFiles = null,
    DynamicRegistration? DidChangeConfiguration = null,
    RefreshSupport? Diagnostics = null);

internal sealed record WorkspaceEditClientCapabilities(bool? DocumentChanges = null, IReadOnlyList<string>? ResourceOperations = null);

internal sealed record DynamicRegistration([property: JsonPropertyName("dynamicRegistration")] bool? IsSupported = null);

internal sealed record RefreshSupport([property: JsonPropertyName("refreshSupport")] bool? IsSupported = null);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities(
    string PositionEncoding,
    TextDocumentSyncOptions TextDocumentSync,
    bool HoverProvider,
    CodeActionOptions CodeActionProvider,
    DiagnosticOptions DiagnosticProvider,
    WorkspaceOptions Workspace);

/// <param name="OpenClose">Whether opening and closing are told.</param>
/// <param name="Change">2: incrementally.</param>
internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change);

internal sealed record CodeActionOptions(IReadOnlyList<string> CodeActionKinds);

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics, bool WorkDoneProgress);

internal sealed record WorkspaceOptions(WorkspaceFoldersOptions WorkspaceFolders);

internal sealed record WorkspaceFoldersOptions(bool Supported, bool ChangeNotifications);
