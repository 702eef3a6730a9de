namespace LocalStack.Analyzers.Tool.Files;

/// <summary>
/// Writes a file whole or not at all: into a temporary file beside it, which then takes its place. Whoever reads the
/// file meanwhile, and a run that is cancelled or killed, has the old one.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Writes a file; one that exists keeps its permissions, and a link stays a link.</summary>
    /// <param name="path">Where it goes.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="UserError">It cannot be written there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            var target = TargetOf(new FileInfo(path));
            var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
            try
            {
                using (var content = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
                {
                    KeepPermissions(target, temporary);
                    write(content);
                }

                File.Move(temporary, target, overwrite: true);
            }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"'{path}' cannot be written: {exception.Message}");
        }
    }

    private static string TargetOf(FileInfo file) =>
        file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;

    private static void KeepPermissions(string target, string temporary)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(target))
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
    }
}
