namespace LocalStack.Analyzers.Tool.Git;

/// <summary>
/// The text of our pre-commit hook: a POSIX script, which Git for Windows runs as well. It refuses the commit when the
/// command is not found, for a guard that is silently gone guards nothing.
/// </summary>
internal static class HookScript
{
    /// <summary>What the existing hook is called while ours is installed.</summary>
    public const string PreviousName = "pre-commit.before-localstack-tokens";

    /// <summary>By this line our hook is known, whatever version wrote it.</summary>
    private const string Marker = "# Installed by: localstack-tokens hook install";

    private const string CommandLine = "command=";

    /// <summary>The script.</summary>
    /// <param name="command">The executable to run, a full path; <see langword="null"/> to look for it at each commit.</param>
    /// <remarks>
    /// <c>dnx</c> is not tried: it would fetch a package, and ask whether it may, in the middle of a commit.
    /// A shell script that runs first is read by its own shell under our name, since hook managers find out by
    /// <c>$0</c> which hook they are, and where their files lie. Others are run as they are.
    /// </remarks>
    public static string Create(string? command) =>
        $$"""
        #!/bin/sh
        {{Marker}}
        # Refuses a commit whose staged content holds a LocalStack credential. Remove it with: localstack-tokens hook uninstall
        {{CommandLine}}{{Quote(command ?? "")}}

        # The hook that was here before.
        previous="${0%/*}/{{PreviousName}}"
        if [ -x "$previous" ]; then
          first=
          IFS= read -r first <"$previous" 2>/dev/null
          set -f
          case $first in
            '#!'*[/\ ]sh | '#!'*[/\ ]sh\ * | '#!'*[/\ ]bash | '#!'*[/\ ]bash\ * | '#!'*[/\ ]dash | '#!'*[/\ ]dash\ *)
              ${first#??} -c 'script=$1; shift; . "$script"' "$0" "$previous" "$@" || exit ;;
            *)
              "$previous" "$@" || exit ;;
          esac
        fi

        # Graphical programs often do not have the folder of .NET tools on their PATH.
        PATH="$PATH:$HOME/.dotnet/tools"
        if [ -n "$command" ]; then
          set -- "$command"
        elif command -v localstack-tokens >/dev/null 2>&1; then
          set -- localstack-tokens
        elif grep -qs '"localstack-tokens"' .config/dotnet-tools.json dotnet-tools.json; then
          set -- dotnet tool run localstack-tokens --
        fi

        if [ $# -eq 0 ] || ! command -v "$1" >/dev/null 2>&1; then
          echo "The commit is refused: ${1:-localstack-tokens} was not found, so nothing was checked for LocalStack credentials." >&2
          echo "Install it: dotnet tool install --global LocalStack.Analyzers.Tool" >&2
          echo "Skip the check once: git commit --no-verify" >&2
          exit 1
        fi

        exec "$@" check --staged

        """.ReplaceLineEndings("\n");

    /// <summary>Whether a hook is ours, of this version or another.</summary>
    public static bool IsOurs(string text) => text.Contains(Marker, StringComparison.Ordinal);

    /// <summary>Whether a hook is what this version writes, for whatever executable.</summary>
    public static bool IsCurrent(string text) => WithoutCommand(text) == WithoutCommand(Create(null));

    private static string WithoutCommand(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.StartsWith(CommandLine, StringComparison.Ordinal)));

    private static string Quote(string value) => "'" + value.Replace("'", @"'\''", StringComparison.Ordinal) + "'";
}
