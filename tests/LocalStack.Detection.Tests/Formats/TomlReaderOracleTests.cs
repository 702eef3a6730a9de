using System.Globalization;
using System.Text;
using LocalStack.Detection.Formats;
using Tomlyn;
using Tomlyn.Model;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>Generated documents: the reader sees the paths and values that Tomlyn sees.</summary>
public static class TomlReaderOracleTests
{
    public sealed class Reports
    {
        [Fact]
        public void GeneratedDocuments_AreReadAsTomlynReadsThem()
        {
            var compared = 0;
            for (var seed = 0; seed < 500; seed++)
            {
                var text = new Document(new Random(seed)).Write();
                var expected = new List<string>();
                Flatten(expected, "", TomlSerializer.Deserialize<TomlTable>(text)!);
                var actual = FileFormats.Toml.Read(text)
                    .Where(setting => setting.Path is not null)
                    .Select(setting => $"{setting.Path} = {setting.Value}");

                Assert.True(expected.Order(StringComparer.Ordinal).SequenceEqual(actual.Order(StringComparer.Ordinal)), $"seed {seed}: {text}");
                compared += expected.Count;
            }

            Assert.True(compared > 1000, $"{compared} settings are too few to prove anything");
        }

        /// <summary>Elements have the path of their array.</summary>
        private static void Flatten(List<string> found, string path, object? value)
        {
            switch (value)
            {
                case TomlTable table:
                    foreach (var (key, inner) in table)
                        Flatten(found, path.Length == 0 ? key : $"{path}:{key}", inner);
                    break;
                case TomlTableArray tables:
                    foreach (var table in tables)
                        Flatten(found, path, table);
                    break;
                case TomlArray array:
                    foreach (var element in array)
                        Flatten(found, path, element);
                    break;
                default:
                    found.Add($"{path} = {Convert.ToString(value, CultureInfo.InvariantCulture)?.Replace("True", "true", StringComparison.Ordinal)}");
                    break;
            }
        }
    }

    private sealed class Document(Random random)
    {
        private const string Characters = "ab:_.-\"\\/\b\f\n\r\t{}[]#'é漢\u2028";

        private static readonly string[] Bare = ["true", "0", "-1", "1234567890", "1.5"];
        private static readonly string[] Spaces = ["", "", " ", "\t", "  "];
        private static readonly string[] LineEnds = ["\n", "\n", "\r\n", " # \" ]\n", "\t# ''' }\r\n", "\n\n"];
        private static readonly string[] Gaps = ["", "", " ", "\n", "\r\n", "# ] \"\"\"\n", "\t"];

        private readonly StringBuilder _text = new();
        private int _keys;

        public string Write()
        {
            WriteEntries();
            for (var tables = random.Next(5); tables > 0; tables--)
                WriteTable();
            return _text.ToString();
        }

        private void WriteTable()
        {
            var isArray = random.Next(3) == 0;
            var key = WrittenKey();
            for (var count = isArray ? random.Next(1, 3) : 1; count > 0; count--)
            {
                _text.Append(isArray ? "[[" : "[").Append(Space()).Append(key).Append(Space()).Append(isArray ? "]]" : "]").Append(Pick(LineEnds));
                WriteEntries();
            }
        }

        private void WriteEntries()
        {
            for (var count = random.Next(1, 6); count > 0; count--)
            {
                WriteEntry(depth: 0);
                _text.Append(Pick(LineEnds));
            }
        }

        private void WriteEntry(int depth)
        {
            _text.Append(Space()).Append(WrittenKey()).Append(Space()).Append('=').Append(Space());
            WriteValue(depth);
        }

        /// <summary>Every key holds a number of its own, so that none is defined twice.</summary>
        private string WrittenKey()
        {
            var words = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(3) switch
            {
                0 => "k-" + _keys++,
                1 => "'k." + _keys++ + " \"'",
                _ => Basic(Text() + _keys++),
            });
            return string.Join(Space() + "." + Space(), words);
        }

        private void WriteValue(int depth)
        {
            switch (random.Next(depth < 4 ? 8 : 6))
            {
                case 0:
                    _text.Append(Pick(Bare));
                    break;
                case 1:
                    _text.Append('\'').Append(Literal()).Append('\'');
                    break;
                case 2:
                    _text.Append("'''").Append(Pick(["", "\n"])).Append(Literal()).Append("\n'").Append(Literal()).Append("''''");
                    break;
                case 3:
                    _text.Append("\"\"\"").Append(Pick(["", "\n"])).Append(Basic(Text())[1..^1]).Append("\\\n  \"\"").Append(Basic(Text())[1..^1]).Append("\"\"\"\"\"");
                    break;
                case 6:
                    WriteItems('[', ']', Gap, () => WriteValue(depth + 1));
                    break;
                case 7:
                    WriteItems('{', '}', Space, () => WriteEntry(depth + 1));
                    break;
                default:
                    _text.Append(Basic(Text()));
                    break;
            }
        }

        private void WriteItems(char open, char close, Func<string> gap, Action write)
        {
            _text.Append(open);
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                _text.Append(gap());
                write();
                _text.Append(gap());
                if (count > 1)
                    _text.Append(',');
            }

            _text.Append(gap()).Append(close);
        }

        private string Gap() => Pick(Gaps);

        private string Space() => Pick(Spaces);

        private string Pick(string[] from) => from[random.Next(from.Length)];

        private string Literal() => "l" + string.Concat(Text().Where(character => character != '\'' && !char.IsControl(character) && !char.IsSurrogate(character)));

        private string Text()
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 8); i > 0; i--)
                text.Append(random.Next(12) == 0 ? "\U0001F511" : Characters[random.Next(Characters.Length)]);
            return text.ToString();
        }

        private string Basic(string value)
        {
            var written = new StringBuilder("\"");
            foreach (var rune in value.EnumerateRunes())
                written.Append(Written(rune));
            return written.Append('"').ToString();
        }

        private string Written(Rune rune) => rune.Value switch
        {
            '"' or '\\' => "\\" + rune,
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\b' => "\\b",
            '\f' => "\\f",
            > char.MaxValue when random.Next(2) == 0 => $"\\U{rune.Value:X8}",
            <= char.MaxValue when random.Next(5) == 0 => $"\\u{rune.Value:X4}",
            _ => rune.ToString(),
        };
    }
}
