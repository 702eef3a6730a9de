namespace LocalStack.Detection.Formats.Scripts;

/// <summary>
/// Finds what a line of a script, or of any text, sets: <c>NAME=value</c> as a word of its own, behind an option
/// (<c>-e NAME=value</c>, <c>--env=NAME=value</c>) or inside quotes (<c>sh -c "NAME=value command"</c>), the words of a
/// <see cref="SettingCommand"/>, and <c>"name: value"</c> as headers are written. It goes forward only. A value with white
/// space inside is no credential but may hold a command, so the settings in it count instead of it.
/// </summary>
internal sealed class ScriptLine : ScriptCursor
{
    /// <summary>The scope of the environment in PowerShell.</summary>
    private const string Scope = "env:";

    /// <summary>A longer word is looked at no further: no name is as long.</summary>
    private const int MaxNameLength = 256;

    /// <summary>Between a value and the name behind it no more is set.</summary>
    private const int MaxBetween = 16;

    /// <summary>Quotes in quotes in quotes.</summary>
    private const int MaxDepth = 4;

    private readonly List<Setting> _settings = [];

    /// <summary>The quotes that are open, each with the setting that its text is unless it holds others.</summary>
    private readonly List<Region> _regions = [];

    private readonly CommandArguments _command;
    private bool _isFirst = true;

    private ScriptLine(TextSlice line, ScriptSyntax syntax, EscapeStyle escapes, SyntaxMap? map, CommandArguments command)
        : base(line, syntax, map)
    {
        _command = command;
        _regions.Add(new Region(line.End, escapes, outer: null, count: 0));
    }

    private Region Current => _regions[_regions.Count - 1];

    /// <summary>Whether an unquoted value is the rest of the line.</summary>
    private bool ReadsToTheEnd => Syntax is ScriptSyntax.Batch or ScriptSyntax.Http
        || (Syntax == ScriptSyntax.Makefile && !IsRecipe);

    /// <summary>The settings of a line, in its order.</summary>
    /// <param name="line">The line, or a value that may hold a command.</param>
    /// <param name="syntax">The language.</param>
    /// <param name="escapes">How a value is written.</param>
    /// <param name="map">What the lexer of the language says of the text.</param>
    /// <param name="command">The command that the line goes on with, and the next line may.</param>
    public static List<Setting> Read(
        TextSlice line, ScriptSyntax syntax, EscapeStyle escapes = EscapeStyle.None, SyntaxMap? map = null, CommandArguments? command = null)
    {
        var reader = new ScriptLine(line, syntax, escapes, map, command ?? new CommandArguments());
        while (reader.IsInside())
            reader.ReadWord();
        return reader._settings;
    }

    /// <summary>Whether words remain. Leaves the quotes that end here.</summary>
    private bool IsInside()
    {
        while (Position >= End)
        {
            var left = Current;
            if (left.Outer is { } outer && _settings.Count == left.Count)
                _settings.Add(outer);
            if (_regions.Count == 1)
                return false;
            _regions.RemoveAt(_regions.Count - 1);
            Position = Math.Max(Position, left.End + 1);
            End = Current.End;
        }

        return true;
    }

    private void ReadWord()
    {
        var character = Text[Position];
        if (BeginsCommentAt(Position))
            Position = EndOfComment(Position);
        else if (character is '"' or '\'' && _regions.Count < MaxDepth)
            ReadQuotes();
        else if (EndsCommand(character))
            EndCommand(character);
        else if (_command.Next == Expected.Value && !char.IsWhiteSpace(character) && character != ',' && !IsParameter(Position) && !JoinsNextLine(Position))
            TakeValue(_command.Name, toTheEnd: false);
        else if (_command.ReadsInput && IsHereString(Position))
            ExpectInput();
        else if (_command.Next == Expected.Argument && EndsArgument(Position))
            _command.Next = Expected.Word;
        else if (_command.Next == Expected.Argument && !char.IsWhiteSpace(character) && character != ',' && !JoinsNextLine(Position))
            TakeArgument();
        else if (character == '-')
            SkipOption();
        else if (BeginsSlashOption(Position))
            SkipSlashOption();
        else if (IsEscapedQuote(Position) || BeginsNameBehindEscape(Position))
            Position += 2;
        else if (IsSeparator(character) || character is '@' or '\\' or '"' or '\'')
            Position++;
        else
            ReadBareWord();
    }

