using LocalStack.Analyzers.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace LocalStack.Analyzers.Tests.Source;

/// <summary>The fix in every context. In an expected result <c>§</c> stands for the look-up with its exception.</summary>
public static class SourceFixTests
{
    private const string Usings = "using System;\nusing System.Text;\n";
    private const string Read = "Environment.GetEnvironmentVariable(\"LOCALSTACK_AUTH_TOKEN\")";
    private const string ReadKey = "Environment.GetEnvironmentVariable(\"LOCALSTACK_API_KEY\")";
    private const string Throw = "throw new InvalidOperationException(\"LOCALSTACK_AUTH_TOKEN is not set.\")";
    private const string ReadOrThrow = Read + " ?? " + Throw;
    private const string ReadKeyOrThrow = ReadKey + " ?? throw new InvalidOperationException(\"LOCALSTACK_API_KEY is not set.\")";

    private static string Expand(string source) => Usings + source
        .Replace("§K", ReadKeyOrThrow, StringComparison.Ordinal)
        .Replace("§0", Read, StringComparison.Ordinal)
        .Replace("§", ReadOrThrow, StringComparison.Ordinal);

    private static Task VerifyAsync(string source, string expected, int passes = 1)
    {
        // Two programs with the same text fix nothing; a check that all warnings of the compiler are gone comes with it.
        var test = new CredentialFixTest(Expand(source), Expand(expected))
        {
            CompilerDiagnostics = CompilerDiagnostics.Warnings,
        };
        // Changes that meet are made in the next pass.
        if (passes > 1)
            test.NumberOfFixAllIterations = passes;
        // Two dollars are markup, except where there is none.
        test.FixedState.MarkupHandling = !expected.Contains("{|", StringComparison.Ordinal) ? MarkupMode.None
            : expected == source ? test.FixedState.MarkupHandling
            : MarkupMode.Allow;
        test.DisabledDiagnostics.AddRange(["CS0219", "CS8321", "CS0168", "CS0414", "CS0162", "CS1591"]);
        return test.RunAsync();
    }

