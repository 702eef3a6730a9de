using System.Globalization;
using LocalStack.Detection.Credentials;

namespace LocalStack.Auth.Resolution;

/// <summary>The check that LocalStack makes of an auth token before any network call, with the mistake named.</summary>
internal static class TokenCheck
{
    /// <summary>The value with which LocalStack's own tests run: it is let through.</summary>
    public const string PassedWithoutShape = "test";

    /// <summary>What is wrong with a token, in words that hold no part of it.</summary>
    /// <param name="token">The token, stripped.</param>
    /// <returns><see langword="null"/> when nothing is wrong.</returns>
    public static string? FindMistake(string token)
    {
        if (token == PassedWithoutShape)
            return null;

        var text = token.AsSpan();
        if (AuthToken.StartsWithShape(text, out var matched) && matched == text.Length)
            return AuthToken.HasValidChecksum(text) == false
                ? "its checksum does not fit, so it was mistyped or changed"
                : null;

        return FindMistakeAround(token) ?? FindMistakeInShape(text, matched);
    }

    /// <summary>Whether a value is, or begins like, a token and nothing else.</summary>
    public static bool MayBeHandedOn(string token) =>
        token == PassedWithoutShape || AuthToken.HasShape(token.AsSpan()) || FindMistakeAround(token) is null;

    private static string? FindMistakeAround(string token)
    {
        if (token.Trim().Length < token.Length)
            return "it begins or ends with white space that LocalStack does not strip";

        if (HandedOn.FindMistake(token) is { } mistake)
            return mistake;
        if (token.Any(IsInvisible))
            return "it contains an invisible character";
        if (HasTokenInside(token))
            return "there is other text before the token";

        // A reference that nothing has resolved is a placeholder as well; a token that was cut off is not.
        var isLiteral = CredentialValue.TryFindLiteral(token, CredentialSlot.AuthToken.Variable, out _, out _);
        return isLiteral || BeginsAToken(token) ? null : "it is a placeholder, not a token";
    }

    /// <summary>A mark of byte order, a joiner, a mark of direction: what comes along when a token is copied from a page.</summary>
    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static bool HasTokenInside(string token)
    {
        for (var i = token.IndexOf(AuthToken.PrefixStart, 1, StringComparison.Ordinal); i > 0; i = token.IndexOf(AuthToken.PrefixStart, i + 1, StringComparison.Ordinal))
        {
            if (AuthToken.StartsWithShape(token.AsSpan(i), out _))
                return true;
        }

        return false;
    }

    /// <summary>Whether more than the prefix and its letters fit a token, and no mask or filler hides the rest.</summary>
    private static bool BeginsAToken(string token)
    {
        AuthToken.StartsWithShape(token.AsSpan(), out var matched);
        var hyphen = token.IndexOf('-');
        return hyphen > 0 && matched > hyphen + 1 && !Filler.IsMask(token.AsSpan()) && token.AsSpan(hyphen).IndexOfAny("0123456789".AsSpan()) >= 0;
    }

    private static string FindMistakeInShape(ReadOnlySpan<char> text, int matched)
    {
        // The first hyphen ends the prefix: a match that does not reach it has failed in the prefix.
        if (text.Slice(0, matched).IndexOf('-') < 0)
            return "its prefix is wrong: a token begins with \"ls-\" (an API key belongs in LOCALSTACK_API_KEY)";

        if (matched == text.Length)
            return $"its length is wrong: it is cut off after {matched} characters";

        return AuthToken.HasShape(text.Slice(0, matched))
            ? $"its length is wrong: text follows the {matched} characters of a token"
            : $"its character {matched + 1} is not valid at that position of a token";
    }
}
