namespace LocalStack.Analyzers.Tests.Source;

/// <summary>LSA0003: values under the name of a credential.</summary>
public static class SinkTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Linq;

        """;

    private const string Helpers = """


        class Builder
        {
            public Dictionary<string, string> Variables { get; } = new();
            public Builder WithEnvironment(string name, string? value) => this;
            public Builder Swapped(string value, string name) => this;
            public Builder WithLocalStackAuthToken(string token) => this;
            public string this[string name] { get => ""; set { } }
            public string this[string section, string key] { get => ""; set { } }
            public void Write(string section, string key, string text) { }
            public string? Get(string name) => null;
            public string[] Slots = new string[1];
            public ref string Slot(string name) => ref Slots[0];
            public Builder Section(string name) => this;
            public T Get<T>() where T : new() => new();
            public Builder Described(string name, string resourceId) => this;
        }
        class Named { public Named(string name) { } public Func<object, string>? DefaultValueFactory { get; set; } public string? Help { get; set; } }
        class Stored { public string ParameterName { get; set; } = ""; public string StringValue { get; set; } = ""; }
        class Bound { public string? AuthToken { get; set; } public string? Region { get; set; } }
        class Words { public Words Add(string word) => this; }
        class NameAttribute : Attribute { public NameAttribute(string name) { } public string? Name { get; set; } public NameAttribute() { } }
        class Should { public Should Contain(string key, string value, string because = "") => this; public Should Contain(string expected) => this; }
        static class Made { public static readonly string LocalStackAuthToken = string.Concat(Environment.MachineName, "x"); public static string LocalStackApiKey { get; } = Environment.MachineName; public static string LocalStackCiKey { get; set; } = ""; }
        class Missing : Exception { public Missing(string name, string code) { } }
        delegate void Store(string localStackAuthToken);
        delegate void Put(string name, string value, string comment);
        delegate void Explain(string name, string because);
        static class Names { public const string Token = "LOCALSTACK_AUTH_TOKEN"; }
        class Variable { public string Name { get; set; } = ""; public string Value { get; set; } = ""; }
        class LocalStackOptions { public string? AuthToken { get; set; } public string? ApiKey { get; set; } }
        class Settings { public string? LocalStackApiKey { get; set; } }
        class EnvAttribute : Attribute { public EnvAttribute(string name, string value) { } public string? LocalStackApiKey { get; set; } }
        """;

    public sealed class Reports
    {
        [Theory]
        [InlineData("""new Builder().WithEnvironment("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$K"|});""")]
        [InlineData("""new Builder().WithEnvironment("LOCALSTACK_API_KEY", {|LSA0003:"$K"|});""")]
        [InlineData("""new Builder().WithEnvironment(Names.Token, {|LSA0003:"$K"|});""")]
        [InlineData("""new Builder().WithEnvironment(name: "LOCALSTACK_AUTH_TOKEN", value: {|LSA0003:"$K"|});""")]
        [InlineData("""new Builder().WithEnvironment(value: {|LSA0003:"$K"|}, name: "LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""new Builder().Swapped({|LSA0003:"$K"|}, "LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""new Builder()["LocalStack:AuthToken"] = {|LSA0003:"$K"|};""")]
        [InlineData("""new Builder().Variables["LOCALSTACK_AUTH_TOKEN"] = {|LSA0003:"$K"|};""")]
        [InlineData("""_ = new Dictionary<string, string> { ["LOCALSTACK_AUTH_TOKEN"] = {|LSA0003:"$K"|} };""")]
        [InlineData("""_ = new Dictionary<string, string> { { "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$K"|} } };""")]
        [InlineData("""_ = new KeyValuePair<string, string>("LocalStack__AuthToken", {|LSA0003:"$K"|});""")]
        [InlineData("""var pair = ("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$K"|});""")]
        [InlineData("""Environment.SetEnvironmentVariable("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$K"|});""")]
        [InlineData("""new ProcessStartInfo().Environment["LOCALSTACK_API_KEY"] = {|LSA0003:"$K"|};""")]
        [InlineData("""new ProcessStartInfo().EnvironmentVariables.Add("LOCALSTACK_API_KEY", {|LSA0003:"$K"|});""")]
        [InlineData("""_ = new Variable { Name = "LOCALSTACK_AUTH_TOKEN", Value = {|LSA0003:"$K"|} };""")]
        [InlineData("""_ = new { Key = "LOCALSTACK_AUTH_TOKEN", Value = {|LSA0003:"$K"|} };""")]
        [InlineData("""_ = new { LOCALSTACK_AUTH_TOKEN = {|LSA0003:"$K"|} };""")]
        [InlineData("""_ = new { LocalStack = new { AuthToken = {|LSA0003:"$K"|} } };""")]
        [InlineData("""_ = new LocalStackOptions { AuthToken = {|LSA0003:"$K"|} };""")]
        [InlineData("""var o = new LocalStackOptions(); o.ApiKey = {|LSA0003:"$K"|};""")]
        [InlineData("""_ = new Settings { LocalStackApiKey = {|LSA0003:"$K"|} };""")]
        [InlineData("""var localStackAuthToken = {|LSA0003:"$K"|};""")]
        [InlineData("""string localstack_auth_token; localstack_auth_token = {|LSA0003:"$K"|};""")]
        [InlineData("""new Builder().WithLocalStackAuthToken({|LSA0003:"$K"|});""")]
        [InlineData("""var value = {|LSA0003:"$K"|}; new Builder().WithEnvironment("LOCALSTACK_AUTH_TOKEN", value);""")]
        [InlineData("""const string V = {|LSA0003:"$K"|}; new Builder().WithEnvironment("LOCALSTACK_AUTH_TOKEN", V);""")]
        [InlineData("""new Builder().WithEnvironment("LOCALSTACK_AUTH_TOKEN", Environment.GetEnvironmentVariable("X") ?? {|LSA0003:"$K"|});""")]
        [InlineData("""var t = Environment.GetEnvironmentVariable("LOCALSTACK_AUTH_TOKEN") ?? {|LSA0003:"$K"|};""")]
        [InlineData("""var t = new Builder()["LocalStack:AuthToken"] ?? {|LSA0003:"$K"|};""")]
        [InlineData("""new Builder().WithEnvironment("LOCALSTACK_AUTH_TOKEN", DateTime.Now.Year > 1 ? {|LSA0003:"$K"|} : null);""")]
        [InlineData("""var list = new[] { "DEBUG=1", "LOCALSTACK_API_KEY={|LSA0003:$K|}" };""")]
        [InlineData("""var line = "run -d -e LOCALSTACK_API_KEY={|LSA0003:$K|} localstack/localstack";""")]
        [InlineData("""var line = "localstack auth set-token {|LSA0003:$K|}";""")]
        [InlineData("""var arg = "--LocalStack:ApiKey={|LSA0003:$K|}";""")]
        [InlineData("""var header = "ls-api-key: {|LSA0003:$K|}";""")]
        [InlineData("""new Builder().WithEnvironment("ls-api-key", {|LSA0003:"$K"|});""")]
        [InlineData("""var line = "LOCALSTACK_API_KEY=" + {|LSA0003:"$K"|};""")]
        [InlineData("""var line = $"LOCALSTACK_API_KEY={{|LSA0003:"$K"|}}";""")]
        [InlineData("""var line = string.Format(null, "LOCALSTACK_API_KEY={0} {1}", {|LSA0003:"$K"|}, "x");""")]
        [InlineData("""var lines = new System.Text.StringBuilder().AppendLine("LOCALSTACK_API_KEY={|LSA0003:$K|}").AppendLine("DEBUG=1");""")]
        [InlineData("""void Use(string localStackAuthToken) { } Use({|LSA0003:"$K"|});""")]
        [InlineData("""void Use(string localStackAuthToken = {|LSA0003:"$K"|}) { }""")]
        [InlineData("""var (region, localStackAuthToken) = ("eu-west-1", {|LSA0003:"$V"|});""")]
        [InlineData("""string localStackApiKey; (localStackApiKey, var other) = ({|LSA0003:"$K"|}, 1);""")]
        [InlineData("""((string localStackApiKey, int n), var other) = (({|LSA0003:"$K"|}, 1), 2);""")]
        [InlineData("""var (region, localStackAuthToken) = args.Length > 0 ? ("eu", args[0]) : ("eu", {|LSA0003:"$V"|});""")]
        [InlineData("""(string Region, string LocalStackAuthToken) pair = ("eu", {|LSA0003:"$V"|});""")]
        [InlineData("""(string Region, string LocalStackAuthToken)[] pairs = [("eu", {|LSA0003:"$V"|}), ("us", "")];""")]
        [InlineData("""List<(string Region, string LocalStackAuthToken)> pairs = new() { ("eu", {|LSA0003:"$V"|}) };""")]
        [InlineData("""(string Region, string LocalStackAuthToken) Get() => ("eu", {|LSA0003:"$V"|}); Get();""")]
        [InlineData("""string Get(string key) => key switch { "LOCALSTACK_AUTH_TOKEN" or "LOCALSTACK_API_KEY" => {|LSA0003:"$V"|}, _ => "" }; Get("");""")]
        [InlineData("""string Get(string key) => key == Names.Token ? {|LSA0003:"$V"|} : ""; Get("");""")]
        [InlineData("""string? Get(string key) => key is "LOCALSTACK_AUTH_TOKEN" ? {|LSA0003:"$V"|} : null; Get("");""")]
        [InlineData("""string Get(string key) { switch (key) { case "LOCALSTACK_AUTH_TOKEN": return {|LSA0003:"$V"|}; default: return ""; } } Get("");""")]
        [InlineData("""string Get(string key) { if (key == "LOCALSTACK_AUTH_TOKEN") { return {|LSA0003:"$V"|}; } return ""; } Get("");""")]
        [InlineData("""Environment.SetEnvironmentVariable(args.Length > 0 ? "LOCALSTACK_API_KEY" : "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""Environment.SetEnvironmentVariable(args.Length switch { 0 => "LOCALSTACK_API_KEY", _ => "OTHER" }, {|LSA0003:"$V"|});""")]
        [InlineData("""var headers = new Dictionary<string, string[]> { ["ls-api-key"] = [{|LSA0003:"$V"|}, {|LSA0003:"$K"|}] };""")]
        [InlineData("""var headers = new Dictionary<string, List<string>> { ["ls-api-key"] = new() { {|LSA0003:"$V"|} } };""")]
        [InlineData("""System.Threading.Tasks.Task<string> GetLocalStackApiKeyAsync() => System.Threading.Tasks.Task.FromResult({|LSA0003:"$K"|});""")]
        [InlineData("""async System.Threading.Tasks.Task<string> GetLocalStackApiKeyAsync() { await System.Threading.Tasks.Task.Yield(); return {|LSA0003:"$K"|}; }""")]
        [InlineData("""var list = new[] { "DEBUG=1" }.Append("LOCALSTACK_API_KEY={|LSA0003:$K|}").ToList();""")]
        [InlineData("""var list = new[] { "DEBUG=1" }.Concat(new[] { "LOCALSTACK_API_KEY={|LSA0003:$K|}", "CI=1" });""")]
        [InlineData("""var text = string.Join(Environment.NewLine, "DEBUG=1", "LOCALSTACK_API_KEY={|LSA0003:$K|}");""")]
        [InlineData("""var text = "DEBUG=1" + Environment.NewLine + "LOCALSTACK_API_KEY=" + {|LSA0003:"$K"|} + Environment.NewLine;""")]
        [InlineData("""string GetLocalStackAuthToken() => {|LSA0003:"$K"|};""")]
        [InlineData("""string GetLocalStackAuthToken() { return {|LSA0003:"$K"|}; }""")]
        [InlineData("""string Make() => {|LSA0003:"$K"|}; var line = $"-e LOCALSTACK_API_KEY={Make()} image";""")]
        [InlineData("""var key = args.Length > 0 ? args[0] : {|LSA0003:"$K"|}; var line = "LOCALSTACK_API_KEY=" + key;""")]
        [InlineData("""string key; if (args.Length > 0) key = args[0]; else key = {|LSA0003:"$K"|}; var list = new[] { $"LOCALSTACK_API_KEY='{key}'", $"ls-api-key: {key}" };""")]
        [InlineData("""_ = new Dictionary<string, Variable> { ["LOCALSTACK_AUTH_TOKEN"] = new Variable { Value = {|LSA0003:"$K"|} } };""")]
        [InlineData("""_ = new Dictionary<string, Variable> { ["LOCALSTACK_AUTH_TOKEN"] = new() { Name = "q8Zk2LmP0x", Value = {|LSA0003:"$K"|} } };""")]
        [InlineData("""_ = new Named("LOCALSTACK_AUTH_TOKEN") { DefaultValueFactory = _ => {|LSA0003:"$K"|}, Help = "q8Zk2LmP0x" };""")]
        [InlineData("""_ = new Stored { ParameterName = "/ci/localstack-auth-token", StringValue = {|LSA0003:"$K"|} };""")]
        [InlineData("""_ = new Dictionary<string, object> { { "LOCALSTACK_AUTH_TOKEN", new { id = "q8Zk2LmP0x", value = {|LSA0003:"$K"|} } } };""")]
        [InlineData("""new Builder().Slot("LOCALSTACK_AUTH_TOKEN") = {|LSA0003:"$K"|};""")]
        [InlineData("""new Words().Add("localstack").Add("auth").Add("set-token").Add({|LSA0003:"$K"|});""")]
        [InlineData("""new Builder().Section("LocalStack").Get<Bound>().AuthToken = {|LSA0003:"$K"|};""")]
        [InlineData("""var u = new Builder().Section("LocalStack").Get<Bound>().AuthToken ?? {|LSA0003:"$K"|};""")]
        [InlineData("""Store store = _ => { }; store({|LSA0003:"$K"|}); store?.Invoke({|LSA0003:"$K"|});""")]
        [InlineData("""Put put = (_, _, _) => { }; put("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$K"|}, "q8Zk2LmP0x");""")]
        [InlineData("""Action<string> use = localStackAuthToken => { }; use({|LSA0003:"$K"|});""")]
        [InlineData("""Action<string> use = Use; use({|LSA0003:"$K"|}); void Use(string localStackAuthToken) { }""")]
        [InlineData("""Func<string, int> use = (string localStackAuthToken) => 1; use.Invoke({|LSA0003:"$K"|});""")]
        [InlineData("""var set = (string name, string value) => { }; set("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$K"|});""")]
        [InlineData("""Action<string, string?> set = Environment.SetEnvironmentVariable; set("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$K"|});""")]
        [InlineData("""new Builder()["LocalStack", "AuthToken"] = {|LSA0003:"$K"|}; var t = new Builder()["LocalStack", "ApiKey"] ?? {|LSA0003:"$K"|}; new Builder().Write("LocalStack", "AuthToken", {|LSA0003:"$K"|});""")]
        [InlineData("""string localStackAuthToken = ""; ref var slot = ref localStackAuthToken; slot = {|LSA0003:"$K"|};""")]
        [InlineData("""ref var slot = ref new Builder().Slot("LOCALSTACK_AUTH_TOKEN"); slot ??= {|LSA0003:"$K"|};""")]
        [InlineData("""bool TryGet(string key, out string? value) { if (key == "LOCALSTACK_AUTH_TOKEN") { value = {|LSA0003:"$K"|}; return true; } switch (key) { case "LOCALSTACK_API_KEY": value = {|LSA0003:"$V"|}; return true; } value = null; return false; } TryGet("", out _);""")]
        [InlineData("""new Should().Contain("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$K"|});""")]
        [InlineData("""new Builder().WithEnvironment(Made.LocalStackAuthToken, {|LSA0003:"$K"|}); new Builder().Variables[Made.LocalStackApiKey] = {|LSA0003:"$K"|};""")]
        [InlineData("""string? Get(string key) => key.Equals("LOCALSTACK_AUTH_TOKEN", StringComparison.OrdinalIgnoreCase) ? {|LSA0003:"$V"|} : null; string? Of(string key) { if (string.Equals(key, "LOCALSTACK_AUTH_TOKEN")) return {|LSA0003:"$V"|}; if ("LOCALSTACK_API_KEY".Equals(key)) { return {|LSA0003:"$K"|}; } return null; } Get(""); Of("");""")]
        [InlineData("""string? Get(string key) { if (key == "LOCALSTACK_AUTH_TOKEN" || key == "LOCALSTACK_API_KEY") return {|LSA0003:"$V"|}; if (args.Length > 0 && (key is "ls-api-key")) return {|LSA0003:"$K"|}; return null; } Get("");""")]
        [InlineData("""string? Get(string key) => key switch { _ when key == "LOCALSTACK_AUTH_TOKEN" => {|LSA0003:"$V"|}, _ => null }; string? Of(string key) { switch (key) { case var k when k == "LOCALSTACK_AUTH_TOKEN": return {|LSA0003:"$V"|}; } return null; } Get(""); Of("");""")]
        [InlineData("""string Get(string key) { string v; switch (key) { case "LOCALSTACK_AUTH_TOKEN": v = {|LSA0003:"$V"|}; break; default: v = ""; break; } return v; } string Of(string key) { var v = ""; if (key == "LOCALSTACK_API_KEY") v = {|LSA0003:"$K"|}; return v; } Get(""); Of("");""")]
        [InlineData("""var d = new Builder().Variables; (d["LOCALSTACK_AUTH_TOKEN"], d["DEBUG"]) = ({|LSA0003:"$V"|}, "q8Zk2LmP0x"); string[,] rows = { { "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|} }, { "DEBUG", "1" } };""")]
        public Task Value_UnderName_Triggers(string statement) => VerifyAsync(statement);

        [Theory]
        [InlineData("""[Env("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$K"|})] class Marked { }""")]
        [InlineData("""[Env("a", "b", LocalStackApiKey = {|LSA0003:"$K"|})] class Marked { }""")]
        [InlineData("""class Fields { [Name("LOCALSTACK_API_KEY")] public string Key { get; set; } = {|LSA0003:"$K"|}; }""")]
        [InlineData("""class Fields { [Name(Name = "ls-api-key")] public string Key = {|LSA0003:"$K"|}; }""")]
        [InlineData("""class Fields { void M([Name(Name = "ls-api-key")] string key = {|LSA0003:"$K"|}) { } }""")]
        [InlineData("""class Fields { const string LocalStackApiKey = {|LSA0003:"$K"|}; }""")]
        [InlineData("""class Fields { public string LocalStackApiKey { get; } = {|LSA0003:"$K"|}; }""")]
        [InlineData("""class Fields { public string LocalStackApiKey => {|LSA0003:"$K"|}; }""")]
        [InlineData("""class Fields { public string LocalStackApiKey { get { return {|LSA0003:"$K"|}; } } }""")]
        [InlineData("""class Fields { readonly string _key = {|LSA0003:"$K"|}; void M() => new Builder().WithEnvironment("LOCALSTACK_API_KEY", _key); }""")]
        [InlineData("""static class Keys { public const string Key = {|LSA0003:"$K"|}; } class Uses { void M() => new Builder().WithEnvironment("LOCALSTACK_API_KEY", Keys.Key); }""")]
        [InlineData("""class Fields { string _localStackAuthToken = ""; ref string Slot() => ref _localStackAuthToken; ref string Other() { return ref _localStackAuthToken; } void M() { Slot() = {|LSA0003:"$K"|}; Other() = {|LSA0003:"$V"|}; } }""")]
        [InlineData("""class Fields { readonly string _text = {|LSA0003:"$K"|}; string Text => _text; string Other => Text; void M() => new Builder().WithEnvironment("LOCALSTACK_API_KEY", Other); }""")]
        [InlineData("""class Fields { const string Text = {|LSA0003:"$K"|}; const string Other = Text; void M() => new Builder().WithEnvironment("LOCALSTACK_API_KEY", Other); }""")]
        public Task Value_OfMember_Triggers(string member) => VerifyAsync("return;\n" + member);

        [Theory]
        [InlineData("\"\"\"\n    { \"LocalStack\": { \"ApiKey\": \"{|LSA0003:$K|}\" } }\n    \"\"\"")]
        [InlineData("\"\"\"\n    services:\n      localstack:\n        environment:\n          - LOCALSTACK_API_KEY={|LSA0003:$K|}\n          - DEBUG=1\n    \"\"\"")]
        [InlineData("\"\"\"\n    environment:\n      LOCALSTACK_API_KEY: {|LSA0003:$K|}\n    \"\"\"")]
        [InlineData("@\"<appSettings><add key=\"\"LOCALSTACK_API_KEY\"\" value=\"\"{|LSA0003:$K|}\"\" /></appSettings>\"")]
        [InlineData("\"LOCALSTACK_AUTH_TOKEN={|LSA0001:$1|} LOCALSTACK_API_KEY={|LSA0003:$K|}\"")]
        [InlineData("@\"{ \"\"LOCALSTACK_API_KEY\"\": \"\"{|LSA0003:$K|}\"\" }\"")]
        [InlineData("\"{ \\\"LOCALSTACK_API_KEY\\\": \\\"{|LSA0003:$K|}\\\" }\"")]
        public Task Value_InEmbeddedText_Triggers(string literal) => VerifyAsync($"var text = {literal};");

        /// <summary>A name is followed into another file when that file can use it, and a private one of a partial type can be.</summary>
        [Theory]
        [InlineData("static class Shared { internal const string Name = \"LOCALSTACK_API_KEY\"; }", "class Use { Builder M() => new Builder().WithEnvironment(Shared.Name, {|LSA0003:\"$K\"|}); }")]
        [InlineData("partial class Both { const string Name = \"LOCALSTACK_API_KEY\"; }", "partial class Both { Builder M() => new Builder().WithEnvironment(Name, {|LSA0003:\"$K\"|}); }")]
        [InlineData("class Own { private const string Name = \"LOCALSTACK_API_KEY\"; Builder M() => new Builder().WithEnvironment(Name, {|LSA0003:\"$K\"|}); }", "class Other { const string Name = \"q8Zk2LmP0x\"; }")]
        [InlineData("interface ITake { void Take(string localStackApiKey); } class Takes : ITake { void ITake.Take(string localStackApiKey) { } }", "class Use { void M(ITake taker) => taker.Take({|LSA0003:\"$K\"|}); }")]
        [InlineData("static class Names2 { public static readonly string[] All = [\"OTHER\", \"LOCALSTACK_API_KEY\"]; }", "class Use { void M(Builder b) { foreach (var name in Names2.All) b.WithEnvironment(name, {|LSA0003:\"$K\"|}); } }")]
        [InlineData("static class Names2 { public static List<string> All { get; } = new[] { \"LOCALSTACK_API_KEY\" }.ToList(); }", "class Use { void M(Builder b) => Names2.All.ForEach(name => b.WithEnvironment(name, {|LSA0003:\"$K\"|})); }")]
        [InlineData("delegate void Keep(string localStackApiKey);", "class Use { void M(Keep keep) { keep({|LSA0003:\"$K\"|}); keep.Invoke({|LSA0003:\"$K\"|}); } }")]
        public Task Value_InAnotherFile_Triggers(string first, string second) =>
            new CredentialTest(Usings + "return;\n" + first + Helpers).WithSource(second).RunAsync();
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""new Builder().WithEnvironment("LOCALSTACK_AUTH_TOKEN", Environment.GetEnvironmentVariable("LOCALSTACK_AUTH_TOKEN"));""")]
        [InlineData("""new Builder().WithEnvironment("LOCALSTACK_AUTH_TOKEN", "");""")]
        [InlineData("""new Builder().WithEnvironment("LOCALSTACK_AUTH_TOKEN", "test");""")]
        [InlineData("""new Builder().WithEnvironment("LOCALSTACK_AUTH_TOKEN", "<your token>");""")]
        [InlineData("""new Builder().WithEnvironment("LOCALSTACK_AUTH_TOKEN", "${LOCALSTACK_AUTH_TOKEN}");""")]
        [InlineData("""new Builder().WithEnvironment("LOCALSTACK_AUTH_TOKEN", "your-token-here");""")]
        [InlineData("""new Builder().WithEnvironment("LOCALSTACK_HOST", "q8Zk2LmP0x");""")]
        [InlineData("""new Builder().WithEnvironment("LOCALSTACK_AUTH_TOKEN_FILE", "/run/secrets/q8Zk2LmP0x");""")]
        [InlineData("""var t = new Builder().Get("LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""var line = string.Format(null, "LOCALSTACK_API_KEY={0}", args);""")]
        [InlineData("""var lines = new System.Text.StringBuilder().AppendLine("LOCALSTACK_API_KEY=" + args[0]).Append("q8Zk2LmP0x");""")]
        [InlineData("""var lines = new System.Text.StringBuilder().AppendLine("LOCALSTACK_API_KEY=").AppendLine("q8Zk2LmP0x");""")]
        [InlineData("""if ("LOCALSTACK_AUTH_TOKEN".Equals("q8Zk2LmP0x")) { }""")]
        [InlineData("""if (string.Equals("LOCALSTACK_AUTH_TOKEN", "q8Zk2LmP0x")) { }""")]
        [InlineData("""throw new ArgumentException("q8Zk2LmP0x", "LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""throw new InvalidOperationException("LOCALSTACK_AUTH_TOKEN: unauthorized");""")]
        [InlineData("""var message = "LOCALSTACK_AUTH_TOKEN: version2026x"; var other = "LOCALSTACK_AUTH_TOKEN: 3f2a9c1d0b";""")]
        [InlineData("""Console.WriteLine("LOCALSTACK_AUTH_TOKEN={0}", 1);""")]
        [InlineData("""Console.WriteLine("The token LOCALSTACK_AUTH_TOKEN that activates LocalStack");""")]
        [InlineData("""var text = "LOCALSTACK_AUTH_TOKEN=<YOUR_AUTH_TOKEN>";""")]
        [InlineData("""var text = "LOCALSTACK_AUTH_TOKEN=$TOKEN";""")]
        [InlineData("""var localStackAuthToken = "LOCALSTACK_AUTH_TOKEN";""")]
        [InlineData("""const string LocalStackAuthToken = "LocalStack:AuthToken"; var t = new Builder()[LocalStackAuthToken];""")]
        [InlineData("""string? localStackAuthToken = null;""")]
        [InlineData("""string GetLocalStackAuthToken(string profile) => profile; GetLocalStackAuthToken("q8Zk2LmP0x");""")]
        [InlineData("""var localStackAuthTokenName = "q8Zk2LmP0x";""")]
        [InlineData("""string Make() => "q8Zk2LmP0x"; var line = $"-e LOCALSTACK_HOST={Make()} LOCALSTACK_API_KEY={args[0]}";""")]
        [InlineData("""string Make() => "q8Zk2LmP0x"; var line = $"LOCALSTACK_API_KEY {Make()}"; var other = $"LOCALSTACK_API_KEY={args[0]} {Make()}";""")]
        [InlineData("""_ = new Dictionary<string, Variable> { ["LOCALSTACK_AUTH_TOKEN"] = new Variable { Name = "q8Zk2LmP0x" } };""")]
        [InlineData("""throw new Missing("LOCALSTACK_AUTH_TOKEN", "q8Zk2LmP0x");""")]
        [InlineData("""new Builder().Described("LOCALSTACK_AUTH_TOKEN", "q8Zk2LmP0x");""")]
        [InlineData("""new Builder().Section("Cognito").Get<Bound>().AuthToken = "q8Zk2LmP0x"; // LocalStack""")]
        [InlineData("""new Builder().Section("LocalStack").Get<Bound>().Region = "q8Zk2LmP0x";""")]
        [InlineData("""new Words().Add("auth").Add("show-token").Add("q8Zk2LmP0x");""")]
        [InlineData("""void M([Name("LOCALSTACK_API_KEY")] string key, string other = "q8Zk2LmP0x") { }""")]
        [InlineData("""Explain explain = (_, _) => { }; explain("LOCALSTACK_AUTH_TOKEN", "q8Zk2LmP0x");""")]
        [InlineData("""Action<string, string> explain = (name, reason) => { }; explain("LOCALSTACK_AUTH_TOKEN", "q8Zk2LmP0x");""")]
        [InlineData("""Store store = _ => { }; Action<string> other = _ => { }; other("q8Zk2LmP0x"); store(args[0]);""")]
        [InlineData("""var authToken = "q8Zk2LmP0x";""")]
        [InlineData("""var value = "a1b2c3d4e5"; value = Console.ReadLine(); new Builder().WithEnvironment("LOCALSTACK_AUTH_TOKEN", value);""")]
        [InlineData("""var s = new Settings(); if (s.LocalStackApiKey == "my-own-key" || s.LocalStackApiKey!.StartsWith("q8Zk2LmP0x")) { }""")]
        [InlineData("""var (a, localStackAuthToken) = ("q8Zk2LmP0x", args[0]);""")]
        [InlineData("""string x, localStackAuthToken; (x, localStackAuthToken) = ("q8Zk2LmP0x", args[0]); var pair = (localStackAuthToken, "q8Zk2LmP0x");""")]
        [InlineData("""var rows = new List<(string LocalStackAuthToken, string Expected)> { (args[0], "q8Zk2LmP0x"), ("", "q8Zk2LmP0x") };""")]
        [InlineData("""string Get(string service) => service switch { "q8Zk2LmP0x" => "LOCALSTACK_AUTH_TOKEN", _ => "q8Zk2LmP0x" }; Get("");""")]
        [InlineData("""string Get(string key) => key switch { "LOCALSTACK_AUTH_TOKEN" => args[0], "OTHER" => "q8Zk2LmP0x", _ => "q8Zk2LmP0x" }; Get("");""")]
        [InlineData("""string Get(string key) => key != "LOCALSTACK_AUTH_TOKEN" ? "q8Zk2LmP0x" : ""; Get("");""")]
        [InlineData("""void Use(string service, string variable) { } Use("q8Zk2LmP0x", args.Length > 0 ? "LOCALSTACK_API_KEY" : "OTHER");""")]
        [InlineData("""if (args[0] == "LOCALSTACK_AUTH_TOKEN" && args[1] == "q8Zk2LmP0x") { } else if (args[0] == "LOCALSTACK_AUTH_TOKEN") throw new Exception("q8Zk2LmP0x");""")]
        [InlineData("""var all = new[] { "LOCALSTACK_AUTH_TOKEN=" }.Concat(new[] { "q8Zk2LmP0x" });""")]
        [InlineData("""var text = string.Join(Environment.NewLine, "LOCALSTACK_AUTH_TOKEN", "q8Zk2LmP0x");""")]
        [InlineData("""var text = "<add key='LOCALSTACK_AUTH_TOKEN' value='' /><add key='OTHER' value='q8Zk2LmP0x' />";""")]
        [InlineData("""var text = "<b>LOCALSTACK_AUTH_TOKEN</b>: q8Zk2LmP0x"; var tag = "<LOCALSTACK_AUTH_TOKEN>";""")]
        [InlineData("""var image = "localstack/localstack:3.0"; var cmd = "ls -la"; var f = "git ls-files";""")]
        [InlineData("""new Builder()["Stripe", "AuthToken"] = "q8Zk2LmP0x"; new Builder()["LocalStack", "Region"] = "q8Zk2LmP0x"; var t = new Builder()["LocalStack:AuthToken", "q8Zk2LmP0x"]; new Builder().Write("LocalStack starts", "AuthToken", "q8Zk2LmP0x");""")]
        [InlineData("""string other = "", localStackAuthToken = ""; ref var slot = ref other; slot = "q8Zk2LmP0x"; ref var own = ref localStackAuthToken; own = args[0]; var copy = own; copy = "q8Zk2LmP0x";""")]
        [InlineData("""bool TryGet(string key, out string? value) { var id = ""; if (key == "LOCALSTACK_AUTH_TOKEN") { id = "q8Zk2LmP0x"; value = args[0] + id.Length; return true; } value = "q8Zk2LmP0x"; return false; } TryGet("", out _);""")]
        [InlineData("""new Should().Contain("LOCALSTACK_AUTH_TOKEN", args[0], "q8Zk2LmP0x"); new Should().Contain("q8Zk2LmP0x", "LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""Action<string, string> log = (_, _) => { }; log("LOCALSTACK_AUTH_TOKEN", "q8Zk2LmP0x"); log.Invoke("LOCALSTACK_AUTH_TOKEN", "q8Zk2LmP0x"); void logWarning(string a, string b) { } logWarning("LOCALSTACK_AUTH_TOKEN", "q8Zk2LmP0x");""")]
        [InlineData("""var seen = new Builder(); var s = new Settings(); seen[s.LocalStackApiKey!] = "q8Zk2LmP0x"; var localStackAuthToken = args[0]; seen[localStackAuthToken] = "q8Zk2LmP0x"; seen[Made.LocalStackCiKey] = "q8Zk2LmP0x";""")]
        [InlineData("""string? Get(string key) { if (!key.Equals("LOCALSTACK_AUTH_TOKEN")) return "q8Zk2LmP0x"; if (!(key == "LOCALSTACK_AUTH_TOKEN")) { return "q8Zk2LmP0x"; } if (key != "LOCALSTACK_AUTH_TOKEN" || args.Length > 0) return "q8Zk2LmP0x"; return null; } Get("");""")]
        [InlineData("""var u = args[0].Equals("LOCALSTACK_AUTH_TOKEN") && args[1].Equals("q8Zk2LmP0x"); var v = args[0].Equals("LOCALSTACK_AUTH_TOKEN") ? args[0] : "q8Zk2LmP0x"; bool TryGet(string key, out string ticket, out string id) { id = ticket = ""; if (key == "LOCALSTACK_AUTH_TOKEN") { ticket = "q8Zk2LmP0x"; id = "q8Zk2LmP0x"; } return true; } TryGet("", out _, out _);""")]
        [InlineData("""string Get(string key) { string v = "", id = ""; if (key == "LOCALSTACK_AUTH_TOKEN") { id = "q8Zk2LmP0x"; Console.WriteLine(id); } else { v = "q8Zk2LmP0x"; } return v; } Get(""); (string Name, string DocLink)[] docs = [("LOCALSTACK_AUTH_TOKEN", "q8Zk2LmP0x")];""")]
        [InlineData("""var d = new Builder().Variables; (d["DEBUG"], d["LOCALSTACK_AUTH_TOKEN"]) = ("q8Zk2LmP0x", args[0]); string[,] rows = { { "LOCALSTACK_AUTH_TOKEN", "The token" }, { "q8Zk2LmP0x", "x" } };""")]
        public Task NoSecret_DoesNotTrigger(string statement) => VerifyAsync(statement);
    }

    private static Task VerifyAsync(string statement) => CredentialTest.VerifyAsync(Usings + statement + Helpers);
}
