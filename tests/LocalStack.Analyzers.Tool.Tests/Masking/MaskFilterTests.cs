using System.Diagnostics;
using System.Text;
using LocalStack.Analyzers.Tool.Masking;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Masking;

/// <summary>The filter: no proven token passes, and all else does.</summary>
public sealed class MaskFilterTests
{
    private const string Hidden = "-****-****-****-************";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(100_000)]
    public void Tokens_AreMasked_HoweverTheInputComes(int length)
    {
        var (first, second) = (Secrets.Token(), Secrets.Token());
        var text = $"\U0001F52A{first} é\r\nüber \"{second}\"\n\nlocalstack-analyzers:allow {first}\nend";

        var masked = Mask(Encoding.UTF8.GetBytes(text), length);

        Assert.Equal(
            text.Replace(first, first[..11] + Hidden, StringComparison.Ordinal).Replace(second, second[..11] + Hidden, StringComparison.Ordinal),
            Encoding.UTF8.GetString(masked));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void EncodedTokens_AreMasked(int length)
    {
        var token = Secrets.Token();
        var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes("a file of some length that holds " + token + " and more, and more, and more"));
        var wrapped = string.Join('\n', base64.Chunk(64).Select(line => new string(line)));
        string[] forms = [base64, wrapped, token.Replace("-", "%2D", StringComparison.Ordinal), token.Replace("-", "\\u002d", StringComparison.Ordinal)];

        foreach (var form in forms)
        {
            var masked = Encoding.UTF8.GetString(Mask(Encoding.UTF8.GetBytes($"before\ndata: {form}\nafter\n"), length));

            Assert.StartsWith("before\ndata: ", masked, StringComparison.Ordinal);
            Assert.EndsWith("\nafter\n", masked, StringComparison.Ordinal);
            Assert.False(masked.Contains(form, StringComparison.Ordinal), $"Form {Array.IndexOf(forms, form)} is not masked.");
            Assert.Contains("****", masked, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Utf16_IsMasked()
    {
        var token = Secrets.Token();
        var bytes = Encoding.Unicode.GetBytes($"one {token} two\n");

        var masked = Encoding.Unicode.GetString(Mask(bytes, 5));

        Secrets.AssertNotShownIn(masked, "UTF-16");
        Assert.StartsWith("one ", masked, StringComparison.Ordinal);
        Assert.EndsWith(" two\n", masked, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoToken_PassesByteForByte()
    {
        var bytes = new byte[300_000];
        new Random(1).NextBytes(bytes);
        byte[] text = [.. bytes, .. Encoding.UTF8.GetBytes($"{TestTokens.WrongChecksum()} ls-xxxxxxxx LOCALSTACK_API_KEY=${{KEY}}"), 0xFF];

        Assert.Equal(text, Mask(text, 1000));
    }

    [Fact]
    public void TokensInALineWithoutEnd_AreMasked_InBoundedMemory()
    {
        var token = Secrets.Token();
        var piece = Encoding.UTF8.GetBytes(new string('x', 50_000) + " " + token + " ");
        using var input = new RepeatedStream(piece, 400);
        using var output = new CountingOutput(Encoding.UTF8.GetBytes(token));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var filter = new MaskFilter(input, output);
        filter.Run(CancellationToken.None);

        Assert.Equal(400, filter.Count);
        Assert.Equal(piece.Length * 400L, output.Length);
        Assert.False(output.HoldsWanted);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 16 * 1024 * 1024);
    }

    [Fact]
    public async Task Line_IsPassedOn_BeforeTheNextOneComes()
    {
        var start = new ProcessStartInfo(CommandUnderTest.Program, CommandUnderTest.Arguments("mask")) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var filter = Process.Start(start)!;
        var token = Secrets.Token();

        await filter.StandardInput.WriteAsync($"token={token}\n");
        await filter.StandardInput.FlushAsync();
        var line = await filter.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        filter.StandardInput.Close();
        await filter.WaitForExitAsync();

        Secrets.AssertNotShownIn(line!, "mask");
        Assert.StartsWith("token=ls-", line, StringComparison.Ordinal);
        Assert.Equal(0, filter.ExitCode);
    }

    private static byte[] Mask(byte[] content, int length)
    {
        using var input = new SlowStream(content, length);
        using var output = new MemoryStream();
        new MaskFilter(input, output).Run(CancellationToken.None);
        return output.ToArray();
    }

    /// <summary>Gives a content in parts.</summary>
    private sealed class SlowStream(byte[] content, int length) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, length));
    }

    /// <summary>Gives a content again and again.</summary>
    private sealed class RepeatedStream(byte[] content, int times) : MemoryStream(content)
    {
        private int _left = times - 1;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position == Length && _left-- > 0)
                Position = 0;
            return base.Read(buffer, offset, count);
        }
    }

    /// <summary>Keeps nothing but what it needs to know whether something was written.</summary>
    private sealed class CountingOutput(byte[] wanted) : MemoryStream
    {
        private byte[] _end = [];
        private long _length;

        public override long Length => _length;

        public bool HoldsWanted { get; private set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            byte[] seen = [.. _end, .. buffer.AsSpan(offset, count)];
            HoldsWanted |= seen.AsSpan().IndexOf(wanted) >= 0;
            _end = seen[Math.Max(0, seen.Length - wanted.Length + 1)..];
            _length += count;
        }
    }
}
