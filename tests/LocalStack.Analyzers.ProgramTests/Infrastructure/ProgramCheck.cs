namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>Lets a program read the file of a case before and after it is fixed.</summary>
internal static class ProgramCheck
{
    /// <summary>What is wrong with the fixed file, or null.</summary>
    /// <param name="case">The case.</param>
    /// <param name="program">The program.</param>
    /// <param name="fixAsync">Fixes the file of a case.</param>
    public static async Task<string?> FaultOfAsync(FixCase @case, RealProgram program, Func<FixCase, Task<FixedCase>> fixAsync)
    {
        using var folder = new CaseFolder();
        Recorder.Install(folder, @case.StandIns);
        var (secrets, fixedText, _) = await fixAsync(@case);

        folder.Write(@case, secrets.PutInto(@case.Before));
        var before = await ReadAllAsync(folder, @case, program);
        folder.Write(@case.File, fixedText);
        var after = await ReadAllAsync(folder, @case, program);

        foreach (var (variables, reading) in before)
            Assert.True(reading.Succeeded, $"{program.Name} does not read the file before ({variables.Name}): {secrets.MaskIn(reading.Message)}");
        return before.Zip(after)
            .Select(pair => (pair.First.Variables.Name, Fault: ReadingComparison.FaultOf(@case, secrets, pair.First.Variables, pair.First.Reading, pair.Second.Reading)))
            .Where(result => result.Fault is not null)
            .Select(result => $"{program.Name}, variable {result.Name}: {result.Fault}\nfixed file:\n{secrets.MaskIn(fixedText)}")
            .FirstOrDefault();
    }

    private static async Task<List<(ValuesOfVariables Variables, Reading Reading)>> ReadAllAsync(
        CaseFolder folder, FixCase @case, RealProgram program)
    {
        var readings = new List<(ValuesOfVariables, Reading)>();
        foreach (var variables in @case.Values)
            readings.Add((variables, await program.ReadAsync(folder, @case.File, variables.Values)));
        return readings;
    }
}