    public sealed class Expressions
    {
        [Theory]
        [InlineData("var t = \"{|LSA0001:$1|}\";", "var t = §;")]
        [InlineData("string t = @\"{|LSA0001:$1|}\";", "string t = §;")]
        [InlineData("string? t = \"{|LSA0001:$1|}\";", "string? t = §;")]
        [InlineData("string t = \"\"\"{|LSA0001:$1|}\"\"\";", "string t = §;")]
        [InlineData("string t = \"{|LSA0002:$W|}\";", "string t = §;")]
        [InlineData("var n = \"{|LSA0001:$1|}\".Length;", "var n = (§).Length;")]
        [InlineData("Console.WriteLine(\"{|LSA0001:$1|}\");", "Console.WriteLine(§);")]
        [InlineData("var t = Console.ReadLine() ?? \"{|LSA0001:$1|}\";", "var t = Console.ReadLine() ?? §;")]
        [InlineData("var t = §0 ?? \"{|LSA0001:$1|}\";", "var t = §;")]
        [InlineData("var t = DateTime.Now.Year > 1 ? \"{|LSA0001:$1|}\" : \"\";", "var t = DateTime.Now.Year > 1 ? (§) : \"\";")]
        [InlineData("var t = 1 switch { 1 => \"{|LSA0001:$1|}\", _ => \"\" };", "var t = 1 switch { 1 => §, _ => \"\" };")]
        [InlineData("string F() => \"{|LSA0001:$1|}\";", "string F() => §;")]
        [InlineData("string F() { return \"{|LSA0001:$1|}\"; }", "string F() { return §; }")]
        [InlineData("Func<string> f = () => \"{|LSA0001:$1|}\";", "Func<string> f = () => §;")]
        [InlineData("var a = new[] { \"{|LSA0001:$1|}\", \"b\" };", "var a = new[] { §, \"b\" };")]
        [InlineData("string[] a = [\"{|LSA0001:$1|}\"];", "string[] a = [§];")]
        [InlineData("var o = new { Token = \"{|LSA0001:$1|}\" };", "var o = new { Token = § };")]
        [InlineData("Environment.SetEnvironmentVariable(\"OTHER_API_KEY\", \"{|LSA0001:$1|}\");", "Environment.SetEnvironmentVariable(\"OTHER_API_KEY\", §);")]
        [InlineData("Environment.SetEnvironmentVariable(\"LOCALSTACK_AUTH_TOKEN\", \"{|LSA0001:$1|}\", EnvironmentVariableTarget.User);", "Environment.SetEnvironmentVariable(\"LOCALSTACK_AUTH_TOKEN\", §, EnvironmentVariableTarget.User);")]
        [InlineData("var t = new StringBuilder(\"{|LSA0001:$1|}\");", "var t = new StringBuilder(§);")]
        [InlineData("ReadOnlySpan<byte> t = \"a {|LSA0001:$1|}\"u8;", "ReadOnlySpan<byte> t = Encoding.UTF8.GetBytes($\"a {§}\");")]
        [InlineData("var t = \"\"\"a {|LSA0001:$1|} {b}\"\"\"u8.ToArray();", "var t = Encoding.UTF8.GetBytes($$\"\"\"a {{§}} {b}\"\"\");")]
        [InlineData("var localStackApiKey = {|LSA0003:\"$K\"|};", "var localStackApiKey = §K;")]
        [InlineData("var t = {|LSA0001:\"$1a\" + \"$1b\"|};", "var t = §;")]
        [InlineData("var t = \"T=\" + {|LSA0001:\"$1a\" + \"$1b\"|} + \";\";", "var t = \"T=\" + (§) + \";\";")]
        [InlineData("Console.WriteLine(\"T=\" + {|LSA0001:\"$1a\" + \"$1b\"|});", "Console.WriteLine(\"T=\" + (§));")]
        [InlineData("var t = Encoding.UTF8.GetBytes(\":\" + {|LSA0001:\"$1a\" + \"$1b\"|});", "var t = Encoding.UTF8.GetBytes(\":\" + (§));")]
        [InlineData("var t = {|LSA0001:string.Concat(\"$1a\", \"$1b\")|};", "var t = §;")]
        [InlineData("var t = string.Concat(\"T=\", {|LSA0001:\"$1a\", \"$1b\"|});", "var t = string.Concat(\"T=\", (§));")]
        [InlineData("var t = {|LSA0001:new StringBuilder().Append(\"$1a\").Append(\"$1b\")|};", "var t = new StringBuilder(§);")]
        [InlineData("var t = {|LSA0001:Encoding.UTF8.GetBytes(\"$1a\" + \"$1b\")|};", "var t = Encoding.UTF8.GetBytes(§);")]
        [InlineData("ReadOnlySpan<byte> t = \"{|LSA0001:$1|}\"u8;", "ReadOnlySpan<byte> t = Encoding.UTF8.GetBytes(§);")]
        [InlineData("var t = \"{|LSA0001:$1|}\"u8.ToArray();", "var t = Encoding.UTF8.GetBytes(§);")]
        [InlineData("ReadOnlySpan<byte> t = {|LSA0001:\"$1a\"u8 + \"$1b\"u8|};", "ReadOnlySpan<byte> t = Encoding.UTF8.GetBytes(§);")]
        [InlineData("byte[] t = {|LSA0001:[.. \"$1a\"u8, .. \"$1b\"u8]|};", "byte[] t = Encoding.UTF8.GetBytes(§);")]
        [InlineData("char[] t = {|LSA0001:[.. \"$1a\", .. \"$1b\"]|};", "char[] t = (§).ToCharArray();")]
        public Task Literal_BecomesLookup(string source, string expected) => VerifyAsync(source, expected);

        [Theory]
        [InlineData("const string T = \"{|LSA0001:$1|}\";", "string T = §;")]
        [InlineData("const string T = \"Bearer {|LSA0001:$1|}\";", "string T = $\"Bearer {§}\";")]
        [InlineData("class C { const string T = \"{|LSA0001:$1|}\"; static void Main() { } }", "class C { static string T => §; static void Main() { } }")]
        [InlineData("class C { /* a */ internal const string T = \"{|LSA0001:$1|}\"; // b\n static void Main() { } }", "class C { /* a */ internal static string T => §; // b\n static void Main() { } }")]
        [InlineData("class C { const string T = \"Bearer {|LSA0001:$1|}\"; static void Main() { } }", "class C { static string T => $\"Bearer {§}\"; static void Main() { } }")]
        [InlineData("class C { private static readonly string T = \"{|LSA0001:$1|}\"; static void Main() { } }", "class C { private static string T => §; static void Main() { } }")]
        [InlineData("class C { public static string T { get; } = \"{|LSA0001:$1|}\"; static void Main() { } }", "class C { public static string T => §; static void Main() { } }")]
        [InlineData("class C { static readonly Func<string> T = () => \"{|LSA0001:$1|}\"; static void Main() { } }", "class C { static readonly Func<string> T = () => §; static void Main() { } }")]
        [InlineData("class C { string T { get; } = \"{|LSA0001:$1|}\"; static void Main() { } }", "class C { string T { get; } = §; static void Main() { } }")]
        [InlineData("class C { string T => \"{|LSA0001:$1|}\"; static void Main() { } }", "class C { string T => §; static void Main() { } }")]
        public Task Constant_BecomesVariable(string source, string expected) => VerifyAsync(source, expected);

