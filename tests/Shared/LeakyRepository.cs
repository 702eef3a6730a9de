namespace LocalStack.Tests;

/// <summary>
/// The files of a repository with a secret in every format and every context in which people were seen to leave
/// one, and the same formats with what only looks like one. Paths are seen from the repository's root; its project is
/// <c>src/App</c>.
/// </summary>
internal static class LeakyRepository
{
    /// <summary>Stands for a token, a new one each time.</summary>
    private const char Token = '§';

    /// <summary>Stands for a CI key, a new one each time.</summary>
    private const char Key = '¶';

    /// <summary>Files with secrets that a build sees by itself.</summary>
    public static IEnumerable<LeakyFile> SeenByBuild { get; } =
    [
        new("docker-compose.yml", """
            services:
              localstack:
                image: localstack/localstack
                environment:
                  LOCALSTACK_AUTH_TOKEN: §
                  DEBUG: 1
            """),
        new("compose.list.yaml", """
            services:
              localstack:
                environment:
                  - DEBUG=1
                  - LOCALSTACK_AUTH_TOKEN=§
                  - "LOCALSTACK_API_KEY=¶"
            """),
        new("compose.forms.yml", """
            x-env: &env
              "LOCALSTACK_AUTH_TOKEN": "§" # quoted
            services:
              one: { environment: { LOCALSTACK_AUTH_TOKEN: §, DEBUG: 1 } }
              two:
                environment:
                  <<: *env
                  LOCALSTACK_API_KEY: '¶'
              three:
                environment:
                  LOCALSTACK_AUTH_TOKEN: ${LOCALSTACK_AUTH_TOKEN:-§}
                  # LOCALSTACK_AUTH_TOKEN: §
            """),
        new(".github/workflows/ci.yml", """
            on: push
            env:
              LOCALSTACK_AUTH_TOKEN: §
            jobs:
              test:
                runs-on: ubuntu-latest
                steps:
                  - run: |
                      export LOCALSTACK_AUTH_TOKEN=§
                      dotnet test
                  - run: docker run -e LOCALSTACK_AUTH_TOKEN=§ localstack/localstack
            """),
        new(".env", "DEBUG=1\nLOCALSTACK_AUTH_TOKEN=§\nexport LOCALSTACK_API_KEY=\"¶\"\n"),
        new(".env.local", "# LOCALSTACK_AUTH_TOKEN=§\nLOCALSTACK_AUTH_TOKEN='§'\n"),
        new("default.env", "LOCALSTACK_AUTH_TOKEN=§\n"),
        new("run.sh", """
            #!/usr/bin/env bash
            export LOCALSTACK_AUTH_TOKEN=§
            LOCALSTACK_API_KEY='¶' dotnet test
            docker run --rm -e LOCALSTACK_AUTH_TOKEN=§ -e DEBUG=1 localstack/localstack
            localstack auth set-token §
            curl -H "ls-api-key: §" https://api.localstack.cloud/v1/license
            TOKEN="${LOCALSTACK_AUTH_TOKEN:-§}"
            # export LOCALSTACK_AUTH_TOKEN="§"
            """),
        new("run.ps1", """
            $env:LOCALSTACK_AUTH_TOKEN = '§'
            $env:LOCALSTACK_API_KEY = "¶"
            [Environment]::SetEnvironmentVariable("LOCALSTACK_AUTH_TOKEN", "§")
            """),
        new("run.cmd", "@echo off\nset LOCALSTACK_AUTH_TOKEN=§\nset \"LOCALSTACK_API_KEY=¶\"\n"),
        new("Dockerfile", """
            FROM localstack/localstack
            ENV LOCALSTACK_AUTH_TOKEN=§
            ENV LOCALSTACK_API_KEY ¶
            """),
        new("Makefile", "export LOCALSTACK_AUTH_TOKEN := §\nstart:\n\tLOCALSTACK_API_KEY=¶ localstack start\n"),
        new("dev.tfvars", "region = \"us-east-1\"\nlocalstack_auth_token = \"§\"\n"),
        new("license.http", "POST https://api.localstack.cloud/v1/license\nls-api-key: §\n\n{}\n"),
        new(".devcontainer/devcontainer.json", """
            {
              // JSON with comments
              "remoteEnv": { "LOCALSTACK_AUTH_TOKEN": "§" },
            }
            """),
        new(".vscode/mcp.json", """
            { "servers": { "localstack": { "command": "npx", "env": { "LOCALSTACK_AUTH_TOKEN": "§" } } } }
            """),
        new("README.md", """
            # App

            ```bash
            export LOCALSTACK_AUTH_TOKEN=§
            ```
            """),
        new("src/App/appsettings.json", """
            { "LocalStack": { "UseLocalStack": true, "AuthToken": "§", "ApiKey": "¶" } }
            """),
        new("src/App/appsettings.Development.json", """
            {
              "LocalStack:AuthToken": "§",
              "Servers": [ { "Environment": { "LOCALSTACK_AUTH_TOKEN": "§" } } ]
            }
            """),
        new("src/App/Properties/launchSettings.json", """
            { "profiles": { "App": { "commandName": "Project", "environmentVariables": { "LOCALSTACK_AUTH_TOKEN": "§" } } } }
            """),
        new("src/App/local.settings.json", """
            { "IsEncrypted": false, "Values": { "LOCALSTACK_AUTH_TOKEN": "§" } }
            """),
        new("src/App/App.config", """
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <appSettings>
                <add key="LOCALSTACK_AUTH_TOKEN" value="§" />
                <!-- <add key="LOCALSTACK_AUTH_TOKEN" value="§" /> -->
              </appSettings>
            </configuration>
            """),
        new("src/App/test.runsettings", """
            <RunSettings>
              <RunConfiguration>
                <EnvironmentVariables>
                  <LOCALSTACK_AUTH_TOKEN>§</LOCALSTACK_AUTH_TOKEN>
                  <LOCALSTACK_API_KEY>¶</LOCALSTACK_API_KEY>
                </EnvironmentVariables>
              </RunConfiguration>
            </RunSettings>
            """),
        new("src/App/Tokens.cs", """
            // A comment: §
            internal static class Tokens
            {
                public static string Plain => "§";
                public static string Raw => @"§";
            #if NEVER
                public static string Disabled => "§";
            #endif
            }
            """),
    ];

