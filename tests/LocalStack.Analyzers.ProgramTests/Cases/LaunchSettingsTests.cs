using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Launch profiles, which expand nothing but Windows' <c>%NAME%</c>, and only where it is set.</summary>
public sealed class LaunchSettingsTests : ConsumerTests<LaunchSettingsTests>, IConsumerCases
{
    private const string File = "Properties/launchSettings.json";

    private static readonly ConsumerRow Row = new(
        "`launchSettings.json`, an environment variable", "the entry is taken out, and the program inherits the variable", WhenUnset.NotSet, new DotnetRunProgram());

    private static readonly ConsumerRow Other = new(
        "`launchSettings.json`, `commandLineArgs` and other variables", "nothing; the finding is left", WhenUnset.Unread);

    private static string Profile(string content) =>
        $$"""
        {
          "profiles": {
            "App": {
              "commandName": "Project",
        {{content}}
            }
          }
        }

        """;

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        new(
            "first of several", Row, File,
            Profile(
                """
                      "environmentVariables": {
                        "LOCALSTACK_AUTH_TOKEN": "{T}",
                        "DEBUG": "1"
                      }
                """),
            Profile(
                """
                      "environmentVariables": {
                        "DEBUG": "1"
                      }
                """)),
        new(
            "last of several", Row, File,
            Profile(
                """
                      "environmentVariables": {
                        "DEBUG": "1",
                        "LOCALSTACK_API_KEY": "{K}"
                      },
                      "commandLineArgs": "one two"
                """),
            Profile(
                """
                      "environmentVariables": {
                        "DEBUG": "1"
                      },
                      "commandLineArgs": "one two"
                """)),
        new(
            "on one line", Row, File,
            Profile("""      "environmentVariables": { "LOCALSTACK_AUTH_TOKEN": "{T}", "DEBUG": "1" }"""),
            Profile("""      "environmentVariables": { "DEBUG": "1" }""")),
        new(
            "the only one", Row, File,
            Profile(
                """
                      "environmentVariables": {
                        "LOCALSTACK_AUTH_TOKEN": "{T}"
                      }
                """),
            Profile(
                """
                      "environmentVariables": {
                      }
                """)),
        FixCase.Left("another variable", Other, File, Profile("""      "environmentVariables": { "MY_TOKEN": "{T}", "DEBUG": "1" }""")),
        FixCase.Left("arguments", Other, File, Profile("""      "commandLineArgs": "--localstack-auth-token {T} -e LOCALSTACK_AUTH_TOKEN={T}" """.TrimEnd())),
    ];
}
