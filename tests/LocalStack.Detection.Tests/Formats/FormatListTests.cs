using System.Xml.Linq;
using LocalStack.Analyzers.Fuzzing;
using LocalStack.Detection.Consumers;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;
using LocalStack.Detection.Tests.Rewriting;
using LocalStack.Tests;
using Programs = LocalStack.Detection.Consumers.Consumers;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>
/// What every format and every consumer of the lists has: samples, a target of the fuzzer, a way to be recognised, something
/// else that reads it, and patterns of the package, or the reason for none. A new
/// one without them fails, and the message says what to add.
/// </summary>
public static class FormatListTests
{
    /// <summary>Samples of each format, by its name: a file that reports, and one that stays quiet.</summary>
    private static readonly Dictionary<string, (string Path, string Reports, string IsQuiet)> Samples = new(StringComparer.Ordinal)
    {
        ["JSON"] = ("x.json", "{ \"LOCALSTACK_API_KEY\": \"$K\" }", "{ \"LOCALSTACK_API_KEY\": \"${KEY}\" }"),
        ["YAML"] = ("x.yml", "LOCALSTACK_API_KEY: $K\n", "LOCALSTACK_API_KEY: ${KEY}\n"),
        ["XML"] = ("x.xml", "<LOCALSTACK_API_KEY>$K</LOCALSTACK_API_KEY>", "<LOCALSTACK_API_KEY>$(KEY)</LOCALSTACK_API_KEY>"),
        ["dotenv"] = (".env", "LOCALSTACK_API_KEY=$K\n", "LOCALSTACK_API_KEY=\n"),
        ["shell"] = ("x.sh", "export LOCALSTACK_API_KEY=$K\n", "export LOCALSTACK_API_KEY=\"$KEY\"\n"),
        ["fish"] = ("x.fish", "set -x LOCALSTACK_API_KEY $K\n", "set -x LOCALSTACK_API_KEY $KEY\n"),
        ["PowerShell"] = ("x.ps1", "$env:LOCALSTACK_API_KEY = '$K'\n", "$env:LOCALSTACK_API_KEY = $key\n"),
        ["cmd"] = ("x.cmd", "set LOCALSTACK_API_KEY=$K\r\n", "set LOCALSTACK_API_KEY=%KEY%\r\n"),
        ["Dockerfile"] = ("Dockerfile", "ENV LOCALSTACK_API_KEY=$K\n", "ENV LOCALSTACK_API_KEY=$KEY\n"),
        ["Makefile"] = ("Makefile", "export LOCALSTACK_API_KEY := $K\n", "export LOCALSTACK_API_KEY := $(KEY)\n"),
        ["HTTP requests"] = ("x.http", "@LOCALSTACK_API_KEY = $K\n", "@LOCALSTACK_API_KEY = {{key}}\n"),
        ["HCL"] = ("x.tf", "localstack_api_key = \"$K\"\n", "localstack_api_key = var.key\n"),
        ["TOML"] = ("x.toml", "[env]\nLOCALSTACK_API_KEY = \"$K\"\n", "[env]\nLOCALSTACK_API_KEY = \"${KEY}\"\n"),
        ["INI"] = ("x.ini", "[localstack]\napi_key=$K\n", "[localstack]\napi_key=${KEY}\n"),
        ["properties"] = ("x.properties", "localstack.api-key=$K\n", "localstack.api-key=${KEY}\n"),
        ["Markdown"] = ("README.md", "```sh\nexport LOCALSTACK_API_KEY=$K\n```\n", "```sh\nexport LOCALSTACK_API_KEY=<your key>\n```\n"),
        ["prose"] = ("x.rst", "The token is $1.\n", "The token is ls-<something>.\n"),
        ["HTML"] = ("x.html", "<pre><code>export LOCALSTACK_API_KEY=$K</code></pre>\n", "<pre><code>export LOCALSTACK_API_KEY=$KEY</code></pre>\n"),
        ["recipes"] = ("justfile", "export LOCALSTACK_API_KEY := \"$K\"\n", "export LOCALSTACK_API_KEY := env('KEY')\n"),
        ["notebook"] = ("x.ipynb", "{ \"source\": [ \"%env LOCALSTACK_API_KEY=$K\\n\" ] }", "{ \"source\": [ \"%env LOCALSTACK_API_KEY=$KEY\\n\" ] }"),
        ["code with // comments"] = ("x.ts", "const token = '$1';\n", "const token = process.env.LOCALSTACK_AUTH_TOKEN;\n"),
        ["code with # comments"] = ("x.py", "token = '$1'\n", "token = os.environ['LOCALSTACK_AUTH_TOKEN']\n"),
        ["code with ' comments"] = ("x.vb", "Dim token = \"$1\"\n", "Dim token = Nothing\n"),
        ["Tcl"] = ("x.tcl", "set token {$1}\n", "set token $env(LOCALSTACK_AUTH_TOKEN)\n"),
        ["text"] = ("x.unknown", "token $1\n", "token ls-something\n"),
    };

