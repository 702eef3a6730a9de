using System.Buffers;
using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// Finds tokens in text, whatever the text is: one pass in chunks, work linear in the length, no allocation when
/// nothing is found.
/// <para>
/// The only needle is <c>ls</c> in any casing. A token begins with it, and <c>localstack</c> holds it in its middle, so
/// that one vectorised search serves both; what surrounds a hit decides.
/// </para>
/// </summary>
internal static class TextScanner
{
    /// <summary>Characters read at a time.</summary>
    private const int ChunkLength = 16 * 1024;

    /// <summary>What is looked at before a hit. It is longer than any run of which <see cref="EncodedRuns"/> judges.</summary>
    private const int Lookbehind = Boundary.Lookbehind;

    /// <summary>What is looked at from a hit on: the longest token, and two characters to see where it ends.</summary>
    private const int Lookahead = AuthToken.MaxLength + 2;

    /// <summary>Scans a text.</summary>
    /// <exception cref="OperationCanceledException">The scan was cancelled.</exception>
    public static ScanResult Scan<TSource>(TSource source, CancellationToken cancellationToken = default)
        where TSource : struct, ITextSource
    {
        var buffer = ArrayPool<char>.Shared.Rent(ChunkLength);
        try
        {
            var pass = new Pass(buffer);
            while (pass.Fill(ref source))
            {
                cancellationToken.ThrowIfCancellationRequested();
                pass.ExamineHits();
            }

            return pass.ToResult();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Scans a string.</summary>
    /// <inheritdoc cref="Scan{TSource}(TSource, CancellationToken)"/>
    public static ScanResult Scan(string text, CancellationToken cancellationToken = default) =>
        Scan(new StringSource(text), cancellationToken);

    /// <summary>The state of one pass: a window that slides over the text.</summary>
    private struct Pass(char[] buffer)
    {
        private List<TokenMatch>? _tokens;
        private List<int>? _cutTokens;
        private bool _mentionsLocalStack;
        private bool _mayHoldEncoded;

        /// <summary>Where in the text the window begins.</summary>
        private int _offset;

        /// <summary>Characters in the window.</summary>
        private int _length;

        /// <summary>The first position in the window that has not been examined.</summary>
        private int _next;

        private bool _isLast;

        /// <summary>Slides the window on and fills it; false when the text is at its end.</summary>
        public bool Fill<TSource>(ref TSource source)
            where TSource : struct, ITextSource
        {
            if (_isLast)
                return false;

            var kept = Math.Max(0, _next - Lookbehind);
            Array.Copy(buffer, kept, buffer, 0, _length - kept);
            _offset += kept;
            _length -= kept;
            _next -= kept;

            while (_length < buffer.Length && !_isLast)
            {
                var read = source.Read(buffer, _length, buffer.Length - _length);
                _length += read;
                _isLast = read == 0;
            }

            return true;
        }

        public void ExamineHits()
        {
            var window = buffer.AsSpan(0, _length);
            var end = _isLast ? _length : _length - Lookahead;
            _mayHoldEncoded = _mayHoldEncoded || EncodedRuns.MayHoldToken(window);
            while (_next < end)
            {
                var hit = Needle.IndexIn(window.Slice(_next));
                if (hit < 0 || _next + hit >= end)
                    _next = end;
                else
                    _next = Examine(window, _next + hit);
            }
        }

        public readonly ScanResult ToResult() =>
            _tokens is null && _cutTokens is null && !_mentionsLocalStack && !_mayHoldEncoded
                ? ScanResult.Clean
                : new ScanResult(_tokens ?? [], _cutTokens ?? [], _mentionsLocalStack, _mayHoldEncoded);

        /// <summary>
        /// Judges one hit of the needle; returns where to go on: what was not taken for a token may still hold the
        /// beginning of one.
        /// </summary>
        private int Examine(ReadOnlySpan<char> window, int hit)
        {
            _mentionsLocalStack = _mentionsLocalStack || Needle.IsInCredentialName(window, hit);

            var rest = window.Slice(hit);
            var hasShape = AuthToken.StartsWithShape(rest, out var matched);
            if (hasShape && TryJudge(window, hit, matched) is { } token)
            {
                (_tokens ??= []).Add(token);
                return hit + matched;
            }

            if (!hasShape
                && matched >= Needle.Length
                && matched < rest.Length
                && rest[matched] is '"' or '\\' or '{'
                && Boundary.Before(window, hit) != BoundaryKind.None)
            {
                (_cutTokens ??= []).Add(_offset + hit);
            }

            _mayHoldEncoded = _mayHoldEncoded
                || (!hasShape && matched >= Needle.Length && EncodedRuns.BeginsEscapeBehind(rest.Slice(0, matched), rest.Slice(matched)));
            return hit + Needle.Length;
        }

        /// <summary>
        /// A fitting checksum is proof, so only a letter or digit beside it makes it part of something longer. Without
        /// that proof the neighbours have to be those of a word of its own, and the text no sample and no UUID.
        /// </summary>
        private readonly TokenMatch? TryJudge(ReadOnlySpan<char> window, int start, int length)
        {
            var before = Boundary.Before(window, start);
            var after = Boundary.After(window, start + length);
            if (before == BoundaryKind.None || after == BoundaryKind.None)
                return null;

            var token = window.Slice(start, length);
            var isProven = AuthToken.HasValidChecksum(token) == true;
            if (!isProven && (before != BoundaryKind.Word || after != BoundaryKind.Word))
                return null;
            if (!isProven && (AuthToken.HoldsUuid(token) || !OpaqueText.IsInToken(token)))
                return null;

            return new TokenMatch(_offset + start, length, isProven, Fingerprint.Of(token));
        }
    }
}
