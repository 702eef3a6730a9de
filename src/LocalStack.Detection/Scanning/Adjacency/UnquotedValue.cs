using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>Tells whether what stands beside a name without quotes is its value.</summary>
/// <param name="text">The text.</param>
/// <param name="phrase">Knows which commands set what they name.</param>
/// <param name="substitution">Knows where a substitution ends.</param>
internal sealed class UnquotedValue(string text, SettingPhrase phrase, Substitution substitution) : AdjacentText(text)
{
    /// <summary>Brackets directly before a text make a template's name of it.</summary>
    private const string Openings = "{<([";

    /// <summary>What may follow a value without quotes.</summary>
    private const string Ends = " \t\r\n'\"`,;)]}<|&\\」』）。、，”’»›";

    /// <summary>What ends a sentence; followed by one of <see cref="Ends"/>.</summary>
    private const string SentenceEnds = ".!?:";

    /// <summary>Words by which a sentence says what something is.</summary>
    public static readonly HashSet<string> Copulas = new(StringComparer.OrdinalIgnoreCase) { "is", "ist", "lautet", "est", "vaut", "es", "vale" };

    /// <summary>Gives a command its input.</summary>
    private const string HereString = "<<<";

    /// <summary>
    /// Whether a value without quotes is one: on the line of its name, after a sign that gives a value (a bracket or a comma may
    /// be followed by anything), and nothing that goes on, as the call of a function or a member does.
    /// </summary>
    public bool IsAlone(int nameStart, int nameEnd, int start, int length)
    {
        var separators = Text.AsSpan(nameEnd, start - nameEnd);
        var sign = separators.TrimEnd();
        var isSet = phrase.IsSet(nameStart, nameEnd);
        var isInput = sign.TrimStart().SequenceEqual(HereString.AsSpan());
        var isArgument = IsArgumentOfTex(nameStart, sign, start + length);
        var isEnclosed = sign.Length > 0 && Openings.IndexOf(sign[sign.Length - 1]) >= 0 && !isInput && !isArgument && !(isSet && IsBraced(start, length));
        if (isEnclosed || (separators.IndexOfAny('\n', '(', ',') >= 0 && !IsRowOfList(nameStart, separators)) || Text.AsSpan(start, length).IndexOf('.') >= 0
            || !(EndsAt(start + length) || substitution.Ends(nameStart, start + length)))
        {
            return false;
        }

        if ((IsVariable(nameStart) && GoesOn(start + length)) || IsType(separators, start + length) || IsSaid(separators, start, length))
            return false;

        var givesValue = separators.IndexOfAny('=', ':', '|') >= 0 || separators.IndexOfAny('>', '}') >= 0 || separators.IndexOfAny('：', '＝') >= 0;
        return givesValue || isInput || isArgument || IsAllOfLine(nameStart, separators, start, length) || IsCopula(separators) || (separators.Trim().IsEmpty && IsInListOfPairs(nameStart)) || IsRowOfList(nameStart, separators) || (isSet && Text.AsSpan(start, length).TrimEnd('=').IndexOf('=') < 0);
    }

    /// <summary>Whether a name begins a list in which names and values take turns: <c>map=(NAME value)</c> of zsh, <c>array set map {NAME value}</c> of Tcl.</summary>
    private bool IsInListOfPairs(int nameStart) => At(nameStart - 1) switch
    {
        '(' => At(nameStart - 2) == '=',
        '{' => WordBefore(nameStart - 1, out var list).Length > 0 && WordBefore(list, out var command) == "set" && WordBefore(command, out _) == "array",
        _ => false,
    };

    /// <summary>Whether a name and what follows are the cells of a row that is written as a list: <c>* - NAME</c>, and <c>  - value</c> on the next line.</summary>
    private bool IsRowOfList(int nameStart, ReadOnlySpan<char> separators) =>
        Text.AsSpan(0, nameStart).TrimEnd('`').EndsWith("* - ".AsSpan())
        && separators.IndexOf('\n') is > -1 and var end
        && separators.Slice(0, end).Trim("`\r".AsSpan()).IsEmpty
        && separators.Slice(end).Trim("`\n ".AsSpan()).SequenceEqual("-".AsSpan());

