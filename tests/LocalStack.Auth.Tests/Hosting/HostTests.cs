using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LocalStack.Auth.Tests.Hosting;

/// <summary>The generic host: the credential is checked when it starts, before any service runs.</summary>
public sealed class HostTests : IDisposable
{
    private readonly RecordingLogger _logger = new();
    private readonly RecordingService _service = new();

    public void Dispose() => _logger.Dispose();

    [Fact]
    public async Task Credential_IsInjected()
    {
        using var host = Build(("LOCALSTACK_AUTH_TOKEN", Secrets.Token));

        await host.StartAsync();
        await host.StopAsync();

        Assert.True(_service.IsStarted);
        var credential = host.Services.GetRequiredService<LocalStackCredential>();
        Secrets.AssertSame(Secrets.Token, credential.Reveal());
        Assert.Same(credential, host.Services.GetRequiredService<LocalStackCredential>());
        Secrets.AssertNotIn(_logger.Text);
    }

    [Theory]
    [InlineData(false, LocalStackAuthReason.Missing)]
    [InlineData(true, LocalStackAuthReason.Malformed)]
    public async Task HostWithoutUsableCredential_FailsBeforeItsServicesRun(bool isSet, LocalStackAuthReason reason)
    {
        using var host = isSet ? Build(("LOCALSTACK_AUTH_TOKEN", Secrets.WrongChecksum)) : Build();

        var exception = await Assert.ThrowsAsync<LocalStackAuthException>(() => host.StartAsync());

        Assert.Equal(reason, exception.Reason);
        Assert.False(_service.IsStarted);
        Assert.Contains(exception.Message, _logger.Text, StringComparison.Ordinal);
        Secrets.AssertNotIn(_logger.Text);
    }

    [Fact]
    public async Task ConfigurationOfTheHost_IsRead()
    {
        using var host = Build(
            builder => builder.Configuration.AddInMemoryCollection(Given.Settings(("localstack:AUTHTOKEN", Secrets.OtherToken))));

        await host.StartAsync();
        await host.StopAsync();

        var credential = host.Services.GetRequiredService<LocalStackCredential>();
        Assert.Equal("configuration key LocalStack:AuthToken", credential.Source.ToString());
        Secrets.AssertSame(Secrets.OtherToken, credential.Reveal());
    }

    [Fact]
    public void Services_NeedNoConfiguration()
    {
        using var provider = new ServiceCollection()
            .AddLocalStackAuth(options => options.Environment = Given.Environment(("LOCALSTACK_API_KEY", Secrets.ApiKey)))
            .BuildServiceProvider();

        Assert.Equal(LocalStackCredentialKind.ApiKey, provider.GetRequiredService<LocalStackCredential>().Kind);
    }

    private IHost Build(params (string Name, string Value)[] variables) => Build(_ => { }, variables);

    private IHost Build(Action<HostApplicationBuilder> configure, params (string Name, string Value)[] variables)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        configure(builder);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_logger);
        builder.Services.AddHostedService(_ => _service);
        builder.Services.AddLocalStackAuth(options => options.Environment = Given.Environment(variables));
        return builder.Build();
    }

    private sealed class RecordingService : IHostedService
    {
        public bool IsStarted { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            IsStarted = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class RecordingLogger : ILoggerProvider, ILogger
    {
        private readonly List<string> _entries = [];

        public string Text => string.Join('\n', _entries);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _entries.Add(formatter(state, exception) + exception);

        public void Dispose()
        {
            // Owns nothing.
        }
    }
}
