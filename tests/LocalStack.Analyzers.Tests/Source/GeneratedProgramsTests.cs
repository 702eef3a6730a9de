using System.Collections.Immutable;
using System.Globalization;
using LocalStack.Analyzers.CodeFixes.Rules;
using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace LocalStack.Analyzers.Tests.Source;

/// <summary>
/// Programs put together from a place, a kind of literal, a kind of secret and a form of the name: each is reported
/// once, by the right rule, at the right span; the fix leaves no finding and no new warning, and no other text.
/// </summary>
public sealed class GeneratedProgramsTests(ITestOutputHelper output)
{
    private const int Seed = 20260323;
    private const int Programs = 400;

    private const string Header = """
        using System;
        using System.Collections.Generic;

        // before: ls-la, LOCALSTACK_AUTH_TOKEN=<token>
        """;

    private const string Footer = """
        // after

        static class Names
        {
            public const string Prefix = "LOCALSTACK";
            public const string Token = "LOCALSTACK_AUTH_TOKEN";
        }

        class Builder
        {
            public Builder With(string name, string value) => this;
            public Builder WithOptional(string name, string? value) => this;
            public Builder Swapped(string value, string name) => this;
            public string this[string name] { get => name; set { } }
        }

        class Variable
        {
            public string Name { get; set; } = "";
            public string Value { get; set; } = "";
        }

        """;

    /// <summary><c>#</c> is the name, <c>@</c> the secret.</summary>
    private static readonly string[] Places =
    [
        "new Builder().With(#, @);",
        "new Builder().WithOptional(#, @);",
        "new Builder().With(name: #, value: @);",
        "new Builder().With(value: @, name: #);",
        "new Builder().Swapped(@, #);",
        "new Builder()[#] = @;",
        "Console.WriteLine(new Builder()[#] ?? @);",
        "_ = new Builder { [#] = @ };",
        "_ = new Dictionary<string, string> { [#] = @ };",
        "_ = new Dictionary<string, string> { { #, @ } };",
        "_ = new Dictionary<string, string?> { { #, @ } };",
        "_ = new KeyValuePair<string, string>(#, @);",
        "var pair = (#, @); Console.WriteLine(pair);",
        "_ = new Variable { Name = #, Value = @ };",
        "_ = new Variable { Value = @, Name = # };",
        "_ = new { Key = #, Value = @ };",
        "Environment.SetEnvironmentVariable(#, @);",
        "Console.WriteLine(Environment.GetEnvironmentVariable(#) ?? @);",
        "new Builder().With(#, DateTime.Now.Year > 2000 ? @ : \"\");",
        "new Builder().With(#, DateTime.Now.Year switch { 2000 => \"\", _ => @ });",
        "new Builder().With(#, Environment.GetEnvironmentVariable(\"OTHER\") ?? @);",
        "var value = @; new Builder().With(#, value);",
        "const string Value = @; new Builder().With(#, Value);",
        "string Make() => @; new Builder().With(#, Make()); var localStackAuthToken = Make(); Console.WriteLine(localStackAuthToken);",
        "var localStackAuthToken = @; Console.WriteLine(# + localStackAuthToken);",
        "string localStackApiKey; localStackApiKey = @; Console.WriteLine(# + localStackApiKey);",
        "void Use(string localStackAuthToken) => Console.WriteLine(localStackAuthToken); Use(@); Console.WriteLine(#);",
        "void Use(string localStackAuthToken = @) { Console.WriteLine(localStackAuthToken); } Use(); Console.WriteLine(#);",
    ];

    /// <summary>Where only a token gives itself away, because the value takes a way that is not followed.</summary>
    private const string NotFollowed = "string Make()";

    private static readonly string[] NameForms =
    [
        "\"LOCALSTACK_AUTH_TOKEN\"", "\"LocalStack:AuthToken\"", "@\"LOCALSTACK_API_KEY\"", "Names.Token", "$\"{Names.Prefix}_AUTH_TOKEN\"",
        "Names.Prefix + \"_API_KEY\"",
    ];

    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    [Fact]
    public async Task EveryProgram_IsReportedOnce_AndFixed()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        var offered = 0;
        for (var i = 0; i < Programs; i++)
        {
            var program = Generate(random, i);
            try
            {
                offered += await CheckAsync(program) ? 1 : 0;
            }
            catch (Exception exception)
            {
                throw new Xunit.Sdk.XunitException($"Program {i}, {program.Description}: {exception.Message}");
            }
        }

