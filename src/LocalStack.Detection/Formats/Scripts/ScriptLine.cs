using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Formats.Scripts;

/// <summary>
/// Finds what a line of a script, or of any text, sets: <c>NAME=value</c> as a word of its own, behind an option
/// (<c>-e NAME=value</c>, <c>--env=NAME=value</c>) or inside quotes (<c>sh -c "NAME=value command"</c>), the words of a
/// <see cref="SettingCommand"/>, and <c>"name: value"</c> as headers are written. It goes forward only. A value with white
/// space inside is no credential but may hold a command, so the settings in it count instead of it.
/// </summary>
internal sealed class ScriptLine
{
    /// <summary>The scope of the environment in PowerShell.</summary>
    private const string Scope = "env:";

    /// <summary>What tells PowerShell from a shell.</summary>
    private static readonly string[] PowerShellMarks = ["$env:", "$Env:", "${env:", "-Item ", "]::SetEnvironmentVariable", " Env:", " env:"];

    /// <summary>A longer word is looked at no further: no name is as long.</summary>
    private const int MaxNameLength = 256;

    /// <summary>Between a value and the name behind it no more is set.</summary>
    private const int MaxBetween = 16;

    /// <summary>Quotes in quotes in quotes.</summary>
    private const int MaxDepth = 4;

    private readonly List<Setting> _settings = [];

    /// <summary>The quotes that are open, each with the setting that its text is unless it holds others.</summary>
    private readonly List<Region> _regions = [];
    private readonly TextSlice _line;
    private readonly ScriptSyntax _syntax;

    /// <summary>What the lexer of the language says of the text; nothing for a text of no known language.</summary>
    private readonly SyntaxMap? _map;
    private readonly CommandArguments _command;
    private int _position;
    private bool _isFirst = true;

    /// <summary>Whether the rest of the line is known to hold no <c>&gt;</c>: it is searched for that once.</summary>
    private bool _closesNoAngle;

    private ScriptLine(TextSlice line, ScriptSyntax syntax, EscapeStyle escapes, SyntaxMap? map, CommandArguments command)
    {
        _line = line;
        _map = map;
        _syntax = syntax;
        _position = line.Start;
        _command = command;
        _regions.Add(new Region(line.End, escapes, outer: null, count: 0));
    }

    private Region Current => _regions[_regions.Count - 1];

    private bool AllowsSpaces => _syntax is not (ScriptSyntax.Shell or ScriptSyntax.Batch or ScriptSyntax.Dockerfile)
        && !(_syntax == ScriptSyntax.Makefile && IsRecipe);

    /// <summary>Whether an unquoted value is the rest of the line.</summary>
    private bool ReadsToTheEnd => _syntax is ScriptSyntax.Batch or ScriptSyntax.Http
        || (_syntax == ScriptSyntax.Makefile && !IsRecipe);

    private bool IsRecipe => _line.Length > 0 && _line.Text[_line.Start] == '\t';

    /// <summary>The settings of a line, in its order.</summary>
    /// <param name="line">The line, or a value that may hold a command.</param>
    /// <param name="syntax">The language.</param>
    /// <param name="map">What the lexer of the language says of the text.</param>
    /// <param name="command">The command that the line goes on with, and the next line may.</param>
    public static List<Setting> Read(TextSlice line, ScriptSyntax syntax, SyntaxMap? map = null, CommandArguments? command = null) =>
        Read(line, syntax, EscapeStyle.None, map, command);

    private static List<Setting> Read(
        TextSlice line, ScriptSyntax syntax, EscapeStyle escapes, SyntaxMap? map = null, CommandArguments? command = null)
    {
        var reader = new ScriptLine(line, syntax, escapes, map, command ?? new CommandArguments());
        while (reader.IsInside())
            reader.ReadWord();
        return reader._settings;
    }

    /// <summary>The language of a command in a value: what no shell would write is PowerShell.</summary>
    private static ScriptSyntax LanguageOf(TextSlice text) =>
        Array.Exists(PowerShellMarks, text.Contains) ? ScriptSyntax.PowerShell : ScriptSyntax.Shell;

