using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>
/// Workflows and actions of GitHub. Nothing runs them here: its own parser says which it refuses, and their values are
/// compared as text.
/// </summary>
public sealed class GitHubTests : ConsumerTests<GitHubTests>, IConsumerCases
{
    private const string File = ".github/workflows/test.yml";
    private const string Environment = "${{ env.LOCALSTACK_AUTH_TOKEN }}";
    private const string Secret = "${{ secrets.LOCALSTACK_AUTH_TOKEN }}";

    private static readonly ConsumerRow Row = new(
        "GitHub workflows, where GitHub allows secrets", "`${{ secrets.NAME }}`, or `secrets.NAME` in an expression", WhenUnset.Blank, new WorkflowParser());

    private static readonly ConsumerRow InAction = new(
        "Steps of a composite action of GitHub", "`${{ env.NAME }}`, because an action cannot see secrets", WhenUnset.Blank, new WorkflowParser());

    private static readonly ConsumerRow Refused = new(
        "GitHub workflows, where GitHub refuses secrets (`if`, `image` and `options` of containers, `strategy`, defaults of inputs, `with` of a reusable workflow and others), and the inputs of an action",
        "nothing; the finding is left",
        WhenUnset.Unread);

    private static string Workflow(string job) =>
        $$"""
        on: push
        jobs:
          build:
            runs-on: ubuntu-latest
        {{job}}

        """;

    private static FixCase Case(string name, string job)
    {
        var text = Workflow(job);
        return new(name, Row, File, text, text.Replace("{T}", Secret, StringComparison.Ordinal)) { ReadAs = Secret, Values = [ValuesOfVariables.Plain] };
    }

    private static FixCase Action(string name, string text) =>
        new(name, InAction, "action.yml", text, text.Replace("{T}", Environment, StringComparison.Ordinal)) { ReadAs = Environment, Values = [ValuesOfVariables.Plain] };

    /// <summary>A case that is left; the parser shows that it is a workflow.</summary>
    private static FixCase Left(string name, string text) => FixCase.Left(name, Refused, File, text);

    /// <summary>Where a finding is left.</summary>
    public static TheoryData<string> Refusals => [.. Cases.Where(@case => @case.Row == Refused).Select(@case => @case.Name)];

