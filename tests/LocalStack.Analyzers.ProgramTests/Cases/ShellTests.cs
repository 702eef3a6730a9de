using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Scripts and start-up files of POSIX shells.</summary>
public sealed class ShellTests : ConsumerTests<ShellTests>, IConsumerCases
{
    private static readonly ConsumerRow Row = new(
        "Scripts and start-up files of POSIX shells (bash, dash, zsh, ksh), by name or `#!`",
        "`\"${NAME:?required}\"`, or `${NAME:?required}` inside double quotes",
        WhenUnset.Fails,
        [.. ShellProgram.All]);

    private static readonly ConsumerRow Container = new(
        "`docker run -e NAME=value` and the like in a shell script", "`-e NAME`, `--env NAME` or `--env=NAME`", WhenUnset.NotSet, [.. ShellProgram.All]);

    private static readonly ConsumerRow Literal = new(
        "Shell text in which nothing is expanded: a here-document with a quoted word", "nothing; the finding is left", WhenUnset.Unread);

    private static readonly ConsumerRow Envrc = new("`.envrc`", "`\"${NAME:?required}\"`", WhenUnset.Fails, new DirenvProgram());

    private const string Export = "export LOCALSTACK_AUTH_TOKEN={T}\nexport DEBUG=1\n";
    private const string ExportFixed = "export LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"\nexport DEBUG=1\n";

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        .. new (string File, RealProgram Program)[]
            {
                ("run.sh", ShellProgram.Bash), ("run.bash", ShellProgram.Bash), (".bashrc", ShellProgram.Bash), (".bash_profile", ShellProgram.Bash),
                (".bash_login", ShellProgram.Bash), (".bash_aliases", ShellProgram.Bash), ("run.command", ShellProgram.Bash), ("run.sh.tmpl", ShellProgram.Bash),
                (".zshrc", ShellProgram.Zsh), (".zshenv", ShellProgram.Zsh), (".zprofile", ShellProgram.Zsh), (".zlogin", ShellProgram.Zsh), ("run.zsh", ShellProgram.Zsh),
                (".profile", ShellProgram.Dash), (".xprofile", ShellProgram.Dash), (".husky/pre-push", ShellProgram.Dash), ("run.sh.example", ShellProgram.Dash),
                (".kshrc", ShellProgram.Ksh), ("run.ksh", ShellProgram.Ksh), (".mkshrc", ShellProgram.Mksh),
            }
            .Select(item => new FixCase("file " + item.File, Row, item.File, Export, ExportFixed) { Programs = [item.Program] }),
        .. new (string Line, RealProgram Program)[]
            {
                ("#!/bin/bash", ShellProgram.Bash), ("#!/usr/bin/env -S bash -e", ShellProgram.Bash), ("#!/usr/bin/env zsh", ShellProgram.Zsh),
                ("#!/bin/sh -eu", ShellProgram.Dash), ("#!/bin/dash", ShellProgram.Dash), ("#!/usr/bin/ksh", ShellProgram.Ksh),
            }
            .Select(item => new FixCase("a file named run with " + item.Line, Row, "bin/run", item.Line + "\n" + Export, item.Line + "\n" + ExportFixed) { Programs = [item.Program] }),
        new("user data", Row, "user-data", "#!/bin/bash\n" + Export, "#!/bin/bash\n" + ExportFixed),
        new("double quotes", Row, "a.sh", "LOCALSTACK_AUTH_TOKEN=\"{T}\"; DEBUG=1\nexport LOCALSTACK_AUTH_TOKEN DEBUG\n", "LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"; DEBUG=1\nexport LOCALSTACK_AUTH_TOKEN DEBUG\n"),
        new("single quotes", Row, "a.sh", "export LOCALSTACK_AUTH_TOKEN='{T}' DEBUG=1\n", "export LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" DEBUG=1\n"),
        new("default of a reference", Row, "a.sh", "export LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:-{T}}\"\n", "export LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"\n"),
        new("default of a bare reference", Row, "a.sh", "X=${LOCALSTACK_AUTH_TOKEN:-{T}}\ncmd \"$X\"\n", "X=${LOCALSTACK_AUTH_TOKEN:?required}\ncmd \"$X\"\n"),
        new("assignment before a command", Row, "a.sh", "LOCALSTACK_AUTH_TOKEN={T} DEBUG=1 cmd one 'two three'\n", "LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" DEBUG=1 cmd one 'two three'\n"),
        new("part of a longer word", Row, "a.sh", "curl -H \"ls-api-key: {T}\" -d a=b\n", "curl -H \"ls-api-key: ${LOCALSTACK_AUTH_TOKEN:?required}\" -d a=b\n"),
        new("part of a single-quoted word", Row, "a.sh", "curl -H 'ls-api-key: {T}' -d a=b\n", "curl -H 'ls-api-key: '\"${LOCALSTACK_AUTH_TOKEN:?required}\"'' -d a=b\n"),
        new("echo -e", Row, "a.sh", "echo -e \"LOCALSTACK_API_KEY={K}\"\n", "echo -e \"LOCALSTACK_API_KEY=${LOCALSTACK_API_KEY:?required}\"\n")
        {
            Programs = ShellProgram.BashAndZsh,
        },
        new("grep -e", Row, "a.sh", "printf '%s' \"LOCALSTACK_AUTH_TOKEN={T}\" | grep -F -e LOCALSTACK_AUTH_TOKEN={T}\n", "printf '%s' \"LOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN:?required}\" | grep -F -e LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"\n"),
        new("kubectl run --env", Row, "a.sh", "kubectl run x --image=y --env LOCALSTACK_AUTH_TOKEN={T} --env DEBUG=1\n", "kubectl run x --image=y --env LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" --env DEBUG=1\n"),
        new("kubectl run --env=", Row, "a.sh", "kubectl run x --image=y --env=\"LOCALSTACK_AUTH_TOKEN={T}\"\n", "kubectl run x --image=y --env=\"LOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN:?required}\"\n"),
        new("dotnet test -e", Row, "a.sh", "dotnet test -e LOCALSTACK_AUTH_TOKEN={T} --no-build\n", "dotnet test -e LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" --no-build\n")
        {
            StandIns = ["dotnet"],
        },
        new("sudo docker run -e", Row, "a.sh", "sudo docker run -e LOCALSTACK_AUTH_TOKEN={T} -e DEBUG=1 x\n", "sudo docker run -e LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" -e DEBUG=1 x\n"),
        new("docker run, another variable", Row, "a.sh", "docker run -e OTHER={T} x\n", "docker run -e OTHER=\"${LOCALSTACK_AUTH_TOKEN:?required}\" x\n"),
        new("ssh docker run -e", Row, "a.sh", "ssh host docker run -e LOCALSTACK_API_KEY={K} x\n", "ssh host docker run -e LOCALSTACK_API_KEY=\"${LOCALSTACK_API_KEY:?required}\" x\n")
        {
            StandIns = ["ssh"],
        },
        .. ((string[])["ansible-playbook site.yml -e", "act -s", "npx cross-env", "helm upgrade x --set-string", "wsl -e"]).Select(command => new FixCase(
            command, Row, "a.sh", command + " LOCALSTACK_AUTH_TOKEN={T} DEBUG=1\n", command + " LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" DEBUG=1\n")
        {
            StandIns = [command.Split(' ')[0]],
        }),
        new("env", Row, "a.sh", "env LOCALSTACK_API_KEY={K} DEBUG=1 cmd\n", "env LOCALSTACK_API_KEY=\"${LOCALSTACK_API_KEY:?required}\" DEBUG=1 cmd\n"),
        new("printf with escapes", Row, "a.sh", "printf \"LOCALSTACK_API_KEY={K}\\nDEBUG=1\\n\"\n", "printf \"LOCALSTACK_API_KEY=${LOCALSTACK_API_KEY:?required}\\nDEBUG=1\\n\"\n"),
        new("printf with escapes in single quotes", Row, "a.sh", "printf 'LOCALSTACK_API_KEY={K}\\nDEBUG=1\\n'\n", "printf 'LOCALSTACK_API_KEY='\"${LOCALSTACK_API_KEY:?required}\"'\\nDEBUG=1\\n'\n"),
        new("printf of a token with escapes", Row, "a.sh", "printf 'LOCALSTACK_AUTH_TOKEN={T}\\nDEBUG=1\\n'\n", "printf 'LOCALSTACK_AUTH_TOKEN='\"${LOCALSTACK_AUTH_TOKEN:?required}\"'\\nDEBUG=1\\n'\n"),
        new("command substitution", Row, "a.sh", "x=$(printf '%s' \"{T}\")\ncmd \"$x\"\n", "x=$(printf '%s' \"${LOCALSTACK_AUTH_TOKEN:?required}\")\ncmd \"$x\"\n")
        {
            // The shell that fails is the inner one.
            Unset = WhenUnset.Blank,
        },
        new("subshell", Row, "a.sh", "(export LOCALSTACK_API_KEY={K})\ncmd\n", "(export LOCALSTACK_API_KEY=\"${LOCALSTACK_API_KEY:?required}\")\ncmd\n")
        {
            Programs = [],
        },
        new("function and condition", Row, "a.sh", "start() {\n  if [ -z \"$SKIP\" ]; then export LOCALSTACK_API_KEY={K}; fi\n}\nstart\n", "start() {\n  if [ -z \"$SKIP\" ]; then export LOCALSTACK_API_KEY=\"${LOCALSTACK_API_KEY:?required}\"; fi\n}\nstart\n"),
        new("here-document", Row, "a.sh", "cat <<EOF\nLOCALSTACK_AUTH_TOKEN={T}\nDEBUG=1\nEOF\n", "cat <<EOF\nLOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN:?required}\nDEBUG=1\nEOF\n"),
        new("here-string", Row, "a.sh", "cat <<< \"{T}\"\n", "cat <<< \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n")
        {
            Programs = ShellProgram.BashAndZsh,
        },
        new("quoting of ANSI C", Row, "a.sh", "export LOCALSTACK_AUTH_TOKEN=$'{T}'\n", "export LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"\n")
        {
            Programs = ShellProgram.BashAndZsh,
        },
        new("array", Row, "a.sh", "options=(-e LOCALSTACK_AUTH_TOKEN={T} -e DEBUG=1)\ncmd \"${options[@]}\"\n", "options=(-e LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" -e DEBUG=1)\ncmd \"${options[@]}\"\n")
        {
            Programs = ShellProgram.BashAndZsh,
        },
        new("comment after the value", Row, "a.sh", "export LOCALSTACK_AUTH_TOKEN={T} # ours\n", "export LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" # ours\n"),

        FixCase.Left("here-document with a quoted word", Literal, "a.sh", "cat <<'EOF'\nLOCALSTACK_AUTH_TOKEN={T}\nDEBUG=1\nEOF\n"),
        FixCase.Left("here-document with a quoted word, API key", Literal, "a.sh", "cat <<-\"EOF\" > .env\n\tLOCALSTACK_API_KEY={K}\n\tEOF\n"),

        .. ((string[])["-e LOCALSTACK_AUTH_TOKEN", "--env LOCALSTACK_AUTH_TOKEN", "--env=LOCALSTACK_AUTH_TOKEN"])
            .Select(option => new FixCase("docker run " + option, Container, "a.sh", $"docker run --rm {option}={{T}} -e DEBUG=1 localstack/localstack-pro\n", $"docker run --rm {option} -e DEBUG=1 localstack/localstack-pro\n")),
        .. ((string[])["nerdctl run", "docker compose run", "docker-compose run", "docker exec", "docker container create"]).Select(command => new FixCase(
            command, Container, "a.sh", command + " -e LOCALSTACK_API_KEY={K} -e DEBUG=1 x\n", command + " -e LOCALSTACK_API_KEY -e DEBUG=1 x\n")
        {
            StandIns = [.. ((string[])["nerdctl", "docker-compose"]).Where(command.StartsWith)],
        }),
        new("podman run in quotes", Container, "a.sh", "podman run -e \"LOCALSTACK_API_KEY={K}\" -e 'DEBUG=1' x\n", "podman run -e \"LOCALSTACK_API_KEY\" -e 'DEBUG=1' x\n"),
        new("docker run over several lines", Container, "a.sh", "docker run \\\n  -e LOCALSTACK_API_KEY={K}\\\n  -e DEBUG=1 \\\n  x\n", "docker run \\\n  -e LOCALSTACK_API_KEY\\\n  -e DEBUG=1 \\\n  x\n"),

        new("export", Envrc, ".envrc", Export, ExportFixed),
        new("a condition", Envrc, ".envrc", "if [ -z \"$SKIP\" ]; then\n  export LOCALSTACK_API_KEY={K}\nfi\nexport DEBUG=1\n", "if [ -z \"$SKIP\" ]; then\n  export LOCALSTACK_API_KEY=\"${LOCALSTACK_API_KEY:?required}\"\nfi\nexport DEBUG=1\n"),
    ];
}