    /// <summary>The settings that a value holds when it is a command or a list of assignments; else the setting itself.</summary>
    public static IReadOnlyList<Setting> Expand(Setting setting)
    {
        if (!SettingCommand.MayBeIn(setting.Written)
            || !(HoldsWhiteSpace(setting.Written) || BeginsWithAssignment(setting.Written))
            || Escapes.MaySpellLettersIn(setting.Written))
            return [setting];

        var inside = Read(setting.Written, LanguageOf(setting.Written), setting.Escapes);
        return inside.Count > 0 ? inside : [setting];
    }

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
            found.AddRange(Read(text, LanguageOf(text), escapes, map: null, command));
        if (found.Count == before && assignment is { } setting)
            found.Add(setting);
        return found.Count > before;
    }

    /// <summary>Behind the value of an assignment a command or another line may follow.</summary>
    private static bool MayEndBefore(TextSlice text, Setting assignment) =>
        (HoldsWhiteSpace(assignment.Written) || HoldsEscapedControl(assignment.Written) || HoldsNextAssignment(assignment.Written)) && !text.Contains("${");

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

    /// <summary>Whether words remain. Leaves the quotes that end here.</summary>
    private bool IsInside()
    {
        while (_position >= Current.End)
        {
            var left = Current;
            if (left.Outer is { } outer && _settings.Count == left.Count)
                _settings.Add(outer);
            if (_regions.Count == 1)
                return false;
            _regions.RemoveAt(_regions.Count - 1);
            _position = Math.Max(_position, left.End + 1);
        }

        return true;
    }

    private void ReadWord()
    {
        var character = _line.Text[_position];
        if (BeginsCommentAt(_position))
            _position = EndOfComment(_position);
        else if (character is '"' or '\'' && _regions.Count < MaxDepth)
            ReadQuotes();
        else if (EndsCommand(character))
            EndCommand(character);
        else if (_command.Next == Expected.Value && !char.IsWhiteSpace(character) && character != ',' && !IsParameter(_position))
            TakeValue(_command.Name, toTheEnd: false);
        else if (_command.ReadsInput && IsHereString(_position))
            ExpectInput();
        else if (_command.Next == Expected.Argument && EndsArgument(_position))
            _command.Next = Expected.Word;
        else if (_command.Next == Expected.Argument && !char.IsWhiteSpace(character) && character != ',' && !JoinsNextLine(_position))
            TakeArgument();
        else if (character == '-')
            SkipOption();
        else if (BeginsSlashOption(_position))
            SkipSlashOption();
        else if (IsEscapedQuote(_position))
            _position += 2;
        else if (IsSeparator(character) || character is '@' or '\\' or '"' or '\'')
            _position++;
        else
            ReadBareWord();
    }

    private static bool EndsCommand(char character) => character is ';' or '&' or '|';

    private void EndCommand(char mark)
    {
        _command.End(isPipe: mark == '|' && !IsAt(_position + 1, '|'));
        _position++;
    }

    private bool IsHereString(int position) => IsAt(position, '<') && IsAt(position + 1, '<') && IsAt(position + 2, '<');

    /// <summary><c>command NAME &lt;&lt;&lt; value</c></summary>
    private void ExpectInput()
    {
        const int Mark = 3;
        _position += Mark;
        _command.Next = Expected.Argument;
    }

    /// <summary>An option, a bracket, a redirection or an assignment is no value of what was named before.</summary>
    private bool EndsArgument(int position)
    {
        if (_line.Text[position] is '-' or '<' or '>' or ')' or ']' or '}' || BeginsSlashOption(position))
            return true;

        var word = _line.From(position).To(EndOfWord(position));
        return word.Length > 0 && word.Text.IndexOf('=', word.Start, word.Length) > word.Start;
    }

    /// <summary>Takes the value of an option or of a name, which may be named only by what follows.</summary>
    private void TakeArgument()
    {
        var (start, count, name) = (_position, _settings.Count, _command.Name);
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

    /// <summary><c>/Section:Key</c>, as .NET reads arguments, and <c>/p:Name</c> of MSBuild.</summary>
    private bool BeginsSlashOption(int position)
    {
        if (!IsAt(position, '/') || !(position == _line.Start || char.IsWhiteSpace(_line.Text[position - 1]) || IsAt(position - 1, '"')))
            return false;

        var name = _line.From(position + 1).To(EndOfName(position + 1, Current.End));
        return name.Contains(":") && char.IsLetter(name.Text[name.Start]);
    }

    private void SkipSlashOption()
    {
        var option = _line.From(_position).To(EndOfName(_position + 1, Current.End));
        _command.AddOption(option);
        _position = IsAt(option.End, '=') ? _position + 1 : option.End;
    }

    /// <summary><c>-Value</c>, which stands before a value in PowerShell.</summary>
    private bool IsParameter(int position) =>
        _syntax == ScriptSyntax.PowerShell && IsAt(position, '-') && position + 1 < Current.End && char.IsLetter(_line.Text[position + 1]);

    private int EndOfComment(int position) => _map is null
        ? Math.Min(TextSlice.EndOfLine(_line.Text, position), Current.End)
        : Math.Max(position + 1, _map.EndOf(position + 1, Current.End));

    private bool BeginsCommentAt(int position)
    {
        if (_map is not null)
            return _map.At(position) == LexicalContext.Comment || (IsAt(position, '#') && _map.At(position + 1) == LexicalContext.Comment);
        if (_syntax == ScriptSyntax.Text)
            return false;

        var isAtStart = position == _line.Start || char.IsWhiteSpace(_line.Text[position - 1]);
        return isAtStart && IsAt(position, '#');
    }

    private void ReadQuotes()
    {
        var end = Scalar.EndOfQuoted(_line.To(Current.End), _position);
        if (_command.Next == Expected.Value)
        {
            TakeValue(_command.Name, toTheEnd: false);
            return;
        }

        var name = _line.From(_position + 1).To(end);
        if (TryExpectValue(name))
        {
            _position = end + 1;
            return;
        }

        // "name" = value: the keys of maps.
        var behind = SkipSpaces(end + 1);
        if (AllowsSpaces && (IsAssignment(behind) || IsColonBeforeQuotes(behind)) && EndOfName(name.Start, end) == end)
        {
            _position = behind + 1;
            if (!SkipToCommand())
                TakeValue(PathOf(name), toTheEnd: false);
            return;
        }

        Enter(_position + 1, end, EscapesOf(_line.Text[_position]), outer: null);
    }

    private void Enter(int start, int end, EscapeStyle escapes, Setting? outer)
    {
        _position = start;
        _regions.Add(new Region(end, escapes, outer, _settings.Count));
    }

    /// <summary>
    /// <c>-e</c> and <c>--env=</c> in front of an assignment; <c>--name=value</c> is one itself. Where a name or a value is
    /// expected, the whole option stands before it.
    /// </summary>
    private void SkipOption()
    {
        var option = _line.From(_position).To(EndOfName(_position, Current.End));
        if (SettingCommand.IsMadeBy(option, _command.Word, _syntax))
            _command.Next = Expected.Name;
        if (_command.Next is not (Expected.Word or Expected.Argument))
        {
            _position = option.End;
            return;
        }

        _command.AddOption(option);
        if (HoldsAssignment(option.End))
            _position = option.End + 1;
        else if (IsAt(_position + 1, '-'))
            SkipLongOption(option);
        else
            SkipShortOption(option);
    }

    /// <summary><c>--name value</c>; <c>--name=value</c> is an assignment itself, but where the option only tells what its value is.</summary>
    private void SkipLongOption(TextSlice option)
    {
        var isSigned = IsAt(option.End, '=');
        if (!isSigned)
            _position = option.End;
        else if (_command.ReadsValue || _command.AwaitsName)
            _position = option.End + 1;
        else
            _position = SkipHyphens(option).Start;
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
        var isWord = _syntax == ScriptSyntax.PowerShell || _command.ReadsValue || _command.AwaitsName;
        _position = isWord && !IsAt(option.End, '=') ? option.End : _position + Length;
        _position += IsAt(_position, '=') ? 1 : 0;
    }

    /// <summary>Whether an assignment stands behind the sign of an option: <c>--env=NAME=value</c>, in quotes perhaps.</summary>
    private bool HoldsAssignment(int sign)
    {
        var inside = sign + (IsAt(sign + 1, '"') || IsAt(sign + 1, '\'') ? 2 : 1);
        return IsAt(sign, '=') && EndOfName(inside, Current.End) is var end && end > inside && IsAt(end, '=');
    }

    private void ReadBareWord()
    {
        if (IsAt(_position, '$') && (_syntax == ScriptSyntax.PowerShell || IsAt(_position + 1, '(') || IsAt(_position + 1, '{')))
        {
            _position++;
            return;
        }

        var start = _position;
        var end = EndOfWordOrPath(start);
        var sign = SignBehind(end);
        var isFirst = _isFirst;
        if (end > start && (IsAssignment(sign) || IsColonBeforeQuotes(sign)))
        {
            _isFirst = false;
            _position = sign + 1;
            if (IsArgument(start, end, sign) || !SkipToCommand())
                TakeValue(PathOf(_line.From(start).To(end)), ReadsToTheEnd && isFirst && _regions.Count == 1);
        }
        else if (TryExpectValue(_line.From(start).To(end)))
        {
            _position = end;
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
        if (_syntax != ScriptSyntax.PowerShell)
            return false;

        var start = SkipSpaces(_position);
        var word = _line.From(start).To(EndOfWord(start));
        if (word.Length == 0 || !char.IsLetter(word.Text[start]) || (HoldsDigit(word) && EndsStatement(word.End)))
            return false;

        _position = start;
        return true;
    }

    private bool EndsStatement(int position)
    {
        var behind = SkipSpaces(position);
        return behind >= Current.End || _line.Text[behind] is ';' or '}' or ')' or '#';
    }

    /// <summary>Behind a name; where one in a drive is expected, also behind <c>Env:\NAME</c>.</summary>
    private int EndOfWordOrPath(int start)
    {
        var end = EndOfName(start, Current.End);
        return _command.Next == Expected.NameInDrive && (IsAt(end, '\\') || IsAt(end, '/')) ? EndOfName(end + 1, Current.End) : end;
    }

    /// <summary>Where the sign of an assignment stands, if what ends here is its name.</summary>
    private int SignBehind(int end)
    {
        var sign = end;
        if (_syntax == ScriptSyntax.Text && IsAt(end - 1, ':') && IsColonBeforeQuotes(end - 1))
            return end - 1;
        if (_syntax == ScriptSyntax.Text && IsEscapedQuote(sign))
            sign += 2;
        if (AllowsSpaces)
            sign = SkipSpaces(sign);
        while (sign < Current.End && _line.Text[sign] is '?' or '+' or '!' or ':' && IsBeforeSign(sign))
            sign++;
        return sign;
    }

    /// <summary>Whether a value in quotes stands behind a colon: in a text, that is a piece of JSON or YAML.</summary>
    private bool IsColonBeforeQuotes(int position)
    {
        if (_syntax != ScriptSyntax.Text || !IsAt(position, ':'))
            return false;

        var value = SkipSpaces(position + 1);
        return IsAt(value, '"') || IsAt(value, '\'') || IsEscapedQuote(value);
    }

    /// <summary>Behind <c>:</c>, <c>?</c>, <c>+</c> or <c>!</c> the sign of a Makefile's or shell's assignment follows.</summary>
    private bool IsBeforeSign(int position) =>
        IsAt(position + 1, '=') || (IsAt(position, ':') && IsAt(position + 1, ':') && IsAt(position + 2, '='));

    /// <summary>
    /// <c>name: value</c> that ends its line or quotes. Elsewhere than in a file of headers a sentence may read like
    /// that, so there a value without a digit is none.
    /// </summary>
    private bool TryReadHeader(int start, int end)
    {
        var colon = end > start && IsAt(end - 1, ':') ? end - 1 : _line.Text.IndexOf(':', start, end - start);
        if (colon <= start)
            return false;

        var valueStart = SkipSpaces(colon + 1);
        var value = _line.From(valueStart).To(EndOfWord(valueStart));
        var isHeader = (valueStart > colon + 1 || _syntax == ScriptSyntax.Text) && HoldsDigit(value);
        if (value.Length == 0 || !IsWhole(value) || !(isHeader || IsHeaderLine(start)))
            return false;

        _position = value.End;
        _settings.Add(new Setting(PathOf(_line.From(start).To(colon)), value, Current.Escapes));
        return true;
    }

    /// <summary>Whether nothing more is said behind a value. In a text, its map or its quotes may go on.</summary>
    private bool IsWhole(TextSlice value)
    {
        var behind = SkipSpaces(value.End);
        return behind == Current.End
            || (_syntax == ScriptSyntax.Text && _line.Text[behind] is ',' or '}' or '"' or '\'' or '\\');
    }

    private bool IsHeaderLine(int start) => _syntax == ScriptSyntax.Http && start == _line.TrimStart().Start;

    private void SkipWord(int start, int end)
    {
        var word = _line.From(start).To(end);
        var whole = _line.From(start).To(EndOfWord(end, start + MaxNameLength));
        _command.AddWord(word, whole, _syntax, _isFirst);
        AddHeld();
        TryReadPipelineVariable(word);

        // cmd's own words do not count: the value of "set" is the rest of the line.
        _isFirst = _isFirst && (word.Is("set") || word.Is("export") || word.Is("override"));
        _position = Math.Max(_position, Math.Max(_syntax == ScriptSyntax.Text ? end : EndOfWord(end), start + 1));
    }

    /// <summary>Adds a value that stands in front of its name; settings stay in the order of the text.</summary>
    private void AddHeld()
    {
        if (_command.TakeHeld(_line.Start) is not { } held)
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

        var rest = _line.From(word.End).To(Math.Min(Current.End, word.End + MaxNameLength));
        var close = rest.Text.IndexOf(']', rest.Start, rest.Length);
        var name = close < 0 ? -1 : rest.Text.IndexOf(Mark, rest.Start, close - rest.Start, StringComparison.OrdinalIgnoreCase);
        if (name < 0)
            return;

        name += Mark.Length;
        var value = _line.From(close + 1).To(EndOfWord(close + 1));
        _settings.Add(new Setting(PathOf(rest.From(name).To(EndOfName(name, close))), value, Current.Escapes));
        _position = value.End;
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
        var mayBeProse = _syntax == ScriptSyntax.Text && _command.Next != Expected.Word;
        _command.Next = Expected.Word;
        if (AllowsSpaces || toTheEnd)
            _position = SkipSpaces(_position);
        if (IsEscapedQuote(_position))
            _position += 2;
        if (_syntax == ScriptSyntax.Shell && IsAt(_position, '$') && IsAt(_position + 1, '\''))
            _position++;

        Setting setting;
        if (IsAt(_position, '"') || IsAt(_position, '\''))
        {
            var end = Scalar.EndOfQuoted(_line.To(Current.End), _position);
            setting = new Setting(path, _line.From(_position + 1).To(end), EscapesOf(_line.Text[_position]));
            _position = end + 1;
        }
        else
        {
            setting = new Setting(path, Unquoted(toTheEnd), Current.Escapes);
            _position = Math.Max(setting.End, _position);
            if (mayBeProse && !HoldsDigit(setting.Written))
                return;
        }

        if (HoldsWhiteSpace(setting.Written) && !setting.Written.StartsWith("${") && _regions.Count < MaxDepth)
            Enter(setting.Start, setting.End, setting.Escapes, setting);
        else
            _settings.Add(setting);
    }

    /// <summary>
    /// The value without quotes that begins here. White space in brackets or backticks is part of it; no backslash is, but
    /// one in front, which keeps a dollar from its meaning.
    /// </summary>
    private TextSlice Unquoted(bool toTheEnd)
    {
        var (depth, isCommand) = (0, false);
        var position = Math.Min(SkipAngles(_position), Current.End);
        for (; position < Current.End; position++)
        {
            var character = _line.Text[position];
            if (character == '`' && (_syntax == ScriptSyntax.PowerShell || (_syntax == ScriptSyntax.Text && !isCommand && position > _position)))
                break;
            if (character == '`')
                isCommand = !isCommand;
            else if (isCommand)
                continue;
            else if (character is '(' or '{')
                depth++;
            else if (depth > 0)
                depth -= character is ')' or '}' ? 1 : 0;
            else if ((toTheEnd ? EndsLine(position) : EndsBare(position)) || (character == '\\' && position > _position))
                break;
        }

        return _line.From(Math.Min(_position, position)).To(position).TrimEnd();
    }

    /// <summary>Behind <c>&lt;your token&gt;</c>, which people write for what they leave out.</summary>
    private int SkipAngles(int position)
    {
        if (_closesNoAngle || !IsAt(position, '<'))
            return position;

        var close = _line.Text.IndexOf('>', position, Current.End - position);
        _closesNoAngle = close < 0;
        return close < 0 ? position : close + 1;
    }

    private bool EndsLine(int position) =>
        JoinsNextLine(position) || _syntax switch
        {
            ScriptSyntax.Batch => _line.Text[position] is '&' or '|' or ')',
            ScriptSyntax.Makefile => BeginsCommentAt(position),
            _ => false,
        };

    /// <summary>Whether the next line goes on with this one.</summary>
    private bool JoinsNextLine(int position) =>
        position == Current.End - 1 && _line.Text[position] is var last && (last == '\\' || (last == '^' && _syntax == ScriptSyntax.Batch));

    private bool EndsBare(int position)
    {
        var character = _line.Text[position];
        return !AuthToken.IsLetterOrDigit(character)
            && (IsSeparator(character)
                || character is '"' or '\''
                || (character is '\\' or '^' && (IsEscapedQuote(position) || JoinsNextLine(position) || IsEscapedControl(position))));
    }

    /// <summary>What <c>printf</c> and strings of JSON write for a line end or a tab.</summary>
    private bool IsEscapedControl(int position) =>
        IsAt(position, '\\') && position + 1 < Current.End && _line.Text[position + 1] is 'n' or 'r' or 't' or '0';

    private int EndOfWord(int position, int limit = int.MaxValue)
    {
        while (position < Current.End && position < limit && !EndsBare(position))
            position++;
        return position;
    }

    /// <summary>What stands between words, also <c>`</c> and brackets, in which words stand as well.</summary>
    private static bool IsSeparator(char character) =>
        character is ';' or '&' or '|' or ',' or '(' or ')' or '[' or ']' or '{' or '}' or '<' or '>' or '`'
        || char.IsWhiteSpace(character);

    private bool IsEscapedQuote(int position) =>
        IsAt(position, '\\') && (IsAt(position + 1, '"') || IsAt(position + 1, '\''));

    private bool IsAssignment(int sign) => IsAt(sign, '=') && !IsAt(sign + 1, '=');

    private bool IsAt(int position, char character) =>
        position >= _line.Start && position < Current.End && _line.Text[position] == character;

    private int SkipSpaces(int position)
    {
        while (position < Current.End && char.IsWhiteSpace(_line.Text[position]))
            position++;
        return position;
    }

    private int EndOfName(int start, int end) => start < end ? Assignment.EndOfName(_line.From(start).To(end)) : start;

    /// <summary>Single quotes of these languages hold no escapes of their own.</summary>
    private EscapeStyle EscapesOf(char quote) => quote == '"' ? EscapeStyle.Backslash : Current.Escapes;

    internal static bool HoldsWhiteSpace(TextSlice text)
    {
        for (var i = text.Start; i < text.End; i++)
        {
            if (char.IsWhiteSpace(text.Text[i]))
                return true;
        }

        return false;
    }

    private static bool HoldsDigit(TextSlice text)
    {
        for (var i = text.Start; i < text.End; i++)
        {
            if (char.IsDigit(text.Text[i]))
                return true;
        }

        return false;
    }

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
