using System.Diagnostics;
using System.Reflection;

namespace LocalStack.Auth.Tests.Hosting;

/// <summary>Runs programs with the environment that a test gives them, and what it may not see taken away.</summary>
internal static class Programs
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The sample, as it was built.</summary>
    public static string ResolvedApp { get; } = Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "ResolvedApp").Value!;

    /// <summary>Runs <c>dotnet</c>, which is the one that runs the tests.</summary>
    public static async Task<(int ExitCode, string Output)> RunDotnetAsync(
        IEnumerable<string> arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] seen = ["LOCALSTACK_AUTH_TOKEN", "LOCALSTACK_API_KEY", "LocalStack__AuthToken", "LocalStack__ApiKey", "CI"];
        foreach (var name in seen)
            start.Environment.Remove(name);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await error);
    }
}