    /// <summary>A file of each consumer, by its name, and what a rewrite makes of it; nothing for one that is left.</summary>
    private static readonly Dictionary<string, (string Path, string Before, string? After)> Files = new(StringComparer.Ordinal)
    {
        ["LocalStack.Auth (appsettings)"] = ("appsettings.json", "{ \"A\": \"$1\" }", "{ \"A\": \"${LOCALSTACK_AUTH_TOKEN}\" }"),
        ["dotnet run (launch settings)"] = ("Properties/launchSettings.json", "{\"profiles\":{\"a\":{\"environmentVariables\":{\"LOCALSTACK_AUTH_TOKEN\":\"$1\"}}}}", "{\"profiles\":{\"a\":{\"environmentVariables\":{}}}}"),
        ["Azure Functions host"] = ("local.settings.json", "{\"Values\":{\"A\":\"b\",\"LOCALSTACK_AUTH_TOKEN\":\"$1\"}}", "{\"Values\":{\"A\":\"b\"}}"),
        ["Dev Containers"] = (".devcontainer/devcontainer.json", "{\"remoteEnv\":{\"A\":\"$1\"}}", "{\"remoteEnv\":{\"A\":\"${localEnv:LOCALSTACK_AUTH_TOKEN}\"}}"),
        ["editor"] = (".vscode/mcp.json", "{\"env\":{\"A\":\"$1\"}}", "{\"env\":{\"A\":\"${env:LOCALSTACK_AUTH_TOKEN}\"}}"),
        ["editor settings"] = (".vscode/settings.json", "{\"terminal.integrated.env.linux\":{\"A\":\"$1\"}}", "{\"terminal.integrated.env.linux\":{\"A\":\"${env:LOCALSTACK_AUTH_TOKEN}\"}}"),
        ["MCP client"] = (".mcp.json", "{\"env\":{\"A\":\"$1\"}}", "{\"env\":{\"A\":\"${LOCALSTACK_AUTH_TOKEN}\"}}"),
        ["npm"] = ("package.json", "{\"scripts\":{\"a\":\"run $1\"}}", "{\"scripts\":{\"a\":\"run \\\"${LOCALSTACK_AUTH_TOKEN:?required}\\\"\"}}"),
        ["compose"] = ("compose.yml", "a: $1\n", "a: ${LOCALSTACK_AUTH_TOKEN:?required}\n"),
        ["GitHub workflow"] = (".github/workflows/ci.yml", "env:\n  A: $1\n", "env:\n  A: ${{ secrets.LOCALSTACK_AUTH_TOKEN }}\n"),
        ["GitHub action"] = ("action.yml", "runs:\n  steps:\n  - env:\n      A: $1\n", "runs:\n  steps:\n  - env:\n      A: ${{ env.LOCALSTACK_AUTH_TOKEN }}\n"),
        ["GitLab"] = (".gitlab-ci.yml", "a:\n  script:\n    - run $1\n", "a:\n  script:\n    - run \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n"),
        ["Azure Pipelines"] = ("azure-pipelines.yml", "steps:\n- script: run $1\n", null),
        ["CircleCI"] = (".circleci/config.yml", "jobs:\n  a:\n    steps:\n      - run: a $1\n", "jobs:\n  a:\n    steps:\n      - run: a \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n"),
        ["Travis CI"] = (".travis.yml", "script:\n  - run $1\n", "script:\n  - run \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n"),
        ["Bitbucket Pipelines"] = ("bitbucket-pipelines.yml", "pipelines:\n  default:\n    - step:\n        script:\n          - a $1\n", "pipelines:\n  default:\n    - step:\n        script:\n          - a \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n"),
        ["Task"] = ("Taskfile.yml", "tasks:\n  a:\n    cmds:\n      - a $1\n", "tasks:\n  a:\n    cmds:\n      - a \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n"),
        ["Kubernetes"] = ("deploy/x.yml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - env:\n    - name: A\n      value: $1\n", null),
        ["MSBuild"] = ("Directory.Build.props", "<A><B>$1</B></A>", "<A><B>$(LOCALSTACK_AUTH_TOKEN)</B></A>"),
        ["dotnet test (run settings)"] = ("x.runsettings", "<RunSettings><RunConfiguration><EnvironmentVariables><LOCALSTACK_AUTH_TOKEN>$1</LOCALSTACK_AUTH_TOKEN></EnvironmentVariables></RunConfiguration></RunSettings>", "<RunSettings><RunConfiguration><EnvironmentVariables></EnvironmentVariables></RunConfiguration></RunSettings>"),
        ["dotenv"] = (".env", "LOCALSTACK_AUTH_TOKEN=$1\n", "#LOCALSTACK_AUTH_TOKEN=\n"),
        ["POSIX shell"] = ("x.sh", "A=$1\n", "A=\"${LOCALSTACK_AUTH_TOKEN:?required}\"\n"),
        ["fish"] = ("x.fish", "set A $1\n", "set A \"$LOCALSTACK_AUTH_TOKEN\"\n"),
        ["PowerShell data"] = ("x.psd1", "@{ A = '$1' }\n", null),
        ["PowerShell"] = ("x.ps1", "$a = '$1'\n", "$a = $env:LOCALSTACK_AUTH_TOKEN\n"),
        ["cmd"] = ("x.cmd", "set A=$1\r\n", "set A=%LOCALSTACK_AUTH_TOKEN%\r\n"),
        ["docker build"] = ("Dockerfile", "RUN a $1\n", "RUN a \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n"),
        ["make"] = ("Makefile", "A = $1\n", "A = $(value LOCALSTACK_AUTH_TOKEN)\n"),
        ["HTTP client"] = ("x.http", "@a = $1\n", "@a = {{$processEnv LOCALSTACK_AUTH_TOKEN}}\n"),
        ["Terraform variables"] = ("x.tfvars", "a = \"$1\"\nb = 1\n", "b = 1\n"),
        ["mise"] = ("mise.toml", "[env]\nLOCALSTACK_AUTH_TOKEN = \"$1\"\n", "[env]\n# LOCALSTACK_AUTH_TOKEN = \"\"\n"),
        ["Terraform"] = ("x.tf", "variable \"a\" {\n  default = \"$1\"\n}\n", "variable \"a\" {\n}\n"),
    };

