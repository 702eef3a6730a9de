using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Formats.Code;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>
/// Finds a credential beside its name in any text, whatever its format: a name, then separators, quotes and brackets of bounded
/// length, then a value that can be nothing but a credential. So a format that nobody has listed is read as well; a reader of
/// its own makes the findings of a format exact, not visible.
/// <code>
/// LOCALSTACK_API_KEY = "value"     .withEnv("LOCALSTACK_API_KEY", "value")     name: LOCALSTACK_API_KEY, value: value
/// </code>
/// </summary>
internal sealed class AdjacentValues : AdjacentText
{
    /// <summary>Parts that are cut off a name to find where it ends: a value can be joined to it by the same characters.</summary>
    private const int MaxCuts = 4;

    /// <summary><c>-DNAME=value</c>, <c>-eNAME=value</c></summary>
    private const int LengthOfOption = 2;

    /// <summary>What makes a reference, an alias, a tag, a file or an escape of the text behind it.</summary>
    private const string Marks = "$%*&!@#\\";

    /// <summary>The operator by which Perl gives a value to what has none; its slashes are no separators, because a path begins with one.</summary>
    private const string DefinedOr = "//=";

    /// <summary>The command by which PowerShell makes a secret of a text.</summary>
    private const string MakeSecure = "ConvertTo-SecureString";

