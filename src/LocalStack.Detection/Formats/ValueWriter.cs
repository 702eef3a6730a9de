namespace LocalStack.Detection.Formats;

/// <summary>
/// Writes into a text of one format. It knows strings and contexts: which reference is written, its consumer says.
/// What it cannot write safely it does not write.
/// </summary>
internal abstract class ValueWriter
{
    /// <summary>Puts a reference in the place of a secret.</summary>
    /// <param name="occurrence">The secret.</param>
    /// <param name="whole">The reference, where it is the whole value.</param>
    /// <param name="part">The reference in the middle of a longer value; none where nothing is expanded there.</param>
    /// <returns>The edit; none where the format cannot hold the reference there.</returns>
    public virtual Edit? Replace(Occurrence occurrence, string whole, string? part)
    {
        var isQuoted = occurrence.Context is LexicalContext.DoubleQuoted or LexicalContext.SingleQuoted;
        if (isQuoted && occurrence is { IsWholeValue: true, Value: { } value })
            return Occurrence.With(value.Start, value.End, whole);

        return ReferenceFor(occurrence, whole, part) is { } reference ? occurrence.With(reference) : null;
    }

    /// <summary>Why no reference can stand in the place of a secret, and what to do instead; nothing where the format gives no reason.</summary>
    public virtual string? ReasonToLeave(Occurrence occurrence) => null;

    /// <summary>Whether nobody reads the text in which a secret stands, though it is no comment.</summary>
    public virtual bool IsUnread(Occurrence occurrence) => false;

    /// <summary>Takes away the entry whose value the secret is, so that nothing hides a variable of the environment.</summary>
    /// <returns>The edit; none where the entry does not stand by itself.</returns>
    public virtual Edit? RemoveEntry(Occurrence occurrence) => null;

    /// <summary>How a text is written within the value in which a secret stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value.</param>
    /// <param name="isFirst">Whether it begins the value.</param>
    /// <returns>The text as it is written; none where it cannot be.</returns>
    public virtual string? Encode(string text, Setting value, bool isFirst) => value.Escapes switch
    {
        EscapeStyle.Backslash => text.Replace("\\", "\\\\").Replace("\"", "\\\""),
        EscapeStyle.DoubledQuote => text.Replace("'", "''"),
        EscapeStyle.Entity => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&apos;"),
        _ => text,
    };

    /// <summary>The form of a reference that its context asks for.</summary>
    protected static string? ReferenceFor(Occurrence occurrence, string whole, string? part) =>
        occurrence.IsWholeValue ? whole : part;
}
