using System.Text;
using LocalStack.Detection.Formats;
using Microsoft.Extensions.Configuration;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>
/// Generated INI files: the reader sees the keys and values that .NET's configuration sees. That knows neither a colon as
/// the sign, nor comments behind values, nor lines that go on, which files of other programs have: those have tests
/// beside this one. No library of .NET reads <c>.properties</c>.
/// </summary>
public static class IniReaderOracleTests
{
    public sealed class Reports
    {
        [Fact]
        public void GeneratedFiles_AreReadAsDotNetReadsThem()
        {
            var compared = 0;
            for (var seed = 0; seed < 500; seed++)
            {
                var text = new IniFile(new Random(seed)).Write();
                var expected = ReadByDotNet(text);
                var actual = FileFormats.Ini.Map(text).Values.Select(setting => (Path: setting.Path!.ToString(), setting.Value));

                Assert.True(expected.SequenceEqual(actual.Order()), $"seed {seed}: {text}");
                compared += expected.Count;
            }

            Assert.True(compared > 1000, $"{compared} settings are too few to prove anything");
        }

        private static List<(string Path, string Value)> ReadByDotNet(string text)
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
            return
            [
                .. new ConfigurationBuilder().AddIniStream(stream).Build().AsEnumerable()
                    .Where(pair => pair.Value is not null)
                    .Select(pair => (pair.Key, pair.Value!))
                    .Order(),
            ];
        }
    }

    private sealed class IniFile(Random random)
    {
        private const string Characters = "ab:_.-/{}[]()$%&'é漢=@!";

        private static readonly string[] Others = ["", "  ", "# a = b", "; c = d", "  ; [x]", "\t# \"", "#"];
        private static readonly string[] Spaces = ["", "", " ", "\t", "  "];
        private static readonly string[] LineEnds = ["\n", "\n", "\r\n", " \n"];

        private readonly StringBuilder _text = new();
        private int _keys;

        public string Write()
        {
            for (var lines = random.Next(1, 20); lines > 0; lines--)
                _text.Append(Line()).Append(Pick(LineEnds));
            return _text.ToString();
        }

        /// <summary>Every key and section holds a number of its own, so that none comes twice.</summary>
        private string Line() => random.Next(5) switch
        {
            0 => Pick(Others),
            1 => $"[s {_keys++}.a]",
            _ => $"{Pick(Spaces)}k-{_keys++}.b{Pick(Spaces)}={Pick(Spaces)}{Value()}",
        };

        private string Value() => random.Next(4) == 0 ? $"\"{Text()} # {Text()};\"" : Text();

        /// <summary>No quote begins it, and no sign of a comment stands in it.</summary>
        private string Text()
        {
            var text = new StringBuilder("v");
            for (var i = random.Next(8); i > 0; i--)
                text.Append(random.Next(5) == 0 ? " " : Characters[random.Next(Characters.Length)].ToString());
            return text.Append(random.Next(10)).ToString();
        }

        private string Pick(string[] from) => from[random.Next(from.Length)];
    }
}
