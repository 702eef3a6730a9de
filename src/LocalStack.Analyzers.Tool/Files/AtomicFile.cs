namespace LocalStack.Analyzers.Tool.Files;

/// <summary>
/// Writes a file whole or not at all: into a temporary file beside it, which then takes its place. Whoever reads the
/// file meanwhile, and a run that is cancelled or killed, has the old one.
/// </summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes a file. One that exists keeps its mode, and a link stays a link. One with other names, or of another owner,
    /// which a new file in its place would not have, is written where it is, and so not at once.
    /// </summary>
    /// <param name="path">Where it goes.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="UserError">It cannot be written there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        RequireReplaceable(path);
        try
        {
            var target = TargetOf(path);
            RequireWritable(target);
            var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".localstack-tokens.{Guid.NewGuid():N}.tmp");
            try
            {
                using (var content = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
                {
                    KeepMode(target, content);
                    write(content);
                }

                if (CanTakePlaceOf(target, temporary))
                    File.Move(temporary, target, overwrite: true);
                else
                    Overwrite(target, write);
            }
            finally
            {
                File.Delete(temporary);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"'{path}' cannot be written: {exception.Message}");
        }
    }

    /// <summary>Fails for what a file must not take the place of, a link to it included.</summary>
    /// <param name="path">Where a file shall go.</param>
    /// <exception cref="UserError">A folder, a device, a pipe or a socket is there.</exception>
    public static void RequireReplaceable(string path)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new UserError($"'{path}' cannot be written: it is a folder.");
        if (IsSpecial(full))
            throw new UserError($"'{path}' cannot be written: it is a device or a pipe, which a file would replace. Redirect the output instead.");
    }

    private static bool IsSpecial(string full) =>
        IsBelowDevices(full)
        || (OperatingSystem.IsLinux() ? LinuxFile.Read(full)?.IsSpecial == true : IsBelowDevices(TargetOf(full)));

    private static bool IsBelowDevices(string path) => path.StartsWith("/dev/", StringComparison.Ordinal);

    private static string TargetOf(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    /// <summary>A file that may not be written is not to be replaced either, though its folder would let it.</summary>
    private static void RequireWritable(string target)
    {
        if (File.Exists(target))
            File.OpenWrite(target).Dispose();
    }

    /// <summary>All bits of it, those that a new file never gets included.</summary>
    private static void KeepMode(string target, FileStream content)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
            File.SetUnixFileMode(content.SafeFileHandle, File.GetUnixFileMode(target));
    }

    private static bool CanTakePlaceOf(string target, string temporary) =>
        !OperatingSystem.IsLinux()
        || LinuxFile.Read(target) is not { } old
        || (!old.HasOtherNames && LinuxFile.Read(temporary) is { } @new && @new.HasOwnerOf(old));

    private static void Overwrite(string target, Action<Stream> write)
    {
        using var content = new FileStream(target, FileMode.Open, FileAccess.Write);
        content.SetLength(0);
        write(content);
    }
}
