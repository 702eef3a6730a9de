using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Formats;

/// <summary>
/// What the lexer of a format knows of a text: the lexical context of every position, and the values as they are
/// written. The lexer tells it while it reads; the rewriting asks.
/// </summary>
/// <param name="isAsked">Whether anything is asked afterwards. Who reads the settings asks nothing, and the values are not kept.</param>
/// <param name="names">The names that settings are read for; without them all are wanted.</param>
internal sealed class SyntaxMap(bool isAsked = true, CredentialNames? names = null)
{
    private readonly List<(int Start, LexicalContext Context)> _runs = [];
    private readonly Dictionary<int, int> _quotes = [];
    private readonly List<Setting> _values = [];
    private bool _isSorted = true;
    private ContextReader? _lexer;

    /// <summary>Whether anything is asked afterwards. If not, a reader that asks nothing itself need not tell the parts.</summary>
    public bool IsAsked { get; } = isAsked;

    /// <summary>Begins a part of the text. Parts are told in the order of the text.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="context">What surrounds the positions from there on.</param>
    public void Begin(int start, LexicalContext context)
    {
        if (_runs.Count > 0 && _runs[_runs.Count - 1].Context == context)
            return;
        _runs.Add((start, context));
    }

    /// <summary>Adds a pair of quotes.</summary>
    /// <param name="opening">Where the first stands.</param>
    /// <param name="closing">Where the other stands; the end of the text, where none does.</param>
    public void AddQuotes(int opening, int closing) => _quotes[opening] = closing;

    /// <summary>Where the quotes close that open at a position, if some do.</summary>
    public int? EndOfQuotes(int opening)
    {
        AskLexer();
        return _quotes.TryGetValue(opening, out var closing) ? closing : null;
    }

    /// <summary>Lets a lexer tell the parts once they are asked for: a file in which nothing is found is not read for them.</summary>
    public void AskLater(ContextReader lexer) => _lexer = lexer;

    /// <summary>Adds a value as it is written, whatever it holds.</summary>
    public void AddValue(Setting value)
    {
        if (!IsAsked)
            return;

        _isSorted = _isSorted && (_values.Count == 0 || _values[_values.Count - 1].Start <= value.Start);
        _values.Add(value);
    }

    /// <summary>
    /// Whether what a part of the text sets is wanted: a command, a block of code. One without a noun of a name sets nothing of
    /// the kind.
    /// </summary>
    public bool IsWanted(TextSlice part) => names?.MayEndIn(part.Text.AsSpan(part.Start, part.Length)) != false;

    /// <summary>What surrounds a position.</summary>
    public LexicalContext At(int position)
    {
        var next = IndexOfFirstBehind(position);
        return next == 0 ? LexicalContext.Bare : _runs[next - 1].Context;
    }

    /// <summary>Where the part begins that holds a position.</summary>
    public int StartOf(int position) => IndexOfFirstBehind(position) is > 0 and var next ? _runs[next - 1].Start : 0;

    /// <summary>Where the part ends that holds a position.</summary>
    /// <param name="position">The position.</param>
    /// <param name="limit">What is given where no other part begins before it.</param>
    public int EndOf(int position, int limit)
    {
        var next = IndexOfFirstBehind(position);
        return next < _runs.Count ? Math.Min(_runs[next].Start, limit) : limit;
    }

    private void AskLexer()
    {
        var lexer = _lexer;
        _lexer = null;
        lexer?.Fill(this);
    }

    private int IndexOfFirstBehind(int position)
    {
        AskLexer();
        var (low, high) = (0, _runs.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_runs[middle].Start <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The values, as they are written, in the order of the text.</summary>
    public IReadOnlyList<Setting> Values
    {
        get
        {
            if (!_isSorted)
                _values.Sort((first, second) => first.Start.CompareTo(second.Start));
            _isSorted = true;
            return _values;
        }
    }

    /// <summary>The value that holds a part of the text, if one does.</summary>
    public Setting? ValueAt(int start, int end)
    {
        var values = Values;
        var (low, high) = (0, values.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (values[middle].Start <= start)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && values[low - 1].End >= end ? values[low - 1] : null;
    }
}
