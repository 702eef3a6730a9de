using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Checking;

/// <summary>What silences the build silences the command, from the same files.</summary>
public sealed class SuppressionTests
{
    private readonly string _token = Secrets.Token();

    [Theory]
    [InlineData("root = true\n[*.sh]\nlocalstack_analyzers.exclude = true\n")]
    [InlineData("[*.{sh,txt}]\nlocalstack_analyzers.exclude=TRUE\n")]
    public async Task ExcludedFile_IsSilent(string editorConfig) => Assert.Empty(await CheckAsync(".editorconfig", editorConfig));

    [Theory]
    [InlineData("[*.txt]\nlocalstack_analyzers.exclude = true\n")]
    [InlineData("[*.sh]\nlocalstack_analyzers.exclude = false\n")]
    [InlineData("[inner/*.sh]\nlocalstack_analyzers.exclude = true\n")]
    // As in the build: the compiler applies such a severity to C# alone.
    [InlineData("[*.sh]\ndotnet_diagnostic.LSA0001.severity = none\n")]
    public async Task OtherFile_IsReported(string editorConfig) => Assert.Single(await CheckAsync(".editorconfig", editorConfig));

    [Fact]
    public async Task GlobalConfig_SilencesARuleEverywhere() =>
        Assert.Empty(await CheckAsync(".globalconfig", "is_global = true\ndotnet_diagnostic.LSA0001.severity = none\n"));

    [Fact]
    public async Task GlobalConfig_OfAnotherRule_IsReported() =>
        Assert.Single(await CheckAsync(".globalconfig", "is_global = true\ndotnet_diagnostic.LSA0002.severity = none\n"));

    [Fact]
    public async Task AllowedFingerprint_IsSilent()
    {
        var fingerprint = await FingerprintAsync();

        Assert.Empty(await CheckAsync(".editorconfig", $"[*]\nlocalstack_analyzers.allowed_fingerprints = 00000000, {fingerprint}\n"));
    }

    [Fact]
    public async Task AllowOption_AddsToTheAllowed()
    {
        var fingerprint = await FingerprintAsync();
        const string Other = "[*]\nlocalstack_analyzers.allowed_fingerprints = 00000000\n";

        Assert.Empty(await CheckAsync(".editorconfig", Other, "--allow", fingerprint));
        Assert.Single(await CheckAsync(".editorconfig", Other, "--allow", "11111111"));
    }

    [Fact]
    public async Task RootFile_EndsTheSearchUpwards()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "[*]\nlocalstack_analyzers.exclude = true\n");
        folder.Write("inner/.editorconfig", "root = true\n");
        folder.Write("run.sh", _token);
        folder.Write("inner/run.sh", _token);

        Assert.StartsWith("inner/run.sh:", Assert.Single(await CheckAsync(folder)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marker_SilencesItsLine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("run.sh", $"A={_token} # localstack-analyzers:allow\nB={_token}\n");

        Assert.StartsWith("run.sh:2:", Assert.Single(await CheckAsync(folder)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddedName_IsACredential()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "[*.env]\nlocalstack_analyzers.credential_names = MY_EMULATOR_KEY\n");
        folder.Write("a.env", $"MY_EMULATOR_KEY={Secrets.Key()}\n");
        folder.Write("b.sh", $"export MY_EMULATOR_KEY={Secrets.Key()}\n");

        Assert.StartsWith("a.env:1:17: LSA0003", Assert.Single(await CheckAsync(folder)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#pragma warning disable LSA0001\n$\n")]
    [InlineData("  #  pragma   warning  disable CS1591, LSA0001 // a sample\n$\n")]
    [InlineData("#pragma warning disable\n$\n")]
    [InlineData("#pragma warning disable\r\n#pragma warning restore CS1591\r\n$\r\n")]
    [InlineData("#pragma warning restore LSA0001\n#pragma warning disable LSA0001\n$\n")]
    public async Task Pragma_SilencesSource(string source) => Assert.Empty(await CheckSourceAsync(source));

    [Theory]
    [InlineData("$\n#pragma warning disable LSA0001\n")]
    [InlineData("#pragma warning disable LSA0001\n#pragma warning restore LSA0001\n$\n")]
    [InlineData("#pragma warning disable LSA0001\n#pragma warning restore\n$\n")]
    [InlineData("#pragma warning disable LSA0003\n$\n")]
    [InlineData("// #pragma warning disable LSA0001\n$\n")]
    [InlineData("#pragma warning // disable\n$\n")]
    [InlineData("#pragma checksum \"a\" \"{b}\" \"c\"\n$\n")]
    public async Task OtherDirective_IsReported(string source) => Assert.Single(await CheckSourceAsync(source));

    [Fact]
    public async Task Severity_SilencesSource()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.LSA0001.severity = none\n");
        folder.Write("A.cs", "// " + _token);
        folder.Write("b.sh", "# " + _token);

        Assert.StartsWith("b.sh:", Assert.Single(await CheckAsync(folder)), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> CheckSourceAsync(string source)
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.cs", source.Replace("$", "// " + _token, StringComparison.Ordinal));
        return await CheckAsync(folder);
    }

    private async Task<IReadOnlyList<string>> CheckAsync(string configName, string config, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write(configName, config);
        folder.Write("run.sh", "export LOCALSTACK_AUTH_TOKEN=" + _token);
        return await CheckAsync(folder, arguments);
    }

    private static async Task<IReadOnlyList<string>> CheckAsync(TemporaryFolder folder, params string[] arguments)
    {
        var output = await TokensCommand.RunAsync(folder, ["check", .. arguments]);
        Assert.Equal(output.Lines.Count == 0 ? ExitCodes.Clean : ExitCodes.Findings, output.ExitCode);
        return output.Lines;
    }

    private async Task<string> FingerprintAsync()
    {
        const string Label = "by fingerprint ";
        using var folder = new TemporaryFolder();
        folder.Write("run.sh", _token);
        var line = Assert.Single(await CheckAsync(folder));
        return line.Substring(line.IndexOf(Label, StringComparison.Ordinal) + Label.Length, 8);
    }
}
