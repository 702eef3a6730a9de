using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace LocalStack.Analyzers.Tests.Configuration;

/// <summary>What a baseline accepts in one file, and nowhere else.</summary>
public sealed class BaselineTests
{
    private static readonly string Fingerprint = LocalStack.Detection.Credentials.Fingerprint.Of(TestTokens.Valid());

    [Fact]
    public Task ListedFile_IsSilent() => Test("/r/.env", "/r/b/baseline.json", Baseline("../.env")).RunAsync();

    [Fact]
    public Task OtherFile_Triggers() => VerifyReportedAsync("/r/b/baseline.json", Baseline("../sub/.env"));

    [Fact]
    public Task OtherFingerprint_Triggers() =>
        VerifyReportedAsync("/r/b/baseline.json", Baseline("../.env").Replace(Fingerprint, "00000000", StringComparison.Ordinal));

    [Fact]
    public Task WhatIsNoBaseline_AcceptsNothing() => VerifyReportedAsync("/r/b/baseline.json", "{ \"version\": 2 }");

    [Fact]
    public Task BaselineThatIsNotNamed_AcceptsNothing() => VerifyReportedAsync("/r/b/baseline.json", Baseline("../.env"), property: "/r/other.json");

    [Fact]
    public Task Source_IsSilentInItsFileAlone()
    {
        var test = new CredentialTest("return;").WithGlobalConfig("build_property.LocalStackAnalyzersBaselinePath = /0/baseline.json");
        test.TestState.Sources.Add(("/0/Old.cs", "// " + TestTokens.Valid()));
        test.TestState.Sources.Add(("/0/New.cs", "// " + TestTokens.Valid()));
        test.TestState.AdditionalFiles.Add(("/0/baseline.json", Baseline("Old.cs")));
        test.TestState.ExpectedDiagnostics.Add(Result("/0/New.cs", 4));
        return test.RunAsync();
    }

    [Fact]
    public Task ValueByName_InSource_IsSilent()
    {
        var key = LocalStack.Detection.Credentials.Fingerprint.Of(TestTokens.ApiKey());
        var test = new CredentialTest("return;").WithGlobalConfig("build_property.LocalStackAnalyzersBaselinePath = /0/baseline.json");
        test.TestState.Sources.Add((
            "/0/Old.cs",
            $"internal static class Old {{ public static void M() => System.Environment.SetEnvironmentVariable(\"LOCALSTACK_API_KEY\", \"{TestTokens.ApiKey()}\"); }}"));
        test.TestState.AdditionalFiles.Add(("/0/baseline.json", Baseline("Old.cs").Replace(Fingerprint, key, StringComparison.Ordinal)));
        return test.RunAsync();
    }

    private static string Baseline(string path) =>
        $$"""{ "version": 1, "findings": [ { "path": "{{path}}", "rule": "LSA0001", "fingerprint": "{{Fingerprint}}" } ] }""";

    private static Task VerifyReportedAsync(string path, string baseline, string property = "/r/b/baseline.json")
    {
        var test = Test("/r/.env", path, baseline, property);
        test.TestState.ExpectedDiagnostics.Add(Result("/r/.env", 3));
        return test.RunAsync();
    }

    private static CredentialTest Test(string file, string path, string baseline, string property = "/r/b/baseline.json") =>
        new CredentialTest("return;")
            .WithGlobalConfig("build_property.LocalStackAnalyzersBaselinePath = " + property)
            .WithFile(file, "A=" + TestTokens.Valid())
            .WithFile(path, baseline);

    private static DiagnosticResult Result(string path, int column) =>
        new DiagnosticResult("LSA0001", DiagnosticSeverity.Warning).WithSpan(path, 1, column, 1, column + 39);
}
