namespace LocalStack.Auth.Lstk;

/// <summary>
/// The keychain of macOS, by the program that go-keyring wrote the entry with: the keychain lets it read the entry without a
/// prompt.
/// </summary>
internal sealed class MacKeychain : IKeyring
{
    private const string Program = "/usr/bin/security";
    private const int NotFound = 44;

    public KeyringAnswer Ask()
    {
        var result = ProgramRun.Start(
            Program, "find-generic-password -s " + LstkEntry.Service + " -a " + LstkEntry.Account + " -w");
        if (result is not { } run)
            return KeyringAnswer.NotRead("the program security cannot be run, or does not answer");
        if (run.ExitCode == NotFound)
            return KeyringAnswer.NoEntry;
        if (run.ExitCode != 0)
            return KeyringAnswer.NotRead($"the program security ends with {run.ExitCode}");

        return LstkEntry.Decode(run.Output.Trim()) is { } value
            ? KeyringAnswer.Found(value)
            : KeyringAnswer.NotRead("the entry has an unknown encoding");
    }
}
