using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Examines the candidates: folds what is there, looks for tokens in the result, and judges the values
/// that are put under the name of a credential. A secret is reported once: what the text shows by itself, and what has
/// been reported before, is left out.
/// </summary>
internal sealed class SourceCredentialFinder
{
    /// <summary>The name under which the command keeps the token that it is given.</summary>
    private static readonly CredentialName CommandName = new(CredentialName.AuthTokenVariable, CredentialName.AuthTokenVariable);

    /// <summary>How far a value is followed from one variable or function to the next.</summary>
    private const int MaxHops = 8;

    /// <summary>A longer name in a text is looked at no further.</summary>
    private const int MaxNameLength = 96;

    /// <summary>How many expressions one value is followed to.</summary>
    private const int MaxSources = 256;

    private readonly StringFolder _folder;
    private readonly CredentialSinks _sinks;
    private readonly CredentialNames _names;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<SyntaxNode> _seen = [];
    private readonly Dictionary<SyntaxTree, SpanSet> _reported = [];
    private readonly Dictionary<SyntaxNode, LiteralText?> _literals = [];
    private readonly Dictionary<SyntaxTree, TokenCursor> _cursors = [];
    private readonly List<SourceFinding> _findings = [];

    public SourceCredentialFinder(Compilation compilation, CredentialNames names, CancellationToken cancellationToken)
    {
        _names = names;
        _cancellationToken = cancellationToken;
        _folder = new StringFolder(compilation, cancellationToken);
        _sinks = new CredentialSinks(_folder, names, cancellationToken);
    }

    public IReadOnlyList<SourceFinding> Findings => _findings;

    /// <summary>Adds a token that stands in the text in another form.</summary>
    public void AddText(SyntaxTree tree, EncodedToken encoded)
    {
        var token = encoded.Token;
        var location = SourceLocation.At(CursorOf(tree), token.Start) + ", in " + encoded.Encoding;
        var finding = new Finding(
            KindOf(token), token.Start, token.Length, location, CredentialName.AuthTokenVariable, token.Fingerprint, isEncoded: true);
        Report(new SourceFinding(finding, tree, []));
    }

    /// <summary>Adds what a comment holds under the name of a credential.</summary>
    public void AddComment(SyntaxTree tree, Finding finding) => Report(new SourceFinding(finding, tree, []));

    /// <summary>Examines one position.</summary>
    public void ExamineAt(SyntaxTree tree, int position)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var token = CursorOf(tree).TokenAt(position);
        if (!token.Span.Contains(position))
            return;