    /// <summary>Words between a name and its value.</summary>
    private static readonly HashSet<string> Connectives = new(
        [
            "value", "val", "default", "defaultValue", "default_value", "ParameterValue", "withValue", "content", "secret", "body", "to", "or",
            "else", "orelse", "echo", "equals", "auf", "para", "como", "su", .. UnquotedValue.Copulas,
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of a sentence in front of such a word, or around it.</summary>
    private static readonly HashSet<string> PhraseWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "be", "set", "has", "have", "with", "the", "a", "to", "of", "equal", "value",
    };

    private const int MaxPhrase = 4;

    /// <summary>The last name of about each length: a file may have many names, of which few differ.</summary>
    private readonly (string? Name, CredentialName? Match)[] _lastOfLength = new (string?, CredentialName?)[16];

    private readonly SettingPhrase _phrase;
    private readonly Substitution _substitution;
    private readonly UnquotedValue _unquoted;
    private readonly DeclaredValue _declared;
    private readonly RecordValue _record;
    private readonly TableRow _row;
    private readonly TableColumn _column;
    private readonly MarkupCells _cells;
    private readonly MarkedText _marked;
    private readonly HereDocument _document;
    private readonly LoginRecord _login;
    private readonly QuotedLiteral _quoted;
    private readonly SpreadName _spread;
    private readonly ValueBefore _before;
    private readonly FallbackValue _fallback;
    private readonly CredentialNames _names;

    /// <param name="text">The text.</param>
    /// <param name="names">The names of credentials.</param>
    public AdjacentValues(string text, CredentialNames names)
        : base(text)
    {
        _names = names;
        _phrase = new SettingPhrase(text);
        _substitution = new Substitution(text);
        _unquoted = new UnquotedValue(text, _phrase, _substitution);
        _quoted = new QuotedLiteral(text);
        _declared = new DeclaredValue(text, _quoted);
        _record = new RecordValue(text, _phrase);
        _row = new TableRow(text);
        _column = new TableColumn(text);
        _cells = new MarkupCells(text);
        _marked = new MarkedText(text);
        _document = new HereDocument(text);
        _login = new LoginRecord(text);
        _spread = new SpreadName(text, names);
        _before = new ValueBefore(text);
        _fallback = new FallbackValue(text);
    }

    /// <summary>The values, each once, in the order of the text: one may stand in front of its name.</summary>
    public IEnumerable<(CredentialName Name, int Start, int Length)> Find() =>
        FindByName().GroupBy(value => value.Start).Select(same => same.First()).OrderBy(value => value.Start);

    private IEnumerable<(CredentialName Name, int Start, int Length)> FindByName()
    {
        var reached = 0;
        foreach (var hit in Hits())
        {
            if (hit < reached)
                continue;

            if (NameAt(hit) is not { } found)
            {
                if (_login.OfMachine(hit) is { } password)
                    yield return password;
                continue;
            }

            reached = found.End;
            if (IsMention(found.Start, found.End)
                || ValueOf(found.Start, found.End) is not { } value)
                continue;

            reached = Math.Max(reached, value.Start + value.Length);
            yield return (found.Name, value.Start, value.Length);
        }
    }

    private (int Start, int Length)? ValueOf(int nameStart, int nameEnd) =>
        ValueAfter(nameStart, nameEnd)
        ?? _declared.After(nameEnd)
        ?? _record.After(nameStart, nameEnd)
        ?? _row.After(nameStart, nameEnd)
        ?? _column.After(nameStart, nameEnd)
        ?? _cells.After(nameStart, nameEnd)
        ?? _marked.After(nameEnd)
        ?? _document.After(nameEnd)
        ?? _login.After(nameStart, nameEnd)
        ?? _fallback.After(nameEnd)
        ?? _fallback.Behind(nameStart, nameEnd)
        ?? _before.Of(nameStart, nameEnd);

    /// <summary>Where the names may be: each search term is looked for once.</summary>
    private IEnumerable<int> Hits() => _names.SearchTerms.SelectMany(term => new TermSearch(term).AllIn(Text)).OrderBy(hit => hit);

    /// <summary>The credential's name around a hit: the longest one, without a value that is joined to it.</summary>
    private (CredentialName Name, int Start, int End)? NameAt(int hit)
    {
        var start = hit;
        while (start > 0 && hit - start < MaxNameLength && IsOfName(start - 1))
            start--;
        var end = hit;
        while (end < Text.Length && end - hit < MaxNameLength && IsOfName(end))
            end++;

        var isOption = start < hit && At(start) == '-' && char.IsLetter(At(start + 1));
        var behindMark = isOption ? start + LengthOfOption : start < hit && IsEscapedControl(start - 1) ? start + 1 : start;
        for (var cut = 0; cut <= MaxCuts && end > hit; cut++)
        {
            if (Match(start, end) is { } name)
                return (name, start, end);
            if (behindMark > start && Match(behindMark, end) is { } joined)
                return (joined, behindMark, end);

            var joint = Text.LastIndexOfAny([':', '.', '-'], end - 1, end - hit);
            end = joint < 0 ? hit : joint;
        }

        return _spread.Around(hit, EndOfWord(hit));
    }

    private CredentialName? Match(int start, int end)
    {
        ref var last = ref _lastOfLength[(end - start) % _lastOfLength.Length];
        if (last.Name is null || !Text.AsSpan(start, end - start).SequenceEqual(last.Name.AsSpan()))
        {
            var name = Text.Substring(start, end - start);
            last = (name, _names.Match(name.Replace("\\_", "_")));
        }

        return last.Match;
    }

    private bool IsOfName(int position) =>
        Text[position] is '_' or '-' or '.' or ':' || AuthToken.IsLetterOrDigit(Text[position]) || IsEscapedJoint(position);

    /// <summary>A line end or a tab, written with an escape, ends in a letter that a name could begin with.</summary>
    private bool IsEscapedControl(int position) => At(position) is '\\' or '`' && At(position + 1) is 'n' or 'r' or 't';

    /// <summary>Markup writes a name with escapes: <c>LOCALSTACK\_AUTH\_TOKEN</c>.</summary>
    private bool IsEscapedJoint(int position) => Text[position] == '\\' && At(position + 1) == '_';

    private (int Start, int Length)? ValueAfter(int nameStart, int nameEnd)
    {
        if (SignOfSibling(nameEnd) is { } sign)
            (nameStart, nameEnd) = (nameEnd + 1, sign);
        var start = SkipSeparators(nameEnd);
        if (At(start) == ';' && IsValueSet(SkipSeparators(start + 1)))
            start = SkipSeparators(EndOfWord(SkipSeparators(start + 1)));
        if (BeginsFormatItem(start) || (IsFormatItem(start) && _phrase.IsPrinted(nameStart)))
            start = BehindFormat(start);
        if (At(start) == '.' && start > nameEnd)
            start++;
        if (string.CompareOrdinal(Text, start, DefinedOr, 0, DefinedOr.Length) == 0)
            start = SkipSeparators(start + DefinedOr.Length);
        start = BehindPhrase(nameEnd, start);
        var word = EndOfWord(start);
        if (string.CompareOrdinal(Text, start, MakeSecure, 0, MakeSecure.Length) == 0)
            start = SkipSeparators(start + MakeSecure.Length);
        else if (IsWrapper(nameEnd, start, word))
            start = SkipSeparators(word);
        else if (start > nameEnd && !IsMarked(start) && IsConnective(start, word) && !IsAlternative(nameStart, nameEnd, start, word))
        {
            // A key of its own says more than what is in front of it: ParameterKey=NAME,ParameterValue=value.
            if (word < Text.Length && Text[word] == '=' && Text[start - 1] == ',')
                (nameStart, nameEnd) = (start, word);
            start = SkipSeparators(word);
        }

        if (AreTwoThings(Text.AsSpan(nameEnd, start - nameEnd)) || IsInSilentCall(nameStart, nameEnd))
            return null;

        var isMarked = start == nameEnd || IsMarked(start);
        start = start > nameEnd ? _quoted.SkipMark(start) : start;
        var length = _substitution.LengthOfReplacement(nameStart, start, LengthOfValue(start));
        if (isMarked || length == 0)
            return null;

        var isValue = _quoted.ClosingOf(start) is { } closing
            ? _quoted.IsClosedBy(closing, start, length) && !IsCompared(start + length) && !ListOfTexts.BeginsWith(Text, nameStart, start + length)
            : _unquoted.IsAlone(nameStart, nameEnd, start, length);
        return isValue && IsCredential(start, length) ? (start, length) : null;
    }

    /// <summary>Behind the words of a sentence that give a value: "is set to", "has the value"; the last of them is a connective.</summary>
    private int BehindPhrase(int nameEnd, int start)
    {
        var (position, behind) = (start, start);
        for (var words = 0; words < MaxPhrase && position > nameEnd && !IsMarked(position); words++)
        {
            var end = EndOfWord(position);
            var word = Text.Substring(position, Math.Min(end - position, MaxNameLength));
            if (!PhraseWords.Contains(word) || At(end) != ' ')
                break;

            position = SkipSeparators(end);
            behind = Connectives.Contains(word) ? position : behind;
        }

        // The word that ends the phrase is looked at again: it may be the connective.
        return position > start && IsConnective(position, EndOfWord(position)) ? position : behind;
    }

    /// <summary>A word that joins a value to a name, or the key of a value with a word in front: <c>mapKey = "NAME", mapValue = "value"</c>.</summary>
    private bool IsConnective(int start, int end)
    {
        var word = Text.Substring(start, end - start);
        return Connectives.Contains(word) || (word.EndsWith("Value", StringComparison.Ordinal) && Text.AsSpan(end).TrimStart(' ') is { Length: > 0 } rest && rest[0] is '=' or ':');
    }

    /// <summary>
    /// Whether "or" joins two things of a sentence, and not a value that falls in for a variable: behind a name that is marked
    /// as code, or has a word before it.
    /// </summary>
    private bool IsAlternative(int nameStart, int nameEnd, int start, int end)
    {
        if (!Text.AsSpan(start, end - start).SequenceEqual("or".AsSpan()))
            return false;

        return At(nameEnd) is '`' or '*' || (At(nameEnd) == ' ' && At(nameStart - 1) == ' ' && AuthToken.IsLetterOrDigit(At(nameStart - 2)) && WordBefore(nameStart, out _) != "return");
    }

    /// <summary>Whether a text is the first part of a comparison, which decides what the name is given: <c>NAME = "text" == x ? y : z</c>.</summary>
    private bool IsCompared(int end) =>
        Text.AsSpan(Math.Min(end + 1, Text.Length)).TrimStart(' ') is { Length: > 1 } rest && rest[0] is '=' or '!' && rest[1] == '=';

    /// <summary>Whether a function makes a value of the text that it is given: <c>NAME = ref('value')</c>.</summary>
    private bool IsWrapper(int nameEnd, int start, int word) =>
        At(word) == '(' && At(word + 1) is '"' or '\''
        && Text.AsSpan(nameEnd, start - nameEnd).Trim().SequenceEqual("=".AsSpan())
        && CodeReader.Wrappers.Contains(Text.Substring(start, word - start));

    /// <summary>Whether the value of a pair on one line is set here: <c>Name = 'NAME'; Value = 'value'</c>, <c>ValueName: "NAME"; ValueData: "value"</c>.</summary>
    private bool IsValueSet(int position)
    {
        const string Value = "value";
        var end = EndOfWord(position);
        return Text.AsSpan(position, end - position).StartsWith(Value.AsSpan(), StringComparison.OrdinalIgnoreCase)
            && Text.AsSpan(end).TrimStart(' ') is { Length: > 0 } rest
            && rest[0] is '=' or ':';
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
        return At(sign) == '=' && Text.AsSpan(nameEnd, sign - nameEnd).EndsWith(Value.AsSpan(), StringComparison.OrdinalIgnoreCase) ? sign : null;
    }

    /// <summary>Whether the value is given apart: <c>printf 'NAME=%s\n' value</c>, <c>Sprintf("NAME=%s", "value")</c>.</summary>
    private bool BeginsFormatItem(int position) => At(position - 1) == '=' && IsFormatItem(position);

    private bool IsFormatItem(int position) => At(position) == '%' && At(position + 1) is 's' or 'v' or 'q';

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

    /// <summary>
    /// Whether a name is only spoken of: a variable between quotes or brackets of a test, <c>[ "$NAME" = "text" ]</c>, or the
    /// target of a link, <c>"#NAME"</c>.
    /// </summary>
    private bool IsMention(int nameStart, int nameEnd)
    {
        if (At(nameStart - 1) == '#')
            return At(nameStart - 2) is '"' or '\'' or '(' or '/';

        var isBraced = (At(nameStart - 1), At(nameEnd)) is ('{', '}') or ('(', ')');
        var dollar = isBraced ? nameStart - 2 : nameStart - 1;
        if (At(dollar) != '$')
            return false;

        // Arguments of Robot Framework stand apart by two spaces; behind a keyword that sets nothing, a variable is only asked for.
        var isArgument = isBraced && At(nameEnd + 1) == ' ' && At(nameEnd + 2) == ' ';
        if (isArgument && WordBefore(dollar, out _).Length > 0 && !_phrase.IsSet(dollar, dollar))
            return true;

        var before = At(dollar - 1);
        var isQuoted = At(isBraced ? nameEnd + 1 : nameEnd) is '"' or '\'';
        return isQuoted || before == '[' || (before == ' ' && (At(dollar - 2) == '[' || WordBefore(dollar, out _) == "test"));
    }

    /// <summary>Whether a name in quotes is the first argument of a call that shows, compares or removes what it is given.</summary>
    private bool IsInSilentCall(int nameStart, int nameEnd)
    {
        if (nameStart < 2 || Quotes.IndexOf(Text[nameStart - 1]) < 0 || At(nameEnd) != Text[nameStart - 1] || Text[nameStart - 2] != '(')
            return false;

        var start = nameStart - 2;
        while (start > 0 && nameStart - start < MaxNameLength && (Text[start - 1] == '_' || AuthToken.IsLetterOrDigit(Text[start - 1])))
            start--;
        return SilentCalls.Contains(Text.Substring(start, nameStart - 2 - start));
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

    private bool IsMarked(int start) => Marks.IndexOf(Text[start - 1]) >= 0;
}
