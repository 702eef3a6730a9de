using System.Text;
using System.Xml.Linq;
using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

public static class XmlReaderTests
{
    private static (string? Path, string Value)[] Read(string text) =>
        [.. FileFormats.Xml.Read(text).Select(setting => (setting.Path?.ToString(), setting.Value))];

    public sealed class Reports
    {
        [Theory]
        [InlineData("<a><KEY>value</KEY></a>")]
        [InlineData("<?xml version=\"1.0\"?>\r\n<a>\r\n  <KEY>\r\n value \r\n</KEY></a>")]
        [InlineData("<a KEY=\"value\"/>")]
        [InlineData("<a KEY = 'value'></a>")]
        [InlineData("<a><KEY><![CDATA[value]]></KEY></a>")]
        [InlineData("<a><KEY>v&#97;lue</KEY></a>")]
        [InlineData("<x:a><x:KEY>value</x:KEY></x:a>")]
        [InlineData("<!DOCTYPE a [ <!ENTITY b \"c\"> ]><a><KEY>value</KEY></a>")]
        [InlineData("<a><!-- <b>c</b> --><KEY>value</KEY></a>")]
        [InlineData("<a><KEY>value")]
        [InlineData("<a KEY=\"value")]
        [InlineData("<a KEY=\"value\" <b")]
        [InlineData("</b><a><KEY>value</KEY></c>")]
        [InlineData("<a><add key=\"KEY\" value=\"value\"/></a>", "a:add:KEY")]
        [InlineData("<a><add value=\"value\" name=\"KEY\"/></a>", "a:add:KEY")]
        [InlineData("<a><setting name=\"KEY\"><value>value</value></setting></a>", "a:setting:KEY")]
        [InlineData("<a Command=\"docker run -e KEY=value\"/>", "KEY")]
        public void Value_IsRead(string text, string path = "a:KEY") => Assert.Contains((path, "value"), Read(text));

        [Theory]
        [InlineData("<a><!X [ <!Y> ]>value</a>", "a")]
        [InlineData("<a><!X [ <!Y [z]> <!Z> ]>value</a>", "a")]
        [InlineData("<a><b></b></b><KEY>value</KEY></a>", "a:KEY")]
        [InlineData("<a><b><b></b></b></b><KEY>value</KEY></a>", "a:KEY")]
        [InlineData("<a></b><KEY>value</KEY></a>", "a:KEY")]
        [InlineData("<a><b/><KEY>value</KEY></a>", "a:KEY")]
        [InlineData("<a x y = z KEY=\"value\"/>", "a:KEY")]
        public void Value_IsAllThatIsRead(string text, string path) => Assert.Equal([(path, "value")], Read(text));

        [Fact]
        public void Attributes_AreReadEach() => Assert.Equal(
            [("a:b", "1"), ("a:c", "2\""), ("a:d", "'3"), ("a:e", "")],
            Read("<a b=\"1\"c='2\"' d = \"'3\" e=\"\"/>"));

        [Fact]
        public void UnclosedElement_IsClosedByTheNextAbove() =>
            Assert.Equal([("a:b:c", "1"), ("a:d", "2")], Read("<a><b><c>1</b><d>2</d></a>"));

        [Fact]
        public void GeneratedDocuments_AreReadAsXmlIs()
        {
            for (var seed = 0; seed < 500; seed++)
            {
                var text = new Document(new Random(seed)).Write();
                var expected = Flatten("", XDocument.Parse(text).Root!).ToList();

                Assert.True(expected.SequenceEqual(Read(text)), $"seed {seed}: {text}");
                Assert.All(FileFormats.Xml.Read(text), setting => Assert.True(
                    text[setting.Start - 1] is '"' or '\'' or '>' or ' ' or '[' && text[setting.End] is '"' or '\'' or '<' or ' ' or ']',
                    $"seed {seed}, {setting.Start}: {text}"));
            }
        }

        private static IEnumerable<(string? Path, string Value)> Flatten(string above, XElement element)
        {
            var path = above + element.Name.LocalName;
            return element.Attributes().Select(attribute => ((string?)$"{path}:{attribute.Name.LocalName}", attribute.Value))
                .Concat(element.Nodes().SelectMany<XNode, (string?, string)>(node => node switch
                {
                    XElement child => Flatten(path + ":", child),
                    XText text when text.Value.Trim().Length > 0 => [(path, text.Value.Trim())],
                    _ => [],
                }));
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("value")]
        [InlineData("<")]
        [InlineData("<a")]
        [InlineData("<a KEY")]
        [InlineData("<a KEY=")]
        [InlineData("<a KEY=value>")]
        [InlineData("<a></a>")]
        [InlineData("<!-- <a>value</a> -->")]
        [InlineData("<!-- <a>value</a>")]
        [InlineData("<!DOCTYPE a [ <!ENTITY b \"<c>value</c>\"> ]>")]
        [InlineData("<?a KEY=\"value\"?>")]
        public void OtherText_GivesNothing(string text) => Assert.Empty(Read(text));
    }

    private sealed class Document(Random random)
    {
        private static readonly string[] Words =
            ["a", "x y", "&lt;&amp;&gt;", "&#65;&#x42;", "LOCALSTACK_AUTH_TOKEN", "it&apos;s", "http://host", "\U0001F511", "a:b"];

        private readonly StringBuilder _text = new();
        private int _names;

        public string Write()
        {
            if (random.Next(2) == 0)
                _text.Append("<?xml version=\"1.0\"?>\n<!-- <a b=\"c\"> -->");
            WriteElement(0);
            return _text.ToString();
        }

        private void WriteElement(int depth)
        {
            var name = "e" + _names++;
            _text.Append('<').Append(name);
            for (var i = random.Next(3); i > 0; i--)
            {
                var quote = random.Next(2) == 0 ? '"' : '\'';
                _text.Append(random.Next(2) == 0 ? " " : "\n\t").Append('a').Append(_names++).Append(random.Next(3) == 0 ? " = " : "=");
                _text.Append(quote).Append(Word()).Append(quote);
            }

            switch (random.Next(depth < 5 ? 5 : 3))
            {
                case 0:
                    _text.Append(" />");
                    return;
                case 1:
                    _text.Append('>').Append(' ', random.Next(3)).Append(Word()).Append(' ', random.Next(3));
                    break;
                case 2:
                    _text.Append("><![CDATA[").Append(Words[1]).Append("]]>");
                    break;
                default:
                    _text.Append('>');
                    for (var i = random.Next(1, 4); i > 0; i--)
                    {
                        _text.Append(random.Next(3) == 0 ? "\r\n<!-- x='<' -->" : "");
                        WriteElement(depth + 1);
                    }

                    break;
            }

            _text.Append("</").Append(name).Append(random.Next(4) == 0 ? " >" : ">");
        }

        private string Word() => Words[random.Next(Words.Length)];
    }
}
