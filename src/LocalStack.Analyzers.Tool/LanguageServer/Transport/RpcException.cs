namespace LocalStack.Analyzers.Tool.LanguageServer.Transport;

/// <summary>A request that is answered with an error. The message is ours: it quotes nothing that was sent.</summary>
/// <param name="code">One of <see cref="RpcErrorCodes"/>.</param>
/// <param name="message">What is wrong.</param>
internal sealed class RpcException(int code, string message) : Exception(message)
{
    public int Code { get; } = code;
}

/// <summary>The codes of JSON-RPC and of the Language Server Protocol.</summary>
internal static class RpcErrorCodes
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int ServerNotInitialized = -32002;
    public const int RequestFailed = -32803;
    public const int RequestCancelled = -32800;
}
