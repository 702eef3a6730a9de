namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>
/// Holds the cases of one consumer against <c>localstack-tokens fix</c>, and its files against the programs that read them.
/// </summary>
/// <typeparam name="T">The cases.</typeparam>
public abstract class ConsumerTests<T> : FixTests<T>
    where T : IConsumerCases
{
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

        folder.Write(@case.File, secrets.PutInto(@case.Before));
        var before = await ReadAllAsync(folder, @case, program);
        await FixAsync(folder, @case, secrets);
        var fixedText = secrets.MaskIn(folder.Read(@case.File));
        var after = await ReadAllAsync(folder, @case, program);

        foreach (var (variables, reading) in before)
            Assert.True(reading.Succeeded, $"{program.Name} does not read the file before ({variables.Name}): {secrets.MaskIn(reading.Message)}");
        foreach (var ((variables, expected), (_, actual)) in before.Zip(after))
        {
            var fault = ReadingComparison.FaultOf(@case, secrets, variables, expected, actual);
            Assert.True(fault is null, $"{program.Name}, variable {variables.Name}: {fault}\nfixed file:\n{fixedText}");
        }
    }

    private static async Task<List<(ValuesOfVariables Variables, Reading Reading)>> ReadAllAsync(
        CaseFolder folder, FixCase @case, RealProgram program)
    {
        var readings = new List<(ValuesOfVariables, Reading)>();
        foreach (var variables in @case.ReadAs is null ? ValuesOfVariables.All : [ValuesOfVariables.Plain])
            readings.Add((variables, await program.ReadAsync(folder, @case.File, variables.Values)));
        return readings;
    }
}
