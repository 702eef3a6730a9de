namespace LocalStack.Detection.Credentials;

/// <summary>
/// What another program puts in for a value: <c>$NAME</c>, <c>${NAME:-default}</c>, <c>${{ secrets.NAME || 'default' }}</c>,
/// <c>{{ default "x" .Values.name }}</c>. It is no secret, but a default in it can be one.
/// </summary>
internal static class ReferenceExpression
{
    private const string Opening = "${";

    private const string Otherwise = "||";

    /// <summary>Functions whose arguments stand in for a missing value.</summary>
    private static readonly HashSet<string> DefaultFunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "default", "d", "coalesce", "try", "firstNonEmpty", "format", "getenv", "env", "get_env", "get", "if", "iif", "iff", "or",
        "ternary", "nonsensitive", "sensitive", "tostring", "fetch", "var", "param", "opt", "nvl", "ifnull", "isnull", "ifelse",
    };

    /// <summary>Functions of make that give one of their arguments as it is.</summary>
    private static readonly string[] ChoicesOfMake = ["or", "if", "and"];

    /// <summary>The same of those whose arguments are words.</summary>
    private static readonly string[] WordsOfMake = ["firstword", "lastword", "strip"];

    /// <summary>Words after which a default follows.</summary>
    private static readonly HashSet<string> DefaultWords = new(StringComparer.OrdinalIgnoreCase) { "default", "or", "else" };

    /// <summary>Commands that write the text which they are given.</summary>
    public static readonly string[] Writers = ["echo", "printf", "Write-Output"];

    /// <summary>
    /// Whether a value is, or holds, something that is put in. A LocalStack credential is made of letters, digits and hyphens,
    /// so brackets anywhere mean that the value is put together.
    /// </summary>
    public static bool Matches(ReadOnlySpan<char> value) =>
        BeginsWithVariable(value)
        || IsEnclosed(value, '%')
        || IsEnclosed(value, '!')
        || IsEnclosed(value, '@')
        || (value.StartsWith("__".AsSpan()) && value.EndsWith("__".AsSpan()))
        || HasPair(value, '(', ')')
        || HasPair(value, '{', '}')
        || HasPair(value, '[', ']')
        || HasPair(value, '<', '>')
        || HasPair(value, '`', '`')
        || value.IndexOf("$(".AsSpan()) >= 0;

    /// <summary>Whether a value may hold a default: it has a reference in braces, an operator of an expression, or a text in quotes behind one.</summary>
    public static bool MayHoldDefault(ReadOnlySpan<char> value) =>
        value.IndexOf(Opening.AsSpan()) >= 0
        || value.IndexOf("||".AsSpan()) >= 0
        || value.IndexOf("??".AsSpan()) >= 0
        || (value.IndexOf(" ? ".AsSpan()) is >= 0 and var condition && value.Slice(condition).IndexOf(" : ".AsSpan()) >= 0)
        || HoldsQuotedDefault(value)
        || Matches(value);

    /// <summary>The word of a language may be the operator, and a name without brackets be in front: <c>token or "value"</c>, <c>token ?: "value"</c>.</summary>
    private static bool HoldsQuotedDefault(ReadOnlySpan<char> value)
    {
        for (var quote = value.Length - 1; quote > 0; quote--)
        {
            if (value[quote] is '"' or '\'' && FollowsDefaultOperator(value.Slice(0, quote)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The text that a command substitution does nothing but write, <c>$(echo value)</c>, <c>`printf '%s' 'value'`</c>. What is piped
    /// on becomes something else.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="start">Where the text begins.</param>
    /// <param name="length">How long it is.</param>
    public static bool TryFindEchoed(ReadOnlySpan<char> value, out int start, out int length)
    {
        (start, length) = (0, 0);
        if (InsideOfSubstitution(value) is not { } bounds)
            return false;

        // What is written where another command fails.
        if (value.Slice(bounds.Start, bounds.Length).LastIndexOf(Otherwise.AsSpan()) is >= 0 and var otherwise)
            bounds = (bounds.Start + otherwise + Otherwise.Length, bounds.Length - otherwise - Otherwise.Length);

        var inside = value.Slice(bounds.Start, bounds.Length);
        var first = LengthOfWord(inside.TrimStart());
        if (Array.IndexOf(Writers, inside.TrimStart().Slice(0, first).ToString()) < 0 || inside.IndexOfAny("|;&<>".AsSpan()) >= 0)
            return false;

        var rest = inside.Slice(inside.Length - inside.TrimStart().Length + first);
        while (LengthOfOptionOrFormat(rest) is > 0 and var skipped)
            rest = rest.Slice(skipped);

        var text = rest.Trim();
        start = bounds.Start + inside.Length - rest.TrimStart().Length;
        length = text.Length;
        return length > 0;
    }

    private static (int Start, int Length)? InsideOfSubstitution(ReadOnlySpan<char> value)
    {
        const string Begin = "$(";
        if (value.Length > Begin.Length && value.StartsWith(Begin.AsSpan()) && value[value.Length - 1] == ')')
            return (Begin.Length, value.Length - Begin.Length - 1);

        const int Both = 2;
        return value.Length > Both && IsEnclosed(value, '`') ? (1, value.Length - Both) : null;
    }

    /// <summary>White space with an option of the command, <c>-n</c>, or a format that gives the text as it is, <c>'%s\n'</c>.</summary>
    private static int LengthOfOptionOrFormat(ReadOnlySpan<char> rest)
    {
        var word = rest.TrimStart();
        var length = LengthOfWord(word);
        var isSkipped = length > 1 && (word[0] == '-' || word.Slice(0, length).Trim("\"'".AsSpan()).StartsWith("%s".AsSpan()));
        return isSkipped ? rest.Length - word.Length + length : 0;
    }

    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && !char.IsWhiteSpace(text[length]))
            length++;
        return length;
    }

    /// <summary>Whether a function of this name gives one of its arguments where another one is missing.</summary>
    public static bool GivesDefault(string function) => DefaultFunctions.Contains(function.Substring(function.LastIndexOf('.') + 1));

    /// <summary>Finds the first default at or after a position.</summary>
    /// <param name="text">The value.</param>
    /// <param name="position">Where to begin; then, where to go on.</param>
    /// <param name="start">Where the default begins.</param>
    /// <param name="length">How long it is, references nested in it included.</param>
    public static bool TryFindDefault(ReadOnlySpan<char> text, ref int position, out int start, out int length)
    {
        for (; position < text.Length; position++)
        {
            var rest = text.Slice(position);
            if (rest.StartsWith(Opening.AsSpan()) && LengthBeforeDefault(rest.Slice(Opening.Length)) is { } before)
            {
                start = position + Opening.Length + before;
                length = LengthBeforeClosing(text.Slice(start));
                position = start + length;
                return true;
            }

            if (rest[0] is ',' or ' ' && IsInFunctionOfMake(text.Slice(0, position), rest[0] == ',' ? ChoicesOfMake : WordsOfMake))
            {
                start = position + 1;
                length = LengthOfArgument(text.Slice(start), rest[0]);
                position = start + length;
                return true;
            }

            if (rest[0] is '"' or '\'')
            {
                var isDefault = FollowsDefaultOperator(text.Slice(0, position));
                start = position + 1;
                length = LengthOfQuoted(text, position);
                position = Math.Min(start + length, text.Length - 1);
                if (isDefault)
                {
                    position++;
                    return true;
                }
            }
        }

        start = length = 0;
        return false;
    }

    /// <summary>
    /// Up to the quote that closes, or to the end: the last one of a value may have been taken for one around it. A backslash
    /// before both quotes is of the text in which the expression is written.
    /// </summary>
    private static int LengthOfQuoted(ReadOnlySpan<char> text, int quote)
    {
        var inside = text.Slice(quote + 1);
        var length = inside.IndexOf(text[quote]);
        if (length < 0)
            length = inside.Length;
        var isEscaped = quote > 0 && text[quote - 1] == '\\' && length > 0 && inside[length - 1] == '\\';
        return isEscaped ? length - 1 : length;
    }

    /// <summary>
    /// A dollar further on is a character like any other; one in front is a variable, even behind the backslash or
    /// dollar that keeps the program which reads the file from resolving it.
    /// </summary>
    private static bool BeginsWithVariable(ReadOnlySpan<char> value)
    {
        var name = value.TrimStart(@"\$".AsSpan());
        var hasDollar = value.Slice(0, value.Length - name.Length).IndexOf('$') >= 0;
        return hasDollar && name.Length > 0 && (name[0] is '_' or '{' or '(' or '[' || char.IsLetter(name[0]));
    }

    private static bool IsEnclosed(ReadOnlySpan<char> value, char mark) =>
        value.Length > 0 && value[0] == mark && value[value.Length - 1] == mark;

    private static bool HasPair(ReadOnlySpan<char> value, char open, char close)
    {
        var start = value.IndexOf(open);
        return start >= 0 && value.Slice(start + 1).IndexOf(close) >= 0;
    }

    /// <summary>
    /// The length of a variable's name and of the operator behind it, if that gives a default: <c>:-</c>, <c>-</c>, <c>:=</c>,
    /// <c>:+</c> of shells and compose, <c>:</c> of Spring, and after a scope, as in <c>${localEnv:NAME:default}</c>. Not
    /// <c>:?</c>, behind which is an error message.
    /// </summary>
    private static int? LengthBeforeDefault(ReadOnlySpan<char> inside)
    {
        var position = LengthOfName(inside);
        var scoped = position < inside.Length && inside[position] == ':' ? LengthOfName(inside.Slice(position + 1)) : 0;
        var name = inside.Slice(0, position);
        var isScope = scoped > 0 && position + 1 + scoped < inside.Length && inside[position + 1 + scoped] == ':'
            && (IsScopeOfVariables(name) || GivesDefault(inside.Slice(position + 1 + scoped + 1)));
        if (isScope)
            position += 1 + scoped;

        var hasColon = position < inside.Length && inside[position] == ':';
        if (hasColon)
            position++;
        if (GivesDefault(inside.Slice(position)))
            return position + 1;

        return hasColon && position < inside.Length && inside[position] != '?' && (isScope || IsVariable(name)) ? position : null;
    }

    private static bool GivesDefault(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '-' or '=' or '+';

    /// <summary>Whether a variable and its default may follow a scope: <c>localEnv</c>, <c>env</c>. In others an address does: <c>aws</c>, <c>ssm</c>.</summary>
    private static bool IsScopeOfVariables(ReadOnlySpan<char> scope) => scope.EndsWith("env".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of a variable, not the scope of one (<c>env</c>, <c>ssm</c>): it has more than one word.</summary>
    private static bool IsVariable(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (character is '_' or '.' or '-')
                return true;
        }

        return false;
    }

    private static int LengthOfName(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsOfName(text, length))
            length++;
        return length;
    }

    /// <summary>A hyphen is part of a name between lower-case words only: of <c>${NAME-default}</c> it is the operator.</summary>
    private static bool IsOfName(ReadOnlySpan<char> text, int index) =>
        text[index] is '_' or '.' || AuthToken.IsLetterOrDigit(text[index])
        || (text[index] == '-' && text.IndexOf('.') is >= 0 and var dot && dot < index);

    private static int LengthBeforeClosing(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth < 0)
                return i;
        }

        return text.Length;
    }

    /// <summary>Whether what is before a quoted text makes it a default, and not the argument of a look-up.</summary>
    private static bool FollowsDefaultOperator(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" \t\r\n\\".AsSpan());
        if (before.Length == 0)
            return false;

        switch (before[before.Length - 1])
        {
            case '|' or '?' when before.Length > 1 && before[before.Length - 2] == before[before.Length - 1]:
            case ':' when before.IndexOf('?') >= 0:
                return true;
            case '{':
                return true;
            case ',' or '(':
                return IsInDefaultFunction(before);
            default:
                return DefaultWords.Contains(LastWord(before).ToString());
        }
    }

    /// <summary>Whether a function of make is open that gives what it is given: <c>$(or $(TOKEN),value)</c>, <c>$(firstword $(TOKEN) value)</c>.</summary>
    private static bool IsInFunctionOfMake(ReadOnlySpan<char> before, string[] functions)
    {
        var depth = 0;
        for (var i = before.Length - 1; i > 0; i--)
        {
            if (before[i] is ')' or '}')
                depth++;
            else if (before[i] is '(' or '{' && --depth < 0)
                return before[i - 1] == '$' && Array.IndexOf(functions, before.Slice(i + 1, LengthOfWord(before.Slice(i + 1))).ToString()) >= 0;
        }

        return false;
    }

    private static int LengthOfArgument(ReadOnlySpan<char> text, char separator)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '{')
                depth++;
            else if ((text[i] is ')' or '}' && --depth < 0) || (text[i] == separator && depth == 0))
                return i;
        }

        return text.Length;
    }

    /// <summary>Whether the innermost open bracket is that of a function which gives defaults, or of the reference itself.</summary>
    private static bool IsInDefaultFunction(ReadOnlySpan<char> before)
    {
        var depth = 0;
        for (var i = before.Length - 1; i >= 0; i--)
        {
            if (before[i] is ')' or '}' or ']')
                depth++;
            else if (before[i] is '(' or '{' or '[' && --depth < 0)
                return before[i] == '{' || (before[i] == '(' && DefaultFunctions.Contains(LastWord(before.Slice(0, i)).ToString()));
        }

        return false;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd().Length;
        var start = end;
        while (start > 0 && (text[start - 1] == '_' || AuthToken.IsLetterOrDigit(text[start - 1])))
            start--;
        return text.Slice(start, end - start);
    }
}
