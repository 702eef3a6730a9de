using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>F# and Visual Basic, whose compilers do not run the analyzers.</summary>
[Collection(UsesPackage.Name)]
public sealed class OtherLanguageTests(PackedPackage package)
{
    [Fact]
    public async Task Projects_HaveTheirFilesAndSourcesChecked()
    {
        var consumer = package.CreateConsumer()
            .WithGit()
            .Write(".gitignore", ".env\n")
            .Write("src/Fs/Fs.fsproj", Project("""<ItemGroup><Compile Include="Lib.fs" /><AdditionalFiles Include="notes.md" /></ItemGroup>"""))
            .Write("src/Fs/notes.md", Secrets.Token())
            .Write("src/Fs/Lib.fs", $"module Lib\nlet token = \"{Secrets.Token()}\"\n")
            .Write("src/Fs/appsettings.json", $$"""{ "Token": "{{Secrets.Token()}}" }""")
            .Write("src/Fs/.env", $"LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n")
            .Write("src/Vb/Vb.vbproj", Project(""))
            .Write("src/Vb/M.vb", $"Module M\n    Const Token = \"{Secrets.Token()}\"\nEnd Module\n")
            .Write("src/Vb/appsettings.json", "{}");

        var fs = await consumer.BuildTargetAsync("src/Fs", new Dictionary<string, string>());
        var vb = await consumer.BuildTargetAsync("src/Vb", new Dictionary<string, string> { ["CI"] = "true" });

        Assert.True(fs.Output.ExitCode == 0, fs.Output.Text);
        Assert.Contains(Path.Combine("src", "Fs", "Lib.fs") + "(2,14): warning LSA0001", fs.Output.Text, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("src", "Fs", "appsettings.json") + "(1,13): warning LSA0001", fs.Output.Text, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("src", "Fs", "notes.md") + "(1,1): warning LSA0001", fs.Output.Text, StringComparison.Ordinal);
        Assert.Contains(" 3 Warning(s)", fs.Output.Text, StringComparison.Ordinal);
        Assert.Equal(1, vb.Output.ExitCode);
        Assert.Contains(Path.Combine("src", "Vb", "M.vb") + "(2,20): error LSA0001", vb.Output.Text, StringComparison.Ordinal);
        Assert.Contains(" 1 Error(s)", vb.Output.Text, StringComparison.Ordinal);
    }

    private string Project(string elements) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>
            <PackageReference Include="LocalStack.Analyzers" Version="{package.Version}" PrivateAssets="all" />
          </ItemGroup>
          {elements}
        </Project>
        """;
}
