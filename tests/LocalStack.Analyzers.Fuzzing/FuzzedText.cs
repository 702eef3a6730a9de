using System.Text;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Fuzzing;

/// <summary>
/// Makes text of the fuzzer's bytes. It cannot guess a checksum, and no file here may hold a token, so one byte stands for
/// one; what is no UTF-8 becomes the half of a character.
/// </summary>
internal static class FuzzedText
{
    private const char Valid = '\u0001';
    private const char WrongChecksum = '\u0002';
    private const char NotUtf8 = '\uFFFD';
    private const char HalfACharacter = '\uD800';

    public static string Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)
            .Replace(NotUtf8, HalfACharacter)
            .Replace(Valid.ToString(), TestTokens.Valid(), StringComparison.Ordinal)
            .Replace(WrongChecksum.ToString(), TestTokens.WrongChecksum(), StringComparison.Ordinal);
    }
}
