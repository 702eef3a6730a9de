namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>Compares what a program read before the fix with what it reads afterwards.</summary>
internal static class ReadingComparison
{
    /// <summary>What is wrong, or null.</summary>
    /// <param name="case">What is expected.</param>
    /// <param name="secrets">The credentials.</param>
    /// <param name="variables">What the variables were set to, both times.</param>
    /// <param name="before">What the program read before.</param>
    /// <param name="after">What it read afterwards.</param>
    public static string? FaultOf(FixCase @case, CaseSecrets secrets, ValuesOfVariables variables, Reading before, Reading after)
    {
        if (variables == ValuesOfVariables.Unset)
            return FaultOfUnset(@case, secrets, before, after);
        if (variables == ValuesOfVariables.Odd && @case.MayRefuse is not null && !after.Succeeded)
            return null;
        return Difference(secrets, Replace(secrets, before, @case.ReadAs ?? variables.Value!), after);
    }

    private static string? FaultOfUnset(FixCase @case, CaseSecrets secrets, Reading before, Reading after) => @case.Unset switch
    {
        WhenUnset.Fails => after.Succeeded ? "expected to be refused, and was read:\n" + secrets.MaskIn(after.ToString()) : null,
        WhenUnset.Blank => Difference(secrets, Replace(secrets, before, ""), after),
        WhenUnset.NotSet => Difference(secrets, Remove(secrets, before), after),
        _ => null,
    };

    private static Reading Replace(CaseSecrets secrets, Reading reading, string value) => reading with
    {
        Settings = reading.Settings.ToDictionary(setting => setting.Key, setting => secrets.ReplaceIn(setting.Value, value)),
    };

    private static Reading Remove(CaseSecrets secrets, Reading reading) => reading with
    {
        Settings = reading.Settings.Where(setting => !secrets.AreIn(setting.Value)).ToDictionary(),
    };

    private static string? Difference(CaseSecrets secrets, Reading expected, Reading actual) =>
        expected.ToString() == actual.ToString() ? null : $"expected:\n{secrets.MaskIn(expected.ToString())}\nread:\n{secrets.MaskIn(actual.ToString())}";
}
