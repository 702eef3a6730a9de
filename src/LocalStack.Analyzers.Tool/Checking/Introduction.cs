namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>The commit in which a content first stood.</summary>
/// <param name="Commit">Its full id.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Date">When it was written, as an ISO 8601 date.</param>
internal sealed record Introduction(string Commit, string Author, string Date);
