using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LocalStack.Analyzers.ProgramTests.Infrastructure;

namespace LocalStack.Analyzers.ProgramTests.Programs;

/// <summary>httpyac: it sends the requests of a file, whose address is <c>http://127.0.0.1:{{$processEnv PORT}}</c>.</summary>
internal sealed class HttpyacProgram() : RealProgram("httpyac")
{
    private static readonly string[] HeadersOfEveryRequest = ["Host", "User-Agent", "Accept", "Accept-Encoding", "Connection", "Content-Length"];

    public override bool IsAvailable => NodePrograms.Has(Name);

    internal override async Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables)
    {
        var port = FreePort();
        var received = new Dictionary<string, string>();
        var run = await SendAsync(folder, file, variables, port, received);
        return run.Succeeded && received.Count > 0 ? new Reading(true, received, run.Message) : Reading.Refused(run.Message);
    }

    private async Task<ProgramRun> SendAsync(
        CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables, string port, Dictionary<string, string> received)
    {
        // Closed once: a listener that is stopped before takes its address again to be closed, and another program may have it.
        var server = new HttpListener();
        server.Prefixes.Add($"http://127.0.0.1:{port}/");
        server.Start();
        var answering = AnswerAsync(server, received);
        try
        {
            return await NodePrograms.RunAsync(
                folder,
                [NodePrograms.PathOf("node_modules", Name, "bin", "httpyac.js"), "send", file, "--all", "--silent"],
                new Dictionary<string, string>(variables) { ["PORT"] = port });
        }
        finally
        {
            server.Close();
            await answering;
        }
    }

    private static async Task AnswerAsync(HttpListener server, Dictionary<string, string> received)
    {
        for (var count = 1; ; count++)
        {
            HttpListenerContext context;
            try
            {
                context = await server.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var request = context.Request;
            received[$"{count}"] = $"{request.HttpMethod} {request.Url!.PathAndQuery}";
            foreach (var header in request.Headers.AllKeys.Except(HeadersOfEveryRequest, StringComparer.OrdinalIgnoreCase))
                received[$"{count} {header}"] = request.Headers[header]!;
            using var body = new StreamReader(request.InputStream);
            received[$"{count} body"] = await body.ReadToEndAsync();
            context.Response.Close();
        }
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
