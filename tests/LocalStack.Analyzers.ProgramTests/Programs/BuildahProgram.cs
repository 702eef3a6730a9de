using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>
/// buildah: it builds an image from a Dockerfile, on <c>localhost/base</c>, which has a shell and nothing else. The
/// credentials' variables are given as build arguments, for a Dockerfile that declares them.
/// </summary>
internal sealed class BuildahProgram() : RealProgram("buildah")
{
    private const string Base = "FROM scratch\nCOPY busybox /bin/sh\n";

    /// <summary>Statically linked, so that it runs in an image that has nothing else.</summary>
    private const string Shell = "/usr/bin/busybox";
    private const string ShellBeforeMerge = "/bin/busybox";

    public override bool IsAvailable => ProgramRun.IsOnPath(Name) && (File.Exists(Shell) || File.Exists(ShellBeforeMerge));

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        if (!File.Exists(folder.PathOf("busybox")))
        {
            File.Copy(File.Exists(Shell) ? Shell : ShellBeforeMerge, folder.PathOf("busybox"));
            folder.Write("base.Dockerfile", Base);
            var preparation = await BuildAsync(folder, "base.Dockerfile", "localhost/base", [], variables);
            Assert.True(preparation.Succeeded, preparation.Message);
        }

        var build = await BuildAsync(
            folder, file, "localhost/result", ["--build-arg", "LOCALSTACK_AUTH_TOKEN", "--build-arg", "LOCALSTACK_API_KEY"], variables);
        if (!build.Succeeded)
            return Reading.Refused(build.Message);
        var inspection = await RunAsync(
            folder, ["inspect", "--type", "image", "--format", "{{range .OCIv1.Config.Env}}{{println .}}{{end}}", "localhost/result"], variables);

        var settings = inspection.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(
            line => "ENV " + line[..line.IndexOf('=', StringComparison.Ordinal)],
            line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        settings["output"] = string.Join('\n', build.Output.Split('\n').Where(IsOfACommand));
        return new Reading(inspection.Succeeded, settings, build.Message);
    }

    /// <summary>Commands in Dockerfiles of these tests print lines that begin so; the rest are ids and progress.</summary>
    private static bool IsOfACommand(string line) => line.StartsWith("printed: ", StringComparison.Ordinal);

    private static Task<ProgramRun> BuildAsync(
        CaseFolder folder, string file, string tag, string[] options, IReadOnlyDictionary<string, string> variables) =>
        RunAsync(folder, ["bud", "--isolation", "chroot", "--no-cache", "-t", tag, "-f", file, .. options, "."], variables);

    private static Task<ProgramRun> RunAsync(
        CaseFolder folder, string[] arguments, IReadOnlyDictionary<string, string> variables) =>
        ProgramRun.StartAsync(
            folder,
            "buildah",
            ["--storage-driver", "vfs", "--root", Path.Combine(folder.Temporary, "root"), "--runroot", Path.Combine(folder.Temporary, "run"), .. arguments],
            variables);
}
