using System.Buffers;
using System.Text;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// Searches what is no text for proven tokens: in single bytes, as string literals of UTF-8 and resources are, and in UTF-16 of
/// either order, as the strings of an assembly are. Memory does not grow with the content.
/// </summary>
internal static class BinaryContent
{
    private const int WindowLength = 1024 * 1024;

    /// <summary>Bytes of the longest token in UTF-16, with one character more on either side.</summary>
    private const int Margin = 2 * (AuthToken.MaxLength + 2);

    /// <summary>The token's first two letters in UTF-16 of either order, but for the first or last byte.</summary>
    private static ReadOnlySpan<byte> WideNeedle => "l\0s"u8;

    /// <summary>The findings of a content, in its order.</summary>
    /// <param name="path">How it is named in the report.</param>
    /// <param name="content">The content, read forward only.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="IOException">The content cannot be read.</exception>
    public static IReadOnlyList<LocatedFinding> Check(
        string path, Stream content, CancellationToken cancellationToken)
    {
        var findings = new List<LocatedFinding>();
        var window = ArrayPool<byte>.Shared.Rent(WindowLength);
        try
        {
            var (kept, offset) = (0, 0L);
            for (var isLast = false; !isLast;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var read = content.ReadAtLeast(window.AsSpan(kept, WindowLength - kept), WindowLength - kept, throwOnEndOfStream: false);
                isLast = read < WindowLength - kept;
                var length = kept + read;

                // What begins in the last margin is whole in the next window; what begins before the first was told by the last one.
                var own = (kept == 0 ? 0 : Margin)..(isLast ? length : length - Margin);
                findings.AddRange(Find(window.AsSpan(0, length), own).Select(token => Locate(path, token, offset)));
                if (isLast)
                    break;

                kept = 2 * Margin;
                window.AsSpan(length - kept, kept).CopyTo(window);
                offset += length - kept;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(window);
        }

        return findings;
    }

    private static List<TokenMatch> Find(ReadOnlySpan<byte> window, Range own)
    {
        var tokens = new List<TokenMatch>();
        if (Utf8Clues.AreIn(window))
            tokens.AddRange(ScanNarrow(window).Where(token => token.IsProven));
        AddWide(tokens, window);
        return [.. tokens
            .Where(token => token.Start >= own.Start.Value && token.Start < own.End.Value)
            .OrderBy(token => token.Start)];
    }

    private static IReadOnlyList<TokenMatch> ScanNarrow(ReadOnlySpan<byte> window) =>
        TextScanner.Scan(new StringSource(Encoding.Latin1.GetString(window)), VectorisedNeedle.Search, CancellationToken.None).Tokens;

    private static void AddWide(List<TokenMatch> tokens, ReadOnlySpan<byte> window)
    {
        for (var position = 0; window[position..].IndexOf(WideNeedle) is >= 0 and var hit;)
        {
            var start = position + hit;
            position = start + 1;
            var text = Narrow(window[start..]);
            if (!AuthToken.StartsWithShape(text, out var length) || AuthToken.HasValidChecksum(text.AsSpan(0, length)) != true)
                continue;

            var goesOn = length < text.Length && AuthToken.IsLetterOrDigit(text[length]);
            var isPart = start > 1 && window[start - 1] == 0 && AuthToken.IsLetterOrDigit((char)window[start - 2]);
            if (!goesOn && !isPart)
                tokens.Add(new TokenMatch(start, (2 * length) - 1, isProven: true, Fingerprint.Of(text.AsSpan(0, length))));
        }
    }

    /// <summary>The characters whose other bytes are NUL, as many as a token can have and one more.</summary>
    private static string Narrow(ReadOnlySpan<byte> bytes)
    {
        Span<char> characters = stackalloc char[AuthToken.MaxLength + 1];
        var length = 0;
        for (var i = 0; i < bytes.Length && length < characters.Length; i += 2)
        {
            if (length > 0 && bytes[i - 1] != 0)
                break;
            characters[length++] = (char)bytes[i];
        }

        return new string(characters[..length]);
    }

    /// <summary>There are no lines: the column is the number of the byte.</summary>
    private static LocatedFinding Locate(string path, TokenMatch token, long offset)
    {
        var start = (int)Math.Min(offset + token.Start, int.MaxValue - token.Length - 1);
        var finding = new Finding(
            FindingKind.CommittedToken,
            start,
            token.Length,
            "binary content",
            CredentialName.AuthTokenVariable,
            token.Fingerprint,
            isEncoded: true);
        return new LocatedFinding(path, finding, new LinePosition(1, start + 1), new LinePosition(1, start + 1 + token.Length));
    }
}
