namespace LocalStack.Auth.Tests.Resolution;

/// <summary>What the variable LOCALSTACK_AUTH_TOKEN holds.</summary>
public enum TokenState
{
    Absent,
    Blank,
    Space,
    Quoted,
    Valid,
    BadChecksum,
    TrailingNewline,
    Placeholder,
    Test,
}

/// <summary>What the variable LOCALSTACK_API_KEY holds.</summary>
public enum KeyState
{
    Absent,
    Blank,
    Valid,
}

/// <summary>One combination of sources.</summary>
internal sealed record Cell(TokenState Token, KeyState Key, FileState Profile, FileState AuthFile, bool FilesAsked);

/// <summary>What has to come of a cell: an error, or a credential of a kind and a source.</summary>
internal sealed record Outcome(
    LocalStackAuthReason? Error,
    LocalStackCredentialKind? Kind = null,
    LocalStackCredentialSourceKind? Source = null);

/// <summary>
/// The rules of LocalStack, said a second time and of states instead of values: nothing here is taken from the library.
/// </summary>
internal static class ResolutionRules
{
    public static Outcome Apply(Cell cell)
    {
        // Quotes and spaces are stripped; what is blank then is unset.
        var token = cell.Token is TokenState.Absent or TokenState.Blank or TokenState.Space
            ? Candidate.None
            : new Candidate(LocalStackCredentialSourceKind.EnvironmentVariable, IsGood(cell.Token));

        // In the CLI only, and only when the auth token is blank: the profile files, then auth.json.
        if (token == Candidate.None && cell.FilesAsked)
        {
            if (cell.Profile == FileState.Unreadable)
                return new Outcome(LocalStackAuthReason.UnreadableFile);

            // A variable that is present, were it empty, blocks the profile.
            token = cell.Token == TokenState.Absent ? InProfile(cell.Profile) : Candidate.None;
            if (token == Candidate.None)
            {
                // The CLI ignores an auth.json that is broken or cannot be read.
                if (cell.AuthFile == FileState.Valid)
                    token = new Candidate(LocalStackCredentialSourceKind.AuthFile, IsGood: true);
            }
        }

        // Both set is an error, whatever they are: there is no precedence.
        var hasKey = cell.Key == KeyState.Valid;
        if (token != Candidate.None && hasKey)
            return new Outcome(LocalStackAuthReason.Conflict);

        // None is an error; an auth token is checked, an API key is not.
        if (token != Candidate.None)
        {
            return token.IsGood
                ? new Outcome(null, LocalStackCredentialKind.AuthToken, token.Source)
                : new Outcome(LocalStackAuthReason.Malformed);
        }

        return hasKey
            ? new Outcome(null, LocalStackCredentialKind.ApiKey, LocalStackCredentialSourceKind.EnvironmentVariable)
            : new Outcome(LocalStackAuthReason.Missing);
    }

    /// <summary>"test" is let through; a line break at the end is removed, as the newer CLI and lstk do.</summary>
    private static bool IsGood(TokenState token) =>
        token is TokenState.Quoted or TokenState.Valid or TokenState.TrailingNewline or TokenState.Test;

    private static Candidate InProfile(FileState profile) => profile switch
    {
        FileState.Valid => new Candidate(LocalStackCredentialSourceKind.ProfileFile, IsGood: true),
        FileState.Malformed => new Candidate(LocalStackCredentialSourceKind.ProfileFile, IsGood: false),
        _ => Candidate.None,
    };

    private sealed record Candidate(LocalStackCredentialSourceKind? Source, bool IsGood)
    {
        public static Candidate None { get; } = new(null, IsGood: false);
    }
}
