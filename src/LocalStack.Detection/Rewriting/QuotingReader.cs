using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Rewriting;

/// <summary>Goes over a text once, forwards, and tells what surrounds the places it is asked for.</summary>
internal abstract class QuotingReader
{
    protected QuotingReader(string text) => Text = text;

    protected string Text { get; }

    /// <summary>The next character to read.</summary>
    protected int Position { get; set; }

    /// <summary>What surrounds <see cref="Position"/>.</summary>
    protected Quoting State { get; set; }

    /// <summary>The reader of a family.</summary>
    public static QuotingReader Of(ConfigurationFormat format, ConfigurationDialect dialect, string text) => format switch
    {
        _ when dialect == ConfigurationDialect.Shell => new ShellQuoting(text, endsWithLine: false),
        ConfigurationFormat.Dockerfile or ConfigurationFormat.Makefile => new ShellQuoting(text, endsWithLine: true),
        ConfigurationFormat.Json => new LineQuoting(text, LineComments.Slashes, hasQuotes: true),
        ConfigurationFormat.Terraform => new LineQuoting(text, LineComments.Slashes | LineComments.Hash, hasQuotes: true),
        ConfigurationFormat.Http => new LineQuoting(text, LineComments.WholeLine, hasQuotes: false),
        ConfigurationFormat.Dotenv => new LineQuoting(text, LineComments.HashAfterSpace, hasQuotes: true),
        ConfigurationFormat.Batch => new LineQuoting(text, LineComments.Batch, hasQuotes: false),
        ConfigurationFormat.PowerShell => new PowerShellQuoting(text),
        ConfigurationFormat.Yaml => new YamlQuoting(text),
        ConfigurationFormat.Xml => new XmlQuoting(text),
        _ => new TextQuoting(text),
    };

    /// <summary>What surrounds a place, which lies behind the one asked for before.</summary>
    public Quoting At(int position)
    {
        while (Position < position)
            Read();
        return State;
    }

    /// <summary>Reads at least one character, and what belongs to it.</summary>
    protected abstract void Read();

    protected bool IsAt(string mark) => string.CompareOrdinal(Text, Position, mark, 0, mark.Length) == 0;

    protected bool IsAtLineEnd => Text[Position] is '\n' or '\r';

    protected bool IsAtLineStart => Position == 0 || Text[Position - 1] is '\n' or '\r';

    protected bool IsBehindSpace => Position == 0 || char.IsWhiteSpace(Text[Position - 1]);

    /// <summary>What the line that begins here holds, without the white space around it.</summary>
    protected TextLine ContentOfLine() =>
        new TextLine(Text, Position, TextLine.EndOfLine(Text, Position)).TrimStart().TrimEnd();
}
