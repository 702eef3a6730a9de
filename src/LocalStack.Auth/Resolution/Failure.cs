using System.Text;

namespace LocalStack.Auth.Resolution;

/// <summary>The errors, each with what to do about it. No value is ever handed to this class.</summary>
internal static class Failure
{
    private const string TokenPage = "https://app.localstack.cloud/workspace/auth-tokens";

    public static LocalStackAuthException Missing(
        LocalStackAuthOptions options,
        Variables variables,
        IEnumerable<LocalStackAuthWarning> warnings,
        string? keyringProblem)
    {
        var message = new StringBuilder("No LocalStack credential was found: the environment variable LOCALSTACK_AUTH_TOKEN ");
        message.Append(variables[CredentialSlot.AuthToken.Variable] is null ? "is not set" : "is set, but blank");
        if (options.Configuration is not null)
            message.Append("; the configuration has no LocalStack:AuthToken");
        if (options.ReadCliFiles)
            message.Append("; the files of the localstack CLI and of lstk contain none");
        if (keyringProblem is not null)
            message.Append("; a login of lstk in the system keyring was not read, because ").Append(keyringProblem);

        message.Append(". ");
        foreach (var warning in warnings)
            message.Append(warning.Message).Append(' ');

        message.Append(variables.AreOfCi
            ? "This runs on CI, where LocalStack refuses a developer token: create a CI Auth Token (" + TokenPage + "), "
                + "store it as a secret, and pass it to this job as LOCALSTACK_AUTH_TOKEN. "
                + "Pull requests from forks have no secrets: skip the tests that need LocalStack there."
            : "Set LOCALSTACK_AUTH_TOKEN to your auth token (" + TokenPage + ").");
        return new LocalStackAuthException(LocalStackAuthReason.Missing, message.ToString());
    }

    public static LocalStackAuthException Conflict(LocalStackCredentialSource token, LocalStackCredentialSource key) => new(
        LocalStackAuthReason.Conflict,
        "please specify either LOCALSTACK_API_KEY or LOCALSTACK_AUTH_TOKEN, not both "
        + $"(the auth token comes from the {token}, the API key from the {key}).");

    public static LocalStackAuthException Malformed(
        LocalStackCredentialKind kind, LocalStackCredentialSource source, string mistake)
    {
        var name = kind == LocalStackCredentialKind.AuthToken ? "auth token" : "API key";
        return new LocalStackAuthException(
            LocalStackAuthReason.Malformed,
            $"The LocalStack {name} in the {source} is malformed: {mistake}. Copy it again from {TokenPage}.");
    }

    public static LocalStackAuthException UnreadableFile(string path, string problem, Exception? cause) => new(
        LocalStackAuthReason.UnreadableFile,
        $"The file {path} {problem}. Give this user the right to read it, or repair or delete it.",
        cause);
}
