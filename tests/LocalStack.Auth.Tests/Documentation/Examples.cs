using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LocalStack.Auth.Tests.Documentation;

/// <summary>The C# of the documentation, compiled. DocumentationTests holds the two together, region by region.</summary>
internal static class Examples
{
    public static void Resolve()
    {
        #region resolve
        var credential = LocalStackAuth.Resolve();      // LOCALSTACK_AUTH_TOKEN, or an error that says what to do
        Console.WriteLine($"{credential} from the {credential.Source}");   // the mask, and where it comes from
        #endregion
    }

    public static void DecideByReason(Action runWithLocalStack, Action runWithout)
    {
        #region try resolve
        try
        {
            if (LocalStackAuth.TryResolve(out var credential))
                runWithLocalStack();
            else
                runWithout();       // there is no credential at all
        }
        catch (LocalStackAuthException exception) when (exception.Reason == LocalStackAuthReason.Malformed)
        {
            Console.Error.WriteLine(exception.Message);
        }
        #endregion
    }

    public static void BuildHost(string[] args)
    {
        #region host
        var builder = Host.CreateApplicationBuilder(args);
        builder.AddLocalStackAuth();    // configuration and services; checked when the host starts
        #endregion

        #region two calls
        builder.Configuration.AddLocalStackAuth();      // "LocalStack:AuthToken", and ${LOCALSTACK_AUTH_TOKEN} under any key
        builder.Services.AddLocalStackAuth(options => options.Image = "localstack/localstack:4.14.0");
        #endregion

        #region configuration
        LocalStackCredential credential = builder.Configuration.GetLocalStackCredential();
        #endregion
        Use(credential);
    }

    public static void AllOptions(IConfiguration configuration)
    {
        #region options
        var credential = LocalStackAuth.Resolve(new LocalStackAuthOptions
        {
            Environment = new Dictionary<string, string> { ["LOCALSTACK_AUTH_TOKEN"] = "test" },  // instead of the process's
            Configuration = configuration,              // read after the environment
            AuthTokenKeys = { "MySettings:Token" },     // after the documented keys; ApiKeyKeys for the API key
            ReadCliFiles = true,                        // then the files of the localstack CLI, then the login of lstk
            Image = "localstack/localstack:latest",     // decides whether a credential is required,
            RequireCredential = true,                   // unless you say so
        });
        #endregion
        Use(credential);
    }

    public static void Reload(IServiceProvider services, Action<LocalStackCredential> use)
    {
        #region reload
        var monitor = services.GetRequiredService<IOptionsMonitor<LocalStackAuthOptions>>();
        using var subscription = monitor.OnChange(options =>
        {
            if (LocalStackAuth.TryResolve(options, out var credential))
                use(credential);
        });
        #endregion
    }

    public static void Fake()
    {
        #region fake
        var credential = new LocalStackCredential(LocalStackCredentialKind.AuthToken, "test");
        var error = new LocalStackAuthException(LocalStackAuthReason.Missing, "No credential in this test.");
        #endregion
        Use(credential);
        Console.WriteLine(error.Message);
    }

    private static void Use(LocalStackCredential credential) => Console.WriteLine(credential);
}

#region skip
/// <summary>A test that needs LocalStack: skipped, with the reason, where there is no credential.</summary>
public sealed class LocalStackFactAttribute : FactAttribute
{
    public LocalStackFactAttribute() => Skip = LocalStackAuth.GetSkipReason();
}
#endregion
