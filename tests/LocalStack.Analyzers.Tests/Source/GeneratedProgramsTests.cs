using System.Collections.Immutable;
using System.Globalization;
using LocalStack.Analyzers.CodeFixes.Rules;
using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace LocalStack.Analyzers.Tests.Source;

/// <summary>
/// Programs put together from a sink, a form of the name, a form of the value and a kind of secret: each is reported
/// once, by the right rule, at the right span; the fix leaves no finding and no new warning, and no other text.
/// </summary>
public sealed class GeneratedProgramsTests(ITestOutputHelper output)
{
    private const int Seed = 20260323;
    private const int Programs = 150;

    /// <summary>How a value is written: see <see cref="Literal"/>.</summary>
    private const int ValueForms = 8;

    /// <summary>From here on the value is a call, and no constant.</summary>
    private const int FirstCall = 6;

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

        enum Env { LOCALSTACK_AUTH_TOKEN }

        delegate void Put(string name, string value);

        delegate void Hand(string localStackAuthToken);

        class Builder
        {
            public Builder With(string name, string value) => this;
            public Builder WithOptional(string name, string? value) => this;
            public Builder Swapped(string value, string name) => this;
            public Builder Sibling(string name, string value, bool secret = false, string content = "") => this;
            public Builder Later(string name, Func<string> valueGetter, bool secret = false) => this;
            public Builder Any(object name, object value) => this;
            public Builder Many(params object[] words) => this;
            public Builder Generic<T>(string name, T value) => this;
            public Builder WithName(string name) => this;
            public Builder WithValue(string value) => this;
            public Builder Entry(string name) => this;
            public Builder Set(string value) => this;
            public string this[string name] { get => name; set { } }
            public string? Find(string name) => name;
            public T GetValue<T>(string name, T defaultValue) => defaultValue;
            public bool TryGetValue(string name, out string? value) { value = name; return true; }
        }

        class Variable
        {
            public string Name { get; set; } = "";
            public string Value { get; set; } = "";
        }

        class PairAttribute : Attribute
        {
            public PairAttribute(string name, string value) { }
        }

        class DataAttribute : Attribute
        {
            public DataAttribute(params object[] data) { }
        }

        class LocalStackOptions
        {
            public string? AuthToken { get; set; }
        }

        record LocalStackSettings(string AuthToken);

        class LocalStackBuilder
        {
            public LocalStackBuilder WithAuthToken(string text) => this;
        }

        class LocalStackCredential
        {
            public LocalStackCredential(string value) { }
        }

