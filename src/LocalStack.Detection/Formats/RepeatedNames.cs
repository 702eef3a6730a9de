namespace LocalStack.Detection.Formats;

/// <summary>
/// Gives the same string for a name that a text writes again: a file may have many keys, of which few differ. The last name of
/// each slot is kept, so that a file of many different names costs no memory.
/// </summary>
internal sealed class RepeatedNames
{
    private const int SlotCount = 128;

    private readonly string?[] _last = new string?[SlotCount];

    /// <summary>The name as a string.</summary>
    public string Of(TextSlice name)
    {
        if (name.Length == 0)
            return "";

        ref var last = ref _last[SlotOf(name)];
        if (last is null || last.Length != name.Length || !name.StartsWith(last))
            last = name.ToString();
        return last;
    }

    private static int SlotOf(TextSlice name)
    {
        var (text, middle) = (name.Text, name.Start + (name.Length / 2));
        return ((name.Length * 31) + (text[name.Start] * 7) + (text[middle] * 13) + text[name.End - 1]) & (SlotCount - 1);
    }
}
