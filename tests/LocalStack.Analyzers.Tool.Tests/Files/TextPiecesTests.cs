using System.Text;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Tests.Files;

public sealed class TextPiecesTests
{
    private static readonly UTF8Encoding Utf8 = new(false);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Ünïcödé \U0001F511\r\n")]
    public void SmallText_IsOnePiece(string text)
    {
        var pieces = ReadAll(Utf8.GetBytes(text));

        var piece = Assert.Single(pieces);
        Assert.Equal(text, piece.Text);
        Assert.Equal(text, piece.Own);
        Assert.True(piece.IsWhole);
    }

    [Fact]
    public void CharacterOnTheBorderOfTwoReads_IsNotTorn()
    {
        var text = new string('x', (64 * 1024) - 1) + "\u20AC" + new string('y', 100);

        Assert.Equal(text, Assert.Single(ReadAll(Utf8.GetBytes(text))).Text);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(3_000_000)]
    [InlineData(int.MaxValue)]
    public void LargeText_IsReportedOnceInPiecesOfBoundedLength(int lineLength)
    {
        var text = TextOf(TextPieces.MaxLength * 3, lineLength);

        var pieces = ReadAll(Utf8.GetBytes(text));

        Assert.True(pieces.Count > 1);
        Assert.Equal(text, string.Concat(pieces.Select(piece => piece.Own)));
        Assert.All(pieces, piece => Assert.True(piece.Text.Length <= TextPieces.MaxLength + (64 * 1024)));
        Assert.All(pieces, piece => Assert.False(piece.IsWhole));
    }

    [Fact]
    public void LargeText_IsCutBehindALineEnd()
    {
        var pieces = ReadAll(Utf8.GetBytes(TextOf(TextPieces.MaxLength * 2, 80)));

        Assert.All(pieces.SkipLast(1), piece => Assert.EndsWith("\n", piece.Own, StringComparison.Ordinal));
    }

    public static TheoryData<string, bool> Contents { get; } = new()
    {
        { "00 01 02 03", true },
        { "61 00 62", true },
        { "FF FE 61 00", false },
        { "FE FF 00 61", false },
        { "EF BB BF 61", false },
        { "80 81 FF", false },
        { "", false },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void Binary_IsToldByANulThatNoMarkExplains(string bytes, bool isBinary)
    {
        using var pieces = new TextPieces(new MemoryStream(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal))));

        Assert.Equal(!isBinary, pieces.Read());
        Assert.Equal(isBinary, pieces.IsBinary);
    }

    /// <summary>Pictures may tell at length what they show before they show it; logs may hold a few NULs.</summary>
    [Theory]
    [InlineData(9_000, true)]
    [InlineData(100_000, true)]
    [InlineData(1_000_000, true)]
    [InlineData(9_000, false)]
    [InlineData(1_000_000, false)]
    public void TextAboutAPicture_DoesNotMakeItText(int length, bool isPicture)
    {
        var content = Utf8.GetBytes("\0PICTURE\0" + TextOf(8_500, 80) + new string('x', length));
        if (isPicture)
            new Random(1).NextBytes(content.AsSpan(8_600));

        using var pieces = new TextPieces(new MemoryStream(content));

        Assert.Equal(isPicture, pieces.IsBinary);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(64 * 1024)]
    [InlineData(TextPieces.MaxLength - 1)]
    public void ShortTextInUtf8_CanBeReadUndecoded(int length)
    {
        byte[] content = [.. Enumerable.Repeat((byte)'a', length)];
        foreach (byte[] mark in new byte[][] { [], [0xEF, 0xBB, 0xBF] })
        {
            using var pieces = new TextPieces(new MemoryStream([.. mark, .. content[..Math.Max(0, length - mark.Length)]]));

            Assert.True(pieces.TryGetUtf8(out var utf8));
            Assert.Equal(Math.Max(0, length - mark.Length), utf8.Length);
            Assert.Equal(-1, utf8.IndexOfAnyExcept((byte)'a'));
            Assert.True(pieces.Read());
            Assert.Equal(utf8.Length, pieces.Text.Length);
            Assert.False(pieces.TryGetUtf8(out _));
        }
    }

    [Fact]
    public void OtherContent_CannotBeReadUndecoded()
    {
        byte[][] contents =
        [
            [0xFF, 0xFE, (byte)'a', 0],
            [(byte)'a', 0],
            [.. Enumerable.Repeat((byte)'a', TextPieces.MaxLength)],
        ];
        foreach (var content in contents)
        {
            using var pieces = new TextPieces(new MemoryStream(content));

            Assert.False(pieces.TryGetUtf8(out _));
        }
    }

    private static string TextOf(int length, int lineLength)
    {
        var text = new StringBuilder(length);
        for (var i = 0; i < length; i++)
            text.Append(i % lineLength == lineLength - 1 ? '\n' : (char)('a' + (i % 26)));
        return text.ToString();
    }

    private static List<(string Text, string Own, bool IsWhole)> ReadAll(byte[] content)
    {
        var read = new List<(string, string, bool)>();
        using var pieces = new TextPieces(new MemoryStream(content));
        while (pieces.Read())
            read.Add((pieces.Text.ToString(), pieces.Text[pieces.Own].ToString(), pieces.IsWhole));
        return read;
    }
}
