namespace LocalStack.Auth.Tests.Hosting;

/// <summary>
/// Runs all the other tests of this assembly in a process of its own, and searches everything they print, names, messages
/// and results included, for the secrets they use.
/// </summary>
public sealed class TestOutputTests
{
    [Fact]
    public async Task NoSecret_IsInTheOutputOfTheTests()
    {
        var results = Directory.CreateTempSubdirectory("localstack-auth-");
        try
        {
            var (exitCode, output) = await Programs.RunDotnetAsync([
                "vstest",
                typeof(TestOutputTests).Assembly.Location,
                "--TestCaseFilter:FullyQualifiedName!~" + nameof(TestOutputTests),
                "--logger:console;verbosity=detailed",
                "--logger:trx;LogFileName=results.trx",
                "--ResultsDirectory:" + results.FullName,
            ]);
            var report = await File.ReadAllTextAsync(Path.Combine(results.FullName, "results.trx"));

            Secrets.AssertNotIn(output);
            Secrets.AssertNotIn(report);
            Assert.Contains(nameof(Resolution.ResolutionTableTests), report, StringComparison.Ordinal);
            Assert.True(exitCode == 0, "The tests fail in a process of their own.");
        }
        finally
        {
            results.Delete(recursive: true);
        }
    }
}
