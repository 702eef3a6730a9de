using CsCheck;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Scanning;

/// <summary>
/// What holds for every text. Every run takes the same texts. Where a property fails, CsCheck prints the seed; with it in
/// the environment variable CsCheck_Seed, and a number of texts in CsCheck_Iter, it looks for a shorter one.
/// </summary>
public static class PropertyTests
{
    private const int Texts = 2000;

    /// <summary>Pieces that the detector reacts to, any characters in between, and secrets.</summary>
    private static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.Int[0, RandomTexts.Pieces.Length - 1].Select(index => RandomTexts.Pieces[index]),
            Gen.Char.Select(character => character.ToString()),
            Gen.Int[0, 50].Select(seed => TestTokens.Valid(seed)),
            Gen.Int[0, 50].Select(seed => TestTokens.WrongChecksum(seed)),
            Gen.Int[0, 50].Select(seed => TestTokens.ApiKey(seed)))
        .Array[0, 80]
        .Select(string.Concat);

    private static readonly Gen<char> NoTokenCharacter = Gen.Char.Where(character => !char.IsAsciiLetterOrDigit(character));

    private static readonly Gen<FileFormat> Formats = Gen.Int[0, FileFormats.All.Count - 1].Select(index => FileFormats.All[index]);

    public sealed class Reports
    {
        [Fact]
        public void TokenInAnySurroundings_IsFound() => Gen
            .Select(AnyText, NoTokenCharacter, Gen.Int[0, 1000], NoTokenCharacter, AnyText)
            .HoldFor(
                given =>
                {
                    var (before, left, seed, right, after) = given;
                    var text = before + left + TestTokens.Valid(seed) + right + after;
                    return TextScanner.Scan(text).Tokens.Any(token => token.Start == before.Length + 1 && token.IsProven);
                },
                Texts);

        [Fact]
        public void TokenInAnyFile_IsFound() => Gen
            .Select(AnyText.Where(HoldsNoMarker), NoTokenCharacter, Gen.Int[0, 1000], NoTokenCharacter, AnyText.Where(HoldsNoMarker), Formats)
            .HoldFor(
                given =>
                {
                    var (before, left, seed, right, after, format) = given;
                    var text = before + left + TestTokens.Valid(seed) + right + after;
                    return ScannedFile
                        .Scan(Invariants.PathOf(format), text, DetectionOptions.Default)
                        .Findings.Any(finding => finding.Start == before.Length + 1 && finding.Kind == FindingKind.CommittedToken);
                },
                Texts);

        private static bool HoldsNoMarker(string text) => !text.Contains(InlineSuppressions.Marker, StringComparison.Ordinal);
    }

    public sealed class Guards
    {
        [Fact]
        public void Scanner_HoldsItsInvariants() => AnyText.HoldFor(Invariants.OfScanner, Texts);

        [Fact]
        public void Scanner_DoesNotDependOnHowTheTextArrives() => Gen
            .Select(AnyText.Array[1, 40].Select(string.Concat), Gen.Int[1, 40_000].Array[1, 20], Gen.Int[0, 20_000])
            .HoldFor(
                given =>
                {
                    var (pieces, lengths, filler) = given;
                    var text = new string('.', filler) + pieces;
                    var (whole, parts) = (TextScanner.Scan(text), TextScanner.Scan(new PartsSource(text, lengths)));
                    return whole.Tokens.SequenceEqual(parts.Tokens)
                        && whole.CutTokens.SequenceEqual(parts.CutTokens)
                        && whole.MentionsLocalStack == parts.MentionsLocalStack;
                },
                500);

        [Fact]
        public void Readers_HoldTheirInvariants() => Gen
            .Select(Formats, AnyText)
            .HoldFor(given => Invariants.OfReader(given.Item1, given.Item2), 4 * Texts);

        [Fact]
        public void FileScanner_HoldsItsInvariants() => Gen
            .Select(Formats, AnyText)
            .HoldFor(given => Invariants.OfConfiguration(given.Item1, given.Item2), 4 * Texts);

        [Fact]
        public void TextInsideStrings_HoldsItsInvariants() => AnyText.HoldFor(Invariants.OfEmbeddedSettings, Texts);

        /// <summary>
        /// Twice the text is about twice the work. Counted in what is given and in the bytes that the readers allocate, which
        /// unlike time are the same in every run; work that allocates nothing is held by <see cref="HostileTextTests"/>.
        /// </summary>
        [Fact]
        public void Readers_WorkInProportionToTheText() => Gen
            .Select(Formats, AnyText)
            .HoldFor(
                text =>
                {
                    var (format, piece) = text;
                    const int Times = 64;
                    var (once, twice) = (string.Concat(Enumerable.Repeat(piece, Times)), string.Concat(Enumerable.Repeat(piece, 2 * Times)));
                    var ((given, bytes), (twiceGiven, twiceBytes)) = (Work(format, once), Work(format, twice));
                    return twiceGiven <= (2.2 * given) + 1000 && twiceBytes <= (2.6 * bytes) + 100_000;
                },
                300);

        private static (long Given, long Bytes) Work(FileFormat format, string text)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var given = format.Read(text).Sum(setting => 1L + setting.Length);
            return (given, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    private static void HoldFor<T>(this Gen<T> texts, Action<T> property, int count)
    {
        for (var i = 0; i < count; i++)
            texts.Sample(property, seed: SeedOf(i), iter: 1, threads: 1);
    }

    private static void HoldFor<T>(this Gen<T> texts, Func<T, bool> property, int count)
    {
        for (var i = 0; i < count; i++)
            texts.Sample(property, seed: SeedOf(i), iter: 1, threads: 1);
    }

    private static string SeedOf(int number) => new PCG((uint)number, (ulong)number).ToString();

    /// <summary>Gives the text in parts of these lengths, over and over.</summary>
    private struct PartsSource(string text, int[] lengths) : ITextSource
    {
        private int _position;
        private int _part;

        public int Read(char[] buffer, int index, int count)
        {
            count = Math.Min(Math.Min(count, lengths[_part++ % lengths.Length]), text.Length - _position);
            text.CopyTo(_position, buffer, index, count);
            _position += count;
            return count;
        }
    }
}
