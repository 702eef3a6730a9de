namespace LocalStack.Detection.Rewriting;

/// <summary>What stands for a credential where no program reads it, in code and in configuration files alike.</summary>
internal static class TokenPlaceholder
{
    public const string Text = "<YOUR_AUTH_TOKEN>";

    /// <summary>In XML the brackets would begin an element.</summary>
    public const string InXml = "&lt;YOUR_AUTH_TOKEN&gt;";
}
