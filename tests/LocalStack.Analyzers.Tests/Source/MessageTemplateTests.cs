namespace LocalStack.Analyzers.Tests.Source;

/// <summary>Texts with named holes, as logs have them. Each program has several of a kind.</summary>
public static class MessageTemplateTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;

        var log = new Logger();

        """;

    private const string Helpers = """


        class Logger
        {
            public void LogInformation(string message, params object?[] args) { }
            public void LogError(Exception error, string message, params object?[] args) { }
            public void Information<T>(string messageTemplate, T propertyValue) { }
            public IDisposable? BeginScope(string message, params object?[] args) => null;
            public void MapGet(string pattern, Func<string> handler) { }
        }
        """;

    private static Task VerifyAsync(string statements) => CredentialTest.VerifyAsync(Usings + statements + Helpers);

    public sealed class Reports
    {
        [Theory]
        [InlineData("""log.Information("{ {{ {LocalStackAuthToken} }", {|LSA0003:"$V"|});""")]
        [InlineData("""
            { log.LogInformation("LocalStack token {AuthToken}", {|LSA0003:"$V"|}); log.Information("Using LocalStack {ApiKey}.", {|LSA0003:"$K"|}); }
            { log.LogInformation("{Region}: {LocalStackAuthToken}", "q8Zk2LmP0xYt5RwB1nVc7HsD", {|LSA0003:"$V"|}); log.BeginScope("{LocalStackAuthToken}", {|LSA0003:"$V"|}); }
            { log.LogError(new Exception(), "{Attempt} of LocalStack: {@AuthToken:l} in {Region,10}", 1, {|LSA0003:"$V"|}, "q8Zk2LmP0xYt5RwB1nVc7HsD"); }
            { log.LogInformation("LOCALSTACK_AUTH_TOKEN={Value}, {Id}", {|LSA0003:"$V"|}, "q8Zk2LmP0xYt5RwB1nVc7HsD"); log.LogInformation("LOCALSTACK_API_KEY: {0}", {|LSA0003:"$K"|}); }
            { const string Token = {|LSA0003:"$V"|}; log.LogInformation("{{x}} LocalStack: {AuthToken}", Token); }
            """)]
        public Task CredentialInAHole_Triggers(string statements) => VerifyAsync(statements);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""
            { log.LogInformation("{RequestId} has no LOCALSTACK_AUTH_TOKEN", "$V"); log.LogInformation("{CorrelationId} LocalStack token {AuthToken}", "$V", args[0]); }
            { log.LogInformation("GitHub {AuthToken}", "$V"); log.LogInformation("LocalStack {Region} asks Cognito {AuthToken}", "eu", "$V"); log.LogInformation("LocalStackCognito {AuthToken}", "$V"); }
            { log.LogInformation("LocalStack token {AuthToken} of {Build}", args[0], "$V"); log.LogInformation("LocalStack {AuthToken}", args[0], "$V"); log.LogInformation("LocalStack {{AuthToken}} {Id}", "$V"); }
            { log.LogInformation("LocalStack {AuthToken}", "<unset>"); log.LogInformation("localhost.localstack.cloud {AuthToken}", "$V"); log.LogInformation("LocalStack {AuthToken", "$V"); }
            { log.MapGet("/localstack/{localStackAuthToken}", () => args[0]); }
            """)]
        public Task OtherHole_DoesNotTrigger(string statements) => VerifyAsync(statements);
    }
}
