using System.Reflection;
using System.Runtime.Versioning;

namespace LocalStack.Auth.Tests;

/// <summary>Which of its two builds the tests run against: see AuthFramework in the project file.</summary>
internal static class LibraryUnderTest
{
    public static bool IsNetStandard =>
        typeof(LocalStackAuth).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!
            .FrameworkName.StartsWith(".NETStandard", StringComparison.Ordinal);
}