        [Theory]
        [InlineData("var t = \"a {x} {|LSA0001:$1|} b\";", "var t = $\"a {{x}} {§} b\";")]
        [InlineData("var t = @\"a\\b {|LSA0001:$1|}\";", "var t = $@\"a\\b {§}\";")]
        [InlineData("var t = \"\"\"a {{ {|LSA0001:$1|} \"\"\";", "var t = $$$\"\"\"a {{ {{{§}}} \"\"\";")]
        [InlineData("var t = $\"a {1} {|LSA0001:$1|}\";", "var t = $\"a {1} {§}\";")]
        [InlineData("var t = \"LOCALSTACK_API_KEY={|LSA0003:$K|}\";", "var t = $\"LOCALSTACK_API_KEY={§K}\";")]
        [InlineData("var t = \"docker run -e LOCALSTACK_AUTH_TOKEN={|LSA0001:$1|} img\";", "var t = \"docker run -e LOCALSTACK_AUTH_TOKEN img\";")]
        [InlineData("var t = $\"docker run --env LOCALSTACK_AUTH_TOKEN={|LSA0001:$1|} {1}\";", "var t = $\"docker run --env LOCALSTACK_AUTH_TOKEN {1}\";")]
        public Task PartOfString_BecomesHole(string source, string expected) => VerifyAsync(source, expected);

        [Fact]
        public Task PartOfRawInterpolation_BecomesHole()
        {
            var test = new CredentialFixTest(
                Expand("var t = $$\"\"\"a {{1}} $1\"\"\";"),
                Expand("var t = $$\"\"\"a {{1}} {{§}}\"\"\";"));
            test.TestState.MarkupHandling = MarkupMode.None;
            test.FixedState.MarkupHandling = MarkupMode.None;
            test.TestState.ExpectedDiagnostics.Add(
                new DiagnosticResult("LSA0001", DiagnosticSeverity.Warning).WithSpan(3, 22, 3, 61));
            return test.RunAsync();
        }

        [Theory]
        [InlineData("var t = Console.ReadLine() is \"{|LSA0001:$1|}\";", "var t = Console.ReadLine() == (§);")]
        [InlineData("switch (Console.ReadLine()) { case \"{|LSA0001:$1|}\": break; }", "switch (Console.ReadLine()) { case var candidate when candidate == (§): break; }")]
        [InlineData("var t = Console.ReadLine() switch { \"{|LSA0001:$1|}\" => 1, _ => 2 };", "var t = Console.ReadLine() switch { var candidate when candidate == (§) => 1, _ => 2 };")]
        [InlineData("var t = Console.ReadLine() is not \"{|LSA0001:$1|}\";", "var t = Console.ReadLine() != (§);")]
        [InlineData("var t = Console.ReadLine() is \"{|LSA0001:$1|}\" or \"x\" or \"y\";", "var t = Console.ReadLine() is var candidate && (candidate is \"x\" or \"y\" || candidate == (§));")]
        [InlineData("switch (Console.ReadLine()) { case \"x\" or \"{|LSA0001:$1|}\": break; }", "switch (Console.ReadLine()) { case var candidate when candidate is \"x\" || candidate == (§): break; }")]
        [InlineData("var t = Console.ReadLine() switch { \"{|LSA0001:$1|}\" or \"x\" => 1, _ => 2 };", "var t = Console.ReadLine() switch { var candidate when candidate is \"x\" || candidate == (§) => 1, _ => 2 };")]
        [InlineData("void F(string t = \"{|LSA0001:$1|}\") { Console.WriteLine(t); }", "void F(string? t = null) { t ??= §; Console.WriteLine(t); }")]
        public Task Constant_InPatternOrParameter_IsRewritten(string source, string expected) => VerifyAsync(source, expected);

