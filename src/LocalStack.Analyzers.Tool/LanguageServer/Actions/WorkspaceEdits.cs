using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.LanguageServer.Documents;
using LocalStack.Analyzers.Tool.LanguageServer.Protocol;

namespace LocalStack.Analyzers.Tool.LanguageServer.Actions;

/// <summary>Makes edits in the form that the client takes.</summary>
/// <param name="documents">The documents that are open.</param>
/// <param name="capabilities">What the client takes.</param>
internal sealed class WorkspaceEdits(OpenDocuments documents, WorkspaceEditClientCapabilities? capabilities)
{
    private const string Create = "create";

    private bool TakesDocumentChanges => capabilities?.DocumentChanges == true;

    private bool CanCreate => TakesDocumentChanges && capabilities?.ResourceOperations?.Contains(Create) == true;

    /// <summary>Edits of a document that is open.</summary>
    public WorkspaceEdit Of(string uri, int version, IReadOnlyList<TextEdit> edits) => TakesDocumentChanges
        ? new WorkspaceEdit(DocumentChanges: [new DocumentChange(new OptionalVersionedTextDocumentIdentifier(uri, version), edits)])
        : new WorkspaceEdit(new Dictionary<string, IReadOnlyList<TextEdit>> { [uri] = edits });

    /// <summary>An edit of a configuration file.</summary>
    /// <returns><see langword="null"/> if the client cannot make the file.</returns>
    public WorkspaceEdit? Of(ConfigurationEdit edit)
    {
        var open = documents.OfFile(edit.Path);
        var uri = open?.Uri ?? FileUri.Of(edit.Path);
        var content = new DocumentText(edit.Before ?? "", documents.Encoding);
        IReadOnlyList<TextEdit> edits = [new TextEdit(content.RangeOf(edit.Position, edit.Position), edit.Inserted)];
        if (edit.Before is null)
        {
            return CanCreate
                ? new WorkspaceEdit(DocumentChanges: [new DocumentChange(Kind: Create, Uri: uri), new DocumentChange(new OptionalVersionedTextDocumentIdentifier(uri, null), edits)])
                : null;
        }

        return TakesDocumentChanges
            ? new WorkspaceEdit(DocumentChanges: [new DocumentChange(new OptionalVersionedTextDocumentIdentifier(uri, open?.Version), edits)])
            : new WorkspaceEdit(new Dictionary<string, IReadOnlyList<TextEdit>> { [uri] = edits });
    }
}
