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

    /// <summary>The names of all cases.</summary>
    public static TheoryData<string> All => [.. T.Cases.Select(@case => @case.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Fix_WritesWhatIsRight(string name)
    {
        var @case = CaseOf(name);

        var result = await FixAsync(@case);

        Assert.DoesNotContain(Placeholder, result.After, StringComparison.Ordinal);
        Assert.Equal(@case.After, result.Secrets.MaskIn(result.After));
        if (@case.IsLeft)
            Assert.Contains(": left ", result.Report, StringComparison.Ordinal);
    }

    /// <summary>The case of a name.</summary>
    protected static FixCase CaseOf(string name) => T.Cases.Single(@case => @case.Name == name);

    /// <summary>What <c>fix</c> makes of a case.</summary>
    private protected static Task<FixedCase> FixAsync(FixCase @case) =>
        IsByHand ? FixedCase.ByHandAsync(@case) : FixedCase.ByCommandAsync(@case);
}
