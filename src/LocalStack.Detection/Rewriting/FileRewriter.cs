using LocalStack.Detection.Consumers;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Formats.Scripts;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Rewriting;

/// <summary>
/// Takes the credentials out of a file: the context decides whether anybody reads them, the consumer what takes their
/// place, the format how it is written. Nothing is handed out unproved: what does not pass <see cref="RewriteCheck"/> stays.
/// </summary>
internal sealed class FileRewriter
{
    /// <summary>Each failed check halves what is in doubt; a file in which more fail is left as it is from there on.</summary>
    private const int MaxFailures = 64;

    private const string Encoded = "The token is in {0}: replace the whole text with one that is generated from NAME";
    private const string Unknown = "The context is not understood, so nothing is changed here: remove the value by hand, and read NAME from the environment";
    private const string InTemplate = "A template would read the braces of the reference: write the reference in the syntax of the template";
    private const string NotHere = "Variables are not expanded here, or cannot be written safely: change it by hand to read NAME";
    private const string InExpression = "It is part of an expression: write the expression without the value";
    private const string ForeignShell = "The file has commands of a shell that is not a POSIX shell: remove the value by hand, and read NAME from the environment in the syntax of that shell";
    private const string PartOfValue = "It is part of a longer value that overrides NAME: remove the entry by hand, and set the variable in the environment";
    private const string NotByItself = "The entry cannot be removed alone: remove it by hand, and set NAME in the environment";
    private const string HandedOn = "The entry is passed to another pipeline: write a reference to NAME by hand";
    private const string Hidden = "It is written with escapes in a longer value: remove it by hand";
    private const string Unsafe = "The file would be read differently afterwards: replace it by hand";
    private const string Overlaps = "Its value holds another credential: fix that first, then run again";

    private readonly ScannedFile _file;
    private readonly CancellationToken _cancellationToken;
    private readonly List<Unfixed> _left = [];
    private bool? _runsInForeignShell;

    private FileRewriter(ScannedFile file, CancellationToken cancellationToken) => (_file, _cancellationToken) = (file, cancellationToken);

    /// <summary>Rewrites a file.</summary>
    /// <param name="file">The file; its findings are what is replaced.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static FileRewrite Rewrite(ScannedFile file, CancellationToken cancellationToken = default)
    {
        if (file.Findings.Count == 0)
            return new FileRewrite(file.Text, [], []);

        var rewriter = new FileRewriter(file, cancellationToken);
        var accepted = rewriter.Accept(rewriter.Propose());
        rewriter._left.Sort((first, second) => first.Finding.Start.CompareTo(second.Finding.Start));
        return new FileRewrite(FileRewrite.Apply(file.Text, accepted), accepted, rewriter._left);
    }

    private List<Replacement> Propose()
    {
        var proposals = new List<Replacement>();
        foreach (var finding in _file.Findings.OrderBy(finding => finding.Start))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var (edit, note) = Decide(finding);
            if (edit is { } braced && braced.NewText.Contains("{{") && FilePattern.HasTemplateBraces(_file.Path))
                _left.Add(new Unfixed(finding, InTemplate));
            else if (edit is not { } found)
                _left.Add(new Unfixed(finding, (note ?? Unsafe).Replace("NAME", finding.Variable)));
            else if (proposals.Count == 0 || proposals[proposals.Count - 1].End <= found.Start)
                proposals.Add(new Replacement(finding, found.Start, found.End - found.Start, found.NewText, note));
            else
                AddCovered(proposals, finding, note);
        }

