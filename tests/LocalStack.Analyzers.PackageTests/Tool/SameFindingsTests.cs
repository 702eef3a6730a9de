using System.Text.Json;
using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Tool;

/// <summary>The build and the command report the same: rule, place and fingerprint.</summary>
[Collection(UsesPackage.Name)]
public sealed class SameFindingsTests(PackedPackage package, PackedTool tool)
{
    /// <summary>C# that needs more than its text: sinks, what is folded and followed, comments.</summary>
    private static readonly LeakyFile Credentials = new("src/App/Credentials.cs", """
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Linq;

        internal static class Credentials
        {
            private const string Name = "LOCALSTACK_" + "API_KEY";
            private static readonly string[] Names = ["LOCALSTACK_AUTH_TOKEN", Name];

            public static void Set(string[] args)
            {
                Environment.SetEnvironmentVariable(Name, "¶");
                var variables = new Dictionary<string, string> { ["LOCALSTACK_API_KEY"] = "¶", ["DEBUG"] = "1" };
                var fallback = Environment.GetEnvironmentVariable("LOCALSTACK_API_KEY") ?? "¶";
                Func<string> make = () => "¶";
                variables[Name] = make();
                foreach (var name in Names)
                    Environment.SetEnvironmentVariable(name, new[] { "¶" }.First());
                Process.Start("localstack", "auth set-token ¶");
                Process.Start(new ProcessStartInfo("docker") { ArgumentList = { "run", "-e", "LOCALSTACK_API_KEY=¶" } });
                // Environment.SetEnvironmentVariable("LOCALSTACK_API_KEY", "¶");
            #if NEVER
                Environment.SetEnvironmentVariable("LOCALSTACK_API_KEY", "¶");
            #endif
                Console.WriteLine(fallback + variables.Count + args.Length);
            }
        }

        /// <summary>For example <c>LOCALSTACK_API_KEY=¶</c>.</summary>
        internal sealed record LocalStackSettings(string Region, string ApiKey = "¶");
        """);

    /// <summary>C# in which each secret is suppressed.</summary>
    private static readonly LeakyFile Suppressed = new("src/App/Suppressed.cs", """
        using System;
        using System.Diagnostics.CodeAnalysis;

        internal static class Suppressed
        {
        #pragma warning disable LSA0001, LSA0003 // A test of the scanner.
            public const string Token = "§";
            public const string LocalStackApiKey = "¶"; // LOCALSTACK_API_KEY=¶
        #pragma warning restore LSA0001, LSA0003

            // localstack-analyzers:allow
            public const string LocalStackAuthToken = "¶";

            [SuppressMessage("Security", "LSA0003", Justification = "A test of the scanner.")]
            public static void Set() => Environment.SetEnvironmentVariable("LOCALSTACK_API_KEY", "¶");
        }
        """);

    [Fact]
    public async Task EveryFormat_IsReportedByBothTheSameWay()
    {
        LeakyFile[] reportedFiles = [.. LeakyRepository.SeenByBuild, Credentials];
        LeakyFile[] files = [.. reportedFiles, Suppressed];
        var consumer = package.CreateConsumer(project: "src/App").WithGit();
        foreach (var file in files)
            consumer.Write(file.Path, LeakyRepository.TextOf(file));

        var build = await consumer.BuildAsync();
        var check = await CheckAsync(consumer, files);

        var reported = build.Results
            .Where(result => result.Rule.StartsWith("LSA", StringComparison.Ordinal))
            .Select(result => $"{Path.GetRelativePath(consumer.Repository, result.File).Replace('\\', '/')}({result.Line},{result.Column},{result.EndLine},{result.EndColumn}): {result.Rule} {result.Fingerprint}");
        Assert.Equal(reportedFiles.Sum(LeakyRepository.CountSecrets), check.Count);
        Assert.Equal(check.Order(StringComparer.Ordinal), reported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task LookAlikes_AreSilentInBoth()
    {
        var consumer = package.CreateConsumer(project: "src/App").WithGit();
        foreach (var file in LeakyRepository.Clean)
            consumer.Write(file.Path, LeakyRepository.TextOf(file));

        (await consumer.BuildAsync()).AssertSucceeds();
        Assert.Empty(await CheckAsync(consumer, LeakyRepository.Clean));
    }

    private async Task<IReadOnlyList<string>> CheckAsync(Consumer consumer, IEnumerable<LeakyFile> files)
    {
        var output = await Dotnet.RunProgramAsync(
            tool.Command,
            consumer.Repository,
            ["check", "--quiet", "--format", "json", .. files.Select(file => file.Path)],
            tool.Environment);
        using var report = JsonDocument.Parse(output.Text);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(Describe)];
    }

    private static string Describe(JsonElement finding)
    {
        string Number(string name) => finding.GetProperty(name).GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var place = string.Join(',', Number("startLine"), Number("startColumn"), Number("endLine"), Number("endColumn"));
        return $"{finding.GetProperty("path").GetString()}({place}): {finding.GetProperty("rule").GetString()} {finding.GetProperty("fingerprint").GetString()}";
    }
}
