using System.Text.RegularExpressions;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Doctoring;

/// <summary>
/// Proves the recipes of CI: the commands that they run are run with a token that is committed. Nothing else of a recipe is
/// run, and a command that depends on what only the CI service knows is not judged.
/// </summary>
/// <param name="clone">Where it is tried.</param>
internal sealed partial class RecipeGates(ScratchClone clone)
{
    /// <summary>In bytes. Recipes are written by people.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>Proves each recipe that runs the command.</summary>
    /// <exception cref="UserError">Git failed.</exception>
    public IEnumerable<GateResult> Prove()
    {
        foreach (var file in clone.ListFiles().Where(file => OfService().IsMatch(file)))
        {
            var lines = RegularFile.ReadText(Path.Combine(clone.Root, file), MaxLength).ReplaceLineEndings("\n").Split('\n');
            var results = lines.Index()
                .Where(line => Command().IsMatch(line.Item) && !line.Item.TrimStart().StartsWith('#'))
                .Select(line => Prove(file, lines, line.Index))
                .ToList();

            // A step that only reports may stand before the one that fails.
            if (results.Count > 0)
                yield return results.OrderBy(result => result.State switch { GateState.Shut => 0, GateState.NotProved => 1, _ => 2 }).First();
        }
    }

    private GateResult Prove(string file, string[] lines, int index)
    {
        var line = lines[index];
        var place = $"{file}:{index + 1}";
        var command = Command().Match(line);
        var rest = line[(command.Index + command.Length)..];
        var end = rest.IndexOfAny(['|', ';', '&', '>', '<', '#', '`', '(']);
        var arguments = Split(command.Groups["verb"].Value + (end < 0 ? rest : rest[..end]));
        if (arguments is null)
            return new GateResult(file, GateState.NotProved, $"{place}: the command depends on variables, which only the CI service knows.");

        if (ReasonToIgnore(lines, index, end < 0 ? "" : rest[end..]) is { } reason)
            return new GateResult(file, reason.State, $"{place}: {reason.Reason}");

        var head = clone.Head;
        try
        {
            var before = Run(arguments, "nothing");
            if (before.ExitCode != ExitCodes.Clean)
                return new GateResult(file, GateState.NotProved, $"{place}: the command ends with {before.ExitCode} without a token as well: {before.LastLine}");

            clone.Reset(head);
            var after = Run(arguments, clone.Token);
            return after.ExitCode != ExitCodes.Clean
                ? new GateResult(file, GateState.Shut, $"{place}: the command refused a made-up token.")
                : new GateResult(file, GateState.Open, $"{place}: the command let a made-up token in '{ScratchClone.File}' pass: {TokenAcceptance.Find(clone) ?? WhyOpen(arguments)}");
        }
        finally
        {
            clone.Reset(head);
        }
    }

    private ProgramRun Run(IReadOnlyList<string> arguments, string text)
    {
        clone.Stage(text);
        var commit = clone.Git(null, "commit", "--quiet", "--message=Try");
        return commit.ExitCode == 0 ? clone.Tokens(arguments) : throw new UserError("git commit failed: " + commit.LastLine);
    }

    private static string WhyOpen(IReadOnlyList<string> arguments) => arguments.Contains("--staged") || arguments.Contains("pre-commit")
        ? "it looks at what is staged, and on CI nothing is."
        : "it does not look at that file.";

    /// <summary>Why it does not matter, or cannot be told, how the command ends.</summary>
    private static (GateState State, string Reason)? ReasonToIgnore(string[] lines, int index, string rest)
    {
        if (StepOf(lines, index).Any(line => ContinuesOnError().IsMatch(line)))
            return (GateState.Open, "the step goes on after an error.");
        if (Array.Exists(lines, line => AllowsFailure().IsMatch(line)))
            return (GateState.NotProved, "the recipe allows a job to fail; which one was not told.");

        var or = rest.IndexOf("||", StringComparison.Ordinal);
        if (or < 0)
            return rest.StartsWith('|') ? (GateState.NotProved, "the command is part of a pipe, and the shell may heed only its last part.") : null;

        // 'exit_code=$?' keeps how it ended; whether that is what the step ends with, a later line says.
        var kept = Kept().Match(rest[or..]);
        if (!kept.Success)
            return (GateState.Open, "what follows '||' takes the place of the exit code.");
        return lines.Skip(index + 1).Any(line => line.Contains("exit \"$" + kept.Groups["name"].Value + "\"", StringComparison.Ordinal) || line.Contains("exit $" + kept.Groups["name"].Value, StringComparison.Ordinal))
            ? null
            : (GateState.Open, $"no later line ends with the exit code that '{kept.Groups["name"].Value}' keeps.");
    }

    /// <summary>The lines around one up to the items of a list before and behind it: the step of a workflow.</summary>
    private static string[] StepOf(string[] lines, int index)
    {
        var first = index;
        while (first > 0 && !Item().IsMatch(lines[first]))
            first--;
        var indent = lines[first].Length - lines[first].TrimStart().Length;
        var last = index + 1;
        while (last < lines.Length && (lines[last].Trim().Length == 0 || lines[last].Length - lines[last].TrimStart().Length > indent))
            last++;
        return lines[first..last];
    }

    /// <summary>The words of a command; <see langword="null"/> if one of them is not known before it is run.</summary>
    private static List<string>? Split(string command)
    {
        var words = Word().Matches(command).Select(match => match.Value.Trim('"', '\'')).Where(word => word is not ("" or "--")).ToList();
        if (words.IndexOf("--output") is >= 0 and var output && output + 1 < words.Count)
            words.RemoveRange(output, 2);
        return words.Exists(word => word.Contains('$', StringComparison.Ordinal)) ? null : words;
    }

    [GeneratedRegex(@"^(\.github/(workflows|actions)/.*\.ya?ml|(.*/)?action\.ya?ml|\.gitlab-ci\.yml|\.gitlab/.*\.yml|(.*/)?azure-pipelines[^/]*\.ya?ml|bitbucket-pipelines\.yml|\.circleci/config\.yml|\.travis\.yml|(.*/)?Jenkinsfile)$")]
    private static partial Regex OfService();

    [GeneratedRegex(@"localstack-tokens[""']?\s+(--\s+)?(?<verb>check|hook run)\b")]
    private static partial Regex Command();

    [GeneratedRegex("""("[^"]*"|'[^']*'|[^\s"']+)+""")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*-?\s*(continue-on-error|continueOnError)\s*:\s*(true|'true'|""true""|\$\{\{)")]
    private static partial Regex ContinuesOnError();

    [GeneratedRegex(@"^\s*allow_failure\s*:(?!\s*false)")]
    private static partial Regex AllowsFailure();

    [GeneratedRegex(@"^\|\|\s*(?<name>[A-Za-z_]+)=\$\?")]
    private static partial Regex Kept();

    [GeneratedRegex(@"^\s*-\s")]
    private static partial Regex Item();
}
