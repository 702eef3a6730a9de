namespace LocalStack.Analyzers.Tests.Source;

/// <summary>Values under the name of a credential in comments and in code that is switched off.</summary>
public static class CommentTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("""
            // LOCALSTACK_API_KEY={|LSA0003:$V|}
            /* export LOCALSTACK_AUTH_TOKEN={|LSA0003:$V|} */
            // Environment.SetEnvironmentVariable("LOCALSTACK_AUTH_TOKEN", "{|LSA0003:$V|}");
            //   "LocalStack:AuthToken": "{|LSA0003:$V|}",
            return;
            /// <summary><c>LOCALSTACK_AUTH_TOKEN={|LSA0003:$V|}</c></summary>
            class C { /* LOCALSTACK_AUTH_TOKEN: {|LSA0001:$1|} */ }
            """)]
        [InlineData("""
            #if NEVER
            var t = new System.Collections.Generic.Dictionary<string, string> { ["LOCALSTACK_AUTH_TOKEN"] = "{|LSA0003:$V|}" };
            #endif
            return;
            """)]
        [InlineData("""
            #region LOCALSTACK_AUTH_TOKEN={|LSA0003:$V|}
            #endregion
            #warning run with LOCALSTACK_API_KEY={|LSA0003:$V|}
            return;
            """)]
        public Task Value_InComment_Triggers(string program) => CredentialTest.VerifyAsync(program);

        /// <summary>Names that the user has added count there, too.</summary>
        [Fact]
        public Task AddedName_InComment_Triggers() =>
            new CredentialTest("// ACME_SECRET={|LSA0003:$V|}\nreturn;")
                .WithGlobalConfig("localstack_analyzers.credential_names = ACME_SECRET").RunAsync();

        [Fact]
        public Task Value_InComment_IsReplacedByAPlaceholder() => CredentialFixTest.VerifyAsync(
            "// LOCALSTACK_AUTH_TOKEN={|LSA0003:$V|}\nreturn;", "// LOCALSTACK_AUTH_TOKEN=<YOUR_AUTH_TOKEN>\nreturn;");
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("""
            // LOCALSTACK_AUTH_TOKEN=<your token>, LOCALSTACK_API_KEY=%KEY%
            // Set LOCALSTACK_AUTH_TOKEN before you run the tests of Sha256Hash1x2.
            /* LOCALSTACK_AUTH_TOKEN is read by LocalStackContainer4x, not here. */
            return;
            """)]
        [InlineData("""
            #pragma warning disable LSA0003
            // LOCALSTACK_AUTH_TOKEN=$V
            #pragma warning restore LSA0003
            return;
            """)]
        [InlineData("""
            #define LOCALSTACK_AUTH_TOKEN
            #if LOCALSTACK_AUTH_TOKEN && q8Zk2LmP0x
            #endif
            #region LOCALSTACK_AUTH_TOKEN and Sha256Hash1x2
            #endregion
            return;
            """)]
        public Task NoSecret_DoesNotTrigger(string program) => CredentialTest.VerifyAsync(program);

        /// <summary>The marker of configuration files holds in C#, for what is found in the text and for what is not.</summary>
        [Fact]
        public Task Marker_AcceptsItsLine() => new CredentialTest("""
            // localstack-analyzers:allow
            var localStackApiKey = "$K";
            var token = "$1"; // localstack-analyzers:allow
            var other = "{|LSA0001:$1|}";
            """).RunAsync();
    }
}
