using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Scripts of PowerShell.</summary>
public sealed class PowerShellTests : ConsumerTests<PowerShellTests>, IConsumerCases
{
    private static readonly ConsumerRow Row = new("PowerShell", "`$env:NAME`, or `${env:NAME}` inside a string", WhenUnset.Blank, new PowerShellProgram());

    private static readonly ConsumerRow Container = new("`docker run -e NAME=value` in PowerShell", "`-e NAME`", WhenUnset.NotSet, new PowerShellProgram());

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        new("environment", Row, "a.ps1", "$env:LOCALSTACK_AUTH_TOKEN = \"{T}\"\n$env:DEBUG = '1'\n", "$env:LOCALSTACK_AUTH_TOKEN = $env:LOCALSTACK_AUTH_TOKEN\n$env:DEBUG = '1'\n")
        {
            // PowerShell takes a variable away that is set to nothing.
            Unset = WhenUnset.NotSet,
        },
        new("method", Row, "a.ps1", "[Environment]::SetEnvironmentVariable('LOCALSTACK_API_KEY', '{K}')\n", "[Environment]::SetEnvironmentVariable('LOCALSTACK_API_KEY', $env:LOCALSTACK_API_KEY)\n"),
        new("variable", Row, "a.ps1", "$token = '{T}'\ncmd \"$token\"\n", "$token = $env:LOCALSTACK_AUTH_TOKEN\ncmd \"$token\"\n"),
        new("hash table", Row, "a.ps1", "$settings = @{ LOCALSTACK_AUTH_TOKEN = \"{T}\"; DEBUG = '1' }\ncmd \"$($settings.LOCALSTACK_AUTH_TOKEN)\" $settings.DEBUG\n", "$settings = @{ LOCALSTACK_AUTH_TOKEN = $env:LOCALSTACK_AUTH_TOKEN; DEBUG = '1' }\ncmd \"$($settings.LOCALSTACK_AUTH_TOKEN)\" $settings.DEBUG\n"),
        new("part of a string", Row, "a.ps1", "cmd \"ls-api-key: {T}\" other\n", "cmd \"ls-api-key: ${env:LOCALSTACK_AUTH_TOKEN}\" other\n"),
        new("value of an option", Row, "a.ps1", "cmd -DLOCALSTACK_AUTH_TOKEN={T} -t='{T}' --u={T} other\n", "cmd -DLOCALSTACK_AUTH_TOKEN=\"$env:LOCALSTACK_AUTH_TOKEN\" -t=\"$env:LOCALSTACK_AUTH_TOKEN\" --u=$env:LOCALSTACK_AUTH_TOKEN other\n"),
        new("escapes beside the value", Row, "a.ps1", "cmd \"LOCALSTACK_API_KEY={K}`nDEBUG=1\"\n", "cmd \"LOCALSTACK_API_KEY=${env:LOCALSTACK_API_KEY}`nDEBUG=1\"\n"),
        new("comment", Row, "a.ps1", "<# LOCALSTACK_AUTH_TOKEN #>\n$env:LOCALSTACK_API_KEY = '{K}' # ours\n", "<# LOCALSTACK_AUTH_TOKEN #>\n$env:LOCALSTACK_API_KEY = $env:LOCALSTACK_API_KEY # ours\n")
        {
            Unset = WhenUnset.NotSet,
        },
        new("docker run -e", Container, "a.ps1", "docker run -e LOCALSTACK_AUTH_TOKEN={T} `\n  -e DEBUG=1 x\n", "docker run -e LOCALSTACK_AUTH_TOKEN `\n  -e DEBUG=1 x\n"),
        new("docker run -e in quotes", Container, "a.ps1", "docker run -e \"LOCALSTACK_API_KEY={K}\" -e 'DEBUG=1' x\n", "docker run -e \"LOCALSTACK_API_KEY\" -e 'DEBUG=1' x\n"),
        FixCase.Left("here-string in which nothing is expanded", Row with { Consumer = "PowerShell, a here-string `@'` in which nothing is expanded", Writes = "nothing; the finding is left", Unset = WhenUnset.Unread, Programs = [] }, "a.ps1", "$text = @'\nLOCALSTACK_AUTH_TOKEN={T}\nDEBUG=1\n'@\ncmd $text\n"),
    ];
}
