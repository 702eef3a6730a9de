using System.Text;
using System.Text.RegularExpressions;
using LocalStack.Analyzers.Source;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Rules;

namespace LocalStack.Analyzers.Tests;

/// <summary>Holds what the command finds in a file without its project against what a build is to find there.</summary>
internal static partial class LooseCheck
{
    /// <summary>Fails unless the file alone gives the findings that its markup asks of the build.</summary>
    /// <param name="marked">The source with its markup, and with secrets.</param>
    public static void Verify(string marked)
    {
        var (text, expected) = Read(marked);
        var file = LooseFile.Read(text, CancellationToken.None);

        var all = file.Find(CredentialNames.Default, CancellationToken.None);
        var suppressionOf = file.SuppressionsOf(all);
        var found = all
            .Where(finding => suppressionOf(finding) is null)
            .Select(finding => $"{CredentialRule.Of(finding.Kind).Id} {finding.Start}+{finding.Length}");

        Assert.Equal(expected, found);
    }

    private static (string Text, List<string> Expected) Read(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Rule, int Start)>();
        var expected = new List<(int Start, string Finding)>();
        var position = 0;
        foreach (Match sign in Sign().Matches(marked))
        {
            text.Append(marked, position, sign.Index - position);
            position = sign.Index + sign.Length;
            if (sign.Groups[1].Success)
                open.Push((sign.Groups[1].Value, text.Length));
            else if (open.TryPop(out var mark))
                expected.Add((mark.Start, $"{mark.Rule} {mark.Start}+{text.Length - mark.Start}"));
        }

        text.Append(marked, position, marked.Length - position);
        return (text.ToString(), [.. expected.OrderBy(mark => mark.Start).Select(mark => mark.Finding)]);
    }

    [GeneratedRegex(@"\{\|(LSA\d{4}):|\|\}")]
    private static partial Regex Sign();
}
