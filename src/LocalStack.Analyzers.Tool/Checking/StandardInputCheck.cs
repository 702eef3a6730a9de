using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>Checks what comes in on the standard input, as the file that it is said to be.</summary>
internal static class StandardInputCheck
{
    private const string DefaultName = "standard input";

    /// <summary>Checks it.</summary>
    /// <param name="name">
    /// What the file is called: its ending tells the format, and its folder what the user has decided. It need not exist.
    /// </param>
    /// <param name="configs">What the user has decided.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static CheckResult Run(string? name, EditorConfigs configs, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(name ?? DefaultName);
        var path = DisplayPath.Of(file);
        var rules = configs.Of(file);
        if (rules.Options.IsExcluded)
            return new CheckResult([], [], 0) { Skipped = [new SkippedText(path, "excluded")] };

        try
        {
            using var input = Console.OpenStandardInput();
            var names = new NameCheck(configs, Environment.CurrentDirectory);
            var (findings, problem) = FileChecker.Check(path, input, rules, cancellationToken);
            return new CheckResult(
                [.. findings, .. names.CheckPath(path, cancellationToken)],
                problem is null ? [] : [problem],
                problem is null ? 1 : 0);
        }
        catch (IOException exception)
        {
            return new CheckResult([], [new CheckProblem(UnreadKind.Unreadable, path, exception.Message)], 0);
        }
    }
}
