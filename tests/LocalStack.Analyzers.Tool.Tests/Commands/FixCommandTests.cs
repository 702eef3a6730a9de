using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CliWrap;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;
using YamlDotNet.RepresentationModel;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary><c>localstack-tokens fix</c> over every format.</summary>
public sealed class FixCommandTests
{
    private const string Bash = "bash";

    private const string CodeFile = "src/App/Tokens.cs";

    /// <summary>Files whose readers are not known, or expand nothing, and how many of their secrets stay; code is a compiler's.</summary>
    private static readonly Dictionary<string, int> LeftIn = new(StringComparer.Ordinal)
    {
        [CodeFile] = 3,
        ["src/App/App.config"] = 1,
        ["deploy/values.yaml"] = 1,
        ["deploy/operator.yaml"] = 1,
        ["deploy/auth.json"] = 1,
        ["docs/setup.txt"] = 1,
    };

    private static readonly LeakyFile[] Leaky = [.. LeakyRepository.SeenByBuild, .. LeakyRepository.SeenByCommandOnly];

    public static TheoryData<string, Encoding, string> Forms { get; } = new()
    {
        { "UTF-8, LF", new UTF8Encoding(false), "\n" },
        { "UTF-8 with a mark, CRLF", new UTF8Encoding(true), "\r\n" },
        { "UTF-16 LE, CRLF", new UnicodeEncoding(bigEndian: false, byteOrderMark: true), "\r\n" },
        { "UTF-16 BE, LF", new UnicodeEncoding(bigEndian: true, byteOrderMark: true), "\n" },
    };

    [Theory]
    [MemberData(nameof(Forms), DisableDiscoveryEnumeration = true)]
    public async Task LeakyRepository_HoldsAfterwardsWhatIsLeft_AndIsOtherwiseUnchanged(string name, Encoding encoding, string lineEnd)
    {
        using var folder = new TemporaryFolder();
        var before = Leaky.ToDictionary(
            file => file.Path,
            file => LeakyRepository.TextOf(file).ReplaceLineEndings(lineEnd) + (file.Path == CodeFile ? "// Ü" : "# Ü") + lineEnd);
        foreach (var (path, text) in before)
            folder.Write(path, text, encoding);

        var fix = await TokensCommand.RunAsync(folder, "fix");
        var check = await TokensCommand.RunAsync(folder, "check");

        Assert.True(fix.ExitCode == ExitCodes.Findings, name);
        foreach (var (path, count) in LeftIn)
            Assert.Equal(count, check.Lines.Count(line => line.StartsWith(path, StringComparison.Ordinal)));
        Assert.Equal(LeftIn.Values.Sum(), check.Lines.Count);
        Assert.Equal(LeftIn.Values.Sum(), fix.Lines.Count(line => line.Contains(": left ", StringComparison.Ordinal)));
        foreach (var (path, text) in before)
            AssertOnlySecretsDiffer(text, folder.ReadBytes(path), encoding, lineEnd);
    }

    [Fact]
    public async Task FixedFiles_AreReadByTheirRealReaders_WithTheSameKeys()
    {
        using var folder = new TemporaryFolder();
        var before = Leaky.ToDictionary(file => file.Path, file => LeakyRepository.TextOf(file));
        foreach (var (path, text) in before)
            folder.Write(path, text);

        await TokensCommand.RunAsync(folder, "fix");

        foreach (var (path, text) in before)
            Assert.Equal(KeysOf(path, text), KeysOf(path, folder.Read(path)));
        foreach (var path in before.Keys.Where(path => path.EndsWith(".sh", StringComparison.Ordinal)))
            await Cli.Wrap(Bash).WithArguments(["-n", folder.PathOf(path)]).ExecuteAsync();
    }

