namespace LocalStack.Analyzers.Tests.Source;

/// <summary>Members that are credentials because of the type that declares them.</summary>
public static class OwnerTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;

        return;

        """;

    private static Task VerifyAsync(string members) => CredentialTest.VerifyAsync(Usings + members);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""class LocalStackOptions { public string AuthToken { get; set; } = {|LSA0003:"$V"|}; }""")]
        [InlineData("""class LocalStackOptions { public const string DefaultAuthToken = {|LSA0003:"$V"|}; }""")]
        [InlineData("""class LocalStackOptions { public string ApiKey { get; init; } = {|LSA0003:"$K"|}; }""")]
        [InlineData("""class MyLocalStackSettings { public string AuthToken => {|LSA0003:"$V"|}; }""")]
        [InlineData("""class LocalStackConfiguration { public string AuthToken = {|LSA0003:"$V"|}; }""")]
        [InlineData("""class LocalStackConfig { private readonly string _authToken = {|LSA0003:"$V"|}; }""")]
        [InlineData("""struct LocalStackCredentials { public const string AuthToken = {|LSA0003:"$V"|}; }""")]
        [InlineData("""static class LocalStack { public const string AuthToken = {|LSA0003:"$V"|}; }""")]
        [InlineData("""static class LocalStackDefaults { internal static readonly string ApiKey = {|LSA0003:"$K"|}; }""")]
        [InlineData("""static class Secrets { public static class LocalStack { public const string AuthToken = {|LSA0003:"$V"|}; } }""")]
        [InlineData("""static class LocalStack { public class Options { public string AuthToken { get; set; } = {|LSA0003:"$V"|}; } }""")]
        [InlineData("""interface ILocalStackOptions { string AuthToken { get; } } class Mine : ILocalStackOptions { public string AuthToken => {|LSA0003:"$V"|}; }""")]
        [InlineData("""class LocalStackOptions { public virtual string AuthToken => ""; } class Mine : LocalStackOptions { public override string AuthToken => {|LSA0003:"$V"|}; }""")]
        [InlineData("""class LocalStackOptions { public string GetAuthToken() => {|LSA0003:"$V"|}; }""")]
        [InlineData("""class LocalStackOptions { [DefaultValue({|LSA0003:"$V"|})] public string? AuthToken { get; set; } }""")]
        [InlineData("""record LocalStackSettings(string AuthToken = {|LSA0003:"$V"|});""")]
        [InlineData("""record struct LocalStackSettings(string Region, string AuthToken = {|LSA0003:"$V"|});""")]
        [InlineData("""class LocalStackSettings(string authToken = {|LSA0003:"$V"|}) { public string T => authToken; }""")]
        [InlineData("""class LocalStackSettings { public LocalStackSettings(string authToken = {|LSA0003:"$V"|}) { } }""")]
        [InlineData("""class LocalStackOptions { public System.Threading.Tasks.Task<string> GetAuthTokenAsync() => System.Threading.Tasks.Task.FromResult({|LSA0003:"$V"|}); }""")]
        [InlineData("""class Services { public void AddLocalStack(string region, string authToken = {|LSA0003:"$V"|}) { } void M() => AddLocalStack("eu", {|LSA0003:"$K"|}); }""")]
        [InlineData("""class LocalStackBuilder { public LocalStackBuilder WithAuthToken(string value = {|LSA0003:"$V"|}) => this; }""")]
        [InlineData("""abstract class LocalStackTestBase { protected abstract string AuthToken { get; } } class Mine : LocalStackTestBase { protected override string AuthToken => {|LSA0003:"$V"|}; }""")]
        [InlineData("""abstract class LocalStackIntegrationFixture { protected virtual string GetAuthToken() => ""; } class Mine : LocalStackIntegrationFixture { protected override string GetAuthToken() { return {|LSA0003:"$V"|}; } }""")]
        [InlineData("""class LocalStackSettings { } abstract class Test<T> { protected virtual string AuthToken => ""; } class Mine : Test<LocalStackSettings> { protected override string AuthToken => {|LSA0003:"$V"|}; }""")]
        [InlineData("""class LocalStackFactAttribute : Attribute { public string AuthToken { get; set; } = ""; } class C { [LocalStackFact(AuthToken = {|LSA0003:"$V"|})] void M() { } }""")]
        [InlineData("""class Settings { public string AuthToken { get; set; } = ""; } class App { public Settings LocalStackSettings { get; } = new() { AuthToken = {|LSA0003:"$V"|} }; }""")]
        [InlineData("""class LocalStackFixture(string image, string authToken = {|LSA0003:"$V"|}) { public string T => image + authToken; }""")]
        [InlineData("""abstract class LocalStackTestBase { protected LocalStackTestBase(string image, string token) { } } class Mine : LocalStackTestBase { public Mine() : base("x", {|LSA0003:"$V"|}) { } }""")]
        [InlineData("""abstract class LocalStackHost(string token) { public string T => token; } class Mine() : LocalStackHost({|LSA0003:"$V"|});""")]
        [InlineData("""delegate void LocalStackFactory(string image, string token); class C { void M(LocalStackFactory make) => make("x", {|LSA0003:"$V"|}); }""")]
        [InlineData("""enum Keys { [Description({|LSA0003:"$V"|})] LocalStackAuthToken, [Named(Value = {|LSA0003:"$K"|})] LOCALSTACK_API_KEY } class NamedAttribute : Attribute { public string Value { get; set; } = ""; }""")]
        [InlineData("""class C { [Description({|LSA0003:"$V"|})] public string? LocalStackAuthToken { get; set; } }""")]
        [InlineData("""class OptionAttribute : Attribute { public OptionAttribute(string template) { } } class C { [Option("-t|--localstack-auth-token <TOKEN>"), DefaultValue({|LSA0003:"$V"|})] public string? Token { get; set; } }""")]
        public Task Default_InType_Triggers(string members) => VerifyAsync(members);

        /// <summary>Another file or assembly declares the type.</summary>
        [Theory]
        [InlineData("""class Mine : LocalStackFixture { protected override string AuthToken => {|LSA0003:"$V"|}; }""")]
        [InlineData("""class Mine : LocalStackTestBase { public Mine() { AuthToken = {|LSA0003:"$V"|}; } }""")]
        [InlineData("""class C { [LocalStackFact(AuthToken = {|LSA0003:"$V"|})] void M() { } }""")]
        [InlineData("""[LocalStackAuthToken({|LSA0003:"$V"|})] class C { }""")]
        [InlineData("""class C { object o = new LocalStackAuthToken({|LSA0003:"$V"|}); }""")]
        [InlineData("""class C { object o = new LocalStackBuilder("x").WithImage("y").WithAuthToken({|LSA0003:"$V"|}).Build(); }""")]
        [InlineData("""class C { public LocalStackSettings LocalStack { get; } = new() { AuthToken = {|LSA0003:"$V"|} }; }""")]
        [InlineData("""class C { object o = new LocalStackSettings(AuthToken: {|LSA0003:"$V"|}); }""")]
        [InlineData("""class C { LocalStackConfig o = new(region: "eu", apiKey: {|LSA0003:"$V"|}); }""")]
        [InlineData("""class C { void M(IHost builder) => builder.AddLocalStack("ls", authToken: {|LSA0003:"$V"|}); }""")]
        public void UnknownType_Triggers(string members) => LooseCheck.Verify(TestProgram.Fill(members));

        [Theory]
        [InlineData("""record LocalStackSettings(string Region, string AuthToken); class C { object M() => new LocalStackSettings("us-east-1", {|LSA0003:"$V"|}); }""")]
        [InlineData("""record LocalStackSettings(string AuthToken); class C { LocalStackSettings s = new({|LSA0003:"$V"|}); }""")]
        [InlineData("""record LocalStackSettings(string AuthToken); class C { LocalStackSettings? S { get; } = new({|LSA0003:"$V"|}); }""")]
        [InlineData("""record LocalStackSettings(string AuthToken); class C { LocalStackSettings M() => new({|LSA0003:"$V"|}); }""")]
        [InlineData("""record LocalStackSettings(string AuthToken); class C { LocalStackSettings M() { return new({|LSA0003:"$V"|}); } }""")]
        [InlineData("""record LocalStackSettings(string AuthToken); class C { List<LocalStackSettings> s = [new({|LSA0003:"$V"|})]; }""")]
        [InlineData("""record LocalStackSettings(string AuthToken); class C { object M() => new LocalStackSettings(AuthToken: {|LSA0003:"$V"|}); }""")]
        [InlineData("""record LocalStackSettings(string AuthToken); class C { object M(LocalStackSettings s) => s with { AuthToken = {|LSA0003:"$V"|} }; }""")]
        [InlineData("""class LocalStackSettings(string authToken) { public string T => authToken; } class C { object M() => new LocalStackSettings({|LSA0003:"$V"|}); }""")]
        [InlineData("""class LocalStackSettings { public LocalStackSettings(string authToken) { } public LocalStackSettings() : this({|LSA0003:"$V"|}) { } }""")]
        [InlineData("""class LocalStackSettings { public LocalStackSettings(string authToken) { } } class Mine : LocalStackSettings { public Mine() : base({|LSA0003:"$V"|}) { } }""")]
        [InlineData("""class LocalStackSettings { public LocalStackSettings(string authToken) { } } class Mine() : LocalStackSettings({|LSA0003:"$V"|});""")]
        [InlineData("""class Base { public Base(string localStackAuthToken) { } } class Mine : Base { public Mine() : base({|LSA0003:"$V"|}) { } }""")]
        [InlineData("""class Base { public Base(string localStackAuthToken) { } public Base() : this({|LSA0003:"$V"|}) { } }""")]
        [InlineData("""class LocalStackBuilder { public LocalStackBuilder WithAuthToken(string token) => this; } class C { object M() => new LocalStackBuilder().WithAuthToken({|LSA0003:"$V"|}); }""")]
        [InlineData("""class LocalStackBuilder { public LocalStackBuilder AuthToken(string token) => this; } class C { object M() => new LocalStackBuilder().AuthToken({|LSA0003:"$V"|}); }""")]
        [InlineData("""class LocalStackBuilder { public LocalStackBuilder WithAuthToken(string token, bool required) => this; } class C { object M() => new LocalStackBuilder().WithAuthToken({|LSA0003:"$V"|}, true); }""")]
        [InlineData("""class LocalStackBuilder { } static class Extensions { public static LocalStackBuilder WithAuthToken(this LocalStackBuilder builder, string token) => builder; } class C { object M() => new LocalStackBuilder().WithAuthToken({|LSA0003:"$V"|}); }""")]
        [InlineData("""interface IBuilder<T> { } class LocalStackResource { } static class Extensions { public static IBuilder<LocalStackResource> WithApiKey(this IBuilder<LocalStackResource> builder, string key) => builder; } class C { object M(IBuilder<LocalStackResource> b) => b.WithApiKey({|LSA0003:"$K"|}); }""")]
        [InlineData("""class LocalStackContainer { public void Start(string authToken) { } } class C { void M(LocalStackContainer c) => c.Start({|LSA0003:"$V"|}); }""")]
        [InlineData("""class LocalStackOptions { public string? AuthToken { get; set; } } class C { void M(LocalStackOptions o) { o.AuthToken ??= {|LSA0003:"$V"|}; } }""")]
        [InlineData("""class LocalStackOptions { public string? AuthToken { get; set; } } class C { string M(LocalStackOptions o) => string.IsNullOrEmpty(o.AuthToken) ? {|LSA0003:"$V"|} : o.AuthToken; }""")]
        [InlineData("""class LocalStackOptions { public string? AuthToken { get; set; } } class C { Action<LocalStackOptions> a = o => o.AuthToken = {|LSA0003:"$V"|}; }""")]
        [InlineData("""class LocalStackOptions { public string? AuthToken { get; set; } } class C { Dictionary<string, string> d = new() { [nameof(LocalStackOptions.AuthToken)] = {|LSA0003:"$V"|} }; }""")]
        [InlineData("""class LocalStackOptions { public string? AuthToken { get; set; } } class C { Dictionary<string, string> d = new() { [$"LocalStack:{nameof(LocalStackOptions.AuthToken)}"] = {|LSA0003:"$V"|} }; }""")]
        [InlineData("""class LocalStackCredential { public LocalStackCredential(string value) { } } class C { LocalStackCredential c = new({|LSA0003:"$V"|}); }""")]
        [InlineData("""class LocalStackCredential { public LocalStackCredential(string value) { } } class C { object M() => new LocalStackCredential({|LSA0003:"$V"|}); }""")]
        [InlineData("""record LocalStackAuthToken(string Value) { public static LocalStackAuthToken Parse(string text) => new(text); } class C { object M() => LocalStackAuthToken.Parse({|LSA0003:"$V"|}); }""")]
        [InlineData("""record LocalStackAuthToken(string Value); class C { object M() => new LocalStackAuthToken({|LSA0003:"$V"|}); }""")]
        [InlineData("""class LocalStackAttribute : Attribute { public string? AuthToken { get; set; } } [LocalStack(AuthToken = {|LSA0003:"$V"|})] class C { }""")]
        [InlineData("""class Section { public string? AuthToken { get; set; } } class Root { public Section LocalStack { get; set; } = new(); } class C { void M(Root r) { r.LocalStack.AuthToken = {|LSA0003:"$V"|}; } }""")]
        [InlineData("""class Section { public string? AuthToken { get; set; } } class Root { public Section LocalStack { get; set; } = new(); } class C { Root r = new() { LocalStack = { AuthToken = {|LSA0003:"$V"|} } }; }""")]
        [InlineData("""class C { object o = new Dictionary<string, object> { ["LocalStack"] = new Dictionary<string, object> { ["AuthToken"] = {|LSA0003:"$V"|} } }; }""")]
        [InlineData("""class C { object o = new Dictionary<string, object> { { "LocalStack", new Dictionary<string, object> { { "AuthToken", {|LSA0003:"$V"|} } } } }; }""")]
        [InlineData("""class LocalStackOptions { public string? AuthToken { get; set; } } class C { void M(LocalStackOptions o) { typeof(LocalStackOptions).GetProperty("AuthToken")!.SetValue(o, {|LSA0003:"$V"|}); typeof(LocalStackOptions).GetProperty(nameof(LocalStackOptions.AuthToken))?.SetValue(o, {|LSA0003:"$V"|}); } }""")]
        [InlineData("""readonly struct LocalStackAuthToken { public static implicit operator LocalStackAuthToken(string text) => default; } class C { void Use(LocalStackAuthToken token) { } void M() => Use({|LSA0003:"$V"|}); }""")]
        [InlineData("""class C { object o = new Dictionary<string, object> { ["LocalStack"] = new Dictionary<string, object> { ["Config"] = new Dictionary<string, object> { ["AuthToken"] = {|LSA0003:"$V"|} } } }; }""")]
        public Task Value_GivenToType_Triggers(string members) => VerifyAsync(members);

        /// <summary>The other file never says LocalStack.</summary>
        [Theory]
        [InlineData("class LocalStackOptions { public string? AuthToken { get; set; } } class Root { public LocalStackOptions Stack { get; } = new(); }", "class C { void M(Root r) { r.Stack.AuthToken = {|LSA0003:\"$V\"|}; } }")]
        [InlineData("class LocalStackBuilder { public void WithAuthToken(string text) { } } class Root { public LocalStackBuilder Stack { get; } = new(); }", "class C { void M(Root r) => r.Stack.WithAuthToken({|LSA0003:\"$V\"|}); }")]
        [InlineData("class LocalStackContainer { public void Start(string authToken) { } } class Root { public LocalStackContainer Stack { get; } = new(); }", "class C { void M(Root r) => r.Stack.Start({|LSA0003:\"$V\"|}); }")]
        public Task Value_InOtherFile_Triggers(string first, string second) =>
            new CredentialTest(Usings + first).WithSource(second).RunAsync();
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""class LocalStackApiGatewayTests { const string ApiKey = "$K"; }""")]
        [InlineData("""class LocalStackApiGatewayTests { string ApiKey { get; set; } = "$V"; void M() { ApiKey = "$V"; this.ApiKey = "$V"; } }""")]
        [InlineData("""class LocalStackCognitoFixture { public string AuthToken { get; set; } = "$V"; } class C { void M(LocalStackCognitoFixture localStack) { localStack.AuthToken = "$V"; } }""")]
        [InlineData("""interface ILocalStackConfiguration { } class LocalStackCognitoFixture : ILocalStackConfiguration { public string AuthToken { get; set; } = "$V"; }""")]
        [InlineData("""interface IClassFixture<T> { } class LocalStackContainer { } class GatewayTests : IClassFixture<LocalStackContainer> { string ApiKey = "$V"; }""")]
        [InlineData("""class LocalStackTests { void Call(string authToken) { } void M() => Call("$V"); }""")]
        [InlineData("""class LocalStackTests { void M() { var authToken = "$V"; var apiKey = "$V"; } }""")]
        [InlineData("""class LocalStackHelper { public void WithAuthToken(string token) { } } class C { void M(LocalStackHelper h) => h.WithAuthToken("$V"); }""")]
        [InlineData("""class StripeOptions { public string ApiKey { get; set; } = "$V"; } class LocalStackOptions { }""")]
        [InlineData("""class LocalStackOptions { public string Region { get; set; } = "$V"; public string AuthTokenPath { get; set; } = "$V"; }""")]
        [InlineData("""class LocalStackOptions { public string? AuthToken { get; set; } = null; }""")]
        [InlineData("""static class LocalStack { public const string AuthToken = "LocalStack:AuthToken"; }""")]
        [InlineData("""record LocalStackSettings(string Region, string AuthToken); class C { object M(string token) => new LocalStackSettings("$V", token); }""")]
        [InlineData("""class LocalStackOptions { public string? AuthToken { get; set; } } class StripeOptions { public string? AuthToken { get; set; } } class C { void M(StripeOptions o) { o.AuthToken = "$V"; } }""")]
        [InlineData("""class LocalStackCredentialSource { public LocalStackCredentialSource(string value) { } } class C { object M() => new LocalStackCredentialSource("$V"); }""")]
        [InlineData("""class LocalStackCredentials { public LocalStackCredentials(string accessKeyId, string secretKey) { } } class C { object M() => new LocalStackCredentials("$V", "x"); }""")]
        [InlineData("""class LocalStackCredential { public LocalStackCredential(string name, int kind) { } } class C { object M() => new LocalStackCredential("$V", 1); }""")]
        [InlineData("""class C { object o = new Dictionary<string, object> { ["Cognito"] = new Dictionary<string, object> { ["AuthToken"] = "$V" }, ["LocalStack"] = 1 }; }""")]
        [InlineData("""class LocalStack { } class Services { public void AddStripe(string apiKey) { } public void AddLocalStackCognitoClient(string authToken) { } void M() { AddStripe("$V"); AddLocalStackCognitoClient("$V"); } }""")]
        [InlineData("""abstract class LocalStackApiGatewayTestBase { protected abstract string ApiKey { get; } } class Mine : LocalStackApiGatewayTestBase { protected override string ApiKey => "$V"; }""")]
        [InlineData("""abstract class TestBase { protected abstract string AuthToken { get; } } class LocalStackTests : TestBase { protected override string AuthToken => "$V"; }""")]
        [InlineData("""class LocalStackFixture { protected string Region => ""; } class Mine : LocalStackFixture { string ApiKey => "$V"; }""")]
        [InlineData("""class LocalStackApiGatewayAttribute : Attribute { public string ApiKey { get; set; } = ""; } class C { [LocalStackApiGateway(ApiKey = "$V")] void M() { } }""")]
        [InlineData("""class Settings { public string ApiKey { get; set; } = ""; } class App { public Settings GitHubSettings { get; } = new() { ApiKey = "$V" }; }""")]
        [InlineData("""class LocalStackCognitoFixture(string token) { public string T => token; } class Mine() : LocalStackCognitoFixture("$V"); class C { object o = new LocalStackCognitoFixture("$V"); }""")]
        [InlineData("""abstract class LocalStackTestBase { protected LocalStackTestBase(string key, string partitionToken) { } protected void Call(string token) { } } class Mine : LocalStackTestBase { public Mine() : base("$V", "$V") => Call("$V"); }""")]
        [InlineData("""delegate void CognitoFactory(string token); class LocalStack { void M(CognitoFactory make) => make("$V"); }""")]
        [InlineData("""enum Keys { [Description("LocalStack: your token")] LocalStackAuthToken, [Named(Name = "$V")] LOCALSTACK_API_KEY, [Description("$V")] Other } class NamedAttribute : Attribute { public string Name { get; set; } = ""; }""")]
        [InlineData("""class OptionAttribute : Attribute { public OptionAttribute(string template) { } } class C { [Option("--localstack-auth-token-file <FILE>"), DefaultValue("$V")] public string? Token { get; set; } [Option("--localstack-auth-token <TOKEN>"), Description("$V")] public string? Other { get; set; } }""")]
        [InlineData("""class C { object o = new Dictionary<string, object> { ["LocalStack"] = new Dictionary<string, object> { ["Cognito"] = new Dictionary<string, object> { ["AuthToken"] = "$V" } }, ["Other"] = new { ApiKey = "$V" } }; }""")]
        [InlineData("""class C { void M(Type type, object o) { type.GetProperty("AuthToken")!.SetValue(o, "$V"); typeof(C).GetProperty("AuthToken")!.SetValue(o, "$V"); /* LocalStack */ } }""")]
        public Task OtherOwner_DoesNotTrigger(string members) => VerifyAsync(members);

        [Theory]
        [InlineData("""class Mine : LocalStackApiGatewayTestBase { protected override string ApiKey => "$V"; }""")]
        [InlineData("""class LocalStackTests : TestBase { protected override string AuthToken => "$V"; }""")]
        [InlineData("""[RequiresLocalStackAuthToken("$V")] class C { }""")]
        [InlineData("""class C { [LocalStackFact(Skip = "$V")] void M() { } }""")]
        [InlineData("""class C { object o = new RedisSettings(AuthToken: "$V"); }""")]
        [InlineData("""class C { object o = new LocalStackSettings(Region: "$V"); }""")]
        [InlineData("""class C { void M(IHost builder) => builder.AddRedis("ls", authToken: "$V"); }""")]
        [InlineData("""class C { object o = new RedisBuilder("localstack").WithAuthToken("$V").Build(); }""")]
        public void OtherUnknownType_DoesNotTrigger(string members) => LooseCheck.Verify(TestProgram.Fill(members));
    }
}
