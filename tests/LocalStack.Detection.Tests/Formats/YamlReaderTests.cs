using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

public static class YamlReaderTests
{
    private static (string? Path, string Value)[] Read(string text) =>
        [.. FileFormats.Yaml.Read(text).Select(setting => (setting.Path?.ToString(), setting.Value))];

    public sealed class Reports
    {
        [Theory]
        [InlineData("KEY: value")]
        [InlineData("KEY:   value  ")]
        [InlineData("KEY : value")]
        [InlineData("KEY:\tvalue")]
        [InlineData("  KEY: value")]
        [InlineData("\"KEY\": value")]
        [InlineData("'KEY': value")]
        [InlineData("\"KEY\" : value")]
        [InlineData("KEY: \"value\"")]
        [InlineData("KEY: 'value'")]
        [InlineData("KEY: value # comment")]
        [InlineData("KEY: \"value\" # comment")]
        [InlineData("KEY: &anchor value")]
        [InlineData("KEY: &anchor \"value\"")]
        [InlineData("KEY: !!str value")]
        [InlineData("KEY: &anchor !!str value")]
        [InlineData("KEY: \"value")]
        [InlineData("- KEY: value")]
        [InlineData("- - KEY: value")]
        [InlineData("\uFEFFKEY: value")]
        [InlineData("KEY: value\r\n")]
        [InlineData("KEY: value\r")]
        [InlineData("---\nKEY: value\n...")]
        [InlineData("%YAML 1.2\n%TAG ! tag:x,2000:\n---\nKEY: value")]
        [InlineData("--- # comment\nKEY: value")]
        [InlineData("KEY: !<tag:yaml.org,2002:str> value")]
        [InlineData("KEY: ! value")]
        [InlineData("KEY:\n  value")]
        [InlineData("KEY:\n  &anchor value")]
        [InlineData("KEY: &anchor\n  value")]
        [InlineData("KEY: \"val\\\n  ue\"")]
        [InlineData("KEY: \"val\\\r\n\r\n\t ue\"  # comment", "val\nue")]
        [InlineData("KEY: one\n  two", "one two")]
        [InlineData("KEY: one  \r\n\r\n   two # comment", "one\ntwo")]
        [InlineData("KEY: one # comment\n  two", "one")]
        [InlineData("KEY: 'it''s\n  one'", "it's one")]
        [InlineData("KEY: \"one\n\n\n  two\\n\"", "one\n\ntwo\n")]
        [InlineData("KEY:\n  one\n  two", "one two")]
        [InlineData("KEY: \"value\n  a\" b", "value")]
        [InlineData("? KEY\n: value")]
        [InlineData("? &a !!str KEY\n: value")]
        [InlineData("? \"KEY\"\n:   value  # comment")]
        [InlineData("? KEY # comment\n:\n  value")]
        public void KeyAndValue_AreRead(string text, string value = "value") => Assert.Equal([("KEY", value)], Read(text));

        [Theory]
        [InlineData("- KEY=value")]
        [InlineData("-   KEY=value")]
        [InlineData("- \"KEY=value\"")]
        [InlineData("- 'KEY=value'")]
        [InlineData("- \"KEY=value\" # comment")]
        [InlineData("- KEY=value # comment")]
        [InlineData("- KEY='value'")]
        [InlineData("- 'KEY=\"value\"'")]
        [InlineData("- \"KEY=v\\u0061lue\"")]
        [InlineData("- export KEY=value")]
        [InlineData("run: |\n  KEY=value")]
        [InlineData("run: |\n  export KEY=\"value\"")]
        [InlineData("- KEY=value\r\n- OTHER")]
        public void Assignment_IsRead(string text) => Assert.Equal([("KEY", "value")], Read(text));

        [Fact]
        public void ComposeFile_IsRead()
        {
            const string Text = """
                services:
                  localstack:   # the container
                    image: "localstack/localstack-pro"
                    environment:
                      DEBUG: 1
                      "LOCALSTACK_API_KEY": 'abc'
                  app:
                    environment:
                      - LOCALSTACK_AUTH_TOKEN=def
                      - "OTHER=ghi"
                    ports: ["4566:4566"]
                volumes:
                  data:
                    name: x
                """;

            Assert.Equal(
                [
                    ("services:localstack:image", "localstack/localstack-pro"),
                    ("services:localstack:environment:DEBUG", "1"),
                    ("services:localstack:environment:LOCALSTACK_API_KEY", "abc"),
                    ("LOCALSTACK_AUTH_TOKEN", "def"),
                    ("OTHER", "ghi"),
                    (null, "4566:4566"),
                    ("volumes:data:name", "x"),
                ],
                Read(Text));
            Assert.Equal(Read(Text), Read(Text.ReplaceLineEndings("\r\n")));
            Assert.Equal(Read(Text), Read(Text.ReplaceLineEndings("\r")));
        }