    /// <summary>Whether an assignment follows a line end or a tab that quotes hold as an escape, of which it is no part: <c>'A=b\nNAME=value'</c>.</summary>
    private bool BeginsNameBehindEscape(int position) =>
        (_regions.Count > 1 || Current.Escapes == EscapeStyle.Backslash) && IsEscapedControl(position) && EndOfName(position + 2, End) is var end && end > position + 2 && IsAssignment(end);

    private void EndCommand(char mark)
    {
        _command.End(isPipe: mark == '|' && !IsAt(Position + 1, '|'));
        Position++;
    }

    /// <summary><c>command NAME &lt;&lt;&lt; value</c></summary>
    private void ExpectInput()
    {
        const int Mark = 3;
        Position += Mark;
        _command.Next = Expected.Argument;
    }

    /// <summary>An option, a bracket, a redirection or an assignment is no value of what was named before.</summary>
    private bool EndsArgument(int position)
    {
        if (Text[position] is '-' or '<' or '>' or ')' or ']' or '}' || BeginsSlashOption(position))
            return true;

        var word = Slice(position, EndOfWord(position));
        return word.Length > 0 && word.Text.IndexOf('=', word.Start, word.Length) > word.Start;
    }

    /// <summary>Takes the value of an option or of a name, which may be named only by what follows.</summary>
    private void TakeArgument()
    {
        var (start, count, name) = (Position, _settings.Count, _command.Name);
        TakeValue(name, toTheEnd: false);
        if (_settings.Count == count)
            return;

        var value = _settings[count];
        if (value.Start < start || !ReferenceEquals(value.Path, name))
            return;

        if (name is null)
            _settings.RemoveAt(count);
        _command.Hold(value);
        _command.AddValue(value.Written);
    }

    private void SkipSlashOption()
    {
        var option = Slice(Position, EndOfName(Position + 1, End));
        _command.AddOption(option);
        Position = IsAt(option.End, '=') ? Position + 1 : option.End;
    }

    private void ReadQuotes()
    {
        var end = EndOfQuotes();
        if (_command.Next == Expected.Value)
        {
            TakeValue(_command.Name, toTheEnd: false);
            return;
        }

        var name = Slice(Position + 1, end);
        if (TryExpectValue(name))
        {
            Position = end + 1;
            return;
        }

        // "name" = value: the keys of maps.
        var behind = SkipSpaces(end + 1);
        if (AllowsSpaces && (IsAssignment(behind) || IsColonBeforeQuotes(behind)) && EndOfName(name.Start, end) == end)
        {
            Position = behind + 1;
            if (!SkipToCommand())
                TakeValue(PathOf(name), toTheEnd: false);
            return;
        }

        Enter(Position + 1, end, EscapesOf(Text[Position]), outer: null);
    }

    private void Enter(int start, int end, EscapeStyle escapes, Setting? outer)
    {
        (Position, End) = (start, end);
        _regions.Add(new Region(end, escapes, outer, _settings.Count));
    }

    /// <summary>
    /// <c>-e</c> and <c>--env=</c> in front of an assignment; <c>--name=value</c> is one itself. Where a name or a value is
    /// expected, the whole option stands before it.
    /// </summary>
    private void SkipOption()
    {
        var option = Slice(Position, EndOfName(Position, End));
        if (SettingCommand.IsMadeBy(option, _command.Word, Syntax))
            _command.Next = Expected.Name;
        if (_command.Next is not (Expected.Word or Expected.Argument))
        {
            Position = option.End;
            return;
        }

        _command.AddOption(option);
        if (HoldsAssignment(option.End))
            Position = option.End + 1;
        else if (IsAt(Position + 1, '-'))
            SkipLongOption(option);
        else
            SkipShortOption(option);
    }

    /// <summary><c>--name value</c>; <c>--name=value</c> is an assignment itself, but where the option only tells what its value is.</summary>
    private void SkipLongOption(TextSlice option)
    {
        var isSigned = IsAt(option.End, '=');
        if (!isSigned)
            Position = option.End;
        else if (_command.ReadsValue || _command.AwaitsName)
            Position = option.End + 1;
        else
            Position = SkipHyphens(option).Start;
    }

    private static TextSlice SkipHyphens(TextSlice option)
    {
        while (option.StartsWith("-"))
            option = option.From(option.Start + 1);
        return option;
    }

