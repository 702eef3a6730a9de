using System.Text.Json;

namespace LocalStack.Analyzers.Tool.LanguageServer.Protocol;

internal sealed record WorkspaceFoldersChangeEvent(IReadOnlyList<WorkspaceFolder> Added, IReadOnlyList<WorkspaceFolder> Removed);

internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);

internal sealed record FileEvent(string Uri);

internal sealed record DidChangeWatchedFilesParams(IReadOnlyList<FileEvent> Changes);

internal sealed record DidChangeConfigurationParams(JsonElement? Settings = null);

internal sealed record ConfigurationItem(string Section);

internal sealed record ConfigurationParams(IReadOnlyList<ConfigurationItem> Items);

internal sealed record WatchedPattern(string GlobPattern);

internal sealed record RegisterOptions(IReadOnlyList<WatchedPattern>? Watchers = null, string? Section = null);

internal sealed record Registration(string Id, string Method, RegisterOptions RegisterOptions);

internal sealed record RegistrationParams(IReadOnlyList<Registration> Registrations);

internal enum MessageType
{
    Error = 1,
    Warning = 2,
    Info = 3,
}

internal sealed record LogMessageParams(MessageType Type, string Message);

internal sealed record WorkDoneProgressCreateParams(JsonElement Token);

/// <param name="Kind"><c>begin</c>, <c>report</c> or <c>end</c>.</param>
/// <param name="Title">What is being done, at the beginning.</param>
/// <param name="Message">How far it is, in words.</param>
/// <param name="Percentage">How far it is.</param>
internal sealed record WorkDoneProgress(string Kind, string? Title = null, string? Message = null, int? Percentage = null);

internal sealed record ProgressParams(JsonElement Token, WorkDoneProgress Value);

/// <summary>No parameters.</summary>
internal sealed record NoParams;
