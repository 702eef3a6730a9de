namespace LocalStack.Detection.Scanning;

/// <summary>A string as a <see cref="ITextSource"/>.</summary>
internal struct StringSource(string text) : ITextSource
{
    private int _position;

    public int Read(char[] buffer, int index, int count)
    {
        count = Math.Min(count, text.Length - _position);
        text.CopyTo(_position, buffer, index, count);
        _position += count;
        return count;
    }
}
