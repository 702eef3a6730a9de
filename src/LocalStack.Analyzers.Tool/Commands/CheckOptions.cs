using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Incidents;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary>What every check accepts and how it reports: options of the commands that check.</summary>
internal static class CheckOptions
{
    private static readonly Option<string[]> Allow = AllowOption.Create();

    private static readonly Option<UnreadKind[]> AllowUnread = new("--allow-unread")
    {
        Description = "Do not fail because of content that could not be checked for this reason. May be given several times.",
        HelpName = "KIND",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ParseKinds,
    };

    /// <summary>Gives them to a command.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(Allow);
        command.Options.Add(AllowUnread);
        BaselineOptions.AddTo(command);
        ReportOptions.AddTo(command);
    }

    /// <summary>Checks, and reports what was found.</summary>
    /// <param name="arguments">The arguments of the command.</param>
    /// <param name="check">The check.</param>
    /// <param name="cancellationToken">Ends the work: nothing is reported then.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int RunCheck(this ParseResult arguments, Func<EditorConfigs, IProgressReport, CheckResult> check, CancellationToken cancellationToken)
    {
        var elapsed = Stopwatch.StartNew();
        var messages = arguments.Messages();
        var report = arguments.ReportTarget();
        var baseline = arguments.Baseline();
        var configs = new EditorConfigs(arguments.GetValue(Allow) ?? []);
        var result = Check(check, configs, messages).Allowing(arguments.GetValue(AllowUnread) ?? []);
        // A Git that was ended may have been taken for no repository.
        cancellationToken.ThrowIfCancellationRequested();
        result = arguments.ApplyBaseline(baseline, result with { Unused = configs.UnusedIn(result) }, messages);
        result = MarkInUse(result);
        report.Write(result);
        Summary.Write(result, elapsed.Elapsed, messages);
        return result.ExitCode;
    }

    /// <summary>What accepts a finding does not rotate it, so that accepted ones are marked as well.</summary>
    private static CheckResult MarkInUse(CheckResult result)
    {
        var credentials = new CredentialsInUse();
        return result with { Found = [.. result.Found.Select(finding => finding with { InUse = credentials.SourcesOf(finding.Finding.Fingerprint) })] };
    }

    private static CheckResult Check(Func<EditorConfigs, IProgressReport, CheckResult> check, EditorConfigs configs, Messages messages)
    {
        using var progress = messages.StartProgress("Checking");
        return check(configs, progress);
    }

    private static UnreadKind[] ParseKinds(ArgumentResult option)
    {
        var kinds = new List<UnreadKind>();
        foreach (var token in option.Tokens)
        {
            var kind = Array.Find(Enum.GetValues<UnreadKind>(), kind => UnreadKinds.NameOf(kind) == token.Value);
            if (UnreadKinds.NameOf(kind) == token.Value)
                kinds.Add(kind);
            else
                option.AddError($"--allow-unread takes one of {string.Join(", ", Enum.GetValues<UnreadKind>().Select(UnreadKinds.NameOf))}.");
        }

        return [.. kinds];
    }
}
