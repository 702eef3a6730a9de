namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>
/// Text that does nothing to a terminal but appear: the name of a file or an author may hold line ends and escape
/// sequences, which could hide a finding.
/// </summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text on one line, with a sign for each control character.</summary>
    public static string Of(string text) => Of(text, char.IsControl);

    /// <summary>A line of a file, with a sign for each control character but a tab.</summary>
    public static string OfLine(string line) => Of(line, c => c != '\t' && char.IsControl(c));

    private static string Of(string text, Func<char, bool> isHidden) =>
        text.Any(isHidden) ? string.Concat(text.Select(c => isHidden(c) ? Replacement : c)) : text;
}
