using LocalStack.Auth.Resolution;

namespace LocalStack.Auth.CliFiles;

/// <summary>
/// The folder in which the <c>localstack</c> CLI keeps its files: <c>CONFIG_DIR</c>, by default <c>~/.localstack</c>.
/// </summary>
internal sealed class CliFolder(Variables variables)
{
    private const string DefaultProfile = "default";

    private readonly string _path = variables.NotBlank("CONFIG_DIR") ?? Path.Combine(UserFolders.Home(variables), ".localstack");

    /// <summary>
    /// The files of the profiles that <c>CONFIG_PROFILE</c> names, separated by commas, those that exist. A later one
    /// overrides an earlier one.
    /// </summary>
    public IEnumerable<ProfileFile> ReadProfiles()
    {
        foreach (var profile in (variables.NotBlank("CONFIG_PROFILE") ?? DefaultProfile).Split(','))
        {
            if (ProfileFile.Read(Path.Combine(_path, profile.Trim() + ".env"), variables) is { } file)
                yield return file;
        }
    }

    /// <summary>The file that <c>localstack auth set-token</c> writes, if it exists.</summary>
    public AuthFile? ReadAuthFile() => AuthFile.Read(Path.Combine(_path, "auth.json"));
}