        [Theory]
        [InlineData("var t = args is [\"{|LSA0001:$1|}\", ..];", "var t = args is [var candidate, ..] && candidate == (§);")]
        [InlineData("var t = args is [\"a\" or \"{|LSA0001:$1|}\"];", "var t = args is [var candidate] && (candidate is \"a\" || candidate == (§));")]
        [InlineData("var t = (Key: \"\", Value: \"\") is { Key: \"a\", Value: \"{|LSA0001:$1|}\" } ? 1 : 2;", "var t = (Key: \"\", Value: \"\") is { Key: \"a\", Value: var candidate } && candidate == (§) ? 1 : 2;")]
        [InlineData("var t = args.Length > 1 && args is [\"{|LSA0001:$1|}\"] || args.Length > 2;", "var t = args.Length > 1 && args is [var candidate] && candidate == (§) || args.Length > 2;")]
        [InlineData("var t = (args[0], 1) switch { (\"{|LSA0001:$1|}\", 1) => 1, _ => 2 };", "var t = (args[0], 1) switch { (var candidate, 1) when candidate == (§) => 1, _ => 2 };")]
        [InlineData("switch ((args[0], 1)) { case (\"{|LSA0001:$1|}\", 1) when args.Length > 1 || args.Length < 3: break; }", "switch ((args[0], 1)) { case (var candidate, 1) when candidate == (§) && (args.Length > 1 || args.Length < 3): break; }")]
        [InlineData("switch (args[0]) { case \"{|LSA0001:$1|}\" when args.Length > 1: break; }", "switch (args[0]) { case var candidate when candidate == (§) && (args.Length > 1): break; }")]
        [InlineData("object o = args; var t = o is \"{|LSA0001:$1|}\";", "object o = args; var t = o is string candidate && (candidate == (§));")]
        [InlineData("object o = args; var t = o switch { \"{|LSA0001:$1|}\" => 1, _ => 2 };", "object o = args; var t = o switch { string candidate when candidate == (§) => 1, _ => 2 };")]
        [InlineData("string candidate = args[0]; var t = args is [\"{|LSA0001:$1|}\"];", "string candidate = args[0]; var t = args is [var candidate2] && candidate2 == (§);")]
        public Task PartOfAPattern_GivesItsValueToAVariable(string source, string expected) => VerifyAsync(source, expected);

        [Theory]
        [InlineData("string F(string t = \"{|LSA0001:$1|}\") => t + t;", "string F(string? t = null) { t ??= §; return t + t; }")]
        [InlineData("void F(string t = \"{|LSA0001:$1|}\") => Console.WriteLine(t);", "void F(string? t = null) { t ??= §; Console.WriteLine(t); }")]
        [InlineData("string F(string t = \"{|LSA0001:$1|}\") => throw new Exception(t);", "string F(string? t = null) { t ??= §; throw new Exception(t); }")]
        [InlineData("var f = (string t = \"{|LSA0001:$1|}\") => { Console.WriteLine(t); };", "var f = (string? t = null) => { t ??= §; Console.WriteLine(t); };")]
        [InlineData("class C { string _t; C(string t = \"{|LSA0001:$1|}\") => _t = t; static void Main() { Console.WriteLine(new C()._t); } }", "class C { string _t; C(string? t = null) { t ??= §; _t = t; } static void Main() { Console.WriteLine(new C()._t); } }")]
        [InlineData("class C { async System.Threading.Tasks.Task F(string t = \"{|LSA0001:$1|}\") => await System.Threading.Tasks.Task.FromResult(t); static void Main() { } }", "class C { async System.Threading.Tasks.Task F(string? t = null) { t ??= §; await System.Threading.Tasks.Task.FromResult(t); } static void Main() { } }")]
        public Task DefaultOfAnExpression_IsAssignedInABlock(string source, string expected) => VerifyAsync(source, expected);

        [Theory]
        [InlineData("byte[] t = [1, .. \"{|LSA0001:$1|}\"u8, 2];", "byte[] t = [1, .. Encoding.UTF8.GetBytes(§), 2];")]
        [InlineData("byte[] t = [.. {|LSA0001:\"$1a\"u8 + \"$1b\"u8|}, 2];", "byte[] t = [.. Encoding.UTF8.GetBytes(§), 2];")]
        [InlineData("byte[] t = {|LSA0001:[.. \"$1a\"u8 + \"$1b\"u8]|};", "byte[] t = Encoding.UTF8.GetBytes(§);")]
        [InlineData("var t = {|LSA0001:(\"$1a\"u8 + \"$1b\"u8).ToArray()|};", "var t = Encoding.UTF8.GetBytes(§);")]
        public Task Bytes_BecomeLookup(string source, string expected) => VerifyAsync(source, expected);
    }

