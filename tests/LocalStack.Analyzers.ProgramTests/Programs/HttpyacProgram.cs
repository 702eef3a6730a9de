using System.Collections.Concurrent;
using System.Globalization;
using LocalStack.Analyzers.ProgramTests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>httpyac: it sends the requests of a file, whose address is <c>http://127.0.0.1:{{$processEnv PORT}}</c>.</summary>
internal sealed class HttpyacProgram() : RealProgram("httpyac")
{
    private static readonly string[] HeadersOfEveryRequest = ["Host", "User-Agent", "Accept", "Accept-Encoding", "Connection", "Content-Length"];

    public override bool IsAvailable => NodePrograms.Has(Name);

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var received = new ConcurrentDictionary<string, string>();
        var run = await SendAsync(folder, file, variables, received);
        return run.Succeeded && !received.IsEmpty ? new Reading(true, received, run.Message) : Reading.Refused(run.Message);
    }

    private async Task<ProgramRun> SendAsync(
        CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables, ConcurrentDictionary<string, string> received)
    {
        await using var server = CreateServer(received);
        await server.StartAsync();
        return await NodePrograms.RunAsync(
            folder,
            [NodePrograms.PathOf("node_modules", Name, "bin", "httpyac.js"), "send", file, "--all", "--silent"],
            new Dictionary<string, string>(variables) { ["PORT"] = new Uri(server.Urls.Single()).Port.ToString(CultureInfo.InvariantCulture) });
    }

    private static WebApplication CreateServer(ConcurrentDictionary<string, string> received)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());

        // Port 0: the system gives a free one and keeps it. One that is found free first may be taken by the time it is used.
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();

        var server = builder.Build();
        var count = 0;
        server.Run(context => ReceiveAsync(context.Request, Interlocked.Increment(ref count), received));
        return server;
    }

    private static async Task ReceiveAsync(HttpRequest request, int number, ConcurrentDictionary<string, string> received)
    {
        received[$"{number}"] = $"{request.Method} {request.GetEncodedPathAndQuery()}";
        foreach (var header in request.Headers.Where(header => !HeadersOfEveryRequest.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
            received[$"{number} {header.Key}"] = header.Value.ToString();
        using var body = new StreamReader(request.Body);
        received[$"{number} body"] = await body.ReadToEndAsync();
    }
}
