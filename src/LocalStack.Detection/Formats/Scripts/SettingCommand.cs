namespace LocalStack.Detection.Formats.Scripts;

/// <summary>What the next words of a line mean.</summary>
internal enum Expected
{
    /// <summary>Anything.</summary>
    Word,

    /// <summary>The name of what is set.</summary>
    Name,

    /// <summary>A name in the drive of the environment, <c>env:NAME</c>; other paths are not settings.</summary>
    NameInDrive,

    /// <summary>The value of what was named before.</summary>
    Value,
}

/// <summary>The commands that take a name and a value as words of their own: the only table.</summary>
internal static class SettingCommand
{
    /// <summary>The name under which <c>localstack auth set-token</c> stores its argument.</summary>
    public const string StoredName = "LOCALSTACK_AUTH_TOKEN";

    private const string Method = "SetEnvironmentVariable";

    private static readonly string[] ItemCommands = ["Set-Item", "New-Item", "Set-Content", "si", "ni", "sc"];

    /// <summary>What follows a word.</summary>
    /// <param name="before">The word before it.</param>
    /// <param name="word">The word.</param>
    /// <param name="syntax">The language.</param>
    /// <param name="isFirst">Whether it begins its line.</param>
    public static Expected Behind(TextSlice before, TextSlice word, ScriptSyntax syntax, bool isFirst)
    {
        if (before.Is("auth") && word.Is("set-token"))
            return Expected.Value;
        if (word.EndsWith(Method) || word.Is("setx") || word.Is("setenv"))
            return Expected.Name;
        if (syntax == ScriptSyntax.Dockerfile && isFirst && word.Is("ENV"))
            return Expected.Name;
        if (syntax is ScriptSyntax.PowerShell or ScriptSyntax.Text && Array.Exists(ItemCommands, word.Is))
            return Expected.NameInDrive;
        return Expected.Word;
    }

    /// <summary>Whether an option makes its command set a variable: <c>set -x NAME value</c>, <c>set --export</c> in fish.</summary>
    public static bool IsMadeBy(TextSlice option, TextSlice command, ScriptSyntax syntax) =>
        syntax is ScriptSyntax.Shell or ScriptSyntax.Text
        && command.Is("set")
        && (option.Is("--export") || (!option.StartsWith("--") && option.Contains("x")));
}
