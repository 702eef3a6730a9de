using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Files whose reader expands nothing, or is not known: live text in them is never rewritten.</summary>
public sealed class LeftTests : FixTests<LeftTests>, IConsumerCases
{
    private const string Nothing = "nothing; the finding is left";

    private static readonly ConsumerRow Xml = new("Other XML (`pom.xml`, `.resx`, `App.config`, run configurations, HTML)", Nothing, WhenUnset.Unread);

    private static readonly ConsumerRow Code = new("Code (Python, JavaScript, Java, F#, VB, Razor, Groovy and others)", Nothing, WhenUnset.Unread);

    private static readonly ConsumerRow Settings = new("TOML, INI, `.properties`, and JSON and YAML of unknown readers", Nothing, WhenUnset.Unread);

    private static readonly ConsumerRow Kubernetes = new("Kubernetes manifests, Helm charts and values", Nothing, WhenUnset.Unread);

    private static readonly ConsumerRow Templates = new("Defaults in expressions of templates (Spring, Helm, Jinja, Task, Serverless)", Nothing, WhenUnset.Unread);

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        FixCase.Left("pom.xml", Xml, "pom.xml", "<project>\n  <properties>\n    <localstack.auth-token>{T}</localstack.auth-token>\n  </properties>\n</project>\n"),
        FixCase.Left("run configuration", Xml, ".run/a.run.xml", "<component name=\"ProjectRunConfigurationManager\">\n  <configuration><envs><env name=\"LOCALSTACK_AUTH_TOKEN\" value=\"{T}\" /></envs></configuration>\n</component>\n"),
        FixCase.Left("resources", Xml, "a.resx", "<root>\n  <data name=\"LocalStackAuthToken\"><value>{T}</value></data>\n</root>\n"),
        FixCase.Left("App.config", Xml, "App.config", "<configuration>\n  <appSettings>\n    <add key=\"LocalStack:AuthToken\" value=\"{T}\" />\n  </appSettings>\n</configuration>\n"),
        FixCase.Left("package", Xml, "a.nuspec", "<package>\n  <metadata><description>{T}</description></metadata>\n</package>\n"),
        FixCase.Left("property list", Xml, "Info.plist", "<plist>\n  <dict><key>LOCALSTACK_AUTH_TOKEN</key><string>{T}</string></dict>\n</plist>\n"),
        FixCase.Left("HTML", Xml, "a.html", "<html><body data-token=\"{T}\"><script>const token = '{T}';</script></body></html>\n"),
        FixCase.Left("unknown ending", Xml, "a.xaml", "<Setter Property=\"LocalStackAuthToken\" Value=\"{T}\" />\n"),

        FixCase.Left("Python", Code, "a.py", "import os\nos.environ[\"LOCALSTACK_AUTH_TOKEN\"] = \"{T}\"\n"),
        FixCase.Left("JavaScript", Code, "a.js", "process.env.LOCALSTACK_AUTH_TOKEN = '{T}';\n"),
        FixCase.Left("TypeScript", Code, "a.ts", "const token: string = `{T}`;\n"),
        FixCase.Left("Java", Code, "A.java", "class A { void a() { container.withEnv(\"LOCALSTACK_AUTH_TOKEN\", \"{T}\"); } }\n"),
        FixCase.Left("Kotlin", Code, "build.gradle.kts", "environment(\"LOCALSTACK_AUTH_TOKEN\", \"{T}\")\n"),
        FixCase.Left("Go", Code, "a.go", "package a\n\nvar token = \"{T}\"\n"),
        FixCase.Left("Visual Basic", Code, "M.vb", "Module M\n  Const LocalStackAuthToken = \"{T}\" ' ours\nEnd Module\n"),
        FixCase.Left("F#", Code, "a.fsx", "let token = \"{T}\"\n"),
        FixCase.Left("Razor", Code, "a.razor", "<h1>x</h1>\n@code { string token = \"{T}\"; }\n"),
        FixCase.Left("Jenkinsfile", Code, "Jenkinsfile", "pipeline {\n  environment { LOCALSTACK_AUTH_TOKEN = '{T}' }\n}\n"),
        FixCase.Left("Ruby", Code, "a.rb", "ENV['LOCALSTACK_AUTH_TOKEN'] = '{T}'\n"),
        FixCase.Left("Rust", Code, "a.rs", "const TOKEN: &str = \"{T}\";\n"),

        FixCase.Left("TOML", Settings, "pyproject.toml", "[env]\nLOCALSTACK_AUTH_TOKEN = \"{T}\"\nDEBUG = \"1\"\n"),
        FixCase.Left("INI", Settings, "tox.ini", "[testenv]\nsetenv =\n    LOCALSTACK_AUTH_TOKEN = {T}\n    DEBUG = 1\n"),
        FixCase.Left("properties", Settings, "gradle.properties", "localstack.auth-token={T}\ndebug=1\n"),
        FixCase.Left("JSON", Settings, "settings.json", "{ \"LOCALSTACK_AUTH_TOKEN\": \"{T}\", \"debug\": 1 }\n"),
        FixCase.Left("YAML", Settings, "settings.yml", "localstack:\n  auth-token: {T}\n  debug: 1\n"),
        FixCase.Left("systemd unit", Settings, "localstack.service", "[Service]\nEnvironment=LOCALSTACK_AUTH_TOKEN={T}\nEnvironment=DEBUG=1\n"),

        FixCase.Left("manifest", Kubernetes, "deploy/pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: localstack\n      image: localstack/localstack-pro\n      env:\n        - name: LOCALSTACK_AUTH_TOKEN\n          value: {T}\n        - name: DEBUG\n          value: \"1\"\n"),
        FixCase.Left("secret", Kubernetes, "deploy/secret.yaml", "apiVersion: v1\nkind: Secret\nstringData:\n  LOCALSTACK_API_KEY: {K}\n"),
        FixCase.Left("values", Kubernetes, "chart/values.yaml", "extraEnvVars:\n  - name: LOCALSTACK_AUTH_TOKEN\n    value: \"{T}\"\ndebug: true\n"),

        FixCase.Left("Spring", Templates, "application.yml", "localstack:\n  auth-token: ${LOCALSTACK_AUTH_TOKEN:{T}}\n"),
        FixCase.Left("Helm", Templates, "chart/templates/pod.yaml", "env:\n  - name: LOCALSTACK_AUTH_TOKEN\n    value: {{ .Values.token | default \"{T}\" }}\n"),
        FixCase.Left("Jinja", Templates, "env.yml.j2", "LOCALSTACK_AUTH_TOKEN: \"{{ token | default('{T}') }}\"\n"),
        FixCase.Left("Task", Templates, "Taskfile.yml", "version: '3'\nvars:\n  LOCALSTACK_AUTH_TOKEN: '{{.LOCALSTACK_AUTH_TOKEN | default \"{T}\"}}'\n"),
        FixCase.Left("Serverless", Templates, "serverless.yml", "provider:\n  environment:\n    LOCALSTACK_AUTH_TOKEN: ${env:LOCALSTACK_AUTH_TOKEN, '{T}'}\n"),
    ];
}
