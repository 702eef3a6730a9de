using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LocalStack.Analyzers.Tool.Tests.Checking;

/// <summary>A token in what is no text: found, or said not to have been looked at.</summary>
public static class CarrierTests
{
    public static TheoryData<string> Carriers =>
        ["constant.dll", "literal.dll", "utf-16", "utf-16-be", "bytes", "zip", "zip in zip", "dll in zip", "tar", "tar.gz", "layers in tar", "text.gz"];

    public sealed class Reports
    {
        [Theory]
        [MemberData(nameof(CarrierTests.Carriers), MemberType = typeof(CarrierTests))]
        public async Task TokenInACarrier_IsFound(string carrier)
        {
            using var repository = await TemporaryRepository.CreateAsync();
            File.WriteAllBytes(repository.PathOf("carrier.bin"), Create(carrier, Secrets.Token()));

            foreach (var arguments in new string[][] { ["check"], ["check", "carrier.bin"] })
            {
                var output = await repository.TokensAsync(arguments);

                // A constant that is used is in an assembly twice.
                Assert.InRange(output.Lines.Count, 1, 2);
                Assert.All(output.Lines, line => Assert.StartsWith("carrier.bin", line, StringComparison.Ordinal));
                Assert.Contains("LSA0001", output.Output, StringComparison.Ordinal);
                Assert.Equal(ExitCodes.Findings, output.ExitCode);
            }

            await repository.GitAsync("add", ".");
            Assert.Equal(ExitCodes.Findings, (await repository.TokensAsync("check", "--staged")).ExitCode);
            await repository.CommitStagedAsync();
            Assert.Equal(ExitCodes.Findings, (await repository.TokensAsync("check", "--history")).ExitCode);
        }

        [Theory]
        [InlineData(0)]
        [InlineData(1)]
        [InlineData(2)]
        public void TokenOnTheEndOfAWindow_IsFoundOnce(int shift)
        {
            foreach (var isWide in new[] { false, true })
            {
                var token = Secrets.Token();
                var content = new byte[(3 * 1024 * 1024) + 100];
                var place = (1024 * 1024) - 40 + shift;
                (isWide ? Encoding.Unicode : Encoding.ASCII).GetBytes(token).CopyTo(content, place);

                var findings = Analyzers.Tool.Checking.BinaryContent.Check(
                    "x", new MemoryStream(content), CancellationToken.None);

                Assert.Equal(place + 1, Assert.Single(findings).Start.Column);
            }
        }

        [Fact]
        public async Task Fix_LeavesIt_WithAdvice()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            var (binary, zip) = (Create("bytes", Secrets.Token()), Create("zip", Secrets.Token()));
            File.WriteAllBytes(repository.PathOf("a.bin"), binary);
            File.WriteAllBytes(repository.PathOf("b.zip"), zip);

            var output = await repository.TokensAsync("fix");

            Assert.Equal(2, output.Lines.Count(line => line.Contains("left", StringComparison.Ordinal) && line.Contains("rotate", StringComparison.Ordinal)));
            Assert.True(repository.ReadBytes("a.bin").SequenceEqual(binary) && repository.ReadBytes("b.zip").SequenceEqual(zip), "Something was changed.");
        }
    }

    public sealed class Guards
    {
        [Theory]
        [MemberData(nameof(CarrierTests.Carriers), MemberType = typeof(CarrierTests))]
        public async Task CarrierWithoutAToken_IsClean(string carrier)
        {
            using var repository = await TemporaryRepository.CreateAsync();
            File.WriteAllBytes(repository.PathOf("carrier.bin"), Create(carrier, TestTokens.WrongChecksum()[..20] + "...."));

            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check")).ExitCode);
        }

        [Theory]
        [InlineData("bomb")]
        [InlineData("deep")]
        [InlineData("damaged")]
        public async Task ArchiveThatIsNotLookedInto_EndsWith2(string kind)
        {
            using var repository = await TemporaryRepository.CreateAsync();
            File.WriteAllBytes(repository.PathOf("a.zip"), CreateHostile(kind));

            var output = await repository.TokensAsync("check");

            Assert.Contains("a.zip was not checked", output.Errors, StringComparison.Ordinal);
            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check", "--allow-unread", "archive")).ExitCode);
        }
    }

    private static byte[] Create(string carrier, string token) => carrier switch
    {
        "constant.dll" => Compile($"public static class C {{ public const string X = \"{token}\"; public static string Y() => X; }}"),
        "literal.dll" => Compile($"public static class C {{ public static System.ReadOnlySpan<byte> X => \"{token}\"u8; }}"),
        "utf-16" => [.. Junk(), .. Encoding.Unicode.GetBytes(token), .. Junk()],
        "utf-16-be" => [.. Junk(), .. Encoding.BigEndianUnicode.GetBytes(token), .. Junk()],
        "bytes" => [.. Junk(), .. Encoding.ASCII.GetBytes(token), .. Junk()],
        "zip" => Zip("a/.env", Encoding.ASCII.GetBytes("X=" + token)),
        "zip in zip" => Zip("a.zip", Create("zip", token)),
        "dll in zip" => Zip("lib/a.dll", Create("constant.dll", token)),
        "tar" => Tar("a/.env", Encoding.ASCII.GetBytes("X=" + token)),
        "tar.gz" => Gzip(Create("tar", token)),
        "layers in tar" => Tar("layer.tar", Create("tar.gz", token)),
        "text.gz" => Gzip(Encoding.ASCII.GetBytes("X=" + token)),
        _ => throw new ArgumentException("unknown carrier", nameof(carrier)),
    };

    private static byte[] CreateHostile(string kind) => kind switch
    {
        "bomb" => Zip("bomb", new byte[1100 * 1024 * 1024]),
        "deep" => Enumerable.Range(0, 10).Aggregate(new byte[] { 1 }, (inner, _) => Zip("a.zip", inner)),
        "damaged" => Zip("a", Junk())[..60],
        _ => throw new ArgumentException("unknown kind", nameof(kind)),
    };

    private static byte[] Junk() => [.. Enumerable.Range(0, 300).Select(i => (byte)(i % 7))];

    private static byte[] Compile(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "a", [CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.Id)));
        return assembly.ToArray();
    }

    private static byte[] Zip(string name, byte[] content)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry(name).Open();
            entry.Write(content);
        }

        return memory.ToArray();
    }

    private static byte[] Tar(string name, byte[] content)
    {
        using var memory = new MemoryStream();
        using (var tar = new TarWriter(memory, leaveOpen: true))
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        return memory.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(content);
        return memory.ToArray();
    }
}
