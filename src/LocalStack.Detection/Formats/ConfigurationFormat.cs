namespace LocalStack.Detection.Formats;

/// <summary>The families of configuration files whose settings are read by name.</summary>
internal enum ConfigurationFormat
{
    /// <summary>No reader: tokens are found in the text, settings are not.</summary>
    Text,
    Json,
    Yaml,
    Dotenv,
    Shell,
    Batch,
    PowerShell,
    Dockerfile,
    Makefile,
    Terraform,
    Http,
    Xml,

    /// <summary>The fenced code in a text for people.</summary>
    Markdown,
}
