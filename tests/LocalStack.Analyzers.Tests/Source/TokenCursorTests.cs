using LocalStack.Analyzers.Source;
using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LocalStack.Analyzers.Tests.Source;

/// <summary>The cursor finds what the compiler's own search finds, which begins at the root each time.</summary>
public sealed class TokenCursorTests
{
    private const string Broken = "class C { void M() { var x = \"a\" + ; /* b */ } // c\n#if X\n dead code \n#endif\n#pragma warning disable Y\n/// <summary>d</summary>\n [ } ";

    [Fact]
    public void EveryPositionOfAFile_IsFound()
    {
        foreach (var path in Directory.EnumerateFiles(SourceTree.PathOf("src", "LocalStack.Analyzers"), "S*.cs", SearchOption.AllDirectories))
            Verify(File.ReadAllText(path));
    }

    [Fact]
    public void EveryPositionOfBrokenCode_IsFound() => Verify(Broken);

    private static void Verify(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        var random = new Random(1);
        var positions = Enumerable.Range(0, text.Length).ToList();

        Verify(root, positions);
        Verify(root, positions.Where(_ => random.Next(50) == 0));
        Verify(root, Enumerable.Range(0, 50).Select(_ => random.Next(text.Length)));
    }

    private static void Verify(SyntaxNode root, IEnumerable<int> positions)
    {
        var cursor = new TokenCursor(root);
        foreach (var position in positions)
        {
            Assert.Equal(root.FindToken(position), cursor.TokenAt(position));
            Assert.Equal(root.FindTrivia(position), cursor.TriviaAt(position));
        }
    }
}
