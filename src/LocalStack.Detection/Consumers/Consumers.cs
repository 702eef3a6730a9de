using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Consumers;

/// <summary>The programs that read files: the only list. The first consumer that fits a file is its own.</summary>
internal static class Consumers
{
    private const string ByHand = "The program that reads this file is not known, so it is not changed: remove the value, and pass NAME in the environment";
    private const string SetInEnvironment = "Set NAME in the environment";
    private const string ItWouldHide = ": the entry would override it";
    private const string NotExpanded = "Variables are not expanded here: ";

    private const string SecretOutsideRepository = "keep the value in a Secret that is not committed (kubectl create secret) or is encrypted";

    private static readonly Sink KubernetesData = Sink.Left(
        "Kubernetes stores this value as it is, base64 or not: remove NAME, and " + SecretOutsideRepository, isRightForEncoded: true);

    private static readonly Sink KubernetesArguments = Sink.Left(
        "Write $(NAME), set NAME in env of the container with secretKeyRef, and " + SecretOutsideRepository);

    private static readonly Sink KustomizeGenerator = Sink.Left(
        "kustomize does not expand variables here: put NAME in a file that is not committed, and list that file under envs", isRightForEncoded: true);

    private static readonly Sink AddSecret = Sink.Reference(ReferenceSyntax.GitHubSecrets, "Add NAME to the secrets of the repository");

    private static readonly Sink AddSecretInScript = Sink.ReferenceInScript(
        ReferenceSyntax.GitHubSecrets, FileFormats.Shell, "Add NAME to the secrets of the repository");

    private static readonly Sink ActionEnvironment = Sink.Reference(
        ReferenceSyntax.GitHubEnvironment, "An action cannot read secrets: set NAME in env of the workflow that uses it");

    private static readonly Sink ActionEnvironmentInScript = Sink.ReferenceInScript(
        ReferenceSyntax.GitHubEnvironment, FileFormats.Shell, "An action cannot read secrets: set NAME in env of the workflow that uses it");

    private static readonly Sink GitLabScript = Sink.Script(
        FileFormats.Shell, ReferenceSyntax.Shell, "Add NAME to the CI/CD variables of the project, masked");

    private static readonly Sink CiScript = Sink.Script(
        FileFormats.Shell, ReferenceSyntax.Shell, "Add NAME to the secret variables of the project");

    private static readonly Sink CiVariable = Sink.Inherited("Add NAME to the secret variables of the project: the entry would override it");

    private static readonly Sink ShellCommand = Sink.Script(FileFormats.Shell, ReferenceSyntax.Shell);

    private static readonly Sink NotByEditor = Sink.Left(NotExpanded + "remove the value, and read NAME from the environment in the program");

    private static readonly Sink EditorReference = Sink.Reference(ReferenceSyntax.Editor, "The editor takes NAME from the environment in which it was started");

