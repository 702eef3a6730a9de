namespace LocalStack.Detection.Formats.Scripts;

/// <summary>
/// What the words of a command have said so far about what it sets. A command may go on over several lines, so it is
/// handed from one to the next.
/// </summary>
internal sealed class CommandArguments
{
    private TextSlice? _first;

    /// <summary>Whether a verb that stores something is among the words, and whether its name and value may be words.</summary>
    private bool _stores;
    private bool _takesWords;

    /// <summary>Whether an option has been read behind which the name follows.</summary>
    private bool _awaitsName;

    /// <summary>Whether an option has been read behind which a key of what is stored follows.</summary>
    private bool _holdsKeys;

    /// <summary>Whether the name is one that an option gave.</summary>
    private bool _isNameSure;

    /// <summary>The value that was read last, which another name may still claim, and the name that it was given.</summary>
    private Setting? _held;
    private SettingPath? _nameOfHeld;

    /// <summary>What the command before this one in a pipe writes.</summary>
    private TextSlice? _input;

    /// <summary>What the next word means.</summary>
    public Expected Next { get; set; }

    /// <summary>The name of what is set, once it is known.</summary>
    public SettingPath? Name { get; set; }

    /// <summary>The last word that was neither an option nor a setting.</summary>
    public TextSlice Word { get; private set; } = new("", 0, 0);

    /// <summary>Whether what is read from a here-string is the value.</summary>
    public bool ReadsInput => _stores && Name is not null;

    /// <summary>Whether the option that was read last gives a value.</summary>
    public bool ReadsValue { get; private set; }

    /// <summary>Whether the option that was read last names what is set.</summary>
    public bool AwaitsName => _awaitsName;

    /// <summary>Ends the command.</summary>
    /// <param name="isPipe">Whether the next one reads what it writes.</param>
    public void End(bool isPipe)
    {
        TextSlice? output = isPipe && _first is { } program && SettingCommand.IsWriter(program) && Word.Length > 0 ? Word : null;
        _input = isPipe ? output ?? (_first is null ? _input : null) : null;
        _first = null;
        (_stores, _takesWords, _awaitsName, _isNameSure, ReadsValue, _holdsKeys) = (false, false, false, false, false, false);
        _held = null;
        Name = null;
        Next = Expected.Word;
        Word = new TextSlice("", 0, 0);
    }

    /// <summary>A word that is neither an option nor a setting.</summary>
    /// <param name="word">The part of it that a name may have.</param>
    /// <param name="whole">The word.</param>
    /// <param name="syntax">The language.</param>
    /// <param name="isFirst">Whether it begins its line.</param>
    public void AddWord(TextSlice word, TextSlice whole, ScriptSyntax syntax, bool isFirst)
    {
        var next = SettingCommand.Behind(Word, word, syntax, isFirst);
        if (next != Expected.Word)
            (Name, Next) = (new SettingPath(parent: null, SettingCommand.StoredName), next);
        else if (_awaitsName && (Name is null || SettingCommand.MayBeName(whole)))
            SetName(whole, isSure: true);
        else if (_stores && SettingCommand.MayBeName(whole))
            SetName(whole, isSure: false);
        else if (SettingCommand.IsVerb(word) && (_first is not null || word.Text.IndexOfAny(['-', ':'], word.Start, word.Length) > 0))
            (_stores, _takesWords) = (true, SettingCommand.TakesWords(word));

        // Behind a name -n may mean something else, such as the namespace to kubectl.
        _awaitsName = false;
        _first ??= word;
        Word = whole;
    }

    /// <summary>An option, with its hyphens.</summary>
    public void AddOption(TextSlice option)
    {
        var name = option;
        while (name.StartsWith("-") || name.StartsWith("/"))
            name = name.From(name.Start + 1);
        _awaitsName = _stores && SettingCommand.IsNameOption(name);
        _holdsKeys = _stores && SettingCommand.IsKeyOption(name);
        ReadsValue = _stores && SettingCommand.IsValueOption(name);
        Next = Expected.Word;
        if (ReadsValue)
            Next = Expected.Argument;
        else if (!(option.Length - name.Length == 1 && option.StartsWith("-")) && SettingCommand.MayBeName(name) && !name.EndsWith(":"))
            (Name, Next) = (SettingCommand.PathOf(name), Expected.Argument);
    }

    /// <summary>
    /// A key below what a command stores: <c>vault kv put secret/localstack auth_token=value</c>,
    /// <c>kubectl create secret generic localstack --from-literal=auth-token=value</c>.
    /// </summary>
    public SettingPath Below(SettingPath key) =>
        _stores && Name is { } path && (path.Parent is not null || _holdsKeys) ? new SettingPath(path, key.Name) : key;

    /// <summary>Keeps a value until its name is read, which other words may follow.</summary>
    public void Hold(Setting value)
    {
        (_held, _nameOfHeld) = (value, value.Path);
        _input = null;
    }

    /// <summary>The setting that the command makes of a value it was given before its name, or in a pipe.</summary>
    /// <param name="start">Where the line begins: what lies in front of it was given before.</param>
    public Setting? TakeHeld(int start)
    {
        if (!_stores || Name is not { } name)
            return null;

        Setting? value = null;
        if (_held is { } held && (_nameOfHeld is null || (_isNameSure && !ReferenceEquals(_nameOfHeld, name))))
            value = new Setting(name, held.Written, held.Escapes);
        else if (_input is { } input)
            value = new Setting(name, input, EscapeStyle.None);
        if (value is { } taken)
            Hold(taken);
        return value is { } found && found.Start >= start ? found : null;
    }

    /// <summary>Takes what was taken for a value for a name, too, where it may be one: <c>set --project My.App NAME value</c>.</summary>
    public void AddValue(TextSlice value)
    {
        if (_stores && !_isNameSure && SettingCommand.MayBeName(value))
            SetName(value, isSure: false);
    }

    private void SetName(TextSlice word, bool isSure)
    {
        _awaitsName = false;
        if (_isNameSure && !isSure)
            return;

        Name = SettingCommand.PathOf(word);
        _isNameSure = isSure;
        Next = _takesWords ? Expected.Argument : Expected.Word;
    }
}
