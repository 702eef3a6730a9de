using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>The value that falls in for another one in the expression which a name is given.</summary>
/// <param name="text">The text.</param>
internal sealed class FallbackValue(string text) : AdjacentText(text)
{
    private const int MaxLength = 256;

    /// <summary>What joins a value to the one that falls in for it.</summary>
    private static readonly string[] Operators = ["||", "??", "?:", " or ", " else ", " ? ", "$(or ", "$(if "];

    /// <summary>How make begins a choice between a variable and what falls in for it.</summary>
    private static readonly string[] MakeChoices = ["$(or $(", "$(or ${"];

    /// <summary>A literal in an expression behind a sign, on the line of the name: <c>NAME = coalesce(x, "value")</c>, <c>NAME: x ?? "value"</c>.</summary>
    public (int Start, int Length)? After(int nameEnd)
    {
        var sign = nameEnd;
        while (At(sign) is '"' or '\'' or ' ' or ']')
            sign++;
        while (At(sign) is ':' or '?' && At(sign + 1) == '=')
            sign++;
        if (At(sign) is not ('=' or ':') || At(sign + 1) == '=')
            return null;

        var start = sign + 1;
        var length = Math.Min(MaxLength, Text.Length - start);
        var end = Text.IndexOf('\n', start, length);
        var expression = Text.Substring(start, end < 0 ? length : end - start);
        return IsChoice(expression)
            && CredentialValue.TryFindLiteral(expression, "", out var offset, out var found)
            && IsBehindAnother(expression.AsSpan(0, offset))
            && IsCredential(start + offset, found)
                ? (start + offset, found)
                : null;
    }

    /// <summary>What a function of make falls back to from the variable itself: <c>$(or $(NAME),value)</c>.</summary>
    public (int Start, int Length)? Behind(int nameStart, int nameEnd)
    {
        var before = Text.AsSpan(0, nameStart);
        var isChoice = before.EndsWith(MakeChoices[0].AsSpan()) || before.EndsWith(MakeChoices[1].AsSpan());
        if (!isChoice || At(nameEnd) is not (')' or '}') || At(nameEnd + 1) != ',')
            return null;

        var start = nameEnd + 2;
        while (At(start) == ' ')
            start++;
        var end = start;
        while (end - start < MaxLength && At(end) is not (')' or ',' or '$' or ' ' or '\n' or '\r' or '\0'))
            end++;
        return At(end) == ')' && IsCredential(start, end - start) ? (start, end - start) : null;
    }

    /// <summary>Whether something else comes first: the first argument of a function may be the name of what it looks up.</summary>
    private static bool IsBehindAnother(ReadOnlySpan<char> before)
    {
        var rest = before.TrimEnd(" \"'\\".AsSpan());
        return rest.Length > 0 && rest[rest.Length - 1] != '(';
    }

    private static bool IsChoice(string expression)
    {
        if (Array.Exists(Operators, sign => expression.Contains(sign)))
            return true;

        var bracket = expression.IndexOf('(');
        return bracket > 0 && ReferenceExpression.GivesDefault(expression.Substring(0, bracket).Trim());
    }
}