    [Fact]
    public async Task SecondRun_ChangesNothing()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Leaky)
            folder.Write(file.Path, LeakyRepository.TextOf(file));

        await TokensCommand.RunAsync(folder, "fix");
        var first = Leaky.Select(file => folder.Read(file.Path)).ToArray();
        await TokensCommand.RunAsync(folder, "fix");

        Assert.Equal(first, Leaky.Select(file => folder.Read(file.Path)));
    }

    [Fact]
    public async Task CleanFiles_AreNotTouched()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in LeakyRepository.Clean)
        {
            folder.Write(file.Path, LeakyRepository.TextOf(file));
            File.SetLastWriteTimeUtc(folder.PathOf(file.Path), DateTime.UnixEpoch);
        }

        var output = await TokensCommand.RunAsync(folder, "fix");

        Assert.Equal(ExitCodes.Clean, output.ExitCode);
        Assert.All(LeakyRepository.Clean, file => Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(folder.PathOf(file.Path))));
    }

    [Fact]
    public async Task DryRun_ShowsTheChange_AndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        var text = $"A=1\nLOCALSTACK_API_KEY={Secrets.Key()}\nLOCALSTACK_AUTH_TOKEN={Secrets.Token()} # localstack-analyzers:allow\n";
        folder.Write(".env", text);

        var output = await TokensCommand.RunAsync(folder, "fix", "--dry-run");

        Assert.Equal(ExitCodes.Findings, output.ExitCode);
        Assert.Equal(text, folder.Read(".env"));
        Assert.Equal(
            [
                "--- a/.env",
                "+++ b/.env",
                "@@ -2,1 +2,1 @@",
                "-LOCALSTACK_API_KEY=**********",
                "+#LOCALSTACK_API_KEY=",
            ],
            output.Lines.Skip(1));
    }

    [Fact]
    public async Task DryRun_OfSource_ShowsNoLiteral()
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.cs", $"var key = \"{Secrets.Key()}\"; // {Secrets.Token()}\nvar other = \"{Secrets.Key()}\";\n");

        var output = await TokensCommand.RunAsync(folder, "fix", "--dry-run");

        Assert.Contains("+var key = \"**********\"; // <YOUR_AUTH_TOKEN>", output.Lines);
    }

    [Fact]
    public async Task OldCodePage_IsKept()
    {
        using var folder = new TemporaryFolder();
        byte[] before = [.. "# Gr\u00FC\u00DFe\nLOCALSTACK_AUTH_TOKEN="u8[..4], 0xFC, 0xDF, .. Encoding.ASCII.GetBytes("\nLOCALSTACK_AUTH_TOKEN=" + Secrets.Token() + "\n")];
        File.WriteAllBytes(folder.PathOf(".env"), before);

        await TokensCommand.RunAsync(folder, "fix");

        Assert.Equal([.. before[..6], .. "\n#LOCALSTACK_AUTH_TOKEN=\n"u8], folder.ReadBytes(".env"));
    }

    [Fact]
    public async Task LargeFile_IsLeftWithAReason()
    {
        using var folder = new TemporaryFolder();
        folder.Write("dump.log", new string('x', 5_000_000) + "\n" + Secrets.Token());

        var output = await TokensCommand.RunAsync(folder, "fix");

        Assert.Equal(ExitCodes.Findings, output.ExitCode);
        Assert.Contains("too large", Assert.Single(output.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ModeAndLinks_AreKept()
    {
        if (OperatingSystem.IsWindows())
            return;

        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead;
        using var folder = new TemporaryFolder();
        folder.Write("run.sh", "export LOCALSTACK_AUTH_TOKEN=" + Secrets.Token());
        File.SetUnixFileMode(folder.PathOf("run.sh"), Mode);
        File.CreateSymbolicLink(folder.PathOf("link.sh"), folder.PathOf("run.sh"));

        await TokensCommand.RunAsync(folder, "fix", "link.sh");

        Assert.Equal(folder.PathOf("run.sh"), File.ResolveLinkTarget(folder.PathOf("link.sh"), returnFinalTarget: true)!.FullName);
        Assert.Equal(Mode, File.GetUnixFileMode(folder.PathOf("run.sh")));
        Assert.Equal(ExitCodes.Clean, (await TokensCommand.RunAsync(folder, "check")).ExitCode);
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
    }

    private static void AssertOnlySecretsDiffer(string before, byte[] content, Encoding encoding, string lineEnd)
    {
        Assert.True(content.AsSpan().StartsWith(encoding.Preamble));
        var after = encoding.GetString(content.AsSpan(encoding.Preamble.Length));
        var linesBefore = before.Split(lineEnd);
        var linesAfter = after.Split(lineEnd);
        var others = linesBefore.Where(line => !Secrets.AreShownIn(line)).ToList();
        Assert.Equal(others, linesAfter.Where(others.Contains));
        Assert.True(linesAfter.Length <= linesBefore.Length);
        Assert.Equal(encoding.GetString(content).Split('\n').Length - 1, linesAfter.Length - 1);
    }

    /// <summary>
    /// The keys that the real reader of a file sees, each with its path; of other files nothing. Entries that are
    /// variables of a run are left out: without them the run inherits the variables.
    /// </summary>
    private static IEnumerable<string> KeysOf(string path, string text) => Path.GetExtension(path) switch
    {
        ".json" => KeysOf(JsonDocument.Parse(text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }).RootElement, "").Where(key => !key.Contains("/LOCALSTACK_", StringComparison.Ordinal)),
        ".yml" or ".yaml" => KeysOfYaml(text),
        ".config" or ".runsettings" or ".props" => XDocument.Parse(text).Descendants().Select(element => element.Name.LocalName).Where(name => !name.StartsWith("LOCALSTACK_", StringComparison.Ordinal)),
        _ => [],
    };

    private static IEnumerable<string> KeysOf(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => KeysOf(property.Value, path + "/" + property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => KeysOf(item, path + "/" + index)),
        _ => [path],
    };

    private static IEnumerable<string> KeysOfYaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].AllNodes.Select(node => node.NodeType.ToString());
    }
}
