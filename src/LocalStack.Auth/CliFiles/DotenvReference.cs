namespace LocalStack.Auth.CliFiles;

/// <summary>A reference in a value of a dotenv file: <c>${NAME}</c> or <c>${NAME:-default}</c>.</summary>
internal readonly struct DotenvReference(int start, int end, string name, string defaultValue)
{
    private const string Open = "${";
    private const string DefaultOperator = ":-";

    /// <summary>The position of the dollar sign.</summary>
    public int Start { get; } = start;

    /// <summary>The position after the closing brace.</summary>
    public int End { get; } = end;

    public string Name { get; } = name;

    /// <summary>The default; empty when there is none.</summary>
    public string Default { get; } = defaultValue;

    /// <summary>
    /// Finds the first reference at or after a position, in linear time: no character is searched twice for what it is not.
    /// </summary>
    public static bool TryFind(string value, int position, out DotenvReference reference)
    {
        reference = default;
        var close = -1;
        while (true)
        {
            var start = value.IndexOf(Open, position, StringComparison.Ordinal);
            if (start > close)
                close = start < 0 ? -1 : value.IndexOf('}', start);
            if (start < 0 || close < 0)
                return false;

            var nameStart = start + Open.Length;
            var colon = value.IndexOf(':', nameStart, close - nameStart);
            if (colon < 0 || IsDefault(value, colon, close))
            {
                reference = Create(value, start, colon, close);
                return true;
            }

            // A colon that begins no default ends every name before it, so no reference starts before the colon.
            position = colon + 1;
        }
    }

    private static bool IsDefault(string value, int colon, int close) =>
        colon + DefaultOperator.Length <= close
        && string.CompareOrdinal(value, colon, DefaultOperator, 0, DefaultOperator.Length) == 0;

    private static DotenvReference Create(string value, int start, int colon, int close)
    {
        var nameStart = start + Open.Length;
        var nameEnd = colon < 0 ? close : colon;
        var defaultStart = colon < 0 ? close : colon + DefaultOperator.Length;
        return new DotenvReference(
            start, close + 1, value.Substring(nameStart, nameEnd - nameStart), value.Substring(defaultStart, close - defaultStart));
    }
}