    public sealed class Comparisons
    {
        [Theory]
        [InlineData("var u = args[0] == \"{|LSA0001:$1|}\";", "var u = args[0] == (§);")]
        [InlineData("string? localStackApiKey = args[0]; var u = localStackApiKey == {|LSA0003:\"$K\"|};", "string? localStackApiKey = args[0]; var u = localStackApiKey == (§K);")]
        public Task WithAnother_ReadsTheVariable(string source, string expected) => VerifyAsync(source, expected);

        /// <summary>What would be compared with itself.</summary>
        [Theory]
        [InlineData("var u = §0 == {|LSA0003:\"$V\"|};")]
        [InlineData("var u = §0 is {|LSA0003:\"$V\"|} or \"x\";")]
        [InlineData("switch (§0) { case {|LSA0003:\"$V\"|}: break; }")]
        [InlineData("var t = §0; var u = {|LSA0003:\"$V\"|}.Equals(t?.Trim());")]
        public Task WithTheVariable_IsLeft(string source) => VerifyAsync(source, source);
    }

    public sealed class Variables
    {
        [Theory]
        [InlineData("var d = new System.Collections.Generic.Dictionary<string, string> { [\"LOCALSTACK_API_KEY\"] = \"{|LSA0001:$1|}\" };", "var d = new System.Collections.Generic.Dictionary<string, string> { [\"LOCALSTACK_API_KEY\"] = §K };")]
        [InlineData("var d = new System.Collections.Generic.Dictionary<string, string> { { \"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\" } };", "var d = new System.Collections.Generic.Dictionary<string, string> { { \"LOCALSTACK_API_KEY\", §K } };")]
        [InlineData("var t = Environment.GetEnvironmentVariable(\"LOCALSTACK_API_KEY\") ?? \"{|LSA0001:$1|}\";", "var t = §K;")]
        [InlineData("var localStackApiKey = \"{|LSA0001:$1|}\";", "var localStackApiKey = §K;")]
        [InlineData("var t = \"LOCALSTACK_API_KEY={|LSA0001:$1|}\";", "var t = $\"LOCALSTACK_API_KEY={§K}\";")]
        [InlineData("var t = (\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\");", "var t = (\"LOCALSTACK_API_KEY\", §K);")]
        [InlineData("var t = (\"LOCALSTACK_HOST\", \"{|LSA0001:$1|}\");", "var t = (\"LOCALSTACK_HOST\", §);")]
        public Task TokenUnderName_ReadsTheVariableOfTheName(string source, string expected) => VerifyAsync(source, expected);
    }

    /// <summary>A look-up there would set the variable to itself.</summary>
    public sealed class Statements
    {
        [Theory]
        [InlineData("Console.WriteLine();\nEnvironment.SetEnvironmentVariable(\"LOCALSTACK_AUTH_TOKEN\", \"{|LSA0001:$1|}\");\nConsole.WriteLine();", "Console.WriteLine();\nConsole.WriteLine();")]
        [InlineData("void F()\n{\n    // Ours.\n    Environment.SetEnvironmentVariable(\n        \"LOCALSTACK_API_KEY\",\n        {|LSA0003:\"$K\"|});\n}", "void F()\n{\n    // Ours.\n}")]
        [InlineData("void F() { Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\"); } // a", "void F() {  } // a")]
        [InlineData("switch (args.Length) { case 1: Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\"); break; }", "switch (args.Length) { case 1:  break; }")]
        [InlineData("Console.WriteLine();\nEnvironment.SetEnvironmentVariable(value: \"{|LSA0001:$1|}\", variable: \"LOCALSTACK_API_KEY\");", "Console.WriteLine();\n")]
        [InlineData("Console.WriteLine();\nEnvironment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\", EnvironmentVariableTarget.Process);", "Console.WriteLine();\n")]
        [InlineData("class C { static void Main() { Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\"); } }", "class C { static void Main() {  } }")]
        public Task Setter_IsRemoved(string source, string expected) => VerifyAsync(source, expected);

