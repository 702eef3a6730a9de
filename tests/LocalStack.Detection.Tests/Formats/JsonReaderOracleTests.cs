using System.Text;
using LocalStack.Detection.Formats;
using Microsoft.Extensions.Configuration;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>Generated documents: the reader sees the paths and values that .NET configuration sees.</summary>
public static class JsonReaderOracleTests
{
    public sealed class Reports
    {
        [Fact]
        public void GeneratedDocuments_AreReadAsConfigurationReadsThem()
        {
            var compared = 0;
            for (var seed = 0; seed < 500; seed++)
            {
                var text = new Document(new Random(seed)).Write();
                var expected = Load(text);
                var actual = FileFormats.Json.Read(text)
                    .Where(setting => setting.Path is not null && !IsNull(setting))
                    .ToDictionary(setting => setting.Path!.ToString(), ValueOf);

                Assert.True(expected.Count == actual.Count, $"seed {seed}: {text}");
                Assert.All(expected, pair => Assert.True(
                    actual.TryGetValue(pair.Key, out var value) && value == pair.Value, $"seed {seed}, {pair.Key}: {text}"));
                compared += expected.Count;
            }

            Assert.True(compared > 1000, $"{compared} settings are too few to prove anything");

            static bool IsNull(Setting setting) => IsBare(setting) && setting.Value == "null";
        }

        [Fact]
        public void GeneratedDocuments_HaveExactSpans()
        {
            for (var seed = 0; seed < 200; seed++)
            {
                var text = new Document(new Random(seed)).Write();
                foreach (var setting in FileFormats.Json.Read(text))
                {
                    var (before, after) = (text[setting.Start - 1], text[setting.End]);
                    Assert.True(before == '"' ? after == '"' : !char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(after), $"seed {seed}");
                }
            }
        }

        private static Dictionary<string, string?> Load(string text)
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            return new ConfigurationBuilder().AddJsonStream(stream).Build().AsEnumerable()
                .Where(pair => pair.Value is not null)
                .ToDictionary(pair => pair.Key, pair => pair.Value);
        }

        /// <summary>Configuration writes the words of JSON as .NET does.</summary>
        private static string ValueOf(Setting setting) => (IsBare(setting), setting.Value) switch
        {
            (true, "true") => "True",
            (true, "false") => "False",
            var (_, value) => value,
        };

        /// <summary>A path ends in a letter that tells what its value is.</summary>
        private static bool IsBare(Setting setting) => setting.Path?.Name.EndsWith('w') == true;
    }

    private sealed class Document(Random random)
    {
        private const string Characters = "ab:_.-\"\\/\b\f\n\r\t{}[],'#é漢\u2028 ";

        private static readonly string[] Gaps = ["", "", "", " ", "\n", "\r\n", "\t", "/* { \" */", "// ] }\n", "// \"\r"];
        private static readonly string[] Bare = ["true", "false", "null", "0", "-1", "1234567890", "1.5", "-2.5e+10"];

        private readonly StringBuilder _text = new();
        private int _keys;

        public string Write()
        {
            WriteObject(depth: 0);
            Gap();
            return _text.ToString();
        }

        private void WriteObject(int depth) => WriteItems('{', '}', () =>
        {
            var kind = random.Next(depth < 6 ? 5 : 3);
            WriteString(Text(4) + "k" + _keys++ + (kind == 0 ? "w" : ""));
            _text.Append(random.Next(3) == 0 ? " \n:" : ":");
            Gap();
            WriteValue(kind, depth + 1);
        });

        private void WriteValue(int kind, int depth)
        {
            switch (kind)
            {
                case 0:
                    _text.Append(Bare[random.Next(Bare.Length)]);
                    break;
                case 3:
                    WriteObject(depth);
                    break;
                case 4:
                    WriteItems('[', ']', () => WriteValue(random.Next(1, depth < 6 ? 5 : 3), depth + 1));
                    break;
                default:
                    WriteString(random.Next(8) == 0 ? "" : Text(12));
                    break;
            }
        }

        private void WriteItems(char open, char close, Action write)
        {
            _text.Append(open);
            for (var count = random.Next(1, 5); count > 0; count--)
            {
                Gap();
                write();
                Gap();
                if (count > 1 || random.Next(4) == 0)
                    _text.Append(',');
            }

            Gap();
            _text.Append(close);
        }

        private void Gap() => _text.Append(Gaps[random.Next(Gaps.Length)]);

        private string Text(int length)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, length); i > 0; i--)
                text.Append(random.Next(12) == 0 ? "\U0001F511" : Characters[random.Next(Characters.Length)]);
            return text.ToString();
        }

        private void WriteString(string value)
        {
            _text.Append('"');
            foreach (var character in value)
                _text.Append(Written(character));
            _text.Append('"');
        }

        private string Written(char character) => character switch
        {
            '"' or '\\' => "\\" + character,
            '/' when random.Next(2) == 0 => "\\/",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\b' => "\\b",
            '\f' => "\\f",
            _ when char.IsSurrogate(character) || random.Next(5) == 0 => $"\\u{(int)character:X4}",
            _ => character.ToString(),
        };
    }
}