        """;

    /// <summary><c>#</c> is the name, <c>@</c> the secret.</summary>
    private static readonly string[] Sinks =
    [
        "new Builder().With(#, @);",
        "new Builder().WithOptional(#, @);",
        "new Builder().With(name: #, value: @);",
        "new Builder().With(value: @, name: #);",
        "new Builder().Swapped(@, #);",
        "new Builder().Sibling(#, @, secret: true);",
        "new Builder().Sibling(#, @, content: \"q8Zk2LmP0x\");",
        "new Builder().Later(#, () => @, secret: true);",
        "new Builder().Later(#, () => { return @; });",
        "new Builder().Later(#, delegate { return @; });",
        "new Builder().Any(#, @);",
        "new Builder().Many(#, @);",
        "new Builder().Many(\"set\", #, @, 1);",
        "new Builder().Generic(#, @);",
        "new Builder().WithName(#).WithValue(@);",
        "new Builder().Entry(#).Set(@);",
        "Put put = (_, _) => { }; put(#, @);",
        "Hand hand = _ => { }; hand(@); Console.WriteLine(#);",
        "new Builder()[#] = @;",
        "new Builder()[#] ??= @;",
        "Console.WriteLine(new Builder()[#] ?? @);",
        "_ = new Builder { [#] = @ };",
        "_ = new Dictionary<string, string> { [#] = @ };",
        "_ = new Dictionary<string, string> { { #, @ } };",
        "_ = new Dictionary<string, string?> { { #, @ } };",
        "_ = new KeyValuePair<string, string>(#, @);",
        "var pair = (#, @); Console.WriteLine(pair);",
        "var pair = (Value: @, Name: #); Console.WriteLine(pair);",
        "_ = new object[] { #, @ };",
        "string[] pair = [#, @]; Console.WriteLine(pair);",
        "var pair = new List<string> { #, @ }; Console.WriteLine(pair.Count);",
        "_ = new List<string> { \"set\", #, @ };",
        "_ = new[] { new[] { #, @ }, new[] { \"DEBUG\", \"1\" } };",
        "_ = new Variable { Name = #, Value = @ };",
        "_ = new Variable { Value = @, Name = # };",
        "var item = new Variable(); item.Name = #; item.Value = @;",
        "_ = new { Key = #, Value = @ };",
        "Environment.SetEnvironmentVariable(#, @); Console.WriteLine();",
        "Console.WriteLine(Environment.GetEnvironmentVariable(#) ?? @);",
        "Console.WriteLine((Environment.GetEnvironmentVariable(#) ?? new Builder().Find(\"x\")) ?? @);",
        "Console.WriteLine(Environment.GetEnvironmentVariable(#)?.Trim() ?? @);",
        "Console.WriteLine(new Builder().GetValue(#, @));",
        "var read = Environment.GetEnvironmentVariable(#); read ??= @; Console.WriteLine(read);",
        "var read = Environment.GetEnvironmentVariable(#); Console.WriteLine(string.IsNullOrEmpty(read) ? @ : read);",
        "var read = Environment.GetEnvironmentVariable(#); if (read == null) read = @; Console.WriteLine(read);",
        "Console.WriteLine(Environment.GetEnvironmentVariable(#) is { Length: > 0 } read ? read : @);",
        "Console.WriteLine(Environment.GetEnvironmentVariable(#) switch { null => @, var read => read });",
        "Console.WriteLine(new Builder().TryGetValue(#, out var read) ? read : @);",
        "string Read() { var read = Environment.GetEnvironmentVariable(#); if (read == null) return @; return read; } Console.WriteLine(Read());",
        "string Read() { try { return Environment.GetEnvironmentVariable(#)!; } catch (Exception) { return @; } } Console.WriteLine(Read());",
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
        "_ = new LocalStackOptions { AuthToken = @ }; Console.WriteLine(#);",
        "var options = new LocalStackOptions(); options.AuthToken ??= @; Console.WriteLine(#);",
        "Console.WriteLine(new LocalStackOptions().AuthToken ?? @); Console.WriteLine(#);",
        "_ = new LocalStackSettings(@); Console.WriteLine(#);",
        "LocalStackSettings settings = new(@); Console.WriteLine(settings + #);",
        "_ = new LocalStackBuilder().WithAuthToken(@); Console.WriteLine(#);",
        "LocalStackCredential credential = new(@); Console.WriteLine(credential + #);",
        "var (name, value) = (#, @); Console.WriteLine(name + value);",
        "var keys = new[] { @ }; new Builder().With(#, keys[0]);",
        "var keys = new Dictionary<string, string> { [\"dev\"] = @ }; new Builder().With(#, keys[\"dev\"]);",
        "Func<string> make = () => @; new Builder().With(#, make());",
        "var lazy = new Lazy<string>(() => @); new Builder().With(#, lazy.Value);",
        "string? value = null; value ??= @; new Builder().With(#, value);",
        "void Use(string? value) { value ??= @; new Builder().With(#, value); } Use(null);",
        "foreach (var value in new[] { @ }) new Builder().With(#, value);",
        "foreach (var name in new[] { #, \"OTHER\" }) new Builder().With(name, @);",
        "string Read(string name) { if (name == #) return @; return \"\"; } Console.WriteLine(Read(\"\"));",
        "string Read(string name) => name == # ? @ : \"\"; Console.WriteLine(Read(\"\"));",
    ];

    /// <summary>Declarations; <c>#</c> and <c>@</c> are constants here.</summary>
    private static readonly string[] MemberSinks =
    [
        "[Pair(#, @)] class Marked { }",
        "[Data(#, @)] class Marked { }",
        "[Data(1, #, @, true)] class Marked { }",
        "class Mine { [System.ComponentModel.DefaultValue(@)] public string? LocalStackAuthToken { get; set; } = #; }",
        "class LocalStackConfig { public string AuthToken { get; set; } = @; public string Name = #; }",
        "class LocalStackConfig { public string ApiKey => @; public string Name = #; }",
        "static class LocalStack { public const string AuthToken = @; public const string Name = #; }",
        "record LocalStackConfig(string AuthToken = @, string Name = #);",
        "class LocalStackConfig(string authToken = @) { public string T => authToken + #; }",
        "class LocalStackConfig { public LocalStackConfig(string authToken) { } public LocalStackConfig() : this(@) { } string Name = #; }",
        "class Base { public Base(string localStackAuthToken) { } } class Mine : Base { public Mine() : base(@) { } string Name = #; }",
        "class Base(string localStackAuthToken) { public string T => localStackAuthToken; } class Mine() : Base(@) { string Name = #; }",
        "class Mine { string? _t = Environment.GetEnvironmentVariable(#); string T => _t ?? @; }",
    ];

    /// <summary>Where only a token gives itself away, because the value takes a way that is not followed.</summary>
    private const string NotFollowed = "string Make()";

    private static readonly string[] ConstantNameForms =
    [
        "\"LOCALSTACK_AUTH_TOKEN\"", "\"LocalStack:AuthToken\"", "@\"LOCALSTACK_API_KEY\"", "Names.Token", "$\"{Names.Prefix}_AUTH_TOKEN\"",
        "Names.Prefix + \"_API_KEY\"", "nameof(Env.LOCALSTACK_AUTH_TOKEN)",
    ];

    private static readonly string[] NameForms =
        [.. ConstantNameForms, "Env.LOCALSTACK_AUTH_TOKEN.ToString()", "\"localstack_auth_token\".ToUpperInvariant()"];

    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly string[] EverySinkOnce = [.. Sinks, .. MemberSinks];

    public static TheoryData<string> EverySink => [.. EverySinkOnce];

    /// <summary>Every form of the name with every form of the value, the kinds of secrets in turn; each in a file of its own.</summary>
    [Theory]
    [MemberData(nameof(EverySink))]
    public async Task EveryCombination_IsReportedOnce(string sink)
    {
        var isMember = MemberSinks.Contains(sink);
        var programs = new List<Program>();
        var names = isMember ? ConstantNameForms : NameForms;
        var forms = isMember || IsConstant(sink) ? FirstCall : ValueForms;
        var kinds = sink.StartsWith(NotFollowed, StringComparison.Ordinal) ? 2 : 4;
        for (var name = 0; name < names.Length; name++)
        {
            for (var form = 0; form < forms; form++)
                programs.Add(InNamespace(sink, isMember, names[name], form, (name + form) % kinds, programs.Count));
        }

        var trees = programs.ConvertAll(program => CSharpSyntaxTree.ParseText(program.Source, TestProgram.ParseOptions));
        var compilation = CSharpCompilation.Create(
            "Generated",
            [.. trees, CSharpSyntaxTree.ParseText("using System;\n" + Footer, TestProgram.ParseOptions)],
            References,
            TestProgram.CompilationOptions.WithOutputKind(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var findings = (await compilation.WithAnalyzers([.. TestProgram.Analyzers]).GetAnalyzerDiagnosticsAsync())
            .ToLookup(diagnostic => diagnostic.Location.SourceTree);
        Assert.Empty(findings[compilation.SyntaxTrees[^1]]);
        for (var i = 0; i < programs.Count; i++)
            AssertReported(programs[i], [.. findings[trees[i]]]);
    }

    private static Program InNamespace(string sink, bool isMember, string name, int form, int kind, int index)
    {
        var secret = Secret(kind, index);
        var (literal, start, length) = Literal(form, secret, isToken: kind < 2);
        var text = isMember ? sink : $"class Host {{ void Main(string[] args) {{ {sink} }} }}";
        text = $"{Header}\nnamespace P{index} {{\n{text.Replace("#", name, StringComparison.Ordinal)}\n}}";
        var position = SignIn(text);
        return new Program(
            text[..position] + literal + text[(position + 1)..],
            RuleOf(kind),
            new TextSpan(position + start, length),
            secret,
            $"{sink} with {name}, form {form}, kind {kind}");
    }

    private static void AssertReported(Program program, Diagnostic[] findings)
    {
        var isRight = findings.Length == 1
            && findings[0].Id == program.Rule
            && TrimParentheses(program.Source, findings[0].Location.SourceSpan) == program.Span;
        Assert.True(isRight, $"{program.Description}: {string.Join(", ", findings.Select(found => $"{found.Id} {found.Location.SourceSpan}"))} instead of {program.Rule} {program.Span}");
    }

    private static bool IsConstant(string sink) =>
        sink.StartsWith("const", StringComparison.Ordinal) || sink.Contains("= @)", StringComparison.Ordinal);

    private static string RuleOf(int kind) => $"LSA000{Math.Min(kind, 2) + 1}";

    private static string Secret(int kind, int seed) => kind switch
    {
        0 => TestTokens.Valid(seed),
        1 => TestTokens.WrongChecksum(seed),
        2 => Key(seed),
        _ => TestTokens.Opaque(seed),
    };

    /// <summary>A key with letters of both casings and a digit, as nearly all are.</summary>
    private static string Key(int seed) => Enumerable.Range(seed, int.MaxValue - seed)
        .Select(TestTokens.ApiKey)
        .First(key => key.Any(char.IsDigit) && key.Any(char.IsLower) && key.Any(char.IsUpper));

    private static int SignIn(string program)
    {
        var position = program.IndexOf('@', StringComparison.Ordinal);
        while (!IsSign(program, position))
            position = program.IndexOf('@', position + 1);
        return position;
    }

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
        // Each sink in its turn, so that none is left out.
        var isMember = index % EverySinkOnce.Length >= Sinks.Length;
        var sink = EverySinkOnce[index % EverySinkOnce.Length];
        var names = isMember ? ConstantNameForms : NameForms;
        var name = names[random.Next(names.Length)];
        var kind = random.Next(sink.StartsWith(NotFollowed, StringComparison.Ordinal) ? 2 : 4);
        var secret = Secret(kind, index);
        var (literal, start, length) = Literal(random.Next(isMember || IsConstant(sink) ? FirstCall : ValueForms), secret, isToken: kind < 2);

        var statement = (isMember ? "Console.WriteLine();\n" + sink : sink).Replace("#", name, StringComparison.Ordinal);
        var position = SignIn(statement);
        var source = Header + "\n" + statement[..position] + literal + statement[(position + 1)..] + "\n" + Footer;
        var offset = Header.Length + 1 + position;
        return new Program(
            source, RuleOf(kind), new TextSpan(offset + start, length), secret, $"{sink} with {name}, literal kind {literal[..2]}");
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
            5 => ($"(\"{secret[..half]}\" + (\"{secret[half..]}\"))", 0),
            6 => ($"\"{secret}\".Trim()", 1),
            _ => ($"\"{secret}\".ToString()", 1),
        };
        if (kind >= FirstCall)
            return isToken ? (text, 1, secret.Length) : (text, 0, secret.Length + 2);
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
