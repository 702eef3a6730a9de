namespace LocalStack.Detection.Formats.Code;

/// <summary>
/// Whether a line of code may leave a string open, so that nobody who does not know the language knows what the next line
/// is. It is told by marks, and by quotes and brackets that the line does not close. When in doubt, it may.
/// </summary>
internal static class OpenStrings
{
    /// <summary>What begins a string that goes over lines, or text behind the code.</summary>
    private static readonly string[] Marks =
        ["\"\"\"", "'''", "`", "<<", "R\"", "r#", "@\"", "@(", "$/", "=begin", "[[", "[=", "|||", "__END__", "__DATA__"];

    /// <summary>Words of Perl that begin quotes, whatever character follows them.</summary>
    private static readonly HashSet<string> QuoteWords = new(["q", "qq", "qw", "qx", "qr", "m", "s", "tr", "y"], StringComparer.Ordinal);

    /// <summary>A longer line is not looked into: the search for what closes a bracket would be repeated for each of many.</summary>
    private const int LongestLine = 2048;

    private const string Opening = "([{<";
    private const string Closing = ")]}>";

    /// <summary>Whether the code of PHP ends here, in a comment as well.</summary>
    public static bool EndsCode(TextSlice line) => line.Contains("?>");

    /// <summary>Whether a line that is no comment may leave a string open.</summary>
    /// <param name="line">The line.</param>
    /// <param name="comments">How the language writes comments: a quote that begins one is none.</param>
    public static bool MayHoldOne(TextSlice line, CommentSyntax comments) =>
        line.Length > LongestLine || line.EndsWith("\\") || Array.Exists(Marks, line.Contains) || HoldsOpenQuotes(line, comments) || HoldsOpenQuoteLikes(line);

    /// <summary>Quotes are counted with escapes and without where letters stand before them: such strings may know none, as in Visual Basic.</summary>
    private static bool HoldsOpenQuotes(TextSlice line, CommentSyntax comments)
    {
        var isApostropheQuote = !comments.Lines.Contains("'");
        var (escaped, all) = (0, 0);
        var isRaw = false;
        for (var i = line.Start; i < line.End; i++)
        {
            var character = line.Text[i];
            if (character == '"' || (character == '\'' && isApostropheQuote))
            {
                isRaw |= i > line.Start && char.IsLetter(line.Text[i - 1]);
                all++;
                if (!IsEscaped(line, i))
                    escaped++;
            }
        }

        if (!isApostropheQuote)
            return all % 2 == 1;

        return escaped % 2 == 1 || (isRaw && all % 2 == 1) || HoldsDoubledApostrophe(line);
    }

    private static bool IsEscaped(TextSlice line, int position)
    {
        var first = position;
        while (first > line.Start && line.Text[first - 1] == '\\')
            first--;
        return (position - first) % 2 == 1;
    }

    /// <summary>Two apostrophes begin a string of Nix; where a sign follows them, they are an empty string of another language.</summary>
    private static bool HoldsDoubledApostrophe(TextSlice line)
    {
        for (var i = line.Start; i + 1 < line.End; i++)
        {
            if (line.Text[i] == '\'' && line.Text[i + 1] == '\'' && (i + 2 == line.End || ",;:)]}.".IndexOf(line.Text[i + 2]) < 0))
                return true;
        }

        return false;
    }

    /// <summary>Strings that other signs than quotes enclose: <c>%(…)</c> of Ruby, <c>q{…}</c> of Perl, <c>~s(…)</c> of Elixir, <c>/…/</c> of Groovy.</summary>
    private static bool HoldsOpenQuoteLikes(TextSlice line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (EndOfIntroduction(line, i) is { } opening && opening < line.End && IsOpen(line, opening))
                return true;
        }

        return false;
    }

    /// <summary>Where the sign stands that would open a string which is introduced here.</summary>
    private static int? EndOfIntroduction(TextSlice line, int position)
    {
        var text = line.Text;
        var next = position + 1;
        switch (text[position])
        {
            case '%' or '~':
                if (next < line.End && char.IsLetter(text[next]))
                    next++;
                return next < line.End && (Opening.IndexOf(text[next]) >= 0 || text[next] is '|' or '!') ? next : null;
            case '/':
                return IsBehindSign(line, position) && next < line.End && text[next] is not ('/' or '*') ? position : null;
            default:
                return IsQuoteWord(line, position, out var end) ? end : null;
        }
    }

    private static bool IsBehindSign(TextSlice line, int position)
    {
        var before = line.To(position).TrimEnd();
        return before.Length > 0 && "=(,:~[".IndexOf(line.Text[before.End - 1]) >= 0;
    }

    private static bool IsQuoteWord(TextSlice line, int start, out int end)
    {
        const int Longest = 2;
        end = start;
        if (!char.IsLetter(line.Text[start]) || (start > line.Start && (IsWordCharacter(line.Text[start - 1]) || line.Text[start - 1] is '.' or '$' or '@' or '%')))
            return false;

        while (end < line.End && end - start <= Longest && IsWordCharacter(line.Text[end]))
            end++;
        if (!QuoteWords.Contains(line.Text.Substring(start, end - start)))
            return false;

        var behind = line.From(end).TrimStart();
        if (behind.Length > 0 && "([{".IndexOf(line.Text[behind.Start]) >= 0)
            end = behind.Start;
        return end < line.End && !char.IsWhiteSpace(line.Text[end]) && ",;)=.:]}'\"-+*?&".IndexOf(line.Text[end]) < 0;
    }

    private static bool IsOpen(TextSlice line, int opening)
    {
        var bracket = Opening.IndexOf(line.Text[opening]);
        var closing = bracket < 0 ? line.Text[opening] : Closing[bracket];
        return line.Text.IndexOf(closing, opening + 1, line.End - opening - 1) < 0;
    }

    private static bool IsWordCharacter(char character) => character == '_' || char.IsLetterOrDigit(character);
}
