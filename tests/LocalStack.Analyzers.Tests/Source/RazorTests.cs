using LocalStack.Analyzers.Configuration;
using LocalStack.Analyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Tests.Source;

/// <summary>
/// Razor files beside the C# generated from them. What the compilers of today generate is looked at with the packed package; here
/// are the cases that need other files.
/// </summary>
public static class RazorTests
{
    private const string Path = "/app/Pages/Page.razor";

    private static async Task<string[]> FindAsync(string razor, string generated, string additionalPath = Path, string treePath = "/app/obj/Page_razor.g.cs")
    {
        var tree = CSharpSyntaxTree.ParseText(
            TestProgram.Fill($"#pragma checksum \"{Path}\" \"{{8829d00f-11b8-4213-878b-770e8597ac16}}\" \"00\"\n{generated}"), TestProgram.ParseOptions, treePath);
        var compilation = CSharpCompilation.Create(
            "Program",
            [tree],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var options = new AnalyzerOptions([new TextFile(additionalPath, TestProgram.Fill(razor))]);
        var found = await compilation
            .WithAnalyzers([new SourceTokenAnalyzer(), new SourceCredentialAnalyzer(), new ConfigurationFileAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(diagnostic => !diagnostic.IsSuppressed).Select(Describe).Order(StringComparer.Ordinal)];
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetMappedLineSpan();
        return $"{diagnostic.Id} {place.Path}:{place.StartLinePosition.Line + 1}:{place.StartLinePosition.Character + 1}";
    }

    private static string Mapped(string code, string place, string path = Path) => $"#line {place} \"{path}\"\n{code}\n#line default\n#line hidden\n";

    public sealed class Reports
    {
        [Fact]
        public async Task Markup_IsReportedInTheFileInTheOrderOfTheText() => Assert.Equal(
            [$"LSA0001 {Path}:1:4", $"LSA0001 {Path}:2:4", $"LSA0001 {Path}:3:4"],
            await FindAsync("<p>$1</p>\n<b>$2</b>\n<p>$1</p>", "class C { string[] A = { \"<p>$1</p>\\n<b>$2</b>\", \"<p>$1</p>\" }; }"));

        /// <summary>The same value twice: what the text shows is not what the C# adds.</summary>
        [Fact]
        public async Task ValueThatOnlyTheCodeKnows_IsReportedBehindTheCodeBeforeIt() => Assert.Equal(
            [$"LSA0003 {Path}:1:21", $"LSA0003 {Path}:2:14"],
            await FindAsync(
                "LOCALSTACK_API_KEY='$K'\n<Stack Auth='$K' />",
                "class C { void M() { System.Environment.SetEnvironmentVariable(\n" + Mapped("LocalStackNames.Key", "(2,8)-(2,12)") + ", \"$K\"); }\n"
                + "class LocalStackNames { public const string Key = \"LOCALSTACK_API_KEY\"; } }"));

        [Fact]
        public async Task FileThatTheCompilerDoesNotSee_IsReportedInTheCode() => Assert.Equal(
            ["LSA0001 /app/obj/Page_razor.g.cs:2:23"],
            await FindAsync("", "class C { string A = \"$1\"; }", additionalPath: "/app/Other.razor"));

        [Fact]
        public async Task PlaceInAFileOfOtherCode_IsReportedThere() => Assert.Equal(
            ["LSA0001 /app/Hand.cs:2:23", $"LSA0001 {Path}:1:1"],
            await FindAsync("$1", "class C { string A = \"$1\"; }", treePath: "/app/Hand.cs"));

        [Fact]
        public async Task SuppressionOfOneOfTwoPlaces_LeavesTheOther() => Assert.Equal(
            [$"LSA0001 {Path}:2:4"],
            await FindAsync(
                "<p>$1</p>\n<p>$1</p>",
                "class C {\n#pragma warning disable LSA0001\nstring A = \"<p>$1</p>\";\n#pragma warning restore LSA0001\nstring B = \"<p>$1</p>\"; }"));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("@* localstack-analyzers:allow *@\n<p>$1</p>", "class C { string A = \"<p>$1</p>\"; }")]
        [InlineData("<p>$1</p>", "#pragma warning disable LSA0001\nclass C { string A = \"<p>$1</p>\"; }")]
        [InlineData("<p>$1</p>", "#pragma warning disable\nclass C { string A = \"<p>$1</p>\"; }")]
        [InlineData(
            "<p>$1</p>",
            "using System.Diagnostics.CodeAnalysis;\n[assembly: SuppressMessage(\"Security\", \"LSA0001\", Scope = \"type\", Target = \"~T:C\")]\n"
            + "class C { string A = \"<p>$1</p>\"; }")]
        public async Task Suppression_OfEitherKind_Silences(string razor, string generated) => Assert.Empty(await FindAsync(razor, generated));

        /// <summary>What files of imports hold stands in the C# of every file that they concern.</summary>
        [Fact]
        public async Task CodeOfImports_IsLeftToThem() => Assert.Empty(
            await FindAsync("", "class C {\n" + Mapped("string A = \"$1\";", "(1,1)-(1,60)", "/app/_Imports.razor") + "}"));
    }
}
