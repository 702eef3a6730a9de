using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LocalStack.Analyzers.Tests.Configuration;

public static class ConfigurationFileAnalyzerTests
{
    private static Task VerifyAsync(string path, string content, params DiagnosticResult[] expected)
    {
        var test = new CredentialTest("return;").WithFile(path, content);
        test.TestState.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    private static DiagnosticResult Result(string id, string path, int line, int column, int length) =>
        new DiagnosticResult(id, DiagnosticSeverity.Warning).WithSpan(path, line, column, line, column + length);

    public sealed class Reports
    {
        [Theory]
        [InlineData("/appsettings.json", "{ \"LocalStack\": { \"AuthToken\": \"$1\" } }", 33)]
        [InlineData("/appsettings.json", "{ \"Other\": \"$1\" ", 13)]
        [InlineData("/appsettings.json", "// $1", 4)]
        [InlineData("/docker-compose.yml", "    - LOCALSTACK_AUTH_TOKEN=$1", 29)]
        [InlineData("/.env", "# LOCALSTACK_AUTH_TOKEN=$1", 25)]
        [InlineData("/README.md", "export LOCALSTACK_AUTH_TOKEN=$1", 30)]
        [InlineData("/Dockerfile", "ENV LOCALSTACK_AUTH_TOKEN=$1", 27)]
        [InlineData("/compose.yml", "X: ${LOCALSTACK_AUTH_TOKEN:-$1}", 29)]
        public Task Token_Triggers(string path, string content, int column) =>
            VerifyAsync(path, content, Result("LSA0001", path, 1, column, 39));

        [Fact]
        public Task WrongChecksum_TriggersPossibleToken() =>
            VerifyAsync("/.env", "LOCALSTACK_AUTH_TOKEN=$W", Result("LSA0002", "/.env", 1, 23, 39));

        [Theory]
        [InlineData("/appsettings.json", "{ \"LocalStack\": { \"ApiKey\": \"$K\" } }", 30)]
        [InlineData("/appsettings.json", "{ \"LocalStack:ApiKey\": \"$K\" }", 25)]
        [InlineData("/appsettings.json", "{ \"localstack__authtoken\": \"$K\" }", 29)]
        [InlineData("/launchSettings.json", "{ \"environmentVariables\": { \"LOCALSTACK_API_KEY\": \"$K\" } }", 52)]
        [InlineData("/docker-compose.yml", "  LOCALSTACK_API_KEY: $K", 23)]
        [InlineData("/docker-compose.yml", "  - LOCALSTACK_API_KEY=$K", 24)]
        [InlineData("/.env.local", "LOCALSTACK_API_KEY=$K", 20)]
        public Task Value_UnderName_Triggers(string path, string content, int column) =>
            VerifyAsync(path, content, Result("LSA0003", path, 1, column, 10));

        [Fact]
        public Task EscapedToken_Triggers() => VerifyAsync(
            "/appsettings.json", "{ \"A\": \"\\u006c" + TestTokens.Valid()[1..] + "\" }", Result("LSA0001", "/appsettings.json", 1, 9, 44));

        [Fact]
        public Task AddedName_Triggers()
        {
            var test = new CredentialTest("return;")
                .WithGlobalConfig("localstack_analyzers.credential_names = Acme:EmulatorSecret")
                .WithFile("/appsettings.json", "{ \"Acme\": { \"EmulatorSecret\": \"$K\" }, \"Acme:EmulatorSecret\": \"$K\" }");
            test.TestState.ExpectedDiagnostics.Add(Result("LSA0003", "/appsettings.json", 1, 32, 10));
            test.TestState.ExpectedDiagnostics.Add(Result("LSA0003", "/appsettings.json", 1, 71, 10));
            return test.RunAsync();
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("/appsettings.json", "{ \"LocalStack\": { \"AuthToken\": \"${LOCALSTACK_AUTH_TOKEN}\", \"ApiKey\": \"\" } }")]
        [InlineData("/appsettings.json", "{ \"LocalStack\": { \"AuthToken\": null, \"UseLocalStack\": true, \"AuthTokenHint\": \"q8Zk2LmP0x\" } }")]
        [InlineData("/appsettings.json", "{ \"LocalStack\": { \"AuthToken\": \"your-token-here\" }, \"AuthToken\": \"q8Zk2LmP0x\" }")]
        [InlineData("/docker-compose.yml", "environment:\n  - LOCALSTACK_AUTH_TOKEN\n  - LOCALSTACK_API_KEY=${LOCALSTACK_API_KEY- }\n  - A=${LOCALSTACK_AUTH_TOKEN:?needed}")]
        [InlineData("/.env", "LOCALSTACK_AUTH_TOKEN=\nLOCALSTACK_API_KEY=''\nLOCALSTACK_HOST=q8Zk2LmP0x")]
        [InlineData("/.env", "# localstack-analyzers:allow\nLOCALSTACK_AUTH_TOKEN=$1")]
        [InlineData("/.env", "LOCALSTACK_AUTH_TOKEN=$1 # localstack-analyzers:allow")]
        [InlineData("/workflow.yml", "env:\n  LOCALSTACK_AUTH_TOKEN: ${{ secrets.LOCALSTACK_AUTH_TOKEN }}")]
        public Task NoSecret_DoesNotTrigger(string path, string content) => VerifyAsync(path, content);

        [Fact]
        public Task AllowedFingerprint_DoesNotTrigger() => new CredentialTest("return;")
            .WithGlobalConfig("localstack_analyzers.allowed_fingerprints = " + Detection.Credentials.Fingerprint.Of(TestTokens.Valid(1)))
            .WithFile("/.env", "LOCALSTACK_AUTH_TOKEN=$1")
            .RunAsync();
    }
}
