namespace LocalStack.Analyzers.Tests.Source;

/// <summary>What falls in for a credential that is missing.</summary>
public static class FallbackTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;

        """;

    private const string Helpers = """


        class Section
        {
            public string? Value { get; set; }
            public string? this[string key] { get => null; set { } }
            public Section GetSection(string key) => this;
            public T? GetValue<T>(string key) => default;
            public T GetValue<T>(string key, T defaultValue) => defaultValue;
        }
        static class Texts
        {
            public static string OrDefault(this string? text, string other) => text ?? other;
            public static void Returns<T>(this T read, T value) { }
            public static string Coalesce(string? first, string? second) => first ?? second ?? "";
        }
        static class Program2 { public static Dictionary<string, string> D = new(); public static Section C = new(); public static string? Get(string name) => null; }
        class Mock { public Mock Setup<T>(Func<Section, T> read) => this; public void Returns(object? value) { } }
        class Settings { public string? LocalStackAuthToken { get; set; } public string? Other { get; set; } }
        """;

    private const string Read = "Environment.GetEnvironmentVariable(\"LOCALSTACK_AUTH_TOKEN\")";

    private static Task VerifyAsync(string statement) => CredentialTest.VerifyAsync(
        Usings + statement.Replace("§", Read, StringComparison.Ordinal) + Helpers);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""var u = § ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var u = (§ ?? args[0]) ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var u = args[0] ?? § ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var u = (args[0] ?? §) ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var u = §?.Trim() ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var u = §!.Trim() ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var u = §?.Trim().ToLowerInvariant() ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var t = §; var u = t ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var t = §; t ??= {|LSA0003:"$V"|};""")]
        [InlineData("""var t = §; var u = string.IsNullOrEmpty(t) ? {|LSA0003:"$V"|} : t;""")]
        [InlineData("""var t = §; var u = string.IsNullOrWhiteSpace(t) ? {|LSA0003:"$V"|} : t.Trim();""")]
        [InlineData("""var t = §; var u = t is null ? {|LSA0003:"$V"|} : t;""")]
        [InlineData("""var t = §; var u = t != null ? t : {|LSA0003:"$V"|};""")]
        [InlineData("""var t = §; var u = t == null || t.Length == 0 ? {|LSA0003:"$V"|} : t;""")]
        [InlineData("""var u = § is { Length: > 0 } x ? x : {|LSA0003:"$V"|};""")]
        [InlineData("""var u = § is string x ? x : {|LSA0003:"$V"|};""")]
        [InlineData("""var u = § is var x && x != "" ? x : {|LSA0003:"$V"|};""")]
        [InlineData("""var u = § switch { null => {|LSA0003:"$V"|}, var x => x };""")]
        [InlineData("""var u = § switch { null or "" => {|LSA0003:"$V"|}, var x => x };""")]
        [InlineData("""var u = § switch { { Length: > 0 } x => x, _ => {|LSA0003:"$V"|} };""")]
        [InlineData("""var u = § switch { null => {|LSA0003:"$V"|}, { Length: 0 } => {|LSA0003:"$V"|}, { } x => x };""")]
        [InlineData("""var t = §; var u = string.IsNullOrEmpty(t) switch { true => {|LSA0003:"$V"|}, false => t };""")]
        [InlineData("""var u = Program2.D.TryGetValue("LOCALSTACK_AUTH_TOKEN", out var v) ? v : {|LSA0003:"$V"|};""")]
        [InlineData("""var u = !Program2.D.TryGetValue("LOCALSTACK_AUTH_TOKEN", out var v) ? {|LSA0003:"$V"|} : v;""")]
        [InlineData("""string? v; if (!Program2.D.TryGetValue("LOCALSTACK_AUTH_TOKEN", out v)) v = {|LSA0003:"$V"|};""")]
        [InlineData("""var t = §; if (string.IsNullOrEmpty(t)) { t = {|LSA0003:"$V"|}; }""")]
        [InlineData("""var t = §; if (t is null) t = {|LSA0003:"$V"|};""")]
        [InlineData("""var t = {|LSA0003:"$V"|}; var e = §; if (e != null) t = e; Console.WriteLine(t);""")]
        [InlineData("""string F() { var t = §; if (string.IsNullOrEmpty(t)) return {|LSA0003:"$V"|}; return t; }""")]
        [InlineData("""string F() { var t = §; if (!string.IsNullOrEmpty(t)) { return t; } return {|LSA0003:"$V"|}; }""")]
        [InlineData("""string F() { if (Program2.D.TryGetValue("LOCALSTACK_AUTH_TOKEN", out var v)) return v; return {|LSA0003:"$V"|}; }""")]
        [InlineData("""string F() { if (§ is { Length: > 0 } v) return v; else return {|LSA0003:"$V"|}; }""")]
        [InlineData("""Func<string> f = () => { var t = §; if (t == null) return {|LSA0003:"$V"|}; return t; };""")]
        [InlineData("""var u = new[] { §, args[0], {|LSA0003:"$V"|} }.First(t => !string.IsNullOrEmpty(t));""")]
        [InlineData("""var u = new List<string?> { args[0], §, {|LSA0003:"$V"|} }.FirstOrDefault(t => t != null);""")]
        [InlineData("""var u = args.Length > 0 ? § : {|LSA0003:"$V"|};""")]
        [InlineData("""var u = §.OrDefault({|LSA0003:"$V"|});""")]
        [InlineData("""var u = Texts.Coalesce(§, {|LSA0003:"$V"|});""")]
        [InlineData("""var u = Program2.C["LocalStack:AuthToken"] ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var c = (Section?)Program2.C; var u = c?["LocalStack:AuthToken"] ?? {|LSA0003:"$V"|};""")]
        [InlineData("""Program2.C["LocalStack:AuthToken"] ??= {|LSA0003:"$V"|};""")]
        [InlineData("""var u = Program2.C.GetValue<string>("LocalStack:AuthToken", {|LSA0003:"$V"|});""")]
        [InlineData("""var u = Program2.C.GetValue<string>("LocalStack:AuthToken") ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var u = Program2.C.GetSection("LocalStack").GetValue("AuthToken", {|LSA0003:"$V"|});""")]
        [InlineData("""var u = Program2.C.GetSection("LocalStack").GetSection("AuthToken").Value ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var u = Program2.C.GetSection("LocalStack")["AuthToken"] is { Length: > 0 } v ? v : {|LSA0003:"$V"|};""")]
        [InlineData("""var section = Program2.C.GetSection("LocalStack"); var u = section["AuthToken"] ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var section = Program2.C.GetSection("LocalStack"); section["AuthToken"] = {|LSA0003:"$V"|};""")]
        [InlineData("""var u = Program2.D.GetValueOrDefault("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""var s = new Settings(); var u = s.LocalStackAuthToken ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var s = new Settings(); s.LocalStackAuthToken ??= {|LSA0003:"$V"|};""")]
        [InlineData("""var s = new Settings(); var u = s?.LocalStackAuthToken?.Trim() ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var s = new Settings(); var u = string.IsNullOrEmpty(s.LocalStackAuthToken) ? {|LSA0003:"$V"|} : s.LocalStackAuthToken;""")]
        [InlineData("""string? localStackAuthToken = args[0]; var u = localStackAuthToken is null ? {|LSA0003:"$V"|} : localStackAuthToken;""")]
        [InlineData("""string? GetLocalStackAuthToken() => args[0]; var u = GetLocalStackAuthToken() ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var t = §; var u = t; var w = u ?? {|LSA0003:"$V"|};""")]
        [InlineData("""new Mock().Setup(c => c["LocalStack:AuthToken"]).Returns({|LSA0003:"$V"|});""")]
        [InlineData("""new Mock().Setup(c => c.GetSection("LocalStack").GetValue<string>("AuthToken")).Returns({|LSA0003:"$V"|});""")]
        [InlineData("""Program2.C["LocalStack:AuthToken"].Returns({|LSA0003:"$V"|});""")]
        public Task Fallback_Triggers(string statement) => VerifyAsync(statement);

        [Theory]
        [InlineData("""class C { string? _t = §; string M() => _t ?? {|LSA0003:"$V"|}; }""")]
        [InlineData("""class C { string? _t; C() { _t = §; } string M() => this._t ?? {|LSA0003:"$V"|}; }""")]
        [InlineData("""class C { string? T { get; } = §; string M() => string.IsNullOrEmpty(T) ? {|LSA0003:"$V"|} : T; }""")]
        [InlineData("""class C { static string Token => § ?? {|LSA0003:"$V"|}; }""")]
        public Task Fallback_OfMember_Triggers(string member) => VerifyAsync("return;\n" + member);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""var t = Environment.GetEnvironmentVariable("OTHER"); var u = t ?? "$V";""")]
        [InlineData("""var t = §; var u = args[0] ?? "$V";""")]
        [InlineData("""var t = §; var u = string.IsNullOrEmpty(t) ? "$V" : "q8Zk2LmP0x";""")]
        [InlineData("""var t = §; var u = t == "x" ? "$V" : args[0];""")]
        [InlineData("""var t = §; if (t is null) args[0] = "$V";""")]
        [InlineData("""var value = §; Console.WriteLine(value); value = "$V";""")]
        [InlineData("""string? F(string key) => key switch { "token" => §, "bucket" => "$V", _ => null };""")]
        [InlineData("""string? F(string key) { if (key == "token") return §; return "$V"; }""")]
        [InlineData("""string? F(string key) { var t = §; if (key == "bucket") return "$V"; return t; }""")]
        [InlineData("""{ var t = §; } { var t = args[0]; var u = t ?? "$V"; }""")]
        [InlineData("""void F() { var t = §; } void G(string? t) { var u = t ?? "$V"; }""")]
        [InlineData("""var s = new Settings(); var u = s.Other ?? "$V"; var w = s.LocalStackAuthToken;""")]
        [InlineData("""var u = Program2.C.GetSection("Cognito").GetValue("AuthToken", "$V");""")]
        [InlineData("""var u = Program2.C.GetSection("Cognito")["ApiKey"] ?? "$V"; // LocalStack""")]
        [InlineData("""var u = Program2.D.TryGetValue("LOCALSTACK_AUTH_TOKEN", out var v) ? "$V" : "q8Zk2LmP0x";""")]
        [InlineData("""var u = § ?? throw new InvalidOperationException("$V");""")]
        [InlineData("""var u = § ?? args[0] ?? "";""")]
        [InlineData("""var all = new[] { §, "$V" };""")]
        [InlineData("""var u = new[] { args[0], "$V" }.First(t => t != §);""")]
        [InlineData("""new Mock().Setup(c => c["Other"]).Returns("$V"); new Mock().Setup(c => c["LocalStack:AuthToken"]).Returns(args[0]);""")]
        public Task OtherValue_DoesNotTrigger(string statement) => VerifyAsync(statement);
    }
}