        /// <summary>Brackets, and what comes behind them: nothing of the one is left in the other.</summary>
        [Theory]
        [InlineData("e: {a: 1, b: 2}\nc: 3", "e:a=1 e:b=2 c=3")]
        [InlineData("e: {a: 1\n  , b: 2}\nc: 3", "e:a=1 e:b=2 c=3")]
        [InlineData("e: {a: {b: 1}, c: 2}\nd: 3", "e:a:b=1 e:c=2 d=3")]
        [InlineData("e: [{a: 1}, {b: 2}]\nc: 3", "e:a=1 e:b=2 c=3")]
        [InlineData("e: {a: ${X}, b: 2}", "e:a=${X} e:b=2")]
        [InlineData("e: {a: ${X:-{y}}, b: 2}", "e:a=${X:-{y}} e:b=2")]
        [InlineData("e: {a: x$, b: 2}", "e:a=x$ e:b=2")]
        [InlineData("e: {a: 1 b: 2, c: 3}", "e:1 b=2 e:c=3")]
        [InlineData("e: {a: !x 1, b: 2}", "e:b=2")]
        [InlineData("e: {? a: 1, ?b: 2}", "e:a=1 e:?b=2")]
        [InlineData("e: {a: , b: 2}", "e:b=2")]
        [InlineData("e: {\"a\":1, 'b':2}", "e:a=1 e:b=2")]
        [InlineData("e: {a: x:y, b: 2}", "e:a=x:y e:b=2")]
        [InlineData("e: {a:[\"x\"], b: 2}", "=x e:b=2")]
        [InlineData("e: {a: 1\nc: 3", "e:a=1 c=3")]
        [InlineData("e: {a: 1}}\nc: 3", "e:a=1 c=3")]
        public void Brackets_AreReadWhole(string text, string expected) =>
            Assert.Equal(expected, string.Join(' ', Read(text).Select(setting => setting.Path + "=" + setting.Value)));

        [Fact]
        public void ListElements_AreAtTheirDepth() => Assert.Equal(
            [("env:a", "A"), ("env:b", "1"), ("env:a", "B"), ("env:b", "2"), ("after", "x")],
            Read("env:\n- a: A\n  b: 1\n- a: B\n  b: 2\nafter: x"));

        [Theory]
        [InlineData("env: {KEY: value}")]
        [InlineData("env: { KEY: value }  # comment")]
        [InlineData("env: {KEY: 'value', }")]
        [InlineData("env: {\"KEY\":\"value\"}")]
        [InlineData("env: {KEY: &a value}")]
        [InlineData("env: {KEY: !!str value}")]
        [InlineData("env: {\n  KEY: value\n}")]
        [InlineData("env:\n  {\n  # comment\n  KEY:\n    value,\n  }")]
        [InlineData("env: [ {KEY: value} ]")]
        [InlineData("env: !Merge [ {KEY: value} ]")]
        [InlineData("env: !Map\n  KEY: value")]
        [InlineData("env: [KEY: value]")]
        [InlineData("env: {KEY: value")]
        [InlineData("env: {a KEY: x\nenv: {KEY: value}")]
        [InlineData("env:\n  KEY:\n    value")]
        [InlineData("env:\n  KEY: # comment\n\n    \"value\"")]
        [InlineData("env:\n  KEY: |\n    value\n")]
        [InlineData("env:\n  KEY: >-  # comment\n    value\n")]
        [InlineData("env:\n  - KEY: |2\n      value")]
        [InlineData("env: &a\n  KEY: value")]
        [InlineData("x: &a value\nenv:\n  KEY: *a")]
        [InlineData("x: &a 'value'\nenv:\n  KEY: *a # comment")]
        [InlineData("x: &a \"v\\u0061lue\"\nenv: {KEY: *a}")]
        [InlineData("x: {y: &a value}\nenv: {KEY: *a , z: 1}")]
        [InlineData("x:\n  - &a value\nenv:\n  KEY: *a")]
        [InlineData("x: [&a value]\nenv:\n  KEY: *a")]
        [InlineData("x: &a\n  value\nenv:\n  KEY: *a")]
        [InlineData("x: &a |\n  value\nenv:\n  KEY: *a")]
        [InlineData("x: &a other\ny: &a value\nenv:\n  KEY: *a")]
        [InlineData("x: &a\n  KEY: value\nenv: *a")]
        [InlineData("x: &a {KEY: value}\nenv: *a")]
        [InlineData("x:\n  &a\n  KEY: value\nenv: *a")]
        [InlineData("x:\n  - &a\n    KEY: value\nenv: *a")]
        [InlineData("x: &a\n  KEY: value\nenv:\n  <<: *a\n  other: 1")]
        [InlineData("x: &a\n  KEY: value\nenv: {<<: *a}")]
        [InlineData("x: &a\n  KEY: value\nenv:\n  <<: [*b, *a]")]
        [InlineData("x: &a\n  KEY: &b value\ny: &c\n  <<: *a\nenv: *c")]
        [InlineData("x: &a value\nenv:\n  - name: KEY\n    value: *a")]
        [InlineData("env: { ? KEY : value }")]
        [InlineData("env: {KEY: \"val\\\n  ue\", a: b}")]
        [InlineData("env:\n  ? KEY\n  : value")]
        [InlineData("env: !!map\n  KEY: value")]
        [InlineData("env:\n  - name: KEY\n    value: value")]
        [InlineData("env:\n  - value: value\n    name: KEY")]
        [InlineData("env:\n- name: KEY\n  note:\n  value: 'value'")]
        [InlineData("env: [{name: KEY, value: value}]")]
        public void KeyUnderAKey_IsRead(string text) =>
            Assert.Equal([("env:KEY", "value")], Read(text).Where(setting => setting.Path is "env:KEY"));

