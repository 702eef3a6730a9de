namespace LocalStack.Auth;

/// <summary>What a warning is about. The members are stable; their numbers are the event ids in logs.</summary>
public enum LocalStackAuthWarningCode
{
    /// <summary>No warning.</summary>
    None = 0,

    /// <summary>A second source has another value, which is not used.</summary>
    UnusedValue = 101,

    /// <summary>The value ended with a line break, which was removed.</summary>
    LineBreakRemoved = 102,

    /// <summary>Every user of the machine can read the file.</summary>
    FileReadableByAll = 103,

    /// <summary>A file was ignored, because it cannot be read or its content is broken.</summary>
    FileIgnored = 104,
}
