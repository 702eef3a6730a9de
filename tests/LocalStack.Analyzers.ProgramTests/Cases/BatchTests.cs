using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Batch files. No program reads them here, so their text is all that is compared.</summary>
public sealed class BatchTests : FixTests<BatchTests>, IConsumerCases
{
    private static readonly ConsumerRow Row = new("Batch files", "`%NAME%`", WhenUnset.Blank);

    private static readonly ConsumerRow Container = new("`docker run -e NAME=value` in a batch file", "`-e NAME`", WhenUnset.NotSet);

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        new("set", Row, "a.cmd", "@set LOCALSTACK_AUTH_TOKEN={T}\r\n@set DEBUG=1\r\n", "@set LOCALSTACK_AUTH_TOKEN=%LOCALSTACK_AUTH_TOKEN%\r\n@set DEBUG=1\r\n"),
        new("set in quotes", Row, "a.bat", "set \"LOCALSTACK_API_KEY={K}\"\r\n", "set \"LOCALSTACK_API_KEY=%LOCALSTACK_API_KEY%\"\r\n"),
        new("set in brackets", Row, "a.bat", "if not defined SKIP (set LOCALSTACK_API_KEY={K})\r\n", "if not defined SKIP (set LOCALSTACK_API_KEY=%LOCALSTACK_API_KEY%)\r\n"),
        new("a part of what set gives", Row, "a.cmd", "set ARGS=--token {T} --verbose\r\nrun %ARGS%\r\n", "set ARGS=--token %LOCALSTACK_AUTH_TOKEN% --verbose\r\nrun %ARGS%\r\n"),
        new("setx", Row, "a.bat", "setx LOCALSTACK_AUTH_TOKEN {T}\r\n", "setx LOCALSTACK_AUTH_TOKEN \"%LOCALSTACK_AUTH_TOKEN%\"\r\n"),
        new("docker run -e", Container, "a.cmd", "docker run -e LOCALSTACK_AUTH_TOKEN={T} -e DEBUG=1 x\r\n", "docker run -e LOCALSTACK_AUTH_TOKEN -e DEBUG=1 x\r\n"),
        new("docker run over several lines", Container, "a.cmd", "docker run ^\r\n  -e LOCALSTACK_API_KEY={K} ^\r\n  x\r\n", "docker run ^\r\n  -e LOCALSTACK_API_KEY ^\r\n  x\r\n"),
        new("another program's -e", Row, "a.cmd", "dotnet test -e LOCALSTACK_AUTH_TOKEN={T}\r\n", "dotnet test -e LOCALSTACK_AUTH_TOKEN=\"%LOCALSTACK_AUTH_TOKEN%\"\r\n"),
    ];
}
