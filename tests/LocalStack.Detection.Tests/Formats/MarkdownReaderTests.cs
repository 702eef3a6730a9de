using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

public static class MarkdownReaderTests
{
    private static (string? Path, string Value)[] Read(string text) =>
        [.. FileFormats.Markdown.Read(text).Select(setting => (setting.Path?.ToString(), setting.Value))];

    public sealed class Reports
    {
        [Theory]
        [InlineData("```bash\nexport KEY=value\n```")]
        [InlineData("text\n\n~~~ sh\nKEY=value command\n~~~\n")]
        [InlineData("````console title=\"x\"\n$ export KEY=value\n````")]
        [InlineData("1. item\n   ```BASH\n   export KEY=value\n   ```")]
        [InlineData("```{.bash}\n```\n```sh\nKEY=value\n```")]
        [InlineData("```powershell\r\n$env:KEY = \"value\"\r\n```\r\n")]
        [InlineData("```cmd\nset KEY=value\n```")]
        [InlineData("```yaml\nKEY: value\n```")]
        [InlineData("```json\n{ \"KEY\": \"value\" }\n```")]
        [InlineData("```env\nKEY=value\n```")]
        [InlineData("```dockerfile\nENV KEY value\n```")]
        [InlineData("```make\nKEY := value\n```")]
        [InlineData("```hcl\nKEY = \"value\"\n```")]
        [InlineData("```terraform\nKEY = \"value\"\n```")]
        [InlineData("```tf\nKEY = \"value\"\n```")]
        [InlineData("```sh\n\nKEY=value\n```")]
        [InlineData("```http\nKEY: value\n```")]
        [InlineData("```xml\n<KEY>value</KEY>\n```")]
        [InlineData("```sh\nKEY=value")]
        [InlineData("```sh\nKEY=value\n``")]
        public void FencedCode_IsReadInItsLanguage(string text) => Assert.Equal([("KEY", "value")], Read(text));

        [Theory]
        [InlineData("    export KEY=value")]
        [InlineData("Set `KEY=value` first.")]
        [InlineData("```\nexport KEY=value\n```")]
        [InlineData("```text\nexport KEY=value\n```")]
        [InlineData("```csharp\nvar KEY = \"value\";\n```")]
        [InlineData("````\n```sh\nKEY=value\n```\n````")]
        public void CodeOfNoLanguage_IsRead(string text) => Assert.Equal([("KEY", "value")], Read(text));

        [Fact]
        public void Places_AreThoseOfTheDocument()
        {
            const string Text = "# Title\n\n```sh\nA=one\n```\n\nProse\n\n```yaml\nb: two\n```\n";

            Assert.Equal(["one", "two"], FileFormats.Markdown.Read(Text).Select(setting => Text.Substring(setting.Start, setting.Length)));
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("export KEY=value")]
        [InlineData("``sh\nKEY=value\n``")]
        [InlineData("```sh\n```\nKEY=value")]
        [InlineData("~~~sh\n~~~\nKEY=value")]
        [InlineData("KEY is a value.")]
        [InlineData("Set `KEY` to `value`.")]
        [InlineData("```csharp\n// KEY = \"value\";\n```")]
        [InlineData("```\nrun KEY\n```")]
        [InlineData("```sh")]
        public void OtherText_GivesNothing(string text) => Assert.Empty(Read(text));
    }
}
