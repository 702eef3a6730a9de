using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Consumers;

/// <summary>
/// Whether a file says that its commands run in another shell than a POSIX one, where <c>${NAME:?required}</c> means
/// something else. One such word is enough: which command runs where is not worked out.
/// </summary>
internal static class ForeignShell
{
    private static readonly HashSet<string> Posix = new(["sh", "bash", "dash", "ash", "zsh", "ksh", "busybox"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of images, machines and executors in which another shell is the default.</summary>
    private static readonly string[] Systems = ["windows", "powershell", "pwsh", "nanoserver", "servercore"];

    /// <summary>Keys that name an image, a machine or an executor.</summary>
    private static readonly HashSet<string> KeysOfSystems = new(
        ["image", "tags", "os", "executor", "machine", "runs-on", "resource_class", "name", "size", "vm"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Modifiers = ["override ", "export ", "private "];

    /// <summary><c>SHELL ["pwsh"]</c>, <c># escape=`</c>, an image of Windows.</summary>
    public static bool InDockerfile(string text, IEnumerable<Setting> settings) => TextSlice.LinesOf(text).Any(line =>
    {
        var content = line.TrimStart();
        return (Begins(content, "SHELL ") && !NamesPosix(content.From(content.Start + "SHELL".Length)))
            || (Begins(content, "#") && content.Contains("escape=`"))
            || (Begins(content, "FROM ") && NamesSystem(content));
    });

    /// <summary><c>SHELL := pwsh</c></summary>
    public static bool InMakefile(string text, IEnumerable<Setting> settings) => TextSlice.LinesOf(text).Any(line =>
    {
        const string Variable = "SHELL";
        var content = line.TrimStart();
        foreach (var modifier in Modifiers)
        {
            if (content.StartsWith(modifier))
                content = content.From(content.Start + modifier.Length).TrimStart();
        }

        var rest = content.StartsWith(Variable) ? content.From(content.Start + Variable.Length).TrimStart() : content.From(content.End);
        return rest.Length > 0 && "=:?+!".IndexOf(rest.Text[rest.Start]) >= 0 && rest.Contains("=") && !NamesPosix(rest);
    });

    /// <summary><c>shell: powershell.exe</c>, an image or a machine of Windows; <c>tags: [windows]</c>, whose items have no key.</summary>
    public static bool InYaml(string text, IEnumerable<Setting> settings) =>
        settings.Any(setting => setting.Path is { } path
            && ((path.Name == "shell" && !NamesPosix(setting.Written)) || (KeysOfSystems.Contains(path.Name) && NamesSystem(setting.Written))))
        || TextSlice.LinesOf(text).Any(line => (KeysOfSystems.Contains(KeyOf(line)) && NamesSystem(line)) || AssignsAsNoPosixShell(line));

    /// <summary>Scripts of npm: cmd runs them on Windows, and a file that has words of cmd, or cares for it, is meant for it.</summary>
    public static bool InNpm(string text, IEnumerable<Setting> settings) => settings.Any(setting =>
        setting.Path is { Parent: { Name: "scripts", Parent: null } }
        && (setting.Written.Contains("cross-env") || setting.Written.Contains("%") || AssignsInCmd(setting.Written)));

    /// <summary>Whether a line of a script gives a value to a variable as PowerShell or cmd does: <c>- $env:NAME = "value"</c>, <c>set NAME=value</c>.</summary>
    private static bool AssignsAsNoPosixShell(TextSlice line)
    {
        var content = SkipMarks(line);
        return AssignsInCmd(content) || (content.StartsWith("$") && IsAssigned(content.From(content.Start + 1)));
    }

    private static bool AssignsInCmd(TextSlice content) => Begins(content, "set ") && IsAssigned(content.From(content.Start + "set ".Length));

    /// <summary>Whether a name and a sign of equality begin here.</summary>
    private static bool IsAssigned(TextSlice content)
    {
        var end = Assignment.EndOfName(content);
        return end > content.Start && content.From(end).TrimStart() is { Length: > 1 } sign && sign.StartsWith("=") && !sign.StartsWith("==");
    }

    /// <summary>Behind the dash, the key and the quotes in front of a command.</summary>
    private static TextSlice SkipMarks(TextSlice line)
    {
        var content = line.TrimStart();
        content = content.StartsWith("- ") ? content.From(content.Start + 1).TrimStart() : content;
        var colon = content.Text.IndexOf(": ", content.Start, content.Length, StringComparison.Ordinal);
        if (colon > content.Start && Assignment.EndOfName(content) > colon)
            content = content.From(colon + 1).TrimStart();
        return content.Length > 0 && content.Text[content.Start] is '"' or '\'' ? content.From(content.Start + 1) : content;
    }

    private static string KeyOf(TextSlice line)
    {
        var content = line.TrimStart();
        content = content.StartsWith("- ") ? content.From(content.Start + 2).TrimStart() : content;
        var end = content.Text.IndexOf(':', content.Start, content.Length);
        return end < 0 ? "" : content.To(end).ToString();
    }

    private static bool Begins(TextSlice content, string word) =>
        content.Length >= word.Length && string.Compare(content.Text, content.Start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool NamesPosix(TextSlice value)
    {
        for (var start = value.Start; start < value.End; start++)
        {
            var end = start;
            while (end < value.End && char.IsLetterOrDigit(value.Text[end]))
                end++;
            if (end > start && Posix.Contains(value.Text.Substring(start, end - start)))
                return true;
            start = end;
        }

        return false;
    }

    private static bool NamesSystem(TextSlice value) =>
        Array.Exists(Systems, system => value.Text.IndexOf(system, value.Start, value.Length, StringComparison.OrdinalIgnoreCase) >= 0);
}
