namespace LocalStack.Analyzers.Tool.Files;

/// <summary>Reads files that a repository brings with it: nothing that has no end, or that waits for a writer.</summary>
internal static class RegularFile
{
    /// <summary>The text of a file.</summary>
    /// <param name="path">The file, or a link to it.</param>
    /// <param name="maxLength">How many bytes it may have.</param>
    /// <exception cref="UserError">It is a device, a pipe or a socket, or larger.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string ReadText(string path, int maxLength)
    {
        if (IsSpecial(path))
            throw new UserError($"'{DisplayPath.Of(path)}' is not a regular file. Settings are read only from regular files.");
        if (new FileInfo(path).Length > maxLength)
            throw new UserError($"'{DisplayPath.Of(path)}' is too large for a settings file: the limit is {maxLength} bytes.");

        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return reader.ReadToEnd();
    }

    /// <summary>Whether there is a device, a pipe or a socket, or a link to one.</summary>
    public static bool IsSpecial(string path) =>
        OperatingSystem.IsLinux()
            ? LinuxFile.Read(path)?.IsSpecial == true
            : TargetOf(path).StartsWith("/dev/", StringComparison.Ordinal);

    private static string TargetOf(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
}
