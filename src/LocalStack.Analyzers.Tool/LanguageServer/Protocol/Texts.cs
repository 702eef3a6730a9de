using System.Text.Json.Serialization;

namespace LocalStack.Analyzers.Tool.LanguageServer.Protocol;

/// <summary>A place in a document: line and character from 0, characters in the units that were agreed on.</summary>
internal readonly record struct Position(int Line, int Character);

/// <summary>A part of a document; the end is not part of it.</summary>
internal readonly record struct Range(Position Start, Position End)
{
    /// <summary>Whether two parts have a place in common, the ends included.</summary>
    public bool Touches(Range other) => Compare(Start, other.End) <= 0 && Compare(other.Start, End) <= 0;

    private static int Compare(Position one, Position other) =>
        one.Line != other.Line ? one.Line.CompareTo(other.Line) : one.Character.CompareTo(other.Character);
}

internal sealed record TextEdit(Range Range, string NewText);

internal sealed record TextDocumentIdentifier(string Uri);

internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

/// <param name="Uri">The document.</param>
/// <param name="Version">The version that is meant; <see langword="null"/> for a file that is not open.</param>
internal sealed record OptionalVersionedTextDocumentIdentifier(
    string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version);

internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

internal sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

/// <param name="Text">What stands there afterwards.</param>
/// <param name="Range">What is replaced; <see langword="null"/> for all of it.</param>
internal sealed record TextDocumentContentChangeEvent(string Text, Range? Range = null);

internal sealed record DidChangeTextDocumentParams(
    VersionedTextDocumentIdentifier TextDocument, IReadOnlyList<TextDocumentContentChangeEvent> ContentChanges);

internal sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);

internal sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);

internal sealed record MarkupContent(string Kind, string Value);

internal sealed record Hover(MarkupContent Contents, Range Range);
