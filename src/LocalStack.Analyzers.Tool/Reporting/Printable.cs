namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>
/// Text that does nothing to a terminal but appear: the name of a file or an author may hold line ends and escape
/// sequences, which could hide a finding.
/// </summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text on one line, with a sign for each control character.</summary>
    public static string Of(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? Replacement : c)) : text;
}
