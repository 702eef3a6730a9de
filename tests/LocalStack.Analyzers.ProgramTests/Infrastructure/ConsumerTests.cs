using LocalStack.Tests;

namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>The cases of one consumer.</summary>
public interface IConsumerCases
{
    /// <summary>The cases; every row of the table that the consumer has is a row of one of them.</summary>
    static abstract IReadOnlyList<FixCase> Cases { get; }
}

/// <summary>
/// Holds the cases of one consumer against <c>localstack-tokens fix</c>, and its files against the programs that read them.
/// </summary>
/// <typeparam name="T">The cases.</typeparam>
public abstract class ConsumerTests<T>
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

    /// <summary>The names of the cases that a program reads, each with the program.</summary>
    public static TheoryData<string, string> Read
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var @case in T.Cases)
            {
                foreach (var program in @case.Programs)
                    data.Add(@case.Name, program.Name);
            }

            return data;
        }
    }

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

    [SkippableTheory]
    [MemberData(nameof(Read))]
    public async Task Program_ReadsTheFixedFile(string name, string programName)
    {
        var @case = CaseOf(name);
        var program = @case.Programs.Single(program => program.Name == programName);
        Skip.IfNot(program.IsAvailable, $"{program.Name} is not installed.");
        using var folder = new CaseFolder();
        Recorder.Install(folder, @case.StandIns);
        foreach (var (path, text) in @case.Others)
            folder.Write(path, text);
        var secrets = new CaseSecrets();

        var before = await ReadAllAsync(folder, @case, program, secrets);
        await FixAsync(folder, @case, secrets);
        var fixedText = secrets.MaskIn(folder.Read(@case.File));
        var after = await ReadAllAsync(folder, @case, program, secrets);

        foreach (var (variables, reading) in before)
            Assert.True(reading.Succeeded, $"{program.Name} does not read the file before ({variables.Name}): {secrets.MaskIn(reading.Message)}");
        foreach (var ((variables, expected), (_, actual)) in before.Zip(after))
        {
            var fault = ReadingComparison.FaultOf(@case, secrets, variables, expected, actual);
            Assert.True(fault is null, $"{program.Name}, variable {variables.Name}: {fault}\nfixed file:\n{fixedText}");
        }
    }

    private static FixCase CaseOf(string name) => T.Cases.Single(@case => @case.Name == name);

    /// <summary>Writes the file and fixes it.</summary>
    /// <returns>The report.</returns>
    private static async Task<string> FixAsync(CaseFolder folder, FixCase @case, CaseSecrets secrets)
    {
        folder.Write(@case.File, secrets.PutInto(IsByHand ? @case.After : @case.Before));
        if (IsByHand)
            return ": left ";
        var run = await ProgramRun.StartAsync(
            folder, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [TokensCommand, "fix", @case.File], ValuesOfVariables.Unset.Values);
        Secrets.AssertNotShownIn(run.Message, @case.Name);
        Assert.True(run.ExitCode is 0 or 1, run.Message);
        return run.Output;
    }

    private static string TokensCommand { get; } = Path.Combine(AppContext.BaseDirectory, "localstack-tokens.dll");

    private static async Task<List<(ValuesOfVariables Variables, Reading Reading)>> ReadAllAsync(
        CaseFolder folder, FixCase @case, RealProgram program, CaseSecrets secrets)
    {
        // Before the fix the file is written here; afterwards it is there.
        if (!File.Exists(folder.PathOf(@case.File)))
            folder.Write(@case.File, secrets.PutInto(@case.Before));
        var readings = new List<(ValuesOfVariables, Reading)>();
        foreach (var variables in @case.ReadAs is null ? ValuesOfVariables.All : [ValuesOfVariables.Plain])
            readings.Add((variables, await program.ReadAsync(folder, @case.File, variables.Values)));
        return readings;
    }
}
