using System.Runtime.InteropServices;

namespace LocalStack.Auth.Lstk;

/// <summary>The keyring of the system that the program runs on.</summary>
internal static class SystemKeyring
{
    public static IKeyring Create(string? searchPath)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            return new WindowsCredentialManager();

        return RuntimeInformation.IsOSPlatform(OSPlatform.OSX) ? new MacKeychain() : new SecretService(searchPath);
    }
}
