using Testcontainers.LocalStack;

namespace LocalStack.Auth.ContainerTests;

/// <summary>The C# of the documentation, compiled; a test of LocalStack.Auth.Tests compares the two.</summary>
internal static class Examples
{
    public static async Task StartAsync()
    {
        #region testcontainers
        await using var localStack = new LocalStackBuilder("localstack/localstack:latest")
            .WithLocalStackAuth()
            .Build();
        #endregion

        await localStack.StartAsync();
    }
}
