namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>How <see cref="UnreadKind"/> is written.</summary>
internal static class UnreadKinds
{
    /// <summary><c>NotCheckedOut</c> is written <c>not-checked-out</c>.</summary>
    public static string NameOf(UnreadKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
