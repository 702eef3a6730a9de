namespace LocalStack.Auth.CliFiles;

/// <summary>What became of reading a file: its bytes, nothing because there is no such file, or a problem.</summary>
internal readonly struct FileContent
{
    private FileContent(byte[]? bytes, string? problem, Exception? cause)
    {
        Bytes = bytes;
        Problem = problem;
        Cause = cause;
    }

    public static FileContent Absent => default;

    /// <summary>The content; <see langword="null"/> when there is no such file, or a problem.</summary>
    public byte[]? Bytes { get; }

    /// <summary>Why the file was not read, to be said after its path.</summary>
    public string? Problem { get; }

    public Exception? Cause { get; }

    public bool IsAbsent => Bytes is null && Problem is null;

    public static FileContent Of(byte[] bytes) => new(bytes, problem: null, cause: null);

    public static FileContent Unreadable(string problem, Exception? cause = null) => new(bytes: null, problem, cause);
}
