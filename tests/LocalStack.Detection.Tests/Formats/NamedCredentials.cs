using LocalStack.Detection.Scanning;
using LocalStack.Detection.Tests.Rewriting;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>
/// Files whose credentials only a name tells. In the texts <c>&lt;K&gt;</c> stands for a CI key, <c>&lt;V&gt;</c> for an opaque value
/// and <c>&lt;T&gt;</c> for a token, so that no name of a theory shows one.
/// </summary>
internal static class NamedCredentials
{
    /// <summary>What somebody put there by mistake: 24 letters and digits of both casings.</summary>
    private static readonly string Opaque = string.Join("", "q7RtY2", "mPz9Kd", "W4sXb8", "NvC1hJ");

    private static readonly string Key = string.Join("", "aZ3k", "Q9xT", "4b");

    private static readonly string[] Values = [Key, Opaque, Rewrites.Token];

    private static readonly string[] Marks = ["<K>", "<V>", "<T>"];

    /// <summary>Each mark of the text is reported once, on its own span, whatever kind of value it is; nothing else is.</summary>
    public static void AssertReported(string path, string text)
    {
        foreach (var value in Values)
        {
            var filled = Fill(text, value, out var starts);
            Assert.NotEmpty(starts);
            var findings = Rewrites.Find(path, filled);
            var expected = starts.Select(start => (start, value.Length, value == Rewrites.Token ? FindingKind.CommittedToken : FindingKind.HardCodedCredential));
            var found = findings.Select(finding => (finding.Start, finding.Length, finding.Kind));
            Assert.True(expected.SequenceEqual(found), $"{path}: {text}\nexpected {string.Join(' ', expected)}, found {string.Join(' ', found)}");
        }
    }

    /// <summary>Nothing is reported for what only a name could tell.</summary>
    public static void AssertQuiet(string path, string text)
    {
        foreach (var value in (string[])[Key, Opaque])
        {
            var findings = Rewrites.Find(path, Fill(text, value, out _));
            Assert.True(findings.Count == 0, $"{path}: {text}\nfound at {string.Join(' ', findings.Select(finding => finding.Start))}");
        }
    }

    private static string Fill(string text, string value, out List<int> starts)
    {
        starts = [];
        while (Marks.Select(mark => (Mark: mark, Start: text.IndexOf(mark, StringComparison.Ordinal))).Where(found => found.Start >= 0).OrderBy(found => found.Start).FirstOrDefault() is { Mark: { } mark, Start: var start })
        {
            starts.Add(start);
            text = text[..start] + value + text[(start + mark.Length)..];
        }

        return text;
    }
}