    /// <summary>Formats that no name and no first line tells, and why.</summary>
    private static readonly Dictionary<string, string> WithoutAName = new(StringComparer.Ordinal)
    {
        ["text"] = "It is the format of all other files.",
    };

    /// <summary>What reads each format besides its reader: tests against a library, or the class of a real program.</summary>
    private static readonly Dictionary<string, string> Oracles = new(StringComparer.Ordinal)
    {
        ["JSON"] = "LocalStack.Detection.Tests/Formats/JsonReaderOracleTests.cs",
        ["YAML"] = "LocalStack.Detection.Tests/Formats/YamlReaderOracleTests.cs",
        ["XML"] = "LocalStack.Detection.Tests/Rewriting/ParserOracleTests.cs",
        ["shell"] = ProgramOf("ShellProgram"),
        ["dotenv"] = ProgramOf("DotenvPrograms"),
        ["fish"] = ProgramOf("FishProgram"),
        ["PowerShell"] = ProgramOf("PowerShellProgram"),
        ["Dockerfile"] = ProgramOf("BuildahProgram"),
        ["Makefile"] = ProgramOf("MakeProgram"),
        ["HTTP requests"] = ProgramOf("HttpyacProgram"),
        ["HCL"] = ProgramOf("HclProgram"),
        ["TOML"] = "LocalStack.Detection.Tests/Formats/TomlReaderOracleTests.cs",
        ["INI"] = "LocalStack.Detection.Tests/Formats/IniReaderOracleTests.cs",
        ["Markdown"] = "LocalStack.Detection.Tests/Formats/MarkdownReaderOracleTests.cs",
    };

    /// <summary>Formats that nothing else reads in the tests, and why.</summary>
    private static readonly Dictionary<string, string> WithoutOracle = new(StringComparer.Ordinal)
    {
        ["cmd"] = "Its only reader is a program of Windows, which the tests do not ask for.",
        ["properties"] = "No library of .NET reads it; its reader is that of INI.",
        ["prose"] = "All but code is prose, and code is read as text of any kind.",
        ["HTML"] = "It is searched for lines of text, as prose is.",
        ["recipes"] = "They are read as lines of text.",
        ["notebook"] = "The reader of JSON is, which it asks.",
        ["code with // comments"] = NoSettings,
        ["code with # comments"] = NoSettings,
        ["code with ' comments"] = NoSettings,
        ["Tcl"] = NoSettings,
        ["text"] = "Nothing is read by name, and nothing is rewritten.",
    };