    /// <summary>Files with secrets that only the command sees.</summary>
    public static IEnumerable<LeakyFile> SeenByCommandOnly { get; } =
    [
        new("deploy/values.yaml", """
            env:
              - name: LOCALSTACK_AUTH_TOKEN
                value: "§"
              - value: ¶
                name: LOCALSTACK_API_KEY
            """),
        new("deploy/operator.yaml", """
            apiVersion: api.localstack.cloud/v1alpha1
            kind: LocalStack
            spec:
              authToken: §
            """),
        new("deploy/auth.json", "{\"LOCALSTACK_AUTH_TOKEN\": \"§\"}\n"),
        new("infra/main.tf", """
            variable "localstack_auth_token" {
              default = "§"
            }
            """),
        new("docs/setup.txt", "Set the token §, then start.\n"),
        new("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <LocalStackAuthToken>§</LocalStackAuthToken>
              </PropertyGroup>
            </Project>
            """),
    ];

    /// <summary>Files in which nothing is to be reported.</summary>
    public static IEnumerable<LeakyFile> Clean { get; } =
    [
        new("docker-compose.clean.yml", """
            services:
              localstack:
                container_name: ls-ecs-cluster-6ba7b810-9dad-11d1-80b4-00c04fd430c8-0-abcd
                environment:
                  - LOCALSTACK_AUTH_TOKEN
                  - LOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN- }
                  - LOCALSTACK_API_KEY=${LOCALSTACK_API_KEY:?set it}
              other:
                environment:
                  LOCALSTACK_AUTH_TOKEN: "${LOCALSTACK_AUTH_TOKEN:-}"
                  LOCALSTACK_API_KEY: test
            """),
        new(".github/workflows/clean.yml", """
            env:
              LOCALSTACK_AUTH_TOKEN: ${{ secrets.LOCALSTACK_AUTH_TOKEN }}
              LOCALSTACK_API_KEY: $(az keyvault secret show --name key)
            """),
        new(".env.example", "LOCALSTACK_AUTH_TOKEN=\nLOCALSTACK_API_KEY=<your-api-key>\n# LOCALSTACK_AUTH_TOKEN=ls-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx\n"),
        new("clean.sh", """
            export LOCALSTACK_AUTH_TOKEN=$CI_TOKEN
            export LOCALSTACK_API_KEY="${LOCALSTACK_API_KEY:-}"
            docker run -e LOCALSTACK_AUTH_TOKEN localstack/localstack
            git ls-files | xargs ls -la; git ls-remote
            echo "LOCALSTACK_AUTH_TOKEN: the token that activates LocalStack"
            """),
        new("clean.ps1", "$env:LOCALSTACK_AUTH_TOKEN = $env:CI_TOKEN\n"),
        new("clean.cmd", "set LOCALSTACK_AUTH_TOKEN=%CI_TOKEN%\n"),
        new("Dockerfile.clean", "ARG LOCALSTACK_AUTH_TOKEN\nENV LOCALSTACK_AUTH_TOKEN=$LOCALSTACK_AUTH_TOKEN\n"),
        new("clean.tfvars", "localstack_auth_token = \"\"\n"),
        new("clean.http", "POST https://localhost\nls-api-key: {{apiKey}}\n"),
        new("README.clean.md", "Set `LOCALSTACK_AUTH_TOKEN=<YOUR_AUTH_TOKEN>` or `ls-********-****-****-****-************`.\n"),
        new("deploy/clean.yaml", """
            env:
              - name: LOCALSTACK_AUTH_TOKEN
                valueFrom:
                  secretKeyRef:
                    name: localstack
                    key: token
            """),
        new("src/App/appsettings.Clean.json", """
            { "LocalStack": { "AuthToken": "${LOCALSTACK_AUTH_TOKEN}", "ApiKey": "" }, "Ticket": "LS-1234", "AwsSessionToken": "LSIAQAAAAAAAAAAAAAAA" }
            """),
        new("src/App/Clean.config", """
            <configuration><appSettings><add key="LOCALSTACK_AUTH_TOKEN" value="%LOCALSTACK_AUTH_TOKEN%" /></appSettings></configuration>
            """),
        new("src/App/Clean.cs", """
            // ls-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx
            internal static class Clean
            {
                public static string? Token => System.Environment.GetEnvironmentVariable("LOCALSTACK_AUTH_TOKEN");
            }
            """),
    ];

    /// <summary>How many secrets a file holds.</summary>
    public static int CountSecrets(LeakyFile file) => file.Template.Count(character => character is Token or Key);

    /// <summary>The text of a file, with secrets of its own.</summary>
    public static string TextOf(LeakyFile file) => string.Concat(file.Template.Select(character => character switch
    {
        Token => Secrets.Token(),
        Key => Secrets.Key(),
        _ => character.ToString(),
    }));
}

/// <summary>A file of a <see cref="LeakyRepository"/>.</summary>
/// <param name="Path">Its path, seen from the root.</param>
/// <param name="Template">Its text, with signs in place of secrets.</param>
internal sealed record LeakyFile(string Path, string Template);
