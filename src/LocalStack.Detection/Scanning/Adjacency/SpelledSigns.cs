using System.Text;
using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>
/// A text as it is meant where it writes quotes and signs as escapes, because it stands in another one: what surrounds a
/// name and its value cannot be told from the escapes.
/// <code>
/// Command="run -e NAME=&amp;quot;value&amp;quot;"     "{\u0022NAME\u0022:\u0022value\u0022}"     ?data=%7B%22NAME%22%3A%22value%22%7D
/// </code>
/// </summary>
internal sealed class SpelledSigns
{
    /// <summary>What may stand between a name and its value, or end it; escapes of anything else stay as they are.</summary>
    private const string Signs = "\"'`:=,;&|<>{}[]() ";

    /// <summary>The signs that have names of their own in markup, also in text that has been escaped twice, and line ends.</summary>
    private static readonly (string Written, char Meant)[] Named =
    [
        ("&quot;", '"'), ("&apos;", '\''), ("&amp;quot;", '"'), ("&amp;apos;", '\''),
        ("&#10;", '\n'), ("&#13;", '\r'), ("&#xA;", '\n'), ("&#xD;", '\r'), ("%0A", '\n'), ("%0D", '\r'),
    ];

    private static readonly char[] Beginnings = ['&', '\\', '%'];

    private readonly StringBuilder _meant = new();

    /// <summary>For each escape where it stands in the meant text, and by how much the file is longer from there on.</summary>
    private readonly List<int> _positions = [];
    private readonly List<int> _lengthsAdded = [];

    private SpelledSigns(string text)
    {
        var copied = 0;
        for (var next = text.IndexOfAny(Beginnings); next >= 0; next = next < text.Length ? text.IndexOfAny(Beginnings, next) : -1)
        {
            if (ReadSign(text, next, out var sign) is not (> 0 and var length))
            {
                next++;
                continue;
            }

            _meant.Append(text, copied, next - copied).Append(sign);
            next += length;
            copied = next;
            _positions.Add(_meant.Length);
            _lengthsAdded.Add(next - _meant.Length);
        }

        // Most texts hold none, and are not copied.
        if (copied > 0)
            _meant.Append(text, copied, text.Length - copied);
    }

    /// <summary>The values beside names that the escapes hide, in the order of the text: where they are written, and what they are.</summary>
    public static IEnumerable<(CredentialName Name, int Start, int Length, string Value)> FindValues(string text, CredentialNames names)
    {
        var spelled = new SpelledSigns(text);
        if (spelled._positions.Count == 0)
            yield break;

        var meant = spelled._meant.ToString();
        foreach (var (name, start, length) in new AdjacentValues(meant, names).Find())
        {
            var writtenStart = spelled.InFile(start);
            yield return (name, writtenStart, spelled.InFile(start + length) - writtenStart, meant.Substring(start, length));
        }
    }

    /// <summary>Where a character of the meant text is written.</summary>
    private int InFile(int position)
    {
        var found = _positions.BinarySearch(position);
        var before = found >= 0 ? found : ~found - 1;
        return before < 0 ? position : position + _lengthsAdded[before];
    }

    /// <summary>The length of an escape that stands for a sign; 0 if there is none.</summary>
    private static int ReadSign(string text, int position, out char sign)
    {
        foreach (var (written, meant) in Named)
        {
            sign = meant;
            if (written[0] == text[position] && string.Compare(text, position, written, 0, written.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return written.Length;
        }

        var window = text.AsSpan(position, Math.Min(EncodedRuns.LongestEscape, text.Length - position));
        var length = TokenEncoding.OfSign(text[position])!.Read(window, out sign);
        return length > 0 && Signs.IndexOf(sign) >= 0 ? length : 0;
    }
}
