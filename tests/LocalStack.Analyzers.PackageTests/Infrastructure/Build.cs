namespace LocalStack.Analyzers.PackageTests.Infrastructure;

/// <summary>How a build ended.</summary>
/// <param name="Repository">The folder that paths are seen from.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Results">What the compiler logged for all projects and frameworks.</param>
public sealed record Build(string Repository, CommandOutput Output, IReadOnlyList<Result> Results)
{
    /// <summary>The findings of this package, one a line: <c>LSA0001 warning src/App/Program.cs:3</c>, sorted.</summary>
    public IEnumerable<string> Findings => Results
        .Where(result => result.Rule.StartsWith("LSA", StringComparison.Ordinal))
        .Select(result => $"{result.Rule} {result.Level} {Name(result.File)}:{result.Line}")
        .Order(StringComparer.Ordinal);

    /// <summary>Fails unless the build succeeded with these findings and nothing else to say.</summary>
    public void AssertSucceeds(params string[] findings)
    {
        AssertFindings(findings);
        Assert.True(Output.ExitCode == 0, Output.Text);
        Assert.Equal(findings.Length, Results.Count);
    }

    /// <summary>Fails unless the build failed, and with these findings.</summary>
    public void AssertFails(params string[] findings)
    {
        AssertFindings(findings);
        Assert.True(Output.ExitCode != 0, Output.Text);
    }

    private void AssertFindings(string[] findings)
    {
        // A compiler that never ran has no findings either.
        Assert.DoesNotContain("error MSB", Output.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", Output.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("error NU", Output.Text, StringComparison.Ordinal);
        Assert.Equal(findings.Order(StringComparer.Ordinal), Findings);
    }

    private string Name(string file) => Path.GetRelativePath(Repository, file).Replace('\\', '/');
}
