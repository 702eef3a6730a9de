using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Consumers;

/// <summary>
/// The commands that hand a variable on by its name alone: <c>docker run -e NAME</c>. It means that to container
/// programs and to nothing else, and only in front of the image: what stands behind it belongs to the container.
/// </summary>
internal static class ContainerCommand
{
    private static readonly string[] Programs = ["docker", "podman", "nerdctl", "docker-compose", "podman-compose"];

    private static readonly string[] Verbs = ["run", "create", "exec"];

    private static readonly string[] Groups = ["container", "compose"];

    /// <summary>Options of one letter that take no value.</summary>
    private const string Switches = "ditPqTD";

    private static readonly string[] LongSwitches =
    [
        "--detach", "--interactive", "--tty", "--rm", "--privileged", "--init", "--publish-all", "--read-only", "--no-healthcheck",
        "--oom-kill-disable", "--sig-proxy", "--disable-content-trust", "--quiet", "--service-ports", "--use-aliases", "--no-deps",
        "--build", "--no-TTY", "--quiet-pull", "--remove-orphans", "--debug", "--tls", "--tlsverify", "--verbose", "--compatibility", "--replace",
    ];

    private static readonly string[] Options = ["-e", "--env"];

    /// <summary>Whether the last word of a command is <c>NAME=value</c> behind an option that sets a variable of a container.</summary>
    /// <param name="words">The words of the command; the last up to the value.</param>
    /// <param name="variable">The name.</param>
    public static bool HandsOn(IReadOnlyList<string> words, string variable)
    {
        var program = CommandWords.IndexOfProgram(words);
        if (program < 0 || !Array.Exists(Programs, CommandWords.NameOf(words[program]).Equals))
            return false;

        var last = words.Count - 1;
        var verb = IndexOfVerb(words, program + 1, last);
        return verb >= 0 && verb < last && IsOption(words, verb + 1, last) && IsAssignmentOf(words, last, variable);
    }

    private static int IndexOfVerb(IReadOnlyList<string> words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (words[i].Length > 0 && words[i][0] == '-')
                i += TakesValue(words[i]) ? 1 : 0;
            else if (Array.IndexOf(Groups, words[i]) < 0)
                return Array.IndexOf(Verbs, words[i]) >= 0 ? i : -1;
        }

        return -1;
    }

    /// <summary>Whether nothing but options stands between the verb and the last word.</summary>
    private static bool IsOption(IReadOnlyList<string> words, int start, int last)
    {
        for (var i = start; i < last; i++)
        {
            if (words[i].Length == 0 || words[i][0] != '-' || words[i] == "--")
                return false;
            if (TakesValue(words[i]))
                i++;
            if (i == last)
                return Array.IndexOf(Options, words[i - 1]) >= 0;
        }

        return words[last].StartsWith("-e", StringComparison.Ordinal) || words[last].StartsWith("--env=", StringComparison.Ordinal);
    }

    private static bool IsAssignmentOf(IReadOnlyList<string> words, int last, string variable)
    {
        var word = words[last];
        foreach (var prefix in (string[])["--env=", "-e=", "-e", ""])
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && word.Substring(prefix.Length) == variable + "=")
                return true;
        }

        return false;
    }

    private static bool TakesValue(string option)
    {
        if (option.IndexOf('=') >= 0 || Array.IndexOf(LongSwitches, option) >= 0)
            return false;
        if (option.StartsWith("--", StringComparison.Ordinal))
            return true;
        return option.Length == 2 && Switches.IndexOf(option[1]) < 0;
    }
}
