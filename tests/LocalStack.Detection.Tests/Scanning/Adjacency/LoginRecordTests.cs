using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

public static class LoginRecordTests
{
    private static (int Start, int Length)? Read(string text, int nameStart, int nameEnd) => new LoginRecord(text).After(nameStart, nameEnd);

    private static IEnumerable<string> Of(string text) =>
        new AdjacentValues(text, CredentialNames.Default).Find().Select(found => text.Substring(found.Start, found.Length));

    public sealed class Reports
    {
        [Theory]
        [InlineData("machine x login NAME password <V>")]
        [InlineData("machine x\n  login NAME\n  password <V>\n")]
        [InlineData("machine NAME login x password <V>")]
        [InlineData("machine x account NAME login y password <V>")]
        [InlineData("default login NAME password <V>\nmachine y")]
        [InlineData("login NAME account x password <V>")]
        public void Value_IsFound(string text) => Beside.AssertFound(Read, text);

        [Theory]
        [InlineData("machine api.localstack.cloud login token password <V>")]
        [InlineData("machine app.LocalStack.cloud\n\tlogin token\n\tpassword <V>\n")]
        [InlineData("machine localstack.cloud login key password <V>")]
        public void PasswordOfAHost_IsFound(string text) =>
            Assert.Equal([Beside.Value], Of(Beside.Fill(text)));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("NAME")]
        [InlineData("login NAME")]
        [InlineData("login NAME password")]
        [InlineData("login NAME password localstack")]
        [InlineData("user NAME password <V>")]
        [InlineData("NAME password <V>")]
        [InlineData("login NAME machine y password <V>")]
        [InlineData("login NAME\nmachine y login x password <V>")]
        [InlineData("login NAMES password <V>")]
        [InlineData("login NAME a b c d e password <V>")]
        [InlineData("login NAME password <V>!x")]
        public void OtherText_IsNone(string text) => Beside.AssertNothing(Read, text);

        /// <summary>What LocalStack simulates has passwords of its own.</summary>
        [Theory]
        [InlineData("machine 000000000000.dkr.ecr.us-east-1.localhost.localstack.cloud login AWS password <V>")]
        [InlineData("machine localstack.cloud.example.com login token password <V>")]
        [InlineData("host api.localstack.cloud login token password <V>")]
        [InlineData("machine localstack login token password <V>")]
        public void OtherHost_IsNone(string text) => Assert.Empty(Of(Beside.Fill(text)));
    }
}
