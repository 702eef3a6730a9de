using System.Text;

namespace LocalStack.Auth.Resolution;

/// <summary>The errors, each with what to do about it. No value is ever handed to this class.</summary>
internal static class Failure
{
    private const string TokenPage = "https://app.localstack.cloud/workspace/auth-tokens";

    public static LocalStackAuthException Missing(LocalStackAuthOptions options, Variables variables)
    {
        var message = new StringBuilder("No LocalStack credential was found: the environment variable LOCALSTACK_AUTH_TOKEN ");
        message.Append(variables[CredentialSlot.AuthToken.Variable] is null ? "is not set" : "is set, but blank");
        if (options.Configuration is not null)
            message.Append("; the configuration has no LocalStack:AuthToken");
        if (options.ReadCliFiles)
            message.Append("; the files of the localstack CLI hold none");

        message.Append(". ").Append(variables.AreOfCi
            ? "This runs on CI, where LocalStack refuses a developer token: create a CI Auth Token (" + TokenPage + "), "
                + "store it as a secret, and hand it to this job as LOCALSTACK_AUTH_TOKEN. "
                + "Pull requests from forks have no secrets: skip there what needs LocalStack."
            : "Set LOCALSTACK_AUTH_TOKEN to your auth token (" + TokenPage + ").");
        return new LocalStackAuthException(LocalStackAuthReason.Missing, message.ToString());
    }

    public static LocalStackAuthException Conflict(LocalStackCredentialSource token, LocalStackCredentialSource key) => new(
        LocalStackAuthReason.Conflict,
        "please specify either LOCALSTACK_API_KEY or LOCALSTACK_AUTH_TOKEN, not both "
        + $"(the auth token comes from the {token}, the API key from the {key}).");

    public static LocalStackAuthException MalformedToken(LocalStackCredentialSource source, string mistake) => new(
        LocalStackAuthReason.Malformed,
        $"The LocalStack auth token in the {source} is malformed: {mistake}. Copy it anew from {TokenPage}.");

    public static LocalStackAuthException MalformedFile(string path) => new(
        LocalStackAuthReason.Malformed,
        $"The file {path} is not a JSON object. Write it anew with 'localstack auth set-token', or delete it.");

    public static LocalStackAuthException UnreadableFile(string path, Exception exception) => new(
        LocalStackAuthReason.UnreadableFile,
        $"The file {path} is there, but cannot be read. Give this user the right to read it, or delete it.",
        exception);
}
