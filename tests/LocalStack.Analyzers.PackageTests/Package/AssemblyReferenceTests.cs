using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using LocalStack.Analyzers.PackageTests.Infrastructure;

namespace LocalStack.Analyzers.PackageTests.Package;

/// <summary>
/// What the packed assemblies ask of their host: nothing but what Roslyn 4.8.0 brings, in no newer version, for a host
/// refuses an analyzer that asks for more than it has.
/// </summary>
[Collection(UsesPackage.Name)]
public sealed class AssemblyReferenceTests(PackedPackage package)
{
    private const string Folder = "analyzers/dotnet/cs/";

    /// <summary>What the hosts of Roslyn 4.8.0 have: Visual Studio 17.8 and the .NET 8 SDK.</summary>
    private static readonly Dictionary<string, Version> Floor = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
    };

    /// <summary>Code fixes are loaded by editors and by <c>dotnet format</c>, which have workspaces and MEF besides.</summary>
    private static readonly Dictionary<string, Version> EditorFloor = new(Floor)
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Composition.AttributedModel"] = new(8, 0, 0, 0),
    };

    [Theory]
    [InlineData("LocalStack.Detection.dll")]
    [InlineData("LocalStack.Analyzers.dll")]
    public async Task AnalyzerAssembly_AsksForNothingAboveTheFloor(string name) =>
        AssertWithin(Floor, await ReferencesOfAsync(name));

    [Fact]
    public async Task CodeFixAssembly_AsksForNothingAboveTheFloor() =>
        AssertWithin(EditorFloor, await ReferencesOfAsync("LocalStack.Analyzers.CodeFixes.dll"));

    private static void AssertWithin(Dictionary<string, Version> floor, IReadOnlyList<(string Name, Version Version)> references)
    {
        Assert.NotEmpty(references);
        Assert.All(references, reference =>
        {
            Assert.True(floor.TryGetValue(reference.Name, out var version), $"{reference.Name} is not there in every host.");
            Assert.True(reference.Version <= version, $"{reference.Name} {reference.Version} is newer than {version}.");
        });
    }

    /// <summary>The references to assemblies that are not in the package.</summary>
    private async Task<IReadOnlyList<(string Name, Version Version)>> ReferencesOfAsync(string assembly)
    {
        await using var archive = await ZipFile.OpenReadAsync(package.File);
        await using var packed = await archive.GetEntry(Folder + assembly)!.OpenAsync();
        using var image = new MemoryStream();
        await packed.CopyToAsync(image);
        image.Position = 0;

        using var file = new PEReader(image);
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences
                .Select(metadata.GetAssemblyReference)
                .Select(reference => (Name: metadata.GetString(reference.Name), reference.Version))
                .Where(reference => archive.GetEntry($"{Folder}{reference.Name}.dll") is null),
        ];
    }
}
