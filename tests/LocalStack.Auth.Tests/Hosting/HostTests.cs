using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

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
    public async Task Start_IsLoggedWithMaskAndSource()
    {
        using var host = Build(("LOCALSTACK_AUTH_TOKEN", Secrets.Token + "\n"));

        await host.StartAsync();
        await host.StopAsync();

        Assert.Equal(
            [
                $"Information 1 CredentialFound: LocalStack AuthToken {Secrets.MaskOf(Secrets.Token)} from the environment variable LOCALSTACK_AUTH_TOKEN.",
                "Warning 102 LineBreakRemoved: The environment variable LOCALSTACK_AUTH_TOKEN ends with a line break, which was removed. LocalStack does not remove it: store the secret again without one.",
            ],
            _logger.Of("LocalStack.Auth"));
        Secrets.AssertNotIn(_logger.Text);
    }

    [Theory]
    [InlineData("localstack/localstack:4.14.0", null)]
    [InlineData("localstack/localstack:latest", false)]
    public async Task CredentialThatIsNotRequired_IsNoService(string image, bool? isRequired)
    {
        using var host = Build(builder => builder.Services.AddLocalStackAuth(options =>
        {
            options.Image = image;
            options.RequireCredential = isRequired;
        }));

        await host.StartAsync();
        await host.StopAsync();

        Assert.True(_service.IsStarted);
        Assert.Null(host.Services.GetService<LocalStackCredential>());
        Assert.Equal(
            ["Information 2 NoCredentialRequired: No LocalStack credential was found, and none is required."],
            _logger.Of("LocalStack.Auth"));
    }

    [Fact]
    public async Task OneCall_AddsBoth()
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(Given.Settings(("Header", "Key ${LOCALSTACK_AUTH_TOKEN}")));
        builder.AddLocalStackAuth(options => options.Environment = Given.Environment(("LOCALSTACK_AUTH_TOKEN", Secrets.Token)));
        using var host = builder.Build();

        await host.StartAsync();
        await host.StopAsync();

        Secrets.AssertSame("Key " + Secrets.Token, builder.Configuration["Header"]);
        Secrets.AssertSame(Secrets.Token, host.Services.GetRequiredService<LocalStackCredential>().Reveal());
    }

    [Fact]
    public void ReloadOfTheConfiguration_GivesTheNewCredential()
    {
        var source = new ConfigurationManager { ["LocalStack:AuthToken"] = Secrets.Token };
        using var host = Build(builder => builder.Services.AddSingleton<IConfiguration>(source));
        var monitor = host.Services.GetRequiredService<IOptionsMonitor<LocalStackAuthOptions>>();
        var seen = new List<string>();
        using var subscription = monitor.OnChange(options => seen.Add(LocalStackAuth.Resolve(options).ToString()));
        var before = host.Services.GetRequiredService<LocalStackCredential>();

        source["LocalStack:AuthToken"] = Secrets.OtherToken;
        ((IConfigurationRoot)source).Reload();

        Secrets.AssertSame(Secrets.Token, before.Reveal());
        Secrets.AssertSame(Secrets.OtherToken, host.Services.GetRequiredService<LocalStackCredential>().Reveal());
        Assert.Equal([Secrets.MaskOf(Secrets.OtherToken)], seen);
    }

    /// <summary>A reload runs on a thread where an exception would end the program.</summary>
    [Fact]
    public void ReloadOfAMistake_FailsWhereTheCredentialIsAskedFor()
    {
        var source = new ConfigurationManager { ["LocalStack:AuthToken"] = Secrets.Token };
        using var host = Build(builder => builder.Services.AddSingleton<IConfiguration>(source));
        Assert.NotNull(host.Services.GetService<LocalStackCredential>());

        source["LocalStack:AuthToken"] = Secrets.WrongChecksum;
        ((IConfigurationRoot)source).Reload();

        Assert.Throws<LocalStackAuthException>(() => host.Services.GetService<LocalStackCredential>());
    }

    [Fact]
    public void MissingArguments_AreErrorsOfTheCaller()
    {
        Assert.Throws<ArgumentNullException>("services", () => default(IServiceCollection)!.AddLocalStackAuth());
        Assert.Throws<ArgumentNullException>("configure", () => new ServiceCollection().AddLocalStackAuth(null!));
        Assert.Throws<ArgumentNullException>("builder", () => default(IHostApplicationBuilder)!.AddLocalStackAuth());
        Assert.Throws<ArgumentNullException>("configure", () => Host.CreateEmptyApplicationBuilder(null).AddLocalStackAuth(null!));
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

    private sealed class RecordingLogger : ILoggerProvider
    {
        private readonly List<(string Category, string Text)> _entries = [];

        public string Text => string.Join('\n', _entries.Select(entry => entry.Text));

        public IEnumerable<string> Of(string category) =>
            _entries.Where(entry => entry.Category == category).Select(entry => entry.Text);

        public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

        public void Dispose()
        {
            // Owns nothing.
        }

        private sealed class Logger(RecordingLogger log, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                log._entries.Add((category, $"{logLevel} {eventId.Id} {eventId.Name}: {formatter(state, exception)}{exception}"));
        }
    }
}
