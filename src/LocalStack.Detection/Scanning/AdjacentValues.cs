using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Formats.Code;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// Finds a credential beside its name in any text, whatever its format: a name, then separators, quotes and brackets of bounded
/// length, then a value that can be nothing but a credential. So a format that nobody has listed is read as well; a reader of
/// its own makes the findings of a format exact, not visible.
/// <code>
/// LOCALSTACK_API_KEY = "value"     .withEnv("LOCALSTACK_API_KEY", "value")     name: LOCALSTACK_API_KEY, value: value
/// </code>
/// </summary>
internal sealed class AdjacentValues(string text, CredentialNames names)
{
    /// <summary>Longer ones are no names: the longest known one has fewer than 40 characters.</summary>
    private const int MaxNameLength = 96;

    /// <summary>Room for <c>" : {\n        "value" : "</c>; what is further away belongs to something else.</summary>
    private const int MaxSeparatorLength = 48;

    private const int MaxValueLength = 512;

    /// <summary>What a substitution looks for, and what it puts in before the name.</summary>
    private const int MaxPatternLength = 256;

    /// <summary>What stands around the parts of a substitution; the first can be of a value, too.</summary>
    private const string SubstitutionSigns = "/#@!~%";

    /// <summary>Parts that are cut off a name to find where it ends: a value can be joined to it by the same characters.</summary>
    private const int MaxCuts = 4;

    /// <summary><c>-DNAME=value</c>, <c>-eNAME=value</c></summary>
    private const int LengthOfOption = 2;

    private const string Separators = " \t'\"`=:,()[]{}<>|?+!*\\-@：「『（＝—–→";

    private const string Quotes = "'\"`";

    /// <summary>What a type has beside letters and digits.</summary>
    private const string TypeSigns = " _.:<>[]&*?|,";

    /// <summary>What makes a reference, an alias, a tag, a file or an escape of the text behind it.</summary>
    private const string Marks = "$%*&!@#\\";

    /// <summary>Brackets directly before a text make a template's name of it.</summary>
    private const string Openings = "{<([";

    /// <summary>What may follow a value without quotes.</summary>
    private const string Ends = " \t\r\n'\"`,;)]}<|&\\」』）。、，";

    /// <summary>Gives a command its input.</summary>
    private const string HereString = "<<<";

    /// <summary>What ends a sentence; followed by one of <see cref="Ends"/>.</summary>
    private const string SentenceEnds = ".!?:";

    /// <summary>The operator by which Perl gives a value to what has none; its slashes are no separators, because a path begins with one.</summary>
    private const string DefinedOr = "//=";

    /// <summary>The command by which PowerShell makes a secret of a text.</summary>
    private const string MakeSecure = "ConvertTo-SecureString";

    /// <summary>Words between a name and its value.</summary>
    private static readonly HashSet<string> Connectives = new(StringComparer.OrdinalIgnoreCase)
    {
        "value", "val", "default", "defaultValue", "default_value", "ParameterValue", "withValue", "content", "secret", "body", "is", "to", "or",
        "else", "orelse", "echo",
    };

    /// <summary>Commands that set the variable which they name, with no sign between the name and the value.</summary>
    private static readonly HashSet<string> SettingWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "set", "setx", "setenv", "set-env", "set_env", "ENV", "ARG", "put", "define", "let", "val", "var", "const", "proxy_set_header", "fastcgi_param",
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

