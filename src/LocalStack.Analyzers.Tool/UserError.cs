namespace LocalStack.Analyzers.Tool;

/// <summary>Something that the user can put right. The message says what is wrong and what to do.</summary>
internal sealed class UserError(string message) : Exception(message);
