using BenchmarkDotNet.Attributes;
using LocalStack.Tests;
using Microsoft.Extensions.Configuration;

namespace LocalStack.Auth.Benchmarks;

/// <summary>What a resolution costs beside reading the variable without any check, which is what it replaces.</summary>
[MemoryDiagnoser]
public class ResolutionBenchmarks
{
    private const string Variable = "LOCALSTACK_AUTH_TOKEN";

    private LocalStackAuthOptions _given = null!;
    private LocalStackAuthOptions _configured = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var token = TestTokens.Valid();
        Environment.SetEnvironmentVariable(Variable, token);
        Environment.SetEnvironmentVariable("LOCALSTACK_API_KEY", null);

        _given = new LocalStackAuthOptions { Environment = new Dictionary<string, string> { [Variable] = token } };
        _configured = new LocalStackAuthOptions
        {
            Environment = new Dictionary<string, string>(),
            Configuration = new ConfigurationBuilder()
                .AddInMemoryCollection([KeyValuePair.Create<string, string?>("LocalStack:AuthToken", token)])
                .Build(),
        };
    }

    [Benchmark(Baseline = true)]
    public string? BareVariable() => Environment.GetEnvironmentVariable(Variable);

    [Benchmark]
    public LocalStackCredential FromTheProcess() => LocalStackAuth.Resolve();

    [Benchmark]
    public LocalStackCredential FromGivenVariables() => LocalStackAuth.Resolve(_given);

    [Benchmark]
    public LocalStackCredential FromConfiguration() => LocalStackAuth.Resolve(_configured);
}
