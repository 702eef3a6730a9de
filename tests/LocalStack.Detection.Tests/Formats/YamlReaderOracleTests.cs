using System.Text;
using LocalStack.Detection.Formats;
using YamlDotNet.RepresentationModel;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>Generated documents of blocks and brackets: the reader of lines sees what a reader of YAML sees.</summary>
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
                var expected = yaml.Documents.SelectMany(document => Flatten("", document.RootNode)).ToList();

                var actual = FileFormats.Yaml.Read(text).Where(setting => setting.Path is not null).Select(setting => (setting.Path?.ToString(), setting.Value)).ToList();

                Assert.True(expected.Count > 0 && expected.SequenceEqual(actual), $"seed {seed}: {text}");
            }
        }

        [Fact]
        public void GeneratedDocuments_HaveExactSpans()
        {
            for (var seed = 0; seed < 500; seed++)
            {
                var text = new Document(new Random(seed)).Write();
                foreach (var setting in FileFormats.Yaml.Read(text))
                {
                    var (before, after) = (text[setting.Start - 1], setting.End < text.Length ? text[setting.End] : '\n');
                    Assert.True(
                        setting.Escapes is EscapeStyle.None or EscapeStyle.Folded
                            ? before is ' ' or '=' or '[' && after is ' ' or '\r' or '\n' or ',' or ']' or '}'
                            : (before == after || before == '=') && after is '"' or '\'',
                        $"seed {seed}, {setting.Start}: {text}");
                }
            }
        }

        private static IEnumerable<(string? Path, string Value)> Flatten(string path, YamlNode node) => node switch
        {
            YamlScalarNode scalar => [(path, (scalar.Value ?? "").TrimEnd('\n'))],
            YamlMappingNode mapping => mapping.Children.SelectMany(
                child => Flatten(Below(path, ((YamlScalarNode)child.Key).Value), child.Value)),
            YamlSequenceNode list => list.Children.SelectMany(child => child is YamlScalarNode { Value: { } text }
                ? [(text[..text.IndexOf('=')], text[(text.IndexOf('=') + 1)..])]
                : Flatten(path, child)),
            _ => [],
        };

        private static string Below(string path, string? key) =>
            key == "<<" ? path : (path.Length > 0 ? path + ":" : "") + key;
    }

    private sealed class Document(Random random)
    {
        private static readonly string[] Words =
            ["a", "LOCALSTACK_AUTH_TOKEN", "LocalStack", "x y", "it's", "a#b", "a:b", "http://host", "1", "é", "tab\there", "-x"];

        private readonly StringBuilder _text = new();
        private readonly string _lineEnd = random.Next(2) == 0 ? "\n" : "\r\n";
        private readonly List<string> _values = [];
        private readonly List<string> _maps = [];
        private int _keys;

        public string Write()
        {
            if (random.Next(4) == 0)
                _text.Append("---").Append(_lineEnd);
            WriteMapping(indent: 0, depth: 0);
            if (random.Next(4) == 0)
            {
                _text.Append("---").Append(_lineEnd);
                _values.Clear();
                _maps.Clear();
                WriteMapping(indent: 0, depth: 0);
            }

            return _text.ToString();
        }

        private void WriteMapping(int indent, int depth)
        {
            for (var i = random.Next(1, 5); i > 0; i--)
            {
                if (random.Next(5) == 0)
                    _text.Append(' ', indent).Append("# note: this is no setting").Append(_lineEnd);

                _text.Append(' ', indent);
                if (random.Next(10) == 0)
                {
                    WriteAnchoredMap(indent);
                    continue;
                }

                var isExplicit = random.Next(12) == 0;
                _text.Append(isExplicit ? "? " : "").Append(Key()).Append(isExplicit ? _lineEnd : random.Next(6) == 0 ? " " : "");
                _text.Append(' ', isExplicit ? indent : 0).Append(':');
                if (depth < 4 && random.Next(3) == 0)
                {
                    EndLine();
                    WriteMapping(indent + random.Next(1, 5), depth + 1);
                }
                else if (random.Next(8) is < 4 and var kind)
                {
                    WriteOther(kind, indent, depth);
                }
                else
                {
                    _text.Append(' ').Append(Anchored(indent + 1));
                    EndLine();
                }
            }
        }

        /// <summary>A map with a name, its alias under another key, and its keys merged into a third map.</summary>
        private void WriteAnchoredMap(int indent)
        {
            var name = "m" + _keys;
            _text.Append(Key()).Append(": &").Append(name).Append(_lineEnd);
            _text.Append(' ', indent + 1).Append(Key()).Append(": ").Append(Value()).Append(_lineEnd);
            _text.Append(' ', indent + 1).Append(Key()).Append(':').Append(_lineEnd);
            _text.Append(' ', indent + 3).Append(Key()).Append(": ").Append(Anchored(indent + 4)).Append(_lineEnd);
            _maps.Add(name);
            _text.Append(' ', indent).Append(Key()).Append(": *").Append(_maps[random.Next(_maps.Count)]).Append(_lineEnd);
            _text.Append(' ', indent).Append(Key()).Append(": { <<: *").Append(name).Append(" , ").Append(Key()).Append(": 1 }").Append(_lineEnd);
            _text.Append(' ', indent).Append(Key()).Append(':').Append(_lineEnd);
            _text.Append(' ', indent + 2).Append("<<: *").Append(name).Append(_lineEnd);
        }

        /// <summary>A value, one with a name, or the alias of one.</summary>
        private string Anchored(int indent)
        {
            switch (random.Next(8))
            {
                case 0:
                    var name = "a" + _keys + "-" + _values.Count;
                    _values.Add(name);
                    return "&" + name + " " + Value();
                case 1 when _values.Count > 0:
                    return "*" + _values[random.Next(_values.Count)];
                case 2:
                    return LongValue(indent);
                default:
                    return Value();
            }
        }

        /// <summary>A value over several lines.</summary>
        private string LongValue(int indent)
        {
            var fold = (random.Next(3) == 0 ? _lineEnd : "") + _lineEnd + new string(' ', indent + random.Next(3));
            return random.Next(4) switch
            {
                0 => "one" + fold + "two's" + fold + "three",
                1 => "'one  " + fold + "two''s # no comment'",
                2 => "\"one" + fold + "a: b\\n" + fold + "\\u0074wo\"",
                _ => "\"on\\" + _lineEnd + new string(' ', indent) + "e\"",
            };
        }

        private void WriteOther(int kind, int indent, int depth)
        {
            switch (kind)
            {
                case 0:
                    _text.Append(' ');
                    WriteFlow(indent + 1, depth);
                    break;
                case 1:
                    EndLine();
                    for (var i = random.Next(1, 4); i > 0; i--)
                    {
                        _text.Append(' ', indent).Append("- ").Append(Element()).Append(_lineEnd);
                        _text.Append(' ', indent).Append("- ").Append(Key()).Append(": ").Append(Value()).Append(_lineEnd);
                        _text.Append(' ', indent + 2).Append(Key()).Append(": ").Append(Value()).Append(_lineEnd);
                    }

                    return;
                case 2:
                    EndLine();
                    _text.Append(' ', indent + 2).Append(Value());
                    break;
                default:
                    _text.Append(random.Next(2) == 0 ? " |" : " >-").Append(_lineEnd).Append(' ', indent + 2).Append("a word").Append(_lineEnd);
                    return;
            }

            EndLine();
        }

        private void WriteFlow(int indent, int depth)
        {
            var isList = random.Next(2) == 0;
            _text.Append(isList ? '[' : '{');
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                Gap(indent);
                if (!isList)
                    _text.Append(Key()).Append(": ");
                if (depth < 4 && random.Next(3) == 0)
                    WriteFlow(indent, depth + 1);
                else
                    _text.Append(isList ? Element() : Value());
                Gap(indent);
                if (i > 1 || random.Next(3) == 0)
                    _text.Append(',');
            }

            Gap(indent);
            _text.Append(isList ? ']' : '}');
        }

        private void Gap(int indent)
        {
            if (random.Next(4) == 0)
                _text.Append(random.Next(2) == 0 ? " # } ]" : "").Append(_lineEnd).Append(' ', indent);
            else if (random.Next(2) == 0)
                _text.Append(' ');
        }

        private string Element() => random.Next(3) switch
        {
            0 => "\"NAME" + _keys++ + "=v\"",
            1 => "'NAME" + _keys++ + "=v'",
            _ => "NAME" + _keys++ + "=v",
        };

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
