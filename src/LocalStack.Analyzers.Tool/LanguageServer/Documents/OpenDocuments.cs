using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using LocalStack.Analyzers.Tool.LanguageServer.Protocol;
using LocalStack.Analyzers.Tool.LanguageServer.Transport;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.LanguageServer.Documents;

/// <summary>The documents that are open in the editor.</summary>
internal sealed class OpenDocuments
{
    private readonly ConcurrentDictionary<string, OpenDocument> _documents = new();

    /// <summary>How the client counts characters.</summary>
    public PositionEncoding Encoding { get; set; }

    public IEnumerable<OpenDocument> All => _documents.Values.OrderBy(document => document.Uri, StringComparer.Ordinal);

    /// <summary>Takes a document.</summary>
    /// <returns><see langword="null"/> for one that is left alone.</returns>
    public OpenDocument? Open(TextDocumentItem item)
    {
        var file = DocumentUri.PathOf(item.Uri);
        if ((file ?? DocumentUri.PathOfUntitled(item.Uri)) is not { } path)
            return null;

        var document = new OpenDocument(item.Uri, path, file is not null, item.LanguageId, item.Version, new DocumentText(item.Text, Encoding));
        _documents[item.Uri] = document;
        return document;
    }

    /// <summary>Edits a document.</summary>
    /// <exception cref="RpcException">A change is none.</exception>
    public OpenDocument? Change(DidChangeTextDocumentParams change)
    {
        if (!TryGet(change.TextDocument.Uri, out var document))
            return null;

        var edited = document with { Version = change.TextDocument.Version, Content = document.Content.With(change.ContentChanges) };
        _documents[document.Uri] = edited;
        return edited;
    }

    public OpenDocument? Close(string uri) => _documents.TryRemove(uri, out var document) ? document : null;

    public bool TryGet(string uri, [NotNullWhen(true)] out OpenDocument? document) => _documents.TryGetValue(uri, out document);

    /// <summary>The document of a file, if it is open.</summary>
    public OpenDocument? OfFile(string path) => _documents.Values.FirstOrDefault(document => document.IsFile && FileNames.OfSystem.Equals(document.Path, path));

    /// <summary>The text of a file, if it is open: it counts before what is on disk.</summary>
    public string? TextOf(string path) => OfFile(path)?.Content.Text;
}