    /// <summary>-eNAME=value, -e=NAME=value</summary>
    private void SkipShortOption(TextSlice option)
    {
        const int Length = 2;
        var isWord = Syntax == ScriptSyntax.PowerShell || _command.ReadsValue || _command.AwaitsName;
        Position = isWord && !IsAt(option.End, '=') ? option.End : Position + Length;
        Position += IsAt(Position, '=') ? 1 : 0;
    }

    private void ReadBareWord()
    {
        if (IsAt(Position, '$') && (Syntax == ScriptSyntax.PowerShell || IsAt(Position + 1, '(') || IsAt(Position + 1, '{')))
        {
            Position++;
            return;
        }

        var start = Position;
        var end = EndOfWordOrPath(start);
        var sign = SignBehind(end);
        var isFirst = _isFirst;
        if (end > start && (IsAssignment(sign) || IsColonBeforeQuotes(sign)))
        {
            _isFirst = false;
            Position = sign + 1;
            if (IsArgument(start, end, sign) || !SkipToCommand())
                TakeValue(_command.Below(PathOf(Slice(start, end))), ReadsToTheEnd && isFirst && _regions.Count == 1);
        }
        else if (TryExpectValue(Slice(start, end)))
        {
            Position = end;
        }
        else if (!TryReadHeader(start, end))
        {
            SkipWord(start, end);
        }
    }

    /// <summary><c>NAME=value</c> as an argument of a program, unlike <c>$NAME=value</c> and <c>@{ NAME = value }</c>.</summary>
    private bool IsArgument(int start, int end, int sign) => !IsAt(start - 1, '$') && sign == end;

    /// <summary>
    /// Goes to the command that gives the value, <c>Get-Secret name</c>: in PowerShell a word without quotes is one. A
    /// single word with a digit is a key whose quotes were forgotten.
    /// </summary>
    private bool SkipToCommand()
    {
        if (Syntax != ScriptSyntax.PowerShell)
            return false;

        var start = SkipSpaces(Position);
        var word = Slice(start, EndOfWord(start));
        if (word.Length == 0 || !char.IsLetter(word.Text[start]) || (word.HoldsDigit && EndsStatement(word.End)))
            return false;

        Position = start;
        return true;
    }

    /// <summary>Behind a name; where one in a drive is expected, also behind <c>Env:\NAME</c>.</summary>
    private int EndOfWordOrPath(int start)
    {
        var end = EndOfName(start, End);
        return _command.Next == Expected.NameInDrive && (IsAt(end, '\\') || IsAt(end, '/')) ? EndOfName(end + 1, End) : end;
    }

    /// <summary>
    /// <c>name: value</c> that ends its line or quotes. Elsewhere than in a file of headers a sentence may read like
    /// that, so there a value without a digit is none.
    /// </summary>
    private bool TryReadHeader(int start, int end)
    {
        var colon = end > start && IsAt(end - 1, ':') ? end - 1 : Text.IndexOf(':', start, end - start);
        if (colon <= start)
            return false;

        var valueStart = SkipSpaces(colon + 1);
        var value = Slice(valueStart, EndOfWord(valueStart));
        var isHeader = (valueStart > colon + 1 || Syntax == ScriptSyntax.Text) && value.HoldsDigit;
        if (value.Length == 0 || !IsWhole(value) || !(isHeader || IsHeaderLine(start)))
            return false;

        Position = value.End;
        _settings.Add(new Setting(PathOf(Slice(start, colon)), value, Current.Escapes));
        return true;
    }

    private bool IsHeaderLine(int start) => Syntax == ScriptSyntax.Http && start == SkipSpaces(Start);

    private void SkipWord(int start, int end)
    {
        var word = Slice(start, end);
        var whole = Slice(start, EndOfWord(end, start + MaxNameLength));
        _command.AddWord(word, whole, Syntax, _isFirst);
        AddHeld();
        TryReadPipelineVariable(word);

        // cmd's own words do not count: the value of "set" is the rest of the line.
        _isFirst = _isFirst && (word.Is("set") || word.Is("export") || word.Is("override"));
        Position = Math.Max(Position, Math.Max(Syntax == ScriptSyntax.Text ? end : EndOfWord(end), start + 1));
    }