        Assert.True(offered > Programs * 9 / 10, $"A fix was offered for {offered} of {Programs} programs.");
    }

    private static Program Generate(Random random, int index)
    {
        // Each place in its turn, so that none is left out.
        var place = Places[index % Places.Length];
        var name = NameForms[random.Next(NameForms.Length)];
        var kind = place.StartsWith(NotFollowed, StringComparison.Ordinal) ? random.Next(2) : random.Next(3);
        var secret = kind switch { 0 => TestTokens.Valid(index), 1 => TestTokens.WrongChecksum(index), _ => TestTokens.ApiKey(index) };
        var (literal, start, length) = Literal(random.Next(6), secret, isToken: kind < 2);

        var statement = place.Replace("#", name, StringComparison.Ordinal);
        var position = statement.IndexOf('@', StringComparison.Ordinal);
        while (!IsSign(statement, position))
            position = statement.IndexOf('@', position + 1);

        var source = Header + "\n" + statement[..position] + literal + statement[(position + 1)..] + "\n" + Footer;
        var offset = Header.Length + 1 + position;
        return new Program(
            source, $"LSA000{kind + 1}", new TextSpan(offset + start, length), secret, $"{place} with {name}, literal kind {literal[..2]}");
    }

    /// <summary>An at sign before a quote belongs to a verbatim name.</summary>
    private static bool IsSign(string statement, int position) => position + 1 == statement.Length || statement[position + 1] != '"';

    /// <summary>A literal of some kind, and where in it the report is expected.</summary>
    private static (string Text, int Start, int Length) Literal(int kind, string secret, bool isToken)
    {
        var half = secret.Length / 2;
        var (text, inside) = kind switch
        {
            0 => ($"\"{secret}\"", 1),
            1 => ($"@\"{secret}\"", 2),
            2 => ($"\"\"\"{secret}\"\"\"", 3),
            3 => ($"\"{secret[..half]}\" + \"{secret[half..]}\"", 0),
            4 => ("\"" + secret[..half] + string.Create(CultureInfo.InvariantCulture, $"\\u{(int)secret[half]:x4}") + secret[(half + 1)..] + "\"", 0),
            _ => ($"(\"{secret[..half]}\" + (\"{secret[half..]}\"))", 0),
        };
        return isToken && inside > 0 ? (text, inside, secret.Length) : (text, 0, text.Length);
    }

    /// <summary>Whether a fix was offered; where it was, it was right.</summary>
    private static async Task<bool> CheckAsync(Program program)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace
            .AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(), VersionStamp.Default, "Generated", "Generated", LanguageNames.CSharp,
                compilationOptions: TestProgram.CompilationOptions, parseOptions: TestProgram.ParseOptions, metadataReferences: References))
            .AddDocument("Program.cs", SourceText.From(program.Source));

        var warnings = await WarningsAsync(document);
        Assert.DoesNotContain(warnings, id => id.EndsWith('!'));
        var diagnostic = Assert.Single(await FindingsAsync(document));
        Assert.Equal(program.Rule, diagnostic.Id);
        Assert.Equal(program.Span, TrimParentheses(program.Source, diagnostic.Location.SourceSpan));
        Assert.DoesNotContain(program.Secret[..9], diagnostic.ToString(), StringComparison.Ordinal);

        if (await FixAsync(document, diagnostic) is not { } changed)
            return false;

        var text = (await changed.GetTextAsync()).ToString();
        Assert.StartsWith(Header, text, StringComparison.Ordinal);
        Assert.EndsWith(Footer, text, StringComparison.Ordinal);
        Assert.DoesNotContain(program.Secret, text, StringComparison.Ordinal);
        Assert.Empty(await FindingsAsync(changed));
        Assert.Equal(warnings, await WarningsAsync(changed));
        return true;
    }

    /// <summary>Parentheses around the secret may belong to the report or not.</summary>
    private static TextSpan TrimParentheses(string source, TextSpan span) =>
        span.Start > 0 && source[span.Start - 1] == '(' && source[span.Start] == '"' && source[span.End] == ')'
            && source[(span.Start - 1)..(span.End + 1)].Count(character => character == '(') > 1
            ? TextSpan.FromBounds(span.Start - 1, span.End + 1)
            : span;

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        return await compilation.WithAnalyzers([.. TestProgram.Analyzers]).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>The warnings and errors of the compiler, errors marked.</summary>
    private static async Task<string[]> WarningsAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        return [.. compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error ? diagnostic.Id + "!" : diagnostic.Id)
            .Order(StringComparer.Ordinal)];
    }

    private static async Task<Document?> FixAsync(Document document, Diagnostic diagnostic)
    {
        CodeAction? first = null;
        var context = new CodeFixContext(document, diagnostic, (action, _) => first ??= action, CancellationToken.None);
        await new CredentialCodeFixProvider().RegisterCodeFixesAsync(context);
        if (first is null)
            return null;

        var operations = await first.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id);
    }

    private sealed record Program(string Source, string Rule, TextSpan Span, string Secret, string Description);
}
