namespace LocalStack.Analyzers.Tests.Source;

/// <summary>Values that go through a function on their way to a name, or are one of several things that a type is made of.</summary>
public static class HandedOnTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;

        var d = new Dictionary<string, object>();

        """;

    private const string Helpers = """


        class Secret { public Secret(string text, bool isSecret = false, string name = "") { } }
        class Resource { }
        class Builder
        {
            public Resource AddParameter(string name, string value, bool secret = false) => new();
            public Resource GetParameter(string name, string version) => new();
        }
        static class Extensions
        {
            public static string Must(this string text) => text ?? throw new InvalidOperationException();
            public static string From(this string name) => Environment.GetEnvironmentVariable(name) ?? "";
        }
        """;

    private static Task VerifyAsync(string statements) => CredentialTest.VerifyAsync(Usings + statements + Helpers);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""
            { string Required(string text) => text ?? throw new InvalidOperationException(); d["LOCALSTACK_AUTH_TOKEN"] = Required({|LSA0003:"$V"|}); }
            { string Check(string text) { if (text.Length == 0) throw new InvalidOperationException(); return text; } d["LOCALSTACK_AUTH_TOKEN"] = Check({|LSA0003:"$V"|}); }
            { string Log(string label, string text) { Console.WriteLine(label); return text.Trim(); } d["LOCALSTACK_AUTH_TOKEN"] = Log("x", {|LSA0003:"$V"|}); }
            { string Pick(string a, string b) => b; d["LOCALSTACK_AUTH_TOKEN"] = Pick(b: {|LSA0003:"$V"|}, a: "$V"); }
            { string Keep(string text) { var kept = text; return kept; } d["LOCALSTACK_AUTH_TOKEN"] = Keep({|LSA0003:"$V"|}); }
            { T Same<T>(T text) => text; d["LOCALSTACK_AUTH_TOKEN"] = Same({|LSA0003:"$V"|}); }
            { string Bearer(string text) => $"Bearer {text}"; d["LOCALSTACK_AUTH_TOKEN"] = Bearer({|LSA0003:"$V"|}); }
            { string Line(string text) => text + "\n"; d["LOCALSTACK_AUTH_TOKEN"] = Line({|LSA0003:"$V"|}); }
            { Secret Wrap(string text) => new Secret(text); d["LOCALSTACK_AUTH_TOKEN"] = Wrap({|LSA0003:"$V"|}); }
            { Func<string, string> keep = text => text; d["LOCALSTACK_AUTH_TOKEN"] = keep({|LSA0003:"$V"|}); }
            { const string Key = {|LSA0003:"$V"|}; string Keep(string text) => text; d["LOCALSTACK_AUTH_TOKEN"] = Keep(Keep(Key)); }
            { string Or(string name, string other) => Environment.GetEnvironmentVariable(name) ?? other; d["LOCALSTACK_AUTH_TOKEN"] = Or("LS_TOKEN", {|LSA0003:"$V"|}); }
            { d["LOCALSTACK_AUTH_TOKEN"] = {|LSA0003:"$V"|}.Must(); }
            """)]
        [InlineData("""
            { d["LOCALSTACK_AUTH_TOKEN"] = Uri.EscapeDataString({|LSA0003:"$V"|}); }
            { d["LOCALSTACK_AUTH_TOKEN"] = new Builder().AddParameter("ls", {|LSA0003:"$V"|}, secret: true); }
            { Secret localStackAuthToken = new({|LSA0003:"$V"|}, isSecret: true); }
            { var localStackAuthToken = new Secret({|LSA0003:"$V"|}, true); }
            { bool TryGetLocalStackAuthToken(out string text) { text = {|LSA0003:"$V"|}; return true; } }
            """)]
        public Task ValueOfFunction_Triggers(string statements) => VerifyAsync(statements);

        /// <summary>What a function of another assembly does is told by its name.</summary>
        [Theory]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = Protect({|LSA0003:"$V"|});""")]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = Required(Protect({|LSA0003:"$V"|}, nameof(d)));""")]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = {|LSA0003:"$V"|}.AsSecret();""")]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = {|LSA0003:"$V"|}.OrDefault("x");""")]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = Guard.NotNull({|LSA0003:"$V"|});""")]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = builder.AddParameter("ls", {|LSA0003:"$V"|}, secret: true);""")]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = {|LSA0003:"$V"|}[..];""")]
        public void ValueOfUnknownFunction_Triggers(string statement) => LooseCheck.Verify(TestProgram.Fill(statement));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""
            { string Read(string name) => Environment.GetEnvironmentVariable(name) ?? ""; d["LOCALSTACK_AUTH_TOKEN"] = Read("$V"); }
            { string Find(string name, string label) { Console.WriteLine(label); return name.Length > 1 ? args[0] : ""; } d["LOCALSTACK_AUTH_TOKEN"] = Find("$V", "$V"); }
            { string Pick(string mode, string text) => mode == "a" ? text : ""; d["LOCALSTACK_AUTH_TOKEN"] = Pick("$V", args[0]); }
            { string Keep(string text) => text; Keep("$V"); d["LOCALSTACK_AUTH_TOKEN"] = Keep(args[0]); }
            { string Deep(string text) { string Inner(string text) => text; return Inner("x"); } d["LOCALSTACK_AUTH_TOKEN"] = Deep("$V"); }
            { string Twice(string text) => Twice(text); d["LOCALSTACK_AUTH_TOKEN"] = Twice("$V"); }
            { d["LOCALSTACK_AUTH_TOKEN"] = "$V".From(); }
            { d["LOCALSTACK_AUTH_TOKEN"] = Guid.NewGuid().ToString("$V"); }
            { d["LOCALSTACK_AUTH_TOKEN"] = new Builder().GetParameter("ls", "$V"); }
            { Secret localStackAuthToken = new(args[0], name: "$V"); }
            { bool TryGetRegion(out string text) { text = "$V"; return true; } }
            """)]
        public Task NameGivenToAFunction_DoesNotTrigger(string statements) => VerifyAsync(statements);

        [Theory]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = GetSecret("$V");""")]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = protector.Unprotect("$V");""")]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = now.ToLocalString("$V");""")]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = token.OrThrow("$V");""")]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = RequireSecret("$V");""")]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = CheckVault("$V");""")]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = "$V".AsSecretName();""")]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = "$V".ToEnvironmentVariable();""")]
        [InlineData("""d["LOCALSTACK_AUTH_TOKEN"] = builder.GetParameter("ls", "$V");""")]
        public void UnknownFunctionThatLooksUp_DoesNotTrigger(string statement) => LooseCheck.Verify(TestProgram.Fill(statement));
    }
}
