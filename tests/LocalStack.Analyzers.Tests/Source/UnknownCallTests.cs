namespace LocalStack.Analyzers.Tests.Source;

/// <summary>Files without their project: what is called in them is unknown, and so are the types and names of its parameters.</summary>
public static class UnknownCallTests
{
    private static void Verify(string source) => LooseCheck.Verify(TestProgram.Fill(source));

    public sealed class Reports
    {
        [Theory]
        [InlineData("""builder.WithEnvironment("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""Env.Define("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""var t = GetEnv("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""var t = config.GetValue<string>("LocalStack:AuthToken", {|LSA0003:"$V"|});""")]
        [InlineData("""var t = section.GetSection("LocalStack").GetValue("AuthToken", {|LSA0003:"$V"|});""")]
        [InlineData("""client.DefaultRequestHeaders.Add("ls-api-key", {|LSA0003:"$V"|});""")]
        [InlineData("""request.Headers.TryAddWithoutValidation("ls-api-key", {|LSA0003:"$V"|});""")]
        [InlineData("""variables[Keys.LocalStackAuthToken] = {|LSA0003:"$V"|}; variables.Add(Keys.LocalStackAuthToken, {|LSA0003:"$V"|}); builder.WithEnvironment(Names.LOCALSTACK_AUTH_TOKEN, {|LSA0003:"$V"|});""")]
        [InlineData("""var d = new Dictionary<string, string> { [Keys.LocalStackAuthToken] = {|LSA0003:"$V"|} }; var t = config[Keys.LocalStackAuthToken] ?? {|LSA0003:"$V"|};""")]
        [InlineData("""options?.LocalStackAuthToken = {|LSA0003:"$V"|}; variables?["LOCALSTACK_AUTH_TOKEN"] = {|LSA0003:"$V"|};""")]
        [InlineData("""env.Get(Arg.Is("LOCALSTACK_AUTH_TOKEN")).Returns({|LSA0003:"$V"|}); mock.Setup(e => e.Get(It.Is<string>(name => name == "LOCALSTACK_AUTH_TOKEN"))).Returns({|LSA0003:"$V"|});""")]
        [InlineData("""var form = new MultipartFormDataContent { { new StringContent({|LSA0003:"$V"|}), "localstack-auth-token" } };""")]
        public void ValueOfVariableOrKey_Triggers(string statement) => Verify(statement);

        /// <summary>The call says that it is about a value.</summary>
        [Theory]
        [InlineData("""await client.SetSecretAsync("localstack-auth-token", {|LSA0003:"$V"|});""")]
        [InlineData("""builder.AddParameter("localstack-auth-token", {|LSA0003:"$V"|}, secret: true);""")]
        [InlineData("""builder.AddResource("localstack-auth-token", value: {|LSA0003:"$V"|});""")]
        [InlineData("""command.Parameters.AddWithValue("@localstack_auth_token", {|LSA0003:"$V"|});""")]
        [InlineData("""var uri = QueryHelpers.AddQueryString(address, "localstack_auth_token", {|LSA0003:"$V"|});""")]
        [InlineData("""Preferences.Set("LocalStackAuthToken", {|LSA0003:"$V"|});""")]
        [InlineData("""await db.StringSetAsync("localstack-auth-token", {|LSA0003:"$V"|});""")]
        [InlineData("""var t = store.GetString("localstack-auth-token", {|LSA0003:"$V"|});""")]
        [InlineData("""var v = new V1EnvVar("LocalStackAuthToken", {|LSA0003:"$V"|});""")]
        [InlineData("""var v = new Api.Header("localstack-auth-token", {|LSA0003:"$V"|});""")]
        [InlineData("""using System.Net; var v = new Cookie("localstack-auth-token", {|LSA0003:"$V"|});""")]
        [InlineData("""using System.Reflection; [assembly: AssemblyMetadata("LocalStackAuthToken", {|LSA0003:"$V"|})]""")]
        [InlineData("""Run("gh", "secret", "set", "LOCALSTACK_AUTH_TOKEN", "--body", {|LSA0003:"$V"|});""")]
        [InlineData("""var o = new Option<string>("--localstack-auth-token", () => {|LSA0003:"$V"|}, "q8Zk2LmP0x");""")]
        [InlineData("""Exec("export", "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""store.SetFor("container", "LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""var t = Argument("localstack-auth-token", {|LSA0003:"$V"|});""")]
        [InlineData("""class Bench { [Params({|LSA0003:"$V"|})] public string LocalStackAuthToken; }""")]
        [InlineData("""var a = new EnvironmentVariableAttribute("LOCALSTACK_AUTH_TOKEN", {|LSA0003:"$V"|});""")]
        [InlineData("""app.Node.SetContext("localstack-auth-token", {|LSA0003:"$V"|});""")]
        [InlineData("""var made = new Faker<LocalStackOptions>().RuleFor(o => o.Region, _ => "q8Zk2LmP0x").RuleFor(o => o.AuthToken, _ => {|LSA0003:"$V"|});""")]
        [InlineData("""var made = fixture.Build<LocalStackOptions>().With(o => o.AuthToken, {|LSA0003:"$V"|}).Create();""")]
        [InlineData("""string Get(Vars v) => v switch { Vars.LOCALSTACK_AUTH_TOKEN => {|LSA0003:"$V"|}, _ => "" };""")]
        public void ValueOfThing_Triggers(string statement) => Verify(statement);
    }