        /// <summary>The language wants a statement there, or a program wants one to begin with.</summary>
        [Theory]
        [InlineData("Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\");", "{ }")]
        [InlineData("Environment.SetEnvironmentVariable(\"LOCALSTACK_AUTH_TOKEN\", \"{|LSA0001:$2|}\");\nEnvironment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\");", "{ }")]
        [InlineData(";\nEnvironment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\");\nclass C { }", ";\n{ }\nclass C { }")]
        [InlineData("if (args.Length > 0) Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\");", "if (args.Length > 0) { }")]
        [InlineData("if (args.Length > 0) return; else Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\");", "if (args.Length > 0) return; else { }")]
        [InlineData("using (Console.OpenStandardInput()) Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\");", "using (Console.OpenStandardInput()) { }")]
        [InlineData("foreach (var arg in args)\n    Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\");", "foreach (var arg in args)\n    { }")]
        [InlineData("goto end;\nend: Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\");", "goto end;\nend: { }")]
        [InlineData("void F() => Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\");", "void F() { }")]
        [InlineData("class C { C() => Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\"); int P { set => Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$2|}\"); } ~C() => /* a */ Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$3|}\"); static void Main() { } }", "class C { C() { } int P { set { } } ~C() { /* a */ } static void Main() { } }")]
        [InlineData("Action f = () => Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\");", "Action f = () => { };")]
        public Task SetterThatMustStayAStatement_BecomesAnEmptyBlock(string source, string expected) => VerifyAsync(source, expected);

        /// <summary>There is no room for a block, or without the statement the rest does not compile.</summary>
        [Theory]
        [InlineData("for (var i = 0; i < 2; Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\")) i++;", "for (var i = 0; i < 2; Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", §K)) i++;")]
        [InlineData("void F()\n{\n    Environment.SetEnvironmentVariable(\n#if true\n        \"LOCALSTACK_API_KEY\", \"{|LSA0001:$1|}\");\n#else\n        \"\", \"\");\n#endif\n}", "void F()\n{\n    Environment.SetEnvironmentVariable(\n#if true\n        \"LOCALSTACK_API_KEY\", §K);\n#else\n        \"\", \"\");\n#endif\n}")]
        public Task SetterThatCannotGo_ReadsTheVariable(string source, string expected) => VerifyAsync(source, expected);
    }

    public sealed class Trivia
    {
        [Theory]
        [InlineData("// a {|LSA0001:$1|} b", "// a <YOUR_AUTH_TOKEN> b")]
        [InlineData("/* {|LSA0001:$1|} */", "/* <YOUR_AUTH_TOKEN> */")]
        [InlineData("#if false\nvar t = \"{|LSA0001:$1|}\";\n#endif", "#if false\nvar t = \"<YOUR_AUTH_TOKEN>\";\n#endif")]
        [InlineData("#region {|LSA0001:$1|}\n#endregion", "#region <YOUR_AUTH_TOKEN>\n#endregion")]
        public Task Comment_GetsPlaceholder(string source, string expected) => VerifyAsync(source + "\nreturn;", expected + "\nreturn;");

        [Fact]
        public Task Documentation_GetsEscapedPlaceholder() => VerifyAsync(
            "return;\n/// <summary>{|LSA0001:$1|}</summary>\nclass C { }",
            "return;\n/// <summary>&lt;YOUR_AUTH_TOKEN&gt;</summary>\nclass C { }");
    }

    public sealed class Names
    {
        [Fact]
        public Task WithoutUsing_NamesAreQualified() => CredentialFixTest.VerifyAsync(
            "var t = \"{|LSA0001:$1|}\";",
            "var t = System.Environment.GetEnvironmentVariable(\"LOCALSTACK_AUTH_TOKEN\") ?? throw new System.InvalidOperationException(\"LOCALSTACK_AUTH_TOKEN is not set.\");");

        [Fact]
        public Task WithOwnEnvironment_NameIsQualified() => VerifyAsync(
            "var t = \"{|LSA0001:$1|}\";\nclass Environment { }",
            "var t = System.Environment.GetEnvironmentVariable(\"LOCALSTACK_AUTH_TOKEN\") ?? " + Throw + ";\nclass Environment { }");

        [Fact]
        public Task WithUsingStatic_NameIsShort() => CredentialFixTest.VerifyAsync(
            "using System;\nusing static System.Environment;\nvar t = \"{|LSA0001:$1|}\"; Exit(0);",
            "using System;\nusing static System.Environment;\nvar t = GetEnvironmentVariable(\"LOCALSTACK_AUTH_TOKEN\") ?? throw new InvalidOperationException(\"LOCALSTACK_AUTH_TOKEN is not set.\"); Exit(0);");

