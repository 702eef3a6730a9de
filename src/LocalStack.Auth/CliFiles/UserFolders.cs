using System.Runtime.InteropServices;
using LocalStack.Auth.Resolution;

namespace LocalStack.Auth.CliFiles;

/// <summary>The folders of the user as the tools of LocalStack find them: they ask the variables before the system.</summary>
internal static class UserFolders
{
    public static string Home(Variables variables) =>
        variables.NotBlank(Path.DirectorySeparatorChar == '/' ? "HOME" : "USERPROFILE")
        ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>The folder for the configuration of programs.</summary>
    public static string Configuration(Variables variables)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
            return variables.NotBlank("APPDATA") ?? Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData);

        return RuntimeInformation.IsOSPlatform(OSPlatform.OSX)
            ? Path.Combine(Home(variables), "Library", "Application Support")
            : variables.NotBlank("XDG_CONFIG_HOME") ?? Path.Combine(Home(variables), ".config");
    }
}
