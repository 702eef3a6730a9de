namespace LocalStack.Auth.Aspire;

/// <summary>The names of the parameters, and where Aspire keeps their values.</summary>
internal static class Parameters
{
    public const string AuthToken = "localstack-auth-token";
    public const string ApiKey = "localstack-api-key";

    public static string KeyOf(string parameter) => "Parameters:" + parameter;
}
