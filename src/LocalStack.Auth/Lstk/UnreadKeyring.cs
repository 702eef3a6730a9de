namespace LocalStack.Auth.Lstk;

/// <summary>Stands for the keyring where it must not be asked.</summary>
internal sealed class UnreadKeyring(string reason) : IKeyring
{
    public KeyringAnswer Ask() => KeyringAnswer.NotRead(reason);
}
