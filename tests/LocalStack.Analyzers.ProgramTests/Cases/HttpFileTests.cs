using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Files of HTTP requests.</summary>
public sealed class HttpFileTests : ConsumerTests<HttpFileTests>, IConsumerCases
{
    private static readonly ConsumerRow Row = new("`.http`, `.rest`", "`{{$processEnv NAME}}`", WhenUnset.Blank, new HttpyacProgram());

    private static FixCase Case(string name, string file, string text) =>
        new(name, Row, file, text, text.Replace("{T}", "{{$processEnv LOCALSTACK_AUTH_TOKEN}}", StringComparison.Ordinal));

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        Case("header", "a.http", "GET http://127.0.0.1:{{$processEnv PORT}}/x\nls-api-key: {T}\nDebug: 1\n"),
        Case("variable", "a.rest", "@token = {T}\n\nGET http://127.0.0.1:{{$processEnv PORT}}/x\nls-api-key: {{token}}\nDebug: 1\n"),
        Case("body", "a.http", "POST http://127.0.0.1:{{$processEnv PORT}}/x\nContent-Type: text/plain\n\ntoken is {T}, debug is 1\n"),
    ];
}
