namespace LocalStack.Detection.Scanning;

/// <summary>A token found in a text. It holds no part of the token.</summary>
/// <param name="start">Where it begins, in UTF-16 code units from the start of the text.</param>
/// <param name="length">How long it is.</param>
/// <param name="isProven">Whether its checksum fits.</param>
/// <param name="fingerprint">Its <see cref="Credentials.Fingerprint"/>.</param>
internal readonly struct TokenMatch(int start, int length, bool isProven, string fingerprint)
{
    public int Start { get; } = start;

    public int Length { get; } = length;

    public int End => Start + Length;

    public bool IsProven { get; } = isProven;

    public string Fingerprint { get; } = fingerprint;
}
