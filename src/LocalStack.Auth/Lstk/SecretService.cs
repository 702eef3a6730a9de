namespace LocalStack.Auth.Lstk;

/// <summary>
/// The Secret Service of a Linux desktop, asked by <c>secret-tool search</c>: unlike <c>lookup</c>, it does not prompt the
/// user to unlock a collection.
/// </summary>
/// <param name="searchPath">The folders to look for the program in, separated by colons.</param>
internal sealed class SecretService(string? searchPath) : IKeyring
{
    private const string Program = "secret-tool";
    private const string SecretLine = "secret = ";

    public KeyringAnswer Ask()
    {
        if (FindProgram() is not { } path)
            return KeyringAnswer.NotRead("the program secret-tool is not installed");

        var result = ProgramRun.Start(path, "search service " + LstkEntry.Service + " username " + LstkEntry.Account);
        return result is { } run ? Read(run) : KeyringAnswer.NotRead("the program secret-tool does not answer");
    }

    private static KeyringAnswer Read(ProgramRun run)
    {
        foreach (var line in run.Output.Split('\n'))
        {
            if (line.StartsWith(SecretLine, StringComparison.Ordinal))
                return KeyringAnswer.Found(line.Substring(SecretLine.Length));
        }

        if (run.Output.Length > 0)
            return KeyringAnswer.NotRead("the keyring is locked");

        return run.HasErrors ? KeyringAnswer.NotRead("the Secret Service does not answer") : KeyringAnswer.NoEntry;
    }

    /// <summary>By its full path: started by its name, a program of the current folder would come first.</summary>
    private string? FindProgram() => (searchPath ?? string.Empty)
        .Split(':')
        .Where(folder => folder.Length > 0 && folder[0] == '/')
        .Select(folder => Path.Combine(folder, Program))
        .FirstOrDefault(File.Exists);
}
