using LocalStack.Auth.Resolution;

namespace LocalStack.Auth.CliFiles;

/// <summary>Reads a file that may be absent, and must be readable when it is not.</summary>
internal static class CliFile
{
    /// <returns>The content; <see langword="null"/> when there is no such file.</returns>
    /// <exception cref="LocalStackAuthException">The file cannot be opened.</exception>
    public static byte[]? Read(string path)
    {
        try
        {
            // Opened without asking first whether it exists: a folder of that name does not exist as a file.
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failure.UnreadableFile(path, exception);
        }
    }

    /// <summary>Whether the file can be read by users who are neither its owner nor of its group.</summary>
    public static bool IsReadableByAll(string path)
    {
#if NET
        return !OperatingSystem.IsWindows() && File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherRead);
#else
        // netstandard2.0 cannot ask for the mode of a file.
        return false;
#endif
    }
}
