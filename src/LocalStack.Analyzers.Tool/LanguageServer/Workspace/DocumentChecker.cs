using System.Diagnostics.CodeAnalysis;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.LanguageServer.Documents;

namespace LocalStack.Analyzers.Tool.LanguageServer.Workspace;

/// <summary>Checks documents and files with what the user has decided: settings, configuration files, what Git ignores.</summary>
internal sealed class DocumentChecker
{
    private readonly OpenDocuments _documents;
    private readonly Action<string> _log;
    private EditorConfigs _configs;
    private IgnoredFiles _ignored;
    private Lazy<WorkspaceBaselines> _baselines;

    /// <summary>Makes one without settings and folders.</summary>
    /// <param name="documents">The documents that are open; configuration files among them count as they are shown.</param>
    /// <param name="log">Is told what is wrong with a baseline.</param>
    public DocumentChecker(OpenDocuments documents, Action<string> log)
    {
        (_documents, _log) = (documents, log);
        Forget();
    }

    public ServerSettings Settings { get; set; } = ServerSettings.Default;

    /// <summary>The full paths of the folders of the workspace.</summary>
    public IReadOnlyList<string> Folders { get; set; } = [];

    /// <summary>What <c>check</c> is to be given.</summary>
    public EditorConfigs Configs => _configs;

    /// <summary>The baselines that the settings name.</summary>
    public WorkspaceBaselines Baselines => _baselines.Value;

    /// <summary>Reads configuration files and baselines again, and asks Git again.</summary>
    [MemberNotNull(nameof(_configs), nameof(_ignored), nameof(_baselines))]
    public void Forget()
    {
        _configs = new([]) { ReadOpenText = _documents.TextOf };
        _ignored = new();
        _baselines = new(() => new(Settings.Baseline, Folders, _log));
    }

    /// <summary>Checks a document as it is shown.</summary>
    /// <returns><see langword="null"/> for one that is left alone.</returns>
    /// <exception cref="UserError">A configuration file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CheckedDocument? Check(OpenDocument document, CancellationToken cancellationToken)
    {
        if (document.IsCSharp && !Settings.CheckCSharp)
            return null;
        return document.IsFile
            ? Check(document.Path, document.Content, cancellationToken)
            : CheckedDocument.Of(document.Path, document.Content, _configs.Of(document.Path), cancellationToken);
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
        return Check(path, new DocumentText(file.Text, _documents.Encoding), cancellationToken) is { } found
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
        var found = CheckedDocument.Of(path, content, rules, cancellationToken).Without(finding => Baselines.Accept(path, finding));
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
