namespace LocalStack.Analyzers.Tests.Source;

/// <summary>
/// Values and names that are not written where one is put under the other: in variables, functions, lists and loops. Each
/// program has several of a kind.
/// </summary>
public static class ValueSourceTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;

        """;

    private const string Helpers = """


        static class Env { public static void Set(string name, string? value) { } public static string? Get(string name) => null; }
        class Options { public string? Token { get; set; } = "op"; }
        class LocalStackOptions { public string? AuthToken { get; set; } }
        [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)] class InlineDataAttribute : Attribute { public InlineDataAttribute(params object[] values) { } }
        """;

    private static Task VerifyAsync(string statements) => CredentialTest.VerifyAsync(Usings + statements + Helpers);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""
            { Func<string> make = () => {|LSA0003:"$V"|}; Env.Set("LOCALSTACK_AUTH_TOKEN", make()); }
            { Func<string, string> make = name => {|LSA0003:"$V"|}; Env.Set("LOCALSTACK_AUTH_TOKEN", make("x")); }
            { Func<string> make = () => { return {|LSA0003:"$V"|}; }; Env.Set("LOCALSTACK_AUTH_TOKEN", make.Invoke()); }
            { Func<string> make = delegate { return {|LSA0003:"$V"|}; }; var d = new Dictionary<string, string> { ["LOCALSTACK_AUTH_TOKEN"] = make() }; }
            { string Make() => {|LSA0003:"$V"|}; var made = Make(); Env.Set("LOCALSTACK_AUTH_TOKEN", made); }
            { string Make() { if (args.Length > 0) return args[0]; return {|LSA0003:"$V"|}; } Env.Set("LOCALSTACK_AUTH_TOKEN", Make()); }
            { var lazy = new Lazy<string>(() => {|LSA0003:"$V"|}); Env.Set("LOCALSTACK_AUTH_TOKEN", lazy.Value); }
            """)]
        [InlineData("""
            { Env.Set("LOCALSTACK_AUTH_TOKEN", new[] { {|LSA0003:"$V"|} }.First()); }
            { Env.Set("LOCALSTACK_AUTH_TOKEN", new[] { {|LSA0003:"$V"|} }.Single()); }
            { string[] keys = [args[0], {|LSA0003:"$V"|}]; Env.Set("LOCALSTACK_AUTH_TOKEN", keys[1]); }
            { var keys = new List<string> { {|LSA0003:"$V"|} }; Env.Set("LOCALSTACK_AUTH_TOKEN", keys.Where(key => key != "").FirstOrDefault() ?? ""); }
            { var keys = new Dictionary<string, string> { ["ci"] = args[0], ["dev"] = {|LSA0003:"$V"|} }; Env.Set("LOCALSTACK_AUTH_TOKEN", keys["dev"]); }
            { var keys = new Dictionary<string, string> { { "dev", {|LSA0003:"$V"|} } }; Env.Set("LOCALSTACK_AUTH_TOKEN", keys["dev"]); }
            { string[] keys = [args[0], {|LSA0003:"$V"|}, args[1]]; Env.Set("LOCALSTACK_AUTH_TOKEN", keys[^2]); }
            { var (key, region) = ({|LSA0003:"$V"|}, "eu-west-1"); Env.Set("LOCALSTACK_AUTH_TOKEN", key); Env.Set("AWS_REGION", region); }
            { Env.Set("LOCALSTACK_AUTH_TOKEN", args.FirstOrDefault({|LSA0003:"$V"|})); }
            { Env.Set("LOCALSTACK_AUTH_TOKEN", args.DefaultIfEmpty({|LSA0003:"$V"|}).First()); }
            { Env.Set("LOCALSTACK_AUTH_TOKEN", args.Where(a => a != "").Append({|LSA0003:"$V"|}).First()); }
            { foreach (var key in new[] { {|LSA0003:"$V"|}, args[0] }) Env.Set("LOCALSTACK_AUTH_TOKEN", key); }
            { new List<string> { {|LSA0003:"$V"|} }.ForEach(key => Env.Set("LOCALSTACK_AUTH_TOKEN", key)); }
            """)]
        [InlineData("""
            { string? t = null; t ??= {|LSA0003:"$V"|}; Env.Set("LOCALSTACK_AUTH_TOKEN", t); }
            { string t; if (args.Length > 0) t = args[0]; else t = {|LSA0003:"$V"|}; Env.Set("LOCALSTACK_AUTH_TOKEN", t); }
            { string t = {|LSA0003:"$V"|}; if (args.Length > 0) t = args[0]; Env.Set("LOCALSTACK_AUTH_TOKEN", t); }
            { var t = args.Length > 0 ? args[0] : {|LSA0003:"$V"|}; Env.Set("LOCALSTACK_AUTH_TOKEN", t); }
            { var t = args[0]; t = {|LSA0003:"$V"|}; Env.Set("LOCALSTACK_AUTH_TOKEN", t); t = args[1]; }
            { var holder = new { Text = {|LSA0003:"$V"|} }; Env.Set("LOCALSTACK_AUTH_TOKEN", holder.Text); }
            { void Use(string? t) { t ??= {|LSA0003:"$V"|}; Env.Set("LOCALSTACK_AUTH_TOKEN", t); } Use(null); }
            { void Use(string t) { if (t == "") { t = {|LSA0003:"$V"|}; } Env.Set("LOCALSTACK_AUTH_TOKEN", t); } Use(""); }
            { void Use(string t = {|LSA0003:"$V"|}) => Env.Set("LOCALSTACK_AUTH_TOKEN", t); Use(); }
            """)]
        [InlineData("""
            { foreach (var name in new[] { "LOCALSTACK_AUTH_TOKEN", "LOCALSTACK_API_KEY" }) Env.Set(name, {|LSA0003:"$V"|}); }
            { string[] names = ["OTHER", "LOCALSTACK_API_KEY"]; foreach (var name in names.Distinct()) { Env.Set(name, {|LSA0003:"$V"|}); } }
            { string[] names = { "LOCALSTACK_API_KEY" }; foreach (string name in names) Env.Set(name, {|LSA0003:"$V"|}); }
            { new[] { "LOCALSTACK_AUTH_TOKEN" }.ToList().ForEach(name => Env.Set(name, {|LSA0003:"$V"|})); }
            { foreach (var name in new[] { "LOCALSTACK_AUTH_TOKEN" }) { var t = Env.Get(name) ?? {|LSA0003:"$V"|}; } }
            { foreach (var (name, value) in new[] { ("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}), ("DEBUG", "1") }) Env.Set(name, value); }
            { foreach (var pair in new Dictionary<string, string> { ["LOCALSTACK_AUTH_TOKEN"] = {|LSA0003:"$V"|} }) Env.Set(pair.Key, pair.Value); }
            { var d = new[] { 1 }.ToDictionary(n => "LOCALSTACK_AUTH_TOKEN", n => {|LSA0003:"$V"|}); }
            { var d = new[] { "LOCALSTACK_AUTH_TOKEN", "OTHER" }.ToDictionary(name => name, name => {|LSA0003:"$V"|}); }
            { List<LocalStackOptions> all = [new() { AuthToken = {|LSA0003:"$V"|} }]; all[0].AuthToken = {|LSA0003:"$V"|}; }
            """)]
        [InlineData("""
            return;
            class A { static string Token() => {|LSA0003:"$V"|}; void M() => Env.Set("LOCALSTACK_AUTH_TOKEN", Token()); }
            class B { string Token { get { return {|LSA0003:"$V"|}; } } void M() => Env.Set("LOCALSTACK_AUTH_TOKEN", Token); }
            class C { public string Token { get; set; } = {|LSA0003:"$V"|}; void M() => Env.Set("LOCALSTACK_AUTH_TOKEN", this.Token); }
            class D { static readonly string[] Keys = [{|LSA0003:"$V"|}]; void M() => Env.Set("LOCALSTACK_AUTH_TOKEN", Keys[0]); }
            class E { const string A = "LOCALSTACK_AUTH_TOKEN"; static readonly string[] Names = [A]; void M() { foreach (var n in Names) Env.Set(n, {|LSA0003:"$V"|}); } }
            static class Listed { public static readonly string[] All = ["LOCALSTACK_AUTH_TOKEN"]; }
            class L { void M() { foreach (var n in Listed.All) Env.Set(n, {|LSA0003:"$V"|}); } }
            class F { static string[] Names => ["LOCALSTACK_AUTH_TOKEN"]; void M() { foreach (var n in Names) Env.Set(n, {|LSA0003:"$V"|}); } }
            class G { readonly Func<string> _make = () => {|LSA0003:"$V"|}; void M() => Env.Set("LOCALSTACK_AUTH_TOKEN", _make()); }
            class H { string? _t; void Use() { _t = {|LSA0003:"$V"|}; } void Drop() { _t = null; } void M() => Env.Set("LOCALSTACK_AUTH_TOKEN", _t); }
            class I { string? _t; public string? LocalStackAuthToken { get => _t; set => _t = value ?? {|LSA0003:"$V"|}; } }
            class J { [InlineData("eu", {|LSA0003:"$V"|})] [InlineData("us", "")] public void M(string region, string localStackAuthToken) { } }
            """)]
        public Task ValueFromElsewhere_Triggers(string statements) => VerifyAsync(statements);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""
            { Func<string> make = () => "q8Zk2LmP0xYt5RwB1nVc7HsD"; Env.Set("AWS_SECRET", make()); }
            { Func<string, string?> get = name => Env.Get(name); Env.Set("LOCALSTACK_AUTH_TOKEN", get("q8Zk2LmP0xYt5RwB1nVc7HsD")); }
            { string Get(string key) => key == "id" ? "q8Zk2LmP0xYt5RwB1nVc7HsD" : args[0]; Env.Set("LOCALSTACK_AUTH_TOKEN", Get("token")); }
            { string Make() => args[0]; string Other() => "q8Zk2LmP0xYt5RwB1nVc7HsD"; Env.Set("LOCALSTACK_AUTH_TOKEN", Make()); Env.Set("ID", Other()); }
            { string Outer() { string Inner() => "q8Zk2LmP0xYt5RwB1nVc7HsD"; return args[Inner().Length]; } Env.Set("LOCALSTACK_AUTH_TOKEN", Outer()); }
            """)]
        [InlineData("""
            { string[] keys = [args[0], "q8Zk2LmP0xYt5RwB1nVc7HsD"]; Env.Set("LOCALSTACK_AUTH_TOKEN", keys[^2]); Env.Set("ID", keys[^1]); }
            { var (key, id) = (args[0], "q8Zk2LmP0xYt5RwB1nVc7HsD"); Env.Set("LOCALSTACK_AUTH_TOKEN", key); Env.Set("ID", id); }
            { string[] keys = [args[0], "q8Zk2LmP0xYt5RwB1nVc7HsD"]; Env.Set("LOCALSTACK_AUTH_TOKEN", keys[0]); Env.Set("ID", keys[1]); }
            { var keys = new Dictionary<string, string> { ["aws"] = "q8Zk2LmP0xYt5RwB1nVc7HsD", ["ls"] = args[0] }; Env.Set("LOCALSTACK_AUTH_TOKEN", keys["ls"]); }
            { var keys = new Dictionary<string, string> { ["aws"] = "q8Zk2LmP0xYt5RwB1nVc7HsD" }; Env.Set("LOCALSTACK_AUTH_TOKEN", keys[args[0]]); }
            { Env.Set("LOCALSTACK_AUTH_TOKEN", args.First(argument => argument != "q8Zk2LmP0xYt5RwB1nVc7HsD")); }
            { Env.Set("LOCALSTACK_AUTH_TOKEN", args.First()); Env.Set("ID", new[] { "q8Zk2LmP0xYt5RwB1nVc7HsD" }.First()); }
            { foreach (var key in args) Env.Set("LOCALSTACK_AUTH_TOKEN", key); foreach (var key in new[] { "q8Zk2LmP0xYt5RwB1nVc7HsD" }) Env.Set("ID", key); }
            """)]
        [InlineData("""
            { var t = "q8Zk2LmP0xYt5RwB1nVc7HsD"; Env.Set("ID", t); t = args[0]; Env.Set("LOCALSTACK_AUTH_TOKEN", t); }
            { var t = args[0]; Env.Set("LOCALSTACK_AUTH_TOKEN", t); t = "q8Zk2LmP0xYt5RwB1nVc7HsD"; Env.Set("ID", t); }
            { var t = "q8Zk2LmP0xYt5RwB1nVc7HsD"; Read(out t); Env.Set("LOCALSTACK_AUTH_TOKEN", t); void Read(out string read) => read = args[0]; }
            { var holder = new { Id = "q8Zk2LmP0xYt5RwB1nVc7HsD", Text = args[0] }; Env.Set("LOCALSTACK_AUTH_TOKEN", holder.Text); }
            { var options = new Options { Token = args[0] }; Env.Set("LOCALSTACK_AUTH_TOKEN", options.Token); }
            """)]
        [InlineData("""
            { foreach (var name in new[] { "AWS_REGION", "LOCALSTACK_HOST" }) Env.Set(name, "q8Zk2LmP0xYt5RwB1nVc7HsD"); }
            { foreach (var name in new[] { "LOCALSTACK_AUTH_TOKEN", "LOCALSTACK_API_KEY" }) Env.Set(name, args[0]); }
            { foreach (var name in new[] { "LOCALSTACK_AUTH_TOKEN" }) { if (name == "q8Zk2LmP0xYt5RwB1nVc7HsD") return; Console.WriteLine(name, "q8Zk2LmP0xYt5RwB1nVc7HsD"); } }
            { foreach (var name in new[] { "LOCALSTACK_AUTH_TOKEN" }) { if (Env.Get(name) is null) throw new ArgumentException("q8Zk2LmP0xYt5RwB1nVc7HsD", name); } }
            { foreach (var name in new[] { "LOCALSTACK_AUTH_TOKEN" }) { var id = "q8Zk2LmP0xYt5RwB1nVc7HsD"; Env.Set("ID", id); } }
            { foreach (var (name, value) in new[] { ("LOCALSTACK_AUTH_TOKEN", args[0]), ("ID", "q8Zk2LmP0xYt5RwB1nVc7HsD") }) Env.Set(name, value); }
            { var texts = new[] { "LOCALSTACK_AUTH_TOKEN" }.Select(name => name + ": q8Zk2LmP0xYt5RwB1nVc7HsD"); }
            { var d = new[] { "LOCALSTACK_AUTH_TOKEN" }.ToDictionary(name => name, name => Env.Get(name)); }
            { var d = new[] { "q8Zk2LmP0xYt5RwB1nVc7HsD" }.ToDictionary(id => id, id => "LOCALSTACK_AUTH_TOKEN"); }
            """)]
        [InlineData("""
            return;
            class A { static string Id() => "q8Zk2LmP0xYt5RwB1nVc7HsD"; string? _t; void M() { Env.Set("ID", Id()); Env.Set("LOCALSTACK_AUTH_TOKEN", _t); } }
            static class Listed { public static readonly string[] All = ["LOCALSTACK_AUTH_TOKEN"]; public static readonly string[] Others = ["OTHER"]; }
            class L { void M(string t) { foreach (var n in Listed.All) Env.Set(n, t); foreach (var n in Listed.Others) Env.Set(n, "q8Zk2LmP0xYt5RwB1nVc7HsD"); } }
            class B { [InlineData("q8Zk2LmP0xYt5RwB1nVc7HsD", "")] public void M(string id, string localStackAuthToken) { } }
            class C { string? _t; public string? LocalStackAuthToken { get => _t; set => _t = value ?? throw new ArgumentException("q8Zk2LmP0xYt5RwB1nVc7HsD"); } }
            """)]
        public Task OtherValue_DoesNotTrigger(string statements) => VerifyAsync(statements);

        /// <summary>Variables that are given one another, and functions that call themselves, end.</summary>
        [Fact]
        public Task Circles_End() => VerifyAsync("""
            { string a = "", b = ""; if (args.Length > 0) a = b; if (args.Length > 1) b = a; if (args.Length > 2) a = b; Env.Set("LOCALSTACK_AUTH_TOKEN", a); }
            { string Ping() => Pong(); string Pong() => Ping(); Env.Set("LOCALSTACK_AUTH_TOKEN", Ping()); }
            """);
    }
}