        return proposals;
    }

    /// <summary>What takes the place of a secret, and what the user has to know; or why it stays.</summary>
    private (Edit? Edit, string? Note) Decide(Finding finding)
    {
        var occurrence = _file.OccurrenceOf(finding);
        if (finding.IsEncoded)
            return (null, SinkOf(occurrence) is { IsRightForEncoded: true } known ? known.NoteFor(finding.Variable) : string.Format(null, Encoded, finding.Location));
        if (occurrence.Context is LexicalContext.Comment or LexicalContext.Prose || IsUnread(_file.Format, occurrence))
            return PlaceholderIn(_file.Format, occurrence, finding.Variable);

        var sink = SinkOf(occurrence);
        if (sink.Kind == SinkKind.Left || _file.Format.Writer is not { } writer)
            return (null, sink.NoteFor(finding.Variable));
        if (occurrence.Context == LexicalContext.Unknown)
            return (null, Unknown);
        if (HidesMore(occurrence))
            return (null, Hidden);
        if (sink.Kind != SinkKind.Inherited && RunsInForeignShell)
            return (null, ForeignShell);

        return sink.Kind switch
        {
            SinkKind.Inherited => Remove(occurrence, sink, writer, finding.Variable),
            SinkKind.Script => RewriteScript(occurrence, sink, writer, finding.Variable),
            _ when sink.Language is { } language && IsCommentIn(language, occurrence) => (null, Unknown),
            _ => Refer(occurrence, sink, writer, finding.Variable),
        };
    }

    /// <summary>Asked once, and only of a file in which something is to be written.</summary>
    private bool RunsInForeignShell => _runsInForeignShell ??= _file.Consumer.RunsInForeignShell(_file.Text, _file.Syntax.Values);

    private Sink SinkOf(Occurrence occurrence) => _file.Consumer.SinkOf(occurrence.Value?.Path);

    private static (Edit? Edit, string? Note) PlaceholderIn(FileFormat format, Occurrence occurrence, string variable)
    {
        // Behind an instruction of a Dockerfile the sign begins no comment, but in a command.
        if (format == FileFormats.Dockerfile && !occurrence.LineBefore.TrimStart().StartsWith("#"))
            return (null, Unknown);

        var placeholder = TokenPlaceholder.Of(variable);
        return (occurrence.With(format == FileFormats.Batch ? placeholder.Trim('<', '>') : placeholder), null);
    }

    /// <summary>A default in a text that nobody reads still sets its variable.</summary>
    private static bool IsUnread(FileFormat format, Occurrence occurrence) =>
        format.Writer?.IsUnread(occurrence) == true && !ReferenceDefault.IsInside(occurrence);

    /// <summary>Whether escapes hide the secret in a value that holds more than it.</summary>
    private static bool HidesMore(Occurrence occurrence)
    {
        if (occurrence.Value is not { IsEscaped: true } value || occurrence.Start != value.Start || occurrence.End != value.End)
            return false;

        var decoded = value.Value.Trim(' ', '"', '\'');
        var tokens = TextScanner.Scan(decoded).Tokens;
        return tokens.Count > 0 ? tokens[0].Length != decoded.Length : decoded.Any(char.IsWhiteSpace);
    }

    private (Edit? Edit, string? Note) Remove(Occurrence occurrence, Sink sink, ValueWriter writer, string variable)
    {
        var name = NameOf(occurrence);
        if (!sink.IsAnyName && CredentialNames.Default.Match(name) is null)
            return (null, "The entry sets another variable, which nothing else sets: let the program read NAME, and remove the entry");
        if (!occurrence.IsWholeValue && occurrence.AssignedName is null)
            return (null, PartOfValue);
        if (occurrence.Value?.Path is { } path && _file.Consumer.HandsEntryOn(path, _file.Syntax.Values))
            return (null, HandedOn);

        return writer.RemoveEntry(occurrence) is { } edit
            ? (edit, sink.NoteFor(CredentialNames.Default.Match(name) is null ? variable : name))
            : (null, NotByItself);
    }

    /// <summary>The name of the entry: a key, or the first part of <c>NAME=value</c>.</summary>
    private static string NameOf(Occurrence occurrence) => occurrence.AssignedName ?? occurrence.Value?.Path?.Name ?? "";

    private (Edit? Edit, string? Note) Refer(Occurrence occurrence, Sink sink, ValueWriter writer, string variable)
    {
        var references = sink.References!;
        var whole = references.WholeFor(variable);
        if (whole.StartsWith("${{", StringComparison.Ordinal) && GitHubExpression.Holds(occurrence))
            return GitHubExpression.Find(occurrence, whole) is { } inExpression ? (inExpression, sink.NoteFor(variable)) : (null, InExpression);
        if (references.DefaultSuffix is { } suffix && !IsBuild(occurrence) && ReferenceDefault.Find(occurrence, suffix) is { } withoutDefault)
            return (withoutDefault, null);
        if (_file.Consumer.HasEnvironmentOfUser && HandOn(occurrence, variable) is { } byName)
            return (byName, null);
        if (!IsBuild(occurrence) && ReferenceDefault.IsInside(occurrence))
            return (null, InExpression);

        return writer.Replace(occurrence, whole, references.PartFor(variable)) is { } edit
            ? (edit, NoteOf(sink, occurrence, variable))
            : (null, writer.ReasonToLeave(occurrence) ?? NotHere);
    }

    /// <summary>Instructions of a Dockerfile know no reference that stops the build; what they set is written by its writer.</summary>
    private bool IsBuild(Occurrence occurrence) =>
        _file.Format == FileFormats.Dockerfile && !occurrence.LineBefore.TrimStart().StartsWith("RUN");

    /// <summary>The key under which .NET looks, in the form of an environment variable.</summary>
    private static string? NoteOf(Sink sink, Occurrence occurrence, string variable) =>
        sink.NoteFor(variable)?.Replace("LocalStack__KEY", variable == CredentialName.ApiKeyVariable ? "LocalStack__ApiKey" : "LocalStack__AuthToken");

    /// <summary>Leaves the name of a variable that a container program hands on, without its value.</summary>
    private static Edit? HandOn(Occurrence occurrence, string variable)
    {
        var (start, end) = Unquote(occurrence);
        if (occurrence.CharacterAt(start - 1) != '=' || !EndsWord(occurrence.CharacterAt(end)))
            return null;

        var words = CommandWords.Before(occurrence.Text, start, occurrence.Syntax);
        return ContainerCommand.HandsOn(words, variable) ? Occurrence.With(start - 1, end, "") : null;
    }

    /// <summary>The value with the quotes around it.</summary>
    private static (int Start, int End) Unquote(Occurrence occurrence) =>
        occurrence.Before is '"' or '\'' && occurrence.IsBetween(occurrence.Before)
            ? (occurrence.Start - 1, occurrence.End + 1)
            : (occurrence.Start, occurrence.End);

    private static bool EndsWord(char character) =>
        character is '\0' or '"' or '\'' or '\\' or ';' or ')' or '`' or '&' or '|' || char.IsWhiteSpace(character);

    private static bool IsCommentIn(FileFormat language, Occurrence occurrence) =>
        occurrence.Value is { } value
        && new EmbeddedText(value) is var script
        && script.Find(occurrence.Start, occurrence.End) is var (start, _)
        && language.Map(script.Text).At(start) == LexicalContext.Comment;

    /// <summary>Rewrites a secret in a script that is a value of the file.</summary>
    private (Edit? Edit, string? Note) RewriteScript(Occurrence occurrence, Sink sink, ValueWriter writer, string variable)
    {
        if (occurrence.Value is not { } value || sink.Language is not { Writer: { } } language)
            return (null, Unknown);

        var script = new EmbeddedText(value);
        if (script.Find(occurrence.Start, occurrence.End) is not var (start, end))
            return (null, Hidden);

        var inner = new Occurrence(script.Text, start, end, language.Map(script.Text));
        var (edit, note) = inner.Context == LexicalContext.Comment || IsUnread(language, inner)
            ? PlaceholderIn(language, inner, variable)
            : Refer(inner, sink, language.Writer, variable);
        if (edit is not { } found)
            return (null, note);

        return script.ToFile(found, writer) is { } written ? (written, note) : (null, NotHere);
    }

    /// <summary>
    /// Adds a secret that lies in what another one replaces: two that escapes hide in one value are gone together, and
    /// of an element that was put into quotes the other secret is still a part.
    /// </summary>
    private void AddCovered(List<Replacement> proposals, Finding finding, string? note)
    {
        var covering = proposals[proposals.Count - 1];
        var part = _file.Consumer.Otherwise.References?.PartFor(finding.Variable);
        var secret = _file.Text.Substring(finding.Start, finding.Length);
        var isGone = covering.NewText.IndexOf(secret, StringComparison.Ordinal) < 0;
        if (finding.End > covering.End || !(isGone || part is not null))
        {
            _left.Add(new Unfixed(finding, Overlaps));
            return;
        }

        if (!isGone)
            proposals[proposals.Count - 1] = new Replacement(
                covering.Finding, covering.Start, covering.Length, covering.NewText.Replace(secret, part), covering.Remark);
        proposals.Add(new Replacement(finding, covering.End, 0, "", note));
    }

    /// <summary>Accepts what passes the check together with all accepted before: everything, as a rule, or halves of it.</summary>
    private List<Replacement> Accept(List<Replacement> proposals)
    {
        var check = new RewriteCheck(_file, _cancellationToken);
        var accepted = new List<Replacement>();
        var waiting = new Stack<(int Start, int Count)>();
        waiting.Push((0, proposals.Count));
        var failures = 0;
        while (waiting.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var (start, count) = waiting.Pop();
            var group = proposals.GetRange(start, count);
            if (count == 0)
                continue;

            if (failures < MaxFailures && check.Passes([.. accepted, .. group]))
            {
                accepted.AddRange(group);
            }
            else if (++failures >= MaxFailures || count == 1)
            {
                _left.AddRange(group.Select(replacement => new Unfixed(replacement.Finding, Unsafe)));
            }
            else
            {
                waiting.Push((start + (count / 2), count - (count / 2)));
                waiting.Push((start, count / 2));
            }
        }

        return accepted;
    }
}
