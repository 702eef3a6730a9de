using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Settings of a test run, which expand nothing.</summary>
public sealed class RunSettingsTests : ConsumerTests<RunSettingsTests>, IConsumerCases
{
    private static readonly ConsumerRow Row = new(
        "`.runsettings`, an environment variable", "the element is taken out, and the test run inherits the variable", WhenUnset.NotSet, new TestRunProgram());

    private static readonly ConsumerRow Other = new("`.runsettings`, other settings", "nothing; the finding is left", WhenUnset.Unread);

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        new(
            "on a line", Row, "test.runsettings",
            """
            <?xml version="1.0" encoding="utf-8"?>
            <RunSettings>
              <RunConfiguration>
                <EnvironmentVariables>
                  <LOCALSTACK_AUTH_TOKEN>{T}</LOCALSTACK_AUTH_TOKEN>
                  <DEBUG>1</DEBUG>
                </EnvironmentVariables>
              </RunConfiguration>
            </RunSettings>

            """,
            """
            <?xml version="1.0" encoding="utf-8"?>
            <RunSettings>
              <RunConfiguration>
                <EnvironmentVariables>
                  <DEBUG>1</DEBUG>
                </EnvironmentVariables>
              </RunConfiguration>
            </RunSettings>

            """),
        new(
            "over several lines", Row, "test.runsettings",
            """
            <RunSettings>
              <RunConfiguration>
                <EnvironmentVariables>
                  <DEBUG>1</DEBUG>
                  <LOCALSTACK_API_KEY>
                    {K}
                  </LOCALSTACK_API_KEY>
                </EnvironmentVariables>
              </RunConfiguration>
            </RunSettings>

            """,
            """
            <RunSettings>
              <RunConfiguration>
                <EnvironmentVariables>
                  <DEBUG>1</DEBUG>
                </EnvironmentVariables>
              </RunConfiguration>
            </RunSettings>

            """)
        {
            // The line breaks are part of the value before.
            Programs = [],
        },
        FixCase.Left(
            "parameter", Other, "test.runsettings",
            """
            <RunSettings>
              <TestRunParameters>
                <Parameter name="LocalStackAuthToken" value="{T}" />
              </TestRunParameters>
            </RunSettings>

            """),
    ];
}
