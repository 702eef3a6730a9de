using System.Globalization;
using System.Text;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tests.Source;

/// <summary>LSA0001: tokens that the text does not show in one piece.</summary>
public static class FoldingTests
{
    private const string Usings = """
        using System;
        using System.Text;

        """;

    public sealed class Reports
    {
        [Theory]
        [InlineData("""var t = {|LSA0001:"$1a" + "$1b"|};""")]
        [InlineData("""var t = {|LSA0001:("$1a" + ("$1b"))|};""")]
        [InlineData("""var t = "TOKEN=" + {|LSA0001:"$1a" + "$1b"|} + ";";""")]
        [InlineData("""const string A = "$1a"; const string B = "$1b"; var t = {|LSA0001:A + B|};""")]
        [InlineData("""var a = "$1a"; var t = {|LSA0001:a + "$1b"|};""")]
        [InlineData("""const string A = "$1a"; var t = {|LSA0001:$"{A}$1b"|};""")]
        [InlineData("""var t = {|LSA0001:$"$1a{"$1b"}"|};""")]
        [InlineData("""var t = {|LSA0001:string.Concat("$1a", "$1b")|};""")]
        [InlineData("""var t = {|LSA0001:string.Join("", "$1a", "$1b")|};""")]
        [InlineData("""var t = {|LSA0001:string.Join("", new[] { "$1a", "$1b" })|};""")]
        [InlineData("""var t = {|LSA0001:string.Format("{0}{1}", "$1a", "$1b")|};""")]
        [InlineData("""var t = {|LSA0001:string.Format("$1a{0}", "$1b")|};""")]
        [InlineData("""var t = {|LSA0001:new StringBuilder().Append("$1a").Append("$1b").ToString()|};""")]
        [InlineData("""var t = {|LSA0001:new StringBuilder("$1a").Append("$1b").ToString()|};""")]
        [InlineData("""var t = {|LSA0001:Encoding.UTF8.GetBytes("$1a" + "$1b")|};""")]
        public Task Pieces_OfOneToken_Trigger(string statement) =>
            CredentialTest.VerifyAsync(Usings + statement);

        [Theory]
        [InlineData("""var t = {|LSA0001:"$1a"u8 + "$1b"u8|};""")]
        [InlineData("""byte[] t = {|LSA0001:[.. "$1a"u8, .. "$1b"u8]|};""")]
        [InlineData("""byte[] t = {|LSA0001:[.. "$1a"u8, .. "$1b"u8.ToArray()]|};""")]
        [InlineData("""char[] t = {|LSA0001:[.. "$1a", .. "$1b"]|};""")]
        [InlineData("""byte[] t = [0, .. {|LSA0001:"$1a"u8, .. "$1b"u8|}, 0];""")]
        [InlineData("""byte[] t = {|LSA0001:[.. C.A, .. C.B]|}; class C { public static ReadOnlySpan<byte> A => "$1a"u8; public static ReadOnlySpan<byte> B => "$1b"u8; }""")]
        [InlineData("""byte[] t = {|LSA0001:[.. Encoding.UTF8.GetBytes("$1a"), .. "$1b"u8]|};""")]
        [InlineData("""var t = {|LSA0001:Encoding.UTF8.GetString([.. "$1a"u8, .. "$1b"u8])|};""")]
        public Task Bytes_OfOneToken_Trigger(string statement) =>
            CredentialTest.VerifyAsync(Usings + statement);

        /// <summary>A letter of another piece beside the token hides where it begins or ends.</summary>
        [Theory]
        [InlineData("""const string Prefix = "abc"; var t = Prefix + ({|LSA0001:"$1a" + "$1b"|});""")]
        [InlineData("""const string Prefix = "abc"; var t = Prefix + {|LSA0001:"$1a" + "$1b"|} + Prefix;""")]
        [InlineData("""var t = string.Concat("abc", {|LSA0001:"$1a", "$1b"|});""")]
        [InlineData("""const string Prefix = "abc"; var t = $"{Prefix}{{|LSA0001:"$1a"}$1b|}";""")]
        public Task Pieces_AfterALetter_Trigger(string statement) => CredentialTest.VerifyAsync(Usings + statement);

