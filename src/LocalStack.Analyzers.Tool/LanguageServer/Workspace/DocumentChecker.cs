using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.LanguageServer.Documents;

namespace LocalStack.Analyzers.Tool.LanguageServer.Workspace;

/// <summary>Checks documents and files with what the user has decided: settings, configuration files, what Git ignores.</summary>
/// <param name="documents">The documents that are open; configuration files among them count as they are shown.</param>
internal sealed class DocumentChecker(OpenDocuments documents)
{
    private EditorConfigs _configs = new([]) { ReadOpenText = documents.TextOf };
    private IgnoredFiles _ignored = new();

    public ServerSettings Settings { get; set; } = ServerSettings.Default;

    /// <summary>The full paths of the folders of the workspace.</summary>
    public IReadOnlyList<string> Folders { get; set; } = [];

    /// <summary>What <c>check</c> is to be given.</summary>
    public EditorConfigs Configs => _configs;

    /// <summary>Reads configuration files again, and asks Git again.</summary>
    public void Forget() => (_configs, _ignored) = (new([]) { ReadOpenText = documents.TextOf }, new());

    /// <summary>Checks a document as it is shown.</summary>
    /// <returns><see langword="null"/> for one that is left alone.</returns>
    /// <exception cref="UserError">A configuration file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CheckedDocument? Check(OpenDocument document, CancellationToken cancellationToken)
    {
        if (document.IsCSharp && !Settings.CheckCSharp)
            return null;
        return document.IsFile ? Check(document.Path, document.Content, cancellationToken) : CheckedDocument.Of(document.Path, document.Content, _configs.Of(document.Path), cancellationToken);
    }

    /// <summary>The diagnostics of a document as it is shown.</summary>
    /// <inheritdoc cref="Check(OpenDocument, CancellationToken)"/>
    public DiagnosticList Diagnose(OpenDocument document, CancellationToken cancellationToken) =>
        Check(document, cancellationToken) is { } found ? DiagnosticList.Of(found, Settings) : DiagnosticList.None;

    /// <summary>The diagnostics of a file as it is on disk.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns><see langword="null"/> for one that is no text.</returns>
    /// <exception cref="UserError">A configuration file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public DiagnosticList? Diagnose(string path, CancellationToken cancellationToken)
    {
        if (!IsWanted(path) || Read(path) is not { } bytes)
            return DiagnosticList.None;
        if (TextFile.Decode(bytes) is not { } file)
            return null;
        return Check(path, new DocumentText(file.Text, documents.Encoding), cancellationToken) is { } found
            ? DiagnosticList.Of(found, Settings)
            : DiagnosticList.None;
    }

    /// <summary>Whether the user wants to hear of a file.</summary>
    /// <param name="path">Its full path.</param>
    public bool IsWanted(string path) =>
        (Settings.CheckCSharp || !path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
        && !path.Split(Path.DirectorySeparatorChar).Contains(".git")
        && !Settings.Excludes(path, Folders);

    private CheckedDocument? Check(string path, DocumentText content, CancellationToken cancellationToken)
    {
        var rules = _configs.Of(path);
        if (rules.Options.IsExcluded || Settings.Excludes(path, Folders))
            return null;

        // Git is asked last: it takes longer than looking at most files.
        var found = CheckedDocument.Of(path, content, rules, cancellationToken);
        return found.Findings.Count > 0 && _ignored.Contain(path) ? null : found;
    }

    private static byte[]? Read(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, LinkTarget: null, Length: <= TextPieces.MaxLength } && !RegularFile.IsSpecial(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