    public sealed class Guards
    {
        /// <summary>A secret in a vault, a container, an option are named so, too.</summary>
        [Theory]
        [InlineData("""var t = await vault.GetSecretAsync("localstack-auth-token", "$V");""")]
        [InlineData("""var t = Secret.FromSecretNameV2(this, "LocalStackAuthToken", "$V");""")]
        [InlineData("""builder.AddContainer("localstack-auth-token", "$V");""")]
        [InlineData("""builder.WithVolume("localstack-auth-token", "$V");""")]
        [InlineData("""var o = new Option<string>("--localstack-auth-token", "$V");""")]
        [InlineData("""var w = new WidgetId("LocalStackAuthToken", "$V");""")]
        [InlineData("""routes.MapGet("/api/localstack-api-key", "$V");""")]
        [InlineData("""[Collection("LocalStackAuthToken", "$V")] class Marked { }""")]
        public void NameOfAnotherThing_DoesNotTrigger(string statement) => Verify(statement);

        [Theory]
        [InlineData("""Skip.Unless("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""Run("gh", "secret", "delete", "LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""repository.Secret("LOCALSTACK_AUTH_TOKEN", environment: "$V");""")]
        [InlineData("""var same = names.Any(name => string.Equals(name, "LOCALSTACK_AUTH_TOKEN"));""")]
        [InlineData("""using System.Text.RegularExpressions; partial class C { [GeneratedRegex("LOCALSTACK_AUTH_TOKEN", "$V")] static partial Regex R(); }""")]
        [InlineData("""Exec("verify", "LOCALSTACK_AUTH_TOKEN", "$V"); registry.Register("env", "LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""var t = vault.GetSecret("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""var a = new TraitAttribute("Requires", "LOCALSTACK_AUTH_TOKEN"); var b = new SkipIfMissingAttribute("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""var ids = new Dictionary<string, Guid> { ["LOCALSTACK_AUTH_TOKEN"] = Guid.Parse("$V"), ["LOCALSTACK_API_KEY"] = new Guid("$V") };""")]
        [InlineData("""var t = doc.SelectToken("$.env.LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""services.AddSingleton<LocalStackOptions>().AddOpenAi(o => o.ApiKey = "$V");""")]
        [InlineData("""(string Name, string Doc)[] docs = [("LOCALSTACK_AUTH_TOKEN", "$V")];""")]
        [InlineData("""var u = await db.HashExistsAsync("LocalStackAuthToken", "$V"); await db.HashDeleteAsync("LOCALSTACK_AUTH_TOKEN", "$V"); list.KeyRemove("LOCALSTACK_AUTH_TOKEN", "$V");""")]
        [InlineData("""cache[options.LocalStackAuthToken] = "$V"; cache[localStackAuthToken] = "$V"; builder.AddContainer(Names.LocalStackAuthToken, "$V"); var t = vault.GetSecret(Names.LocalStackAuthToken, "$V");""")]
        [InlineData("""services.AddHttpClient("localstack-api-key", c => c.DefaultRequestHeaders.Add("User-Agent", "$V"));""")]
        [InlineData("""env.Get(Arg.Is("LOCALSTACK_HOST")).Returns("$V"); mock.Verify(e => e.Get(It.Is<string>(name => name == "LOCALSTACK_AUTH_TOKEN")), "$V"); var form = new MultipartFormDataContent { { new StringContent("$V"), "file" } };""")]
        public void WhatOnlyLooks_DoesNotTrigger(string statement) => Verify(statement);
    }
}
