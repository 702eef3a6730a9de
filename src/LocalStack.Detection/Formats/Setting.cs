namespace LocalStack.Detection.Formats;

/// <summary>One value of a configuration file, and the keys above it.</summary>
/// <param name="path">The keys; <see langword="null"/> for a value that has none.</param>
/// <param name="text">The text of the file.</param>
/// <param name="start">Where the value begins in it, inside its quotes.</param>
/// <param name="length">How long it is as written.</param>
/// <param name="escapes">How it is written.</param>
internal readonly struct Setting(SettingPath? path, string text, int start, int length, EscapeStyle escapes)
{
    /// <param name="path">The keys; <see langword="null"/> for a value that has none.</param>
    /// <param name="written">The value as written, inside its quotes.</param>
    /// <param name="escapes">How it is written.</param>
    public Setting(SettingPath? path, TextSlice written, EscapeStyle escapes)
        : this(path, written.Text, written.Start, written.Length, escapes)
    {
    }

    public SettingPath? Path { get; } = path;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public int End => Start + Length;

    public EscapeStyle Escapes { get; } = escapes;

    /// <summary>The value as written.</summary>
    public TextSlice Written => new(text, Start, End);

    /// <summary>The value as a program that reads the file sees it.</summary>
    public string Value => Formats.Escapes.Decode(text, Start, Length, Escapes);

    /// <summary>Whether <see cref="Value"/> differs from what is written.</summary>
    public bool IsEscaped => Formats.Escapes.AreIn(text, Start, Length, Escapes);
}
