using System.Text;
using LocalStack.Analyzers.Tool.Git;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;

namespace LocalStack.Analyzers.Tool.Tests.Git;

/// <summary>Contents through one process: each ends where it ends, whatever was read of it.</summary>
public sealed class GitBlobsTests
{
    [Fact]
    public async Task EachContent_IsReadToItsEndAndNoFurther()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        var texts = new[] { "one\n", "", "no line end", new string('x', 300_000), "\n\nlast\n\n" };
        var ids = new List<string>();
        foreach (var text in texts)
            ids.Add(await repository.WriteBlobAsync(text));

        Assert.Equal(texts, GitBlobs.Open(repository.Path, ids).Select(content => new StreamReader(content!).ReadToEnd()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(70_000)]
    public async Task ContentThatIsNotReadToItsEnd_IsPassedOver(int countRead)
    {
        using var repository = await TemporaryRepository.CreateAsync();
        var large = await repository.WriteBlobAsync(new string('x', 300_000));
        var small = await repository.WriteBlobAsync("small");

        var read = new List<string>();
        foreach (var content in GitBlobs.Open(repository.Path, [large, small, large, small]))
        {
            var buffer = new byte[countRead];
            var count = content!.ReadAtLeast(buffer, countRead, throwOnEndOfStream: false);
            read.Add(Encoding.UTF8.GetString(buffer, 0, count));
        }

        var (startOfLarge, startOfSmall) = (new string('x', countRead), "small"[..Math.Min(5, countRead)]);
        Assert.Equal([startOfLarge, startOfSmall, startOfLarge, startOfSmall], read);
    }

    [Fact]
    public async Task ContentThatIsNotThere_IsNull()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        var there = await repository.WriteBlobAsync("there");

        var contents = GitBlobs.Open(repository.Path, [new string('1', 40), there, new string('2', 40)])
            .Select(content => content is null ? null : new StreamReader(content).ReadToEnd());

        Assert.Equal([null, "there", null], contents);
    }

    [Fact]
    public async Task MoreIdsThanAPipeHolds_DoNotBlock()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        var id = await repository.WriteBlobAsync(new string('x', 1000));

        Assert.Equal(20_000, GitBlobs.Open(repository.Path, [.. Enumerable.Repeat(id, 20_000)]).Count());
    }

    [Fact]
    public async Task ReadingCanEndEarly()
    {
        using var repository = await TemporaryRepository.CreateAsync();
        var id = await repository.WriteBlobAsync(new string('x', 1000));

        Assert.NotNull(GitBlobs.Open(repository.Path, [.. Enumerable.Repeat(id, 20_000)]).First());
    }
}
