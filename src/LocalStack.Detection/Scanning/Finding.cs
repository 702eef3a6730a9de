namespace LocalStack.Detection.Scanning;

/// <summary>A secret that was found. It holds no part of the secret.</summary>
/// <param name="kind">What was found.</param>
/// <param name="start">Where it begins, in UTF-16 code units from the start of the text.</param>
/// <param name="length">How long it is as written.</param>
/// <param name="location">Where it stands, for messages: <c>setting LocalStack:AuthToken</c>.</param>
/// <param name="variable">The environment variable that should hold it.</param>
/// <param name="fingerprint">Its <see cref="Credentials.Fingerprint"/>.</param>
/// <param name="isEncoded">Whether it is written in another form (base64), so that a look-up cannot take its place.</param>
internal sealed class Finding(
    FindingKind kind, int start, int length, string location, string variable, string fingerprint, bool isEncoded = false)
{
    public FindingKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public int End => Start + Length;

    public string Location { get; } = location;

    public string Variable { get; } = variable;

    public string Fingerprint { get; } = fingerprint;

    public bool IsEncoded { get; } = isEncoded;
}
