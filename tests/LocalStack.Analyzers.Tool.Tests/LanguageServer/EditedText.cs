using System.Text;
using System.Text.Json.Nodes;

namespace LocalStack.Analyzers.Tool.Tests.LanguageServer;

/// <summary>A document as an editor holds it. It finds positions on its own, so that the server is held against a second reading of the protocol.</summary>
internal sealed class EditedText(string path, string text, string languageId = "plaintext", bool isUtf8 = false)
{
    public string Path { get; } = path;

    public string Uri { get; } = EditorClient.UriOf(path);

    public string LanguageId { get; } = languageId;

    public int Version { get; private set; } = 1;

    public string Text { get; private set; } = text;

    /// <summary>An edit of the first occurrence of a text.</summary>
    public JsonObject Edit(string oldText, string newText) =>
        new() { ["range"] = RangeOf(oldText), ["newText"] = newText };

    /// <summary>The range of the first occurrence of a text.</summary>
    public JsonObject RangeOf(string part)
    {
        var start = Text.IndexOf(part, StringComparison.Ordinal);
        Assert.True(start >= 0, "The text is not in the document.");
        return new JsonObject { ["start"] = PositionOf(start), ["end"] = PositionOf(start + part.Length) };
    }

    /// <summary>Makes edits, one after the other, each in the text that the one before left; as in <c>didChange</c>.</summary>
    public void Apply(IEnumerable<JsonObject> edits)
    {
        foreach (var edit in edits)
            Text = Apply(Text, edit);
        Version++;
    }

    /// <summary>The text after the edits of a code action, which all mean the text before.</summary>
    public string After(JsonArray edits) => edits
        .Select(edit => edit!.AsObject())
        .OrderByDescending(edit => OffsetOf(Text, edit["range"]!["start"]!))
        .Aggregate(Text, Apply);

    /// <summary>What stands in a range.</summary>
    public string At(JsonNode range) => Text[OffsetOf(Text, range["start"]!)..OffsetOf(Text, range["end"]!)];

    private string Apply(string text, JsonObject edit) => string.Concat(
        text.AsSpan(0, OffsetOf(text, edit["range"]!["start"]!)),
        (string)edit["newText"]!,
        text.AsSpan(OffsetOf(text, edit["range"]!["end"]!)));

    private JsonObject PositionOf(int offset)
    {
        var lines = Text[..offset].Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        return new JsonObject { ["line"] = lines.Length - 1, ["character"] = isUtf8 ? Encoding.UTF8.GetByteCount(lines[^1]) : lines[^1].Length };
    }

    private int OffsetOf(string text, JsonNode position)
    {
        var start = 0;
        for (var line = 0; line < (int)position["line"]!; line++)
        {
            var end = text.IndexOfAny(['\n', '\r'], start);
            start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        }

        var character = (int)position["character"]!;
        if (!isUtf8)
            return start + character;

        var length = 0;
        while (Encoding.UTF8.GetByteCount(text.AsSpan(start, length)) < character)
            length++;
        return start + length;
    }
}
