using System.Text;

namespace LocalStack.Detection.Credentials;

/// <summary>
/// What can be a credential: an auth token, an API key, or another opaque secret that was put there by mistake. What cannot: a
/// reference, an address of a secret, an encrypted value, a blank, prose, words (<see cref="OpaqueText"/>).
/// </summary>
internal static class CredentialValue
{
    /// <summary>Longer text is not a credential: an auth token has 39 characters, a CI key 9 or 10.</summary>
    private const int MaxLength = 512;

    /// <summary>Characters of an AWS access key.</summary>
    private const int AwsKeyLength = 20;

    /// <summary>Values of documentation that look like secrets, and are not: AWS marks its own by their end.</summary>
    private static readonly string[] SampleEndings = ["EXAMPLE", "EXAMPLEKEY"];

    /// <summary>Of the password of all documentation: <c>P@ssw0rd123</c>, <c>Passw0rd2024</c>.</summary>
    private const string SamplePassword = "ssw0rd";

    /// <summary>UUIDs that documentation shows as examples.</summary>
    private static readonly string[] SampleUuids = ["123e4567-e89b-12d3-a456-426614174000", "550e8400-e29b-41d4-a716-446655440000"];

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

    /// <summary>Whether the whole of a value is a credential, and not a text that holds one.</summary>
    /// <param name="value">The value, without quotes and white space around it.</param>
    /// <param name="name">The name it is given to.</param>
    public static bool IsLiteral(ReadOnlySpan<char> value, string name) =>
        value.Length is > 0 and <= MaxLength
        && !ReferenceExpression.Matches(value)
        && !EncryptedValue.Matches(value)
        && !SecretAddress.Matches(value)
        && !IsProse(value)
        && !IsSample(value)
        && OpaqueText.IsIn(value, name)
        && !IsEncodedSample(value, name);

    /// <summary>Narrows a part of a value down to the credential in it.</summary>
    private static bool TryNarrow(string text, string name, ref int start, ref int length)
    {
        Trim(text, ref start, ref length);
        if (length is 0 or > MaxLength)
            return false;

        var value = text.AsSpan(start, length);
        if (ReferenceExpression.TryFindEchoed(value, out var echoed, out var echoedLength))
        {
            (start, length) = (start + echoed, echoedLength);
            return TryNarrow(text, name, ref start, ref length);
        }

        return !EncryptedValue.Matches(value)
            && (ReferenceExpression.MayHoldDefault(value)
                ? TryNarrowToDefault(text, name, ref start, ref length)
                : IsLiteral(value, name));
    }

    /// <summary>Looks into the defaults of each reference of a value; what stands between them is put together from them.</summary>
    private static bool TryNarrowToDefault(string text, string name, ref int start, ref int length)
    {
        var value = text.AsSpan(start, length);
        var valueStart = start;
        var position = 0;
        while (ReferenceExpression.TryFindDefault(value, ref position, out var defaultStart, out var defaultLength))
        {
            start = valueStart + defaultStart;
            length = defaultLength;
            if (TryNarrow(text, name, ref start, ref length))
                return true;
        }

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

    private static bool IsSample(ReadOnlySpan<char> value)
    {
        if (IsSimulatedAwsKey(value) || IsUuidWithPrefix(value))
            return true;

        if (value.IndexOf(SamplePassword.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)
            return true;

        foreach (var ending in SampleEndings)
        {
            if (value.EndsWith(ending.AsSpan(), StringComparison.Ordinal))
                return true;
        }

        foreach (var uuid in SampleUuids)
        {
            if (value.Equals(uuid.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary><c>ls-</c> and a UUID that has not the shape of a token: how tests make up one.</summary>
    private static bool IsUuidWithPrefix(ReadOnlySpan<char> value) =>
        !AuthToken.HasShape(value)
        && value.StartsWith("ls-".AsSpan(), StringComparison.Ordinal) && Guid.TryParseExact(value.Slice(3).ToString(), "D", out _);

    /// <summary>The keys that LocalStack's own IAM hands out are worth nothing.</summary>
    private static bool IsSimulatedAwsKey(ReadOnlySpan<char> value) =>
        value.Length == AwsKeyLength
        && (value.StartsWith("LSIA".AsSpan(), StringComparison.Ordinal) || value.StartsWith("LKIA".AsSpan(), StringComparison.Ordinal));

    /// <summary>Whether base64 holds text that is no credential: <c>your-token-here</c> in a Kubernetes secret.</summary>
    private static bool IsEncodedSample(ReadOnlySpan<char> value, string name)
    {
        if (value.Length % 4 != 0 || DecodeText(value) is not { } text)
            return false;

        var decoded = text.AsSpan().Trim();
        return decoded.Length == 0 || IsProse(decoded) || ReferenceExpression.Matches(decoded) || !OpaqueText.IsIn(decoded, name);
    }

    /// <summary>The printable text that a value is the base64 of; random characters are that of none.</summary>
    private static string? DecodeText(ReadOnlySpan<char> value)
    {
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(value.ToString());
        }
        catch (FormatException)
        {
            return null;
        }

        foreach (var character in bytes)
        {
            if (character is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (>= (byte)' ' and <= (byte)'~')))
                return null;
        }

        return Encoding.ASCII.GetString(bytes);
    }
}
