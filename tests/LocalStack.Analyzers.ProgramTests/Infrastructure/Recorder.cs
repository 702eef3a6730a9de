using System.Globalization;

namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>
/// Stand-ins for the programs that scripts call. They do nothing but record their arguments and the variables of interest;
/// so a test sees what would have reached the real ones.
/// </summary>
internal static class Recorder
{
    /// <summary>Runs what it is given, as <c>sudo</c> does: with no variable of the caller but those in the arguments.</summary>
    private const string Sudo =
        """
        #!/bin/sh
        unset LOCALSTACK_AUTH_TOKEN LOCALSTACK_API_KEY
        exec "$@"

        """;

    private const string Script =
        """
        #!/bin/sh
        # podman-compose asks for the version, and is content with it.
        [ "$1" = --version ] && { echo 'podman version 4.3.1'; exit 0; }
        name=${0##*/}
        {
          printf '%s\0' "$name" "$#" "$@"
          for variable in LOCALSTACK_AUTH_TOKEN LOCALSTACK_API_KEY DEBUG; do
            eval "printf '%s\0' \"\${$variable+set}\" \"\${$variable-}\""
          done
        } >>"$RECORD"

        """;

    private static readonly string[] Variables = ["LOCALSTACK_AUTH_TOKEN", "LOCALSTACK_API_KEY", "DEBUG"];

    /// <summary>These hand variables on by name.</summary>
    private static readonly string[] ContainerPrograms = ["docker", "docker-compose", "nerdctl", "podman"];

    /// <summary>What these see in their environment is what a test asks for.</summary>
    private static readonly string[] ShowingPrograms = ["show", "cmd"];

    private static readonly string[] OtherPrograms = ["kubectl", "curl", "localstack"];

    /// <summary>Puts the stand-ins into the folder of a case.</summary>
    /// <param name="folder">The folder of the case.</param>
    /// <param name="further">Programs that only this case calls.</param>
    public static void Install(CaseFolder folder, params IEnumerable<string> further)
    {
        foreach (var program in (string[])["docker", "podman", .. ShowingPrograms, .. OtherPrograms, .. further])
            Write(folder, program, Script);
        Write(folder, "sudo", Sudo);
    }

    /// <summary>What a run printed and called, as settings.</summary>
    public static Reading ReadingOf(CaseFolder folder, ProgramRun run)
    {
        var settings = Take(folder);
        if (run.Output.Length > 0)
            settings["output"] = run.Output;
        return new Reading(run.Succeeded, settings, run.Message);
    }

    /// <summary>What was recorded since the last time, as settings.</summary>
    public static Dictionary<string, string> Take(CaseFolder folder)
    {
        var settings = new Dictionary<string, string>();
        if (!File.Exists(folder.Record))
            return settings;

        var words = new Queue<string>(File.ReadAllText(folder.Record).Split('\0'));
        File.Delete(folder.Record);
        for (var call = 1; words.Count > 1; call++)
            AddCall(settings, call, words);
        return settings;
    }

    private static void AddCall(Dictionary<string, string> settings, int call, Queue<string> words)
    {
        var program = words.Dequeue();
        var name = $"{call} {program}";
        var count = int.Parse(words.Dequeue(), CultureInfo.InvariantCulture);
        var arguments = Enumerable.Range(0, count).Select(_ => words.Dequeue()).ToArray();
        var environment = new Dictionary<string, string>();
        foreach (var variable in Variables)
        {
            var isSet = words.Dequeue().Length > 0;
            var value = words.Dequeue();
            if (isSet)
                environment[variable] = value;
        }

        settings[name] = "called";
        if (ContainerPrograms.Contains(program))
            AddContainer(settings, name, arguments, environment);
        else
            AddArguments(settings, name, arguments);
        if (ShowingPrograms.Contains(program))
        {
            foreach (var (variable, value) in environment)
                settings[$"{name} ${variable}"] = value;
        }
    }

    private static void AddContainer(
        Dictionary<string, string> settings, string name, string[] arguments, Dictionary<string, string> environment)
    {
        var others = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var variable = arguments[i] is "-e" or "--env" && i + 1 < arguments.Length ? arguments[++i]
                : arguments[i].StartsWith("--env=", StringComparison.Ordinal) ? arguments[i]["--env=".Length..]
                : null;
            if (variable is null)
                others.Add(arguments[i]);
            else if (variable.Split('=', 2) is [var given, var value])
                settings[$"{name} -e {given}"] = value;
            else if (environment.TryGetValue(variable, out var inherited))
                settings[$"{name} -e {variable}"] = inherited;
        }

        AddArguments(settings, name, others);
    }

    private static void AddArguments(Dictionary<string, string> settings, string name, IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
            settings[$"{name} {i + 1}"] = arguments[i];
    }

    private static void Write(CaseFolder folder, string program, string script)
    {
        var path = Path.Combine(folder.Recorders, program);
        File.WriteAllText(path, script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
