namespace LocalStack.Analyzers.Tool.LanguageServer.Documents;

/// <summary>A document as the editor shows it, saved or not. It never changes: an edit gives another.</summary>
/// <param name="Uri">Its address, as the client writes it.</param>
/// <param name="Path">Its full path; of one that was never saved, the one that it would have.</param>
/// <param name="IsFile">Whether there is, or can be, a file of it.</param>
/// <param name="LanguageId">What the editor takes its language for.</param>
/// <param name="Version">The version that the client gave it.</param>
/// <param name="Content">Its text.</param>
internal sealed record OpenDocument(string Uri, string Path, bool IsFile, string LanguageId, int Version, DocumentText Content)
{
    /// <summary>Whether the compiler's analyzers see to it.</summary>
    public bool IsCSharp => LanguageId == "csharp" || Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);
}
