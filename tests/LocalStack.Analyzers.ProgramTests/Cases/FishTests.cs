using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Scripts of fish, and of shells that are like no other.</summary>
public sealed class FishTests : ConsumerTests<FishTests>, IConsumerCases
{
    private static readonly ConsumerRow Row = new("fish", "`\"$NAME\"`, or `$NAME` inside double quotes", WhenUnset.Blank, new FishProgram());

    private static readonly ConsumerRow Container = new("`docker run -e NAME=value` in fish", "`-e NAME`", WhenUnset.NotSet, new FishProgram());

    private static readonly ConsumerRow Unknown = new("csh, tcsh, and shells that are not known", "nothing; the finding is left", WhenUnset.Unread);

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        new("set -gx", Row, "config.fish", "set -gx LOCALSTACK_AUTH_TOKEN {T}\nset -gx DEBUG 1\n", "set -gx LOCALSTACK_AUTH_TOKEN \"$LOCALSTACK_AUTH_TOKEN\"\nset -gx DEBUG 1\n"),
        new("single quotes", Row, "a.fish", "set -x LOCALSTACK_AUTH_TOKEN '{T}'; set -x DEBUG 1\n", "set -x LOCALSTACK_AUTH_TOKEN \"$LOCALSTACK_AUTH_TOKEN\"; set -x DEBUG 1\n"),
        new("double quotes", Row, "a.fish", "set --export LOCALSTACK_API_KEY \"{K}\" # ours\n", "set --export LOCALSTACK_API_KEY \"$LOCALSTACK_API_KEY\" # ours\n"),
        new("export", Row, "a.fish", "export LOCALSTACK_AUTH_TOKEN={T}\n", "export LOCALSTACK_AUTH_TOKEN=\"$LOCALSTACK_AUTH_TOKEN\"\n"),
        new("assignment before a command", Row, "a.fish", "LOCALSTACK_AUTH_TOKEN={T} cmd one 'two three'\n", "LOCALSTACK_AUTH_TOKEN=\"$LOCALSTACK_AUTH_TOKEN\" cmd one 'two three'\n"),
        new("env", Row, "a.fish", "env LOCALSTACK_API_KEY={K} cmd\n", "env LOCALSTACK_API_KEY=\"$LOCALSTACK_API_KEY\" cmd\n"),
        new("condition", Row, "conf.d/localstack.fish", "if not set -q SKIP\n    set -gx LOCALSTACK_API_KEY {K}\nend\n", "if not set -q SKIP\n    set -gx LOCALSTACK_API_KEY \"$LOCALSTACK_API_KEY\"\nend\n"),
        new("part of a longer word", Row, "a.fish", "curl -H \"ls-api-key: {T}\" -d a=b\n", "curl -H \"ls-api-key: $LOCALSTACK_AUTH_TOKEN\" -d a=b\n"),
        new("part of a single-quoted word", Row, "a.fish", "curl -H 'ls-api-key: {T}' -d a=b\n", "curl -H 'ls-api-key: '\"$LOCALSTACK_AUTH_TOKEN\"'' -d a=b\n"),
        new("shebang", Row, "run", "#!/usr/bin/env fish\nset -gx LOCALSTACK_AUTH_TOKEN {T}\n", "#!/usr/bin/env fish\nset -gx LOCALSTACK_AUTH_TOKEN \"$LOCALSTACK_AUTH_TOKEN\"\n"),
        new("docker run -e", Container, "a.fish", "docker run -e LOCALSTACK_AUTH_TOKEN={T} -e DEBUG=1 x\n", "docker run -e LOCALSTACK_AUTH_TOKEN -e DEBUG=1 x\n"),
        FixCase.Left(".cshrc", Unknown, ".cshrc", "setenv LOCALSTACK_AUTH_TOKEN {T}\n"),
        FixCase.Left("a.csh", Unknown, "a.csh", "setenv LOCALSTACK_AUTH_TOKEN \"{T}\"\n"),
        FixCase.Left("shebang of tcsh", Unknown, "run", "#!/bin/tcsh -f\nsetenv LOCALSTACK_AUTH_TOKEN {T}\n"),
        FixCase.Left("shebang of nu", Unknown, "run", "#!/usr/bin/env nu\n$env.LOCALSTACK_AUTH_TOKEN = \"{T}\"\n"),
        FixCase.Left("shebang of Python", Unknown, "run", "#!/usr/bin/env python3\nimport os\nos.environ[\"LOCALSTACK_AUTH_TOKEN\"] = \"{T}\"\n"),
    ];
}
