using System.Globalization;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>
/// Text that does nothing to a terminal but appear: the name of a file or an author may hold line ends and escape
/// sequences, which could hide a finding.
/// </summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text on one line, with a sign for each control character.</summary>
    public static string Of(string text) => Of(text, IsHidden);

    /// <summary>
    /// The name of a file at the start of a line, on which CI services look for commands: <c>::error::</c>, <c>##[…]</c>.
    /// </summary>
    public static string OfPath(string path) => (path.Length > 0 && path[0] is ':' or '#' ? "./" : "") + Of(path);

    /// <summary>A line of a file, with a sign for each control character but a tab.</summary>
    public static string OfLine(string line) => Of(line, c => c != '\t' && IsHidden(c));

    /// <summary>Control characters, and what turns the direction of a text round or takes no room in it.</summary>
    private static bool IsHidden(char character) =>
        char.IsControl(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Of(string text, Func<char, bool> isHidden) =>
        text.Any(isHidden) ? string.Concat(text.Select(c => isHidden(c) ? Replacement : c)) : text;
}
