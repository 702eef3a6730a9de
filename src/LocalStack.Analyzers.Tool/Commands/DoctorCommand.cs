using System.CommandLine;
using LocalStack.Analyzers.Tool.Doctoring;
using LocalStack.Analyzers.Tool.Git;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens doctor</c>.</summary>
internal static class DoctorCommand
{
    private static readonly Option<bool> RunHooks = new("--run-hooks")
    {
        Description = "Test the hooks of this clone by running them with your rights. Use it only in a repository that you trust.",
    };

    private static readonly Option<bool> RunBuild = new("--run-build")
    {
        Description = "Test the build by running the build files of this repository with your rights. Use it only in a repository that you trust.",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "doctor",
            "Tests whether a token would be refused: tries a made-up one on the hooks, the build and the CI recipes of this repository.",
            ("doctor", "Tests the CI recipes, and lists what else can be tested."),
            ("doctor --run-hooks --run-build", "Tests the hooks and the build, too, which runs code of the repository."))
        {
            RunHooks, RunBuild,
        };
        command.SetWork(Run);
        return command;
    }

    private static int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var results = Prove(arguments, cancellationToken);
        var output = arguments.InvocationConfiguration.Output;
        foreach (var result in results)
            output.WriteLine(Redaction.Of(Printable.Of($"{NameOf(result.State)}: {result.Gate}: {result.Reason}")));
        if (results.Count == 0)
            output.WriteLine($"open: nothing guards this repository: it has no hook, no reference to LocalStack.Analyzers and no CI recipe that runs {ToolVersion.Name}.");

        if (results.Any(result => result.State == GateState.NotProved))
            return ExitCodes.Error;
        return results.Count > 0 && results.All(result => result.State == GateState.Shut) ? ExitCodes.Clean : ExitCodes.Findings;
    }

    private static List<GateResult> Prove(ParseResult arguments, CancellationToken cancellationToken)
    {
        var root = GitRepository.Require(Environment.CurrentDirectory).Root;
        using var clone = ScratchClone.Create(root, cancellationToken);
        return
        [
            .. new HookGates(root, clone, arguments.GetValue(RunHooks)).Prove(),
            .. new RecipeGates(clone).Prove(),
            .. new BuildGate(clone, arguments.GetValue(RunBuild)).Prove(),
        ];
    }

    private static string NameOf(GateState state) => state switch
    {
        GateState.Shut => "shut",
        GateState.Open => "open",
        _ => "not proved",
    };
}
