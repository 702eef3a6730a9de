namespace LocalStack.Analyzers.Tests.Source;

/// <summary>Names that a user has added are names in every sink, in programs that never say LocalStack.</summary>
public static class AddedNameTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;

        """;

    private const string Helpers = """


        enum Env { EMULATOR_LICENSE, EMULATOR_HOST }
        class Section
        {
            public string? this[string key] { get => null; set { } }
            public Section GetSection(string key) => this;
            public Section WithEmulatorLicense(string text) => this;
            public T GetValue<T>(string key, T defaultValue) => defaultValue;
        }
        class AcmeOptions { public string? Secret { get; set; } }
        class OtherOptions { public string? Secret { get; set; } }
        class Settings { public string? EmulatorLicense { get; set; } }
        record Given(string EmulatorLicense);
        """;

    private static Task VerifyAsync(string statement) => new CredentialTest(Usings + statement + Helpers)
        .WithGlobalConfig("localstack_analyzers.credential_names = EMULATOR_LICENSE, Acme:Secret")
        .RunAsync();

    public sealed class Reports
    {
        [Theory]
        [InlineData("""Environment.SetEnvironmentVariable("EMULATOR_LICENSE", {|LSA0003:"$V"|});""")]
        [InlineData("""Environment.SetEnvironmentVariable(nameof(Env.EMULATOR_LICENSE), {|LSA0003:"$V"|});""")]
        [InlineData("""var d = new Dictionary<Env, string> { [Env.EMULATOR_LICENSE] = {|LSA0003:"$V"|} };""")]
        [InlineData("""var t = Environment.GetEnvironmentVariable("EMULATOR_LICENSE"); var u = string.IsNullOrEmpty(t) ? {|LSA0003:"$V"|} : t;""")]
        [InlineData("""var u = Environment.GetEnvironmentVariable("EMULATOR_LICENSE") is { Length: > 0 } t ? t : {|LSA0003:"$V"|};""")]
        [InlineData("""var row = new object[] { "EMULATOR_LICENSE", {|LSA0003:"$V"|} };""")]
        [InlineData("""var pair = ("emulator-license", {|LSA0003:"$V"|});""")]
        [InlineData("""var text = "EMULATOR_LICENSE={|LSA0003:$V|}";""")]
        [InlineData("""_ = new { EmulatorLicense = {|LSA0003:"$V"|} };""")]
        [InlineData("""_ = new Settings { EmulatorLicense = {|LSA0003:"$V"|} };""")]
        [InlineData("""_ = new Given({|LSA0003:"$V"|});""")]
        [InlineData("""var s = new Settings(); s.EmulatorLicense ??= {|LSA0003:"$V"|};""")]
        [InlineData("""var emulatorLicense = {|LSA0003:"$V"|};""")]
        [InlineData("""new Section().WithEmulatorLicense({|LSA0003:"$V"|});""")]
        [InlineData("""new Section()["Acme:Secret"] = {|LSA0003:"$V"|};""")]
        [InlineData("""new Section()["Acme__Secret"] = {|LSA0003:"$V"|};""")]
        [InlineData("""var u = new Section().GetSection("Acme")["Secret"] ?? {|LSA0003:"$V"|};""")]
        [InlineData("""var u = new Section().GetSection("Acme").GetValue("Secret", {|LSA0003:"$V"|});""")]
        [InlineData("""_ = new AcmeOptions { Secret = {|LSA0003:"$V"|} };""")]
        public Task Value_Triggers(string statement) => VerifyAsync(statement);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""Environment.SetEnvironmentVariable("EMULATOR_HOST", "$V");""")]
        [InlineData("""Environment.SetEnvironmentVariable(nameof(Env.EMULATOR_HOST), "$V");""")]
        [InlineData("""new Dictionary<string, string>().Add("$V", "EMULATOR_LICENSE");""")]
        [InlineData("""var u = new Section().GetSection("Other")["Secret"] ?? "$V";""")]
        [InlineData("""_ = new OtherOptions { Secret = "$V" };""")]
        [InlineData("""var secret = "$V";""")]
        public Task OtherValue_DoesNotTrigger(string statement) => VerifyAsync(statement);
    }
}
