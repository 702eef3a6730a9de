using Aspire.Hosting;

namespace AppHostSample;

/// <summary>LocalStack in an AppHost. Aspire asks for the token in its dashboard where there is none.</summary>
internal static class Program
{
    public static void Main(string[] args) => CreateBuilder(args).Build().Run();

    public static IDistributedApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = DistributedApplication.CreateBuilder(args);
        builder.AddContainer("localstack", "localstack/localstack", "latest")
            .WithHttpEndpoint(targetPort: 4566)
            .WithLocalStackAuth();
        return builder;
    }
}
