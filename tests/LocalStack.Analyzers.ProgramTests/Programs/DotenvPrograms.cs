using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>python-dotenv, as a program loads it at its start.</summary>
internal sealed class PythonDotenvProgram() : RealProgram("python-dotenv")
{
    /// <summary>Debian's, because the package is Debian's.</summary>
    private const string Python = "/usr/bin/python3";

    private const string Script = "import dotenv, subprocess, sys; dotenv.load_dotenv(sys.argv[1]); sys.exit(subprocess.call(['show']))";

    private static readonly string[] PackageFolders = ["/usr/lib/python3/dist-packages/dotenv"];

    public override bool IsAvailable => File.Exists(Python) && PackageFolders.Any(Directory.Exists);

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var run = await ProgramRun.StartAsync(folder, Python, ["-B", "-c", Script, file], variables);
        return Recorder.ReadingOf(folder, run);
    }
}

/// <summary>The npm package dotenv.</summary>
internal sealed class NpmDotenvProgram() : RealProgram("dotenv (npm)")
{
    public override bool IsAvailable => NodePrograms.Has("dotenv");

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var run = await NodePrograms.RunAsync(folder, [NodePrograms.PathOf("load-dotenv.cjs"), file, "show"], variables);
        return Recorder.ReadingOf(folder, run);
    }
}

/// <summary>Node.js with a file of variables.</summary>
internal sealed class NodeEnvironmentFileProgram() : RealProgram("node (`--env-file`)")
{
    private const string Script = "process.exitCode = require('node:child_process').spawnSync('show').status";

    public override bool IsAvailable => NodePrograms.IsNodeAvailable;

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var run = await NodePrograms.RunAsync(folder, ["--env-file=" + file, "--eval", Script], variables);
        return Recorder.ReadingOf(folder, run);
    }
}
