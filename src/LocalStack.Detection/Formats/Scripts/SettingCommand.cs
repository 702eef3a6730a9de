using LocalStack.Detection.Credentials;

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

    /// <summary>The value of what was named before, unless an option, an assignment or a redirection follows.</summary>
    Argument,
}

/// <summary>The commands that take a name and a value as words of their own: the only table.</summary>
internal static class SettingCommand
{
    /// <summary>The name under which <c>localstack auth set-token</c> stores its argument.</summary>
    public const string StoredName = "LOCALSTACK_AUTH_TOKEN";

    /// <summary>What every name of LocalStack holds.</summary>
    private const string Product = "localstack";

    /// <summary>What an assignment, a name of a variable or a path of a setting holds.</summary>
    private const string SignsOfSetting = "=:_$";

    private const string OptionMark = "--";

    private const string Method = "SetEnvironmentVariable";

    private static readonly TermSearch Set = new("set");

    private static readonly string[] ItemCommands = ["Set-Item", "New-Item", "Set-Content", "si", "ni", "sc"];

    /// <summary>
    /// The verbs of commands that store something: <c>dotnet user-secrets set</c>, <c>gh secret set</c>,
    /// <c>aws ssm put-parameter</c>, <c>heroku config:set</c>, <c>chamber write</c>. A shell's own <c>set</c>, which begins its
    /// command, is none.
    /// </summary>
    private static readonly string[] Verbs = ["set", "put", "add", "write", "update", "patch", "create"];

    /// <summary>Behind this verb a word may be the name of an image or a file, so the value is told by an option alone.</summary>
    private const string VerbOfOptions = "create";

    /// <summary>With an object, this verb is one of PowerShell's, which prints: <c>Write-Output</c>, <c>Write-Host</c>.</summary>
    private const string Printing = "write";

    /// <summary>Options that name what is stored, without hyphens.</summary>
    private static readonly string[] NameOptions =
    [
        "name", "n", "key", "secret-id", "secret-name", "parameter-name", "variable", "variable-name", "var",
    ];

    /// <summary>Options that give its value, without hyphens.</summary>
    private static readonly string[] ValueOptions =
    [
        "value", "v", "body", "b", "secret-string", "secret-value", "secret-data", "string-value", "data", "plain-text",
    ];

    /// <summary>
    /// Whether a text may be a command or an assignment. Prose is none: it has no sign that joins a name to its value, no
    /// variable, no option, and does not speak of setting something.
    /// </summary>
    public static bool MayBeIn(TextSlice text)
    {
        var span = text.Text.AsSpan(text.Start, text.Length);
        return span.IndexOfAny(SignsOfSetting.AsSpan()) >= 0 || span.IndexOf(OptionMark.AsSpan()) >= 0 || Set.IndexIn(span) >= 0;
    }

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

    /// <summary>Whether a word makes its command store something: a verb, or one with its object, <c>put-parameter</c>, <c>config:set</c>.</summary>
    public static bool IsVerb(TextSlice word)
    {
        if (Array.Exists(Verbs, word.Is))
            return true;

        var hyphen = word.Text.IndexOf('-', word.Start, word.Length);
        var colon = word.Text.IndexOf(':', word.Start, word.Length);
        return (hyphen > 0 && !word.To(hyphen).Is(Printing) && Array.Exists(Verbs, word.To(hyphen).Is)) || (colon > 0 && Array.Exists(Verbs, word.From(colon + 1).Is));
    }

    /// <summary>Whether a word by itself says that a name and its value follow: a verb, or a command that sets variables.</summary>
    public static bool Sets(string word)
    {
        var slice = new TextSlice(word, 0, word.Length);
        return IsVerb(slice) || slice.Is("export") || Behind(new TextSlice("", 0, 0), slice, ScriptSyntax.Shell, isFirst: true) == Expected.Name;
    }

    /// <summary>Whether the name and the value may follow this verb as words.</summary>
    public static bool TakesWords(TextSlice verb) => !verb.Is(VerbOfOptions);

    /// <summary>Whether a key and its value follow an option, joined by a sign.</summary>
    public static bool IsKeyOption(TextSlice option) => option.Is("from-literal");

    public static bool IsNameOption(TextSlice option) => Array.Exists(NameOptions, option.Is);

    public static bool IsValueOption(TextSlice option) => Array.Exists(ValueOptions, option.Is);

    /// <summary>Whether a command writes what the next one of a pipe reads.</summary>
    public static bool IsWriter(TextSlice word) => Array.Exists(ReferenceExpression.Writers, word.Is);

    /// <summary>
    /// Whether a word or an option may be a name: a path of keys, words joined as names are, or a name of LocalStack. A
    /// plain word is the name of anything.
    /// </summary>
    public static bool MayBeName(TextSlice word)
    {
        if (word.Text.IndexOf(Product, word.Start, word.Length, StringComparison.OrdinalIgnoreCase) >= 0)
            return true;

        return word.Text.IndexOfAny(['_', ':', '.'], word.Start, word.Length) >= 0
            && word.Text.IndexOf('/', word.Start, word.Length) < 0
            && Assignment.EndOfName(word) == word.End;
    }

    /// <summary>The keys of a name, whose parts a slash may separate: <c>/ci/localstack-auth-token</c>.</summary>
    public static SettingPath PathOf(TextSlice name)
    {
        SettingPath? path = null;
        foreach (var part in name.ToString().Split('/'))
        {
            if (part.Length > 0)
                path = new SettingPath(path, part);
        }

        return path ?? new SettingPath(parent: null, "");
    }
}
