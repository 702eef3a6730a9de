namespace LocalStack.Auth.CliFiles;

/// <summary>
/// Reads a file that may be absent. Only a regular file of bounded size is read: a pipe, a device or a file without end must
/// neither block nor fill the memory of the program that looks for its credential.
/// </summary>
internal static class CliFile
{
    /// <summary>The files hold one token and a few settings.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>Reads a file, following links.</summary>
    public static FileContent Read(string path)
    {
        try
        {
            if (!TryFollow(path, out var file))
                return FileContent.Unreadable("is a link, which this build does not follow");
            if (Directory.Exists(file.FullName))
                return FileContent.Unreadable("is not a regular file");
            if (!file.Exists)
                return FileContent.Absent;

            // A pipe, a socket and a device have no length; to open one can wait forever.
            return file.Length == 0 ? FileContent.Of([]) : ReadBounded(file);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return FileContent.Absent;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return FileContent.Unreadable("cannot be read", exception);
        }
    }

    /// <summary>Whether users who are neither the owner nor of the group can read the file.</summary>
    public static bool IsReadableByAll(string path)
    {
#if NET
        return !OperatingSystem.IsWindows() && File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherRead);
#else
        // netstandard2.0 cannot ask for the mode of a file.
        return false;
#endif
    }

    private static FileContent ReadBounded(FileInfo file)
    {
        using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        var buffer = new byte[Math.Min(file.Length, MaxLength) + 1];
        int count;
        while ((count = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            content.Write(buffer, 0, count);
            if (content.Length > MaxLength)
                return FileContent.Unreadable("is larger than 1 MB");
        }

        return FileContent.Of(content.ToArray());
    }

    /// <summary>The file that a path means. A link has a length of its own, which says nothing about what it points to.</summary>
    private static bool TryFollow(string path, out FileInfo file)
    {
        file = new FileInfo(path);
#if NET
        file = File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? file;
        return true;
#else
        // netstandard2.0 cannot follow a link. On Windows there is nothing behind one that opening would wait for.
        return Path.DirectorySeparatorChar == '\\' || !file.Exists || !file.Attributes.HasFlag(FileAttributes.ReparsePoint);
#endif
    }
}
