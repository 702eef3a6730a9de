using System.Runtime.InteropServices;
using System.Text;

namespace LocalStack.Auth.Lstk;

/// <summary>The credential manager of Windows, in which go-keyring names an entry by service and account.</summary>
internal sealed class WindowsCredentialManager : IKeyring
{
    private const string Target = LstkEntry.Service + ":" + LstkEntry.Account;
    private const uint GenericCredential = 1;
    private const int NotFound = 1168;

    public KeyringAnswer Ask()
    {
        var target = Marshal.StringToHGlobalUni(Target);
        try
        {
            return Read(target);
        }
        finally
        {
            Marshal.FreeHGlobal(target);
        }
    }

    private static KeyringAnswer Read(IntPtr target)
    {
        if (CredReadW(target, GenericCredential, flags: 0, out var pointer) == 0)
        {
            var error = Marshal.GetLastWin32Error();
            return error == NotFound
                ? KeyringAnswer.NoEntry
                : KeyringAnswer.NotRead($"the credential manager answers with error {error}");
        }

        try
        {
            var credential = Marshal.PtrToStructure<NativeCredential>(pointer);
            var blob = new byte[credential.BlobSize];
            Marshal.Copy(credential.Blob, blob, 0, blob.Length);
            return KeyringAnswer.Found(Encoding.UTF8.GetString(blob));
        }
        finally
        {
            CredFree(pointer);
        }
    }

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int CredReadW(IntPtr target, uint type, uint flags, out IntPtr credential);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern void CredFree(IntPtr buffer);

    /// <summary>The layout of CREDENTIALW; only the value is read.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct NativeCredential
    {
        public uint Flags;
        public uint Type;
        public IntPtr TargetName;
        public IntPtr Comment;
        public long LastWritten;
        public int BlobSize;
        public IntPtr Blob;
        public uint Persist;
        public uint AttributeCount;
        public IntPtr Attributes;
        public IntPtr TargetAlias;
        public IntPtr UserName;
    }
}
