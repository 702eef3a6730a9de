namespace LocalStack.Detection.Formats;

/// <summary>A secret in its text, and what surrounds it.</summary>
/// <param name="text">The text.</param>
/// <param name="start">Where the secret begins.</param>
/// <param name="end">Where it ends.</param>
/// <param name="syntax">What the lexer of the format knows of the text.</param>
internal sealed class Occurrence(string text, int start, int end, SyntaxMap syntax)
{
    /// <summary>What lies further away is not looked at, so that a line of many secrets is read in linear time.</summary>
    private const int MaxDistance = 4096;

    public string Text { get; } = text;

    public int Start { get; } = start;

    public int End { get; } = end;

    public SyntaxMap Syntax { get; } = syntax;

    /// <summary>What surrounds the secret.</summary>
    public LexicalContext Context { get; } = syntax.At(start);

    /// <summary>The value that holds the secret, as it is written, if the reader of the format gives one.</summary>
    public Setting? Value { get; } = syntax.ValueAt(start, end);

    /// <summary>Whether the secret is all that its value holds but for white space and quotes.</summary>
    public bool IsWholeValue =>
        Value is { } value && IsBlank(value.Start, Start) && IsBlank(End, value.End);

    /// <summary>The name in <c>NAME=value</c>, if that is all that the value holds, and the secret is its value.</summary>
    public string? AssignedName =>
        Value is { } value
        && Assignment.Read(value.Written) is { Path: { } path } assigned
        && IsBlank(assigned.Start, Start)
        && IsBlank(End, value.End)
            ? path.Name
            : null;

    /// <summary>The character in front of the secret.</summary>
    public char Before => CharacterAt(Start - 1);

    /// <summary>The character behind the secret.</summary>
    public char After => CharacterAt(End);

    /// <summary>The character at a position, or one that no text holds where there is none.</summary>
    public char CharacterAt(int position) => position >= 0 && position < Text.Length ? Text[position] : '\0';

    /// <summary>Whether a mark stands at a position.</summary>
    public bool IsAt(int position, string mark) =>
        position >= 0 && string.CompareOrdinal(Text, position, mark, 0, mark.Length) == 0;

    /// <summary>Whether quotes of a kind stand right around the secret.</summary>
    public bool IsBetween(char quote) => Before == quote && After == quote;

    /// <summary>The text of the secret's line in front of it; of a very long line the end.</summary>
    public TextSlice LineBefore
    {
        get
        {
            var first = Math.Max(0, Start - MaxDistance);
            var position = Start;
            while (position > first && Text[position - 1] is not ('\n' or '\r'))
                position--;
            return new TextSlice(Text, position, Start);
        }
    }

    /// <summary>The text of the secret's line behind it; of a very long line the beginning.</summary>
    public TextSlice LineAfter
    {
        get
        {
            var last = Math.Min(Text.Length, End + MaxDistance);
            var position = End;
            while (position < last && Text[position] is not ('\n' or '\r'))
                position++;
            return new TextSlice(Text, End, position);
        }
    }

    /// <summary>Replaces the secret alone.</summary>
    public Edit With(string newText) => new(Start, End, newText);

    /// <summary>Replaces a part of the text that holds the secret.</summary>
    public static Edit With(int start, int end, string newText) => new(start, end, newText);

    /// <summary>Removes a part of the text, with its lines where nothing else stands on them.</summary>
    public Edit Remove(int start, int end)
    {
        var line = TextSlice.StartOfLine(Text, start);
        var lineEnd = TextSlice.EndOfLine(Text, end);
        var isAlone = new TextSlice(Text, line, start).TrimStart().Length == 0
            && new TextSlice(Text, end, lineEnd).TrimStart().Length == 0
            && line > 0
            && lineEnd < Text.Length;
        return isAlone ? With(line, TextSlice.SkipLineEnd(Text, lineEnd), "") : With(start, end, "");
    }

    /// <summary>Whether nothing but white space and quotes stands in a part of the text.</summary>
    public bool IsBlank(int start, int end)
    {
        if (end - start > MaxDistance)
            return false;

        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(Text[i]) && Text[i] is not ('"' or '\'' or '\\'))
                return false;
        }

        return true;
    }
}
