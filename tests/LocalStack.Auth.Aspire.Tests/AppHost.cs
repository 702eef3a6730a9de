using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LocalStack.Auth.AppHostTests;

/// <summary>An AppHost of which nothing is started: its resources are asked for their environment, or it is published.</summary>
internal static class AppHost
{
    private static readonly string[] Keys =
    [
        "LOCALSTACK_AUTH_TOKEN", "LOCALSTACK_API_KEY", "LocalStack:AuthToken", "LocalStack:ApiKey",
        "Parameters:localstack-auth-token", "Parameters:localstack-api-key", "ACTIVATE_PRO", "LOG_LICENSE_ISSUES",
    ];

    public static IDistributedApplicationBuilder Create(params string[] arguments)
    {
        var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = arguments,
            DisableDashboard = true,
        });
        // What the machine has must not be seen: blank is not set.
        foreach (var key in Keys)
            builder.Configuration[key] = "";
        return builder;
    }

    /// <summary>The environment of a resource, as Aspire evaluates it when it starts the resource.</summary>
    public static async Task<(IReadOnlyDictionary<string, string> Variables, Exception? Error)> EvaluateAsync(
        IDistributedApplicationBuilder builder, IResource resource)
    {
        await using var application = builder.Build();
        var context = application.Services.GetRequiredService<DistributedApplicationExecutionContext>();
        try
        {
            var result = await ExecutionConfigurationBuilder.Create(resource)
                .WithEnvironmentVariablesConfig()
                .BuildAsync(context, NullLogger.Instance, CancellationToken.None);
            return (result.EnvironmentVariables.ToDictionary(), result.Exception);
        }
        catch (LocalStackAuthException exception)
        {
            return (new Dictionary<string, string>(), exception);
        }
    }

    /// <summary>The manifest that Aspire's publisher writes.</summary>
    public static Task<string> PublishAsync(Action<IDistributedApplicationBuilder> configure) => PublishAsync(arguments =>
    {
        var builder = Create(arguments);
        configure(builder);
        return builder;
    });

    /// <summary>The manifest that Aspire's publisher writes of an AppHost.</summary>
    public static async Task<string> PublishAsync(Func<string[], IDistributedApplicationBuilder> create)
    {
        var folder = Directory.CreateTempSubdirectory("localstack-auth-");
        try
        {
            var path = Path.Combine(folder.FullName, "manifest.json");
            string[] arguments = ["--operation", "publish", "--publisher", "manifest", "--output-path", path];
            await using var application = create(arguments).Build();
            await application.RunAsync();
            return await File.ReadAllTextAsync(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
