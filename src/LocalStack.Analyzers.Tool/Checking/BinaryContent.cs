using System.Buffers;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// Searches what is no text for proven tokens: in single bytes, as string literals of UTF-8 and resources are, and in UTF-16 of
/// either order, as the strings of an assembly are. What stands beside them tells nothing: the length or kind of what follows a
/// text may be a letter (<c>N</c> in compiled Python). Memory does not grow with the content.
/// </summary>
internal static class BinaryContent
{
    private const int WindowLength = 1024 * 1024;

    /// <summary>Bytes of the longest token in UTF-16, with one character more on either side.</summary>
    private const int Margin = 2 * (AuthToken.MaxLength + 2);

    /// <summary>The token's first two letters in single bytes.</summary>
    private static ReadOnlySpan<byte> NarrowNeedle => "ls"u8;

    /// <summary>And in UTF-16 of either order, but for the first or last byte.</summary>
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
        Add(tokens, window, NarrowNeedle);
        Add(tokens, window, WideNeedle);
        return [.. tokens
            .Where(token => token.Start >= own.Start.Value && token.Start < own.End.Value)
            .OrderBy(token => token.Start)];
    }

    /// <summary>Adds the tokens that begin with a needle; from one of its characters to the next it is as far as in the needle.</summary>
    private static void Add(List<TokenMatch> tokens, ReadOnlySpan<byte> window, ReadOnlySpan<byte> needle)
    {
        var width = needle.Length - 1;
        Span<char> characters = stackalloc char[AuthToken.MaxLength];
        for (var position = 0; window[position..].IndexOf(needle) is >= 0 and var hit;)
        {
            var start = position + hit;
            position = start + 1;
            var text = Read(window[start..], width, characters);
            if (!AuthToken.StartsWithShape(text, out var length) || AuthToken.HasValidChecksum(text[..length]) != true)
                continue;

            tokens.Add(new TokenMatch(start, (width * (length - 1)) + 1, isProven: true, Fingerprint.Of(text[..length])));
            position = start + tokens[^1].Length;
        }
    }

    /// <summary>The characters, as many as a token can have; of wide ones those whose other byte is NUL.</summary>
    private static Span<char> Read(ReadOnlySpan<byte> bytes, int width, Span<char> characters)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length && length < characters.Length; i += width)
        {
            if (width > 1 && i > 0 && bytes[i - 1] != 0)
                break;
            characters[length++] = (char)bytes[i];
        }

        return characters[..length];
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