        /// <summary>Under the name of an API key an auth token is no value, so that the name says the kind.</summary>
        [Theory]
        [InlineData("var t = \"{|LSA0001:$1|}\";", "var t = LocalStackAuth.Resolve().Reveal();")]
        [InlineData("var localStackApiKey = \"{|LSA0001:$1|}\";", "var localStackApiKey = LocalStackAuth.Resolve().ToEnvironmentVariables()[\"LOCALSTACK_API_KEY\"];")]
        public Task WithLocalStackAuth_ItsApiIsFirst(string source, string expected)
        {
            const string Auth = "\nnamespace LocalStack.Auth { public class Credential { public string Reveal() => \"\"; public System.Collections.Generic.Dictionary<string, string> ToEnvironmentVariables() => new(); } public static class LocalStackAuth { public static Credential Resolve(object? options = null) => new(); } }";
            var test = new CredentialFixTest($"using LocalStack.Auth;\n{source}{Auth}", $"using LocalStack.Auth;\n{expected}{Auth}")
            {
                CodeActionEquivalenceKey = CredentialCodeFixProvider.ResolveKey,
                CodeActionIndex = 0,
            };
            return test.RunAsync();
        }

        /// <summary>Without annotations nothing warns of a null that is handed on.</summary>
        [Theory]
        [InlineData("class B { protected B(string t) { } } class C : B { C(string t = \"{|LSA0001:$1|}\") : base(t) { } static void Main() { } }")]
        [InlineData("class C { C(string t, int n) { } C(string t = \"{|LSA0001:$1|}\") : this(t, 1) { } static void Main() { } }")]
        [InlineData("class C { protected virtual void F(string t = \"{|LSA0001:$1|}\") { } static void Main() { } }")]
        [InlineData("class B { protected virtual void F(string t) { } } class C : B { protected override void F(string t = \"{|LSA0001:$1|}\") { } static void Main() { } }")]
        public Task DefaultThatOtherCodeWouldSee_IsLeft(string source)
        {
            var test = new CredentialFixTest("#nullable disable\n" + source, "#nullable disable\n" + source);
            return test.RunAsync();
        }

