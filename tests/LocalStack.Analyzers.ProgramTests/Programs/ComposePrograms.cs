using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>docker-compose: it prints the configuration that it would start.</summary>
/// <param name="name">Its name, and how it is used.</param>
/// <param name="composeFile">The compose file, where it is not the file of the case.</param>
internal sealed class DockerComposeProgram(string name = "docker-compose", string? composeFile = null) : RealProgram(name)
{
    private const string Program = "docker-compose";

    public override bool IsAvailable => ProgramRun.IsOnPath(Program);

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var run = await ProgramRun.StartAsync(folder, Program, ["-f", composeFile ?? file, "config"], variables);
        if (!run.Succeeded)
            return Reading.Refused(run.Message);

        // It prints text that can be read again, in which a dollar is written twice.
        var settings = Flattened.Yaml(run.Output)
            .ToDictionary(setting => setting.Key, setting => setting.Value.Replace("$$", "$", StringComparison.Ordinal));
        return new Reading(true, settings, run.Message);
    }
}

/// <summary>podman-compose: it starts containers with a program that stands in for podman.</summary>
internal sealed class PodmanComposeProgram() : RealProgram("podman-compose")
{
    public override bool IsAvailable => ProgramRun.IsOnPath(Name);

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var run = await ProgramRun.StartAsync(folder, Name, ["-f", file, "up", "--no-start"], variables);
        var reading = Recorder.ReadingOf(folder, run with { Output = "" });

        // A label holds a hash of the whole file.
        var settings = reading.Settings.Where(setting => !setting.Value.Contains(".config-hash=", StringComparison.Ordinal));
        return reading with { Settings = settings.ToDictionary() };
    }
}