    /// <summary>Every consumer; those of all files of a format come last.</summary>
    public static IReadOnlyList<Consumer> All { get; } =
    [
        // JSON
        new("LocalStack.Auth (appsettings)", FileFormats.Json, Sink.Reference(ReferenceSyntax.AppSettings, "LocalStack.Auth resolves ${NAME}, plain .NET configuration does not: without LocalStack.Auth, remove the setting and set LocalStack__KEY in the environment"))
        {
            Patterns = ["appsettings*.json"],
        },
        new("dotnet run (launch settings)", FileFormats.Json, Sink.Left("dotnet run expands variables here, but leaves the name as text when a variable is not set: remove the value, and set NAME in the environment"))
        {
            Patterns = ["launchSettings*.json", "*.run.json"],
            Rules = [("profiles/*/environmentVariables/*", Sink.Inherited(SetInEnvironment + ItWouldHide))],
        },
        new("Azure Functions host", FileFormats.Json, Sink.Left("The Functions host expands %NAME% only in bindings: remove the setting, and set NAME in the environment of the host"))
        {
            Patterns = ["local.settings*.json"],
            Rules = [("Values/*", Sink.Inherited(SetInEnvironment + " of the host" + ItWouldHide))],
        },
        new("Dev Containers", FileFormats.Json, Sink.Reference(ReferenceSyntax.DevContainer))
        {
            Patterns = ["devcontainer*.json", "devcontainer*.jsonc", ".devcontainer*.json", ".devcontainer/*.json"],
            Rules = [("customizations/**", Sink.Left(NotExpanded + "take the value from the environment of the container"))],
        },
        new("editor", FileFormats.Json, EditorReference)
        {
            Patterns = [".vscode/mcp*.json", ".vscode/launch*.json", ".vscode/tasks*.json", ".cursor/mcp*.json"],
            Rules =
            [
                ("inputs/**", NotByEditor), ("**/label", NotByEditor), ("**/detail", NotByEditor), ("**/name", NotByEditor), ("**/description", NotByEditor),
            ],
        },
        new("editor settings", FileFormats.Json, Sink.Left("Editor settings do not expand variables: remove the value, and set NAME in the environment in which the editor is started"))
        {
            Patterns = [".vscode/settings*.json", "*.code-workspace"],
            Rules =
            [
                ("terminal.integrated.env.*/LOCALSTACK_*", Sink.Inherited(SetInEnvironment + " in which the editor is started" + ItWouldHide)),
                ("settings/terminal.integrated.env.*/LOCALSTACK_*", Sink.Inherited(SetInEnvironment + " in which the editor is started" + ItWouldHide)),
                ("terminal.integrated.env.*/*", EditorReference),
                ("settings/terminal.integrated.env.*/*", EditorReference),
            ],
        },
        new("MCP client", FileFormats.Json, Sink.Reference(ReferenceSyntax.McpClient))
        {
            Patterns = [".mcp*.json"],
        },
        new("npm", FileFormats.Json, Sink.Left("npm does not expand variables here: read NAME from the environment in the program"))
        {
            Patterns = ["package.json"],
            Rules = [("scripts/*", ShellCommand)],
            HasEnvironmentOfUser = true,
            RunsInForeignShell = ForeignShell.InNpm,
        },

        // YAML
        new("compose", FileFormats.Yaml, Sink.Reference(ReferenceSyntax.Shell))
        {
            Patterns = ["docker-compose*.yml", "docker-compose*.yaml", "compose*.yml", "compose*.yaml", "podman-compose*.yml", "podman-compose*.yaml"],
            Recognises = ContentHints.IsCompose,
        },
        new("GitHub workflow", FileFormats.Yaml, Sink.Left("GitHub does not allow secrets here: pass NAME in env, as ${{ secrets.NAME }}"))
        {
            Patterns = [".github/workflows/*.yml", ".github/workflows/*.yaml"],
            Rules =
            [
                ("env/*", AddSecret),
                ("jobs/*/env/*", AddSecret),
                ("jobs/*/steps/env/*", AddSecret),
                ("jobs/*/steps/with/**", AddSecret),
                ("jobs/*/steps/run", AddSecretInScript),
                ("jobs/*/container/env/*", AddSecret),
                ("jobs/*/container/credentials/*", AddSecret),
                ("jobs/*/services/*/env/*", AddSecret),
                ("jobs/*/services/*/credentials/*", AddSecret),
                ("jobs/*/secrets/*", AddSecret),
            ],
        },
        new("GitHub action", FileFormats.Yaml, Sink.Left("An action cannot read secrets here: read NAME from the environment in a step"))
        {
            Patterns = ["action.yml", "action.yaml"],
            Rules =
            [
                ("runs/steps/env/*", ActionEnvironment),
                ("runs/steps/with/**", ActionEnvironment),
                ("runs/steps/run", ActionEnvironmentInScript),
            ],
        },
        new("GitLab", FileFormats.Yaml, Sink.Left("GitLab expands variables only in some keys: add NAME to the CI/CD variables of the project, masked, and read it in a script"))
        {
            Patterns = [".gitlab-ci*.yml", ".gitlab-ci*.yaml", ".gitlab/ci/*.yml"],
            Rules =
            [
                ("variables/*", Sink.Inherited("Add NAME to the CI/CD variables of the project, masked")),
                ("*/variables/*", Sink.Inherited("Add NAME to the CI/CD variables of the project, masked")),
                ("script", GitLabScript), ("before_script", GitLabScript), ("after_script", GitLabScript),
                ("*/script", GitLabScript), ("*/before_script", GitLabScript), ("*/after_script", GitLabScript),
                ("*/hooks/pre_get_sources_script", GitLabScript),
            ],
            HasEnvironmentOfUser = true,
            RunsInForeignShell = ForeignShell.InYaml,
            HandsEntryOn = TriggersPipeline,
        },
        new("Azure Pipelines", FileFormats.Yaml, Sink.Left("Azure Pipelines keeps $(NAME) as text when the variable is not set: add NAME to the pipeline as a secret variable, and map it in env"))
        {
            Patterns = ["azure-pipelines*.yml", "azure-pipelines*.yaml"],
        },
        new("CircleCI", FileFormats.Yaml, Sink.Left("CircleCI does not expand variables here: add NAME to the variables of the project"))
        {
            Patterns = [".circleci/*.yml", ".circleci/*.yaml"],
            Rules = [("**/environment/*", CiVariable), ("**/environment", CiVariable), ("**/run", CiScript), ("**/run/command", CiScript)],
            HasEnvironmentOfUser = true,
            RunsInForeignShell = ForeignShell.InYaml,
        },
        new("Travis CI", FileFormats.Yaml, Sink.Left("Travis CI does not expand variables here: add NAME to the variables of the project"))
        {
            Patterns = [".travis*.yml"],
            Rules =
            [
                ("env/global/*", CiVariable), ("env/global", CiVariable), ("env/jobs", CiVariable), ("env/matrix", CiVariable), ("env/*", CiVariable), ("env", CiVariable),
                ("script", CiScript), ("before_script", CiScript), ("after_script", CiScript), ("after_success", CiScript), ("after_failure", CiScript),
                ("install", CiScript), ("before_install", CiScript), ("deploy/script", CiScript),
            ],
            HasEnvironmentOfUser = true,
            RunsInForeignShell = ForeignShell.InYaml,
        },
        new("Bitbucket Pipelines", FileFormats.Yaml, Sink.Left("Bitbucket expands variables only in scripts: add NAME to the variables of the repository, secured"))
        {
            Patterns = ["bitbucket-pipelines*.yml", "bitbucket-pipelines*.yaml"],
            Rules = [("pipelines/**/script", CiScript), ("pipelines/**/after-script", CiScript), ("definitions/**/script", CiScript)],
            HasEnvironmentOfUser = true,
            RunsInForeignShell = ForeignShell.InYaml,
        },
        new("Task", FileFormats.Yaml, Sink.Left("Task expands only templates here: write {{.NAME}}, or read NAME from the environment in a command"))
        {
            Patterns = ["Taskfile*.yml", "Taskfile*.yaml"],
            Rules =
            [
                ("env/*", Sink.Inherited(SetInEnvironment + ItWouldHide)), ("tasks/*/env/*", Sink.Inherited(SetInEnvironment + ItWouldHide)),
                ("tasks/*/cmds", ShellCommand), ("tasks/*/cmds/cmd", ShellCommand), ("tasks/*/cmd", ShellCommand), ("tasks/*", ShellCommand),
            ],
            HasEnvironmentOfUser = true,
        },
        new("Kubernetes", FileFormats.Yaml, Sink.Left("Kubernetes does not see your environment: set NAME with valueFrom and secretKeyRef, and " + SecretOutsideRepository))
        {
            Recognises = ContentHints.IsKubernetes,
            Rules =
            [
                ("data/**", KubernetesData), ("stringData/**", KubernetesData), ("binaryData/**", KubernetesData),
                ("**/command", KubernetesArguments), ("**/args", KubernetesArguments),
                ("secretGenerator/**", KustomizeGenerator), ("configMapGenerator/**", KustomizeGenerator),
            ],
        },

        // XML
        new("MSBuild", FileFormats.Xml, Sink.Reference(ReferenceSyntax.MSBuild))
        {
            Patterns = ["*proj", "*.props", "*.targets", "*.tasks", "*.projitems", "*.pubxml", "*.user"],
        },
        new("dotnet test (run settings)", FileFormats.Xml, Sink.Left("Run settings do not expand variables: set NAME in the environment of the test run"))
        {
            Patterns = ["*.runsettings"],
            Rules = [("RunSettings/RunConfiguration/EnvironmentVariables/*", Sink.Inherited(SetInEnvironment + " of the test run" + ItWouldHide))],
        },

        // Scripts, and formats with one reader
        new("dotenv", FileFormats.Dotenv, Sink.Inherited("Set NAME in the environment, or in a file that is not committed", isAnyName: true)),
        new("POSIX shell", FileFormats.Shell, Sink.Reference(ReferenceSyntax.Shell)) { HasEnvironmentOfUser = true },
        new("fish", FileFormats.Fish, Sink.Reference(ReferenceSyntax.Fish)) { HasEnvironmentOfUser = true },
        new("PowerShell data", FileFormats.PowerShell, Sink.Left("PowerShell expands no variable in a data file: remove the value, and read NAME from the environment in the script that imports the file"))
        {
            Patterns = ["*.psd1"],
        },
        new("PowerShell", FileFormats.PowerShell, Sink.Reference(ReferenceSyntax.PowerShell)) { HasEnvironmentOfUser = true },
        new("cmd", FileFormats.Batch, Sink.Reference(ReferenceSyntax.Batch)) { HasEnvironmentOfUser = true },
        new("docker build", FileFormats.Dockerfile, Sink.Reference(ReferenceSyntax.Shell, "An image stores what its build sets: pass NAME when the container starts (docker run -e NAME), or as a secret to a command of the build")) { RunsInForeignShell = ForeignShell.InDockerfile },
        new("make", FileFormats.Makefile, Sink.Reference(ReferenceSyntax.Makefile)) { HasEnvironmentOfUser = true, RunsInForeignShell = ForeignShell.InMakefile },
        new("HTTP client", FileFormats.Http, Sink.Reference(ReferenceSyntax.Http, "Visual Studio and the REST Client of VS Code read {{$processEnv NAME}}; the client of JetBrains writes {{$env.NAME}}")),
        new("Terraform variables", FileFormats.Hcl, Sink.Left("It is a part of the value of a variable: remove it by hand, and give the whole value in TF_VAR_<name of the variable>"))
        {
            Patterns = ["*.tfvars"],
            Rules = [("*", Sink.Inherited("Set TF_VAR_<name of the variable> in the environment", isAnyName: true))],
        },
        new("Terraform", FileFormats.Hcl, Sink.Left("Terraform does not read the environment here: declare a variable without a default, and set TF_VAR_<its name>"))
        {
            Patterns = ["*.tf", "*.tofu"],
            Rules = [("variable/*/default", Sink.Inherited("Set TF_VAR_<name of the variable> in the environment", isAnyName: true))],
        },
        new("mise", FileFormats.Toml, Sink.Left("mise does not expand variables here: remove the value, and read NAME from the environment"))
        {
            Patterns = ["mise*.toml", ".mise*.toml", "mise/config.toml", ".mise/config.toml"],
            Rules = [("env/*", Sink.Inherited(SetInEnvironment + ItWouldHide))],
        },
    ];

