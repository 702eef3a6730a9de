using LocalStack.Auth;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// Run it with the variable LOCALSTACK_AUTH_TOKEN set, and without.
var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
});
builder.AddLocalStackAuth();

using var host = builder.Build();
try
{
    await host.StartAsync();
}
catch (LocalStackAuthException exception)
{
    Console.Error.WriteLine($"{exception.Reason}: {exception.Message}");
    return 1;
}

var credential = host.Services.GetRequiredService<LocalStackCredential>();
Console.WriteLine($"{credential.Kind} {credential} from the {credential.Source}");
foreach (var warning in credential.Warnings)
    Console.WriteLine(warning);

await host.StopAsync();
return 0;