        /// <summary>Where a part comes to stand is not always known; that it is there is.</summary>
        [Theory]
        [InlineData("""var t = string.Join({|LSA0001:"$1a" + "$1b"|}, args);""")]
        [InlineData("""var t = string.Join(",", args, {|LSA0001:"$1a" + "$1b"|});""")]
        [InlineData("""var t = string.Format("{0,5}", {|LSA0001:"$1a" + "$1b"|});""")]
        [InlineData("""var t = string.Format("x", {|LSA0001:"$1a" + "$1b"|});""")]
        [InlineData("""var t = string.Format(args[0], {|LSA0001:"$1a" + "$1b"|});""")]
        [InlineData("""var t = {|LSA0001:string.Format(null, "$1a{0}", "$1b")|};""")]
        [InlineData("""var t = new StringBuilder().Append({|LSA0001:"$1a").Append("$1b"|}).AppendLine().Append('x');""")]
        [InlineData("""var t = new StringBuilder().Append(',').AppendLine({|LSA0001:"$1a" + "$1b"|}).Append("x");""")]
        [InlineData("""var t = new StringBuilder().Append({|LSA0001:"$1a" + "$1b"|}).AppendFormat("{0}", ",");""")]
        [InlineData("""var t = new StringBuilder().Append({|LSA0001:"$1a" + "$1b"|}, 0, 39).Append("x");""")]
        [InlineData("""const string A = {|LSA0001:"$1a" + "$1b"|}; var t = string.Format(A, 1) + string.Format(A + "{0}", "x");""")]
        public Task PartOfAnExpression_Triggers(string statement) =>
            CredentialTest.VerifyAsync(Usings + statement);

        [Theory]
        [InlineData("\"l\" + \"", 1)]
        [InlineData("\"ls\" + \"", 2)]
        [InlineData("\"l\" + \"s\" + \"", 2)]
        public Task Pieces_OfPrefix_Trigger(string pieces, int cut) => CredentialTest.VerifyAsync(
            "// LocalStack\nvar t = {|LSA0001:" + pieces + TestTokens.Valid()[cut..] + "\"|};");

        [Fact]
        public Task Constants_OfOtherFile_Trigger()
        {
            var test = new CredentialTest("class P { static void Main() => System.Console.WriteLine({|LSA0001:Parts.First + Parts.Second|}); }");
            test.TestState.Sources.Add(TestProgram.Fill("static class Parts { public const string First = \"$1a\"; public const string Second = \"$1b\"; }"));
            return test.RunAsync();
        }

        [Fact]
        public Task ConstantOfConstants_IsReportedOnce_WhereItIsWhole() => CredentialTest.VerifyAsync("""
            System.Console.WriteLine(C.Whole + C.Whole);
            class C
            {
                const string First = "$1a";
                const string Second = First + "";
                public const string Whole = {|LSA0001:Second + "$1b"|};
            }
            """);

        [Fact]
        public Task Constants_OfReferencedProject_Trigger()
        {
            var test = new CredentialTest("class P { static void Main() => System.Console.WriteLine({|LSA0001:Parts.First + \"$1b\"|}); }");
            var project = new Microsoft.CodeAnalysis.Testing.ProjectState("Parts", "C#", "/Parts/", "cs");
            project.Sources.Add(TestProgram.Fill("public static class Parts { public const string First = \"$1a\"; }"));
            project.ReferenceAssemblies = Microsoft.CodeAnalysis.Testing.ReferenceAssemblies.Net.Net80;
            test.TestState.AdditionalProjects.Add("Parts", project);
            test.TestState.AdditionalProjectReferences.Add("Parts");
            return test.RunAsync();
        }

        [Fact]
        public async Task Pieces_AreAdditionalLocations()
        {
            var source = TestProgram.Fill("const string A = \"$1a\"; var t = A + \"$1b\";");

            var diagnostic = Assert.Single(await TestProgram.FindAsync(source));

            Assert.Equal(
                [source.IndexOf('"', StringComparison.Ordinal), source.LastIndexOf('"', source.Length - 3)],
                diagnostic.AdditionalLocations.Select(location => location.SourceSpan.Start));
        }

        [Theory]
        [InlineData("\\u{0:x4}", 3)]
        [InlineData("\\u{0:X4}", 0)]
        [InlineData("\\x{0:x4}", 5)]
        [InlineData("\\U{0:x8}", 38)]
        [InlineData("\\x{0:x2}", 2)]
        public Task Escape_InToken_Triggers(string escape, int index)
        {
            var token = TestTokens.Valid();
            var escaped = string.Format(CultureInfo.InvariantCulture, escape, (int)token[index]);
            return CredentialTest.VerifyAsync(
                "// LocalStack\nvar t = {|LSA0001:\"" + token[..index] + escaped + token[(index + 1)..] + "\"|};");
        }

        [Fact]
        public Task Characters_Trigger()
        {
            var characters = string.Join(", ", TestTokens.Valid().Select(character => $"'{character}'"));
            return CredentialTest.VerifyAsync($$"""
                // LocalStack
                var a = new string({|LSA0001:new[] { {{characters}} }|});
                """.Replace("new string({|LSA0001:", "{|LSA0001:new string(", StringComparison.Ordinal).Replace("}|})", "})|}", StringComparison.Ordinal));
        }

