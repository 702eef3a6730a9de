namespace LocalStack.Auth.Resolution;

/// <summary>What is removed around a value before it is looked at.</summary>
internal static class Stripped
{
    /// <summary>What LocalStack itself strips. Not a tab: with one a token is invalid.</summary>
    private static readonly char[] Characters = ['\'', '"', ' '];

    private static readonly char[] LineBreaks = ['\r', '\n'];

    /// <summary>The value without quotes, spaces and a final line break; <see langword="null"/> when nothing is left.</summary>
    public static string? OrNull(string? value) => OrNull(value, out _);

    /// <summary>The value without quotes, spaces and a final line break; <see langword="null"/> when nothing is left.</summary>
    /// <param name="value">The value.</param>
    /// <param name="hadLineBreak">
    /// Whether there was a line break at the end. LocalStack's image does not strip it: a secret that was stored with one
    /// works here, and fails where the variable is passed on as it is.
    /// </param>
    public static string? OrNull(string? value, out bool hadLineBreak)
    {
        hadLineBreak = false;
        var stripped = value?.Trim(Characters);
        while (stripped is { Length: > 0 } && Array.IndexOf(LineBreaks, stripped[stripped.Length - 1]) >= 0)
        {
            hadLineBreak = true;
            stripped = stripped.TrimEnd(LineBreaks).Trim(Characters);
        }

        return string.IsNullOrEmpty(stripped) ? null : stripped;
    }
}
