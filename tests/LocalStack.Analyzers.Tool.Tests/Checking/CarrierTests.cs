using System.Collections.Immutable;
using System.Formats.Tar;
using System.IO.Compression;
using System.Resources;
using System.Security.Cryptography;
using System.Text;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Tool.Tests.Checking;

/// <summary>A token in what is no text: found, and what could not be looked at said.</summary>
public static class CarrierTests
{
    public static TheoryData<string> Carriers =>
        ["constant.dll", "literal.dll", "utf-16", "utf-16-be", "bytes", "zip", "zip in zip", "dll in zip", "tar", "tar.gz", "layers in tar", "text.gz",
         "short source in pdb", "long source in pdb", "constant in pdb", "source in dll", "source in dll in zip"];

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

                var findings = BinaryContent.Check(
                    "x", new MemoryStream(content), CancellationToken.None);

                Assert.Equal(place + 1, Assert.Single(findings).Start.Column);
            }
        }

        /// <summary>A length or a kind may be a letter or a digit.</summary>
        [Theory]
        [InlineData("z\'", "N)")]
        [InlineData("0", "0")]
        [InlineData("ls", "ls")]
        [InlineData("ls-", "-")]
        public void TokenBesideLettersInBytes_IsFound(string before, string after)
        {
            foreach (var encoding in new[] { Encoding.ASCII, Encoding.Unicode, Encoding.BigEndianUnicode })
                Assert.Single(Check([.. Junk(), .. encoding.GetBytes(before + Secrets.Token() + after), .. Junk()]));
        }

        [Theory]
        [InlineData("short source in pdb", "carrier.bin!/src/A.cs:1:")]
        [InlineData("long source in pdb", "carrier.bin!/src/A.cs:1:")]
        [InlineData("source in dll", "carrier.bin!/embedded.pdb!/src/A.cs:1:")]
        public async Task TokenInAnEmbeddedSource_IsToldOnce_WithThePlaceInIt(string carrier, string place)
        {
            using var repository = await TemporaryRepository.CreateAsync();
            File.WriteAllBytes(repository.PathOf("carrier.bin"), Create(carrier, Secrets.Token()));

            var output = await repository.TokensAsync("check");

            Assert.StartsWith(place, Assert.Single(output.Lines), StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("zlib")]
        [InlineData("name in zip")]
        [InlineData("remark of zip")]
        [InlineData("name in gzip")]
        [InlineData("name in tar")]
        [InlineData("link in tar.gz")]
        public void TokenAroundWhatIsPacked_IsFoundOnce(string carrier) =>
            Assert.Equal("x", Assert.Single(Check(CreateAround(carrier, Secrets.Token()))).Path.Split('!')[0]);

        [Theory]
        [InlineData("a.exe", "zip behind a program", "a.exe!/.env:")]
        [InlineData("a", "zip behind junk", "a!/.env:")]
        [InlineData("a", "zip behind junk, places from its own start", "a!/.env:")]
        [InlineData("a", "zip behind a mark that is none", "a!/.env:")]
        [InlineData("a.gz", "behind gzip", "a.gz:")]
        [InlineData("a.gz", "zip behind gzip", "a.gz!/.env:")]
        [InlineData("a.gz", "gzip behind gzip", "a.gz:")]
        [InlineData("a.zz", "behind zlib", "a.zz:")]
        [InlineData("a.tar", "behind tar", "a.tar:")]
        [InlineData("a.tar", "tar behind tar", "a.tar:")]
        [InlineData("a.deb", "package of Debian", "a.deb!/data.tar.gz!/a/.env:")]
        [InlineData("a.a", "ar", "a.a!/a.o:")]
        [InlineData("a.ar", "ar that begins with text", "a.ar!/b.gz:")]
        [InlineData("app.js.br", "Brotli", "app.js.br:")]
        [InlineData("a.zz", "short zlib", "a.zz:")]
        [InlineData("a", "single file", "a!/a.dll:")]
        [InlineData("a", "packed single file", "a!/a.dll:")]
        [InlineData("a.exe", "source in a single file", "a.exe!/a.dll!/embedded.pdb!/src/A.cs:")]
        [InlineData("a.dll", "resource.dll", "a.dll:")]
        [InlineData("a.dll", "string of a resource.dll", "a.dll:")]
        [InlineData("a.1.0.0.nupkg", "dll in zip", "a.1.0.0.nupkg!/lib/a.dll:")]
        [InlineData("a.1.0.0.snupkg", "pdb in zip", "a.1.0.0.snupkg!/lib/a.pdb!/src/A.cs:")]
        [InlineData("a.docx", "docx", "a.docx!/word/document.xml:")]
        [InlineData("a.whl", "zip", "a.whl!/a/.env:")]
        [InlineData("a.cpio", "cpio", "a.cpio:")]
        public void TokenInAFurtherCarrier_IsFound_AndNothingInItWithoutOne(string name, string carrier, string place)
        {
            var found = Check(CreateFurther(carrier, Secrets.Token()), name);

            Assert.Equal(place, Assert.Single(found.DistinctBy(finding => finding.Finding.Fingerprint)).Path + ":");
            Assert.Empty(Check(CreateFurther(carrier, TestTokens.WrongChecksum()[..20]), name));
        }

        /// <summary>Who accepts that a part cannot be read accepts nothing of the parts that can.</summary>
        [Theory]
        [InlineData("beside an encrypted entry")]
        [InlineData("before a damaged entry")]
        [InlineData("behind a damaged entry")]
        [InlineData("in gzip that is damaged behind it")]
        [InlineData("in tar that is cut off behind it")]
        [InlineData("before a sparse file of tar")]
        [InlineData("in a sparse file of tar")]
        [InlineData("beside what is packed by xz")]
        [InlineData("beside what is too deep")]
        [InlineData("before a bomb")]
        [InlineData("in ar with a damaged list")]
        public async Task TokenInAnArchiveOfWhichAPartCannotBeRead_IsFound(string carrier)
        {
            using var repository = await TemporaryRepository.CreateAsync();
            File.WriteAllBytes(repository.PathOf("a.bin"), CreateUnreadable(carrier, Secrets.Token()));

            var output = await repository.TokensAsync("check");

            Assert.Contains("error: a.bin was not fully checked: ", output.Errors, StringComparison.Ordinal);
            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.Contains("LSA0001", Assert.Single(output.Lines), StringComparison.Ordinal);
            Assert.Equal(ExitCodes.Findings, (await repository.TokensAsync("check", "--allow-unread", "archive")).ExitCode);

            await repository.GitAsync("add", ".");
            Assert.Equal(ExitCodes.Findings, (await repository.TokensAsync("check", "--staged", "--allow-unread", "archive")).ExitCode);
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
        [InlineData("damaged pdb")]
        [InlineData("damaged pdb in dll")]
        public async Task ArchiveThatIsNotLookedInto_EndsWith2(string kind)
        {
            using var repository = await TemporaryRepository.CreateAsync();
            File.WriteAllBytes(repository.PathOf("a.zip"), CreateHostile(kind));

            var output = await repository.TokensAsync("check");

            Assert.Contains("a.zip was not fully checked", output.Errors, StringComparison.Ordinal);
            Assert.Equal(ExitCodes.Error, output.ExitCode);
            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check", "--allow-unread", "archive")).ExitCode);
        }

        [Theory]
        [InlineData("7z\xBC\xAF")]
        [InlineData("BZh91AY&SY")]
        [InlineData("\xFD" + "7zXZ")]
        [InlineData("\x28\xB5\x2F\xFD")]
        [InlineData("\x04\x22\x4D\x18")]
        [InlineData("\x1F\x9D")]
        [InlineData("\x5D\0\0")]
        [InlineData("LZIP\u0001")]
        [InlineData("MSCF\0\0\0\0")]
        [InlineData("Rar!\u001A\u0007")]
        [InlineData("\xED\xAB\xEE\xDB")]
        [InlineData("PACK\0\0\0\u0002")]
        [InlineData("# v2 git bundle\n")]
        [InlineData("# v3 git bundle\n")]
        public void PackedInAWayThatIsNotLookedInto_IsSaid(string magic)
        {
            byte[] content = [.. Encoding.Latin1.GetBytes(magic), .. Junk()];

            Assert.NotNull(CheckAll(content).Problem?.Reason);
            Assert.NotNull(CheckAll(Zip("a", content)).Problem?.Reason);
        }

        /// <summary>What is compressed and short may have no NUL, and a bundle of Git begins with a list of names.</summary>
        [Theory]
        [InlineData("BZh91AY&SY\xE9\xFF")]
        [InlineData("\x28\xB5\x2F\xFD\x24\x31")]
        [InlineData("# v2 git bundle\n1234 refs/heads/main\n")]
        public void PackedWithoutANul_IsSaid(string content) =>
            Assert.NotNull(CheckAll(Encoding.Latin1.GetBytes(content)).Problem?.Reason);

        [Theory]
        [InlineData("a", "BZh caf\xE9")]
        [InlineData("a", "LZIP and MSCF and Rar! are marks")]
        [InlineData("a.br", "text that is called so")]
        [InlineData("a.br", "\xFF\xFE\xFF\0\u0001\xFF\xFF\xFF")]
        [InlineData("a", "!<arch>\nis the mark of an archive, and this is none of them: there is no list of members")]
        [InlineData("a", "\0\xFF\u0001\u0002PK\u0003\u0004\xFF\xFF\xFFPK\u0005\u0006\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF")]
        public void WhatBeginsLikeAnArchiveAndIsNone_IsClean(string name, string content) =>
            Assert.Empty(Check(Encoding.Latin1.GetBytes(content), name));

        [Theory]
        [InlineData("zip behind junk", "\xFF\xFF\xFF\xFF\xFF")]
        [InlineData("package of Debian", "no header of a member")]
        public void DamagedArchive_IsSaid(string carrier, string behind)
        {
            var content = CreateFurther(carrier, "nothing");
            var damaged = carrier == "package of Debian" ? [.. content, .. Encoding.Latin1.GetBytes(behind)] : Damage(content, Encoding.Latin1.GetBytes(behind));

            Assert.NotNull(CheckAll(damaged).Problem?.Reason);
        }

        [Theory]
        [InlineData("zip behind junk")]
        [InlineData("packed single file")]
        [InlineData("package of Debian")]
        [InlineData("Brotli")]
        [InlineData("behind gzip")]
        [InlineData("tar behind tar")]
        public void DamagedByteInAFurtherCarrier_IsSurvived(string carrier)
        {
            var content = CreateFurther(carrier, Secrets.Token());
            var random = new Random(13);
            for (var round = 0; round < 300; round++)
            {
                var damaged = content.ToArray();
                for (var i = 0; i < 3; i++)
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);

                var exception = Record.Exception(() => CheckAll(damaged, "a.br"));
                Assert.True(exception is null, $"{round}: {exception?.GetType().Name} in {exception?.StackTrace}");
            }
        }

        /// <summary>Behind the bound no part is unpacked, however many there are.</summary>
        [Fact]
        public void PartBehindTheBound_IsNotRead()
        {
            var reasons = new List<string>();
            var stream = new Tool.Files.UnpackedStream(new UnreadableStream(), _ => "too much", reasons.Add);

            Assert.Equal((0, 0), (stream.Read(new byte[1]), stream.Read(new byte[1])));
            Assert.Equal("too much", Assert.Single(reasons));
        }

        [Fact]
        public void EncryptedEntryOfAZip_IsSaid()
        {
            Assert.Equal("'x!/a' is encrypted", CheckAll(Encrypt(Zip("a", Junk()))).Problem?.Reason);
        }

        [Theory]
        [InlineData("x^2 + y^2 = z^2\n")]
        [InlineData("\x78\x01")]
        [InlineData("\x78\x9C")]
        public void WhatBeginsLikeZlibAndIsNone_IsClean(string start)
        {
            var junk = new byte[4000];
            new Random(13).NextBytes(junk);

            Assert.Empty(Check(Encoding.Latin1.GetBytes(start)));
            Assert.Empty(Check([.. Encoding.Latin1.GetBytes(start), .. junk]));
        }

        [Theory]
        [InlineData("short source in pdb")]
        [InlineData("long source in pdb")]
        [InlineData("source in dll")]
        public void DamagedByte_IsSurvived(string carrier)
        {
            var content = Create(carrier, Secrets.Token());
            var random = new Random(13);
            for (var round = 0; round < 1000; round++)
            {
                var damaged = content.ToArray();
                for (var i = 0; i < 3; i++)
                    damaged[random.Next(8, damaged.Length)] = (byte)random.Next(256);

                var exception = Record.Exception(() => CheckAll(damaged));
                Assert.True(exception is null, $"{round}: {exception?.GetType().Name} in {exception?.StackTrace}");
            }
        }

        [Fact]
        public async Task ProgramThatIsNoAssembly_IsClean()
        {
            using var repository = await TemporaryRepository.CreateAsync();
            File.WriteAllBytes(repository.PathOf("a.exe"), [(byte)'M', (byte)'Z', .. Junk()]);

            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("check")).ExitCode);
        }
    }

    /// <summary>The findings of what is looked at whole.</summary>
    private static IReadOnlyList<LocatedFinding> Check(byte[] content, string name = "x")
    {
        var (findings, problem) = CheckAll(content, name);
        Assert.Null(problem);
        return findings;
    }

    private static CheckedContent CheckAll(byte[] content, string name = "x")
    {
        var rules = new FileRules(DetectionOptions.Default, () => ImmutableDictionary<string, ReportDiagnostic>.Empty, isSource: false);
        return FileChecker.Check(name, new MemoryStream(content), rules, CancellationToken.None);
    }

    private static byte[] CreateFurther(string carrier, string token) => carrier switch
    {
        "zip behind a program" => [(byte)'M', (byte)'Z', .. LongJunk(), .. Zip(".env", Text(token))],
        "zip behind junk" => ZipBehind(LongJunk(), token),
        "zip behind junk, places from its own start" => [.. LongJunk(), .. Zip(".env", Text(token))],
        "zip behind a mark that is none" => [0, .. "PK\x03\x04"u8, .. LongJunk(), .. Zip(".env", Text(token))],
        "behind gzip" => [.. Gzip(LongJunk()), .. Text(token)],
        "zip behind gzip" => [.. Gzip(LongJunk()), .. Zip(".env", Text(token))],
        "gzip behind gzip" => [.. Gzip(LongJunk()), .. Gzip(Text(token))],
        "behind zlib" => [.. Zlib(LongJunk()), 0, 0, .. Text(token)],
        "behind tar" => [.. Tar("a", LongJunk()), .. Text(token)],
        "tar behind tar" => [.. Tar("a", LongJunk()), .. Tar("a/.env", Text(token))],
        "package of Debian" => Ar(("debian-binary", "2.0\n"u8.ToArray()), ("data.tar.gz", Gzip(Tar("a/.env", Text(token))))),
        "ar" => Ar(("/", Junk()), ("a.o/", [.. Junk(), 0, .. Text(token)])),
        "ar that begins with text" => Ar(("a.txt/", Encoding.ASCII.GetBytes(new string('-', 9001))), ("b.gz/", Gzip(Text(token)))),
        "Brotli" => Pack([.. Text(token), .. Encoding.ASCII.GetBytes(new string('-', 9000))], memory => new BrotliStream(memory, CompressionMode.Compress, leaveOpen: true)),
        "short zlib" => Zlib(Text(token)),
        "single file" => SingleFile(Create("constant.dll", token), isPacked: false),
        "packed single file" => SingleFile(Create("constant.dll", token), isPacked: true),
        "source in a single file" => [(byte)'M', (byte)'Z', .. SingleFile(Create("source in dll", token), isPacked: true, before: 2)],
        "resource.dll" => CompileWithResource(Text(token)),
        "string of a resource.dll" => CompileWithResource(Resources(token)),
        "dll in zip" or "zip" => Create(carrier, token),
        "pdb in zip" => Zip("lib/a.pdb", Create("long source in pdb", token)),
        "docx" => Zip("word/document.xml", Encoding.UTF8.GetBytes($"<w:document><w:t>{token}</w:t></w:document>")),
        "cpio" => [.. Encoding.ASCII.GetBytes("070701" + new string('0', 104)), .. Text(token), .. new byte[300]],
        _ => throw new ArgumentException("unknown carrier", nameof(carrier)),
    };

    private static byte[] CreateUnreadable(string carrier, string token) => carrier switch
    {
        "beside an encrypted entry" => Encrypt(Zip(("a", Junk()), ("b.gz", Gzip(Text(token))))),
        "before a damaged entry" => Zip(("b.gz", Gzip(Text(token))), ("c.gz", DamagedGzip(Text("nothing")))),
        "behind a damaged entry" => Zip(("a.gz", DamagedGzip(Text("nothing"))), ("b.gz", Gzip(Text(token)))),
        "in gzip that is damaged behind it" => DamagedGzip(Text(token)),
        "in tar that is cut off behind it" => Gzip([.. Tar("a/.env", Text(token))[..^1024], .. Tar("b", LongJunk())[..9000]]),
        "before a sparse file of tar" => Gzip([.. Tar("a/.env", Text(token))[..^1024], .. SparseTar(Junk())]),
        "in a sparse file of tar" => SparseTar([0, 0xFF, .. Text(token)]),
        "beside what is packed by xz" => Zip(("a.xz", [0xFD, .. "7zXZ"u8, 0, 0xFF, 0xFF]), ("b.gz", Gzip(Text(token)))),
        "beside what is too deep" => Zip(("a.zip", CreateHostile("deep")), ("b.gz", Gzip(Text(token)))),
        "before a bomb" => Zip(("b.gz", Gzip(Text(token))), ("c", new byte[1100 * 1024 * 1024])),
        "in ar with a damaged list" => [.. Ar(("b.gz/", Gzip(Text(token)))), .. "no header"u8],
        _ => throw new ArgumentException("unknown carrier", nameof(carrier)),
    };

    /// <summary>Sets the flag of the first entry, in both places.</summary>
    private static byte[] Encrypt(byte[] zip)
    {
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        return zip;
    }

    /// <summary>Damaged far behind its beginning.</summary>
    private static byte[] DamagedGzip(byte[] beginning)
    {
        var packed = Gzip([.. beginning, .. Encoding.ASCII.GetBytes(Convert.ToHexString(LongJunk()))]);
        packed.AsSpan(packed.Length / 2, 1000).Fill(0xFF);
        return packed;
    }

    /// <summary>A sparse file, as GNU tar writes it: with holes that it only tells.</summary>
    private static byte[] SparseTar(byte[] content)
    {
        var tar = Tar(new GnuTarEntry(TarEntryType.RegularFile, "a") { DataStream = new MemoryStream(content) });
        var header = tar.AsSpan(0, 512);
        header[156] = (byte)'S';
        header[148..156].Fill((byte)' ');
        Encoding.ASCII.GetBytes($"{Convert.ToString(header.ToArray().Sum(part => part), 8).PadLeft(6, '0')}\0 ").CopyTo(header[148..]);
        return tar;
    }

    private static byte[] Text(string token) => Encoding.ASCII.GetBytes($"X={token}\n");

    /// <summary>Longer than what is read at once, and no compressor makes it short.</summary>
    private static byte[] LongJunk()
    {
        var junk = new byte[200_000];
        new Random(13).NextBytes(junk);
        return junk;
    }

    /// <summary>As writers do that open what is there and append to it: the places are those in the whole file.</summary>
    private static byte[] ZipBehind(byte[] junk, string token)
    {
        var zip = Zip(".env", Text(token));
        var (record, end) = (zip.AsSpan().IndexOf("PK\x01\x02"u8), zip.AsSpan().IndexOf("PK\x05\x06"u8));
        BitConverter.TryWriteBytes(zip.AsSpan(record + 42), junk.Length);
        BitConverter.TryWriteBytes(zip.AsSpan(end + 16), junk.Length + record);
        return [.. junk, .. zip];
    }

    private static byte[] Damage(byte[] zip, byte[] damage)
    {
        damage.CopyTo(zip, zip.AsSpan().LastIndexOf("PK\x01\x02"u8) - 20);
        return zip;
    }

    private static byte[] Ar(params (string Name, byte[] Content)[] members)
    {
        var archive = new List<byte>("!<arch>\n"u8.ToArray());
        foreach (var (name, content) in members)
        {
            archive.AddRange(Encoding.ASCII.GetBytes($"{name,-16}{0,-12}{0,-6}{0,-6}{100644,-8}{content.Length,-10}`\n"));
            archive.AddRange(content);
            if (content.Length % 2 > 0)
                archive.Add((byte)'\n');
        }

        return [.. archive];
    }

    /// <summary>What the SDK makes of a program that is published as a single file: a host, the files, and the list of them.</summary>
    private static byte[] SingleFile(byte[] assembly, bool isPacked, int before = 0)
    {
        var packed = isPacked ? Pack(assembly, memory => new DeflateStream(memory, CompressionMode.Compress, leaveOpen: true)) : assembly;
        var mark = SHA256.HashData(".net core bundle\n"u8);
        var place = LongJunk().Length + sizeof(long) + mark.Length + Junk().Length + before;
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        writer.Write(LongJunk());
        writer.Write((long)place + packed.Length);
        writer.Write(mark);
        writer.Write(Junk());
        writer.Write(packed);
        writer.Write(6);
        writer.Write(0);
        writer.Write(1);
        writer.Write("id");
        writer.Write(new byte[5 * sizeof(long)]);
        writer.Write((long)place);
        writer.Write((long)assembly.Length);
        writer.Write(isPacked ? (long)packed.Length : 0);
        writer.Write((byte)1);
        writer.Write("a.dll");
        return content.ToArray();
    }

    private static byte[] Resources(string token)
    {
        using var content = new MemoryStream();
        using (var writer = new ResourceWriter(content))
            writer.AddResource("name", token);
        return content.ToArray();
    }

    private static byte[] CompileWithResource(byte[] content)
    {
        using var assembly = new MemoryStream();
        Expect(CreateCompilation(CSharpSyntaxTree.ParseText("class C;")).Emit(
            assembly, manifestResources: [new ResourceDescription("r", () => new MemoryStream(content), isPublic: true)]));
        return assembly.ToArray();
    }

    private static byte[] Zlib(byte[] content) => Pack(content, memory => new ZLibStream(memory, CompressionMode.Compress, leaveOpen: true));

    private static byte[] CreateAround(string carrier, string token) => carrier switch
    {
        "zlib" => Zlib(Encoding.ASCII.GetBytes($"{new string('-', 100)}\nX={token}\n")),
        "name in zip" => Zip($"a/{token}.txt", Junk()),
        "remark of zip" => [.. Zip("a", Junk())[..^2], (byte)token.Length, 0, .. Encoding.ASCII.GetBytes(token)],
        "name in gzip" => [.. Gzip(Junk())[..3], 8, .. Gzip(Junk())[4..10], .. Encoding.ASCII.GetBytes(token), 0, .. Gzip(Junk())[10..]],
        "name in tar" => Tar($"a/{token}.txt", Junk()),
        "link in tar.gz" => Gzip(Tar(new PaxTarEntry(TarEntryType.SymbolicLink, "a") { LinkName = token })),
        _ => throw new ArgumentException("unknown carrier", nameof(carrier)),
    };

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
        "short source in pdb" => Compile($"// {token}\nclass C {{ void M() {{ }} }}", DebugInformationFormat.PortablePdb),
        "long source in pdb" => Compile(LongSource(token), DebugInformationFormat.PortablePdb),
        "constant in pdb" => Compile($"class C {{ void M() {{ const string X = \"{token}\"; }} }}", DebugInformationFormat.PortablePdb, isSourceEmbedded: false),
        "source in dll" => Compile(LongSource(token), DebugInformationFormat.Embedded),
        "source in dll in zip" => Zip("lib/a.dll", Create("source in dll", token)),
        _ => throw new ArgumentException("unknown carrier", nameof(carrier)),
    };

    private static byte[] CreateHostile(string kind) => kind switch
    {
        "bomb" => Zip("bomb", new byte[1100 * 1024 * 1024]),
        "deep" => Enumerable.Range(0, 10).Aggregate(new byte[] { 1 }, (inner, _) => Zip("a.zip", inner)),
        "damaged" => Zip("a", Junk())[..60],
        "damaged pdb" => Create("long source in pdb", TestTokens.WrongChecksum())[..200],
        "damaged pdb in dll" => DamageEmbeddedPdb(Create("source in dll", TestTokens.WrongChecksum())),
        _ => throw new ArgumentException("unknown kind", nameof(kind)),
    };

    private static byte[] Junk() => [.. Enumerable.Range(0, 300).Select(i => (byte)(i % 7))];

    private static string LongSource(string token) =>
        $"// {token}\nclass C {{ void M() {{ }} }}\n" + string.Concat(Enumerable.Repeat("// Long enough to be packed.\n", 20));

    private static byte[] DamageEmbeddedPdb(byte[] assembly)
    {
        var packed = assembly.AsSpan().IndexOf("MPDB"u8) + 8;
        assembly.AsSpan(packed, 40).Fill(0xFF);
        return assembly;
    }

    private static byte[] Compile(string code)
    {
        using var assembly = new MemoryStream();
        Expect(CreateCompilation(CSharpSyntaxTree.ParseText(code)).Emit(assembly));
        return assembly.ToArray();
    }

    /// <summary>The PDB, or the assembly that it is embedded in.</summary>
    private static byte[] Compile(string code, DebugInformationFormat format, bool isSourceEmbedded = true)
    {
        var source = SourceText.From(code, Encoding.UTF8);
        var tree = CSharpSyntaxTree.ParseText(source, path: "/src/A.cs");
        using var assembly = new MemoryStream();
        using var pdb = new MemoryStream();
        Expect(CreateCompilation(tree).Emit(
            assembly,
            format == DebugInformationFormat.Embedded ? null : pdb,
            options: new EmitOptions(debugInformationFormat: format),
            embeddedTexts: isSourceEmbedded ? [EmbeddedText.FromSource(tree.FilePath, source)] : null));
        return (format == DebugInformationFormat.Embedded ? assembly : pdb).ToArray();
    }

    private static CSharpCompilation CreateCompilation(SyntaxTree tree)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("a", [tree], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private static void Expect(EmitResult result) =>
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.Id)));

    private static byte[] Zip(string name, byte[] content) => Zip((name, content));

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return memory.ToArray();
    }

    private static byte[] Tar(string name, byte[] content) =>
        Tar(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });

    private static byte[] Tar(TarEntry entry)
    {
        using var memory = new MemoryStream();
        using (var tar = new TarWriter(memory, leaveOpen: true))
            tar.WriteEntry(entry);
        return memory.ToArray();
    }

    private static byte[] Gzip(byte[] content) => Pack(content, memory => new GZipStream(memory, CompressionMode.Compress, leaveOpen: true));

    private static byte[] Pack(byte[] content, Func<MemoryStream, Stream> open)
    {
        using var memory = new MemoryStream();
        using (var packed = open(memory))
            packed.Write(content);
        return memory.ToArray();
    }

    private sealed class UnreadableStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("It was read.");
    }
}
