using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

public static class RecordValueTests
{
    private static (int Start, int Length)? Read(string text, int nameStart, int nameEnd) => new RecordValue(text, new SettingPhrase(text)).After(nameStart, nameEnd);

    public sealed class Reports
    {
        [Theory]
        [InlineData("NAME,<V>")]
        [InlineData("NAME,<V>\n")]
        [InlineData("name,value\r\nNAME,<V>\r\nOTHER,<W>\r\n")]
        [InlineData("NAME;<V>")]
        [InlineData("NAME\t<V>")]
        [InlineData("NAME,\"<V>\"")]
        [InlineData("\"NAME\",\"<V>\"")]
        [InlineData("'NAME';'<V>'\n")]
        [InlineData("\"NAME\"\t<V>")]
        [InlineData("{NAME, \"<V>\"}")]
        [InlineData("{NAME,\"<V>\"}")]
        [InlineData("[{NAME,   '<V>'}, {OTHER, 1}].")]
        [InlineData("{\"NAME\", \"<V>\"}")]
        [InlineData("{:NAME, \"<V>\"}")]
        [InlineData("EnvSet, NAME, <V>")]
        [InlineData("EnvSet,NAME,<V>\n")]
        [InlineData("  SetEnv, NAME,  <V> ; for tests")]
        [InlineData("x\nEnvSet, NAME, \"<V>\"\r\n")]
        [InlineData("EnvSet, \"NAME\", '<V>' ; for tests")]
        public void ValueOfTheRecord_IsFound(string text) => Beside.AssertFound(Read, text);
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("NAME")]
        [InlineData("NAME,")]
        [InlineData("NAME,\"\"")]
        [InlineData("NAME:<V>")]
        [InlineData("NAME,<V>,x")]
        [InlineData("NAME,<V> x")]
        [InlineData("NAME, <V>")]
        [InlineData("NAME,\"<V>")]
        [InlineData("NAME,\"<V>'")]
        [InlineData("NAME,\"<V>\"x")]
        [InlineData("NAME,<V>\"")]
        [InlineData("NAME,localstack")]
        [InlineData("x NAME,<V>")]
        [InlineData(":NAME,<V>")]
        [InlineData("\"NAME,\"<V>\"")]
        [InlineData("\"NAME',\"<V>\"")]
        [InlineData("`NAME`,\"<V>\"")]
        [InlineData("x \"NAME\",\"<V>\"")]
        [InlineData("{NAME, <V>}")]
        [InlineData("{NAME, \"<V>\"")]
        [InlineData("{NAME, \"<V>}")]
        [InlineData("{NAME, \"<V>\", 1}")]
        [InlineData("{ NAME, \"<V>\"}")]
        [InlineData("(NAME, \"<V>\")")]
        [InlineData("{NAME: \"<V>\"}")]
        [InlineData("x:NAME, \"<V>\"}")]
        [InlineData("EnvGet, NAME, <V>")]
        [InlineData("x EnvSet, NAME, <V>")]
        [InlineData("EnvSet; NAME, <V>")]
        [InlineData("EnvSet, NAME, <V>, x")]
        [InlineData("EnvSet, NAME, <V>)")]
        [InlineData("EnvSet, NAME, \"<V> ; for tests")]
        public void OtherText_IsNone(string text) => Beside.AssertNothing(Read, text);
    }
}
