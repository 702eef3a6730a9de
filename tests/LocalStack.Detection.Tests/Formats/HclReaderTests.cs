using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

public static class HclReaderTests
{
    private static (string? Path, string Value)[] Read(string text) =>
        [.. FileFormats.Hcl.Read(text).Select(setting => (setting.Path?.ToString(), setting.Value))];

    public sealed class Reports
    {
        [Theory]
        [InlineData("KEY = \"value\"", "KEY")]
        [InlineData("KEY=\"value\" # comment", "KEY")]
        [InlineData("KEY = \"value\" // comment", "KEY")]
        [InlineData("/* a = b */ KEY = \"value\"", "KEY")]
        [InlineData("KEY = \"v\\u0061lue\"", "KEY")]
        [InlineData("KEY = \"value", "KEY")]
        [InlineData("x = { KEY = \"value\" }", "x:KEY")]
        [InlineData("x = { KEY : \"value\" }", "x:KEY")]
        [InlineData("x = {\n  \"KEY\" = \"value\"\n}", "x:KEY")]
        [InlineData("x = [\"KEY=value\"]", "KEY")]
        [InlineData("variable \"KEY\" { default = \"value\" }", "KEY")]
        [InlineData("variable \"KEY\" {\r\n  type    = string\r\n  default = \"value\"\r\n}", "KEY")]
        [InlineData("variable KEY {\n  default = \"value\"\n}", "KEY")]
        [InlineData("resource \"a\" \"b\" {\n  KEY = \"value\"\n}", "resource:a:b:KEY")]
        [InlineData("resource \"a\" \"b\" {\n  c {\n    KEY = \"value\"\n  }\n}", "resource:a:b:c:KEY")]
        [InlineData("environment = merge(local.x, {\n  KEY = \"value\"\n})", "environment:KEY")]
        [InlineData("e = [{ name = \"KEY\", value = \"value\" }]", "e:KEY")]
        [InlineData("x =\n\"KEY\" = \"value\"", "KEY")]
        [InlineData("e = { for k in [\"a\"] : \"KEY\" => \"value\" }", "e:KEY")]
        [InlineData("e = [{\n  value = \"value\"\n  name = \"KEY\"\n}]", "e:KEY")]
        [InlineData("user_data = <<-EOT\n  export KEY=\"value\"\n  EOT\n", "KEY")]
        [InlineData("command = \"docker run -e KEY=value image\"", "KEY")]
        [InlineData("KEY = \"${coalesce(var.x, \"value\")}\"", "KEY")]
        [InlineData("KEY = \"${var.x != \"\" ? var.x : \"value\"}\"", "KEY")]
        [InlineData("KEY = coalesce(\"${try(var.x, \"value\")}\", \"b\")", "KEY")]
        [InlineData("x = \"${{\n  KEY = \"value\"\n}.KEY}\"", "x:KEY")]
        [InlineData("a = \"${b\"\n}\nKEY = \"value\"", "KEY")]
        public void Value_IsRead(string text, string path) => Assert.Contains((path, "value"), Read(text));

        [Theory]
        [InlineData("/* one */ a = \"1\" /* two\n b = \"x\" */\nb = \"2\"")]
        [InlineData("a = \"1\" /* open\nb = \"2\"")]
        [InlineData("/**/a = \"1\"\n/***/b = \"2\"")]
        public void BlockComments_HideWhatTheyEnclose(string text) => Assert.Equal([("a", "1"), ("b", "2")], Read(text));

        [Fact]
        public void Elements_AreReadEach() => Assert.Equal(
            [(null, "plain"), ("KEY", "value"), (null, "last"), ("after", "x")],
            Read("l = [\"plain\", \"KEY=value\", \"last\"]\nafter = \"x\""));

        [Fact]
        public void Number_IsAValue() => Assert.Equal([("a", "5938201746")], Read("a = 5938201746"));

        [Fact]
        public void BracketsThatDoNotMatch_HideNothing() => Assert.Contains(("a:KEY", "value"), Read("}])\na {\n KEY = \"value\""));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("// KEY = \"value\"")]
        [InlineData("# KEY = \"value\"")]
        [InlineData("/* KEY = \"value\" */")]
        [InlineData("KEY = var.value")]
        [InlineData("KEY = data.aws_secretsmanager_secret_version.value.secret_string")]
        [InlineData("KEY = true")]
        [InlineData("KEY == \"value\"")]
        [InlineData("KEY = \"value\" == var.a")]
        [InlineData("KEY = \"value\" != var.a ? var.b : var.c")]
        [InlineData("variable \"KEY\" {}")]
        [InlineData("resource \"a\" \"b\" {")]
        public void OtherText_GivesNothing(string text) => Assert.Empty(Read(text));

        [Fact]
        public void DefaultElsewhere_GoesByTheBlock() => Assert.Equal(
            [("resource:a:b", "x"), ("default", "y")],
            Read("resource \"a\" \"b\" { default = \"x\" }\ndefault = \"y\""));
    }
}
