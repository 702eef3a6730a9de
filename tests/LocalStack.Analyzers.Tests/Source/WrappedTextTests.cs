namespace LocalStack.Analyzers.Tests.Source;

/// <summary>Names that are made into something before a value is put under them, names with a prefix, and texts that calls pass on.</summary>
public static class WrappedTextTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.IO;
        using System.Net;
        using System.Net.Http;
        using System.Text.Encodings.Web;
        using System.Text.Json;

        var d = new Dictionary<string, string>();

        """;

    private const string Helpers = """


        class Node { public static implicit operator Node(string text) => new Scalar(text); }
        class Scalar : Node { public Scalar(string text) { } }
        class Mapping : Node { public Mapping(params Node[] children) { } public Dictionary<Node, Node> Children { get; } = new(); public void Add(Node key, Node value) { } }
        class Sequence : Node { public Sequence(params Node[] children) { } }
        static class Env { public static void Set(string name, string? value) { } }
        class Attribute { public string? S { get; set; } public string? N { get; set; } public string? Name { get; set; } }
        class Login { public string? UserName { get; set; } public string? Password { get; set; } }
        class Cookies { public void Append(string key, string value) { } }
        class Section { public Section GetSection(string name) => this; public string this[string key] { get => key; set { } } public void Store(string name, object values) { } }
        class Options { public string LocalStackAuthToken { get; set; } = ""; }
        class Model
        {
            public Model With<T>(Func<Options, T> member, T value) => this;
            public Model Property(Func<Options, string> member) => this;
            public Model HasDefaultValue(string text) => this;
            public Model HasColumnName(string text) => this;
            public Model Matching(Func<Options, string> member, string because) => this;
        }
        """;

    private static Task VerifyAsync(string statements) => CredentialTest.VerifyAsync(Usings + statements + Helpers);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""
            { _ = new Mapping(new Scalar("LOCALSTACK_AUTH_TOKEN"), new Scalar({|LSA0003:"$V"|})); }
            { _ = new Mapping("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}); }
            { var m = new Mapping(); m.Add(new Scalar("LOCALSTACK_AUTH_TOKEN"), new Scalar({|LSA0003:"$V"|})); m.Add(new Scalar("LOCALSTACK_AUTH_TOKEN"), {|LSA0003:"$V"|}); }
            { var m = new Mapping(); m.Children[new Scalar("LOCALSTACK_AUTH_TOKEN")] = new Scalar({|LSA0003:"$V"|}); }
            { var m = new Dictionary<Node, Node> { { new Scalar("LOCALSTACK_AUTH_TOKEN"), new Scalar({|LSA0003:"$V"|}) } }; var n = new Dictionary<Node, Node> { [new Scalar("LOCALSTACK_API_KEY")] = new Scalar({|LSA0003:"$K"|}) }; }
            { var pair = (new Scalar("LOCALSTACK_AUTH_TOKEN"), new Scalar({|LSA0003:"$V"|})); }
            """)]
        [InlineData("""
            { d[args[0] + "LOCALSTACK_AUTH_TOKEN"] = {|LSA0003:"$V"|}; d[$"{args[0]}LOCALSTACK_AUTH_TOKEN"] = {|LSA0003:"$V"|}; }
            { d.Add($"{args[0]}{args[1]}LocalStack:AuthToken", {|LSA0003:"$V"|}); Env.Set(args[0] + "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}); }
            { d[string.Concat(args[0], "LOCALSTACK_API_KEY")] = {|LSA0003:"$K"|}; d[string.Format("{0}LOCALSTACK_API_KEY", args[0])] = {|LSA0003:"$K"|}; }
            """)]
        [InlineData("""
            { Env.Set("LOCALSTACK_AUTH_TOKEN", string.Create(CultureInfo.InvariantCulture, $"{{|LSA0003:"$V"|}}")); }
            { Env.Set("LOCALSTACK_AUTH_TOKEN", FormattableString.Invariant($"{|LSA0003:$V|}")); }
            { var u = "LOCALSTACK_AUTH_TOKEN=" + WebUtility.UrlEncode({|LSA0003:"$V"|}); Env.Set("LOCALSTACK_AUTH_TOKEN", WebUtility.UrlDecode({|LSA0003:"$V"|})); }
            { var u = $"LOCALSTACK_AUTH_TOKEN={Uri.EscapeDataString({|LSA0003:"$V"|})}"; var w = $"LOCALSTACK_AUTH_TOKEN={UrlEncoder.Default.Encode({|LSA0003:"$V"|})}"; }
            { var n = new NetworkCredential("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|}); }
            """)]
        [InlineData("""
            { using var w = new Utf8JsonWriter(Stream.Null); w.WritePropertyName("LOCALSTACK_AUTH_TOKEN"); w.WriteStringValue({|LSA0003:"$V"|}); }
            { var localStackAuthToken = new NetworkCredential("", {|LSA0003:"$V"|}).Password; }
            { var form = new MultipartFormDataContent(); form.Add(new StringContent({|LSA0003:"$V"|}), "LOCALSTACK_AUTH_TOKEN"); }
            { d["/ci/localstack/auth-token"] = {|LSA0003:"$V"|}; d["localstack/api-key"] = {|LSA0003:"$K"|}; }
            { var s = new Section(); s.GetSection("LocalStack").GetSection("Auth")["Token"] = {|LSA0003:"$V"|}; }
            { var s = new Section(); s.Store("localstack", new Dictionary<string, object> { ["auth_token"] = {|LSA0003:"$V"|} }); s.Store("localstack", new { apiKey = {|LSA0003:"$K"|} }); }
            { var m = new Model(); m.With(o => o.LocalStackAuthToken, {|LSA0003:"$V"|}); m.Property(o => o.LocalStackAuthToken).HasDefaultValue({|LSA0003:"$V"|}); }
            """)]
        [InlineData("""
            { string Prefixed(string name) => args[0] + name; string Of(string name) => $"{args[0]}_{name}"; Env.Set(Prefixed("LOCALSTACK_AUTH_TOKEN"), {|LSA0003:"$V"|}); d[Of("LOCALSTACK_API_KEY")] = {|LSA0003:"$K"|}; }
            { var m = new Dictionary<string, Attribute> { ["LOCALSTACK_AUTH_TOKEN"] = new Attribute { S = {|LSA0003:"$V"|} } }; }
            { Env.Set("LOCALSTACK_AUTH_TOKEN", ((Func<string>)(() => {|LSA0003:"$V"|}))()); }
            { var c = new Login { UserName = "LOCALSTACK_AUTH_TOKEN", Password = {|LSA0003:"$V"|} }; }
            { new Cookies().Append("localstack_auth_token", {|LSA0003:"$V"|}); }
            """)]
        public Task ValueBesideWhatANameBecomes_Triggers(string statements) => VerifyAsync(statements);

        [Theory]
        [InlineData("""var m = new YamlMappingNode(new YamlScalarNode("LOCALSTACK_AUTH_TOKEN"), new YamlScalarNode({|LSA0003:"$V"|}));""")]
        [InlineData("""m.Children[new YamlScalarNode("LOCALSTACK_AUTH_TOKEN")] = new YamlScalarNode({|LSA0003:"$V"|});""")]
        [InlineData("""node.Add("LOCALSTACK_AUTH_TOKEN", JsonValue.Create({|LSA0003:"$V"|}));""")]
        [InlineData("""node["LOCALSTACK_AUTH_TOKEN"] = JToken.FromObject({|LSA0003:"$V"|});""")]
        [InlineData("""request.Headers.Append("ls-api-key", new StringValues({|LSA0003:"$V"|}));""")]
        [InlineData("""var c = new Claim("localstack_auth_token", {|LSA0003:"$V"|});""")]
        [InlineData("""[SetEnv("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|})] class Marked { } [TestConfiguration("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|})] class Other { }""")]
        [InlineData("""var t = Optional(Environment.GetEnvironmentVariable("LOCALSTACK_AUTH_TOKEN")).IfNone({|LSA0003:"$V"|});""")]
        [InlineData("""var t = Try(() => vault.Get("LOCALSTACK_AUTH_TOKEN")).IfFail({|LSA0003:"$V"|});""")]
        public void OfUnknownTypes_Triggers(string statement) => LooseCheck.Verify(TestProgram.Fill(statement));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""
            { _ = new Sequence(new Scalar("LOCALSTACK_AUTH_TOKEN"), new Scalar("$V")); _ = new Sequence("LOCALSTACK_AUTH_TOKEN", "$V"); }
            { _ = new Mapping(new Scalar("LOCALSTACK_AUTH_TOKEN"), new Scalar(args[0])); _ = new Mapping(new Scalar("$V"), new Scalar("LOCALSTACK_AUTH_TOKEN")); }
            { var pair = (new Scalar("LOCALSTACK_AUTH_TOKEN"), "$V"); }
            """)]
        [InlineData("""
            { d["LOCALSTACK_AUTH_TOKEN" + args[0]] = "$V"; d[$"{args[0]} LOCALSTACK_AUTH_TOKEN"] = "$V"; d[$"NOT{args[0]}_LOCALSTACK_HOST"] = "$V"; }
            { d["$V"] = WebUtility.UrlEncode("LOCALSTACK_AUTH_TOKEN"); var u = "LOCALSTACK_HOST=" + WebUtility.UrlEncode("$V"); }
            """)]
        [InlineData("""
            { using var w = new Utf8JsonWriter(Stream.Null); w.WritePropertyName("LOCALSTACK_AUTH_TOKEN"); w.WritePropertyName("$V"); }
            { var localStackAuthToken = new NetworkCredential("$V", args[0]).Password; }
            { d["https://localstack/auth-token"] = "$V"; d["localstack/auth-token/id"] = "$V"; }
            { var s = new Section(); s.GetSection("LocalStack").GetSection("Cognito")["Token"] = "$V"; s.Store("cognito", new { apiKey = "$V" }); }
            { var m = new Model(); m.Property(o => o.LocalStackAuthToken).HasColumnName("$V"); m.Matching(o => o.LocalStackAuthToken, "$V"); }
            """)]
        [InlineData("""
            { string Describe(string name) => name + " is missing"; d[Describe("LOCALSTACK_AUTH_TOKEN")] = "$V"; }
            { string Ask(string name) => $"Set {name}"; string Tell(string name) => "Set " + name; d[Ask("LOCALSTACK_AUTH_TOKEN")] = "$V"; d[Tell("LOCALSTACK_AUTH_TOKEN")] = "$V"; }
            { var form = new MultipartFormDataContent(); form.Add(new StringContent("LOCALSTACK_AUTH_TOKEN"), "$V"); }
            { var m = new Dictionary<string, Attribute> { ["LOCALSTACK_AUTH_TOKEN"] = new Attribute { Name = "$V" }, ["LOCALSTACK_API_KEY"] = new Attribute { S = args[0], N = "$V" } }; }
            { new Cookies().Append("$V", "LOCALSTACK_AUTH_TOKEN"); new Cookies().Append("localstack_region", "$V"); }
            """)]
        public Task AnotherThing_DoesNotTrigger(string statements) => VerifyAsync(statements);

        /// <summary>What only asks for a call, or finds something by a name, puts nothing under it; an attribute may give a reason.</summary>
        [Theory]
        [InlineData("""mock.Verify(m => m.Set("LOCALSTACK_AUTH_TOKEN", "$K"), Times.Once());""")]
        [InlineData("""mock.Verify(m => m.Set("LOCALSTACK_AUTH_TOKEN", Any()), "$K");""")]
        [InlineData("""client.Received(1).Set("LOCALSTACK_AUTH_TOKEN", "$K"); client.DidNotReceive().Set("LOCALSTACK_AUTH_TOKEN", "$K");""")]
        [InlineData("""var c = accounts.Find("LOCALSTACK_AUTH_TOKEN", "$K"); store.RemoveVariable("LOCALSTACK_AUTH_TOKEN", "$K");""")]
        [InlineData("""errors.Add(new ValidationResult("LOCALSTACK_AUTH_TOKEN", new[] { "$K" }));""")]
        [InlineData("""var s = new V1SecretKeySelector("LOCALSTACK_AUTH_TOKEN", "$K"); var a = new Argument<string>("localstack-auth-token", "$K");""")]
        [InlineData("""[Because("LOCALSTACK_AUTH_TOKEN", "$K")] class Marked { }""")]
        [InlineData("""[RequiresSecret("LOCALSTACK_AUTH_TOKEN", "$K")] class Marked { }""")]
        [InlineData("""var m = new Dictionary<string, Par> { ["LOCALSTACK_AUTH_TOKEN"] = new Par { ValueFrom = "$V" }, ["LOCALSTACK_API_KEY"] = new Par { Ref = "$V" } };""")]
        [InlineData("""[Because("LOCALSTACK_AUTH_TOKEN", "$K")] class Marked { } class BecauseAttribute : System.Attribute { public BecauseAttribute(string a, string b) { } }""")]
        public void WhatOnlySpeaksOfAName_DoesNotTrigger(string statement) => LooseCheck.Verify(TestProgram.Fill(statement));
    }
}
