using System.CommandLine;
using System.CommandLine.Parsing;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary>The options by which the findings that a repository has already are accepted.</summary>
internal static class BaselineOptions
{
    private static readonly Option<string?> Use = new("--baseline")
    {
        Description = "Accept the findings that this file lists. Each entry applies to its own file only.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Update = new("--update-baseline")
    {
        Description = "Remove the entries of the baseline that no longer match. Nothing is added.",
    };

    private static readonly Option<string?> Create = new("--write-baseline")
    {
        Description = "Write all findings of this run to a baseline, and accept them.",
        HelpName = "FILE",
    };

    /// <summary>Gives them to a command.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(Use);
        command.Options.Add(Update);
        command.Options.Add(Create);
        command.Validators.Add(RefuseCombinations);
    }

    /// <summary>Reads the baseline, before the work is done; <see langword="null"/> if none is asked for.</summary>
    /// <exception cref="UserError">There is none, or a new one cannot be written.</exception>
    public static BaselineFile? Baseline(this ParseResult arguments)
    {
        if (arguments.GetValue(Create) is { } file)
            AtomicFile.RequireReplaceable(file);
        return arguments.GetValue(Use) is { } used ? BaselineFile.Read(used) : null;
    }

    /// <summary>What a run found, once the baseline has accepted its part; a baseline that is to be written is.</summary>
    /// <exception cref="UserError">It cannot be written.</exception>
    public static CheckResult ApplyBaseline(this ParseResult arguments, BaselineFile? baseline, CheckResult result, Messages messages)
    {
        if (arguments.GetValue(Create) is { } file)
            return Write(file, result, messages);
        if (baseline is null)
            return result;

        var applied = baseline.Apply(result);
        var unused = baseline.UnusedIn(applied);
        if (!arguments.GetValue(Update) || unused.Count == 0)
            return applied with { Unused = [.. applied.Unused, .. unused.Select(baseline.ToUnused)] };

        baseline.Without(unused).Write();
        messages.Info($"Removed {unused.Count} of {baseline.Content.Entries.Count} entries from {baseline.Name}.");
        return applied;
    }

    /// <summary>One of a run that did not see everything would be taken for all there is.</summary>
    private static CheckResult Write(string file, CheckResult result, Messages messages)
    {
        if (result.Problems.Count > 0)
        {
            messages.Error($"{file} was not written, because not everything was checked.");
            return result;
        }

        var baseline = BaselineFile.Of(file, result);
        baseline.Write();
        messages.Info($"Wrote {Plural.Of(result.Findings.Count, "finding")} to {baseline.Name}.");
        return baseline.Apply(result);
    }

    private static void RefuseCombinations(CommandResult arguments)
    {
        if (arguments.GetResult(Create) is not null && arguments.GetResult(Use) is not null)
            arguments.AddError("--write-baseline and --baseline cannot be combined: a new baseline contains all findings.");
        if (arguments.GetValue(Update) && arguments.GetResult(Use) is null)
            arguments.AddError("--update-baseline needs --baseline FILE.");
    }
}
