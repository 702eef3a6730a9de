using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>What code of other languages gives to a name, as the reader itself tells it.</summary>
public static class CodeReaderTests
{
    private static (string? Path, string Value)[] Read(string path, string text) =>
        [.. FileFormats.Of(path, text).Read(text).Select(setting => (setting.Path?.ToString(), setting.Value))];

    public sealed class Reports
    {
        [Theory]
        [InlineData("a.py", "KEY = \"value\"")]
        [InlineData("a.py", "KEY = 'value'\n")]
        [InlineData("a.py", "KEY = \"\"\"value\"\"\"")]
        [InlineData("a.py", "KEY: str = \"value\"")]
        [InlineData("a.py", "KEY = f\"value\" + r'more'")]
        [InlineData("a.py", "KEY = os.environ[\"X\"] if x else \"value\"")]
        [InlineData("a.py", "\"a\\\"b\"; KEY = \"value\"")]
        [InlineData("a.py", "x = \"\"\" open\nKEY = \"value\"")]
        [InlineData("a.py", "x = \"\"\"\nexport KEY=value\n\"\"\"\n")]
        [InlineData("a.py", "run(\"KEY=value\")")]
        [InlineData("a.go", "KEY := \"value\"")]
        [InlineData("a.go", "s := `\nKEY=value\n`\n")]
        [InlineData("a.go", "s := ` open\nKEY = \"value\"")]
        [InlineData("a.ts", "/* KEY = 'a' */ KEY = 'value' // KEY = 'b'")]
        [InlineData("a.ts", "/* open\nKEY = 'value'")]
        [InlineData("a.kt", "val KEY: String? = \"value\"")]
        [InlineData("a.kt", "val t = get(\"KEY\") ?: \"value\"")]
        [InlineData("a.rs", "let KEY: &'static str = \"value\";")]
        [InlineData("a.rs", "let t = var(\"KEY\").unwrap_or_else(|_| \"value\".to_string());")]
        [InlineData("a.rb", "c['a']['KEY'] = 'value'")]
        [InlineData("a.vb", "Dim KEY As String = \"value\"")]
        [InlineData("a.swift", "let KEY: String = \"value\"")]
        [InlineData("a.java", "builder().set(\"KEY\").to(\"value\")")]
        [InlineData("a.php", "putenv(\"KEY=value\");")]
        public void Value_IsRead(string path, string text) => Assert.Equal([("KEY", "value")], Read(path, text));

        [Fact]
        public void KeysAround_ArePartOfTheName()
        {
            Assert.Equal([("a:b:KEY", "value"), ("a:c", "d")], Read("a.ts", "const a = { b: { KEY: 'value' }, c: \"d\" };"));
            Assert.Equal([("map:KEY", "value")], Read("a.go", "x := map[string]string{\"A\": \"b\", \"KEY\": `value`}"));
            Assert.Equal([("x:KEY", "value"), ("x:a", "b")], Read("a.rb", "x = { 'KEY' => 'value', :a => 'b' }"));
        }

        [Fact]
        public void EachArmOfACondition_IsAValue() =>
            Assert.Equal([("KEY", "value"), ("KEY", "other")], Read("a.ts", "const KEY: string = dev ? 'value' : \"other\";"));

        [Fact]
        public void Arguments_AreGivenToTheirNames()
        {
            Assert.Equal([(":KEY", "value"), (":b", "c")], Read("a.py", "def f(KEY=\"value\", b=\"c\"): pass"));
            Assert.Equal([(":KEY", "value")], Read("a.java", "f(\"KEY\",\n    \"value\");"));
        }

        [Fact]
        public void SeveralOnALine_AreReadEach()
        {
            Assert.Equal([("KEY", "value"), ("a", "b")], Read("a.ts", "KEY = 'value'; a = 'b'"));
            Assert.Equal([("KEY", "value"), ("B", "c")], Read("a.vb", "Const KEY = \"value\" : Dim B = \"c\""));
            Assert.Equal([("x", "it's"), ("KEY", "value")], Read("a.py", "x = \"it's\" 'KEY' \"value\""));
        }

        [Fact]
        public void EscapesOfAValue_AreResolved() => Assert.Equal([("KEY", "val\"ue")], Read("a.py", "KEY = \"val\\\"ue\""));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("a.py", "KEY == \"value\"")]
        [InlineData("a.py", "if KEY != \"value\": pass")]
        [InlineData("a.py", "print(\"KEY\", \"value\")")]
        [InlineData("a.py", "assert_equal(\"KEY\", \"value\")")]
        [InlineData("a.py", "KEY = \"value\n")]
        [InlineData("a.java", "f(KEY); g(\"value\");")]
        [InlineData("a.java", "builder().KEY(\"value\").b(\"c\")")]
        [InlineData("a.java", "f(\"KEY\");\n\"value\"")]
        [InlineData("a.py", "# KEY = \"value\"")]
        [InlineData("a.py", "KEY + \"value\"")]
        public void OtherText_IsNoValue(string path, string text) => Assert.Empty(Read(path, text));
    }
}
