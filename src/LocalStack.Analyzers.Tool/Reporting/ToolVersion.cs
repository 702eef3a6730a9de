using System.Reflection;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>What the command is called, and which version of it runs.</summary>
internal static class ToolVersion
{
    public const string Name = "localstack-tokens";

    /// <summary>Where its source and its pages are.</summary>
    public const string Repository = "https://github.com/localstack-dotnet/localstack-analyzers";

    /// <summary>The version of the package.</summary>
    public static string Current { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
