using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>
/// The quotes of a text, whatever its language: those of programs, with the mark that says how they are read, and those of
/// sentences, which close by another sign.
/// <code>
/// "value"  N'value'  r#"value"#  R"(value)"  q{value}  %q(value)  ~s(value)  [[value]]  “value”  «value»  （value）
/// </code>
/// </summary>
/// <param name="text">The text.</param>
internal sealed class QuotedLiteral(string text) : AdjacentText(text)
{
    /// <summary>Letters in front of a quote: <c>N</c> of SQL, <c>u8</c> of C++.</summary>
    private const int MaxMarkLength = 2;

    private const string Openings = "'\"`“„‘‚«‹「『（";
    private const string Closings = "'\"`”“’‘»›」』）";

    private const string OpeningBrackets = "{([<";
    private const string ClosingBrackets = "})]>";

    /// <summary>Words that make quotes of the brackets behind them, in Perl and Ruby; of Elixir with their sign in front.</summary>
    private static readonly HashSet<string> BracketMarks = ["q", "qq", "%q", "%Q", "%", "~s", "~S"];

    /// <summary>Behind the mark and the quote that open a literal here; the position where none does.</summary>
    public int SkipMark(int position)
    {
        var mark = At(position) is '%' or '~' or '#' ? position + 1 : position;
        var end = mark;
        while (end - mark < MaxMarkLength && AuthToken.IsLetterOrDigit(At(end)))
            end++;
        if (IsBracketMark(position, end) && OpeningBrackets.IndexOf(At(end)) >= 0)
            return end + 1;

        var quote = At(end) == '#' ? end + 1 : end;
        if (quote == position || At(quote) is not ('"' or '\'') || AuthToken.IsLetterOrDigit(At(position - 1)))
            return position;
        return At(quote + 1) == '(' ? quote + 2 : quote + 1;
    }

    /// <summary>The sign that closes what was opened in front of a position; nothing if that is no quote.</summary>
    public char? ClosingOf(int start)
    {
        // French sets its quotes apart by a blank.
        var opening = IsBlank(At(start - 1)) && At(start - 2) is '«' or '‹' ? At(start - 2) : At(start - 1);
        if (Openings.IndexOf(opening) is >= 0 and var quote)
            return Closings[quote];

        if (IsLongBracket(start))
            return ']';
        if (OpeningBrackets.IndexOf(opening) is not (>= 0 and var bracket))
            return null;
        return opening == '(' && At(start - 2) == '"' && At(start - 3) == 'R' ? ')' : BracketMarkEndsAt(start - 1) ? ClosingBrackets[bracket] : null;
    }

    /// <summary>Whether what opens a value closes it, too.</summary>
    public bool IsClosedBy(char closing, int start, int length)
    {
        var end = start + length;
        while (At(end) == '\\' || (closing is '»' or '›' && IsBlank(At(end))))
            end++;
        return (At(end) == closing && (!IsLongBracket(start) || At(end + 1) is ']' or '=')) || (closing == '”' && At(end) == '“');
    }

    /// <summary>Whether Lua opens a text in front of a position: <c>[[value]]</c>, <c>[=[value]=]</c>.</summary>
    private bool IsLongBracket(int start) => At(start - 1) == '[' && (At(start - 2) == '[' || (At(start - 2) == '=' && At(start - 3) == '['));

    private static bool IsBlank(char character) => character is ' ' or '\u00a0' or '\u202f';

    private bool IsBracketMark(int start, int end) =>
        end > start && BracketMarks.Contains(Text.Substring(start, end - start)) && !AuthToken.IsLetterOrDigit(At(start - 1));

    private bool BracketMarkEndsAt(int end)
    {
        for (var length = 1; length <= MaxMarkLength; length++)
        {
            if (end >= length && IsBracketMark(end - length, end))
                return true;
        }

        return false;
    }
}
