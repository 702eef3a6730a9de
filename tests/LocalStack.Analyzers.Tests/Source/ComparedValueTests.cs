namespace LocalStack.Analyzers.Tests.Source;

/// <summary>What a credential that is read is compared with. <c>§</c> in a statement reads one from the environment.</summary>
public static class ComparedValueTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;

        """;

    private const string Helpers = """


        class Settings { public string? LocalStackApiKey { get; set; } public string this[string key] { get => key; set { } } public string GetId(string key) => key; }
        class LocalStackOptions { public string? AuthToken { get; set; } }
        static class Assert { public static void Equal(string? expected, string? actual) { } public static void NotEqual(string? expected, string? actual) { } public static void AreEqual(string? expected, string? actual, string message = "") { } public static void StartsWith(string? expected, string? actual) { } public static void That(string? actual, object constraint, string message = "") { } public static void NotNull(string? actual, string message) { } public static void True(bool condition, string message = "") { } }
        static class Is { public static Constraint EqualTo(string expected) => new(); public static Constraint Not => new(); }
        class Constraint { public Constraint IgnoreCase => this; public Constraint EqualTo(string expected) => this; }
        class Assertions { public Assertions NotBeNull(string because = "") => this; public Assertions And => this; public Assertions Be(string expected, string because = "") => this; public Assertions NotBe(string expected) => this; public Assertions StartWith(string expected) => this; public Assertions Contain(string expected, string because = "") => this; }
        static class Extensions { public static Assertions Should(this string? text) => new(); public static void ShouldBe(this string? text, string expected, string message = "") { } public static void ShouldStartWith(this string? text, string expected) { } }
        static class Check { public static Words That(string? text) => new(); }
        class Words { public Words IsNotNull() => this; public void IsEqualTo(string expected) { } }
        static class Hash { public static string Of(string text) => text; }
        """;

    private static Task VerifyAsync(string statement) => CredentialTest.VerifyAsync(
        Usings + statement.Replace("§", "Environment.GetEnvironmentVariable(\"LOCALSTACK_AUTH_TOKEN\")", StringComparison.Ordinal) + Helpers);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""var u = § == {|LSA0003:"$V"|};""")]
        [InlineData("""var u = {|LSA0003:"$V"|} != §?.Trim();""")]
        [InlineData("""var t = §; if (t == {|LSA0003:"$V"|}) { }""")]
        [InlineData("""const string Expected = {|LSA0003:"$V"|}; var u = § == Expected;""")]
        [InlineData("""var s = new Settings(); if (s.LocalStackApiKey == {|LSA0003:"$V"|}) { }""")]
        [InlineData("""var s = new Settings(); if (s["LocalStack:AuthToken"] is {|LSA0003:"$V"|} or "other") { }""")]
        [InlineData("""if (§ is not {|LSA0003:"$V"|}) { }""")]
        [InlineData("""var o = new LocalStackOptions(); if (o is { AuthToken: {|LSA0003:"$V"|} }) { }""")]
        [InlineData("""var u = § switch { {|LSA0003:"$V"|} => 1, _ => 2 };""")]
        [InlineData("""switch (§) { case {|LSA0003:"$V"|}: break; }""")]
        [InlineData("""var u = string.Equals(§, {|LSA0003:"$V"|}, StringComparison.Ordinal);""")]
        [InlineData("""var u = {|LSA0003:"$V"|}.Equals(§);""")]
        [InlineData("""var u = §!.Equals({|LSA0003:"$V"|}, StringComparison.Ordinal);""")]
        [InlineData("""Assert.Equal({|LSA0003:"$V"|}, §);""")]
        [InlineData("""Assert.NotEqual({|LSA0003:"$V"|}, §);""")]
        [InlineData("""Assert.AreEqual({|LSA0003:"$V"|}, new LocalStackOptions().AuthToken, "q8Zk2LmP0x");""")]
        [InlineData("""var s = new Settings(); Assert.Equal(expected: {|LSA0003:"$V"|}, actual: s["LocalStack:AuthToken"]);""")]
        [InlineData("""var d = new Dictionary<string, string>(); d.TryGetValue("LOCALSTACK_AUTH_TOKEN", out var found); Assert.Equal({|LSA0003:"$V"|}, found);""")]
        [InlineData("""Assert.That(§, Is.EqualTo({|LSA0003:"$V"|}).IgnoreCase, "q8Zk2LmP0x");""")]
        [InlineData("""Assert.That(§, Is.Not.EqualTo({|LSA0003:"$V"|}));""")]
        [InlineData("""§.Should().Be({|LSA0003:"$V"|}, "q8Zk2LmP0x");""")]
        [InlineData("""§.Should().NotBeNull("q8Zk2LmP0x").And.Be({|LSA0003:"$V"|});""")]
        [InlineData("""§.ShouldBe({|LSA0003:"$V"|}, "q8Zk2LmP0x");""")]
        [InlineData("""Check.That(§).IsNotNull().IsEqualTo({|LSA0003:"$V"|});""")]
        public Task Credential_Triggers(string statement) => VerifyAsync(statement);
    }

    /// <summary>What a pattern asks for by its place.</summary>
    public sealed class Places
    {
        [Theory]
        [InlineData("""
            { var (region, localStackAuthToken) = ("eu", §); if ((region, localStackAuthToken) is ("eu", {|LSA0003:"$V"|})) { } var n = (localStackAuthToken, region) switch { ({|LSA0003:"$V"|}, "q8Zk2LmP0xYt5RwB1nVc7HsD") => 1, _ => 0 }; }
            { (string Region, string? LocalStackAuthToken) t = ("eu", §); if (t is (_, {|LSA0003:"$V"|} or null)) { } switch (t) { case ("q8Zk2LmP0xYt5RwB1nVc7HsD", _): break; case (_, {|LSA0003:"$V"|}): break; } }
            { object o = 1; if (o is LocalStackLogin("q8Zk2LmP0xYt5RwB1nVc7HsD", {|LSA0003:"$V"|}) { Region: "eu" }) { } bool Is(LocalStackLoginSettings? s) => s is ("eu", {|LSA0003:"$V"|}); }
            """)]
        public Task OfTheCredential_Trigger(string statements) =>
            CredentialTest.VerifyAsync(Usings + Filled(statements) + Records);

        [Theory]
        [InlineData("""
            { var (region, localStackAuthToken) = ("eu", §); if ((region, localStackAuthToken) is ("$V", _)) { } var n = (localStackAuthToken, region) switch { ("ci-token", "$V") => 1, _ => 0 }; }
            { (string Region, string? LocalStackAuthToken) t = ("eu", §); if (t is ("$V", not null)) { } (string Region, string AuthToken) u = ("", ""); if (u is ("eu", "$V")) { } }
            { object o = 1; if (o is LocalStackLogin("$V", _)) { } if (o is LocalStackEvent("$V", "$V")) { } bool Is(LocalStackLoginSettings s) => s is ("$V", _) { Region: "$V" }; }
            """)]
        public Task OfOtherThings_DoNotTrigger(string statements) =>
            CredentialTest.VerifyAsync(Usings + Filled(statements) + Records);

        private const string Records = """


            record LocalStackLogin(string Region, string LocalStackAuthToken);
            record LocalStackLoginSettings(string Region, string AuthToken);
            record LocalStackEvent(string Id, string RequestToken);
            """;

        private static string Filled(string statements) => statements.Replace("§", "Environment.GetEnvironmentVariable(\"LOCALSTACK_AUTH_TOKEN\")", StringComparison.Ordinal);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""var u = § == "ci" || § is "from-environment" or "my-own-token";""")]
        [InlineData("""Assert.Equal("test-token-123", §); §.Should().Be("<YOUR_AUTH_TOKEN>"); §.ShouldBe("seu-token-aqui");""")]
        [InlineData("""Assert.Equal("LOCALSTACK_AUTH_TOKEN", new LocalStackOptions().AuthToken);""")]
        public Task WhatIsNoCredential_DoesNotTrigger(string statement) => VerifyAsync(statement);

        [Theory]
        [InlineData("""Assert.StartsWith("$V", §); §.ShouldStartWith("$V"); §.Should().StartWith("$V").And.Contain("$V");""")]
        [InlineData("""var u = §!.StartsWith("$V") || §!.Contains("$V") || §!.IndexOf("$V") > 0;""")]
        [InlineData("""new Settings()["x"].Should().Contain("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""Assert.NotNull(§, "$V"); Assert.True(§ is { Length: > 0 }, "$V");""")]
        public Task PartOfIt_DoesNotTrigger(string statement) => VerifyAsync(statement);

        /// <summary>What a function makes of a name, and the constant that holds the name.</summary>
        [Theory]
        [InlineData("""Assert.Equal("$V", Hash.Of("LOCALSTACK_AUTH_TOKEN")); var u = Hash.Of("LOCALSTACK_AUTH_TOKEN") == "$V";""")]
        [InlineData("""var u = new Settings().GetId("LOCALSTACK_AUTH_TOKEN") == "$V";""")]
        [InlineData("""Assert.Equal("$V", "LOCALSTACK_AUTH_TOKEN"); var u = args[0] == "LOCALSTACK_AUTH_TOKEN" && args[1] == "$V";""")]
        [InlineData("""const string LocalStackAuthToken = "LOCALSTACK_AUTH_TOKEN"; foreach (var name in new[] { "$V", "x" }) { if (name == LocalStackAuthToken) { } }""")]
        [InlineData("""var s = new Settings(); var u = s["Cognito:AuthToken"] == "$V";""")]
        [InlineData("""Assert.Equal("$V", Hash.Of(§!));""")]
        public Task OtherThing_DoesNotTrigger(string statement) => VerifyAsync(statement);
    }
}
