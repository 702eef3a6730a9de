using System.IO.Compression;
using System.Xml.Linq;
using LocalStack.Analyzers.PackageTests.Infrastructure;

namespace LocalStack.Analyzers.PackageTests.Package;

/// <summary>What is in the package, and what NuGet is told about it.</summary>
[Collection(UsesPackage.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    [Fact]
    public async Task Entries_AreTheseAndNoOthers()
    {
        await using var archive = await ZipFile.OpenReadAsync(package.File);

        Assert.Equal(
            [
                "LocalStack.Analyzers.nuspec",
                "README.md",
                "analyzers/dotnet/cs/LocalStack.Analyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/LocalStack.Analyzers.dll",
                "analyzers/dotnet/cs/LocalStack.Detection.dll",
                "build/LocalStack.Analyzers.Check.proj",
                "build/LocalStack.Analyzers.Empty.cs",
                "build/LocalStack.Analyzers.Files.targets",
                "build/LocalStack.Analyzers.Gate.globalconfig",
                "build/LocalStack.Analyzers.Git.proj",
                "build/LocalStack.Analyzers.Output.targets",
                "build/LocalStack.Analyzers.targets",
                "buildMultiTargeting/LocalStack.Analyzers.targets",
                "icon.png",
            ],
            archive.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal));
    }

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

    /// <summary>The rest is the container's own.</summary>
    private static bool IsOurs(string entry) =>
        !entry.StartsWith("_rels/", StringComparison.Ordinal)
        && !entry.StartsWith("package/", StringComparison.Ordinal)
        && entry != "[Content_Types].xml";
}
