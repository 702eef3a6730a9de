namespace LocalStack.Analyzers.Tool.LanguageServer.Protocol;

internal sealed record CodeActionContext(IReadOnlyList<string>? Only = null);

internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context);

internal sealed record CodeActionDisabled(string Reason);

internal sealed record CodeAction(
    string Title,
    string Kind,
    IReadOnlyList<Diagnostic>? Diagnostics = null,
    bool? IsPreferred = null,
    CodeActionDisabled? Disabled = null,
    WorkspaceEdit? Edit = null);

/// <summary>One of both: <paramref name="DocumentChanges"/> where the client takes them.</summary>
internal sealed record WorkspaceEdit(
    IReadOnlyDictionary<string, IReadOnlyList<TextEdit>>? Changes = null, IReadOnlyList<DocumentChange>? DocumentChanges = null);

/// <summary>Edits of a document, or, with a kind, a file that is made.</summary>
internal sealed record DocumentChange(
    OptionalVersionedTextDocumentIdentifier? TextDocument = null,
    IReadOnlyList<TextEdit>? Edits = null,
    string? Kind = null,
    string? Uri = null);
