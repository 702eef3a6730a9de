using System.IO.Compression;
using System.Xml.Linq;
using LocalStack.Analyzers.PackageTests.Infrastructure;

namespace LocalStack.Analyzers.PackageTests.Package;

/// <summary>What is in the package, and what NuGet is told about it.</summary>
[Collection(UsesPackage.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void Entries_AreTheseAndNoOthers() => PackageContents.AssertListed("LocalStack.Analyzers", package.File);

    [Fact]
    public async Task Metadata_IsThatOfADevelopmentDependency()
    {
        await using var archive = await ZipFile.OpenReadAsync(package.File);
        await using var nuspec = await archive.GetEntry("LocalStack.Analyzers.nuspec")!.OpenAsync();
        var metadata = (await XDocument.LoadAsync(nuspec, LoadOptions.None, CancellationToken.None)).Root!.Elements().Single();
        string? ValueOf(string name) => metadata.Element(metadata.Name.Namespace + name)?.Value;

        Assert.Equal("LocalStack.Analyzers", ValueOf("id"));
        Assert.Equal(package.Version, ValueOf("version"));
        Assert.Equal("true", ValueOf("developmentDependency"));
        Assert.Equal("MIT", ValueOf("license"));
        Assert.Equal("README.md", ValueOf("readme"));
        Assert.Equal("icon.png", ValueOf("icon"));
        Assert.Null(ValueOf("dependencies"));
    }
}
