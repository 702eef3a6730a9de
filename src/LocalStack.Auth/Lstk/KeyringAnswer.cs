namespace LocalStack.Auth.Lstk;

/// <summary>What a keyring answers. Not a record, which would print the value.</summary>
internal readonly struct KeyringAnswer
{
    private KeyringAnswer(string? value, string? problem)
    {
        Value = value;
        Problem = problem;
    }

    /// <summary>The keyring was read and has no login of lstk.</summary>
    public static KeyringAnswer NoEntry => default;

    public string? Value { get; }

    /// <summary>Why the keyring was not read, in words that contain nothing of it.</summary>
    public string? Problem { get; }

    public static KeyringAnswer Found(string value) => new(value, problem: null);

    public static KeyringAnswer NotRead(string problem) => new(value: null, problem);
}
