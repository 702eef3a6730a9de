namespace LocalStack.Auth.Lstk;

/// <summary>The keyring of the system, in which lstk keeps its login.</summary>
internal interface IKeyring
{
    /// <summary>Asks for the login of lstk. Never prompts the user, and never throws.</summary>
    KeyringAnswer Ask();
}
