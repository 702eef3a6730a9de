using Microsoft.Win32.SafeHandles;

namespace LocalStack.Analyzers.Tool.Files;

/// <summary>What became of a change.</summary>
internal enum ChangeOutcome
{
    /// <summary>The file holds the new content.</summary>
    Made,

    /// <summary>The file was no longer what it was when it was read, and is left alone.</summary>
    Outdated,

    /// <summary>Another program has the file open, and the file is left alone.</summary>
    InUse,
}

/// <summary>
/// Changes the content of a file that other programs may write at the same time. The file stays the file that it is: it
/// keeps its owner, mode, links, access lists and attributes, and a program or container that has it by another name sees
/// the change. A new file in its place would lose these one by one, and every line that is appended to the old one.
/// </summary>
/// <remarks>
/// <para>
/// The file is held alone while its content is compared and changed: on Linux by a lease, for which the kernel lets every
/// other open of the file wait; on Windows because the file is opened for nobody else. So no write of another program is
/// lost, and none sees a half-made change.
/// </para>
/// <para>
/// What cannot be guaranteed: where there is no lease (macOS, network file systems, a file of another user), a write of
/// another program between the last look at the length and the call after it can be lost. If the machine stops, or the
/// process is killed, in the microseconds in which it writes, the file is half written. A new file in its place would have
/// it the other way round, and nobody kills a command as often as others write.
/// </para>
/// </remarks>
internal static class InPlaceFile
{
    /// <summary>Elsewhere it would be a lock that only .NET heeds.</summary>
    private static readonly FileShare Share = OperatingSystem.IsWindows() ? FileShare.None : FileShare.ReadWrite;
    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    /// <summary>How long another program may have the file open: whoever only reads or appends is done by then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>Changes a file, unless its content is no longer the one that was read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="before">The content that was read.</param>
    /// <param name="after">The content that it shall have.</param>
    /// <exception cref="UserError">It cannot be written; it is as it was.</exception>
    public static ChangeOutcome Change(string path, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        try
        {
            using (var file = OpenAlone(path))
            {
                if (file is null)
                    return ChangeOutcome.InUse;
                if (!Holds(file, before) || !Write(file, before, after))
                    return ChangeOutcome.Outdated;
            }

            // Another file may have taken the place of this one while it was open.
            return File.ReadAllBytes(path).AsSpan().StartsWith(after) ? ChangeOutcome.Made : ChangeOutcome.Outdated;
        }
        catch (FileNotFoundException)
        {
            return ChangeOutcome.Outdated;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"'{path}' cannot be written: {exception.Message}");
        }
    }

    /// <summary>Opens a file such that no other program can, where the system has a way to that.</summary>
    /// <returns><see langword="null"/> if another program has it open and keeps it so.</returns>
    private static SafeFileHandle? OpenAlone(string path)
    {
        var giveUp = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        do
        {
            if (TryOpenAlone(path) is { } file)
                return file;

            Thread.Sleep(Pause);
        }
        while (Environment.TickCount64 < giveUp);

        return null;
    }

    private static SafeFileHandle? TryOpenAlone(string path)
    {
        SafeFileHandle file;
        try
        {
            file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, Share);
        }
        catch (IOException exception) when (exception.HResult == WindowsSharingViolation)
        {
            return null;
        }

        // Of a network file system, a refusal only says that its server gives no lease.
        if (!OperatingSystem.IsLinux() || LinuxFile.TakeLease(file) != Lease.Refused || new DriveInfo(path).DriveType == DriveType.Network)
            return file;

        file.Dispose();
        return null;
    }

    private static bool Holds(SafeFileHandle file, ReadOnlySpan<byte> content)
    {
        if (RandomAccess.GetLength(file) != content.Length)
            return false;

        var held = new byte[content.Length];
        var length = 0;
        while (length < held.Length && RandomAccess.Read(file, held.AsSpan(length), length) is var read and > 0)
            length += read;
        return length == held.Length && content.SequenceEqual(held);
    }

    /// <summary>Writes what differs.</summary>
    /// <returns>False if the file has grown or shrunk meanwhile; what the other program wrote is there.</returns>
    private static bool Write(SafeFileHandle file, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(file);
        if (!(after.Length > before.Length ? Grow(file, before, after) : Shrink(file, before, after)))
            return false;

        // A write takes the bits away that lend the rights of the owner.
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(file) != mode)
            File.SetUnixFileMode(file, mode);
        return true;
    }

    /// <summary>The end comes first: if the disk is full, nothing else has been touched. What is appended then follows it.</summary>
    private static bool Grow(SafeFileHandle file, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        if (RandomAccess.GetLength(file) != before.Length)
            return false;

        var same = before.CommonPrefixLength(after);
        try
        {
            RandomAccess.Write(file, after[before.Length..], before.Length);
            RandomAccess.Write(file, after[same..before.Length], same);
        }
        catch (IOException)
        {
            RandomAccess.Write(file, before[same..], same);
            RandomAccess.SetLength(file, before.Length);
            throw;
        }

        return true;
    }

    /// <summary>The end goes last, and only if it is still the end: otherwise the content is put back.</summary>
    private static bool Shrink(SafeFileHandle file, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        var same = before.CommonPrefixLength(after);
        RandomAccess.Write(file, after[same..], same);
        if (RandomAccess.GetLength(file) != before.Length)
        {
            RandomAccess.Write(file, before[same..after.Length], same);
            return false;
        }

        RandomAccess.SetLength(file, after.Length);
        return true;
    }
}
