using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>What a user can say about rules, files and secrets.</summary>
[Collection(AlsoUsesPackage.Name)]
public sealed class EditorConfigTests(PackedPackage package)
{
    [Fact]
    public async Task SectionsOfAFile_DecideForThatFile()
    {
        var consumer = package.CreateConsumer()
            .WithGit()
            .Write("src/App/appsettings.json", $$"""{ "Vendor": { "LicenseCode": "{{Secrets.Key()}}" } }""")
            .Write("src/App/appsettings.Other.json", $$"""{ "Vendor": { "LicenseCode": "{{Secrets.Key()}}" } }""")
            .Write("src/App/.env.sample", $"LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n")
            .Write("docker-compose.yml", $"environment:\n  LOCALSTACK_AUTH_TOKEN: {Secrets.Token()}\n  LOCALSTACK_API_KEY: {Secrets.Key()}\n");
        var before = await consumer.BuildAsync();
        before.AssertSucceeds(
            "LSA0001 warning src/App/.env.sample:1",
            "LSA0001 warning docker-compose.yml:2",
            "LSA0003 warning docker-compose.yml:3");

        consumer.Write(
            ".editorconfig",
            $"""
            root = true

            [.env.sample]
            localstack_analyzers.exclude = true

            [docker-compose.yml]
            localstack_analyzers.allowed_fingerprints = 00000000, {before.Results.Single(result => result.Line == 3).Fingerprint}

            [src/App/appsettings.json]
            localstack_analyzers.credential_names = LicenseCode
            """);

        (await consumer.BuildOnCIAsync("--no-restore")).AssertFails(
            "LSA0003 error src/App/appsettings.json:1",
            "LSA0001 error docker-compose.yml:2");
    }

    [Fact]
    public async Task GlobalConfig_DecidesForAllFiles()
    {
        var consumer = package.CreateConsumer()
            .WithGit()
            .Write("src/App/appsettings.json", $$"""{ "Vendor": { "LicenseCode": "{{Secrets.Key()}}" } }""")
            .Write("src/App/.env", $"OTHER={Secrets.UnprovenToken()}\n")
            .Write("docker-compose.yml", $"environment:\n  LOCALSTACK_AUTH_TOKEN: {Secrets.Token()}\n")
            .Write(
                "src/App/.globalconfig",
                """
                is_global = true
                dotnet_diagnostic.LSA0001.severity = none
                dotnet_diagnostic.LSA0002.severity = error
                localstack_analyzers.credential_names = LicenseCode
                """);

        (await consumer.BuildAsync()).AssertFails(
            "LSA0002 error src/App/.env:1",
            "LSA0003 warning src/App/appsettings.json:1");
        (await consumer.BuildOnCIAsync("--no-restore")).AssertFails(
            "LSA0002 error src/App/.env:1",
            "LSA0003 error src/App/appsettings.json:1");
    }

    [Fact]
    public async Task SuppressedFindings_AreNotReported()
    {
        var build = await package.CreateConsumer()
            .WithGit()
            .AddToProject("<PropertyGroup><NoWarn>$(NoWarn);LSA0003</NoWarn></PropertyGroup>")
            .Write(
                "src/App/Program.cs",
                $"""
                #pragma warning disable LSA0001 // Revoked, and kept to show what one looks like.
                Console.WriteLine("{Secrets.Token()}".Length);
                #pragma warning restore LSA0001
                Console.WriteLine("{Secrets.Token()}".Length);
                """)
            .Write("src/App/.env", $"LOCALSTACK_API_KEY={Secrets.Key()}\n")
            .Write(
                "docker-compose.yml",
                $"""
                environment:
                  # localstack-analyzers:allow
                  FIRST: {Secrets.Token()}
                  SECOND: {Secrets.Token()} # localstack-analyzers:allow
                  THIRD: {Secrets.Token()}
                """)
            .BuildOnCIAsync();

        build.AssertFails("LSA0001 error src/App/Program.cs:4", "LSA0001 error docker-compose.yml:5");
    }
}