    /// <summary>Formats of which the package gives the compiler no file, and why.</summary>
    private static readonly Dictionary<string, string> WithoutGlobs = new(StringComparer.Ordinal)
    {
        ["fish"] = RareBesideProjects,
        ["TOML"] = RareBesideProjects,
        ["properties"] = RareBesideProjects,
        ["INI"] = RareBesideProjects,
        ["prose"] = "Documentation beside projects is README.md.",
        ["HTML"] = RareBesideProjects,
        ["recipes"] = RareBesideProjects,
        ["notebook"] = RareBesideProjects,
        ["code with // comments"] = OtherCompiler,
        ["code with # comments"] = OtherCompiler,
        ["code with ' comments"] = OtherCompiler,
        ["Tcl"] = OtherCompiler,
        ["text"] = "No pattern names files of which nothing is known; a project can name one as LocalStackConfigurationFile.",
    };

    private const string NoSettings = "Nothing is read by name, and live text is never rewritten; its literals and comments have tests of their own.";
    private const string RareBesideProjects = "It is rare beside projects, and each pattern costs every evaluation of every project; the command looks at every file.";
    private const string OtherCompiler = "A project has it by the thousands, and another compiler reads it; the command looks at every file.";

    public static TheoryData<string> Formats => [.. FileFormats.All.Select(format => format.Name)];

    public static TheoryData<string> Consumers => [.. Programs.All.Select(consumer => consumer.Name)];

    private static FileFormat FormatOf(string name) => FileFormats.All.Single(format => format.Name == name);

    private static Consumer ConsumerOf(string name) => Programs.All.Single(consumer => consumer.Name == name);

    private static string ProgramOf(string program) => $"LocalStack.Analyzers.ProgramTests/Programs/{program}.cs";

    /// <summary>Templates of T4 are text of no format, and what they hold is compiled all the same.</summary>
    private static readonly string[] Templates = ["**/*.tt", "**/*.ttinclude"];

    /// <summary>The formats of the files that the package looks at by itself.</summary>
    private static HashSet<string> FormatsOfPackage()
    {
        var targets = XDocument.Load(SourceTree.PathOf("src", "LocalStack.Analyzers.Package", "build", "LocalStack.Analyzers.Files.targets"));
        return targets.Descendants()
            .Where(property => property.Name.LocalName is "_LocalStackFiles" or "_LocalStackProjectFiles" or "_LocalStackRootFiles")
            .SelectMany(property => property.Value.Split(';'))
            .Where(glob => !glob.StartsWith('$') && !Templates.Contains(glob))
            .Select(glob => FileFormats.OfName(PathOf(glob.Replace("**/", "", StringComparison.Ordinal).TrimEnd('*')))?.Name ?? $"the pattern '{glob}' of no format")
            .ToHashSet(StringComparer.Ordinal);
    }

    public sealed class Reports
    {
        [Theory]
        [MemberData(nameof(Formats), MemberType = typeof(FormatListTests))]
        public void Format_IsReadBySomethingElse_OrSaysWhyNot(string name)
        {
            var hasOracle = Oracles.TryGetValue(name, out var oracle);

            Assert.True(
                hasOracle != WithoutOracle.ContainsKey(name),
                $"Add what reads the format '{name}' besides its reader to {nameof(Oracles)}, or say in {nameof(WithoutOracle)} why nothing does.");
            Assert.True(!hasOracle || File.Exists(SourceTree.PathOf(["tests", .. oracle!.Split('/')])), $"'{oracle}' is no file of the tests.");
        }

        [Theory]
        [MemberData(nameof(Formats), MemberType = typeof(FormatListTests))]
        public void Format_IsLookedAtByThePackage_OrSaysWhyNot(string name) => Assert.True(
            FormatsOfPackage().Contains(name) != WithoutGlobs.ContainsKey(name),
            $"Let the targets of the package look at files of the format '{name}', or say in {nameof(WithoutGlobs)} why not; not both.");

        [Theory]
        [MemberData(nameof(Formats), MemberType = typeof(FormatListTests))]
        public void Format_HasASampleThatReports_AndOneThatIsQuiet(string name)
        {
            Assert.True(Samples.TryGetValue(name, out var sample), $"Add a file name and two samples of the format '{name}' to {nameof(Samples)}.");
            Assert.Same(FormatOf(name), FileFormats.Of(sample.Path, Rewrites.Fill(sample.Reports)));
            Assert.Single(Rewrites.Find(sample.Path, Rewrites.Fill(sample.Reports)));
            Assert.Empty(Rewrites.Find(sample.Path, Rewrites.Fill(sample.IsQuiet)));
        }

