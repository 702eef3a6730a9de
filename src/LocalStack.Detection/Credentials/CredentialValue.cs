namespace LocalStack.Detection.Credentials;

/// <summary>
/// Tells a credential from what only stands for one: a reference to a variable or a vault, a blank, a sample, prose.
/// </summary>
internal static class CredentialValue
{
    /// <summary>Longer text is not a credential: an auth token has 39 characters, a CI key 9 or 10.</summary>
    private const int MaxLength = 512;

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
        return TryNarrow(value, name, ref start, ref length);
    }

    /// <summary>Narrows a part of a value down to the credential in it.</summary>
    private static bool TryNarrow(string text, string name, ref int start, ref int length)
    {
        Trim(text, ref start, ref length);
        if (length is 0 or > MaxLength)
            return false;

        var value = text.AsSpan(start, length);
        if (VariableReference.TryFindFirst(value, out var reference))
            return TryNarrowToDefault(text, name, reference, ref start, ref length);

        return !IsReference(value) && !IsProse(value) && !Placeholder.Matches(value, name);
    }

    /// <summary>Looks into the default of each reference of a value; what stands between them is put together from them.</summary>
    private static bool TryNarrowToDefault(
        string text, string name, VariableReference reference, ref int start, ref int length)
    {
        var value = text.AsSpan(start, length);
        var valueStart = start;
        var position = 0;
        do
        {
            start = valueStart + position + reference.DefaultStart;
            length = reference.DefaultLength;
            if (TryNarrow(text, name, ref start, ref length))
                return true;
            position += reference.End;
        }
        while (VariableReference.TryFindFirst(value.Slice(position), out reference));

        return false;
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
    /// What another program puts in: <c>$NAME</c>, <c>$env:NAME</c>, <c>%NAME%</c> and <c>!NAME!</c>
    /// as the whole value. A LocalStack credential is made of letters, digits and hyphens, so brackets anywhere mean
    /// that the value is put together: <c>${NAME}</c>, <c>$(command)</c>, <c>${{ secrets.NAME }}</c>,
    /// <c>@Microsoft.KeyVault(...)</c>, <c>(Get-Secret)</c>, <c>{{name}}</c>, <c>{name}</c>, <c>&lt;anything&gt;</c>, <c>`command`</c>.
    /// </summary>
    private static bool IsReference(ReadOnlySpan<char> value) =>
        BeginsWithVariable(value)
        || IsEnclosed(value, '%')
        || IsEnclosed(value, '!')
        || HasPair(value, '(', ')')
        || HasPair(value, '{', '}')
        || HasPair(value, '<', '>')
        || HasPair(value, '`', '`')
        || value.IndexOf("$(".AsSpan()) >= 0;

    /// <summary>
    /// A dollar further on is a character like any other; one in front is a variable, even behind the backslash or
    /// dollar that keeps the program which reads the file from resolving it.
    /// </summary>
    private static bool BeginsWithVariable(ReadOnlySpan<char> value)
    {
        var name = value.TrimStart(@"\$".AsSpan());
        var hasDollar = value.Slice(0, value.Length - name.Length).IndexOf('$') >= 0;
        return hasDollar && name.Length > 0 && (name[0] is '_' or '{' or '(' || char.IsLetter(name[0]));
    }

    private static bool IsEnclosed(ReadOnlySpan<char> value, char mark) =>
        value[0] == mark && value[value.Length - 1] == mark;

    private static bool HasPair(ReadOnlySpan<char> value, char open, char close)
    {
        var start = value.IndexOf(open);
        return start >= 0 && value.Slice(start + 1).IndexOf(close) >= 0;
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
}
