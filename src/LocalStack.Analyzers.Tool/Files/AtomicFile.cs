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
            RequireWritable(target);
            var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".localstack-tokens.{Guid.NewGuid():N}.tmp");
            try
            {
                using (var content = new FileStream(temporary, OptionsLike(target)))
                    write(content);

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

    /// <summary>A file that may not be written is not to be replaced either, though its folder would let it.</summary>
    private static void RequireWritable(string target)
    {
        if (File.Exists(target))
            File.OpenWrite(target).Dispose();
    }

    private static FileStreamOptions OptionsLike(string target)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && File.Exists(target))
            options.UnixCreateMode = File.GetUnixFileMode(target);
        return options;
    }
}
