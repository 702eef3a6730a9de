using System.CommandLine;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.Git;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens hook run</c>: what a hook of Git, or a manager of hooks, runs.</summary>
internal static class HookRun
{
    private const int MaxMessageLength = 16 * 1024 * 1024;

    /// <summary>What Git tells the hooks of a commit whose message nobody edits: <c>GIT_EDITOR</c> is <c>:</c>.</summary>
    private const string Editor = "GIT_EDITOR";
    private const string NoEditor = ":";

    private static readonly Argument<string> TypeName = new("TYPE")
    {
        Description = "The name of the hook in Git.",
        HelpName = string.Join('|', HookType.All.Select(type => type.Name)),
    };

    private static readonly Argument<string[]> Given = new("ARGUMENT")
    {
        Description = "The arguments that Git passes to the hook. What Git writes to the hook is read from the standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "run",
            "Runs the check of a Git hook. For hooks and hook managers.",
            ("hook run pre-commit", "Checks what is staged."),
            ("hook run commit-msg .git/COMMIT_EDITMSG", "Checks the message of a commit."),
            ("hook run pre-push origin", "Checks the commits of a push. Git writes the refs to the standard input."))
        {
            TypeName.AcceptOnlyFromAmong([.. HookType.All.Select(type => type.Name)]), Given,
        };
        CheckOptions.AddTo(command);
        command.SetWork((arguments, cancellationToken) => arguments.RunCheck(
            (configs, progress) => Check(arguments, configs, progress, cancellationToken), cancellationToken));
        return command;
    }

    private static CheckResult Check(ParseResult arguments, EditorConfigs configs, IProgressReport progress, CancellationToken cancellationToken)
    {
        var type = HookType.OfName(arguments.GetValue(TypeName)!)!;
        var given = arguments.GetValue(Given) ?? [];
        if (type == HookType.CommitMessage)
            return CheckMessage(given, configs, cancellationToken);
        if (type == HookType.PrePush)
            return new HistoryCheck(configs, progress).Run(root => ScopeOfPush(root, given), [], cancellationToken);
        if (type == HookType.PreReceive)
            return new HistoryCheck(configs, progress).Run(ScopeOfReceived, [], cancellationToken);
        return new StagedCheck(configs, progress).Run([], cancellationToken);
    }

    private static CheckResult CheckMessage(string[] given, EditorConfigs configs, CancellationToken cancellationToken)
    {
        if (given is not [var file])
            throw new UserError("The hook commit-msg needs one argument: the file with the commit message.");

        var root = GitRepository.Require(Environment.CurrentDirectory).Root;
        var isEdited = Environment.GetEnvironmentVariable(Editor) != NoEditor;
        return new MessageCheck(configs, root).CheckDraft(RegularFile.ReadText(Path.GetFullPath(file), MaxMessageLength), isEdited, cancellationToken);
    }

    /// <summary>
    /// What a push brings to a remote: the refs that Git names, or those that the pre-commit framework, which reads them itself,
    /// has put into the environment.
    /// </summary>
    private static HistoryScope ScopeOfPush(string root, string[] given)
    {
        var refs = ReadPushed();
        if (refs.Count > 0)
            return HistoryScope.OfPush(root, refs, given is [var remote, ..] ? ["--not", "--remotes=" + remote] : []);
        return HistoryScope.Of(root, PreCommitFramework.Revisions ?? throw NoRefs());
    }

    private static HistoryScope ScopeOfReceived(string root)
    {
        var refs = ReadReceived();
        return refs.Count > 0 ? HistoryScope.OfPush(root, refs, ["--not", "--all"]) : throw NoRefs();
    }

    /// <summary>Nothing is looked at then, which must not look like nothing found.</summary>
    private static UserError NoRefs() => new("The standard input names no refs. Git writes them there, and a hook manager has to pass them through.");

    /// <summary><c>local-ref local-id remote-ref remote-id</c>; the first may hold spaces: <c>HEAD@{1 day ago}</c>.</summary>
    private static List<PushedRef> ReadPushed() => ReadLines(4).ConvertAll(fields => new PushedRef(fields[^2], fields[^3], fields[^1]));

    /// <summary><c>old-id new-id ref</c></summary>
    private static List<PushedRef> ReadReceived() => ReadLines(3).ConvertAll(fields => new PushedRef(fields[2], fields[1], fields[0]));

    private static List<string[]> ReadLines(int minFieldCount)
    {
        var lines = new List<string[]>();
        using var input = ConsoleText.OpenInput();
        while (input.ReadLine() is { } line)
        {
            if (line.Length == 0)
                continue;

            var fields = line.Split(' ');
            lines.Add(fields.Length >= minFieldCount ? fields : throw new UserError("The standard input does not have the format that Git writes for this hook."));
        }

        return lines;
    }
}
