namespace LocalStack.Analyzers.Tests.Source;

/// <summary>Which argument is the value under a name: by the types and names of the parameters.</summary>
public static class ArgumentTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    private const string Helpers = """


        enum Level { Low, High }
        enum Env { LOCALSTACK_AUTH_TOKEN, LOCALSTACK_HOST }
        class Api
        {
            public Api AddParameter(string name, Func<string> valueGetter, bool publishValueAsDefault = false, bool secret = false) => this;
            public Api AddParameter(string name, string value, bool secret = false) => this;
            public Api Put(string name, string value, CancellationToken token = default) => this;
            public Api Store(string name, string data, string content = "") => this;
            public Api Leveled(string name, Level value, string text) => this;
            public Api Timed(string name, TimeSpan value, Uri data, string text) => this;
            public Api Span(string name, ReadOnlySpan<char> value) => this;
            public Api Many(string name, params object[] rest) => this;
            public Api Texts(params string[] words) => this;
            public Api Object(object name, object value) => this;
            public Api Generic<T>(string name, T value) => this;
            public Api Late(string name, Lazy<string> value) => this;
            public Api Async(string name, Func<Task<string>> value) => this;
            public Api Wrapped(string name, Wrapper value) => this;
            public Api Named(Env name, string value) => this;
            public Api Reversed(string secret, string name) => this;
            public Api Require(string tool, string variable) => this;
            public Api Rename(string from, string to) => this;
            public Api Explain(string name, string because) => this;
            public Api Count(string name, int value, string comment) => this;
            public Api WithName(string name) => this;
            public Api WithValue(string value) => this;
            public Api Marked(string tag) => this;
            public Api Find(string name) => this;
            public Api Set(string value) => this;
            public Api SetValue(string value, bool force = false) => this;
            public string GetValue(string key) => key;
            public string Value { get; set; } = "";
            public Api Names(params string[] names) => this;
            public Api Pairs(params string[] pairs) => this;
            public Api Aliased(string name, params string[] aliases) => this;
            public Api Should() => this;
            public Api Contain(string expected, string because = "", params object[] args) => this;
            public Api Login(string name, string password) => this;
            public void LogValue(string name, string value) { }
            public void Take(LocalStackCredential credential, string label) { }
            public void Keep(Holder? holder) { }
            public Exception Failure(string name, string data) => new(name + data);
            public string GetString(string name, string? fallback = null) => fallback ?? name;
        }
        record Row(string Variable, string Service);
        record Pair(string Service, string Value);
        class LocalStackCredential { public LocalStackCredential(string text) { } }
        class Holder { public Holder(string localStackApiKey, int count) { } }
        interface ILogger { IDisposable BeginScope(string format, params object[] arguments); ILogger ForContext(string name, object value); }
        static class Skip { public static void Unless(string variable, string why) { } }
        class FlagAttribute : Attribute { public FlagAttribute(string name) { } public string EnvVar { get; set; } = ""; public string Default { get; set; } = ""; public string Help { get; set; } = ""; }
        class Wrapper { public Wrapper(string text) { } }
        class TraitAttribute : Attribute { public TraitAttribute(string name, string value) { } }
        class ColumnAttribute : Attribute { public ColumnAttribute(string name) { } public string TypeName { get; set; } = ""; public string Value { get; set; } = ""; }
        class InlineDataAttribute : Attribute { public InlineDataAttribute(params object?[] data) { } }
        class OptionAttribute : Attribute { public OptionAttribute(string name) { } public string Default { get; set; } = ""; public string HelpText { get; set; } = ""; }
        """;

    public sealed class Reports
    {
        [Theory]
        [InlineData("""new Api().AddParameter("localstack-api-key", () => {|LSA0003:"$K"|}, secret: true);""")]
        [InlineData("""new Api().AddParameter("localstack-auth-token", () => { return {|LSA0003:"$V"|}; });""")]
        [InlineData("""new Api().AddParameter("localstack-auth-token", delegate { return {|LSA0003:"$V"|}; });""")]
        [InlineData("""new Api().AddParameter("localstack-auth-token", {|LSA0003:"$V"|}, secret: true);""")]
        [InlineData("""new Api().AddParameter(secret: true, name: "localstack-auth-token", value: {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Put("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}, token: CancellationToken.None);""")]
        [InlineData("""new Api().Store("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}, content: "text1PlainMixed2Content3");""")]
        [InlineData("""new Api().Store("LOCALSTACK_AUTH_TOKEN", content: "text1PlainMixed2Content3", data: {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Leveled("LOCALSTACK_AUTH_TOKEN", Level.High, {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Timed("LOCALSTACK_AUTH_TOKEN", TimeSpan.Zero, new Uri("https://a/q8Zk2LmP0x"), {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Span("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Many("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}, 1);""")]
        [InlineData("""new Api().Many("LOCALSTACK_AUTH_TOKEN", true, {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Texts("config", "set", "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Texts("gh", "secret", "set", "LOCALSTACK_AUTH_TOKEN", "--body", {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Object("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Generic("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Late("LOCALSTACK_AUTH_TOKEN", new Lazy<string>(() => {|LSA0003:"$V"|}));""")]
        [InlineData("""new Api().Async("LOCALSTACK_AUTH_TOKEN", () => Task.FromResult({|LSA0003:"$V"|}));""")]
        [InlineData("""new Api().Async("LOCALSTACK_AUTH_TOKEN", async () => { await Task.Yield(); return {|LSA0003:"$V"|}; });""")]
        [InlineData("""new Api().Wrapped("LOCALSTACK_AUTH_TOKEN", new({|LSA0003:"$V"|}));""")]
        [InlineData("""new Api().Wrapped("LOCALSTACK_AUTH_TOKEN", new Wrapper({|LSA0003:"$V"|}));""")]
        [InlineData("""new Api().Named(Env.LOCALSTACK_AUTH_TOKEN, {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Put(nameof(Env.LOCALSTACK_AUTH_TOKEN), {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Put(Env.LOCALSTACK_AUTH_TOKEN.ToString(), {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Put($"{Env.LOCALSTACK_AUTH_TOKEN}", {|LSA0003:"$V"|});""")]
        [InlineData("""const string Name = nameof(Env.LOCALSTACK_AUTH_TOKEN); new Api().Put(Name, {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Put("localstack_auth_token".ToUpperInvariant(), {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Put("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}.Trim());""")]
        [InlineData("""new Api().Put("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}.Trim().ToLowerInvariant());""")]
        [InlineData("""new Api().Reversed({|LSA0003:"$V"|}, "LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""new Api().Login("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().WithName("LOCALSTACK_AUTH_TOKEN").WithValue({|LSA0003:"$V"|});""")]
        [InlineData("""new Api().WithName("LOCALSTACK_AUTH_TOKEN").Marked("q8Zk2LmP0x").WithValue({|LSA0003:"$V"|});""")]
        [InlineData("""new Api().WithValue({|LSA0003:"$V"|}).WithName("LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""new Api().WithName("x").WithValue("q8Zk2LmP0x").WithName("LOCALSTACK_AUTH_TOKEN").WithValue({|LSA0003:"$V"|});""")]
        [InlineData("""Api? api = null; api?.WithName("LOCALSTACK_AUTH_TOKEN")?.WithValue({|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Find("LOCALSTACK_AUTH_TOKEN").Set({|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Find("LOCALSTACK_AUTH_TOKEN").SetValue({|LSA0003:"$V"|}, force: true);""")]
        [InlineData("""new Api().Find("LOCALSTACK_AUTH_TOKEN").Value = {|LSA0003:"$V"|};""")]
        [InlineData("""var pair = (Value: {|LSA0003:"$V"|}, Name: "LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""(string Secret, string Name) pair = ({|LSA0003:"$V"|}, "LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""var (name, text) = ("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""var pair = ("LOCALSTACK_AUTH_TOKEN", true, {|LSA0003:"$V"|});""")]
        [InlineData("""var row = new object[] { "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}, true };""")]
        [InlineData("""var row = new[] { "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|} };""")]
        [InlineData("""object[] values = ["LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}];""")]
        [InlineData("""var rows = new[] { new[] { "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|} }, new[] { "DEBUG", "1" } };""")]
        [InlineData("""string[][] rows = [["LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}]];""")]
        [InlineData("""IEnumerable<string[]> Rows() { yield return new[] { "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|} }; }""")]
        [InlineData("""var texts = new[] { "AWS_REGION", "eu-west-1", "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|} };""")]
        [InlineData("""var texts = new List<string> { "config", "set", "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|} };""")]
        [InlineData("""string[] texts = ["gh", "secret", "set", "LOCALSTACK_AUTH_TOKEN", "--body", {|LSA0003:"$V"|}];""")]
        [InlineData("""string[] texts = ["--LocalStack:AuthToken", {|LSA0003:"$V"|}];""")]
        [InlineData("""new Api().Pairs("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Names("set", "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""string[] row = ["LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}];""")]
        [InlineData("""var row = new List<string> { "-e", "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|} };""")]
        [InlineData("""string[] command = ["localstack", "auth", "set-token", {|LSA0003:"$V"|}];""")]
        [InlineData("""var command = new[] { "localstack", "auth", "set-token", {|LSA0003:"$V"|} };""")]
        [InlineData("""var command = new List<string> { "localstack", "auth set-token", {|LSA0003:"$V"|} };""")]
        [InlineData("""new Api().Texts("localstack", "auth", "set-token", {|LSA0003:"$V"|});""")]
        [InlineData("""new Api().Take(new({|LSA0003:"$V"|}), "label");""")]
        [InlineData("""Api? api = null; api?.Take(new({|LSA0003:"$V"|}), label: "q8Zk2LmP0x");""")]
        [InlineData("""new Api().Keep(new({|LSA0003:"$K"|}, 1));""")]
        [InlineData("""new Api().GetString("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""var read = new Api().GetString("LOCALSTACK_AUTH_TOKEN") ?? {|LSA0003:"$V"|};""")]
        [InlineData("""List<Pair> pairs = [new("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|})];""")]
        [InlineData("""Api? api = null; api?.Put("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        public Task Value_ByItsParameter_Triggers(string statement) => CredentialTest.VerifyAsync(Usings + statement + Helpers);

        [Theory]
        [InlineData("""[Trait("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|})] class Marked { }""")]
        [InlineData("""[InlineData("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}, true)] class Marked { }""")]
        [InlineData("""[InlineData(1, "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|})] class Marked { }""")]
        [InlineData("""[Column("LOCALSTACK_AUTH_TOKEN", Value = {|LSA0003:"$V"|})] class Marked { }""")]
        [InlineData("""class Marked { [DefaultValue({|LSA0003:"$V"|})] public string LocalStackAuthToken { get; set; } = ""; }""")]
        [InlineData("""class Marked { [Option("token", Default = {|LSA0003:"$V"|})] public string LocalStackAuthToken { get; set; } = ""; }""")]
        [InlineData("""class Marked { [DefaultValue({|LSA0003:"$V"|})] public string? LocalStackAuthToken; }""")]
        [InlineData("""class Marked { [Flag("token", EnvVar = "LOCALSTACK_AUTH_TOKEN", Default = {|LSA0003:"$V"|}, Help = "q8Zk2LmP0x")] public string? Token; }""")]
        public Task Value_OfAttribute_Triggers(string member) => CredentialTest.VerifyAsync(Usings + "return;\n" + member + Helpers);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""new Api().AddParameter("localstack-api-key", () => "", secret: true);""")]
        [InlineData("""new Dictionary<string, string>().Add("$V", "LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""_ = new Dictionary<string, string> { { "$V", "LOCALSTACK_AUTH_TOKEN" } };""")]
        [InlineData("""_ = new Dictionary<string, string> { ["$V"] = "LOCALSTACK_AUTH_TOKEN" };""")]
        [InlineData("""_ = new KeyValuePair<string, string>("$V", "LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""new Api().Require("$V", "LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""new Api().Rename("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""new Api().Explain("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""new Api().Count("LOCALSTACK_AUTH_TOKEN", 1, "$V");""")]
        [InlineData("""new Api().Leveled("x", Level.High, "$V");""")]
        [InlineData("""var pair = ("$V", "LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""var (name, id) = ("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""(string Tool, string Variable) pair = ("$V", "LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""new Api().Should().Contain("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""new Api().LogValue("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""_ = string.Compare("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""Console.Out.Write("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""var names = new[] { "LOCALSTACK_AUTH_TOKEN", "AWS_REGION_2" };""")]
        [InlineData("""var names = new[] { "LOCALSTACK_AUTH_TOKEN", "$V" };""")]
        [InlineData("""string[] names = ["LOCALSTACK_AUTH_TOKEN", "$V", "other", "$V"];""")]
        [InlineData("""foreach (var name in new List<string> { "LOCALSTACK_AUTH_TOKEN", "$V" }) Console.WriteLine(name);""")]
        [InlineData("""new Api().Names("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""new Api().Aliased("--localstack-auth-token", "$V");""")]
        [InlineData("""new Api().Find("LOCALSTACK_AUTH_TOKEN").Marked("$V");""")]
        [InlineData("""new Api().Find("LOCALSTACK_AUTH_TOKEN").GetValue("$V");""")]
        [InlineData("""new Api().WithName("LOCALSTACK_AUTH_TOKEN").WithName("x").WithValue("$V");""")]
        [InlineData("""new Api().WithName("x").WithValue("$V").WithName("LOCALSTACK_AUTH_TOKEN");""")]
        [InlineData("""var names = new[] { "$V", "LOCALSTACK_AUTH_TOKEN" };""")]
        [InlineData("""string[] command = ["other", "auth", "show-token", "$V"];""")]
        [InlineData("""string[] command = ["localstack", "set-token", "$V"];""")]
        [InlineData("""string[] command = ["localstack", "auth", "$V", "set-token"];""")]
        [InlineData("""new Api().Named(Env.LOCALSTACK_HOST, "$V");""")]
        [InlineData("""new Api().Put(nameof(Env.LOCALSTACK_HOST), "$V");""")]
        [InlineData("""new Api().Put("LOCALSTACK_AUTH_TOKEN", nameof(Env.LOCALSTACK_HOST));""")]
        [InlineData("""new Api().Object("LOCALSTACK_AUTH_TOKEN", Env.LOCALSTACK_HOST);""")]
        [InlineData("""new Api().Take(new(args[0]), "$V");""")]
        [InlineData("""new Api().Keep(new(args[0], 1)); new Api().Wrapped("x", new("$V"));""")]
        [InlineData("""throw new Api().Failure("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""ILogger log = null!; using var scope = log.BeginScope("LOCALSTACK_AUTH_TOKEN", "$V"); log.ForContext("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""Skip.Unless("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""List<Row> rows = [new("LOCALSTACK_AUTH_TOKEN", "$V"), new("OTHER", "$V")];""")]
        [InlineData("""void Use() { Row[] rows = [new("LOCALSTACK_AUTH_TOKEN", "$V")]; }""")]
        public Task OtherArgument_DoesNotTrigger(string statement) => CredentialTest.VerifyAsync(Usings + statement + Helpers);

        [Theory]
        [InlineData("""[Trait("$V", "LOCALSTACK_AUTH_TOKEN")] class Marked { }""")]
        [InlineData("""[Column("LOCALSTACK_AUTH_TOKEN", TypeName = "$V")] class Marked { }""")]
        [InlineData("""[InlineData("$V", "LOCALSTACK_AUTH_TOKEN")] class Marked { }""")]
        [InlineData("""class Marked { [Option("$V", HelpText = "$V")] public string LocalStackAuthToken { get; set; } = ""; }""")]
        [InlineData("""class Marked { [Flag("$V", EnvVar = "LOCALSTACK_AUTH_TOKEN", Help = "$V")] public string? Token; }""")]
        [InlineData("""class Marked { [DefaultValue("$V")] public string Other { get; set; } = ""; }""")]
        public Task OtherArgument_OfAttribute_DoesNotTrigger(string member) =>
            CredentialTest.VerifyAsync(Usings + "return;\n" + member + Helpers);
    }
}