        [Theory]
        [MemberData(nameof(Formats), MemberType = typeof(FormatListTests))]
        public void Format_HasATargetOfTheFuzzer(string name)
        {
            var target = Targets.NameOf(FormatOf(name));

            Assert.True(Targets.Find(target) is not null, $"Let {nameof(Targets)} make a target of the format '{name}'.");
            Assert.All(target, character => Assert.True(char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character), $"The target '{target}' is no name of a folder: spell its signs in {nameof(Targets)}."));
        }

        [Theory]
        [MemberData(nameof(Formats), MemberType = typeof(FormatListTests))]
        public void Format_IsRecognised(string name)
        {
            var format = FormatOf(name);

            Assert.True(
                format.Patterns.Count > 0 || format.Interpreters.Count > 0 || WithoutAName.ContainsKey(name),
                $"Give the format '{name}' patterns or interpreters, or say in {nameof(WithoutAName)} why it has none.");
            Assert.All(format.Patterns, pattern => Assert.Same(format, FileFormats.OfName(PathOf(pattern))));
            Assert.All(format.Interpreters, interpreter => Assert.Same(format, FileFormats.Of("run", "#!/usr/bin/env " + interpreter + "\n")));
        }

        [Theory]
        [MemberData(nameof(Consumers), MemberType = typeof(FormatListTests))]
        public void Consumer_HasAFile_OfWhichTheResultIsKnown(string name)
        {
            Assert.True(Files.TryGetValue(name, out var file), $"Add a file of the consumer '{name}', and what a rewrite makes of it, to {nameof(Files)}.");
            var text = Rewrites.Fill(file.Before);
            Assert.Same(ConsumerOf(name), ScannedFile.Scan(file.Path, text, DetectionOptions.Default).Consumer);
            if (file.After is { } after)
            {
                Assert.Equal(after, Rewrites.Clean(file.Path, file.Before));
                return;
            }

            var rewrite = Rewrites.Of(file.Path, text);
            Assert.Same(text, rewrite.Text);
            Assert.NotEmpty(Assert.Single(rewrite.Left).Reason);
        }

        [Theory]
        [MemberData(nameof(Consumers), MemberType = typeof(FormatListTests))]
        public void Consumer_IsTheFirstThatFitsItsPatterns(string name)
        {
            var consumer = ConsumerOf(name);

            Assert.All(consumer.Patterns, pattern =>
            {
                Assert.Same(consumer.Format, FileFormats.OfName(PathOf(pattern)));
                Assert.Same(consumer, Programs.Of(PathOf(pattern), consumer.Format, ""));
            });
        }
    }

    public sealed class Guards
    {
        [Fact]
        public void Names_AreUnique()
        {
            Assert.Distinct(FileFormats.All.Select(format => format.Name), StringComparer.OrdinalIgnoreCase);
            Assert.Distinct(Programs.All.Select(consumer => consumer.Name), StringComparer.OrdinalIgnoreCase);
            Assert.Distinct(Targets.Names, StringComparer.OrdinalIgnoreCase);
        }

        [Fact]
        public void Patterns_AreThoseOfOneFormat() => Assert.Distinct(
            FileFormats.All.SelectMany(format => format.Patterns), StringComparer.OrdinalIgnoreCase);

        [Fact]
        public void Patterns_HaveAtMostOneStar() => Assert.All(
            FileFormats.All.SelectMany(format => format.Patterns).Concat(Programs.All.SelectMany(consumer => consumer.Patterns)),
            pattern => Assert.True(pattern.Count(character => character == '*') <= 1, $"'{pattern}' has more than one star, of which only the first counts."));

        [Fact]
        public void SamplesAndFiles_AreThoseOfTheLists()
        {
            Assert.Empty(Samples.Keys.Except(FileFormats.All.Select(format => format.Name)));
            Assert.Empty(Oracles.Keys.Concat(WithoutOracle.Keys).Concat(WithoutGlobs.Keys).Except(FileFormats.All.Select(format => format.Name)));
            Assert.Empty(FormatsOfPackage().Except(FileFormats.All.Select(format => format.Name)));
            Assert.Empty(Files.Keys.Except(Programs.All.Select(consumer => consumer.Name)));
        }
    }

    private static string PathOf(string pattern) => pattern.Replace("*", "x", StringComparison.Ordinal);
}
