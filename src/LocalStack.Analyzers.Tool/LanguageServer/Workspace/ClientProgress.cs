using System.Globalization;
using System.Text.Json;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.LanguageServer.Protocol;
using LocalStack.Analyzers.Tool.LanguageServer.Transport;

namespace LocalStack.Analyzers.Tool.LanguageServer.Workspace;

/// <summary>Tells the client how far a check of the workspace is; disposed at its end.</summary>
internal sealed class ClientProgress : IProgressReport, IDisposable
{
    private readonly RpcConnection _connection;
    private readonly JsonElement? _token;
    private int _expected;
    private int _done;
    private int _told;

    /// <param name="connection">The client.</param>
    /// <param name="token">What the client knows the work by; <see langword="null"/> if it does not want to hear of it.</param>
    public ClientProgress(RpcConnection connection, JsonElement? token)
    {
        (_connection, _token) = (connection, token);
        Send(new WorkDoneProgress("begin", Title: "Searching for LocalStack credentials", Percentage: 0));
    }

    public void Expect(int count) => Interlocked.Add(ref _expected, count);

    public void Advance()
    {
        var done = Interlocked.Increment(ref _done);
        var percentage = (int)(100L * done / Math.Max(1, Volatile.Read(ref _expected)));
        var told = Volatile.Read(ref _told);
        if (percentage > told && Interlocked.CompareExchange(ref _told, percentage, told) == told)
            Send(new WorkDoneProgress("report", Message: string.Create(CultureInfo.InvariantCulture, $"{done} files"), Percentage: percentage));
    }

    public void Dispose() => Send(new WorkDoneProgress("end"));

    private void Send(WorkDoneProgress progress)
    {
        if (_token is { } token)
            _connection.Notify("$/progress", new ProgressParams(token, progress), ProtocolJson.Default.ProgressParams);
    }
}
