using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.LanguageServer;

/// <summary>Every sample of every format, in an editor: the same findings as <c>check</c>, the same text as <c>fix</c>.</summary>
public sealed class ServedFilesTests
{
    /// <summary>Before the leaks of a file stand characters that count as two in UTF-16 and as four in UTF-8.</summary>
    private const string Astral = "\U0001F511\U0001F512";

    private static readonly JsonObject CheckCSharp = new() { ["checkCSharp"] = true };

    private static readonly LeakyFile[] Leaky = [.. LeakyRepository.SeenByBuild, .. LeakyRepository.SeenByCommandOnly];

    public static TheoryData<bool> Encodings => [false, true];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task EverySample_IsFoundAndFixed_AsByCheckAndFix(bool isUtf8)
    {
        using var repository = await TemporaryRepository.CreateAsync();
        var texts = Leaky.ToDictionary(file => file.Path, WithAstralCharacters);
        foreach (var (path, text) in texts)
            repository.Write(path, text);
        var expected = await ReportedAsync(repository);

        var actual = new List<string>();
        var fixedTexts = new Dictionary<string, string>();
        await using (var client = await EditorClient.InitializeAsync(repository, Capabilities(isUtf8), CheckCSharp.DeepClone().AsObject()))
        {
            foreach (var (path, text) in texts)
            {
                var document = new EditedText(repository.PathOf(path), text, isUtf8: isUtf8);
                client.Open(document);
                foreach (var diagnostic in await client.PublishedAsync(document))
                    actual.Add(Describe(path, diagnostic!, document.At(diagnostic!["range"]!)));

                var actions = await client.CodeActionsAsync(document, WholeOf(document), "source.fixAll");
                fixedTexts[path] = actions!.AsArray() is [var fixAll] ? document.After(EditsOf(fixAll!)) : text;
            }
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        await TokensCommand.RunAsync(repository, "fix");
        Assert.All(texts.Keys, path => Assert.True(repository.Read(path) == fixedTexts[path], $"{path} is fixed otherwise."));
    }

    [Fact]
    public async Task AppliedFix_EndsTheDiagnostic()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);
        var mended = new HashSet<string>();
        foreach (var file in Leaky.Where(file => !file.Path.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var document = new EditedText(folder.PathOf(file.Path), WithAstralCharacters(file));
            client.Open(document);
            var before = await client.PublishedAsync(document);
            Assert.NotEmpty(before);

            var actions = (await client.CodeActionsAsync(document, before[0]!["range"]!, "quickfix"))!.AsArray();
            if (actions.FirstOrDefault(action => (bool?)action!["isPreferred"] == true) is not { } fix)
                continue;

            Assert.Equal("LSA", ((string)fix["diagnostics"]![0]!["code"]!)[..3]);
            client.Edit(document, [.. EditsOf(fix).Select(edit => edit!.AsObject()).Reverse()]);
            var after = await client.PublishedAsync(document);
            Assert.Equal(Fingerprints(before).Skip(1), Fingerprints(after));
            mended.Add(file.Path);
        }

        Assert.Superset(
            new HashSet<string> { "docker-compose.yml", ".env", "run.sh", "run.ps1", "run.cmd", "Dockerfile", "Makefile", "dev.tfvars", "src/App/appsettings.json", "src/App/test.runsettings", ".github/workflows/ci.yml" },
            mended);
    }

    [Fact]
    public async Task AcceptedLine_EndsTheDiagnosticsOfTheLine_AndChangesNothingElse()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder);
        var accepted = new HashSet<string>();
        foreach (var file in Leaky.Where(file => !file.Path.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var document = new EditedText(folder.PathOf(file.Path), LeakyRepository.TextOf(file));
            client.Open(document);
            foreach (var diagnostic in (await client.PublishedAsync(document)).ToList())
            {
                var start = diagnostic!["range"]!["start"]!;
                var actions = await client.CodeActionsAsync(document, diagnostic["range"]!, "quickfix");
                if (actions!.AsArray().FirstOrDefault(action => (string?)action!["title"] == "Accept the credential on this line") is not { } mark)
                    continue;

                var edit = Assert.Single(EditsOf(mark))!;
                Assert.Equal((int)start["line"]!, (int)edit["range"]!["start"]!["line"]!);
                var before = await client.PublishedAsync(document);
                client.Edit(document, edit.AsObject());
                var after = await client.PublishedAsync(document);
                var line = (int)start["line"]!;
                Assert.Equal(
                    before.Where(other => (int)other!["range"]!["start"]!["line"]! != line).Select(Fingerprint),
                    after.Select(Fingerprint));
                accepted.Add(file.Path);
                break;
            }
        }

        Assert.Contains("docker-compose.yml", accepted);
        Assert.Contains(".env", accepted);
        Assert.Contains("run.sh", accepted);
        Assert.Contains("src/App/App.config", accepted);
        Assert.Contains(".devcontainer/devcontainer.json", accepted);
        Assert.DoesNotContain("deploy/auth.json", accepted);
    }

    [Fact]
    public async Task LookAlikes_AreSilent()
    {
        using var folder = new TemporaryFolder();
        await using var client = await EditorClient.InitializeAsync(folder, options: CheckCSharp.DeepClone().AsObject());
        foreach (var file in LeakyRepository.Clean)
        {
            var document = new EditedText(folder.PathOf(file.Path), LeakyRepository.TextOf(file));
            client.Open(document);

            Assert.Empty(await client.PublishedAsync(document));
            Assert.Empty((await client.CodeActionsAsync(document, WholeOf(document)))!.AsArray());
        }
    }

    private static JsonObject Capabilities(bool isUtf8) => new()
    {
        ["general"] = new JsonObject { ["positionEncodings"] = isUtf8 ? new JsonArray("utf-8", "utf-16") : new JsonArray("utf-16") },
    };

    /// <summary>The text of a sample; comments and prose get the characters, where that is the same file afterwards.</summary>
    private static string WithAstralCharacters(LeakyFile file) =>
        LeakyRepository.TextOf(file).Replace("# ", $"# {Astral} ", StringComparison.Ordinal).Replace("// ", $"// {Astral} ", StringComparison.Ordinal).Replace("Set the", $"{Astral} Set the", StringComparison.Ordinal);

    private static JsonObject WholeOf(EditedText document) => document.RangeOf(document.Text);

    private static JsonArray EditsOf(JsonNode action) => action["edit"]!["changes"]!.AsObject().Single().Value!.AsArray();

    private static IEnumerable<string?> Fingerprints(JsonArray diagnostics) => diagnostics.Select(Fingerprint);

    private static string? Fingerprint(JsonNode? diagnostic) => (string?)diagnostic!["data"]!["fingerprint"];

    private static async Task<List<string>> ReportedAsync(TemporaryRepository repository)
    {
        var output = await TokensCommand.RunAsync(repository, "check", "--format", "json");
        return [.. JsonNode.Parse(output.Output)!["findings"]!.AsArray().Select(finding => string.Join(
            ' ',
            finding!["path"],
            finding["rule"],
            finding["message"],
            HashOf(TextAt(File.ReadAllLines(repository.PathOf((string)finding["path"]!)), finding))))];
    }

    private static string TextAt(string[] lines, JsonNode finding) =>
        lines[(int)finding["startLine"]! - 1][((int)finding["startColumn"]! - 1)..((int)finding["endColumn"]! - 1)];

    private static string Describe(string path, JsonNode diagnostic, string text) =>
        string.Join(' ', path, diagnostic["code"], diagnostic["message"], HashOf(text));

    /// <summary>The place of a finding is told by what stands there, which a failed test must not print.</summary>
    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
