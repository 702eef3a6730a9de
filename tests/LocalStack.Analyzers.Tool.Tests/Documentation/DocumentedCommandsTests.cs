using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Documentation;

/// <summary>
/// Every command that a page shows is run: those of <c>localstack-tokens</c> here, in one repository, by a shell; of the others
/// it is known which test or check runs them, or why none does.
/// </summary>
public sealed partial class DocumentedCommandsTests
{
    private const string Packages = "LocalStack.Analyzers.PackageTests/";
    private const string Installed = Packages + "Infrastructure/PackedTool.cs";
    private const string Added = Packages + "Infrastructure/PackedPackage.cs";
    private const string Check = ".ci/run";
    private const string Measurement = "It measures, on a machine without other work.";
    private const string OtherProgram = "It is another program's command.";

    /// <summary>Who runs a command that is not <c>localstack-tokens</c>: a file of the tests, or the reason why nobody does.</summary>
    private static readonly (string Command, string RunBy)[] Others =
    [
        ("dotnet add package LocalStack.Analyzers", Added),
        ("dotnet pack src/LocalStack.Analyzers.Package ", Added),
        ("dotnet pack src/LocalStack.Analyzers.Tool ", Installed),
        ("dotnet tool install --global LocalStack.Analyzers.Tool", Installed),
        ("dotnet tool install LocalStack.Analyzers.Tool", Packages + "Tool/ToolPackageTests.cs"),
        ("dotnet new tool-manifest", Packages + "Tool/ToolPackageTests.cs"),
        ("dotnet tool run localstack-tokens check", Packages + "Tool/ToolPackageTests.cs"),
        ("dnx LocalStack.Analyzers.Tool", Packages + "Tool/ToolPackageTests.cs"),
        ("(cd \"$HOME\" && dotnet tool install", Packages + "Tool/RecipeTests.cs"),
        ("\"$HOME/.tools/localstack-tokens\" check", Packages + "Tool/RecipeTests.cs"),
        ("docker build --tag localstack-tokens", "No registry serves the base image to a test; the instructions of the image are run by RecipeTests."),
        ("docker run --rm --user", "No registry serves the base image to a test; the instructions of the image are run by RecipeTests."),
        ("dotnet build samples/LeakyApp", Packages + "Samples/LeakyAppTests.cs"),
        ("dotnet format analyzers samples/LeakyApp", "It would change the sample; FormatTests runs dotnet format in projects of their own."),
        ("dotnet format analyzers --diagnostics", Packages + "Consumers/FormatTests.cs"),
        ("git diff samples/LeakyApp", OtherProgram),
        ("git checkout samples/LeakyApp", OtherProgram),
        ("dotnet test", Check),
        ("dotnet format --verify-no-changes", Check),
        ("dotnet pack -c Release", ".ci/release"),
        ("bash .ci/install-programs", Check),
        ("bash .ci/editors", Check),
        ("bash .ci/run", Check),
        ("cd editors/vscode && npm ci", ".ci/editors"),
        ("code --install-extension", OtherProgram),
        ("bash tests/LocalStack.Analyzers.Benchmarks/compare-findings.sh", Measurement),
        ("dotnet run -c Release --project tests/LocalStack.Analyzers.Benchmarks", Measurement),
        ("dotnet tool restore", ".ci/release"),
        ("cd tests/LocalStack.Auth.Tests && dotnet stryker", Measurement),
    ];

    private static readonly List<(string Page, string Line)> Lines = [.. Pages().SelectMany(CommandsOf)];

    [Fact]
    public void EveryOtherCommand_IsRunSomewhere()
    {
        var unknown = Lines.Where(line => !IsOurs(line.Line) && !Others.Any(other => line.Line.StartsWith(other.Command, StringComparison.Ordinal)));
        Assert.Empty(unknown);
        Assert.All(Others, other => Assert.Contains(Lines, line => line.Line.StartsWith(other.Command, StringComparison.Ordinal)));
        Assert.All(Others.Where(other => !other.RunBy.EndsWith('.')), other =>
            Assert.True(File.Exists(SourceTree.PathOf(other.RunBy)) || File.Exists(SourceTree.PathOf("tests", other.RunBy)), other.RunBy));
    }

