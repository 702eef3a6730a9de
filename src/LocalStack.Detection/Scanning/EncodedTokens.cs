using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning;

/// <summary>A token that is written in another form.</summary>
/// <param name="token">The token; its span is that of the encoded text.</param>
/// <param name="encoding">How the encoding is called, in messages.</param>
internal readonly struct EncodedToken(TokenMatch token, string encoding)
{
    public TokenMatch Token { get; } = token;

    public string Encoding { get; } = encoding;
}

/// <summary>
/// Finds tokens whose characters are written with the escapes of a <see cref="TokenEncoding"/>, some of them or all, and
/// those in base64. Of escapes only proven tokens are told: a decoded look-alike is a coincidence.
/// </summary>
internal static class EncodedTokens
{
    /// <summary>A token, and a character more that shows whether it ends there.</summary>
    private const int MaxDecoded = AuthToken.MaxLength + 1;

    private static readonly char[] Beginnings = ['l', .. TokenEncoding.All.Select(encoding => encoding.Sign)];

    /// <summary>The tokens of a text, in its order.</summary>
    public static IReadOnlyList<EncodedToken> Find(string text) =>
    [
        .. FindEscaped(text, TokenEncoding.OfSign)
            .Concat(Base64Tokens.Find(text).Select(token => new EncodedToken(token, Base64Tokens.Name)))
            .OrderBy(found => found.Token.Start),
    ];

    /// <summary>The tokens of a C# text, in its order. What a backslash means there, the value of the literal tells.</summary>
    public static IReadOnlyList<EncodedToken> FindInSource(string text) =>
    [
        .. FindEscaped(text, sign => sign == TokenEncoding.Backslash.Sign ? null : TokenEncoding.OfSign(sign))
            .Concat(Base64Tokens.Find(text).Select(token => new EncodedToken(token, Base64Tokens.Name)))
            .OrderBy(found => found.Token.Start),
    ];

    private static IEnumerable<EncodedToken> FindEscaped(string text, Func<char, TokenEncoding?> encodingOf)
    {
        var start = text.IndexOfAny(Beginnings);
        while (start >= 0)
        {
            var found = DecodeAt(text, start, encodingOf);
            if (found is { } token)
                yield return token;

            var next = found?.Token.End ?? start + 1;
            start = next < text.Length ? text.IndexOfAny(Beginnings, next) : -1;
        }
    }

    private static EncodedToken? DecodeAt(string text, int start, Func<char, TokenEncoding?> encodingOf)
    {
        Span<char> decoded = stackalloc char[MaxDecoded];
        Span<int> ends = stackalloc int[MaxDecoded];
        var rest = text.AsSpan();
        TokenEncoding? encoding = null;
        var count = 0;
        for (var position = start; position < rest.Length && count < MaxDecoded;)
        {
            if (AuthToken.IsLetterOrDigit(rest[position]) || rest[position] == '-')
            {
                decoded[count] = rest[position++];
            }
            else
            {
                encoding ??= encodingOf(rest[position]);
                var length = encoding?.Sign == rest[position] ? encoding.Read(rest.Slice(position), out decoded[count]) : 0;
                if (length == 0)
                    break;
                position += length;
                if (decoded[count] == TokenEncoding.Nothing)
                    continue;
            }

            ends[count] = position;
            if (count < AuthToken.PrefixStart.Length && decoded[count] != AuthToken.PrefixStart[count])
                return null;
            count++;
        }

        return encoding is null ? null : Judge(text, start, decoded.Slice(0, count), ends, encoding);
    }

    private static EncodedToken? Judge(
        string text, int start, ReadOnlySpan<char> decoded, ReadOnlySpan<int> ends, TokenEncoding encoding)
    {
        if (!AuthToken.StartsWithShape(decoded, out var length) || AuthToken.HasValidChecksum(decoded.Slice(0, length)) != true)
            return null;

        var end = ends[length - 1];
        var goesOn = length < decoded.Length && AuthToken.IsLetterOrDigit(decoded[length]);
        if (goesOn || end - start == length || Boundary.Before(text.AsSpan(0, end), start) == BoundaryKind.None)
            return null;

        var fingerprint = Fingerprint.Of(decoded.Slice(0, length));
        return new EncodedToken(new TokenMatch(start, end - start, isProven: true, fingerprint), encoding.Name);
    }
}
