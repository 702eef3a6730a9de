using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LocalStack.Auth.ContainerTests;

/// <summary>
/// Answers as Docker's API does, on loopback, as far as the creation of a container goes. Its start is refused: what a
/// container is given is told by the request that creates it.
/// </summary>
internal sealed class DockerStandIn : IAsyncDisposable
{
    public const string Refusal = "This stand-in starts nothing.";

    private const string ContainerId = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private readonly WebApplication _application;
    private readonly ConcurrentQueue<string> _requests = [];
    private readonly ConcurrentQueue<string[]> _environments = [];

    private DockerStandIn(WebApplication application) => _application = application;

    /// <summary>Where it listens, as Testcontainers wants to hear it.</summary>
    public Uri Endpoint =>
        new UriBuilder(_application.Urls.Single()) { Scheme = "tcp" }.Uri;

    /// <summary>Every request so far, as method and path.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>The environment, as NAME=value, of every container that was to be created.</summary>
    public IReadOnlyCollection<string[]> Environments => _environments;

    public static async Task<DockerStandIn> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();

        var standIn = new DockerStandIn(builder.Build());
        standIn._application.Run(standIn.AnswerAsync);
        await standIn._application.StartAsync();
        return standIn;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        _requests.Enqueue($"{context.Request.Method} {path}");

        if (path.EndsWith("/containers/create", StringComparison.Ordinal))
            return CreateAsync(context);
        if (path.EndsWith("/start", StringComparison.Ordinal) || path.EndsWith("/attach", StringComparison.Ordinal))
            return AnswerAsync(context, StatusCodes.Status500InternalServerError, new { message = Refusal });
        if (context.Request.Method == HttpMethods.Delete)
            return AnswerAsync(context, StatusCodes.Status204NoContent, null);

        // The version, the information, and the inspection of image and container are read for nothing that matters here.
        return AnswerAsync(context, StatusCodes.Status200OK, new { Id = ContainerId });
    }

    private async Task CreateAsync(HttpContext context)
    {
        using var request = await JsonDocument.ParseAsync(context.Request.Body);
        _environments.Enqueue([.. request.RootElement.GetProperty("Env").EnumerateArray().Select(item => item.GetString()!)]);
        await AnswerAsync(context, StatusCodes.Status201Created, new { Id = ContainerId, Warnings = Array.Empty<string>() });
    }

    private static async Task AnswerAsync(HttpContext context, int status, object? body)
    {
        context.Response.StatusCode = status;
        if (body is not null)
            await context.Response.WriteAsJsonAsync(body, JsonSerializerOptions.Default);
    }
}