        [Theory]
        [InlineData("env: [ \"KEY=value\" ]")]
        [InlineData("env: [KEY=value]")]
        [InlineData("env: [\n  'KEY=value',\n]")]
        [InlineData("run: |\n  KEY=value command")]
        [InlineData("run: docker run -e KEY=value image")]
        [InlineData("run: >\n  docker run\n  --env=KEY=value\n  image")]
        [InlineData("run: |\n  if [ -f x ]; then export KEY=\"value\"; fi")]
        [InlineData("- docker run -e \"KEY=value\" image")]
        [InlineData("- \"docker run -e KEY=value image\"")]
        [InlineData("command: [sh, -c, 'KEY=value run']")]
        public void Command_IsRead(string text) => Assert.Equal([("KEY", "value")], Read(text).Where(setting => setting.Path == "KEY"));

        [Fact]
        public void BlockScalar_HoldsYaml() => Assert.Equal(
            [("data:x.yaml:LocalStack:AuthToken", "value"), ("data:y", "z")],
            Read("data:\n  x.yaml: |\n    LocalStack:\n      AuthToken: value\n  y: z"));

        [Fact]
        public void Documents_ShareNoKeys() => Assert.Equal(
            [("a:b", "1"), ("c", "2"), ("d", "3")], Read("a:\n b: 1\n---\n c: 2\n...\n---\n d: 3"));

        [Theory]
        [InlineData("kind: LocalStack\nspec:\n  authToken: value", "spec:LocalStack:authToken")]
        [InlineData("spec:\n  authToken: value\nkind: \"LocalStack\"", "spec:LocalStack:authToken")]
        [InlineData("kind: Other\n---\nkind: LocalStack\nspec:\n  authToken: value", "spec:LocalStack:authToken")]
        [InlineData("kind: LocalStack\n---\nkind: Other\nspec:\n  authToken: value", "spec:authToken")]
        public void OperatorResource_IsLocalStacks(string text, string path) => Assert.Contains((path, "value"), Read(text));

        [Fact]
        public void BracketsThatStayOpen_HideNothing() => Assert.Equal(
            [("a:b", "1"), ("c:d", "2")], Read("a: {b: 1\nc:\n  d: 2"));

        [Fact]
        public void Json_IsReadLineByLine() => Assert.Equal(
            [("KEY", "value"), ("LAST", "x")],
            Read("{\n  \"KEY\": \"value\",\n  \"LAST\": \"x\"\n}"));

        [Fact]
        public void ValueBehindAnAlias_HasItsPlaceAtTheAnchor()
        {
            const string Text = "a: &x one\nb: *x\nc: two\nd: *x";

            Assert.Equal(
                [("a", 6), ("b", 6), ("c", Text.IndexOf("two", StringComparison.Ordinal)), ("d", 6)],
                FileFormats.Yaml.Read(Text).Select(setting => (setting.Path?.ToString(), setting.Start)));
        }

