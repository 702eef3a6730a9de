using LocalStack.Detection.Rules;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// Applies <c>#pragma warning disable</c> and <c>restore</c> in C#, line by line: the command has no parser, and a
/// directive is always alone on its line.
/// </summary>
internal static class PragmaWarnings
{
    /// <summary>Stands for all rules, as a directive without ids does.</summary>
    private const string All = "";

    private static readonly char[] Separators = [' ', '\t', ','];

    /// <summary>The findings at which their rule is switched off.</summary>
    /// <param name="findings">The findings, in the order of the text.</param>
    /// <param name="text">The text.</param>
    public static HashSet<Finding> DisabledIn(IEnumerable<Finding> findings, ReadOnlyMemory<char> text)
    {
        var changes = Read(text.Span);
        var found = new HashSet<Finding>();
        var disabled = new HashSet<string>();
        var next = 0;
        foreach (var finding in findings)
        {
            for (; next < changes.Count && changes[next].Position <= finding.Start; next++)
                Apply(disabled, changes[next].Id, changes[next].IsDisabled);

            if (disabled.Contains(All) || disabled.Contains(CredentialRule.Of(finding.Kind).Id))
                found.Add(finding);
        }

        return found;
    }

    private static void Apply(HashSet<string> disabled, string id, bool isDisabled)
    {
        if (isDisabled)
            disabled.Add(id);
        else if (id == All)
            disabled.Clear();
        else
            disabled.Remove(id);
    }

    /// <summary>Where something changes, in the order of the text.</summary>
    private static List<(int Position, string Id, bool IsDisabled)> Read(ReadOnlySpan<char> text)
    {
        var changes = new List<(int, string, bool)>();
        foreach (var line in text.EnumerateLines())
        {
            var content = line.TrimStart();
            if (content is not ['#', ..] || !content[1..].TrimStart().StartsWith("pragma", StringComparison.Ordinal))
                continue;

            text.Overlaps(line, out var position);
            var comment = content.IndexOf("//", StringComparison.Ordinal);
            var words = content[1..(comment < 0 ? content.Length : comment)]
                .ToString()
                .Split(Separators, StringSplitOptions.RemoveEmptyEntries);
            if (words is not ["pragma", "warning", "disable" or "restore", .. var ids])
                continue;

            foreach (var id in ids is [] ? [All] : ids)
                changes.Add((position, id, words[2] == "disable"));
        }

        return changes;
    }
}
