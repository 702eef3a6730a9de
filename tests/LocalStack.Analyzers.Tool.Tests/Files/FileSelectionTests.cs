using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;

namespace LocalStack.Analyzers.Tool.Tests.Files;

public sealed class FileSelectionTests
{
    [Fact]
    public async Task Repository_GivesWhatGitTracksOrWouldAdd()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        repository.Write(".gitignore", "ignored/\nforced.txt\n");
        repository.Write("ignored/a.txt", "a");
        repository.Write("forced.txt", "a");
        repository.Write("tracked.txt", "a");
        await repository.GitAsync("add", ".gitignore", "tracked.txt");
        await repository.GitAsync("add", "--force", "forced.txt");
        repository.Write("untracked \u00FC\n.txt", "a");

        Assert.Equal(
            [".gitignore", "forced.txt", "tracked.txt", "untracked \u00FC\n.txt"],
            Select(repository, repository.Path));
    }

    [Fact]
    public async Task FolderOfARepository_GivesOnlyItsOwn()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        repository.Write("a.txt", "a");
        repository.Write("inner/b.txt", "b");

        Assert.Equal(["inner/b.txt"], Select(repository, repository.PathOf("inner")));
    }

    [Fact]
    public async Task NamedFile_IsTakenEvenIfIgnored()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        repository.Write(".gitignore", "*.env\n");
        repository.Write("local.env", "a");

        Assert.Equal(["local.env"], Select(repository, repository.PathOf("local.env")));
    }

    [Fact]
    public void PlainFolder_GivesAllBelow_ButGitsOwn()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".env", "a");
        folder.Write("inner/.hidden/b.txt", "b");
        folder.Write("inner/.git/config", "c");

        Assert.Equal([".env", "inner/.hidden/b.txt"], Select(folder, folder.Path));
    }

    [Fact]
    public void SamePathTwice_IsOneFile()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "a");

        Assert.Equal(["a.txt"], Select(folder, folder.Path, folder.PathOf("a.txt")));
    }

    [Fact]
    public void MissingPath_IsNamed()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<UserError>(() => Select(folder, folder.PathOf("missing")));

        Assert.Contains("missing", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Nothing is checked in vain before the error is told.</summary>
    [Fact]
    public void MissingPath_IsNamedBeforeAnythingIsListed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "a");

        Assert.Throws<UserError>(() => FileSelection.Select([folder.Path, folder.PathOf("missing")]));
    }

    private static IEnumerable<string> Select(TemporaryFolder folder, params string[] paths) =>
        FileSelection
            .Select(paths)
            .SelectMany(files => files.OnDisk)
            .Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
