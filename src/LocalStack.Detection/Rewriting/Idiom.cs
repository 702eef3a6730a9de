using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Rewriting;

/// <summary>How the readers of a dialect refer to a variable of the environment, and what their users have to know.</summary>
internal sealed class Idiom
{
    /// <summary>Stands for the variable's name in the texts below.</summary>
    private const string Name = "NAME";

    /// <summary>Shells and compose stop with this word when the variable is not set; without a space it needs no quotes.</summary>
    private const string Required = ":?required";

    private const string InShell = "${NAME" + Required + "}";
    private const string NoReferences = "The reader of this file expands no references: ";

    private static readonly Dictionary<ConfigurationDialect, Idiom> Known = new()
    {
        [ConfigurationDialect.Text] = new(),
        [ConfigurationDialect.AppSettings] = Inline(
            "${NAME}",
            "LocalStack.Auth resolves ${NAME}; plain .NET configuration passes it on as text, so without LocalStack.Auth remove the setting and set LocalStack__AuthToken in the environment"),
        [ConfigurationDialect.LaunchSettings] = Inline("%NAME%"),
        [ConfigurationDialect.DevContainer] = Inline("${localEnv:NAME}"),
        [ConfigurationDialect.Editor] = Inline("${env:NAME}"),
        [ConfigurationDialect.McpClient] = Inline("${NAME}"),
        [ConfigurationDialect.FunctionSettings] = Blank(
            "The Functions host expands %NAME% in bindings only: remove the setting, and set NAME in the environment of the host"),
        [ConfigurationDialect.Json] = Blank(NoReferences + "hand NAME over in the environment of the program"),
        [ConfigurationDialect.Compose] = new() { Whole = InShell, Part = InShell, DefaultSuffix = Required, PassesEnvironment = false },
        // The steps of a job see a secret only where it is named, so that "-e NAME" alone would hand on nothing.
        [ConfigurationDialect.GitHubWorkflow] = new()
        {
            Whole = "${{ secrets.NAME }}",
            Part = "${{ secrets.NAME }}",
            DefaultSuffix = Required,
            PassesEnvironment = false,
            Remark = "Add NAME to the secrets of the repository",
        },
        [ConfigurationDialect.GitHubAction] = new()
        {
            Whole = "${{ env.NAME }}",
            Part = "${{ env.NAME }}",
            DefaultSuffix = Required,
            Remark = "An action cannot see secrets: the workflow that uses it has to set NAME in its env",
        },
        [ConfigurationDialect.GitLab] = new()
        {
            Whole = "$NAME",
            Part = "${NAME}",
            DefaultSuffix = Required,
            Remark = "Add NAME to the CI/CD variables of the project, masked",
        },
        [ConfigurationDialect.AzurePipelines] = new()
        {
            Whole = "$(NAME)",
            Part = "$(NAME)",
            DefaultSuffix = Required,
            PassesEnvironment = false,
            Remark = "Add NAME to the variables of the pipeline, as a secret",
        },
        [ConfigurationDialect.Yaml] = Blank(
            NoReferences + "in Kubernetes and Helm take the value from a secret (valueFrom, secretKeyRef); elsewhere hand NAME over in the environment"),
        [ConfigurationDialect.Dotenv] = Blank("Set NAME in the environment, or fill it in in a file that is not committed"),
        [ConfigurationDialect.Shell] = new() { Whole = InShell, Part = InShell, DefaultSuffix = Required },
        [ConfigurationDialect.Batch] = Inline("%NAME%"),
        [ConfigurationDialect.PowerShell] = new() { Whole = "$env:NAME", Part = "${env:NAME}" },
        [ConfigurationDialect.Dockerfile] = new()
        {
            Whole = InShell,
            Part = InShell,
            DefaultSuffix = Required,
            Remark = "A build has no environment of its own: give the command a secret (RUN --mount=type=secret,id=NAME,env=NAME)",
        },
        [ConfigurationDialect.Makefile] = new() { Whole = "$(NAME)", Part = "$(NAME)", DefaultSuffix = Required },
        [ConfigurationDialect.Terraform] = Blank(
            "A value that has to be known here cannot refer to the environment: declare a variable without a default and set it by TF_VAR_<name>"),
        [ConfigurationDialect.Http] = Inline(
            "{{$processEnv NAME}}",
            "Visual Studio and the REST Client of VS Code read {{$processEnv NAME}}; the client of JetBrains writes {{$env.NAME}}"),
        [ConfigurationDialect.MSBuild] = Inline("$(NAME)"),
        [ConfigurationDialect.RunSettings] = Blank(NoReferences + "set NAME in the environment of the test run"),
        [ConfigurationDialect.Xml] = Blank(NoReferences + "read NAME from the environment in code, or by a configuration builder"),
    };

    /// <summary>In place of a whole value; empty where nothing is expanded.</summary>
    private string Whole { get; set; } = "";

    /// <summary>In the middle of a longer value; nothing where nothing is expanded.</summary>
    private string? Part { get; set; }

    private string? Remark { get; set; }

    /// <summary>What is left of <c>:-default</c> in a reference whose default was a credential.</summary>
    public string DefaultSuffix { get; private set; } = "";

    /// <summary>Whether a command in such a file is run with the environment of the user, so that <c>-e NAME</c> hands it on.</summary>
    public bool PassesEnvironment { get; private set; } = true;

    /// <summary>The idiom of a dialect.</summary>
    public static Idiom Of(ConfigurationDialect dialect) => Known[dialect];

    /// <summary>What takes the place of a whole value.</summary>
    public string WholeFor(string variable) => Fill(Whole, variable);

    /// <summary>What takes the place of a part of a value; <see langword="null"/> where nothing is expanded.</summary>
    public string? PartFor(string variable) => Part is null ? null : Fill(Part, variable);

    /// <summary>What the user has to know.</summary>
    public string? RemarkFor(string variable) => Remark is null ? null : Fill(Remark, variable);

    private static Idiom Inline(string reference, string? remark = null) =>
        new() { Whole = reference, Part = reference, Remark = remark };

    private static Idiom Blank(string remark) => new() { Remark = remark };

    private static string Fill(string text, string variable) => text.Replace(Name, variable);
}
