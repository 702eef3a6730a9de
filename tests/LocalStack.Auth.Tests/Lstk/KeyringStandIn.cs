using LocalStack.Auth.Lstk;

namespace LocalStack.Auth.Tests.Lstk;

/// <summary>What the keyring of the system has for lstk.</summary>
public enum KeyringState
{
    NoEntry,
    Valid,
    Blank,

    /// <summary>A token whose checksum does not fit.</summary>
    Malformed,

    /// <summary>Locked, or not there.</summary>
    NotRead,
}

/// <summary>Takes the place of the keyring of the system.</summary>
internal sealed class KeyringStandIn(KeyringState state) : IKeyring
{
    public bool WasAsked { get; private set; }

    public KeyringAnswer Ask()
    {
        WasAsked = true;
        return state switch
        {
            KeyringState.Valid => KeyringAnswer.Found(Secrets.KeyringToken),
            KeyringState.Blank => KeyringAnswer.Found(" "),
            KeyringState.Malformed => KeyringAnswer.Found(Secrets.WrongChecksum),
            KeyringState.NotRead => KeyringAnswer.NotRead("it is locked"),
            _ => KeyringAnswer.NoEntry,
        };
    }
}
