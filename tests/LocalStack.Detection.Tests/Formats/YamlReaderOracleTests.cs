using System.Text;
using LocalStack.Detection.Formats;
using YamlDotNet.RepresentationModel;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>Generated documents of nested mappings: the reader of lines sees what a reader of YAML sees.</summary>
public static class YamlReaderOracleTests
{
    public sealed class Reports
    {
        [Fact]
        public void GeneratedDocuments_AreReadAsYamlIs()
        {
            for (var seed = 0; seed < 500; seed++)
            {
                var text = new Document(new Random(seed)).Write();
                var yaml = new YamlStream();
                yaml.Load(new StringReader(text));
                var expected = Flatten("", yaml.Documents[0].RootNode).ToList();

                var actual = YamlReader.Read(text).Select(setting => (setting.Path?.ToString(), setting.Value)).ToList();

                Assert.True(expected.Count > 0 && expected.SequenceEqual(actual), $"seed {seed}");
            }
        }

        private static IEnumerable<(string? Path, string Value)> Flatten(string path, YamlNode node) => node switch
        {
            YamlScalarNode scalar => [(path, scalar.Value ?? "")],
            YamlMappingNode mapping => mapping.Children.SelectMany(
                child => Flatten((path.Length > 0 ? path + ":" : "") + ((YamlScalarNode)child.Key).Value, child.Value)),
            _ => [],
        };
    }

    private sealed class Document(Random random)
    {
        private static readonly string[] Words =
            ["a", "LOCALSTACK_AUTH_TOKEN", "LocalStack", "x y", "it's", "a#b", "a:b", "http://host", "1", "é", "tab\there", "-x"];

        private readonly StringBuilder _text = new();
        private readonly string _lineEnd = random.Next(2) == 0 ? "\n" : "\r\n";
        private int _keys;

        public string Write()
        {
            if (random.Next(4) == 0)
                _text.Append("---").Append(_lineEnd);
            WriteMapping(indent: 0, depth: 0);
            return _text.ToString();
        }

        private void WriteMapping(int indent, int depth)
        {
            for (var i = random.Next(1, 5); i > 0; i--)
            {
                if (random.Next(5) == 0)
                    _text.Append(' ', indent).Append("# note: this is no setting").Append(_lineEnd);

                _text.Append(' ', indent).Append(Key()).Append(random.Next(6) == 0 ? " :" : ":");
                if (depth < 4 && random.Next(3) == 0)
                {
                    EndLine();
                    WriteMapping(indent + random.Next(1, 5), depth + 1);
                }
                else
                {
                    _text.Append(' ').Append(random.Next(8) == 0 ? "&a" + _keys + " " : "").Append(Value());
                    EndLine();
                }
            }
        }

        private void EndLine() => _text
            .Append(random.Next(6) == 0 ? "  # comment: x" : "")
            .Append(_lineEnd)
            .Append(random.Next(8) == 0 ? _lineEnd : "");

        private string Key() => random.Next(4) switch
        {
            0 => "\"key " + _keys++ + "\"",
            1 => "'it''s " + _keys++ + "'",
            _ => "key_" + _keys++,
        };

        private string Value()
        {
            var word = Words[random.Next(Words.Length)];
            return random.Next(3) switch
            {
                0 => "\"" + word.Replace("\t", "\\t").Replace("a", "\\u0061") + "\"",
                1 => "'" + word.Replace("'", "''") + "'",
                _ => word.Contains('\t') ? "x" : word,
            };
        }
    }
}