    /// <summary>Adds a value that stands in front of its name; settings stay in the order of the text.</summary>
    private void AddHeld()
    {
        if (_command.TakeHeld(Start) is not { } held)
            return;

        var index = _settings.Count;
        while (index > 0 && _settings[index - 1].Start > held.Start && _settings.Count - index < MaxBetween)
            index--;
        if (index > 0 && _settings[index - 1].Start == held.Start)
            _settings[index - 1] = held;
        else if (index == 0 || _settings[index - 1].End <= held.Start)
            _settings.Insert(index, held);
    }

    /// <summary><c>##vso[task.setvariable variable=NAME;issecret=true]value</c> of Azure Pipelines.</summary>
    private void TryReadPipelineVariable(TextSlice word)
    {
        const string Mark = "variable=";
        if (!word.Is("task.setvariable"))
            return;

        var rest = Slice(word.End, Math.Min(End, word.End + MaxNameLength));
        var close = rest.Text.IndexOf(']', rest.Start, rest.Length);
        var name = close < 0 ? -1 : rest.Text.IndexOf(Mark, rest.Start, close - rest.Start, StringComparison.OrdinalIgnoreCase);
        if (name < 0)
            return;

        name += Mark.Length;
        var value = Slice(close + 1, EndOfWord(close + 1));
        _settings.Add(new Setting(PathOf(rest.From(name).To(EndOfName(name, close))), value, Current.Escapes));
        Position = value.End;
    }

    /// <summary>Takes a word for the name whose value follows, if one is expected here.</summary>
    private bool TryExpectValue(TextSlice word)
    {
        if (word.Length == 0 || !(_command.Next == Expected.Name || (_command.Next == Expected.NameInDrive && IsInDrive(word))))
            return false;

        // New-Item -Path Env: -Name NAME
        _command.Name = PathOf(word);
        _command.Next = _command.Name.Name.Length > 0 ? Expected.Value : Expected.Name;
        return true;
    }

    /// <summary>Reads the value that begins here, or behind spaces where the language allows them.</summary>
    private void TakeValue(SettingPath? path, bool toTheEnd)
    {
        // A sentence may go on behind a name or a command: without a digit it is none.
        var mayBeProse = Syntax == ScriptSyntax.Text && _command.Next != Expected.Word;
        _command.Next = Expected.Word;
        if (AllowsSpaces || toTheEnd)
            Position = SkipSpaces(Position);
        if (IsEscapedQuote(Position))
            Position += 2;
        if (Syntax == ScriptSyntax.Shell && IsAt(Position, '$') && IsAt(Position + 1, '\''))
            Position++;

        Setting setting;
        if (IsAt(Position, '"') || IsAt(Position, '\''))
        {
            var end = EndOfQuotes();
            setting = new Setting(path, Slice(Position + 1, end), EscapesOf(Text[Position]));
            Position = end + 1;
        }
        else
        {
            setting = new Setting(path, Unquoted(toTheEnd), Current.Escapes);
            Position = Math.Max(setting.End, Position);
            if (mayBeProse && !setting.Written.HoldsDigit)
                return;
        }

        if (setting.Written.HoldsWhiteSpace && !setting.Written.StartsWith("${") && _regions.Count < MaxDepth)
            Enter(setting.Start, setting.End, setting.Escapes, setting);
        else
            _settings.Add(setting);
    }

    /// <summary>Single quotes of these languages hold no escapes of their own.</summary>
    private EscapeStyle EscapesOf(char quote) => quote == '"' ? EscapeStyle.Backslash : Current.Escapes;

    private static bool IsInDrive(TextSlice name) =>
        name.Length >= Scope.Length && name.To(name.Start + Scope.Length).Is(Scope);

    /// <summary>The name without the scope of PowerShell and the colon of a Makefile's <c>:=</c>.</summary>
    private static SettingPath PathOf(TextSlice name)
    {
        var start = IsInDrive(name) ? name.Start + Scope.Length : name.Start;
        return new SettingPath(parent: null, name.From(start).ToString().TrimStart('\\', '/').TrimEnd(':'));
    }

    /// <summary>The line, or quotes in it.</summary>
    private readonly struct Region(int end, EscapeStyle escapes, Setting? outer, int count)
    {
        public int End { get; } = end;

        public EscapeStyle Escapes { get; } = escapes;

        /// <summary>The setting that the region is, unless it holds others.</summary>
        public Setting? Outer { get; } = outer;

        /// <summary>How many settings were known when it began.</summary>
        public int Count { get; } = count;
    }
}