        [Fact]
        public Task BeforeCSharp8_DefaultIsAssignedInFull()
        {
            var test = new CredentialFixTest(
                Usings + "class C { static void F(string t = \"{|LSA0001:$1|}\") { Console.WriteLine(t); } static void Main() { } }",
                Usings + "class C { static void F(string t = null) { t = t ?? " + ReadOrThrow + "; Console.WriteLine(t); } static void Main() { } }");
            test.SolutionTransforms.Add((solution, id) =>
            {
                var project = solution.GetProject(id)!;
                return solution
                    .WithProjectParseOptions(id, ((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(LanguageVersion.CSharp7_3))
                    .WithProjectCompilationOptions(id, ((CSharpCompilationOptions)project.CompilationOptions!).WithNullableContextOptions(NullableContextOptions.Disable));
            });
            return test.RunAsync();
        }
    }

    public sealed class None
    {
        [Theory]
        [InlineData("[Obsolete(\"{|LSA0001:$1|}\")] class C { static void Main() { } }")]
        [InlineData("class C { const string T = \"{|LSA0001:$1|}\"; [Obsolete(T)] static void M() { } static void Main() { } }")]
        [InlineData("class C { const string T = \"{|LSA0001:$1|}\"; const string U = T + T; static void Main() { } }")]
        [InlineData("interface I { void F(string t = \"{|LSA0001:$1|}\"); }\nclass C { static void Main() { } }")]
        [InlineData("class C { static string T = \"{|LSA0001:$1|}\"; static void Main() { T = \"\"; Console.WriteLine(T); } }")]
        [InlineData("class C { static readonly string[] T = { \"{|LSA0001:$1|}\" }; static void Main() { } }")]
        [InlineData("class C { static string T { get; set; } = \"{|LSA0001:$1|}\"; static void Main() { } }")]
        [InlineData("class C { static string T; static C() { T = \"{|LSA0001:$1|}\"; } static void Main() { Console.WriteLine(T); } }")]
        [InlineData("class C { [Obsolete(\"{|LSA0001:$1|}\")] static readonly string T = \"\"; static void Main() { } }")]
        [InlineData("class C { const string T = \"{|LSA0001:$1|}\", U = \"\"; static void Main() { } }")]
        [InlineData("ReadOnlySpan<char> s = args[0]; var t = s is \"{|LSA0001:$1|}\";")]
        [InlineData("var t = args is not [\"{|LSA0001:$1|}\"];")]
        [InlineData("var t = args is [\"{|LSA0001:$1|}\"] or [\"a\"];")]
        [InlineData("class C { static readonly bool T = Environment.CommandLine is \"{|LSA0001:$1|}\"; static void Main() { } }")]
        [InlineData("class C { static bool T = Environment.CommandLine switch { \"{|LSA0001:$1|}\" => true, _ => false }; static void Main() { } }")]
        [InlineData("record R(string Token = \"{|LSA0001:$1|}\"); class C { static void Main() { } }")]
        [InlineData("class C { string this[int i, string t = \"{|LSA0001:$1|}\"] => t; static void Main() { } }")]
        [InlineData("class C { const string T = \"{|LSA0001:$1|}\"; static void M(string t = T) { } static void Main() { } }")]
        [InlineData("class C { const string T = \"{|LSA0001:$1|}\"; static bool M(string t) => t is T; static void Main() { } }")]
        [InlineData("class C { const string T = \"{|LSA0001:$1|}\"; static void M(string t) { switch (t) { case T: break; } } static void Main() { } }")]
        [InlineData("ReadOnlySpan<byte> t = \"T=\"u8 + {|LSA0001:\"$1a\"u8 + \"$1b\"u8|};")]
        // Trees of expressions can hold no throw.
        [InlineData("System.Linq.Expressions.Expression<Func<string>> e = () => \"{|LSA0001:$1|}\";")]
        [InlineData("System.Linq.Expressions.Expression<Func<string, bool>> e = s => s == \"{|LSA0001:$1|}\";")]
        [InlineData("System.Linq.Expressions.Expression<Func<string, string>> e = s => $\"{s} {|LSA0001:$1|}\";")]
        public Task NoRewriting_IsOffered(string source) => VerifyAsync(source, source);
    }

    public sealed class Many
    {
        [Fact]
        public Task FixAll_FixesEveryContext() => VerifyAsync(
            """
            // {|LSA0001:$1|}
            const string A = "{|LSA0001:$2|}", B = "{|LSA0001:$3|}";
            var c = "{|LSA0001:$4|} {|LSA0001:$5|}";
            Console.WriteLine(A + B + c + "{|LSA0001:$6|}");
            """,
            """
            // <YOUR_AUTH_TOKEN>
            string A = §, B = §;
            var c = $"{§} {§}";
            Console.WriteLine(A + B + c + (§));
            """);

        /// <summary>The first needs the second, the third needs what cannot be: the two are made all the same.</summary>
        [Fact]
        public Task ThoseThatCompileOnlyTogether_AreKept_AndTheOtherIsLeft() => VerifyAsync(
            """
            class C
            {
                const string A = "{|LSA0001:$1|}";
                const string B = A + " {|LSA0001:$2|}";
                [Obsolete(D)] static void M() { }
                const string D = "{|LSA0001:$3|}";
                static void Main() { Console.WriteLine(B); }
            }
            """,
            """
            class C
            {
                static string A => §;
                static string B => A + $" {§}";
                [Obsolete(D)] static void M() { }
                const string D = "{|LSA0001:$3|}";
                static void Main() { Console.WriteLine(B); }
            }
            """);

        /// <summary>Each compiles alone, and both want the same name.</summary>
        [Theory]
        [InlineData(
            "var a = args is [\"{|LSA0001:$1|}\"];\nvar b = args is [\"{|LSA0001:$2|}\"];",
            "var a = args is [var candidate] && candidate == (§);\nvar b = args is [var candidate2] && candidate2 == (§);")]
        [InlineData(
            "switch (args[0]) { case \"{|LSA0001:$1|}\": case \"{|LSA0001:$2|}\": break; }",
            "switch (args[0]) { case var candidate when candidate == (§): case var candidate2 when candidate2 == (§): break; }")]
        public Task PatternsThatWantTheSameName_AreNumbered(string source, string expected) => VerifyAsync(source, expected);

        /// <summary>The assignment would stand where a statement goes: it is not left out while the default value is.</summary>
        [Fact]
        public Task TwoThatMeet_AreFixedOneAfterTheOther() => VerifyAsync(
            """
            F();
            static void F(string t = "{|LSA0001:$1|}")
            {
                Environment.SetEnvironmentVariable("LOCALSTACK_AUTH_TOKEN", "{|LSA0001:$2|}");
                Console.WriteLine(t);
            }
            """,
            """
            F();
            static void F(string? t = null)
            {
                t ??= §;
                Console.WriteLine(t);
            }
            """,
            passes: 2);
    }
}
