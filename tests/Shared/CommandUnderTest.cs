namespace LocalStack.Tests;

/// <summary>
/// How the tests start <c>localstack-tokens</c>: the command beside the tests, by the .NET host; or the executable that the
/// variable <c>LOCALSTACK_TOKENS_COMMAND</c> names. Compiled ahead of time it starts in a tenth of the time, and the tests try
/// what is installed.
/// </summary>
internal static class CommandUnderTest
{
    private static readonly string? Installed = Environment.GetEnvironmentVariable("LOCALSTACK_TOKENS_COMMAND") is { Length: > 0 } path ? path : null;

    /// <summary>The program to start.</summary>
    public static string Program { get; } = Installed ?? Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The file of the command.</summary>
    public static string File { get; } = Installed ?? Path.Combine(AppContext.BaseDirectory, "localstack-tokens.dll");

    /// <summary>The arguments of <see cref="Program"/>.</summary>
    /// <param name="arguments">What follows <c>localstack-tokens</c>.</param>
    public static IEnumerable<string> Arguments(params IEnumerable<string> arguments) => Installed is null ? arguments.Prepend(File) : arguments;
}
