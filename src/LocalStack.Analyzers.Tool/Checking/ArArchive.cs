using System.Globalization;
using System.Text;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>The members of an ar archive: a package of Debian, or a library of object files.</summary>
internal static class ArArchive
{
    private const int MagicLength = 8;
    private const int HeaderLength = 60;
    private const int NameLength = 16;

    private static readonly Range Size = 48..58;

    /// <summary>Reads the members, each of which can be read until the next one is asked for.</summary>
    /// <param name="content">All of the archive, read forward only.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static IEnumerable<(string Name, Stream Content)> Read(Stream content)
    {
        var header = new byte[HeaderLength];
        content.ReadExactly(header.AsSpan(0, MagicLength));
        while (content.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) is > 0 and var length)
        {
            var text = Encoding.Latin1.GetString(header);
            if (length < HeaderLength || !long.TryParse(text[Size], NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var size))
                throw new InvalidDataException("its list of members is damaged");

            // A member ends on an even byte, but for the last one.
            var member = new PartStream(content, size + (size & 1));
            yield return (text[..NameLength].TrimEnd(' ', '/'), member);
            member.CopyTo(Stream.Null);
        }
    }
}
