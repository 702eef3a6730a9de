using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace LocalStack.Analyzers.Tool.Files;

/// <summary>What became of an attempt to have a file alone.</summary>
internal enum Lease
{
    /// <summary>Nobody else has the file open, and whoever opens it waits until it is closed here.</summary>
    Taken,

    /// <summary>Another program has the file open.</summary>
    Refused,

    /// <summary>The file system, or the owner of the file, gives no lease.</summary>
    Unsupported,
}

/// <summary>What the file system of Linux offers and .NET does not.</summary>
[SupportedOSPlatform("linux")]
internal static partial class LinuxFile
{
    private const int SetLease = 1024;
    private const int SetSignal = 10;
    private const int WriteLease = 1;

    /// <summary>Says that somebody waits. Nothing happens at it, whereas SIGIO, which is sent by default, ends a process.</summary>
    private const int SignalUrgent = 23;
    private const int TryAgain = 11;

    private const int CurrentFolder = -100;
    private const uint BasicStatus = 0x7FF;

    /// <summary>Takes a lease on a file until the handle is closed.</summary>
    /// <param name="file">The file, open for writing.</param>
    public static Lease TakeLease(SafeFileHandle file)
    {
        if (Control(file, SetSignal, SignalUrgent) == 0 && Control(file, SetLease, WriteLease) == 0)
            return Lease.Taken;

        return Marshal.GetLastPInvokeError() == TryAgain ? Lease.Refused : Lease.Unsupported;
    }

    /// <summary>
    /// What is at a path, or what the link there leads to; <see langword="null"/> if there is nothing, or the C library is
    /// too old to tell.
    /// </summary>
    public static FileStatus? Read(string path)
    {
        try
        {
            return ReadStatus(CurrentFolder, path, flags: 0, BasicStatus, out var status) == 0 ? status : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(SafeFileHandle file, int command, nint argument);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ReadStatus(int folder, string path, int flags, uint mask, out FileStatus status);
}

/// <summary>A part of what <c>statx</c> gives; the same on every processor.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal readonly record struct FileStatus
{
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    [FieldOffset(16)]
    private readonly uint _links;

    [FieldOffset(20)]
    private readonly uint _owner;

    [FieldOffset(24)]
    private readonly uint _group;

    [FieldOffset(28)]
    private readonly ushort _mode;

    /// <summary>Whether it is neither a file nor a folder, but a device, a pipe or a socket.</summary>
    public bool IsSpecial => (_mode & TypeMask) is not (Regular or Folder);

    /// <summary>Whether the file has more than one name.</summary>
    public bool HasOtherNames => _links > 1;

    /// <summary>Whether another file belongs to the same user and group.</summary>
    public bool HasOwnerOf(FileStatus other) => (_owner, _group) == (other._owner, other._group);
}
