namespace LocalStack.Detection.Formats;

/// <summary>
/// Joins pairs of <c>name</c> and <c>value</c> that stand side by side, in either order: the value then goes by that
/// name. So Helm, Kubernetes, ECS, App.config and others write variables. A value that nothing beside it names goes by the
/// key above it: so GitLab, CloudFormation and the inputs of workflows give defaults.
/// </summary>
internal static class NamedValues
{
    private static readonly string[] NameEnds = ["name", "key"];
    private static readonly string[] ValueEnds = ["value", "val"];

    /// <summary>Keys of the two in other words.</summary>
    private static readonly string[] ShortNames = ["n", "k", "first"];
    private static readonly string[] ShortValues = ["v", "second"];

    /// <summary>Settings between a value and the name behind it.</summary>
    private const int MaxHeld = 16;

    private const string TextOfEntry = "string";

    /// <summary>Keys of what is named.</summary>
    private static readonly HashSet<string> Names = new(
        [
            "name", "key", "env", "variable", "id", "Include", "ParameterKey", "ParameterName", "parameter_key", "parameter_name",
            "secretName", "secret_name", "optionName", "option_name", "variableName", "variable_name", "_Parameter1",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Keys of a value that also goes by the key above it.</summary>
    private static readonly HashSet<string> Defaults = new(
        [
            "value", "default", "defaultValue", "default_value", "secretString", "secret_string", "stringValue", "string_value",
            "plaintextValue", "plaintext_value", "secureValue", "secure_value", "secretValue", "secret_value",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Keys of values; <c>string</c> is that of property lists.</summary>
    private static readonly HashSet<string> Values = new(
        [.. Defaults, "ParameterValue", "parameter_value", "string", "connectionString", "_Parameter2", "val"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The settings, in their order. Those of one object share the very path object above them.</summary>
    public static IEnumerable<Setting> Join(IEnumerable<Setting> settings) => JoinTwins(JoinSiblings(JoinEntries(settings)));

    /// <summary>
    /// Joins pairs whose keys are told apart by their ends alone, whatever is in front of them: <c>n="NAME" v="value"</c>,
    /// <c>paramName: NAME, paramValue: value</c>, those that are numbered, <c>name1: NAME, value1: value</c>, and those of JMeter,
    /// <c>&lt;stringProp name="Argument.name"&gt;NAME&lt;/stringProp&gt;</c>.
    /// The value may stand before the name, and others between the two.
    /// </summary>
    private static IEnumerable<Setting> JoinTwins(IEnumerable<Setting> settings)
    {
        Setting? name = null;
        var held = new List<Setting>();
        foreach (var setting in settings)
        {
            if (held.Count > 0 && (held.Count == MaxHeld || !AreSiblings(held[0], setting)))
            {
                foreach (var before in held)
                    yield return before;
                held.Clear();
            }

            var joined = name is { } known && AreTwins(known, setting) ? Rename(setting, known) : setting;
            if (held.Count > 0 && AreTwins(setting, held[0]))
                held[0] = Rename(held[0], setting);
            if (held.Count > 0 || LengthOfPrefix(joined.Path?.Name, ValueEnds, ShortValues) >= 0)
                held.Add(joined);
            else
                yield return joined;
            if (LengthOfPrefix(setting.Path?.Name, NameEnds, ShortNames) >= 0)
                name = setting;
        }

        foreach (var last in held)
            yield return last;
    }

    /// <summary>
    /// Joins the two texts of an entry, as Java writes maps: <c>&lt;entry&gt;&lt;string&gt;NAME&lt;/string&gt;&lt;string&gt;value&lt;/string&gt;&lt;/entry&gt;</c>, and one
    /// pair behind the other in a <c>&lt;tree-map&gt;</c>.
    /// </summary>
    private static IEnumerable<Setting> JoinEntries(IEnumerable<Setting> settings)
    {
        Setting? key = null;
        foreach (var setting in settings)
        {
            if (key is { } known && setting.Path is { Name: TextOfEntry } path && ReferenceEquals(known.Path!.Parent, path.Parent))
            {
                key = null;
                yield return Rename(setting, known);
                continue;
            }

            key = setting.Path is { Name: TextOfEntry, Parent: { Name: "entry" or "tree-map" } } ? setting : null;
            yield return setting;
        }
    }

    private static bool AreTwins(Setting name, Setting value)
    {
        if (value.Path is not { } path || !ReferenceEquals(name.Path?.Parent, path.Parent))
            return false;

        var length = LengthOfPrefix(path.Name, ValueEnds, ShortValues);
        return length >= 0
            && length == LengthOfPrefix(name.Path?.Name, NameEnds, ShortNames)
            && string.Compare(path.Name, 0, name.Path!.Name, 0, length, StringComparison.OrdinalIgnoreCase) == 0
            && NumberOf(path.Name).SequenceEqual(NumberOf(name.Path.Name));
    }

    /// <summary>The number at the end of a key, with the sign before it: <c>1</c>, <c>_1</c>.</summary>
    private static ReadOnlySpan<char> NumberOf(string key) => key.AsSpan(LengthWithoutNumber(key));

    private static int LengthWithoutNumber(string key)
    {
        var length = key.Length;
        while (length > 0 && key[length - 1] is >= '0' and <= '9')
            length--;
        return length < key.Length && length > 0 && key[length - 1] is '_' or '-' ? length - 1 : length;
    }

    /// <summary>
    /// The length of what is in front of the end of a key: 0 for one that stands in place of the word, -1 for any other key.
    /// Every key of a file is asked for, so nothing is allocated.
    /// </summary>
    private static int LengthOfPrefix(string? key, string[] ends, string[] whole)
    {
        if (key is null)
            return -1;

        var word = key.AsSpan(0, LengthWithoutNumber(key));
        foreach (var one in whole)
        {
            if (word.Equals(one.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return 0;
        }

        // The word itself is one of the names above, but where it has a number.
        foreach (var end in ends)
        {
            if (key.Length > end.Length && word.EndsWith(end.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return word.Length - end.Length;
        }

        return -1;
    }

    private static IEnumerable<Setting> JoinSiblings(IEnumerable<Setting> settings)
    {
        var waiting = new List<Setting>();
        Setting? name = null;
        foreach (var setting in settings)
        {
            if (waiting.Count > 0 && !AreSiblings(waiting[0], setting))
            {
                foreach (var held in waiting)
                    yield return ByKeyAbove(held);
                waiting.Clear();
            }

            if (IsName(setting))
            {
                name = setting;
                for (var i = 0; i < waiting.Count; i++)
                    yield return i == 0 ? Rename(waiting[0], setting) : waiting[i];
                waiting.Clear();
                yield return setting;
            }
            else if (name is { } named && IsTextOf(named, setting))
            {
                if (waiting.Count > 0)
                    waiting.Add(Rename(setting, named));
                else
                    yield return Rename(setting, named);
            }
            else if (!IsValue(setting))
            {
                if (waiting.Count > 0)
                    waiting.Add(setting);
                else
                    yield return setting;
            }
            else if (name is { } known && AreSiblings(known, setting))
            {
                yield return Rename(setting, known);
            }
            else
            {
                foreach (var held in waiting)
                    yield return ByKeyAbove(held);
                waiting.Clear();
                waiting.Add(setting);
            }
        }

        foreach (var held in waiting)
            yield return ByKeyAbove(held);
    }

    private static bool IsName(Setting setting) => setting.Path is { } path && Names.Contains(path.Name);

    private static bool IsValue(Setting setting) => setting.Path is { } path && Values.Contains(path.Name);

    /// <summary>
    /// Whether a value goes by the key above it, because nothing beside it names it: <c>NAME: { value: x }</c>,
    /// <c>NAME: { default: x }</c>. At the top no key is above it, and the place in a list is none.
    /// </summary>
    private static Setting ByKeyAbove(Setting value) =>
        value.Path is { Parent: { Name: { Length: > 0 } name } above } path && Defaults.Contains(path.Name) && !name.All(char.IsDigit)
            ? new Setting(above, value.Written, value.Escapes)
            : value;

    /// <summary>What has no keys may stand between two settings of one object.</summary>
    private static bool AreSiblings(Setting first, Setting second) =>
        second.Path is not { } path || ReferenceEquals(first.Path?.Parent, path.Parent);

    /// <summary>Whether a value is the text of the element whose attribute names it: <c>&lt;entry key="NAME"&gt;value&lt;/entry&gt;</c>.</summary>
    private static bool IsTextOf(Setting name, Setting value) =>
        value.Path is { } path && ReferenceEquals(name.Path?.Parent, path);

    private static Setting Rename(Setting value, Setting name) =>
        new(PathOf(value.Path?.Parent, name.Value), value.Written, value.Escapes);

    /// <summary>A name of a store of secrets may be a path: <c>/ci/localstack-auth-token</c>.</summary>
    private static SettingPath PathOf(SettingPath? parent, string name)
    {
        var path = parent;
        foreach (var part in name.Split('/'))
        {
            if (part.Length > 0)
                path = new SettingPath(path, part);
        }

        return ReferenceEquals(path, parent) || path is null ? new SettingPath(parent, name) : path;
    }
}
