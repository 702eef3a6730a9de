using LocalStack.Tests;

namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>The cases of one consumer.</summary>
public interface IConsumerCases
{
    /// <summary>The cases; every row of the table that the consumer has is a row of one of them.</summary>
    static abstract IReadOnlyList<FixCase> Cases { get; }
}

/// <summary>Holds the cases of one consumer against <c>localstack-tokens fix</c>.</summary>
/// <typeparam name="T">The cases.</typeparam>
public abstract class FixTests<T>
    where T : IConsumerCases
{
    /// <summary>
    /// Set to 1, the text that is right is written by hand instead of by <c>fix</c>. So a new case is tried before the code
    /// that has to pass it is there.
    /// </summary>
    private const string ByHandVariable = "PROGRAM_TESTS_BY_HAND";

    private const string Placeholder = "<YOUR_";

    private static readonly bool IsByHand = Environment.GetEnvironmentVariable(ByHandVariable) == "1";

    private static readonly string TokensCommand = Path.Combine(AppContext.BaseDirectory, "localstack-tokens.dll");

    /// <summary>The names of all cases.</summary>
    public static TheoryData<string> All => [.. T.Cases.Select(@case => @case.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Fix_WritesWhatIsRight(string name)
    {
        var @case = CaseOf(name);
        using var folder = new CaseFolder();
        var secrets = new CaseSecrets();

        var report = await FixAsync(folder, @case, secrets);
        var after = folder.Read(@case.File);

        Assert.DoesNotContain(Placeholder, after, StringComparison.Ordinal);
        Assert.Equal(@case.After, secrets.MaskIn(after));
        if (@case.IsLeft)
            Assert.Contains(": left ", report, StringComparison.Ordinal);
    }

    /// <summary>The case of a name.</summary>
    protected static FixCase CaseOf(string name) => T.Cases.Single(@case => @case.Name == name);

    /// <summary>Writes the file and fixes it.</summary>
    /// <returns>The report.</returns>
    private protected static async Task<string> FixAsync(CaseFolder folder, FixCase @case, CaseSecrets secrets)
    {
        folder.Write(@case.File, secrets.PutInto(IsByHand ? @case.After : @case.Before));
        if (IsByHand)
            return ": left ";
        var run = await ProgramRun.StartAsync(folder, ProgramRun.Dotnet, [TokensCommand, "fix", @case.File], ValuesOfVariables.Unset.Values);
        Secrets.AssertNotShownIn(run.Message, @case.Name);
        Assert.True(run.ExitCode is 0 or 1, run.Message);
        return run.Output;
    }
}
