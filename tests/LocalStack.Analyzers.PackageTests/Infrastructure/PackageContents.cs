using System.IO.Compression;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Infrastructure;

/// <summary>What packages hold, held against <c>.ci/package-contents</c>, which the release is held against too.</summary>
internal static class PackageContents
{
    /// <summary>Fails unless a package holds what is listed, and nothing else.</summary>
    /// <param name="id">The id of the package.</param>
    /// <param name="file">The package.</param>
    public static void AssertListed(string id, string file)
    {
        using var package = ZipFile.OpenRead(file);

        Assert.Equal(Listed(id), package.Entries.Select(entry => entry.FullName).Where(IsOurs).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Listed(string id) => File.ReadLines(SourceTree.PathOf(".ci", "package-contents"))
        .SkipWhile(line => line != id)
        .Skip(1)
        .TakeWhile(line => line.StartsWith(' '))
        .Select(line => line.Trim());

    /// <summary>The rest is the container's own.</summary>
    private static bool IsOurs(string entry) =>
        !entry.StartsWith("_rels/", StringComparison.Ordinal)
        && !entry.StartsWith("package/", StringComparison.Ordinal)
        && entry != "[Content_Types].xml";
}
