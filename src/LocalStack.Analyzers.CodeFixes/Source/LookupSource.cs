namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>Where a program is to get its credential from.</summary>
internal enum LookupSource
{
    /// <summary>The environment variable itself.</summary>
    Environment,

    /// <summary><c>LocalStack.Auth</c>, where it is referenced: it checks what it finds.</summary>
    LocalStackAuth,
}