        [Theory]
        [InlineData("byte[] a = {|LSA0001:[#]|};", "x2")]
        [InlineData("char[] a = {|LSA0001:['#']|};", "c")]
        [InlineData("var a = {|LSA0001:new byte[] { # }|};", "d")]
        [InlineData("byte[] a = {|LSA0001:{ # }|};", "d")]
        public Task Elements_Trigger(string program, string format)
        {
            var elements = TestTokens.Valid().Select(character => format switch
            {
                "x2" => "0x" + ((int)character).ToString("x2", CultureInfo.InvariantCulture),
                "c" => character.ToString(),
                _ => ((int)character).ToString(CultureInfo.InvariantCulture),
            });
            var text = string.Join(format == "c" ? "', '" : ", ", elements);
            return CredentialTest.VerifyAsync("// LocalStack\n" + program.Replace("#", text, StringComparison.Ordinal));
        }

        [Fact]
        public Task Base64_OfToken_Triggers()
        {
            var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes(TestTokens.Valid()));
            return CredentialTest.VerifyAsync("// LocalStack\nvar t = \"{|LSA0001:" + encoded + "|}\";");
        }

        [Fact]
        public Task Base64_OfBasicAuthentication_Triggers()
        {
            var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + TestTokens.Valid()));
            return CredentialTest.VerifyAsync("// LocalStack\nvar t = \"Basic {|LSA0001:" + encoded + "|}\";");
        }

        /// <summary>Where nothing mentions LocalStack, too.</summary>
        [Fact]
        public Task EncodedToken_InAnyProgram_Triggers()
        {
            var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes("user:" + TestTokens.Valid() + "?"));
            var token = encoded[4..^(encoded.Length % 4)];
            return CredentialTest.VerifyAsync(
                "var t = \"" + encoded[..4] + "{|LSA0001:" + token + "|}\";\n// {|LSA0001:" + TestTokens.Valid(2).Replace("-", "%2D", StringComparison.Ordinal) + "|}");
        }

        /// <summary>In whatever form a secret is written, its fingerprint accepts it, in C# and in files.</summary>
        [Fact]
        public Task AllowedFingerprint_AcceptsEveryForm()
        {
            var token = TestTokens.Valid();
            var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + token));
            var percent = token.Replace("-", "%2D", StringComparison.Ordinal);
            return new CredentialTest($"// {token}\nvar a = \"{encoded}\"; var b = \"ls\" + \"{token[2..]}\"; // {percent}")
                .WithFile("/a.yml", $"a: {token}\nb: {encoded}\nc: {percent}\n")
                .WithGlobalConfig("localstack_analyzers.allowed_fingerprints = " + Detection.Credentials.Fingerprint.Of(token))
                .RunAsync();
        }

        [Fact]
        public Task Utf8Literal_Triggers() => CredentialTest.VerifyAsync("var t = \"{|LSA0001:$1|}\"u8;");

        [Fact]
        public Task WrongChecksum_OfPieces_TriggersPossibleToken()
        {
            var token = TestTokens.WrongChecksum();
            return CredentialTest.VerifyAsync($$"""var t = {|LSA0002:"{{token[..10]}}" + "{{token[10..]}}"|};""");
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""var t = "$1a" + "xx";""")]
        [InlineData("""var t = "$1a" + Environment.NewLine + "$1b";""")]
        [InlineData("""var a = "$1a"; a = "x"; var t = a + "$1b";""")]
        [InlineData("""var t = new[] { "$1a", "$1b" };""")]
        [InlineData("""var t = string.Join("$1a", args) + "$1b";""")]
        [InlineData("""var t = string.Format("$1a{0,5}", "$1b");""")]
        [InlineData("""var t = string.Format("{1}", "$1a", "$1b");""")]
        [InlineData("""var t = new StringBuilder().AppendLine("$1a").Append("$1b");""")]
        [InlineData("""var t = new StringBuilder().Append("$1a", 0, 3).Append("$1b");""")]
        [InlineData("""var t = "$1b" + "$1a";""")]
        [InlineData("""byte[] t = [.. "$1a"u8, 0, .. "$1b"u8]; string[] u = [.. new[] { "$1a" }, "$1b"];""")]
        [InlineData("""var t = "abcls" + "$1b" + "$1a"; var u = "x" + "$1a" + "y$1b";""")]
        [InlineData("""var t = "ls" + "-la"; var u = "ls \n"; var v = $"ls-{t}";""")]
        public Task Pieces_OfNoToken_DoNotTrigger(string statement) => CredentialTest.VerifyAsync(Usings + statement);
    }
}
