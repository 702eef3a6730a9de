using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Rewriting;

/// <summary>A secret in its text, and all that decides what takes its place.</summary>
/// <param name="text">The text.</param>
/// <param name="finding">The secret.</param>
/// <param name="setting">The value in which it stands, if the reader of the file gives one.</param>
/// <param name="quoting">What surrounds it.</param>
/// <param name="format">The family of the file.</param>
/// <param name="dialect">The program that reads the file.</param>
internal sealed class SecretPlace(
    string text, Finding finding, Setting? setting, Quoting quoting, ConfigurationFormat format, ConfigurationDialect dialect)
{
    /// <summary>What lies further away is not looked at, so that a line of many secrets is read in linear time.</summary>
    private const int MaxDistance = 4096;

    public string Text { get; } = text;

    public Finding Finding { get; } = finding;

    public Setting? Setting { get; } = setting;

    public Quoting Quoting { get; } = quoting;

    public ConfigurationFormat Format { get; } = format;

    public ConfigurationDialect Dialect { get; } = dialect;

    public Idiom Idiom { get; } = Idiom.Of(dialect);

    public int Start => Finding.Start;

    public int End => Finding.End;

    public string Variable => Finding.Variable;

    /// <summary>Whether the secret is all that its setting holds but for white space and quotes.</summary>
    public bool IsWholeSetting =>
        Setting is { } setting && IsBlank(setting.Start, Start) && IsBlank(End, setting.End);

    /// <summary>The character in front of the secret.</summary>
    public char Before => CharacterAt(Start - 1);

    /// <summary>The character behind the secret.</summary>
    public char After => CharacterAt(End);

    /// <summary>The character at a place, or one that no text holds where there is none.</summary>
    public char CharacterAt(int position) => position >= 0 && position < Text.Length ? Text[position] : '\0';

    /// <summary>Whether quotes of a kind stand right around the secret.</summary>
    public bool IsBetween(char quote) => Before == quote && After == quote;

    /// <summary>The text of the secret's line in front of it; of a very long line the end.</summary>
    public TextLine LineBefore
    {
        get
        {
            var first = Math.Max(0, Start - MaxDistance);
            var start = Start;
            while (start > first && Text[start - 1] is not ('\n' or '\r'))
                start--;
            return new TextLine(Text, start, Start);
        }
    }

    /// <summary>Replaces the secret alone.</summary>
    public Replacement With(string newText) => With(Start, End, newText);

    /// <summary>Replaces a part of the text that holds the secret.</summary>
    public Replacement With(int start, int end, string newText) =>
        new(Finding, start, end - start, newText, Idiom.RemarkFor(Variable));

    /// <summary>Writes the placeholder; nobody has to know more about it.</summary>
    public Replacement WithPlaceholder(string placeholder = TokenPlaceholder.Text) =>
        new(Finding, Start, End - Start, placeholder, remark: null);

    private bool IsBlank(int start, int end)
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
