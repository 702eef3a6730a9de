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

        var fault = await ProgramCheck.FaultOfAsync(@case, program, FixAsync);

        Assert.True(fault is null, fault);
    }
}
