using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>The words before a name, by which a command sets what it names.</summary>
/// <param name="text">The text.</param>
internal sealed class SettingPhrase(string text) : AdjacentText(text)
{
    /// <summary>Commands and options that set the variable which they name, with no sign between the name and the value.</summary>
    private static readonly HashSet<string> SettingWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "set", "setx", "setenv", "set-env", "set_env", "ENV", "ARG", "put", "define", "let", "val", "var", "const", "proxy_set_header", "fastcgi_param",
        "--arg", "--argjson", "--stringparam",
    };

    /// <summary>What such a command may say that it sets, between its verb and the name.</summary>
    private static readonly HashSet<string> SetThings = new(StringComparer.OrdinalIgnoreCase)
    {
        "environment", "env", "variable", "var", "header", "secret", "setting", "parameter", "suite", "test", "global",
    };

    /// <summary>Directives of proxies and servers that send a header.</summary>
    private static readonly HashSet<string> HeaderVerbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "add-header", "replace-header", "add_header", "header_up", "header_down", "more_set_headers",
    };

    /// <summary>Words in front of a verb that make a statement of it: "should be set".</summary>
    private static readonly HashSet<string> Auxiliaries = new(StringComparer.OrdinalIgnoreCase) { "be", "is", "not", "was", "been" };

    /// <summary>Words between a verb and the name, options among them.</summary>
    private const int MaxCommandWords = 4;

    /// <summary>
    /// Whether a command sets what it names, with no sign between the name and the value: <c>set NAME value</c>,
    /// <c>set-environment -g NAME value</c>, <c>set environment NAME value</c>, <c>http-request set-header NAME value</c>.
    /// </summary>
    public bool IsSet(int nameStart, int nameEnd)
    {
        var end = StartOfVariable(nameStart, nameEnd);
        if (IsPrinted(nameStart))
            return true;

        // CMake puts the arguments of its commands in brackets.
        if (At(end - 1) == '(')
            end--;
        for (var words = 0; words < MaxCommandWords; words++)
        {
            var word = WordBefore(end, out var start);
            if (SettingWords.Contains(word) || IsSettingVerb(word))
                return !Auxiliaries.Contains(WordBefore(start, out _));
            if (word.Length == 0 || (word[0] != '-' && !SetThings.Contains(word)))
                return false;
            end = start;
        }

        return false;
    }

    /// <summary>Whether bash writes a value to the variable that is named: <c>printf -v NAME '%s' value</c>.</summary>
    public bool IsPrinted(int nameStart) => WordBefore(nameStart, out var option) == "-v" && WordBefore(option, out _) == "printf";

    /// <summary>Whether a word is a verb of setting, and begins its line: a command whose words are set apart by commas.</summary>
    public bool IsCommandBefore(int comma)
    {
        var word = WordBefore(comma, out var start);
        while (At(start - 1) is ' ' or '\t')
            start--;
        return (SettingWords.Contains(word) || IsSettingVerb(word)) && At(start - 1) is '\n' or '\r' or '\0';
    }

    /// <summary><c>set-environment</c>, <c>SetEnv</c>, <c>EnvSet</c>, <c>add_header</c>; not <c>settings</c>, <c>del-header</c>.</summary>
    private static bool IsSettingVerb(string word)
    {
        const string Verb = "set";
        return HeaderVerbs.Contains(word)
            || (word.StartsWith(Verb, StringComparison.OrdinalIgnoreCase) && word.Length > Verb.Length && !char.IsLower(word[Verb.Length]))
            || word.EndsWith("Set", StringComparison.Ordinal);
    }

    /// <summary>Where a variable begins that is the element of a list by this name: <c>env(NAME)</c>, <c>::env(NAME)</c>.</summary>
    private int StartOfVariable(int nameStart, int nameEnd)
    {
        var isElement = (At(nameStart - 1), At(nameEnd)) is ('(', ')') or ('[', ']') or ('{', '}');
        if (!isElement)
            return nameStart;

        var start = nameStart - 1;
        while (start > 0 && nameStart - start < MaxNameLength && (Text[start - 1] is '_' or ':' || AuthToken.IsLetterOrDigit(Text[start - 1])))
            start--;
        return start;
    }
}