    [SkippableTheory]
    [MemberData(nameof(Refusals))]
    public async Task Parser_RefusesSecrets_WhereTheFindingIsLeft(string name)
    {
        var @case = CaseOf(name);
        var parser = new WorkflowParser();
        Skip.IfNot(parser.IsAvailable, $"{parser.Name} is not installed.");
        using var folder = new CaseFolder();
        folder.Write(@case.File, @case.Before.Replace("{T}", Secret, StringComparison.Ordinal));

        var reading = await parser.ReadAsync(folder, @case.File, ValuesOfVariables.Unset.Values);

        Assert.False(reading.Succeeded, reading.ToString());
    }

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        Case("environment of a job",
            """
                env:
                  LOCALSTACK_AUTH_TOKEN: {T}
                  DEBUG: 1
                steps:
                  - run: echo 1
            """),
        Case("environment of a step",
            """
                steps:
                  - run: echo 1
                    env:
                      LOCALSTACK_AUTH_TOKEN: "{T}"
            """),
        Case("input of an action",
            """
                steps:
                  - uses: LocalStack/setup-localstack@v0.2.4
                    with:
                      image-tag: latest
                      configuration: LOCALSTACK_AUTH_TOKEN={T},DEBUG=1
            """),
        Case("script",
            """
                steps:
                  - run: |
                      export LOCALSTACK_AUTH_TOKEN={T}
                      localstack start
            """),
        Case("header in a script",
            """
                steps:
                  - run: 'curl -H "ls-api-key: {T}" https://api.localstack.cloud'
            """),
        Case("environment of the container and of a service",
            """
                container:
                  image: x
                  env:
                    LOCALSTACK_AUTH_TOKEN: {T}
                services:
                  localstack:
                    image: localstack/localstack-pro
                    env:
                      LOCALSTACK_AUTH_TOKEN: {T}
                      DEBUG: 1
                steps:
                  - run: echo 1
            """),
        new(
            "environment of the workflow", Row, File,
            "on: push\nenv:\n  LOCALSTACK_AUTH_TOKEN: {T}\njobs:\n  build:\n    runs-on: x\n    steps:\n      - run: echo 1\n",
            "on: push\nenv:\n  LOCALSTACK_AUTH_TOKEN: ${{ secrets.LOCALSTACK_AUTH_TOKEN }}\njobs:\n  build:\n    runs-on: x\n    steps:\n      - run: echo 1\n")
        {
            ReadAs = Secret, Values = [ValuesOfVariables.Plain],
        },
        new(
            "secret of a reusable workflow", Row, File,
            "on: push\njobs:\n  build:\n    uses: ./.github/workflows/other.yml\n    secrets:\n      localstack-auth-token: {T}\n",
            "on: push\njobs:\n  build:\n    uses: ./.github/workflows/other.yml\n    secrets:\n      localstack-auth-token: ${{ secrets.LOCALSTACK_AUTH_TOKEN }}\n")
        {
            ReadAs = Secret, Values = [ValuesOfVariables.Plain],
        },
        new(
            "fallback in an expression", Row, File,
            Workflow(
                """
                    steps:
                      - run: echo 1
                        env:
                          LOCALSTACK_AUTH_TOKEN: ${{ secrets.LOCALSTACK_AUTH_TOKEN || '{T}' }}
                          DEBUG: 1
                """),
            Workflow(
                """
                    steps:
                      - run: echo 1
                        env:
                          LOCALSTACK_AUTH_TOKEN: ${{ secrets.LOCALSTACK_AUTH_TOKEN }}
                          DEBUG: 1
                """))
        {
            // The expression is compared as text, and differs.
            Programs = [],
        },
        new(
            "format in an expression", Row, File,
            Workflow(
                """
                    steps:
                      - run: echo 1
                        env:
                          HEADER: ${{ format('ls-api-key: {0}', '{T}') }}
                """),
            Workflow(
                """
                    steps:
                      - run: echo 1
                        env:
                          HEADER: ${{ format('ls-api-key: {0}', secrets.LOCALSTACK_AUTH_TOKEN) }}
                """))
        {
            Programs = [],
        },
        Left("options of the container", Workflow(
            """
                container:
                  image: x
                  options: -e LOCALSTACK_AUTH_TOKEN={T}
                steps:
                  - run: echo 1
            """)),
        Left("options of a service", Workflow(
            """
                services:
                  localstack:
                    image: localstack/localstack-pro
                    options: --env LOCALSTACK_AUTH_TOKEN={T}
                steps:
                  - run: echo 1
            """)),
        Left("matrix", Workflow(
            """
                strategy:
                  matrix:
                    LOCALSTACK_AUTH_TOKEN: ["{T}"]
                steps:
                  - run: echo 1
            """)),
        Left("matrix with inclusions", Workflow(
            """
                strategy:
                  matrix:
                    include:
                      - LOCALSTACK_API_KEY: {T}
                steps:
                  - run: echo 1
            """)),
        Left("tag of an image", Workflow(
            """
                container: registry.example.org/x:{T}
                steps:
                  - run: echo 1
            """)),
        Left("concurrency", Workflow(
            """
                concurrency: {T}
                steps:
                  - run: echo 1
            """)),
        Left("address of an environment", Workflow(
            """
                environment:
                  name: x
                  url: https://example.org/?token={T}
                steps:
                  - run: echo 1
            """)),
        .. ((string[])
            [
                "- run: echo {T}\n      shell: bash",
                "- run: echo 1\n      shell: bash\n      env:\n        LOCALSTACK_AUTH_TOKEN: {T}",
                "- uses: LocalStack/setup-localstack@v0.2.4\n      with:\n        localstack-auth-token: {T}",
            ])
            .Select((step, index) => Action($"step {index + 1} of an action", $"name: x\ndescription: x\nruns:\n  using: composite\n  steps:\n    {step}\n")),
        Left(
            "default of an input",
            """
            on:
              workflow_dispatch:
                inputs:
                  localstack-auth-token:
                    default: {T}
            jobs:
              build:
                runs-on: ubuntu-latest
                steps:
                  - run: echo 1

            """),
        Left(
            "input of a reusable workflow",
            """
            on: push
            jobs:
              build:
                uses: ./.github/workflows/other.yml
                with:
                  localstack-auth-token: {T}

            """),
        FixCase.Left(
            "default of an input of an action", Refused, "action.yml",
            """
            name: x
            description: x
            inputs:
              localstack-auth-token:
                description: x
                default: {T}
            runs:
              using: composite
              steps:
                - run: echo 1
                  shell: bash

            """),
    ];
}
