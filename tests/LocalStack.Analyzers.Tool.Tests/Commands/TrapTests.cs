using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary>
/// Places at which a run could end with 0 without having looked: the token is found there, or the run ends with 2. The ways to
/// ask the command, each with the places that it can see, are in <see cref="WaysInTests"/>; what a build could miss (analyzers
/// that are turned off, F#, Visual Basic, the second build) is in the tests of the package.
/// </summary>
public sealed class TrapTests : IDisposable
{
    private const string Check = "check";
    private const string History = "check --history";

    private readonly string _leak = $"LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n";
    private readonly List<TemporaryRepository> _repositories = [];

    public void Dispose() => _repositories.ForEach(repository => repository.Dispose());

    [SkippableFact]
    public Task TrackedNameThatIsNotUtf8() => TrapAsync(ExitCodes.Findings, Check, repository =>
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Names are bytes on Linux.");
        repository.Write("a.env", _leak);
        return ShellAsync(repository, "mv a.env \"$(printf 'b\\351.env')\" && git add . && git commit -qm x && rm *.env");
    });

    [SkippableFact]
    public Task FolderWithoutPermission() => TrapAsync(ExitCodes.Error, Check, repository =>
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.UserName == "root", "The administrator can open every folder.");
        repository.Write("a/a.env", _leak);
        return ShellAsync(repository, "chmod 0 a");
    });

    [Fact]
    public Task SparseFile() => TrapAsync(ExitCodes.Findings, Check, async repository =>
    {
        await repository.CommitAsync("kept/a.txt", "");
        await repository.CommitAsync("left/a.env", _leak);
        await repository.GitAsync("sparse-checkout", "set", "kept");
    });

    [Theory]
    [InlineData("--skip-worktree", true)]
    [InlineData("--assume-unchanged", false)]
    [InlineData("--assume-unchanged", true)]
    public Task FileThatGitIsToldNotToLookAt(string option, bool isDeleted) => TrapAsync(ExitCodes.Findings, Check, async repository =>
    {
        await repository.CommitAsync("a.env", isDeleted ? _leak : "");
        await repository.GitAsync("update-index", option, "a.env");
        if (isDeleted)
            File.Delete(repository.PathOf("a.env"));
        else
            repository.Write("a.env", _leak);
    });

    [Theory]
    [InlineData(ExitCodes.Error, Check, "--no-checkout")]
    [InlineData(ExitCodes.Error, Check, "--bare")]
    [InlineData(ExitCodes.Findings, History, "--no-checkout")]
    [InlineData(ExitCodes.Findings, History, "--bare")]
    [InlineData(ExitCodes.Error, History, "--depth=1")]
    [InlineData(ExitCodes.Findings, Check, "--depth=1")]
    [InlineData(ExitCodes.Error, "check .git", "--depth=1")]
    [InlineData(ExitCodes.Error, "check --range HEAD", "--depth=1")]
    public async Task Clone(int exitCode, string way, string option)
    {
        var source = await CreateAsync();
        await source.CommitAsync("a.env", _leak);
        await source.CommitAsync("b.txt", "");
        var clone = await TemporaryRepository.CloneAsync(source, option);
        _repositories.Add(clone);

        AssertSeen(exitCode, await clone.TokensAsync(way.Split(' ')));
    }

    [Theory]
    [InlineData(Check)]
    [InlineData("check nested")]
    [InlineData("check nested/a.env")]
    public Task NestedRepository(string way) => TrapAsync(ExitCodes.Findings, way, repository =>
    {
        repository.Write("nested/a.env", _leak);
        return repository.TryGitInAsync("nested", "init", "--quiet");
    });

    [Fact]
    public async Task Submodule()
    {
        var inner = await CreateAsync();
        await inner.CommitAsync("a.env", _leak);

        await TrapAsync(ExitCodes.Findings, Check, repository =>
            repository.GitAsync("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", new Uri(inner.Path).AbsoluteUri, "sub"));
    }

    [Theory]
    [InlineData("check sub")]
    [InlineData("check sub --quiet")]
    public async Task SubmoduleThatIsNotCheckedOut_AndThatIsNamed(string way)
    {
        var repository = await CreateWithSubmodulePathAsync("sub");
        Directory.CreateDirectory(repository.PathOf("sub"));

        AssertSeen(ExitCodes.Error, await repository.TokensAsync(way.Split(' ')));
        Assert.Contains("Not looked at: 1 submodule, not checked out", (await repository.TokensAsync("check")).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check --staged")]
    [InlineData("check --history")]
    [InlineData("check --range HEAD~1..HEAD")]
    public async Task PathOfASubmodule(string way)
    {
        var repository = await CreateWithSubmodulePathAsync(Token);
        if (way != "check --staged")
            await repository.CommitStagedAsync();

        AssertSeen(ExitCodes.Findings, await repository.TokensAsync(way.Split(' ')));
    }

    [Theory]
    [InlineData("check new")]
    [InlineData("check new/")]
    [InlineData("check new/inner")]
    public async Task FolderOfWhichGitTracksNothing_IsLookedAt(string way)
    {
        var repository = await CreateAsync();
        await repository.CommitAsync("a.txt", "");
        repository.Write("new/inner/a.env", "nothing\n");

        Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync(way.Split(' '))).ExitCode);
        repository.Write("new/inner/a.env", _leak);
        AssertSeen(ExitCodes.Findings, await repository.TokensAsync(way.Split(' ')));
    }

    [Theory]
    [InlineData("check bin")]
    [InlineData("check bin/a.env")]
    [InlineData("check ./bin/")]
    public Task IgnoredFolder_ThatIsNamed(string way) => TrapAsync(ExitCodes.Findings, way, repository =>
    {
        repository.Write(".gitignore", "bin/\n");
        repository.Write("bin/a.env", _leak);
        return Task.CompletedTask;
    });

    [Theory]
    [InlineData("check none")]
    [InlineData("check a.txt none")]
    [InlineData("check --staged none")]
    [InlineData("check --history none")]
    public Task PathThatLeadsNowhere(string way) => TrapAsync(ExitCodes.Error, way, repository => repository.CommitAsync("a.txt", ""));

    [Theory]
    [InlineData("a.dll", "MZ")]
    [InlineData("a.bin", "")]
    [InlineData("a.nupkg", "zip")]
    [InlineData("a.txt", "utf-16")]
    [InlineData("a.sh", "nul")]
    public Task ContentThatIsNoPlainText(string name, string form) => TrapAsync(ExitCodes.Findings, "check " + name, repository =>
    {
        File.WriteAllBytes(repository.PathOf(name), Carry(form));
        return Task.CompletedTask;
    });

    [Fact]
    public Task ReplacedObject() => TrapAsync(ExitCodes.Findings, History, async repository =>
    {
        await repository.CommitAsync("a.env", _leak);
        var clean = await repository.WriteBlobAsync("nothing\n");
        await repository.GitAsync("replace", "HEAD:a.env", clean);
    });

    [Fact]
    public Task GraftThatHidesParents() => TrapAsync(ExitCodes.Findings, History, async repository =>
    {
        await repository.CommitAsync("a.env", _leak);
        await repository.GitAsync("rm", "--quiet", "a.env");
        repository.Write(".git/info/grafts", await repository.CommitStagedAsync() + "\n");
    });

    /// <summary>A copy of what commits hold, by which Git goes on sooner: in a copied repository it may say anything.</summary>
    [Theory]
    [InlineData(History)]
    [InlineData("check --range HEAD")]
    public Task CommitGraphThatHidesParents(string way) => TrapAsync(ExitCodes.Findings, way, async repository =>
    {
        await repository.CommitAsync("a.env", _leak);
        await repository.GitAsync("rm", "--quiet", "a.env");
        var last = await repository.CommitStagedAsync();
        await repository.GitAsync("commit-graph", "write", "--reachable", "--no-progress");
        HideParents(repository.PathOf(".git/objects/info/commit-graph"), last);

        Assert.Equal("1", (await repository.GitAsync("rev-list", "--count", "HEAD")).Trim());
    });

    [Fact]
    public Task WorkingTreeThatIsElsewhere() => TrapAsync(ExitCodes.Error, Check, async repository =>
    {
        repository.Write("a.env", _leak);
        var other = await CreateAsync();
        await repository.GitAsync("config", "core.worktree", other.Path);
    });

    [Theory]
    [InlineData(Check)]
    [InlineData("check --staged")]
    [InlineData(History)]
    public Task TargetOfALink(string way) => TrapAsync(ExitCodes.Findings, way, async repository =>
    {
        File.CreateSymbolicLink(repository.PathOf("link"), Token);
        await repository.GitAsync("add", "link");
        if (way == History)
            await repository.CommitStagedAsync();
    });

    [Theory]
    [InlineData(History)]
    [InlineData("check --range HEAD~1..HEAD")]
    public Task HeaderOfACommit_TheTagThatItMerges(string way) => TrapAsync(ExitCodes.Findings, way, async repository =>
    {
        var parent = await repository.CommitAsync("a.txt", "");
        var tree = (await repository.GitAsync("rev-parse", "HEAD^{tree}")).Trim();
        repository.Write(
            ".git/commit",
            $"tree {tree}\nparent {parent}\nauthor a <a@b> 1 +0000\ncommitter a <a@b> 1 +0000\nmergetag object {parent}\n type commit\n tag v1\n \n {Token}\n\nMerge\n");
        await repository.GitAsync("reset", "--quiet", (await repository.GitAsync("hash-object", "-t", "commit", "-w", ".git/commit")).Trim());
    });

    [Fact]
    public Task AuthorOfACommit() => TrapAsync(ExitCodes.Findings, History, repository =>
        repository.GitAsync("commit", "--quiet", "--allow-empty", "--message=Change", $"--author={Token} <a@b>"));

    [Theory]
    [InlineData("PK\u0003\u0004")]
    [InlineData("BZh\u0001\u0002\u0003\u0004\u0005\u0006")]
    public Task MessageThatBeginsLikeAnArchive(string start) => TrapAsync(ExitCodes.Findings, History, repository =>
    {
        repository.Write(".git/MESSAGE", $"{start} {Token}\n");
        return repository.GitAsync("commit", "--quiet", "--allow-empty", "--file=.git/MESSAGE");
    });

    [Fact]
    public Task RunOverAllFiles_WhereNothingIsStaged() =>
        TrapAsync(ExitCodes.Findings, "check -- a.env", repository => repository.CommitAsync("a.env", _leak));

    [Fact]
    public Task CommitThatIsTakenBack() => TrapAsync(ExitCodes.Findings, "check --range HEAD~2..HEAD", async repository =>
    {
        await repository.CommitAsync("a.txt", "");
        await repository.CommitAsync("a.env", _leak);
        await repository.GitAsync("revert", "--no-edit", "HEAD");
    });

    [Fact]
    public Task NameOfTheBranch_OfAWorkingTree() => TrapAsync(ExitCodes.Findings, Check, repository =>
        repository.GitAsync("switch", "--quiet", "--create", "try/" + Token));

    [Fact]
    public async Task ConfigurationAboveTheRepository_AcceptsNothing()
    {
        var above = await CreateAsync();
        above.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.LSA0001.severity = none\n");
        above.Write("inner/a.env", _leak);
        await above.TryGitInAsync("inner", "init", "--quiet");

        AssertSeen(ExitCodes.Findings, await above.TokensInAsync("inner", "check"));
    }

    [Fact]
    public Task HistoryInAHookThatReceives() => TrapAsync(
        ExitCodes.Error,
        History,
        async repository =>
        {
            await repository.CommitAsync("a.txt", "");
            repository.Environment["GIT_QUARANTINE_PATH"] = repository.PathOf(".git/objects");
        });

    [Fact]
    public Task NameOfTheStandardInput() => TrapAsync(
        ExitCodes.Findings, $"check - --stdin-name {Token}.txt", _ => Task.CompletedTask);

    private string Token => _leak.Trim().Split('=')[1];

    private async Task TrapAsync(int exitCode, string way, Func<TemporaryRepository, Task> set)
    {
        var repository = await CreateAsync();
        await set(repository);
        AssertSeen(exitCode, await repository.TokensAsync(way.Split(' ')));
    }

    /// <summary>A repository in which a submodule that is not there is staged, without <c>.gitmodules</c>.</summary>
    private async Task<TemporaryRepository> CreateWithSubmodulePathAsync(string path)
    {
        var repository = await CreateAsync();
        var commit = await repository.CommitAsync("a.txt", "");
        await repository.GitAsync("update-index", "--add", "--cacheinfo", $"160000,{commit},{path}");
        return repository;
    }

    /// <summary>Writes into the record of a commit that it has no parents, and makes the sum fit again.</summary>
    private static void HideParents(string path, string commit)
    {
        const int HeaderLength = 8;
        const int EntryLength = 12;
        const uint NoParent = 0x7000_0000;

        File.SetAttributes(path, FileAttributes.Normal);
        var graph = File.ReadAllBytes(path);
        var id = Convert.FromHexString(commit);
        var (ids, data) = (PlaceOf("OIDL"u8), PlaceOf("CDAT"u8));
        var index = (graph.AsSpan(ids).IndexOf(id)) / id.Length;
        BinaryPrimitives.WriteUInt32BigEndian(graph.AsSpan(data + (index * (id.Length + 16)) + id.Length), NoParent);
#pragma warning disable CA5350 // Git's own sum.
        SHA1.HashData(graph.AsSpan(0, graph.Length - id.Length)).CopyTo(graph, graph.Length - id.Length);
#pragma warning restore CA5350
        File.WriteAllBytes(path, graph);

        int PlaceOf(ReadOnlySpan<byte> name)
        {
            var entry = HeaderLength + (graph.AsSpan(HeaderLength, 10 * EntryLength).IndexOf(name) / EntryLength * EntryLength);
            return (int)BinaryPrimitives.ReadUInt64BigEndian(graph.AsSpan(entry + name.Length));
        }
    }

    private static void AssertSeen(int exitCode, CommandOutput output)
    {
        Assert.Equal(exitCode, output.ExitCode);
        if (exitCode == ExitCodes.Findings)
            Assert.Contains("LSA0001", output.Output, StringComparison.Ordinal);
        else
            Assert.Contains("error: ", output.Errors, StringComparison.Ordinal);
    }

    private async Task<TemporaryRepository> CreateAsync()
    {
        var repository = await TemporaryRepository.CreateAsync();
        _repositories.Add(repository);
        return repository;
    }

    private byte[] Carry(string form)
    {
        if (form == "utf-16")
            return Encoding.Unicode.GetBytes(_leak);
        if (form == "nul")
            return Encoding.UTF8.GetBytes("#!/bin/sh\n\0\n" + _leak);
        if (form != "zip")
            return [.. Encoding.ASCII.GetBytes(form), .. new byte[200], .. Encoding.Unicode.GetBytes(_leak), .. new byte[200]];

        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("content/a.env").Open())
            entry.Write(Encoding.UTF8.GetBytes(_leak));
        return content.ToArray();
    }

    private static async Task ShellAsync(TemporaryRepository repository, string script)
    {
        var (exitCode, output) = await repository.TryGitAsync("-c", "alias.run=!" + script, "run");
        Assert.True(exitCode == 0, output);
    }
}
