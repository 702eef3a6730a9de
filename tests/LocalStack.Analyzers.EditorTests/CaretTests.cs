using LocalStack.Tests;

namespace LocalStack.Analyzers.EditorTests;

/// <summary>
/// What is offered at a caret in code and in a configuration file. The service keeps the providers that fit the first
/// document which asks, so both orders are asked for.
/// </summary>
public sealed class CaretTests
{
    private static readonly string Token = TestTokens.Valid();
    private static readonly string Source = $"System.Console.WriteLine(\"{Token}\");";
    private static readonly string Settings = $"{{ \"LocalStack\": {{ \"AuthToken\": \"{Token}\" }} }}";

    [Fact]
    public async Task CodeFirst_ThenTheFile_BothAreFixed()
    {
        using var session = new EditorSession(Source, "/p/appsettings.json", Settings);

        await AssertCodeIsFixed(session);
        await AssertFileIsFixed(session);
    }

    [Fact]
    public async Task FileFirst_ThenTheCode_BothAreFixed()
    {
        using var session = new EditorSession(Source, "/p/appsettings.json", Settings);

        await AssertFileIsFixed(session);
        await AssertCodeIsFixed(session);
    }

    [Fact]
    public async Task WhereNoSecretStands_NothingIsOffered()
    {
        using var session = new EditorSession("System.Console.WriteLine();", "/p/appsettings.json", "{ \"LocalStack\": { \"AuthToken\": \"${LOCALSTACK_AUTH_TOKEN}\" } }");

        Assert.Empty(await session.OffersAtAsync(session.Source, "System"));
        Assert.Empty(await session.OffersAtAsync(session.File, "LOCALSTACK_AUTH_TOKEN"));
    }

    private static async Task AssertCodeIsFixed(EditorSession session)
    {
        var action = Assert.Single(await session.OffersAtAsync(session.Source, Token));

        Assert.StartsWith(
            "System.Console.WriteLine(System.Environment.GetEnvironmentVariable(\"LOCALSTACK_AUTH_TOKEN\")",
            await EditorSession.ApplyAsync(action, session.Source),
            StringComparison.Ordinal);
    }

    private static async Task AssertFileIsFixed(EditorSession session)
    {
        var action = Assert.Single(await session.OffersAtAsync(session.File, Token));

        Assert.Equal("Replace the LocalStack credential in setting LocalStack:AuthToken", action.Title);
        Assert.Equal(
            "{ \"LocalStack\": { \"AuthToken\": \"${LOCALSTACK_AUTH_TOKEN}\" } }",
            await EditorSession.ApplyAsync(action, session.File));
    }
}
