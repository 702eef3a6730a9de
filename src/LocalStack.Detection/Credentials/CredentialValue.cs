namespace LocalStack.Detection.Credentials;

/// <summary>
/// Tells a credential from what only stands for one: a reference to a variable or a vault, a blank, a sample, prose.
/// </summary>
internal static class CredentialValue
{
    /// <summary>Longer text is not a credential: an auth token has 39 characters, a CI key 9 or 10.</summary>
    private const int MaxLength = 512;

    /// <summary>How deep defaults inside references are followed: <c>${A:-${B:-value}}</c> is two.</summary>
    private const int MaxNesting = 4;

    /// <summary>Finds the part of a setting's value that is a literal credential.</summary>
    /// <param name="value">The value, decoded.</param>
    /// <param name="name">The setting's name: a sample often repeats it.</param>
    /// <param name="start">Where in <paramref name="value"/> the credential begins.</param>
    /// <param name="length">How long it is.</param>
    /// <returns><see langword="false"/> when nothing in the value is a credential.</returns>
    public static bool TryFindLiteral(string value, string name, out int start, out int length)
    {
        start = 0;
        length = value.Length;
        return TryFindLiteral(value, name, MaxNesting, ref start, ref length);
    }

    private static bool TryFindLiteral(string text, string name, int nesting, ref int start, ref int length)
    {
        Trim(text, ref start, ref length);
        if (length is 0 or > MaxLength || nesting == 0)
            return false;

        var value = text.AsSpan(start, length);
        if (TryFindDefault(value, out var defaultStart, out var defaultLength))
        {
            start += defaultStart;
            length = defaultLength;
            return TryFindLiteral(text, name, nesting - 1, ref start, ref length);
        }

        return !IsReference(value) && !IsProse(value) && !Placeholder.Matches(value, name);
    }

    /// <summary>LocalStack strips spaces and quotes from both ends, so they are no part of a credential.</summary>
    private static void Trim(string text, ref int start, ref int length)
    {
        while (length > 0 && IsStripped(text[start]))
        {
            start++;
            length--;
        }

        while (length > 0 && IsStripped(text[start + length - 1]))
            length--;
    }

    private static bool IsStripped(char character) => character is '\'' or '"' || char.IsWhiteSpace(character);

    /// <summary>
    /// A default hidden in a shell or compose reference: <c>${NAME:-value}</c>, <c>${NAME-value}</c>,
    /// <c>${NAME:=value}</c>, <c>${NAME:+value}</c>. Not <c>${NAME:?text}</c>, whose text is an error message, nor
    /// <c>${localEnv:NAME}</c>.
    /// </summary>
    private static bool TryFindDefault(ReadOnlySpan<char> value, out int start, out int length)
    {
        start = length = 0;
        var open = value.IndexOf("${".AsSpan());
        if (open < 0)
            return false;

        var position = open + 2;
        while (position < value.Length && IsNameCharacter(value[position]))
            position++;
        if (position < value.Length && value[position] == ':')
            position++;
        if (position >= value.Length || value[position] is not ('-' or '=' or '+'))
            return false;

        start = position + 1;
        var close = value.LastIndexOf('}');
        length = Math.Max(0, (close < start ? value.Length : close) - start);
        return true;
    }

    /// <summary>
    /// A LocalStack credential is made of letters, digits and hyphens, so brackets of a reference anywhere in a value
    /// mean that it is put together from something else: <c>${NAME}</c>, <c>$(command)</c>, <c>${{ secrets.NAME }}</c>,
    /// <c>{{name}}</c>, <c>{name}</c>, <c>%NAME%</c>, <c>$env:NAME</c>, <c>$NAME</c>, <c>&lt;anything&gt;</c>,
    /// <c>@Microsoft.KeyVault(...)</c>, <c>`command`</c>.
    /// </summary>
    private static bool IsReference(ReadOnlySpan<char> value)
    {
        if (value[0] == '@' && value[value.Length - 1] == ')')
            return true;

        return HasPair(value, '{', '}')
            || HasPair(value, '<', '>')
            || HasPair(value, '%', '%')
            || HasPair(value, '`', '`')
            || HasDollarReference(value);
    }

    private static bool HasPair(ReadOnlySpan<char> value, char open, char close)
    {
        var start = value.IndexOf(open);
        return start >= 0 && value.Slice(start + 1).IndexOf(close) > 0;
    }

    private static bool HasDollarReference(ReadOnlySpan<char> value)
    {
        var dollar = value.IndexOf('$');
        return dollar >= 0
            && dollar + 1 < value.Length
            && (value[dollar + 1] is '(' or '_' || char.IsLetter(value[dollar + 1]));
    }

    /// <summary>White space inside: a sentence, not a credential.</summary>
    private static bool IsProse(ReadOnlySpan<char> value)
    {
        foreach (var character in value)
        {
            if (char.IsWhiteSpace(character))
                return true;
        }

        return false;
    }

    private static bool IsNameCharacter(char character) => character == '_' || AuthToken.IsLetterOrDigit(character);
}
