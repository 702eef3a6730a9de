namespace LocalStack.Analyzers.Tool.Git;

/// <summary>A content that Git keeps, and the name it has there.</summary>
/// <param name="Path">The path, relative to the top folder, with <c>/</c> between its parts.</param>
/// <param name="Id">The id of the content.</param>
internal readonly record struct GitFile(string Path, string Id);
