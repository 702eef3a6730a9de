namespace LocalStack.Detection.Formats.Scripts;

/// <summary>Finds what a value or a line of text sets, when it is a command or a list of assignments.</summary>
internal static class CommandText
{
    /// <summary>What tells PowerShell from a shell.</summary>
    private static readonly string[] PowerShellMarks = ["$env:", "$Env:", "${env:", "-Item ", "]::SetEnvironmentVariable", " Env:", " env:"];

    /// <summary>The language of a command in a value: what no shell would write is PowerShell.</summary>
    private static ScriptSyntax LanguageOf(TextSlice text) =>
        Array.Exists(PowerShellMarks, text.Contains) ? ScriptSyntax.PowerShell : ScriptSyntax.Shell;

    /// <summary>Adds the settings that a value holds when it is a command or a list of assignments; else the setting itself.</summary>
    /// <param name="found">What is added to.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="map">Whom the reader tells what it sees.</param>
    public static void Expand(List<Setting> found, Setting setting, SyntaxMap map)
    {
        var before = found.Count;
        if (map.IsWanted(setting.Written) && MayBeCommand(setting.Written))
            found.AddRange(ScriptLine.Read(setting.Written, LanguageOf(setting.Written), setting.Escapes));
        if (found.Count == before)
            found.Add(setting);
    }

    /// <summary>What a command sets whose words are known to be one.</summary>
    public static IEnumerable<Setting> Read(string command)
    {
        var text = new TextSlice(command, 0, command.Length);
        return ScriptLine.Read(text, LanguageOf(text));
    }

    private static bool MayBeCommand(TextSlice text) =>
        SettingCommand.MayBeIn(text) && (text.HoldsWhiteSpace || BeginsWithAssignment(text)) && !Escapes.MaySpellLettersIn(text);

    /// <summary><c>NAME=value</c>, <c>NAME=value;OTHER=1</c>, <c>$env:NAME="value"</c>. What pads base64 is no sign.</summary>
    private static bool BeginsWithAssignment(TextSlice text)
    {
        var name = text.From(text.StartsWith("$") || text.StartsWith("-") ? text.Start + 1 : text.Start);
        var sign = Assignment.EndOfName(name);
        return sign > name.Start && sign + 1 < text.End && text.Text[sign] == '=' && text.Text[sign + 1] != '=';
    }

    /// <summary>Adds what an element of a list or a line of text sets, if it sets something.</summary>
    /// <param name="found">What is added to.</param>
    /// <param name="text">The element or the line.</param>
    /// <param name="escapes">How it is written.</param>
    /// <param name="command">The command that a line goes on with.</param>
    public static bool TryAdd(List<Setting> found, TextSlice text, EscapeStyle escapes, CommandArguments? command = null)
    {
        var before = found.Count;
        var assignment = text.StartsWith("-") ? null : Assignment.Read(text, escapes);
        if (!Escapes.MaySpellLettersIn(text) && (assignment is null || MayEndBefore(text, assignment.Value)))
            found.AddRange(ScriptLine.Read(text, LanguageOf(text), escapes, map: null, command));
        if (found.Count == before && assignment is { } setting)
            found.Add(setting);
        return found.Count > before;
    }

    /// <summary>Behind the value of an assignment a command or another line may follow.</summary>
    private static bool MayEndBefore(TextSlice text, Setting assignment) =>
        (assignment.Written.HoldsWhiteSpace || HoldsEscapedControl(assignment.Written) || HoldsNextAssignment(assignment.Written)) && !text.Contains("${");

    /// <summary>Whether another assignment follows in a list: <c>value,NAME=value</c>.</summary>
    private static bool HoldsNextAssignment(TextSlice text)
    {
        for (var i = text.Start; i < text.End; i++)
        {
            if (text.Text[i] is ',' or ';')
                return BeginsWithAssignment(text.From(i + 1));
        }

        return false;
    }

    private static bool HoldsEscapedControl(TextSlice text) => text.Contains("\\n") || text.Contains("\\r") || text.Contains("\\t");
}