        [Fact]
        public void KeyWrittenWithEscapes_IsAValueToo() => Assert.Equal(
            [(null, "KEY"), ("KEY", "1"), (null, "b"), ("c:b", "2")], Read("\"K\\u0045Y\": 1\nc: {\"\\x62\": 2}"));

        [Fact]
        public void Spans_AreThoseOfTheWrittenValue()
        {
            const string Text = "a: 'it''s'\nb: \"\\u0041\"\nc:  plain # x\n- \"d=\\u0042 c\"";

            Assert.Equal(
                ["it''s", "\\u0041", "plain", "\\u0042 c"],
                FileFormats.Yaml.Read(Text).Select(setting => Text.Substring(setting.Start, setting.Length)));
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("KEY:")]
        [InlineData("KEY: ")]
        [InlineData("KEY: # comment")]
        [InlineData("KEY:value")]
        [InlineData("# KEY: value")]
        [InlineData("- # KEY: value")]
        [InlineData("other # KEY: value")]
        [InlineData("KEY: *alias")]
        [InlineData("*alias : value")]
        [InlineData("KEY: &a *a")]
        [InlineData("x: {a &b c}\nKEY: *b")]
        [InlineData("x: {a: &b !secret c}\nKEY: *b")]
        [InlineData("x: &b !secret c\nKEY: *b")]
        [InlineData("KEY: &a [*a]")]
        [InlineData("KEY: &a\n  *a")]
        [InlineData("KEY: !secret name")]
        [InlineData("KEY: !Ref Name")]
        [InlineData("KEY: &anchor")]
        [InlineData("KEY: !!str")]
        [InlineData("KEY: |")]
        [InlineData("KEY: >-")]
        [InlineData("KEY: {a, b}")]
        [InlineData("KEY: {a: *b, c: !secret d}")]
        [InlineData("KEY: {a: , b: }")]
        [InlineData("{{- if .Values.x }}")]
        [InlineData("KEY: [a, b]")]
        [InlineData("- KEY")]
        [InlineData("-")]
        [InlineData("---")]
        [InlineData(":")]
        [InlineData("- - - -")]
        [InlineData("http://host/a=b")]
        public void OtherLine_GivesNothing(string text) => Assert.Empty(Read(text));

        [Theory]
        [InlineData("KEY: \"\"")]
        [InlineData("KEY: ''")]
        [InlineData("- KEY=")]
        public void BlankValue_IsBlank(string text) => Assert.Equal([("KEY", "")], Read(text));

        [Fact]
        public void ValueFrom_IsNoValue() => Assert.DoesNotContain(
            Read("- name: KEY\n  valueFrom:\n    secretKeyRef:\n      name: x\n      key: y\n- value: z"),
            setting => setting.Path is "KEY");

        [Fact]
        public void Alias_OfAnotherDocument_IsNone() => Assert.Equal([("x", "1")], Read("x: &a 1\n---\ny: *a"));

        [Fact]
        public void Alias_DoesNotTakeWhatStandsBesideItsAnchor() => Assert.Equal(
            [("x:a", "1"), ("y", "2"), ("NAME", "v"), ("z:a", "1")],
            Read("x: &a\n  a: 1\ny: 2\nl:\n  - NAME=v\nz: *a"));

        [Fact]
        public void TextThatLooksLikeAKey_IsNoPartOfTheValueAbove() => Assert.Equal(
            [("a", "one"), ("a:b", "two"), ("C", "three")], Read("a: one\n  b: two\n  - C=three"));

        [Fact]
        public void QuotesThatStayOpen_HideNothing() => Assert.Equal(
            [("a", "one"), ("a:b", "two"), ("c", "three")], Read("a: \"one\n  b: \"two\"\nc: three"));

        /// <summary>Ten aliases of ten aliases, ten levels: 10^10 values, if each were given.</summary>
        [Fact]
        public void AliasesOfAliases_DoNotMultiply()
        {
            var text = "a0: &a0 {k: v}\n" + string.Concat(Enumerable.Range(1, 10).Select(
                i => $"a{i}: &a{i} {{" + string.Join(", ", Enumerable.Range(0, 10).Select(j => $"k{j}: *a{i - 1}")) + "}\n"));

            Assert.InRange(FileFormats.Yaml.Read(text).Count(), 100, text.Length);
        }

        [Fact]
        public void QuotedElement_HasNoName() => Assert.Equal([(null, "a: b")], Read("- \"a: b\""));
    }
}