    /// <summary>Who reads a file of which nothing more is known.</summary>
    public static Consumer Unknown { get; } = new("unknown program", FileFormats.Text, Sink.Left(ByHand));

    /// <summary>Who reads a template: a program that makes another file of it first.</summary>
    private static Consumer Template { get; } = new(
        "template", FileFormats.Text, Sink.Left("This file is a template: let the program that renders it read NAME from the environment"));

    /// <summary>Who reads code: its compiler.</summary>
    private static Consumer Compiler { get; } = new(
        "compiler", FileFormats.Text, Sink.Left("Code is not changed: read NAME from the environment in the way of its language"));

    /// <summary>Whether a variable is of a job of GitLab that runs another pipeline: that one gets the entries of the job, and not the variables of the project.</summary>
    private static bool TriggersPipeline(SettingPath path, IEnumerable<Setting> values) =>
        path.Parent is { Name: "variables", Parent: { } job } && values.Any(value => IsBelow(value.Path, job, "trigger"));

    private static bool IsBelow(SettingPath? path, SettingPath above, string key)
    {
        while (path is not null && !ReferenceEquals(path.Parent, above))
            path = path.Parent;
        return path?.Name == key;
    }

    /// <summary>The consumer of a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="format">Its format.</param>
    /// <param name="text">Its text.</param>
    public static Consumer Of(string path, FileFormat format, string text)
    {
        path = FilePattern.WithoutTemplateEnding(path, out var isTemplate);
        if (isTemplate)
            return Template;
        if (format.IsCode)
            return Compiler;

        var candidates = All.Where(consumer => consumer.Format == format).ToList();
        return candidates.Find(consumer => consumer.Patterns.Any(pattern => FilePattern.Fits(path, pattern)))
            ?? candidates.Find(consumer => consumer.Recognises?.Invoke(text) == true)
            ?? candidates.Find(consumer => consumer.ReadsEveryFile)
            ?? Unknown;
    }
}
