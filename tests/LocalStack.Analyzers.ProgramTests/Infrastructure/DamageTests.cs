using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>The programs show damage: each of these texts, in place of what <c>fix</c> writes, is found out.</summary>
public sealed class DamageTests
{
    private static FixCase Case(string name, RealProgram program, WhenUnset unset, string file, string before, string damaged) =>
        new(name, new ConsumerRow(name, "", unset, program), file, before, damaged) { Others = new Dictionary<string, string> { [".envrc"] = "dotenv\n" } };

    private static readonly FixCase[] Damaged =
    [
        Case("compose, a blank", new DockerComposeProgram(), WhenUnset.Blank, "compose.yml", "services: { a: { image: a, environment: { X: \"{T}\" } } }\n", "services: { a: { image: a, environment: { X: \"\" } } }\n"),
        Case("compose, a setting lost", new PodmanComposeProgram(), WhenUnset.Fails, "compose.yml", "services: { a: { image: a, environment: { X: \"{T}\", DEBUG: \"1\" } } }\n", "services: { a: { image: a, environment: { X: \"${LOCALSTACK_AUTH_TOKEN:?required}\" } } }\n"),
        Case("compose, a default", new DockerComposeProgram(), WhenUnset.Fails, "compose.yml", "services: { a: { image: a, environment: { X: \"{T}\" } } }\n", "services: { a: { image: a, environment: { X: \"${LOCALSTACK_AUTH_TOKEN}\" } } }\n"),
        Case("shell, two redirections", ShellProgram.Bash, WhenUnset.Fails, "a.sh", "export LOCALSTACK_AUTH_TOKEN={T}\n", "export LOCALSTACK_AUTH_TOKEN=<YOUR_AUTH_TOKEN>\n"),
        Case("shell, single quotes", ShellProgram.Dash, WhenUnset.Fails, "a.sh", "export LOCALSTACK_AUTH_TOKEN='{T}'\n", "export LOCALSTACK_AUTH_TOKEN='${LOCALSTACK_AUTH_TOKEN:?required}'\n"),
        Case("shell, no quotes", ShellProgram.Bash, WhenUnset.Fails, "a.sh", "cmd {T}\n", "cmd ${LOCALSTACK_AUTH_TOKEN:?required}\n"),
        Case("shell, a setting lost", ShellProgram.Zsh, WhenUnset.Fails, "a.sh", "printf 'LOCALSTACK_API_KEY={K}\\nDEBUG=1\\n'\n", "printf \"LOCALSTACK_API_KEY=${LOCALSTACK_API_KEY:?required}\"\n"),
        Case("shell, -e of another program", ShellProgram.Bash, WhenUnset.NotSet, "a.sh", "kubectl run x -e LOCALSTACK_AUTH_TOKEN={T}\n", "kubectl run x -e LOCALSTACK_AUTH_TOKEN\n"),
        Case("shell, sudo", ShellProgram.Bash, WhenUnset.NotSet, "a.sh", "sudo docker run -e LOCALSTACK_AUTH_TOKEN={T} x\n", "sudo docker run -e LOCALSTACK_AUTH_TOKEN x\n"),
        Case("fish, the syntax of another shell", new FishProgram(), WhenUnset.Blank, "a.fish", "set -gx LOCALSTACK_AUTH_TOKEN {T}\n", "set -gx LOCALSTACK_AUTH_TOKEN \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n"),
        Case("PowerShell, single quotes", new PowerShellProgram(), WhenUnset.Blank, "a.ps1", "cmd 'x {T}'\n", "cmd 'x $env:LOCALSTACK_AUTH_TOKEN'\n"),
        Case("make, a command becomes a variable", new MakeProgram(), WhenUnset.Fails, "Makefile", "all: ; @LOCALSTACK_AUTH_TOKEN={T} cmd\n", "all: ; @LOCALSTACK_AUTH_TOKEN:=$(LOCALSTACK_AUTH_TOKEN) cmd\n"),
        Case("make, a dollar expanded", new MakeProgram(), WhenUnset.Blank, "Makefile", "export LOCALSTACK_AUTH_TOKEN = {T}\nall: ; @show\n", "export LOCALSTACK_AUTH_TOKEN := $(LOCALSTACK_AUTH_TOKEN)\nall: ; @show\n"),
        .. new RealProgram[] { new DirenvProgram(), new ShellEnvironmentProgram() }
            .Select(program => Case($"{program.Name}, a blank that hides the variable", program, WhenUnset.NotSet, ".env", "LOCALSTACK_AUTH_TOKEN={T}\n", "LOCALSTACK_AUTH_TOKEN=\n")),
        .. new RealProgram[] { new PythonDotenvProgram(), new NpmDotenvProgram(), new NodeEnvironmentFileProgram() }
            .Select(program => Case($"{program.Name}, a setting lost", program, WhenUnset.NotSet, ".env", "LOCALSTACK_AUTH_TOKEN={T}\nDEBUG=1\n", "#LOCALSTACK_AUTH_TOKEN=\n#DEBUG=1\n")),
        Case("dotnet run, a reference that is not expanded", new DotnetRunProgram(), WhenUnset.NotSet, "Properties/launchSettings.json", "{ \"profiles\": { \"A\": { \"commandName\": \"Project\", \"environmentVariables\": { \"LOCALSTACK_AUTH_TOKEN\": \"{T}\" } } } }\n", "{ \"profiles\": { \"A\": { \"commandName\": \"Project\", \"environmentVariables\": { \"LOCALSTACK_AUTH_TOKEN\": \"%LOCALSTACK_AUTH_TOKEN%\" } } } }\n"),
        Case("dotnet test, a blank", new TestRunProgram(), WhenUnset.NotSet, "a.runsettings", "<RunSettings><RunConfiguration><EnvironmentVariables><LOCALSTACK_AUTH_TOKEN>{T}</LOCALSTACK_AUTH_TOKEN></EnvironmentVariables></RunConfiguration></RunSettings>\n", "<RunSettings><RunConfiguration><EnvironmentVariables><LOCALSTACK_AUTH_TOKEN></LOCALSTACK_AUTH_TOKEN></EnvironmentVariables></RunConfiguration></RunSettings>\n"),
        Case("MSBuild, not well-formed", new MSBuildProgram(), WhenUnset.Blank, "a.csproj", "<Project><PropertyGroup><X>{T}</X></PropertyGroup></Project>\n", "<Project><PropertyGroup><X><YOUR_AUTH_TOKEN></X></PropertyGroup></Project>\n"),
        Case("MSBuild, an item lost", new MSBuildProgram(), WhenUnset.Blank, "a.csproj", "<Project><ItemGroup><X Include=\"a\" Value=\"{T}\" /></ItemGroup></Project>\n", "<Project><ItemGroup><X Include=\"a\" /></ItemGroup></Project>\n"),
        Case("devcontainer, the syntax of an editor", new DevContainerProgram(), WhenUnset.Blank, ".devcontainer.json", "{ \"image\": \"x\", \"remoteEnv\": { \"A\": \"{T}\" } }\n", "{ \"image\": \"x\", \"remoteEnv\": { \"A\": \"${LOCALSTACK_AUTH_TOKEN}\" } }\n"),
        Case("GitLab, single quotes", new GitLabProgram(), WhenUnset.Fails, ".gitlab-ci.yml", "job:\n  script:\n    - export LOCALSTACK_AUTH_TOKEN='{T}'\n    - show\n", "job:\n  script:\n    - export LOCALSTACK_AUTH_TOKEN='$LOCALSTACK_AUTH_TOKEN'\n    - show\n"),
        Case("httpyac, a placeholder", new HttpyacProgram(), WhenUnset.Blank, "a.http", "GET http://127.0.0.1:{{$processEnv PORT}}/\nls-api-key: {T}\n", "GET http://127.0.0.1:{{$processEnv PORT}}/\nls-api-key: <YOUR_AUTH_TOKEN>\n"),
        Case("Dockerfile, a reference that is not supported", new BuildahProgram(), WhenUnset.Blank, "Dockerfile", "FROM localhost/base\nENV A=${LOCALSTACK_AUTH_TOKEN:-{T}}\n", "FROM localhost/base\nENV A=${LOCALSTACK_AUTH_TOKEN:?required}\n"),
        Case("workflow, no expression", new WorkflowParser(), WhenUnset.Blank, "a.yml", "on: push\njobs: { a: { runs-on: x, env: { A: \"{T}\" }, steps: [{ run: a }] } }\n", "on: push\njobs: { a: { runs-on: x, env: { A: \"${{ secrets.X || }}\" }, steps: [{ run: a }] } }\n"),
        Case("Terraform, no longer HCL", new HclProgram(), WhenUnset.NotSet, "a.tfvars", "a = \"{T}\"\nb = 1\n", "a =\nb = 1\n"),
    ];

    public static TheoryData<string> All => [.. Damaged.Select(@case => @case.Name)];

    [SkippableTheory]
    [MemberData(nameof(All))]
    public async Task Damage_IsFoundOut(string name)
    {
        var @case = Damaged.Single(@case => @case.Name == name);
        var program = @case.Programs.Single();
        Skip.IfNot(program.IsAvailable, $"{program.Name} is not installed.");

        var fault = await ProgramCheck.FaultOfAsync(@case, program, FixedCase.ByHandAsync);

        Assert.NotNull(fault);
    }
}
