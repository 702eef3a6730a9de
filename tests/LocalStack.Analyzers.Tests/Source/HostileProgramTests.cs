using LocalStack.Tests;
using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Tests.Source;

/// <summary>Programs that no person writes: they are analysed to the end, without an exception (AD0001).</summary>
public sealed class HostileProgramTests
{
    private const int Many = 10_000;

    private static readonly string First = TestTokens.Valid()[..20];
    private static readonly string Second = TestTokens.Valid()[20..];

    [Fact]
    public async Task TenThousandOperands_HoldOneToken()
    {
        var operands = string.Concat(Enumerable.Repeat("\"\" + ", Many));

        var diagnostic = Assert.Single(await TestProgram.FindAsync($"var t = \"=\" + {operands} \"{First}\" + \"{Second}\";"));

        Assert.Equal("LSA0001", diagnostic.Id);
    }

    /// <summary>Longer than what is followed of constants; what is written out is read to its end.</summary>
    [Fact]
    public async Task TenThousandOperands_HoldAKeyInTheLast()
    {
        var operands = string.Concat(Enumerable.Repeat("\"LINE_OF_TEXT=1\\n\" + ", Many));

        var diagnostic = Assert.Single(await TestProgram.FindAsync($"var t = {operands} \"LOCALSTACK_API_KEY={TestTokens.ApiKey()}\";"));

        Assert.Equal("LSA0003", diagnostic.Id);
    }

    [Fact]
    public async Task ManySettingsInOneString_AreAllReported()
    {
        var lines = Enumerable.Range(0, Many).Select(seed => $"    LOCALSTACK_API_KEY={TestTokens.Opaque(seed)}\n");
        const string Quotes = "\"\"\"";

        Assert.Equal(Many, (await TestProgram.FindAsync($"var t = {Quotes}\n{string.Concat(lines)}    {Quotes};")).Length);
    }

    [Fact]
    public async Task EveryOperandATokensBeginning_HoldsNone() =>
        Assert.Empty(await TestProgram.FindAsync("var t = " + string.Concat(Enumerable.Repeat($"\"{First}\" + ", Many)) + "\"\";"));

    [Fact]
    public async Task NestedInterpolations_HoldNone()
    {
        // The compiler's own work doubles with each level.
        const int Depth = 8;
        var source = string.Concat(Enumerable.Repeat("$\"ls-{", Depth)) + "1" + string.Concat(Enumerable.Repeat("}\"", Depth));

        Assert.Empty(await TestProgram.FindAsync($"var t = {source};"));
    }

    [Fact]
    public async Task ConstantsThatDouble_HoldNone()
    {
        var constants = Enumerable.Range(1, 40).Select(i => $"const string C{i} = C{i - 1} + C{i - 1} + C{i - 1};");

        Assert.DoesNotContain(
            await TestProgram.FindAsync($"class C {{ const string C0 = \"ls-abcd\"; {string.Join('\n', constants)} static void Main() {{ }} }}"),
            IsCrash);
    }

    [Fact]
    public async Task ConstantsInACircle_HoldNone() => Assert.DoesNotContain(
        await TestProgram.FindAsync("class C { const string A = B + \"ls-\"; const string B = A + \"ls-\"; static void Main() { var a = a + \"ls-\"; } }"),
        IsCrash);

    [Fact]
    public async Task ManyTokens_AreAllReported()
    {
        var tokens = Enumerable.Range(0, Many).Select(seed => $"\"{TestTokens.Valid(seed)}\"");

        Assert.Equal(Many, (await TestProgram.FindAsync($"var t = new[] {{ {string.Join(", ", tokens)} }};")).Length);
    }

    [Fact]
    public async Task ManyEscapedTokens_AreAllReported()
    {
        var tokens = Enumerable.Range(0, Many).Select(seed => $"\"ls\\u002d{TestTokens.Valid(seed)[3..]}\"");

        Assert.Equal(Many, (await TestProgram.FindAsync($"var t = new[] {{ {string.Join(", ", tokens)} }};")).Length);
    }

    /// <summary>More constants that hold a name than anybody writes: none is left out, and each file is read once for all.</summary>
    [Fact]
    public async Task ManyNames_AreAllFollowed()
    {
        const int Names = 2_000;
        var constants = Enumerable.Range(0, Names).Select(i => $"public const string N{i} = \"LOCALSTACK_AUTH_TOKEN\";");
        var uses = Enumerable.Range(0, Names).Select(i => $"d[N{i}] = \"{TestTokens.Opaque(i)}\";");

        var findings = await TestProgram.FindAsync(
            $"class C {{ {string.Join('\n', constants)} static void M(System.Collections.Generic.Dictionary<string, string> d) {{ {string.Join('\n', uses)} }} }}");

        Assert.Equal(Names, findings.Length);
    }

    /// <summary>What writes to the fields of a type is read once for all of them.</summary>
    [Fact]
    public async Task ManyFields_AreAllFollowed()
    {
        const int Fields = 2_000;
        var fields = Enumerable.Range(0, Fields).Select(i => $"string n{i} = \"LOCALSTACK_AUTH_TOKEN\";");
        var uses = Enumerable.Range(0, Fields).Select(i => $"d[n{i}] = \"{TestTokens.Opaque(i)}\";");

        var findings = await TestProgram.FindAsync(
            $"class C {{ {string.Join('\n', fields)} void M(System.Collections.Generic.Dictionary<string, string> d) {{ {string.Join('\n', uses)} }} }}");

        Assert.Equal(Fields, findings.Length);
    }

    [Theory]
    [InlineData("var t = \"ls-\\uD800\" + \"ls-\0\";")]
    [InlineData("var t = \"ls-")]
    [InlineData("\"ls-\" + ")]
    [InlineData("LOCALSTACK_AUTH_TOKEN(\"LOCALSTACK_AUTH_TOKEN\", ")]
    [InlineData("x[\"LOCALSTACK_AUTH_TOKEN\"] = ")]
    [InlineData("[A(\"LOCALSTACK_AUTH_TOKEN\"")]
    [InlineData("var t = string.Format(\"{9}ls-\", ); string.Join(\"ls-\"); string.Concat(\"ls-\"); new string(\"ls-\");")]
    [InlineData("#if false\nls-\"\n")]
    public async Task BrokenProgram_IsAnalysed(string source) =>
        Assert.DoesNotContain(await TestProgram.FindAsync("// LocalStack\n" + source), IsCrash);

    private static bool IsCrash(Diagnostic diagnostic) => diagnostic.Id == "AD0001";
}
