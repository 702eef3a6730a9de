using System.Text;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Doctoring;

/// <summary>
/// Proves the recipes of CI: the commands that they run are run with a token that is committed. Nothing else of a recipe is
/// run, and a command that depends on what only the CI service knows is not judged.
/// </summary>
/// <param name="clone">Where it is tried.</param>
internal sealed class RecipeGates(ScratchClone clone)
{
    /// <summary>In bytes. Recipes are written by people.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>What keeps the exit code in a variable.</summary>
    private const string Keeps = "=$?";

    private static readonly string[] Verbs = ["check", "hook run"];
    private static readonly string[] Names = [".gitlab-ci.yml", "bitbucket-pipelines.yml", ".circleci/config.yml", ".travis.yml"];
    private static readonly string[] Folders = [".github/workflows/", ".github/actions/", ".gitlab/"];

    /// <summary>Proves each recipe that runs the command.</summary>
    /// <exception cref="UserError">Git failed.</exception>
    public IEnumerable<GateResult> Prove()
    {
        foreach (var file in clone.ListFiles().Where(IsOfService))
        {
            var lines = RegularFile.ReadText(Path.Combine(clone.Root, file), MaxLength).ReplaceLineEndings("\n").Split('\n');
            var results = lines.Index()
                .Where(line => FindCommand(line.Item) >= 0 && !line.Item.TrimStart().StartsWith('#'))
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
        var command = line[FindCommand(line)..];
        var end = command.IndexOfAny(['|', ';', '&', '>', '<', '#', '`', '(']);
        var arguments = Split(end < 0 ? command : command[..end]);
        if (arguments is null)
            return new GateResult(file, GateState.NotProved, $"{place}: the command uses variables that only the CI service knows.");

        if (ReasonToIgnore(lines, index, end < 0 ? "" : command[end..]) is { } reason)
            return new GateResult(file, reason.State, $"{place}: {reason.Reason}");

        var head = clone.Head;
        try
        {
            var before = Run(arguments, "nothing");
            if (before.ExitCode != ExitCodes.Clean)
                return new GateResult(file, GateState.NotProved, $"{place}: the command ends with exit code {before.ExitCode} even without a token: {before.LastLine}");

            clone.Reset(head);
            var after = Run(arguments, clone.Token);
            return after.ExitCode != ExitCodes.Clean
                ? new GateResult(file, GateState.Shut, $"{place}: the command refused a made-up token.")
                : new GateResult(file, GateState.Open, $"{place}: the command accepted a made-up token in '{ScratchClone.File}': {TokenAcceptance.Find(clone) ?? WhyOpen(arguments)}");
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
        ? "it checks staged content, and on CI nothing is staged."
        : "it does not check that file.";

    /// <summary>Why it does not matter, or cannot be told, how the command ends.</summary>
    private static (GateState State, string Reason)? ReasonToIgnore(string[] lines, int index, string rest)
    {
        if (StepOf(lines, index).Any(ContinuesOnError))
            return (GateState.Open, "the step continues after an error.");
        if (Array.Exists(lines, AllowsFailure))
            return (GateState.NotProved, "the recipe allows a job to fail, and it is not clear which.");

        var or = rest.IndexOf("||", StringComparison.Ordinal);
        if (or < 0)
            return rest.StartsWith('|') ? (GateState.NotProved, "the command is part of a pipe, and the shell may use only the exit code of the last part.") : null;

        // 'exit_code=$?' keeps how it ended; whether that is what the step ends with, a later line says.
        var words = rest[(or + 2)..].Split([' ', '\t', ';', '\'', '"'], StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var kept, ..] || !kept.EndsWith(Keeps, StringComparison.Ordinal))
            return (GateState.Open, "'||' after the command replaces its exit code.");

        var name = kept[..^Keeps.Length];
        return lines.Skip(index + 1).Any(line => line.Contains($"exit \"${name}\"", StringComparison.Ordinal) || line.Contains($"exit ${name}", StringComparison.Ordinal))
            ? null
            : (GateState.Open, $"no later line exits with the exit code stored in '{name}'.");
    }

    /// <summary>The lines around one up to the items of a list before and behind it: the step of a workflow.</summary>
    private static string[] StepOf(string[] lines, int index)
    {
        var first = index;
        while (first > 0 && !lines[first].TrimStart().StartsWith("- ", StringComparison.Ordinal))
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
        var words = Words(command).Where(word => word is not ("" or "--")).ToList();
        if (words.IndexOf("--output") is >= 0 and var output && output + 1 < words.Count)
            words.RemoveRange(output, 2);
        return words.Exists(word => word.Contains('$', StringComparison.Ordinal)) ? null : words;
    }

    private static IEnumerable<string> Words(string command)
    {
        var word = new StringBuilder();
        var quote = '\0';
        foreach (var character in command)
        {
            if (character == quote || (quote == '\0' && character is '"' or '\''))
            {
                quote = quote == '\0' ? character : '\0';
            }
            else if (quote == '\0' && char.IsWhiteSpace(character))
            {
                yield return word.ToString();
                word.Clear();
            }
            else
            {
                word.Append(character);
            }
        }

        yield return word.ToString();
    }

    /// <summary>Where the arguments of the command begin; -1 if a line does not run it.</summary>
    private static int FindCommand(string line)
    {
        for (var start = line.IndexOf(ToolVersion.Name, StringComparison.Ordinal); start >= 0; start = line.IndexOf(ToolVersion.Name, start + 1, StringComparison.Ordinal))
        {
            var rest = line.AsSpan(start + ToolVersion.Name.Length).TrimStart("\"'").TrimStart();
            if (rest.StartsWith("-- "))
                rest = rest[3..].TrimStart();
            var arguments = line.Length - rest.Length;
            if (Array.Exists(Verbs, verb => IsWordAt(line, arguments, verb)))
                return arguments;
        }

        return -1;
    }

    private static bool IsWordAt(string line, int start, string word) =>
        line.AsSpan(start).StartsWith(word)
        && (start + word.Length == line.Length || !(char.IsLetterOrDigit(line[start + word.Length]) || line[start + word.Length] is '-' or '_' or '.'));

    private static bool IsOfService(string file)
    {
        var name = Path.GetFileName(file);
        var isYaml = Path.GetExtension(name) is ".yml" or ".yaml";
        return Array.Exists(Names, known => known == file)
            || name == "Jenkinsfile"
            || (isYaml && (Array.Exists(Folders, folder => file.StartsWith(folder, StringComparison.Ordinal)) || name.StartsWith("azure-pipelines", StringComparison.Ordinal) || Path.GetFileNameWithoutExtension(name) == "action"));
    }

    private static bool ContinuesOnError(string line) =>
        ValueOf(line, "continue-on-error") is { } value ? IsOn(value) : IsOn(ValueOf(line, "continueOnError") ?? "");

    /// <summary>True, or an expression of which only the service knows the value.</summary>
    private static bool IsOn(string value) => value == "true" || value.StartsWith("${{", StringComparison.Ordinal);

    private static bool AllowsFailure(string line) => ValueOf(line, "allow_failure") is not (null or "false");

    /// <summary>What a line of YAML gives to a key.</summary>
    private static string? ValueOf(string line, string key)
    {
        var entry = line.TrimStart(' ', '-');
        return entry.StartsWith(key + ":", StringComparison.Ordinal) ? entry[(key.Length + 1)..].Trim(' ', '"', '\'') : null;
    }
}
