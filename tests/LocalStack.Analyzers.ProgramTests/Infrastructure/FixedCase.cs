using System.Collections.Concurrent;
using LocalStack.Tests;

namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>A case with its credentials, and what <c>localstack-tokens fix</c> made of its file.</summary>
/// <param name="Secrets">The credentials.</param>
/// <param name="After">The text of the file after <c>fix</c>.</param>
/// <param name="Report">What <c>fix</c> said.</param>
internal sealed record FixedCase(CaseSecrets Secrets, string After, string Report)
{
    /// <summary>Every program that reads a file is given the same fixed text: the command runs once for each case.</summary>
    private static readonly ConcurrentDictionary<FixCase, Lazy<Task<FixedCase>>> All = new(ReferenceEqualityComparer.Instance);

    /// <summary>Runs the command over the file of a case, in a folder of its own.</summary>
    public static Task<FixedCase> ByCommandAsync(FixCase @case) =>
        All.GetOrAdd(@case, @case => new Lazy<Task<FixedCase>>(() => FixAsync(@case))).Value;

    /// <summary>Takes the text that the case says for what <c>fix</c> wrote.</summary>
    public static Task<FixedCase> ByHandAsync(FixCase @case)
    {
        var secrets = new CaseSecrets();
        return Task.FromResult(new FixedCase(secrets, secrets.PutInto(@case.After), ": left "));
    }

    private static async Task<FixedCase> FixAsync(FixCase @case)
    {
        using var folder = new CaseFolder();
        var secrets = new CaseSecrets();
        folder.Write(@case, secrets.PutInto(@case.Before));
        var run = await ProgramRun.StartAsync(folder, CommandUnderTest.Program, CommandUnderTest.Arguments("fix", @case.File), ValuesOfVariables.Unset.Values);
        LocalStack.Tests.Secrets.AssertNotShownIn(run.Message, @case.Name);
        Assert.True(run.ExitCode is 0 or 1, run.Message);
        return new FixedCase(secrets, folder.Read(@case.File), run.Output);
    }
}
