using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>The code fix, as the command line applies it.</summary>
[Collection(AlsoUsesPackage.Name)]
public sealed class FormatTests(PackedPackage package)
{
    [Fact]
    public async Task DotnetFormat_LeavesCodeThatReadsTheVariable()
    {
        var consumer = package.CreateConsumer()
            .WithGit()
            .Write(
                "src/App/Program.cs",
                $"""
                // the old one: {Secrets.Token()}
                string token = "{Secrets.Token()}";
                Console.WriteLine(token + App.Settings.Token);
                """)
            .Write(
                "src/App/Settings.cs",
                $$"""
                namespace App;

                internal static class Settings
                {
                    public const string Token = "{{Secrets.Token()}}";
                }
                """);
        (await consumer.BuildAsync()).AssertSucceeds(
            "LSA0001 warning src/App/Program.cs:1",
            "LSA0001 warning src/App/Program.cs:2",
            "LSA0001 warning src/App/Settings.cs:5");

        var format = await consumer.RunAsync(["format", "analyzers", "--diagnostics", "LSA0001", "--no-restore"]);
        Assert.True(format.ExitCode == 0, format.Text);

        Assert.False(Secrets.AreShownIn(consumer.Read("src/App/Program.cs") + consumer.Read("src/App/Settings.cs")));
        (await consumer.BuildAsync("--no-restore", "-warnaserror")).AssertSucceeds();
        var run = await consumer.RunAsync(["run", "--no-build"], ("LOCALSTACK_AUTH_TOKEN", "from-the-environment;"));
        Assert.Equal("from-the-environment;from-the-environment;", run.Text.Trim());
    }

    [Fact]
    public async Task DotnetFormat_FixesEveryShape_InAtMostTwoPasses()
    {
        var token = Secrets.Token();
        var consumer = package.CreateConsumer()
            .WithGit()
            .Write("src/App/Program.cs", Shapes(token))
            .Write(
                "src/App/Settings.cs",
                $$"""
                namespace App;

                internal static class Settings
                {
                    public const string Key = "{{Secrets.Key()}}";
                    public const string First = "{{token[..20]}}";
                    public static string LocalStackAuthToken { get; } = "{{Secrets.Key()}}";
                }
                """);
        Assert.NotEmpty((await consumer.BuildAsync()).Findings);

        for (var pass = 0; pass < 2; pass++)
        {
            var format = await consumer.RunAsync(
                ["format", "analyzers", "--diagnostics", "LSA0001", "LSA0002", "LSA0003", "--no-restore"]);
            Assert.True(format.ExitCode == 0, format.Text);
        }

        (await consumer.BuildAsync("--no-restore", "-warnaserror")).AssertSucceeds();
    }

    [Fact]
    public async Task DotnetFormat_Fixes_WhateverTheGateSays()
    {
        string[] settings =
        [
            "",
            "<LocalStackAnalyzersGate>warn</LocalStackAnalyzersGate>",
            "<LocalStackAnalyzersGate>error</LocalStackAnalyzersGate>",
            "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>LSA0001;LSA0002;LSA0003</WarningsNotAsErrors>",
            "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><LocalStackAnalyzersGate>warn</LocalStackAnalyzersGate>",
        ];
        var consumer = package.CreateConsumer().WithGit();
        var project = consumer.Read("src/App/App.csproj");
        var names = settings.Select((_, index) => $"P{index}").ToList();
        foreach (var (name, setting) in names.Zip(settings))
        {
            consumer.Write($"src/{name}/{name}.csproj", project.Replace("</Project>", $"<PropertyGroup>{setting}</PropertyGroup></Project>", StringComparison.Ordinal))
                .Write($"src/{name}/Program.cs", $"var token = \"{Secrets.Token()}\";\nConsole.WriteLine(token);\n");
        }

        consumer.Write("All.slnx", $"<Solution>{string.Concat(names.Select(name => $"<Project Path=\"src/{name}/{name}.csproj\" />"))}</Solution>");
        var solution = consumer.PathOf("All.slnx");
        var restore = await consumer.RunAsync(["restore", solution]);
        Assert.True(restore.ExitCode == 0, restore.Text);

        var format = await consumer.RunAsync(["format", "analyzers", solution, "--diagnostics", "LSA0001", "--no-restore"]);

        Assert.True(format.ExitCode == 0, format.Text);
        Assert.DoesNotContain(names, name => Secrets.AreShownIn(consumer.Read($"src/{name}/Program.cs")));
    }

    /// <summary>A statement for each context that has a rewriting.</summary>
    private static string Shapes(string token)
    {
        var (first, second) = (token[..20], token[20..]);
        var key = Secrets.Key();
        return $$$""""
            using System.Text;

            // {{{token}}}
            /* {{{token}}} */
            #if NEVER
            var disabled = "{{{token}}}";
            #endif
            #region {{{token}}}
            #endregion

            const string Constant = "{{{token}}}";
            string? optional = "{{{token}}}";
            var verbatim = @"a\b {x} {{{token}}}";
            var raw = """
                { "LocalStack": { "ApiKey": "{{{key}}}" } }
                """;
            var yaml = """
                environment:
                  - LOCALSTACK_API_KEY={{{key}}}
                """;
            var interpolated = $"{Constant} {{{token}}}";
            var joined = "{{{first}}}" + "{{{second}}}";
            var split = App.Settings.First + "{{{second}}}";
            var concat = string.Concat("{{{first}}}", "{{{second}}}");
            var builder = new StringBuilder().Append("{{{first}}}").Append("{{{second}}}").ToString();
            var bytes = Encoding.UTF8.GetBytes("{{{first}}}" + "{{{second}}}");
            ReadOnlySpan<byte> utf8 = "{{{token}}}"u8;
            var escaped = "ls\u002d{{{token[3..]}}}";
            var command = "docker run -e LOCALSTACK_API_KEY={{{key}}} localstack/localstack";
            var line = "LOCALSTACK_API_KEY={{{key}}}";
            var fallback = Environment.GetEnvironmentVariable("LOCALSTACK_AUTH_TOKEN") ?? "{{{key}}}";
            var arm = args.Length switch { 0 => "{{{token}}}", _ => "" };
            var choice = args.Length > 0 ? "{{{token}}}" : "";
            var test = args is [var argument] && argument is "{{{token}}}";
            switch (Console.ReadLine())
            {
                case "{{{token}}}":
                    break;
            }

            Environment.SetEnvironmentVariable("LOCALSTACK_AUTH_TOKEN", "{{{key}}}");
            var variables = new Dictionary<string, string>
            {
                ["LOCALSTACK_AUTH_TOKEN"] = "{{{key}}}",
                ["LocalStack__ApiKey"] = App.Settings.Key,
            };
            var pair = ("LOCALSTACK_API_KEY", "{{{key}}}");
            Use();
            Console.WriteLine(
                optional + verbatim + raw + yaml + interpolated + joined + split + concat + builder + bytes.Length + utf8.Length
                + escaped + command + line + arm + choice + test + variables.Count + pair);

            void Use(string localStackAuthToken = "{{{key}}}")
            {
                Console.WriteLine(localStackAuthToken + Made());
            }

            string Made() => "{{{token}}}";
            """";
    }
}