    /// <summary>Types between a name and the sign, where no colon tells them.</summary>
    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase) { "string", "str", "text" };

    /// <summary>The last name of about each length: a file may have many names, of which few differ.</summary>
    private readonly (string? Name, CredentialName? Match)[] _lastOfLength = new (string?, CredentialName?)[16];

    /// <summary>The values, in the order of the text.</summary>
    public IEnumerable<(CredentialName Name, int Start, int Length)> Find()
    {
        var reached = 0;
        foreach (var hit in Hits())
        {
            if (hit < reached || NameAt(hit) is not { } found)
                continue;

            reached = found.End;
            if (IsMention(found.Start, found.End)
                || (ValueAfter(found.Start, found.End) ?? ValueOfDeclaration(found.End) ?? ValueOfRecord(found.Start, found.End)) is not { } value)
                continue;

            reached = value.Start + value.Length;
            yield return (found.Name, value.Start, value.Length);
        }
    }

    /// <summary>Where the names may be: each search term is looked for once.</summary>
    private IEnumerable<int> Hits() => names.SearchTerms.SelectMany(HitsOf).OrderBy(hit => hit);

    private IEnumerable<int> HitsOf(string term)
    {
        var search = new TermSearch(term);
        for (var position = 0; search.IndexIn(text.AsSpan(position)) is >= 0 and var found; position += term.Length)
        {
            position += found;
            yield return position;
        }
    }

    /// <summary>The credential's name around a hit: the longest one, without a value that is joined to it.</summary>
    private (CredentialName Name, int Start, int End)? NameAt(int hit)
    {
        var start = hit;
        while (start > 0 && hit - start < MaxNameLength && IsOfName(start - 1))
            start--;
        var end = hit;
        while (end < text.Length && end - hit < MaxNameLength && IsOfName(end))
            end++;

        var isOption = start < hit && At(start) == '-' && char.IsLetter(At(start + 1));
        for (var cut = 0; cut <= MaxCuts && end > hit; cut++)
        {
            if (Match(start, end) is { } name)
                return (name, start, end);
            if (isOption && Match(start + LengthOfOption, end) is { } joined)
                return (joined, start + LengthOfOption, end);

            var joint = text.LastIndexOfAny([':', '.', '-'], end - 1, end - hit);
            end = joint < 0 ? hit : joint;
        }

        return KeyBelow(hit);
    }

    /// <summary>The key that is the first of a block which bears the name of the product: <c>:localstack {:auth-token "value"}</c>.</summary>
    private (CredentialName Name, int Start, int End)? KeyBelow(int hit)
    {
        var owner = hit;
        while (owner > 0 && AuthToken.IsLetterOrDigit(text[owner - 1]))
            owner--;
        var ownerEnd = EndOfWord(hit);
        var start = ownerEnd;
        while (start < text.Length && start - ownerEnd < MaxSeparatorLength && text[start] is ' ' or '\n' or '\r' or '\t' or '{' or ':' or '=' or '"')
            start++;
        if (text.IndexOf('{', ownerEnd, start - ownerEnd) < 0)
            return null;

        var end = start;
        while (end < text.Length && end - start < MaxNameLength && (text[end] is '-' or '_' || AuthToken.IsLetterOrDigit(text[end])))
            end++;
        var key = text.Substring(owner, ownerEnd - owner) + ":" + text.Substring(start, end - start);
        return end > start && names.Match(key) is { } name ? (name, start, end) : null;
    }

    private CredentialName? Match(int start, int end)
    {
        ref var last = ref _lastOfLength[(end - start) % _lastOfLength.Length];
        if (last.Name is null || !text.AsSpan(start, end - start).SequenceEqual(last.Name.AsSpan()))
        {
            var name = text.Substring(start, end - start);
            last = (name, names.Match(name.Replace("\\_", "_")));
        }

        return last.Match;
    }

    private bool IsOfName(int position) =>
        text[position] is '_' or '-' or '.' or ':' || AuthToken.IsLetterOrDigit(text[position]) || IsEscapedJoint(position);

    /// <summary>Markup writes a name with escapes: <c>LOCALSTACK\_AUTH\_TOKEN</c>.</summary>
    private bool IsEscapedJoint(int position) => text[position] == '\\' && At(position + 1) == '_';

    private (int Start, int Length)? ValueAfter(int nameStart, int nameEnd)
    {
        if (SignOfSibling(nameEnd) is { } sign)
            (nameStart, nameEnd) = (nameEnd + 1, sign);
        var start = SkipSeparators(nameEnd);
        if (At(start) == ';' && IsValueSet(SkipSeparators(start + 1)))
            start = SkipSeparators(start + 1);
        if (BeginsFormatItem(start) || (IsFormatItem(start) && IsPrinted(nameStart)))
            start = BehindFormat(start);
        if (At(start) == '.' && start > nameEnd)
            start++;
        if (string.CompareOrdinal(text, start, DefinedOr, 0, DefinedOr.Length) == 0)
            start = SkipSeparators(start + DefinedOr.Length);
        var word = EndOfWord(start);
        if (string.CompareOrdinal(text, start, MakeSecure, 0, MakeSecure.Length) == 0)
            start = SkipSeparators(start + MakeSecure.Length);
        else if (IsWrapper(nameEnd, start, word))
            start = SkipSeparators(word);
        else if (start > nameEnd && !IsMarked(start) && Connectives.Contains(text.Substring(start, word - start)))
        {
            // A key of its own says more than what is in front of it: ParameterKey=NAME,ParameterValue=value.
            if (word < text.Length && text[word] == '=' && text[start - 1] == ',')
                (nameStart, nameEnd) = (start, word);
            start = SkipSeparators(word);
        }

        if (AreTwoThings(text.AsSpan(nameEnd, start - nameEnd)) || IsInSilentCall(nameStart, nameEnd))
            return null;

        var isQuoted = start > nameEnd && Quotes.IndexOf(text[start - 1]) >= 0;
        var length = LengthOfReplacement(nameStart, start, LengthOfValue(start));
        if (isQuoted && ListOfTexts.BeginsWith(text, nameStart, start + length))
            return null;
        if (start == nameEnd || length == 0 || IsMarked(start) || !(isQuoted ? IsClosed(start, length) : IsAlone(nameStart, nameEnd, start, length)))
            return null;

        return IsCredential(start, length) ? (start, length) : null;
    }

    /// <summary>Whether a function makes a value of the text that it is given: <c>NAME = ref('value')</c>.</summary>
    private bool IsWrapper(int nameEnd, int start, int word) =>
        At(word) == '(' && At(word + 1) is '"' or '\''
        && text.AsSpan(nameEnd, start - nameEnd).Trim().SequenceEqual("=".AsSpan())
        && CodeReader.Wrappers.Contains(text.Substring(start, word - start));

    /// <summary>Whether the value of a pair on one line is set here: <c>Name = 'NAME'; Value = 'value'</c>.</summary>
    private bool IsValueSet(int position)
    {
        const string Value = "value";
        var end = EndOfWord(position);
        return text.AsSpan(position, end - position).Equals(Value.AsSpan(), StringComparison.OrdinalIgnoreCase)
            && text.AsSpan(end).TrimStart(' ').StartsWith("=".AsSpan());
    }

    /// <summary>The sign of a key beside the one that names: <c>env[0].name=NAME,env[0].value=value</c>, as Helm takes them.</summary>
    private int? SignOfSibling(int nameEnd)
    {
        const string Value = ".value";
        if (At(nameEnd) != ',')
            return null;

        var sign = nameEnd + 1;
        while (sign - nameEnd < MaxSeparatorLength && (At(sign) is '.' or '_' or '-' or '[' or ']' || AuthToken.IsLetterOrDigit(At(sign))))
            sign++;
        return At(sign) == '=' && text.AsSpan(nameEnd, sign - nameEnd).EndsWith(Value.AsSpan(), StringComparison.OrdinalIgnoreCase) ? sign : null;
    }

    /// <summary>Whether the value is given apart: <c>printf 'NAME=%s\n' value</c>, <c>Sprintf("NAME=%s", "value")</c>.</summary>
    private bool BeginsFormatItem(int position) => At(position - 1) == '=' && IsFormatItem(position);

    private bool IsFormatItem(int position) => At(position) == '%' && At(position + 1) is 's' or 'v' or 'q';

    /// <summary>Whether bash writes a value to the variable that is named: <c>printf -v NAME '%s' value</c>.</summary>
    private bool IsPrinted(int nameStart) => WordBefore(nameStart, out var option) == "-v" && WordBefore(option, out _) == "printf";

    /// <summary>Behind the item, a line end that is written as an escape, and the operator that Python formats with.</summary>
    private int BehindFormat(int item)
    {
        const int Length = 2;
        var end = item + Length;
        if (At(end) == '\\' && At(end + 1) == 'n')
            end += Length;
        end = SkipSeparators(end);
        return At(end) == '%' ? SkipSeparators(end + 1) : end;
    }

    private bool IsCredential(int start, int length)
    {
        var value = text.AsSpan(start, length);
        return CredentialValue.IsLiteral(value, "") && !AuthToken.HasShape(value);
    }

    /// <summary>
    /// The text that a declaration gives to a name, behind a type: <c>NAME: []const u8 = "value"</c>, <c>NAME: Optional[str] = "value"</c>,
    /// <c>param NAME string = 'value'</c>, <c>NAME = 1 [default = "value"]</c>.
    /// </summary>
    private (int Start, int Length)? ValueOfDeclaration(int nameEnd)
    {
        if ((SignBehindType(nameEnd) ?? SignOfDefault(nameEnd) ?? EndOfPicture(nameEnd)) is not { } sign)
            return null;

        var start = sign + 1;
        while (start < text.Length && text[start] == ' ')
            start++;
        if (start >= text.Length || Quotes.IndexOf(text[start]) < 0)
            return null;

        var length = LengthOfValue(++start);
        return length > 0 && IsClosed(start, length) && IsCredential(start, length) ? (start, length) : null;
    }

    /// <summary>
    /// The value of a pair that is all of a line or of a tuple: <c>NAME,value</c>, <c>"NAME";"value"</c>, <c>{NAME, "value"}</c>.
    /// Elsewhere a comma says that the two are two things.
    /// </summary>
    private (int Start, int Length)? ValueOfRecord(int nameStart, int nameEnd)
    {
        var (first, quote) = (nameStart - 1, At(nameStart - 1));
        var isQuoted = quote is '"' or '\'' && At(nameEnd) == quote;
        var comma = isQuoted ? nameEnd + 1 : nameEnd;
        first -= isQuoted ? 1 : 0;
        first -= At(first) == ':' && At(first - 1) == '{' ? 1 : 0;
        var isTuple = At(first) == '{';
        if (At(comma) is not (',' or ';' or '\t') || !(isTuple || IsLineEnd(first)))
            return null;

        var start = comma + 1;
        while (isTuple && At(start) == ' ')
            start++;
        var opening = At(start) is '"' or '\'' ? At(start) : '\0';
        start += opening == '\0' ? 0 : 1;
        var length = LengthOfValue(start);
        var end = start + length;
        end += opening != '\0' && At(end) == opening ? 1 : 0;
        var isWhole = isTuple ? opening != '\0' && At(end) == '}' : IsLineEnd(end) && (opening == '\0' || end > start + length);
        return length > 0 && isWhole && IsCredential(start, length) ? (start, length) : null;
    }

    private bool IsLineEnd(int position) => At(position) is '\n' or '\r' or '\0';

    /// <summary>The sign behind a type, which a colon begins, or which is the word for text; a blank is in front of the sign. A comma outside brackets begins another parameter.</summary>
    private int? SignBehindType(int nameEnd)
    {
        var end = Math.Min(text.Length, nameEnd + MaxSeparatorLength);
        var sign = nameEnd;
        for (var depth = 0; sign < end && (TypeSigns.IndexOf(text[sign]) >= 0 || AuthToken.IsLetterOrDigit(text[sign])); sign++)
        {
            depth += text[sign] switch { '<' or '[' => 1, '>' or ']' => -1, _ => 0 };
            if (text[sign] == ',' && depth == 0)
                return null;
        }

        if (sign >= end || sign <= nameEnd + 1 || text[sign] != '=' || text[sign - 1] != ' ')
            return null;

        var type = text.Substring(nameEnd, sign - nameEnd).Trim();
        return (type.StartsWith(":", StringComparison.Ordinal) && !EndsWithConstant(type)) || Types.Contains(type) ? sign : null;
    }

    /// <summary>Whether the last of several words is in capitals: the name of something else, <c>NAME: see OTHER = "text"</c>.</summary>
    private static bool EndsWithConstant(string type)
    {
        var last = type.Substring(type.LastIndexOf(' ') + 1);
        return last.Length > 1 && last.Length < type.Length && last.All(letter => letter is (>= 'A' and <= 'Z') or '_');
    }

    /// <summary>Where the word ends that gives a value behind the type of an item of COBOL: <c>NAME PIC X(40) VALUE "value".</c></summary>
    private int? EndOfPicture(int nameEnd)
    {
        const string Picture = " PIC";
        const string Value = " VALUE ";
        var line = text.AsSpan(nameEnd, Math.Min(text.Length - nameEnd, MaxSeparatorLength));
        if (!line.TrimStart(' ').StartsWith(Picture.AsSpan().TrimStart(), StringComparison.OrdinalIgnoreCase))
            return null;

        var value = line.IndexOf(Value.AsSpan(), StringComparison.OrdinalIgnoreCase);
        return value < 0 || line.Slice(0, value).IndexOfAny('"', '\'', '\n') >= 0 ? null : nameEnd + value + Value.Length - 1;
    }

    /// <summary>The sign of the default of a numbered field: <c>NAME = 1 [default = "value"]</c>.</summary>
    private int? SignOfDefault(int nameEnd)
    {
        const string Default = "default";
        var end = Math.Min(text.Length, nameEnd + MaxSeparatorLength);
        var position = nameEnd;
        while (position < end && (text[position] is ' ' or '=' or '[' || char.IsDigit(text[position])))
            position++;
        if (position <= nameEnd || text[position - 1] != '[' || string.CompareOrdinal(text, position, Default, 0, Default.Length) != 0)
            return null;

        position += Default.Length;
        while (position < end && text[position] == ' ')
            position++;
        return position < end && text[position] == '=' ? position : null;
    }

    /// <summary>
    /// Whether a name is only spoken of: a variable between quotes or brackets of a test, <c>[ "$NAME" = "text" ]</c>, or the
    /// target of a link, <c>"#NAME"</c>.
    /// </summary>
    private bool IsMention(int nameStart, int nameEnd)
    {
        if (At(nameStart - 1) == '#')
            return At(nameStart - 2) is '"' or '\'' or '(' or '/';

        var isBraced = At(nameStart - 1) == '{' && At(nameEnd) == '}';
        var dollar = isBraced ? nameStart - 2 : nameStart - 1;
        if (At(dollar) != '$')
            return false;

        // Arguments of Robot Framework stand apart by two spaces; behind a keyword that sets nothing, a variable is only asked for.
        var isArgument = isBraced && At(nameEnd + 1) == ' ' && At(nameEnd + 2) == ' ';
        if (isArgument && WordBefore(dollar, out _).Length > 0 && !IsSet(dollar, dollar))
            return true;

        var before = At(dollar - 1);
        var isQuoted = At(isBraced ? nameEnd + 1 : nameEnd) is '"' or '\'';
        return isQuoted || before == '[' || (before == ' ' && (At(dollar - 2) == '[' || WordBefore(dollar, out _) == "test"));
    }

    private char At(int position) => position >= 0 && position < text.Length ? text[position] : '\0';

    /// <summary>Whether a name in quotes is the first argument of a call that shows, compares or removes what it is given.</summary>
    private bool IsInSilentCall(int nameStart, int nameEnd)
    {
        if (nameStart < 2 || Quotes.IndexOf(text[nameStart - 1]) < 0 || At(nameEnd) != text[nameStart - 1] || text[nameStart - 2] != '(')
            return false;

        var start = nameStart - 2;
        while (start > 0 && nameStart - start < MaxNameLength && (text[start - 1] == '_' || AuthToken.IsLetterOrDigit(text[start - 1])))
            start--;
        return SilentCalls.Contains(text.Substring(start, nameStart - 2 - start));
    }

    /// <summary>
    /// Whether what is between a name and a text says that they are two things: an operator that compares, one behind which a
    /// shell reads what it says when a variable is not set, a condition and what
    /// it decides, the end of a call and a further argument, or a comma after a variable of that name.
    /// </summary>
    private static bool AreTwoThings(ReadOnlySpan<char> separators) =>
        separators.TrimStart().StartsWith(",".AsSpan())
        || separators.StartsWith(":?".AsSpan())
        || separators.IndexOf("==".AsSpan()) >= 0
        || separators.IndexOf("!=".AsSpan()) >= 0
        || separators.IndexOf("<>".AsSpan()) >= 0
        || separators.IndexOf(" ? ".AsSpan()) >= 0
        || (separators.IndexOfAny(')', ']') is >= 0 and var close && separators.Slice(close).IndexOf(',') >= 0);

    private bool IsMarked(int start) => Marks.IndexOf(text[start - 1]) >= 0;

    /// <summary>Behind the separators; a line break may be among them, with what is on the next line in quotes or after a word.</summary>
    private int SkipSeparators(int position)
    {
        var end = Math.Min(text.Length, position + MaxSeparatorLength);
        var lines = 0;
        while (position < end)
        {
            var character = text[position];
            if (character == '\n' && lines++ > 0)
                break;
            if (character is not ('\n' or '\r') && Separators.IndexOf(character) < 0)
                break;
            position++;
        }

        return position;
    }

    private int EndOfWord(int position)
    {
        while (position < text.Length && (text[position] == '_' || AuthToken.IsLetterOrDigit(text[position])))
            position++;
        return position;
    }

    private int LengthOfValue(int start)
    {
        var end = start;
        while (end < text.Length && end - start < MaxValueLength && IsOfValue(text[end]))
            end++;
        while (end > start && text[end - 1] is '.' or '-')
            end--;
        return end - start;
    }

    /// <summary>A value that a substitution puts in ends at the sign that ends the substitution: <c>s/NAME=.*/NAME=value/</c>.</summary>
    private int LengthOfReplacement(int nameStart, int start, int length)
    {
        var end = text.IndexOf(SubstitutionSigns[0], start, length);
        return end >= 0 && EndsSubstitution(nameStart, end) ? end - start : length;
    }

    /// <summary>Whether the sign at a position is that of a substitution which begins before the name, on its line.</summary>
    private bool EndsSubstitution(int nameStart, int position)
    {
        var sign = At(position);
        if (SubstitutionSigns.IndexOf(sign) < 0)
            return false;

        for (var start = nameStart - 1; nameStart - start < MaxPatternLength && At(start) is not ('\0' or '\n'); start--)
        {
            if (text[start] == sign && At(start - 1) == 's' && !AuthToken.IsLetterOrDigit(At(start - 2)))
                return true;
        }

        return false;
    }

    private static bool IsOfValue(char character) =>
        character is '_' or '-' or '.' or '+' or '/' or '=' || AuthToken.IsLetterOrDigit(character);

    /// <summary>Whether the quote that opens a value closes it, too.</summary>
    private bool IsClosed(int start, int length)
    {
        var end = start + length;
        while (end < text.Length && text[end] == '\\')
            end++;
        return end < text.Length && text[end] == text[start - 1];
    }

    /// <summary>
    /// Whether a value without quotes is one: on the line of its name, after a sign that gives a value (a bracket or a comma may
    /// be followed by anything), and nothing that goes on, as the call of a function or a member does.
    /// </summary>
    private bool IsAlone(int nameStart, int nameEnd, int start, int length)
    {
        var separators = text.AsSpan(nameEnd, start - nameEnd);
        var sign = separators.TrimEnd();
        var isSet = IsSet(nameStart, nameEnd);
        var isInput = sign.TrimStart().SequenceEqual(HereString.AsSpan());
        var isEnclosed = sign.Length > 0 && Openings.IndexOf(sign[sign.Length - 1]) >= 0 && !isInput && !(isSet && IsBraced(start, length));
        if (isEnclosed || (separators.IndexOfAny('\n', '(', ',') >= 0 && !IsRowOfList(nameStart, separators)) || text.AsSpan(start, length).IndexOf('.') >= 0
            || !(EndsAt(start + length) || EndsSubstitution(nameStart, start + length)))
        {
            return false;
        }

        if ((IsVariable(nameStart) && GoesOn(start + length)) || IsType(separators, start + length))
            return false;

        var givesValue = separators.IndexOfAny('=', ':', '|') >= 0 || separators.IndexOfAny('>', '}') >= 0 || separators.IndexOfAny('：', '＝') >= 0;
        return givesValue || isInput || (separators.Trim().IsEmpty && IsInListOfPairs(nameStart)) || IsRowOfList(nameStart, separators) || (isSet && text.AsSpan(start, length).TrimEnd('=').IndexOf('=') < 0);
    }

    /// <summary>Whether a name begins a list in which names and values take turns: <c>map=(NAME value)</c> of zsh, <c>array set map {NAME value}</c> of Tcl.</summary>
    private bool IsInListOfPairs(int nameStart) => At(nameStart - 1) switch
    {
        '(' => At(nameStart - 2) == '=',
        '{' => WordBefore(nameStart - 1, out var list).Length > 0 && WordBefore(list, out var command) == "set" && WordBefore(command, out _) == "array",
        _ => false,
    };

    /// <summary>Whether a name and what follows are the cells of a row that is written as a list: <c>* - NAME</c>, and <c>  - value</c> on the next line.</summary>
    private bool IsRowOfList(int nameStart, ReadOnlySpan<char> separators) =>
        text.AsSpan(0, nameStart).TrimEnd('`').EndsWith("* - ".AsSpan())
        && separators.IndexOf('\n') is > -1 and var end
        && separators.Slice(0, end).Trim("`\r".AsSpan()).IsEmpty
        && separators.Slice(end).Trim("`\n ".AsSpan()).SequenceEqual("-".AsSpan());

    /// <summary>
    /// Whether a command sets what it names, with no sign between the name and the value: <c>set NAME value</c>,
    /// <c>set-environment -g NAME value</c>, <c>set environment NAME value</c>, <c>http-request set-header NAME value</c>.
    /// </summary>
    private bool IsSet(int nameStart, int nameEnd)
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

    /// <summary><c>set-environment</c>, <c>SetEnv</c>, <c>add_header</c>; not <c>settings</c>, <c>del-header</c>.</summary>
    private static bool IsSettingVerb(string word)
    {
        const string Verb = "set";
        return HeaderVerbs.Contains(word)
            || (word.StartsWith(Verb, StringComparison.OrdinalIgnoreCase) && word.Length > Verb.Length && !char.IsLower(word[Verb.Length]));
    }

    /// <summary>Whether a value stands in braces, which are quotes to Tcl: <c>set NAME {value}</c>.</summary>
    private bool IsBraced(int start, int length) => At(start - 1) == '{' && At(start - 2) == ' ' && At(start + length) == '}';

    /// <summary>Whether a word behind a colon is a type, because a sign and a value follow: <c>NAME: SecretV2 = read()</c>.</summary>
    private bool IsType(ReadOnlySpan<char> separators, int end) =>
        separators.Trim().SequenceEqual(":".AsSpan()) && At(end) == ' ' && At(end + 1) is '=' or '|';

    /// <summary>Where a variable begins that is the element of a list by this name: <c>env(NAME)</c>, <c>::env(NAME)</c>.</summary>
    private int StartOfVariable(int nameStart, int nameEnd)
    {
        var isElement = (At(nameStart - 1), At(nameEnd)) is ('(', ')') or ('[', ']') or ('{', '}');
        if (!isElement)
            return nameStart;

        var start = nameStart - 1;
        while (start > 0 && nameStart - start < MaxNameLength && (text[start - 1] is '_' or ':' || AuthToken.IsLetterOrDigit(text[start - 1])))
            start--;
        return start;
    }

    /// <summary>Whether nothing more belongs to a value: also at the end of a sentence.</summary>
    private bool EndsAt(int position) =>
        IsEnd(position) || (SentenceEnds.IndexOf(text[position]) >= 0 && IsEnd(position + 1));

    private bool IsEnd(int position) => position == text.Length || Ends.IndexOf(text[position]) >= 0;

    /// <summary>Whether a name is a variable of PowerShell: a word behind its sign is a command.</summary>
    private bool IsVariable(int nameStart) =>
        At(nameStart - 1) == '$' || text.AsSpan(0, nameStart).EndsWith("$env:".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || string.Compare(text, nameStart, "env:", 0, "env:".Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Whether arguments follow on the line.</summary>
    private bool GoesOn(int position)
    {
        var end = Math.Min(text.Length, position + MaxSeparatorLength);
        while (position < end && text[position] is ' ' or '\t')
            position++;
        return position < end && (text[position] is '$' or '-' or '(' or '"' or '\'' || AuthToken.IsLetterOrDigit(text[position]));
    }

    private string WordBefore(int position, out int start)
    {
        var end = position;
        while (end > 0 && text[end - 1] is ' ' or '\t' or '"' or '\'')
            end--;
        start = end;
        while (start > 0 && end - start < MaxNameLength && (text[start - 1] is '-' or '_' || AuthToken.IsLetterOrDigit(text[start - 1])))
            start--;
        return text.Substring(start, end - start);
    }
}