    [SkippableFact]
    public async Task EveryCommand_Works()
    {
        Skip.If(OperatingSystem.IsWindows(), "The pages write for a Unix shell where it matters.");
        using var repository = await CreateRepositoryAsync();
        using var programs = ProgramFolder.WithTokensCommand();
        foreach (var other in new[] { "some-program", "docker", "dotnet-test" })
            programs.Add(other, $"echo LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");
        programs.Join(repository);
        var head = (await repository.GitAsync("rev-parse", "HEAD")).Trim();
        var failures = new List<string>();

        foreach (var (page, line) in Lines.Where(line => IsOurs(line.Line)))
        {
            var command = line.Replace("dotnet test", "dotnet-test", StringComparison.Ordinal);
            var result = await Cli.Wrap("/bin/sh")
                // What a hook is given: a file with a message, or a remote and the refs.
                .WithArguments(["-c", command, "hook", line.Contains("commit-msg", StringComparison.Ordinal) ? ".git/COMMIT_EDITMSG" : "origin"])
                .WithWorkingDirectory(repository.Path)
                .WithEnvironmentVariables(repository.Environment)
                .WithStandardInputPipe(PipeSource.FromString($"refs/heads/main {head} refs/heads/main {new string('0', head.Length)}\n"))
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync();
            Secrets.AssertNotShownIn(result.StandardOutput + result.StandardError, line);
            // What the doctor cannot prove is no mistake of the page.
            if (result.ExitCode > (line.Contains(" doctor", StringComparison.Ordinal) ? 2 : 1) || result.StandardError.Contains("error:", StringComparison.Ordinal))
                failures.Add($"{page}: {line}: {result.ExitCode}\n{result.StandardError}");
        }

        Assert.Empty(failures);
    }

    /// <summary>A leaky repository with all the files and refs that the pages name.</summary>
    private static async Task<TemporaryRepository> CreateRepositoryAsync()
    {
        const string NoFindings = """{ "version": 1, "findings": [] }""";
        var repository = await TemporaryRepository.CreateAsync();
        await repository.StageAsync("src/appsettings.json", $$"""{ "LocalStack": { "AuthToken": "{{Secrets.Token()}}" } }""");
        await repository.StageAsync("services/billing/localstack-baseline.json", NoFindings);
        await repository.StageAsync("localstack-baseline.json", NoFindings);
        await repository.CommitAsync("deploy/run.sh", $"export LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");
        await repository.GitAsync("update-ref", "refs/remotes/origin/main", "HEAD");
        await repository.CommitAsync("build.log", $"{Secrets.Token()}\n");
        repository.Write(".git/COMMIT_EDITMSG", "Change\n");
        return repository;
    }

    private static IEnumerable<string> Pages() =>
    [
        .. new[] { "README.md", "CONTRIBUTING.md", "SECURITY.md", "SUPPORT.md", "editors/vscode/README.md" }.Select(page => SourceTree.PathOf(page)),
        .. Directory.EnumerateFiles(SourceTree.PathOf("docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
        .. Directory.EnumerateFiles(SourceTree.PathOf("src"), "README.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
    ];

    /// <summary>The lines of the blocks for a shell. A server is started by an editor, and waits for it.</summary>
    private static IEnumerable<(string Page, string Line)> CommandsOf(string page) => ShellBlock()
        .Matches(File.ReadAllText(page).ReplaceLineEndings("\n"))
        .SelectMany(block => block.Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Where(line => !line.StartsWith('#') && !line.StartsWith("localstack-tokens lsp", StringComparison.Ordinal))
        .Select(line => (Path.GetRelativePath(SourceTree.Root, page), line));

    private static bool IsOurs(string line) => OurCommand().IsMatch(line);

    [GeneratedRegex(@"^```(?:console|sh|bash)\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"(^|\| )localstack-tokens ")]
    private static partial Regex OurCommand();
}
