namespace LocalStack.Auth.Resolution;

/// <summary>The spellings of a boolean that LocalStack documents.</summary>
internal static class DocumentedBoolean
{
    /// <summary>
    /// Reads as LocalStack's <em>not false</em> reader does. A blank value is the one difference: LocalStack takes it for
    /// the default, so here it is told from a value.
    /// </summary>
    /// <returns><see langword="null"/> for a value that is absent or blank.</returns>
    public static bool? Read(string? value)
    {
        var trimmed = value?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return null;

        return trimmed != "0" && !string.Equals(trimmed, "false", StringComparison.OrdinalIgnoreCase);
    }
}
