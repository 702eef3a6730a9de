using Microsoft.CodeAnalysis.Testing;

namespace LocalStack.Analyzers.Tests.Source;

/// <summary>What the source itself suppresses, in the build and in the command alike.</summary>
public static class SuppressionTests
{
    [Theory]
    [InlineData(
        """
        #pragma warning disable LSA0003 // A key of the test server.
        var localStackApiKey = "$K";
        #pragma warning restore LSA0003
        var localstack_api_key = {|LSA0003:"$K"|};
        """)]
    [InlineData(
        """"
        var text = """
            #pragma warning disable
            """;
        var localStackApiKey = {|LSA0003:"$K"|};
        """")]
    [InlineData(
        """
        using System.Diagnostics.CodeAnalysis;
        [SuppressMessage("Security", "LSA0003:Hard-coded", Justification = "A key of the test server.")]
        class Local { string localStackApiKey = "$K"; string token = "{|LSA0001:$1|}"; }
        class Other { string localStackApiKey = {|LSA0003:"$K"|}; static void Main() { } }
        """)]
    [InlineData(
        """
        class Local
        {
            [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "LSA0001")]
            string[] tokens = ["$1", "ls" + "$2".Substring(2)];
            static void Main() { }
        }
        """)]
    public static Task SuppressedFinding_IsSilent(string source) =>
        // The library puts a directive of its own before the program, which one that restores ends.
        CredentialTest.VerifyAsync(source, TestBehaviors.SkipSuppressionCheck);
}
