using System.Text;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Fixing;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Fixing;

/// <summary>Random content around a secret, in every encoding and in none: not a byte of it changes.</summary>
public sealed class FileFixerTests
{
    private const int Runs = 3000;

    private static readonly Encoding?[] Encodings =
    [
        new UTF8Encoding(false),
        new UTF8Encoding(true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        // Any bytes but NUL, which makes a file binary.
        null,
    ];

    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\r", " ", "\t", "a", "Z9", "=", "#", "\"", "'", "\\", "${", "}", "ls-", "ls", "ü", "\u2028", "\U0001F511", "A=b\n", "\uFEFF",
    ];

    [Fact]
    public void OnlyTheSecretChanges()
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("notes.md");
        var fixer = new FileFixer(new EditorConfigs([]), isDryRun: false);
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new Random(seed);
            var encoding = Encodings[seed % Encodings.Length];
            byte[] before = [.. encoding?.GetPreamble() ?? [], .. Noise(random, encoding), .. Encode(" ", encoding)];
            byte[] after = [.. Encode(" ", encoding), .. Noise(random, encoding)];
            File.WriteAllBytes(path, [.. before, .. Encode(TestTokens.Valid(seed), encoding), .. after]);

            var fix = fixer.Fix(path, [], CancellationToken.None);

            Assert.True(fix.Outcomes is [{ IsFixed: true }], $"seed {seed}");
            Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual([.. before, .. Encode("<YOUR_AUTH_TOKEN>", encoding), .. after]), $"seed {seed}");
        }
    }

    [Fact]
    public void BrokenUtf16_IsLeftAsItIs()
    {
        using var folder = new TemporaryFolder();
        byte[] content = [0xFF, 0xFE, 0x00, 0xD8, .. Encoding.Unicode.GetBytes(" " + Secrets.Token() + " ")];
        var path = folder.PathOf("notes.md");
        File.WriteAllBytes(path, content);
        var configs = new EditorConfigs([]);
        var found = FileChecker.Check("notes.md", new MemoryStream(content), configs.Of(path), CancellationToken.None).Findings;

        var fix = new FileFixer(configs, isDryRun: false).Fix(path, found, CancellationToken.None);

        Assert.False(Assert.Single(fix.Outcomes).IsFixed);
        Assert.Equal(content, File.ReadAllBytes(path));
    }

    private static byte[] Noise(Random random, Encoding? encoding)
    {
        if (encoding is not null)
            return encoding.GetBytes(string.Concat(random.GetItems(Pieces, random.Next(30))));

        var bytes = new byte[random.Next(60)];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)random.Next(1, 256);
        // What begins like a mark is text in that encoding.
        return [(byte)'x', .. bytes];
    }

    private static byte[] Encode(string text, Encoding? encoding) => (encoding ?? Encoding.Latin1).GetBytes(text);
}
