using System.Text;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary><c>localstack-tokens check</c> over files on disk.</summary>
public sealed class CheckCommandTests
{
    [Fact]
    public async Task Token_IsReportedWithItsPlace()
    {
        using var folder = new TemporaryFolder();
        folder.Write("deploy/run.sh", $"#!/bin/sh\nexport LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");

        var output = await TokensCommand.RunAsync(folder, "check");

        Assert.Equal(ExitCodes.Findings, output.ExitCode);
        Assert.StartsWith("deploy/run.sh:2:30: LSA0001: LocalStack auth token in setting LOCALSTACK_AUTH_TOKEN", Assert.Single(output.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CleanFolder_EndsWith0()
    {
        using var folder = new TemporaryFolder();
        folder.Write("run.sh", "export LOCALSTACK_AUTH_TOKEN=$CI_TOKEN\n");

        var output = await TokensCommand.RunAsync(folder, "check");

        Assert.Equal(ExitCodes.Clean, output.ExitCode);
        Assert.Empty(output.Lines);
    }

    public static TheoryData<string, Encoding> Encodings { get; } = new()
    {
        { "UTF-8", new UTF8Encoding(false) },
        { "UTF-8 with a mark", new UTF8Encoding(true) },
        { "UTF-16 little-endian", new UnicodeEncoding(bigEndian: false, byteOrderMark: true) },
        { "UTF-16 big-endian", new UnicodeEncoding(bigEndian: true, byteOrderMark: true) },
    };

    [Theory]
    [MemberData(nameof(Encodings), DisableDiscoveryEnumeration = true)]
    public async Task Encoding_IsRead(string name, Encoding encoding)
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", $$"""{ "Ünï": 1, "LocalStack": { "ApiKey": "{{Secrets.Key()}}" } }""", encoding);

        var output = await TokensCommand.RunAsync(folder, "check");

        Assert.True(output.ExitCode == ExitCodes.Findings, name);
        Assert.StartsWith("appsettings.json:1:40: LSA0003", Assert.Single(output.Lines), StringComparison.Ordinal);
    }
}
