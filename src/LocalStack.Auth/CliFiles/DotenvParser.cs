using System.Text;

namespace LocalStack.Auth.CliFiles;

/// <summary>
/// Reads the entries of a dotenv file with the grammar of python-dotenv, which the <c>localstack</c> CLI uses.
/// <code>
/// entry    = [ "export" blanks ] key [ "=" value ] [ comment ]
/// key      = "'" … "'" | characters that are no white space, "=" and "#"
/// value    = "'" … "'" | '"' … '"' | the rest of the line up to a comment
/// comment  = blanks "#" … end of line
/// </code>
/// A line that is none of them is skipped. A quoted value can have several lines.
/// </summary>
internal sealed class DotenvParser(string text)
{
    private const string Export = "export";
    private const string SingleQuoteEscapes = "\\'";
    private const string DoubleQuoteEscapes = "\\'\"abfnrtv";

    /// <summary>What the characters of <see cref="DoubleQuoteEscapes"/> stand for, in the same order.</summary>
    private const string EscapedCharacters = "\\'\"\a\b\f\n\r\t\v";

    /// <summary>As Python's text files are read: without the mark, and with one kind of line break.</summary>
    private readonly string _text = text.TrimStart('\uFEFF').Replace("\r\n", "\n").Replace('\r', '\n');

    private int _position;

    /// <summary>Reads the entries in the order of the file. A key without a value has <see langword="null"/>.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parse()
    {
        while (_position < _text.Length)
        {
            if (!TryReadEntry(out var key, out var value))
                SkipLine();
            else if (key is not null)
                yield return new KeyValuePair<string, string?>(key, value);
        }
    }

    /// <returns><see langword="false"/> for an entry with a mistake, at which reading stops.</returns>
    private bool TryReadEntry(out string? key, out string? value)
    {
        key = value = null;
        Skip(IsSpace);
        if (_position == _text.Length)
            return true;

        SkipExport();
        if (Current != '#' && !TryReadKey(out key))
            return false;

        Skip(IsBlank);
        if (Current == '=')
        {
            _position++;
            Skip(IsBlank);
            if (!TryReadValue(out value))
                return false;
        }

        return TryReadEndOfLine();
    }

    private char Current => _position < _text.Length ? _text[_position] : '\0';

    private void SkipExport()
    {
        var end = _position + Export.Length;
        if (string.CompareOrdinal(_text, _position, Export, 0, Export.Length) != 0 || end >= _text.Length || !IsBlank(_text[end]))
            return;

        _position = end;
        Skip(IsBlank);
    }

    private bool TryReadKey(out string? key)
    {
        var start = _position;
        if (Current == '\'')
        {
            var close = _text.IndexOf('\'', start + 1);
            key = close > start + 1 ? _text.Substring(start + 1, close - start - 1) : null;
            _position = key is null ? start : close + 1;
        }
        else
        {
            Skip(static character => character is not ('=' or '#') && !IsSpace(character));
            key = _position > start ? _text.Substring(start, _position - start) : null;
        }

        return key is not null;
    }

    private bool TryReadValue(out string? value)
    {
        switch (Current)
        {
            case '\'':
                return TryReadQuoted(SingleQuoteEscapes, out value);
            case '"':
                return TryReadQuoted(DoubleQuoteEscapes, out value);
            default:
                value = ReadUnquoted();
                return true;
        }
    }

    private bool TryReadQuoted(string escapes, out string? value)
    {
        var start = _position + 1;
        var close = FindClose(_text[_position], start);
        value = close < 0 ? null : Unescape(_text.Substring(start, close - start), escapes);
        if (close >= 0)
            _position = close + 1;
        return close >= 0;
    }

    /// <summary>The quote that no backslash precedes; where the text has none any more, the last one that has a backslash.</summary>
    private int FindClose(char quote, int start)
    {
        var escaped = -1;
        for (var i = _text.IndexOf(quote, start); i >= 0; i = _text.IndexOf(quote, i + 1))
        {
            if (i == start || _text[i - 1] != '\\')
                return i;
            escaped = i;
        }

        return escaped;
    }

    private static string Unescape(string quoted, string escapes)
    {
        var unescaped = new StringBuilder(quoted.Length);
        for (var i = 0; i < quoted.Length; i++)
        {
            var escape = quoted[i] == '\\' && i + 1 < quoted.Length ? escapes.IndexOf(quoted[i + 1]) : -1;
            if (escape >= 0)
                i++;
            unescaped.Append(escape >= 0 ? EscapedCharacters[escape] : quoted[i]);
        }

        return unescaped.ToString();
    }

    /// <summary>A # begins a comment only after white space.</summary>
    private string ReadUnquoted()
    {
        var start = _position;
        Skip(static character => character != '\n');
        for (var i = start + 1; i < _position; i++)
        {
            if (_text[i] == '#' && IsSpace(_text[i - 1]))
                return TrimEnd(_text.Substring(start, i - start));
        }

        return TrimEnd(_text.Substring(start, _position - start));
    }

    private bool TryReadEndOfLine()
    {
        Skip(IsBlank);
        if (Current == '#')
            Skip(static character => character != '\n');
        if (_position < _text.Length && Current != '\n')
            return false;

        _position = Math.Min(_position + 1, _text.Length);
        return true;
    }

    private void SkipLine()
    {
        Skip(static character => character != '\n');
        _position = Math.Min(_position + 1, _text.Length);
    }

    private void Skip(Predicate<char> isSkipped)
    {
        while (_position < _text.Length && isSkipped(_text[_position]))
            _position++;
    }

    private static string TrimEnd(string value)
    {
        var length = value.Length;
        while (length > 0 && IsSpace(value[length - 1]))
            length--;
        return value.Substring(0, length);
    }

    private static bool IsBlank(char character) => character != '\n' && IsSpace(character);

    /// <summary>White space of Python, which counts four separators among the control characters.</summary>
    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || character is >= '\x1c' and <= '\x1f';
}
