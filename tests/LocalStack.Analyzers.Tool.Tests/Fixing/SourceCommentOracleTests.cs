using System.Text;
using LocalStack.Analyzers.Tool.Fixing;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LocalStack.Analyzers.Tool.Tests.Fixing;

/// <summary>
/// The command rewrites comments by their text alone. Over generated programs, broken ones among them: what it takes for
/// a comment is one for Roslyn, and in programs without conditions it misses none.
/// </summary>
public sealed class SourceCommentOracleTests
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly string Token = TestTokens.Valid();

    /// <summary>What a program is made of; <c>$1</c> is a token, <c>$0</c> a nested piece.</summary>
    private static readonly string[] Pieces =
    [
        "// $1\n", "/// <summary>$1</summary>\n", "//// $1\n", "/* $1 */", "/** $1 */ ", "/* a\n $1 */", "/**/ ",
        "var a = \"$1\"; ", "var a = \"// $1\"; ", "var a = \"\\\"// $1\"; ", "var a = @\"\\\"; ", "var a = @\"// \"\" \n $1\"; ", "var a = @\"\"; ",
        "var a = \"\"\" // $1 \" \"\"\"; ", "var a = \"\"\"\n  // $1\n  \"\"\";\n", "var a = \"\"\"\" \"\"\" // $1 \"\"\"\"; ",
        "var a = $\"{b} // $1\"; ", "var a = $\"{(b ? \"//\" : \"}\")} // $1\"; ", "var a = $\"{{ // $1 }}\"; ", "var a = $\"{b:x}\"; // $1\n",
        "var a = $@\"{b}\n // $1\"; ", "var a = @$\"\"\"{b}\"\" // $1\"; ", "var a = $$\"\"\" {b} {{b}} // $1 \"\"\"; ", "var a = $\"{b /* $1 */ }\"; ",
        "var a = $\"{new[] { 1 }[0]} // $1\"; ", "var a = $\"{c[\"x\"]:0}\"; ", "var a = $\"{global::A.B}\"; // $1\n", "var a = \"\"; ", "var a = $\"\"; ",
        "var a = $\"{b::// $1}\"; ", "var a = $\"{b:\\\" // $1}\"; ", "var a = $@\"{b:\"\"\n// $1}\"; ", "var a = $\"{global::B /* $1 */}\"; ",
        "var c = '\"'; ", "var c = '\\''; ", "var c = '\\\\'; // $1\n", "var @class = 1; ", "var a = b / c; ", "f(); ", "{ ", "} ", "\n", "  ", "\r\n",
        "var u = \"$1\"u8; ", "\n#region // $1\n#endregion\n", "\n#pragma warning disable // $1\n",
    ];

    private static readonly string[] Conditions =
        ["\n#if X\n", "\n#if false\n", "\n#else\n", "\n#endif\n", "\n#if true // $1\n", "it's \" /* \n", "\"\"\"\n", "*/", "@\"\n"];

    [Fact]
    public void WhatIsReplaced_IsNoCode_AndNoCommentIsMissed()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var text = Program(new Random(seed), Pieces);

            var (replaced, missed) = Compare(text);

            Assert.True(replaced.TrueForAll(trivia => IsComment(trivia) || IsDisabled(trivia)), $"seed {seed}: {string.Join(' ', replaced.Select(trivia => trivia.Kind()))}");
            Assert.True(missed == 0, $"seed {seed}: {missed}");
        }
    }

    [Fact]
    public void WithConditionsAndBrokenCode_WhatIsReplaced_IsNoCode()
    {
        var total = 0;
        for (var seed = 0; seed < 2000; seed++)
        {
            var (replaced, _) = Compare(Program(new Random(seed), [.. Pieces, .. Conditions]));

            total += replaced.Count;
            Assert.True(replaced.TrueForAll(trivia => IsComment(trivia) || IsDisabled(trivia)), $"seed {seed}: {string.Join(' ', replaced.Select(trivia => trivia.Kind()))}");
        }

        Assert.NotEqual(0, total);
    }

    private static string Program(Random random, string[] pieces)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 20); i > 0; i--)
            text.Append(pieces[random.Next(pieces.Length)]);
        return text.Replace("$1", Token).ToString();
    }

    /// <summary>What surrounds each replaced token in Roslyn's eyes, and how many tokens in comments are left.</summary>
    private static (List<SyntaxTrivia> Replaced, int Missed) Compare(string text)
    {
        var findings = ScannedFile.Scan("Program.cs", text, DetectionOptions.Default).Findings;
        var root = CSharpSyntaxTree.ParseText(text, ParseOptions).GetRoot();

        var rewrite = SourceCommentRewriter.Rewrite(text, findings);

        var replaced = rewrite.Replacements.Select(replacement => TriviaAt(root, replacement.Start)).ToList();
        return (replaced, rewrite.Left.Count(left => IsComment(TriviaAt(root, left.Finding.Start))));
    }

    /// <summary>The trivia at a place, also among tokens that the parser could not use.</summary>
    private static SyntaxTrivia TriviaAt(SyntaxNode node, int position)
    {
        var trivia = node.FindTrivia(position);
        return trivia.IsKind(SyntaxKind.SkippedTokensTrivia) ? TriviaAt(trivia.GetStructure()!, position) : trivia;
    }

    private static bool IsDisabled(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.DisabledTextTrivia);

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
