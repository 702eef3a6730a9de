namespace LocalStack.Auth.Resolution;

/// <summary>What a container must not get, whatever the kind of the credential.</summary>
internal static class HandedOn
{
    /// <summary>lstk refuses longer values; an auth token has 39 characters.</summary>
    private const int MaxLength = 1024;

    /// <summary>The mistake in a value, in words that contain no part of it; <see langword="null"/> for none.</summary>
    public static string? FindMistake(string value)
    {
        if (value.Length > MaxLength)
            return $"its length is wrong: it has {value.Length} characters";

        // A line break in a value can set another variable, because the image exports its variables line by line.
        return HasControlCharacter(value) ? "it contains a control character" : null;
    }

    public static bool HasControlCharacter(string value)
    {
        foreach (var character in value)
        {
            if (char.IsControl(character) || character is '\u2028' or '\u2029')
                return true;
        }

        return false;
    }
}
