using LocalStack.Auth.CliFiles;
using LocalStack.Auth.Resolution;

namespace LocalStack.Auth.Lstk;

/// <summary>The folder of lstk: the first that has a <c>config.toml</c>, of that of the project, the user and the system.</summary>
internal sealed class LstkFolder(Variables variables)
{
    private const string Name = "lstk";
    private const string ConfigurationFile = "config.toml";
    private const string TokenFile = "auth-token";

    /// <summary>The file with the token, whether it exists or not.</summary>
    public string TokenPath => Path.Combine(Find(), TokenFile);

    private string Find()
    {
        var dotConfig = Path.Combine(UserFolders.Home(variables), ".config");
        var user = Path.Combine(dotConfig, Name);
        var system = Path.Combine(UserFolders.Configuration(variables), Name);
        // Relative at first, because the current folder may be gone: then there is no file in it.
        const string Project = "." + Name;
        if (HasConfiguration(Project))
            return Path.GetFullPath(Project);

        string[] candidates = [user, system];
        return Array.Find(candidates, HasConfiguration) ?? (Directory.Exists(dotConfig) ? user : system);
    }

    private static bool HasConfiguration(string folder) => File.Exists(Path.Combine(folder, ConfigurationFile));
}