    /// <summary>Whether a name is a command of TeX, or an argument of one, and the value the next argument: <c>\newcommand{\NAME}{value}</c>, <c>\def\NAME{value}</c>.</summary>
    private bool IsArgumentOfTex(int nameStart, ReadOnlySpan<char> separators, int end)
    {
        if (At(end) != '}' || !(separators.SequenceEqual("{".AsSpan()) || separators.SequenceEqual("}{".AsSpan())))
            return false;
        if (At(nameStart - 1) == '\\')
            return true;

        return At(nameStart - 1) == '{' && WordBefore(nameStart - 1, out var command).Length > 0 && At(command - 1) == '\\' && separators.Length > 1;
    }

    /// <summary>
    /// Whether a name and a value are all of their line, as two columns are: <c>NAME value</c>. What has no letter of another casing may be
    /// a hash that belongs to the name. A text without any line end, as a literal of code is, is no line of a file.
    /// </summary>
    private bool IsAllOfLine(int nameStart, ReadOnlySpan<char> separators, int start, int length)
    {
        var (before, behind) = (SkipBlank(nameStart - 1, -1), SkipBlank(start + length, 1));
        if (!separators.Trim().IsEmpty || !IsLineEnd(At(before)) || !IsLineEnd(At(behind)) || (before < 0 && behind == Text.Length))
            return false;

        var value = Text.AsSpan(start, length);
        return AuthToken.IsLetterOrDigit(value[0]) && !OpaqueText.MayBeSaid(value) && !OpaqueText.IsHex(value);
    }

    /// <summary>Whether a sentence says what a name is: "NAME is value", "NAME lautet value".</summary>
    private static bool IsCopula(ReadOnlySpan<char> separators) => Copulas.Contains(separators.Trim("`* ".AsSpan()).ToString());

    private int SkipBlank(int position, int step)
    {
        while (At(position) is ' ' or '\t')
            position += step;
        return position;
    }

    /// <summary>Whether a value stands in braces, which are quotes to Tcl: <c>set NAME {value}</c>.</summary>
    private bool IsBraced(int start, int length) => At(start - 1) == '{' && At(start - 2) == ' ' && At(start + length) == '}';

    /// <summary>Whether a word behind a colon is a type, because a sign and a value follow: <c>NAME: SecretV2 = read()</c>.</summary>
    private bool IsType(ReadOnlySpan<char> separators, int end) =>
        separators.Trim().SequenceEqual(":".AsSpan()) && At(end) == ' ' && At(end + 1) is '=' or '|';

    /// <summary>Whether a sentence may go on behind its colon, or a table say something of a name.</summary>
    private bool IsSaid(ReadOnlySpan<char> separators, int start, int length) =>
        separators.EndsWith(" ".AsSpan()) && separators.IndexOf('=') < 0 && OpaqueText.MayBeSaid(Text.AsSpan(start, length));

    /// <summary>Whether a name is a variable of PowerShell: a word behind its sign is a command.</summary>
    private bool IsVariable(int nameStart) =>
        At(nameStart - 1) == '$' || Text.AsSpan(0, nameStart).EndsWith("$env:".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || string.Compare(Text, nameStart, "env:", 0, "env:".Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Whether arguments follow on the line.</summary>
    private bool GoesOn(int position)
    {
        var end = Math.Min(Text.Length, position + MaxSeparatorLength);
        while (position < end && Text[position] is ' ' or '\t')
            position++;
        return position < end && (Text[position] is '$' or '-' or '(' or '"' or '\'' || AuthToken.IsLetterOrDigit(Text[position]));
    }

    /// <summary>Whether nothing more belongs to a value: also at the end of a sentence.</summary>
    private bool EndsAt(int position) =>
        IsEnd(position) || (SentenceEnds.IndexOf(Text[position]) >= 0 && IsEnd(position + 1));

    private bool IsEnd(int position) => position == Text.Length || Ends.IndexOf(Text[position]) >= 0;
}
