namespace LocalStack.Auth.Resolution;

/// <summary>What LocalStack makes of a value before it looks at it.</summary>
internal static class Stripped
{
    /// <summary>Not tab and line break: a CI secret that was stored with a line break stays invalid.</summary>
    private static readonly char[] Characters = ['\'', '"', ' '];

    /// <summary>The value without quotes and spaces around it; <see langword="null"/> when nothing is left.</summary>
    public static string? OrNull(string? value)
    {
        var stripped = value?.Trim(Characters);
        return string.IsNullOrEmpty(stripped) ? null : stripped;
    }
}