        if (token.IsKind(SyntaxKind.IdentifierToken))
            ExamineIdentifier(token);
        if (SourceExpression.Of(token) is { } expression && FoldableExpression.Outermost(expression, _seen) is { } outermost)
            ExamineString(outermost);
    }

    private TokenCursor CursorOf(SyntaxTree tree)
    {
        if (!_cursors.TryGetValue(tree, out var cursor))
            _cursors[tree] = cursor = new TokenCursor(tree.GetRoot(_cancellationToken));
        return cursor;
    }

    private void ExamineIdentifier(SyntaxToken identifier)
    {
        if (_sinks.NameOf(identifier) is { } own)
        {
            foreach (var value in _sinks.ValuesOf(identifier))
                Judge(value, own);
        }

        foreach (var (value, parameter) in _sinks.ValuesOfParameters(identifier).Concat(_sinks.ValuesOfPatterns(identifier)))
            Judge(value, parameter);

        foreach (var (value, listed) in _sinks.ValuesOfList(identifier))
            Judge(value, listed);
    }

    private void ExamineString(ExpressionSyntax expression)
    {
        var folded = _folder.Fold(expression);
        var value = folded.Value;
        ReportTokens(expression, folded, value);
        if (_sinks.CommandAround(expression) is { } command)
            Report(command, EmbeddedSettings.FindInCommand(command.Value, _names));
        JudgeTemplate(expression, value);
        if (expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && folded.HasGap)
            return;

        if (_sinks.NameOf(expression, value) is { } name)
        {
            foreach (var given in _sinks.ValuesUnder(expression))
                Judge(given, name);
            foreach (var use in _sinks.JoinedUsesOf(expression))
                ReportJoined(use, value);
            return;
        }

        foreach (var stored in _sinks.ValuesOfCommand(expression, value))
            Judge(stored, CommandName);
        ReportEmbedded(folded, value);
        JudgeHoles(folded, value);
    }

    /// <summary>
    /// Reports the tokens that the folded value holds and the text does not show. One that comes whole from a constant is
    /// reported where the constant is declared.
    /// </summary>
    private void ReportTokens(ExpressionSyntax expression, FoldedString folded, string value)
    {
        foreach (var token in FoldedTokens.In(folded, value, _cancellationToken))
        {
            var first = folded.PieceAt(token.Start);
            var last = folded.PieceAt(token.End - 1);
            var pieces = folded.PiecesBetween(first, last);
            var isElsewhere = pieces.TrueForAll(piece => piece.Use == pieces[0].Use && piece.Use != piece.Origin);
            if (isElsewhere || (first == last && ShowsToken(pieces[0].Origin, token)))
                continue;

            var span = token.Length == value.Length
                ? expression.Span
                : TextSpan.FromBounds(pieces[0].Use.SpanStart, pieces[pieces.Count - 1].Use.Span.End);
            var location = first == last ? "string literal" : "expression of several literals";
            var origins = first == last ? [] : pieces.ConvertAll(piece => piece.Origin);
            var finding = new Finding(
                KindOf(token), span.Start, span.Length, location, CredentialName.AuthTokenVariable, token.Fingerprint);
            Report(new SourceFinding(finding, expression.SyntaxTree, origins));
        }
    }

    /// <summary>Whether the text of a literal shows a token, or escapes hide it.</summary>
    private static bool ShowsToken(SyntaxNode literal, TokenMatch token) =>
        TreeScans.Of(literal.SyntaxTree, CancellationToken.None).Tokens
            .Any(shown => shown.Fingerprint == token.Fingerprint && literal.Span.Contains(shown.Start));

    /// <summary>Reports values inside a string: <c>NAME=value</c>, JSON, YAML, a command line.</summary>
    private void ReportEmbedded(FoldedString folded, string value) => Report(folded, EmbeddedSettings.Find(value, _names));

    private void Report(FoldedString folded, IEnumerable<EmbeddedSettings.Match> matches)
    {
        var value = folded.Value;
        foreach (var match in matches)
        {
            var secret = value.Substring(match.Start, match.Length);
            if (secret.IndexOf(FoldedString.Gap) >= 0 || IsName(secret))
                continue;

            var index = folded.PieceAt(match.Start);
            var lastIndex = folded.PieceAt(match.End - 1);
            var first = folded.Pieces[index];
            var last = folded.Pieces[lastIndex];
            var span = first.Use == last.Use
                ? SpanIn(first, match.Start - folded.StartOf(index), last, match.End - folded.StartOf(lastIndex))
                : TextSpan.FromBounds(first.Use.SpanStart, last.Use.Span.End);
            var tree = first.Use == last.Use ? first.Origin.SyntaxTree : first.Use.SyntaxTree;
            Report(new SourceFinding(ToFinding(span, match.Name, secret), tree, []));
        }
    }

    /// <summary>Reports the value that a text gives a name which comes from elsewhere; behind a colon it may be a message.</summary>
    private void ReportJoined(ExpressionSyntax use, string name)
    {
        if (FoldableExpression.Outermost(use, []) is not { } whole)
            return;

        var joined = _folder.Fold(whole).With(use, name);
        if (joined.Value.IndexOf(name + "=", StringComparison.Ordinal) < 0)
            return;

        ReportEmbedded(joined, joined.Value);
        JudgeHoles(joined, joined.Value);
    }

    /// <summary>Judges what is put behind a name in a text, where it comes from elsewhere: <c>$"NAME={value}"</c>.</summary>
    private void JudgeHoles(FoldedString folded, string value)
    {
        for (var hole = value.IndexOf(FoldedString.Gap); hole >= 0; hole = value.IndexOf(FoldedString.Gap, hole + 1))
        {
            if (folded.Pieces[folded.PieceAt(hole)].Use is ExpressionSyntax use and not ThisExpressionSyntax && NameBefore(value, hole) is { } name)
                Judge(use, name);
        }
    }

    /// <summary>Judges what is put into the holes of a text that are named after a credential, or stand behind its name.</summary>
    private void JudgeTemplate(ExpressionSyntax text, string value)
    {
        foreach (var hole in MessageTemplates.HolesOf(text, value))
        {
            if ((hole.NameIn(_names) ?? NameBefore(value, hole.Start)) is { } name)
                Judge(hole.Argument, name);
        }
    }

    /// <summary>The name that a sign joins to what follows; a quote or a space may be between.</summary>
    private CredentialName? NameBefore(string text, int position)
    {
        var sign = position - 1;
        if (sign > 0 && text[sign] is '"' or '\'' or ' ')
            sign--;
        if (sign <= 0 || text[sign] is not ('=' or ':'))
            return null;

        var end = text[sign - 1] is '"' or '\'' ? sign - 1 : sign;
        var start = end;
        while (start > 0 && end - start < MaxNameLength && (CandidateFinder.IsIdentifierPart(text[start - 1]) || text[start - 1] is '-' or '.' or ':'))
            start--;
        return _names.Match(text.Substring(start, end - start));
    }

    /// <summary>Judges what is put under the name of a credential: each of the values it can have.</summary>
    private void Judge(ExpressionSyntax expression, CredentialName name)
    {
        var seen = new HashSet<ExpressionSyntax>();
        var pending = new Queue<(ExpressionSyntax Value, int Hops)>([(expression, 0)]);
        while (pending.Count > 0)
        {
            var (value, hops) = pending.Dequeue();
            foreach (var alternative in Alternatives.Of(value))
            {
                if (!JudgeAlone(alternative, name) || hops == MaxHops)
                    continue;

                foreach (var source in _sinks.SourcesOf(alternative).Take(MaxSources - seen.Count).Where(seen.Add))
                    pending.Enqueue((source, hops + 1));
            }
        }
    }

    /// <summary>Judges one value.</summary>
    /// <returns>Whether it is not known, and may be found where it comes from.</returns>
    private bool JudgeAlone(ExpressionSyntax expression, CredentialName name)
    {
        var folded = _folder.Fold(expression);
        var value = folded.Value;
        if (folded.HasGap || folded.Pieces.Count == 0)
            return true;
        if (folded.HasSymbolName)
            return false;

        if (FoldedTokens.In(folded, value, _cancellationToken).Count > 0)
            ReportTokens(expression, folded, value);
        else if (!IsName(value) && CredentialValue.TryFindLiteral(value, name.Display, out var start, out var length))
            ReportCredential(expression, folded, value, new TextSpan(start, length), name);
        return false;
    }

    private void ReportCredential(ExpressionSyntax expression, FoldedString folded, string value, TextSpan secret, CredentialName name)
    {
        var first = folded.Pieces[0];
        var isFromOne = folded.Pieces.All(piece => piece.Origin == first.Origin);
        var origin = isFromOne ? first.Origin : expression;
        var span = folded.Pieces.Count == 1 ? SpanIn(first, secret.Start, secret.Length) : SpanOfAll(folded, origin);
        var origins = isFromOne ? [] : folded.Pieces.Select(piece => piece.Origin).ToList();
        Report(new SourceFinding(ToFinding(span, name, value.Substring(secret.Start, secret.Length)), origin.SyntaxTree, origins));
    }

    /// <summary>An expression; where other statements add to its value, from the first piece to the last.</summary>
    private static TextSpan SpanOfAll(FoldedString folded, SyntaxNode origin)
    {
        var first = folded.Pieces[0];
        var last = folded.Pieces[folded.Pieces.Count - 1];
        return first.Use == first.Origin && last.Use == last.Origin && last.Use.SyntaxTree == origin.SyntaxTree && last.Use.SpanStart >= origin.Span.End
            ? TextSpan.FromBounds(first.Use.SpanStart, last.Use.Span.End)
            : origin.Span;
    }

    private static Finding ToFinding(TextSpan span, CredentialName name, string secret) => new(
        FindingKind.HardCodedCredential,
        span.Start,
        span.Length,
        "the value of " + name.Display,
        name.Variable,
        Fingerprint.Of(secret.AsSpan()));

    /// <summary>Where a part of a piece stands in the source; the whole origin, when that cannot be told.</summary>
    private TextSpan SpanIn(StringPiece piece, int start, int length)
    {
        var isPart = (length < piece.Value.Length || piece.Start > 0)
            && start + length <= piece.Value.Length
            && piece.Origin.SyntaxTree == piece.Literal.SyntaxTree
            && piece.Origin.Span.Contains(piece.Literal.Span);
        return isPart && TextOf(piece.Literal) is { } text ? text.SpanOf(piece.Start + start, length) : piece.Origin.Span;
    }

    /// <summary>The same of what goes on in another piece of the literal, where a part between has been replaced.</summary>
    private TextSpan SpanIn(StringPiece first, int start, StringPiece last, int end)
    {
        if (first.Literal != last.Literal || first.Start == last.Start || !first.Origin.Span.Contains(first.Literal.Span) || TextOf(first.Literal) is not { } text)
            return SpanIn(first, start, end - start);

        return TextSpan.FromBounds(text.SpanOf(first.Start + start, 1).Start, text.SpanOf(last.Start + end - 1, 1).End);
    }

    private LiteralText? TextOf(SyntaxNode literal)
    {
        if (!_literals.TryGetValue(literal, out var text))
            _literals[literal] = text = LiteralText.Of(literal);
        return text;
    }

    /// <summary>A name given to a name (<c>const string LocalStackAuthToken = "LocalStack:AuthToken"</c>) is no secret.</summary>
    private bool IsName(string value) => _names.Match(value) is not null;

    private static FindingKind KindOf(TokenMatch token) =>
        token.IsProven ? FindingKind.CommittedToken : FindingKind.PossibleToken;

    private void Report(SourceFinding found)
    {
        if (ReportedIn(found.Tree).TryAdd(new TextSpan(found.Finding.Start, found.Finding.Length)))
            _findings.Add(found);
    }

    /// <summary>What is reported in a tree: at first, the tokens that its text shows.</summary>
    private SpanSet ReportedIn(SyntaxTree tree)
    {
        if (_reported.TryGetValue(tree, out var known))
            return known;

        var shown = TreeScans.Of(tree, _cancellationToken).Tokens.Select(token => new TextSpan(token.Start, token.Length));
        return _reported[tree] = new SpanSet(shown);
    }
}
