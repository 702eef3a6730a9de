namespace LocalStack.Analyzers.Tool.Git;

/// <summary>
/// The text of our hooks: a POSIX script, which Git for Windows runs as well. It refuses what was to happen when the
/// command is not found, because a guard that is silently gone guards nothing.
/// </summary>
internal static class HookScript
{
    /// <summary>What the end of the name of an existing hook is while ours is installed.</summary>
    private const string PreviousSuffix = ".before-localstack-tokens";

    /// <summary>By this line our hook is known, whatever version wrote it.</summary>
    private const string Marker = "# Installed by: localstack-tokens hook install";

    /// <summary>How a shell is told of a quote inside of quotes.</summary>
    private const string QuoteInside = @"'\''";

    /// <summary>How the line begins that names the baseline.</summary>
    private const string Baseline = "baseline=";

    /// <summary>Lines that differ from clone to clone.</summary>
    private static readonly string[] OwnLines = ["command=", "installed=", "dotnet=", Baseline];

    /// <summary>What the existing hook is called while ours is installed.</summary>
    public static string PreviousNameOf(HookType type) => type.Name + PreviousSuffix;

    /// <summary>The script.</summary>
    /// <param name="type">Which hook it is.</param>
    /// <param name="programs">What it runs.</param>
    /// <remarks>
    /// <c>dnx</c> is not tried: it would fetch a package, and ask whether it may, in the middle of a commit.
    /// A shell script that runs first is read by its own shell under our name, since hook managers find out by
    /// <c>$0</c> which hook they are, and where their files lie. Others are run as they are.
    /// </remarks>
    public static string Create(HookType type, HookPrograms programs) =>
        $$"""
        #!/bin/sh
        {{Marker}}
        # Refuses a {{type.Refused}} that holds a LocalStack credential. Remove it with: localstack-tokens hook uninstall --type {{type.Name}}
        command={{Quote(programs.Command)}}
        installed={{Quote(programs.Installed)}}
        dotnet={{Quote(programs.Dotnet)}}
        {{Baseline}}{{Quote(programs.Baseline)}}

        {{(type.ReadsInput ? Feed : NoFeed)}}

        # The hook that was here before.
        previous="${0%/*}/{{PreviousNameOf(type)}}"
        if [ -x "$previous" ]; then
          first=
          IFS= read -r first <"$previous" 2>/dev/null
          set -f
          case $first in
            '#!'*[/\ ]sh | '#!'*[/\ ]sh\ * | '#!'*[/\ ]bash | '#!'*[/\ ]bash\ * | '#!'*[/\ ]dash | '#!'*[/\ ]dash\ *)
              feed ${first#??} -c 'script=$1; shift; . "$script"' "$0" "$previous" "$@" || exit ;;
            *)
              feed "$previous" "$@" || exit ;;
          esac
        fi

        {{(type.ReadsInput ? NoRefs : "")}}
        # A branch may not have it yet: then nothing is accepted.
        [ -f "$baseline" ] || baseline=

        # Graphical programs often have no folder of .NET on their PATH.
        PATH="$PATH:$HOME/.dotnet/tools"
        command -v dotnet >/dev/null 2>&1 || PATH="$PATH:${dotnet%/*}"
        if [ -z "$command" ]; then
          if command -v localstack-tokens >/dev/null 2>&1; then
            command=localstack-tokens
          elif [ -x "$installed" ]; then
            command=$installed
          elif grep -qs '"localstack-tokens"' .config/dotnet-tools.json dotnet-tools.json; then
            feed dotnet tool run localstack-tokens -- hook run {{type.Name}} ${baseline:+"--baseline=$baseline"} "$@"
            exit
          fi
        fi

        if ! command -v "$command" >/dev/null 2>&1; then
          echo "The {{type.Refused}} was refused: ${command:-localstack-tokens} was not found, so nothing was checked for LocalStack credentials." >&2
          echo "Install it: dotnet tool install --global LocalStack.Analyzers.Tool" >&2
          {{(type.Skip is { } skip ? $"echo \"Skip the check once: {skip}\" >&2" : ":")}}
          exit 1
        fi

        feed "$command" hook run {{type.Name}} ${baseline:+"--baseline=$baseline"} "$@"

        """.ReplaceLineEndings("\n");

    /// <summary>Whether a hook is ours, of this version or another.</summary>
    public static bool IsOurs(string text) => text.Contains(Marker, StringComparison.Ordinal);

    /// <summary>Whether a hook is what this version writes, for whatever programs.</summary>
    public static bool IsCurrent(HookType type, string text) => WithoutOwnLines(text) == WithoutOwnLines(Create(type, default));

    /// <summary>What Git says on the standard input is for both hooks.</summary>
    private const string Feed =
        """
        input=$(cat)
        feed() {
          if [ -n "$input" ]; then printf '%s\n' "$input" | "$@"; else "$@" </dev/null; fi
        }
        """;

    private const string NoRefs =
        """
        # Nothing is pushed.
        [ -n "$input" ] || exit 0

        """;

    private const string NoFeed =
        """
        feed() { "$@"; }
        """;

    /// <summary>The baseline that a hook of ours accepts; <see langword="null"/> for none.</summary>
    public static string? BaselineOf(string text) =>
        Array.Find(text.Split('\n'), line => line.StartsWith(Baseline, StringComparison.Ordinal))?[Baseline.Length..] is ['\'', .. { Length: > 0 } quoted, '\'']
            ? quoted.Replace(QuoteInside, "'", StringComparison.Ordinal)
            : null;

    private static string WithoutOwnLines(string text) => string.Join(
        '\n', text.Split('\n').Where(line => !Array.Exists(OwnLines, own => line.StartsWith(own, StringComparison.Ordinal))));

    private static string Quote(string? value) => "'" + (value ?? "").Replace("'", QuoteInside, StringComparison.Ordinal) + "'";
}
