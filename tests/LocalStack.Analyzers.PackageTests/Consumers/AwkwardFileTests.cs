using System.Text;
using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>What lies about in real repositories under the names of configuration files, and must not break a build.</summary>
[Collection(AlsoUsesPackage.Name)]
public sealed class AwkwardFileTests(PackedPackage package)
{
    /// <summary>Invalid as UTF-8, with zeros in a row: what the compiler refuses as binary.</summary>
    private static readonly byte[] Binary = [0, .. "GITCRYPT"u8, 0, 0, 0, 0xFF, 0xFE, 0xC3, 0x28];

    [Fact]
    public async Task FilesThatAreNoText_ArePassedOver()
    {
        var consumer = package.CreateConsumer()
            .WithGit()
            .Write(".env.gpg", Binary)
            .Write("install.sh", [.. "#!/bin/sh\nexit\n"u8, .. Binary])
            .Write("src/App/.env", Binary)
            .Write("src/App/appsettings.Production.json", Binary)
            .Write("src/App/appsettings.Empty.json", "")
            .Write("src/App/.env.utf16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"LOCALSTACK_API_KEY={Secrets.Key()}\n")])
            .Write("src/App/appsettings.json", $$"""{ "Token": "{{Secrets.Token()}}" """);

        (await consumer.BuildAsync()).AssertSucceeds(
            "LSA0003 warning src/App/.env.utf16:1",
            "LSA0001 warning src/App/appsettings.json:1");
    }

    [Fact]
    public async Task FoldersNamedLikeFiles_ArePassedOver()
    {
        var build = await package.CreateConsumer()
            .WithGit()
            .Write(".env/bin/activate", "")
            .Write("docker-compose.yml/README.txt", "")
            .Write("src/App/appsettings.json/README.txt", "")
            .Write("src/App/.env.local", $"LOCALSTACK_API_KEY={Secrets.Key()}\n")
            .BuildAsync();

        build.AssertSucceeds("LSA0003 warning src/App/.env.local:1");
    }

    [Fact]
    public async Task Links_ArePassedOver()
    {
        var consumer = package.CreateConsumer()
            .WithGit()
            .Write("shared/settings", $"LOCALSTACK_API_KEY={Secrets.Key()}\n")
            .Write("src/App/.env.local", $"LOCALSTACK_API_KEY={Secrets.Key()}\n");
        if (!TryLink(consumer.PathOf("src", "App", ".env"), "nowhere")
            || !TryLink(consumer.PathOf("docker-compose.yml"), "nowhere")
            || !TryLink(consumer.PathOf(".env"), "shared/settings"))
        {
            return;
        }

        (await consumer.BuildAsync()).AssertSucceeds("LSA0003 warning src/App/.env.local:1");
    }

    [Theory]
    [InlineData("My repository (1)/Größe & 100 + [x], a=b", ".env.it's, {a} (b) [c] &d=e ü #1")]
    [InlineData("semi;colon/at@dollar$x", ".env;a@b$(c)'d'%(e)")]
    public async Task NamesWithSpecialCharacters_AreReported(string folder, string file)
    {
        var consumer = package.CreateConsumer(project: $"{folder}/between/App")
            .WithGit($"{folder}/");
        foreach (var part in new[] { folder, $"{folder}/between", $"{folder}/between/App" })
            consumer.Write($"{part}/{file}", $"LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");

        (await consumer.BuildAsync()).AssertSucceeds(
            $"LSA0001 warning {folder}/{file}:1",
            $"LSA0001 warning {folder}/between/{file}:1",
            $"LSA0001 warning {folder}/between/App/{file}:1");
    }

    /// <summary>Windows lets not everybody make links.</summary>
    private static bool TryLink(string path, string target)
    {
        try
        {
            File.CreateSymbolicLink(path, target);
            return true;
        }
        catch (IOException) when (OperatingSystem.IsWindows())
        {
            return false;
        }
    }
}
