using LocalStack.Analyzers.Benchmarks.Cost;
using LocalStack.Detection.Credentials;
using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Benchmarks.Corpus;

/// <summary>
/// Puts tokens into the C# of one project, in memory: in place of string literals, and between other tokens of the
/// language, chosen at random.
/// </summary>
/// <param name="random">Decides where; one seed, one result.</param>
internal sealed class SourcePlanter(Random random)
{
    private const int FilesPerPlantedFile = 5;
    private const int SecretsPerFile = 3;
    private const int Half = 20;

    /// <summary>
    /// What is put in place of a string literal. What only the folded value shows is set off from what else is folded in.
    /// </summary>
    private static readonly (string Kind, Func<string, string> Write)[] Literals =
    [
        ("literal, regular", token => $"\"{token}\""),
        ("literal, in a longer text", token => $"\"TOKEN={token};\\tx\""),
        ("literal, after an escape", token => $"\"a\\t{token}\""),
        ("literal, verbatim", token => $"@\"c:\\{token}\""),
        ("literal, raw", token => $"\"\"\"{token}\"\"\""),
        ("literal, interpolated", token => $"$\"{{1}}={token}\""),
        ("literal, UTF-8", token => $"\"{token}\"u8"),
        ("literal, two joined", token => $"(\"={token[..Half]}\" + \"{token[Half..]};\")"),
        ("literal, escaped hyphen", token => $"\"=ls\\u002d{token[3..]};\""),
    ];

    /// <summary>The same, when the text does not show how a token begins: looked for in code that mentions LocalStack.</summary>
    private static readonly (string Kind, Func<string, string> Write)[] HiddenLiterals =
    [
        ("literal, first letter as \\u", token => $"\"=\\u006c{token[1..]};\""),
        ("literal, first letter as \\x", token => $"\"=\\x6c{token[1..]};\""),
        ("literal, first letter as \\U", token => $"\"=\\U0000006c{token[1..]};\""),
    ];

    /// <summary>What is put in front of a token of the language.</summary>
    private static readonly (string Kind, Func<string, string> Write)[] Insertions =
    [
        ("comment, of a line", token => $" // {token}\n"),
        ("comment, in a line", token => $"/*{token}*/"),
        ("documentation", token => $"\n/// <summary>Uses {token}.</summary>\n"),
        ("disabled code", token => $"\n#if NEVER_DEFINED_HERE\n  var x = \"{token}\"; }}\n#endif\n"),
        ("directive", token => $"\n#region {token}\n#endregion\n"),
    ];

    private int _seed = random.Next(int.MaxValue / 2);

    /// <summary>What was planted.</summary>
    public List<PlantedSecret> Planted { get; } = [];

    /// <summary>Whether the project is one whose code mentions LocalStack.</summary>
    private bool Mentions { get; } = random.Next(2) == 0;

    /// <summary>Plants, or leaves the file as it is.</summary>
    public SyntaxTree Plant(SyntaxTree tree)
    {
        if (random.Next(FilesPerPlantedFile) != 0 || SuppressesEverything(tree.GetRoot()))
            return tree;

        var text = tree.GetText();
        var changes = new List<TextChange>();
        for (var i = 0; i < SecretsPerFile; i++)
        {
            var change = Choose(tree.GetRoot());
            if (change is { } chosen && !changes.Exists(other => other.Span.Start == chosen.Change.Span.Start))
            {
                changes.Add(chosen.Change);
                Planted.Add(new PlantedSecret(
                    chosen.Kind, tree.FilePath, text.Lines.IndexOf(chosen.Change.Span.Start) + 1, chosen.Fingerprint));
            }
        }

        if (Mentions)
            changes.Add(new TextChange(new TextSpan(text.Length, 0), "\n// LocalStack\n"));
        return SourceCompilation.Parse(text.WithChanges(changes.OrderBy(change => change.Span.Start)), tree.FilePath);
    }

    private (string Kind, TextChange Change, string Fingerprint)? Choose(SyntaxNode root)
    {
        var insert = random.Next(2) == 0;
        var places = root.DescendantTokens().Where(insert ? MayFollow : IsLiteral).ToList();
        if (places.Count == 0)
            return null;

        var place = places[random.Next(places.Count)];
        var (kind, write) = Pick(insert ? Insertions : LiteralKinds());
        var token = TestTokens.Valid(_seed++);
        var change = new TextChange(insert ? new TextSpan(place.SpanStart, 0) : place.Span, write(token));
        return (kind, change, Fingerprint.Of(token));
    }

    private (string Kind, Func<string, string> Write)[] LiteralKinds() => Mentions && random.Next(4) == 0 ? HiddenLiterals : Literals;

    private (string Kind, Func<string, string> Write) Pick((string Kind, Func<string, string> Write)[] kinds) =>
        kinds[random.Next(kinds.Length)];

    /// <summary>A <c>#pragma warning disable</c> that names no rule turns these off too, as its author said.</summary>
    private static bool SuppressesEverything(SyntaxNode root) =>
        root.ContainsDirectives
        && root.DescendantTrivia().Any(trivia => trivia.GetStructure() is PragmaWarningDirectiveTriviaSyntax { ErrorCodes.Count: 0 });

    private static bool IsLiteral(SyntaxToken token) =>
        token.IsKind(SyntaxKind.StringLiteralToken) && !IsInInterpolation(token);

    /// <summary>Nothing can be put into the text of an interpolated string, nor lines into its holes.</summary>
    private static bool MayFollow(SyntaxToken token) => token.Span.Length > 0 && !IsInInterpolation(token);

    private static bool IsInInterpolation(SyntaxToken token) =>
        token.Parent!.AncestorsAndSelf().Any(node => node is InterpolatedStringExpressionSyntax);
}
