using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Rewriting;

/// <summary>What stands for a credential where no program reads it: in comments and documentation.</summary>
internal static class TokenPlaceholder
{
    public const string Text = "<YOUR_AUTH_TOKEN>";

    /// <summary>In XML the brackets would begin an element.</summary>
    public const string InXml = "&lt;YOUR_AUTH_TOKEN&gt;";

    private const string ApiKey = "<YOUR_API_KEY>";

    /// <summary>The placeholder of a variable's value.</summary>
    public static string Of(string variable) => variable == CredentialName.ApiKeyVariable ? ApiKey : Text;
}
