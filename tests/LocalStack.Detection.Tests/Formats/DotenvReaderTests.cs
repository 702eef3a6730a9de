using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

public static class DotenvReaderTests
{
    private static (string? Name, string Value, string Written)[] Read(string text) =>
    [
        .. FileFormats.Dotenv.Read(text)
            .Select(setting => (setting.Path?.ToString(), setting.Value, text.Substring(setting.Start, setting.Length))),
    ];

    public sealed class Reports
    {
        [Theory]
        [InlineData("KEY=value")]
        [InlineData("  KEY=value  ")]
        [InlineData("KEY = value")]
        [InlineData("KEY =value")]
        [InlineData("KEY\t=\tvalue")]
        [InlineData("export KEY=value")]
        [InlineData("export\tKEY=value")]
        [InlineData("  export   KEY=value")]
        [InlineData("KEY=\"value\"")]
        [InlineData("KEY='value'")]
        [InlineData("KEY=\"value\" # comment")]
        [InlineData("KEY='value'# comment")]
        [InlineData("KEY=value # comment")]
        [InlineData("KEY=value\t#comment")]
        [InlineData("KEY=\"value")]
        [InlineData("KEY='value")]
        [InlineData("\uFEFFKEY=value")]
        [InlineData("KEY=value\r\n")]
        [InlineData("KEY=value\r")]
        [InlineData("# comment\n\nKEY=value")]
        [InlineData("# comment\rKEY=value")]
        public void Line_GivesItsVariable(string text) => Assert.Equal([("KEY", "value", "value")], Read(text));

        [Theory]
        [InlineData("KEY=a#b", "a#b")]
        [InlineData("KEY=#b", "#b")]
        [InlineData("KEY=a=b", "a=b")]
        [InlineData("KEY=", "")]
        [InlineData("KEY= ", "")]
        [InlineData("KEY= # comment", "")]
        [InlineData("KEY=\"\"", "")]
        [InlineData("KEY=\"a # b\"", "a # b")]
        [InlineData("KEY=${A:-b}", "${A:-b}")]
        [InlineData("KEY=\"a\\u0062\\\"c\" # d", "ab\"c")]
        [InlineData("KEY='it''s'", "it's")]
        [InlineData("KEY=a\\u0062", "a\\u0062")]
        public void Value_IsRead(string text, string value) => Assert.Equal(value, Assert.Single(Read(text)).Value);

        [Theory]
        [InlineData("LocalStack__AuthToken=x", "LocalStack__AuthToken")]
        [InlineData("LocalStack:AuthToken=x", "LocalStack:AuthToken")]
        [InlineData("ls-api-key=x", "ls-api-key")]
        [InlineData("exported=x", "exported")]
        [InlineData("export=x", "export")]
        [InlineData("export = x", "export")]
        public void Name_IsRead(string text, string name) => Assert.Equal(name, Assert.Single(Read(text)).Name);

        [Fact]
        public void Lines_AreReadInOrder() =>
            Assert.Equal(["A", "B", "C"], Read("A=1\r\nB=2\rbroken\nC=3").Select(setting => setting.Name));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("KEY")]
        [InlineData("export KEY")]
        [InlineData("=value")]
        [InlineData(" = value")]
        [InlineData("# KEY=value")]
        [InlineData("#KEY=value")]
        [InlineData("KEY value=x")]
        [InlineData("$KEY=value")]
        [InlineData("https://host/path?KEY=value")]
        public void OtherLine_GivesNothing(string text) => Assert.Empty(Read(text));
    }
}
