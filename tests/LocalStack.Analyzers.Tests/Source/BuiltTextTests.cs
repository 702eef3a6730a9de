namespace LocalStack.Analyzers.Tests.Source;

/// <summary>
/// Names that are put together of pieces, values that statements put together, and those that are held by tuples and objects. Each program has
/// several of a kind.
/// </summary>
public static class BuiltTextTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Security;
        using System.Text;

        """;

    private const string Helpers = """


        static class Env { public static void Set(string name, object? value) { } }
        static class ConfigurationPath { public static string Combine(params string[] keys) => string.Join(":", keys); }
        class LocalStackOptions { public SecureString? AuthToken { get; set; } }
        record Login(string Region, string Text);
        class Holder { public string? Text { get; set; } public string? Id { get; set; } }
        """;

    private static Task VerifyAsync(string statements) => CredentialTest.VerifyAsync(Usings + statements + Helpers);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""
            { Env.Set(string.Join("_", "LOCALSTACK", "AUTH", "TOKEN"), {|LSA0003:"$V"|}); Env.Set(string.Join('_', new[] { "LOCALSTACK", "API", "KEY" }), {|LSA0003:"$K"|}); }
            { Env.Set(string.Join(":", ["LocalStack", "AuthToken"]), {|LSA0003:"$V"|}); Env.Set(ConfigurationPath.Combine("LocalStack", "AuthToken"), {|LSA0003:"$V"|}); }
            { var parts = new[] { "LOCALSTACK", "AUTH", "TOKEN" }; Env.Set(string.Join("_", parts), {|LSA0003:"$V"|}); }
            { const string Name = "LOCALSTACK" + "_" + "AUTH" + "_" + "TOKEN"; Env.Set(Name, {|LSA0003:"$V"|}); }
            { const string Product = "LOCALSTACK"; Env.Set($"{Product}_{"AUTH"}_{"TOKEN"}", {|LSA0003:"$V"|}); Env.Set(string.Concat(Product, "_", "AUTH", "_TOKEN"), {|LSA0003:"$V"|}); }
            { Env.Set(string.Format("{0}_{1}_TOKEN", "LOCALSTACK", "AUTH"), {|LSA0003:"$V"|}); }
            """)]
        [InlineData("""
            { Env.Set("LOCALSTACK-AUTH-TOKEN".Replace('-', '_'), {|LSA0003:"$V"|}); Env.Set("LocalStack:AuthToken".Replace(":", "__"), {|LSA0003:"$V"|}); }
            { Env.Set("localstack_auth_token".ToUpper(System.Globalization.CultureInfo.InvariantCulture), {|LSA0003:"$V"|}); }
            { var text = "LOCALSTACK_AUTH_TOKEN=@@".Replace("@@", {|LSA0003:"$V"|}); var other = "DEBUG=0\nLOCALSTACK_AUTH_TOKEN={|LSA0003:$V|}\n".Replace("0", "1"); var third = "LOCALSTACK_API_KEY={|LSA0003:q8Zk2LmP0x|};DEBUG=0".Replace("0", "1"); }
            { Console.WriteLine("{0}={1}", "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}); Console.Out.Write("LOCALSTACK_AUTH_TOKEN={0}", {|LSA0003:"$V"|}); }
            """)]
        [InlineData("""
            return;
            class C { static readonly string[] Parts = ["LOCALSTACK", "API", "KEY"]; void M() => Env.Set(string.Join('_', Parts), {|LSA0003:"$K"|}); }
            static class Names { public const string Product = "LOCALSTACK_"; public const string Token = Product + "AUTH" + "_TOKEN"; }
            class D { void M() => Env.Set(Names.Token, {|LSA0003:"$V"|}); }
            """)]
        public Task NameInPieces_Triggers(string statements) => VerifyAsync(statements);

        [Theory]
        [InlineData("""
            { var localStackAuthToken = new SecureString(); foreach (var c in {|LSA0003:"$V"|}) localStackAuthToken.AppendChar(c); }
            { const string Text = {|LSA0003:"$V"|}; var localStackAuthToken = new SecureString(); foreach (char c in Text.ToCharArray()) { localStackAuthToken.AppendChar(c); } }
            { var s = new SecureString(); foreach (var c in {|LSA0003:"$V"|}) s.AppendChar(c); new LocalStackOptions().AuthToken = s; }
            { var s = new SecureString(); {|LSA0003:"$V"|}.ToList().ForEach(c => s.AppendChar(c)); new LocalStackOptions { AuthToken = s }.ToString(); }
            { SecureString LocalStackAuthToken() { var made = new SecureString(); foreach (var c in {|LSA0003:"$V"|}) made.AppendChar(c); made.MakeReadOnly(); return made; } }
            { var localStackAuthToken = new StringBuilder(); localStackAuthToken.Append({|LSA0003:"$V"|}); }
            { var b = new StringBuilder(); b.Append({|LSA0003:"$V"|}); Env.Set("LOCALSTACK_AUTH_TOKEN", b.ToString()); }
            { var t = ""; t += {|LSA0003:"$V"|}; Env.Set("LOCALSTACK_AUTH_TOKEN", t); }
            """)]
        [InlineData("""
            var localStackApiKey = new SecureString();
            localStackApiKey.AppendChar({|LSA0003:'q');
            localStackApiKey.AppendChar('8');
            localStackApiKey.AppendChar('Z');
            localStackApiKey.AppendChar('k');
            localStackApiKey.AppendChar('2');
            localStackApiKey.AppendChar('L');
            localStackApiKey.AppendChar('m');
            localStackApiKey.AppendChar('P');
            localStackApiKey.AppendChar('0');
            localStackApiKey.AppendChar('x'|});
            localStackApiKey.MakeReadOnly();
            """)]
        public Task ValueOfSeveralStatements_Triggers(string statements) => VerifyAsync(statements);

        [Theory]
        [InlineData("""
            { var t = ("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}); Env.Set(t.Item1, t.Item2); }
            { var t = (name: "LOCALSTACK_AUTH_TOKEN", value: {|LSA0003:"$V"|}); Env.Set(t.name, t.value); }
            { var t = ("eu", {|LSA0003:"$V"|}, 3); Env.Set("LOCALSTACK_AUTH_TOKEN", t.Item2); }
            { var t = (region: "eu", text: {|LSA0003:"$V"|}); Env.Set("LOCALSTACK_AUTH_TOKEN", t.text); Env.Set("LOCALSTACK_AUTH_TOKEN", t.Item2); }
            { var t = (("eu", {|LSA0003:"$V"|}), 1); Env.Set("LOCALSTACK_AUTH_TOKEN", t.Item1.Item2); }
            { (string Region, string Text) Get() => ("eu", {|LSA0003:"$V"|}); Env.Set("LOCALSTACK_AUTH_TOKEN", Get().Text); }
            { var l = new Login("eu", {|LSA0003:"$V"|}); Env.Set("LOCALSTACK_AUTH_TOKEN", l.Text); }
            { var h = new Holder { Text = {|LSA0003:"$V"|} }; Env.Set("LOCALSTACK_AUTH_TOKEN", h.Text); }
            """)]
        public Task MemberOfTupleOrObject_Triggers(string statements) => VerifyAsync(statements);
    }

    /// <summary>A method that adds is handed to what calls it for each item.</summary>
    public sealed class Loops
    {
        [Theory]
        [InlineData("""
            { var localStackAuthToken = new SecureString(); {|LSA0003:"$V"|}.ToList().ForEach(localStackAuthToken.AppendChar); }
            { var localStackAuthToken = new SecureString(); Array.ForEach({|LSA0003:"$V"|}.ToCharArray(), localStackAuthToken.AppendChar); }
            { var secure = new SecureString(); {|LSA0003:"$V"|}.ToList().ForEach(secure.AppendChar); var o = new LocalStackOptions { AuthToken = secure }; }
            """)]
        public Task Characters_Trigger(string statements) => VerifyAsync(statements);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""
            { var password = new SecureString(); "$V".ToList().ForEach(password.AppendChar); var localStackAuthToken = new SecureString(); args[0].ToList().ForEach(localStackAuthToken.AppendChar); }
            { var names = new List<string>(); new[] { "$V" }.ToList().ForEach(names.Add); var localStackAuthToken = new StringBuilder(); new[] { "$V" }.ToList().ForEach(Console.WriteLine); }
            """)]
        public Task ItemsForOtherThings_DoNotTrigger(string statements) => VerifyAsync(statements);

        [Theory]
        [InlineData("""
            { Env.Set(string.Join("_", "LOCALSTACK", "HOST", "NAME"), "$V"); Env.Set(string.Join(", ", "LOCALSTACK", "AUTH", "TOKEN"), "$V"); }
            { Env.Set(Path.Combine("LOCALSTACK", "AUTH", "TOKEN"), "$V"); Env.Set("LOCALSTACK" + args[0], "$V"); }
            { var parts = new[] { "LOCALSTACK", "AUTH", "TOKEN" }; Env.Set(parts[0], "$V"); Env.Set(string.Join("_", parts.Skip(1)), "$V"); }
            { const string Section = "LocalStack"; Env.Set(Section, "$V"); Env.Set(ConfigurationPath.Combine(Section, "Id"), "$V"); }
            """)]
        [InlineData("""
            { Env.Set("LOCALSTACK_AUTH_TOKEN".Replace("AUTH_TOKEN", "HOST"), "$V"); }
            { var text = "LOCALSTACK_AUTH_TOKEN=@@".Replace("@@", args[0]).Replace("x", "$V"); var m = args[0].Replace("LOCALSTACK_AUTH_TOKEN", "$V"); }
            { Console.WriteLine("{0} is missing ({1})", "LOCALSTACK_AUTH_TOKEN", "$V"); Console.WriteLine("{0}={1}", "LOCALSTACK_AUTH_TOKEN", args[0]); Console.WriteLine("{0}: {1}", "LOCALSTACK_AUTH_TOKEN", "Missing4711Setting"); }
            """)]
        public Task OtherName_DoesNotTrigger(string statements) => VerifyAsync(statements);

        [Theory]
        [InlineData("""
            { var localStackAuthToken = new SecureString(); foreach (var c in Console.ReadLine()!) localStackAuthToken.AppendChar(c); var id = "$V"; }
            { var password = new SecureString(); foreach (var c in "$V") password.AppendChar(c); var localStackAuthToken = new SecureString(); localStackAuthToken.AppendChar('q'); localStackAuthToken.AppendChar('8'); }
            { var localStackAuthToken = new StringBuilder(); localStackAuthToken.Append(args[0]).Append(' '); var b = new StringBuilder(); b.Append("$V"); Env.Set("ID", b.ToString()); }
            { var t = args[0]; Env.Set("LOCALSTACK_AUTH_TOKEN", t); t += "$V"; Env.Set("ID", t); }
            """)]
        [InlineData("""
            { var t = ("$V", args[0]); Env.Set("LOCALSTACK_AUTH_TOKEN", t.Item2); Env.Set("ID", t.Item1); }
            { var t = (id: "$V", text: args[0]); Env.Set("LOCALSTACK_AUTH_TOKEN", t.text); }
            { var l = new Login("$V", args[0]); Env.Set("LOCALSTACK_AUTH_TOKEN", l.Text); var h = new Holder { Id = "$V", Text = args[0] }; Env.Set("LOCALSTACK_AUTH_TOKEN", h.Text); }
            """)]
        public Task OtherValue_DoesNotTrigger(string statements) => VerifyAsync(statements);
    }
}
