namespace LocalStack.Auth.Tests;

/// <summary>What a file of the CLI is like.</summary>
public enum FileState
{
    Absent,
    Blank,
    Valid,

    /// <summary>A profile with a token whose checksum does not fit; an auth.json that breaks off.</summary>
    Malformed,

    /// <summary>A folder of that name: it cannot be read as a file, whichever user asks.</summary>
    Unreadable,
}

/// <summary>A folder with the files of the <c>localstack</c> CLI, deleted in the end.</summary>
internal sealed class CliHome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("localstack-auth-");

    public CliHome(FileState profile = FileState.Absent, FileState authFile = FileState.Absent)
    {
        Write("default.env", profile, ProfileWith(Secrets.ProfileToken), ProfileWith(Secrets.WrongChecksum), ProfileWith(""));
        Write("auth.json", authFile, AuthFileWith(Secrets.AuthFileToken), """{ "LOCALSTACK_AUTH_TOKEN": """, AuthFileWith(" "));
    }

    public string Path => _folder.FullName;

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, string content) => File.WriteAllText(PathOf(name), content);

    public void Write(string name, FileState state, string valid, string malformed, string blank)
    {
        if (state == FileState.Unreadable)
            _folder.CreateSubdirectory(name);
        else if (state != FileState.Absent)
            Write(name, state switch { FileState.Valid => valid, FileState.Malformed => malformed, _ => blank });
    }

    public void Dispose() => _folder.Delete(recursive: true);

    public static string ProfileWith(string token) => $"# my profile\nDEBUG=1\nexport LOCALSTACK_AUTH_TOKEN=\"{token}\"\n";

    public static string AuthFileWith(string token) => $$"""{ "LOCALSTACK_AUTH_TOKEN": "{{token}}" }""";
}
