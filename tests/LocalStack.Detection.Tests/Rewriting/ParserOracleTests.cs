using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.Configuration;
using YamlDotNet.RepresentationModel;

namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>Rewritten files, read by the parsers that programs use: only the credentials differ.</summary>
public static class ParserOracleTests
{
    /// <summary>Keys under which any value may hold a reference.</summary>
    private const string WithOfAStep = "jobs:\n  a:\n    steps:\n    - with:\n";
    private const string WithOfAnAction = "runs:\n  steps:\n  - with:\n";

    private static readonly string[] Names = ["LOCALSTACK_AUTH_TOKEN", "LOCALSTACK_API_KEY", "Other", "a b", "x"];
    private static readonly string[] Values = ["1", "it's", "http://h/?a=b#c", "%PATH%", "${HOME}", "- x", "é", "a: b"];

    public sealed class Reports
    {
        [Fact]
        public void Json_IsReadTheSame_ButForCredentials()
        {
            foreach (var (path, reference) in new[] { ("appsettings.json", "${{{0}}}"), (".mcp.json", "${{{0}}}"), (".devcontainer/devcontainer.json", "${{localEnv:{0}}}"), (".vscode/mcp.json", "${{env:{0}}}") })
            {
                for (var seed = 0; seed < 100; seed++)
                {
                    var marked = new Generator(new Random(seed)).Json();
                    var after = Rewrites.Clean(path, marked);

                    Assert.Equal(
                        ReadJson(marked).Select(pair => (pair.Key, Expected(pair.Value, reference))),
                        ReadJson(after).Select(pair => (pair.Key, pair.Value)));
                }
            }
        }

        [Fact]
        public void Yaml_IsReadTheSame_ButForCredentials()
        {
            foreach (var (path, head, reference) in new[]
            {
                ("compose.yml", "", "${{{0}:?required}}"),
                (".github/workflows/ci.yml", WithOfAStep, "${{{{ secrets.{0} }}}}"),
                ("action.yml", WithOfAnAction, "${{{{ env.{0} }}}}"),
            })
            {
                for (var seed = 0; seed < 100; seed++)
                {
                    var marked = new Generator(new Random(seed)).Yaml(head);
                    var after = Rewrites.Clean(path, marked);

                    Assert.Equal(
                        ReadYaml(marked).Select(value => Expected(value, reference)),
                        ReadYaml(after));
                }
            }
        }

        [Fact]
        public void Xml_IsReadTheSame_ButForCredentials()
        {
            foreach (var (path, reference) in new[] { ("x.props", "$({0})"), ("x.targets", "$({0})") })
            {
                for (var seed = 0; seed < 100; seed++)
                {
                    var marked = new Generator(new Random(seed)).Xml();
                    var after = Rewrites.Clean(path, marked);

                    Assert.Equal(
                        ReadXml(marked).Select(value => Expected(value, reference)),
                        ReadXml(after));
                }
            }
        }

        /// <summary>Files whose programs expand nothing that is known.</summary>
        [Fact]
        public void FileOfNoKnownProgram_IsLeftAsItIs()
        {
            for (var seed = 0; seed < 100; seed++)
            {
                AssertLeft("x.json", new Generator(new Random(seed)).Json());
                AssertLeft("launchSettings.json", new Generator(new Random(seed)).Json());
                AssertLeft("values.yaml", new Generator(new Random(seed)).Yaml(""));
                AssertLeft("azure-pipelines.yml", new Generator(new Random(seed)).Yaml(""));
                AssertLeft("App.config", new Generator(new Random(seed)).Xml());
                AssertLeft("x.runsettings", new Generator(new Random(seed)).Xml());
            }
        }

        private static void AssertLeft(string path, string marked)
        {
            var text = Rewrites.Fill(marked);

            var rewrite = Rewrites.Of(path, text);

            Assert.Same(text, rewrite.Text);
            Assert.NotEmpty(rewrite.Left);
            Assert.All(rewrite.Left, left => Assert.NotEmpty(left.Reason));
        }

        /// <summary>What a marked value becomes: the token's mark reads one variable, the key's the other.</summary>
        private static string? Expected(string? marked, string reference) => marked?
            .Replace("$1", string.Format(null, reference, "LOCALSTACK_AUTH_TOKEN"), StringComparison.Ordinal)
            .Replace("$K", string.Format(null, reference, "LOCALSTACK_API_KEY"), StringComparison.Ordinal);

        private static IEnumerable<KeyValuePair<string, string?>> ReadJson(string text) => new ConfigurationBuilder()
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(text)))
            .Build()
            .AsEnumerable()
            .OrderBy(pair => pair.Key, StringComparer.Ordinal);

        private static List<string?> ReadYaml(string text)
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            return [.. yaml.Documents.SelectMany(document => document.AllNodes).OfType<YamlScalarNode>().Select(scalar => scalar.Value)];
        }

        private static IEnumerable<string> ReadXml(string text) => XDocument.Parse(text).Descendants().SelectMany(
            element => element.Attributes().Select(attribute => attribute.Name + "=" + attribute.Value)
                .Append(element.Name + "=" + (element.HasElements ? "" : element.Value)));
    }

    /// <summary>Files with credentials in some of their values, written as marks.</summary>
    private sealed class Generator(Random random)
    {
        private readonly StringBuilder _text = new();
        private readonly string _lineEnd = random.Next(2) == 0 ? "\n" : "\r\n";
        private int _keys;

        public string Json()
        {
            _text.Append('{').Append(_lineEnd);
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var (name, value) = Pair();
                _text.Append(random.Next(3) == 0 ? "  // a note, isn't it" + _lineEnd : "");
                _text.Append(random.Next(3) switch
                {
                    0 => $"  \"{name}\": \"{value}\",",
                    1 => $"  \"k{_keys++}\" : {{ \"{name}\":\"{value}\" /* \" */ }} ,",
                    _ => $"  \"k{_keys++}\": [ \"a\", {{ \"{name}\": \"{value}\" }}, ],",
                }).Append(_lineEnd);
            }

            return _text.Append("\"LOCALSTACK_AUTH_TOKEN\": \"$1\" }").ToString();
        }

        /// <param name="head">The keys above all others, to which the rest is indented.</param>
        public string Yaml(string head)
        {
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var (name, value) = Pair();
                var quoted = random.Next(3) switch
                {
                    0 => "\"" + value + "\"",
                    1 => "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'",
                    _ => value.Any(character => !char.IsLetterOrDigit(character)) && value is not ("$1" or "$K") ? "\"" + value + "\"" : value,
                };
                _text.Append(random.Next(3) == 0 ? "# a note, isn't it" + _lineEnd : "");
                _text.Append("k" + _keys++ + ":").Append(random.Next(4) switch
                {
                    0 => $"{_lineEnd}  {name}: {quoted}  # x",
                    1 => $"{_lineEnd}  - a{_lineEnd}  - {name}: {quoted}{_lineEnd}    b: c",
                    2 => $" {{ a: b, {name}: {quoted}, c: [d] }}",
                    _ => $" # x{_lineEnd}    {name}: {quoted}",
                }).Append(_lineEnd);
            }

            _text.Append("LOCALSTACK_AUTH_TOKEN: $1").Append(_lineEnd);
            return head.Length == 0 ? _text.ToString() : head.Replace("\n", _lineEnd, StringComparison.Ordinal) + Indented(_text.ToString());
        }

        private string Indented(string text) =>
            string.Concat(text.TrimEnd().Split(_lineEnd).Select(line => "        " + line + _lineEnd));

        public string Xml()
        {
            _text.Append("<a>").Append(_lineEnd);
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var (name, value) = Pair();
                name = name.Replace(' ', '_');
                _text.Append(random.Next(3) switch
                {
                    0 => $"<{name}>{value}</{name}>",
                    1 => $"<add key='{name}' value=\"{value}\" />",
                    _ => $"<!-- isn't it --><{name} b=\"c\">{_lineEnd}<d {name}=\"{value}\"></d></{name}>",
                }).Append(_lineEnd);
            }

            return _text.Append("<LOCALSTACK_AUTH_TOKEN>$1</LOCALSTACK_AUTH_TOKEN></a>").ToString();
        }

        /// <summary>A key, and a value that fits it.</summary>
        private (string Name, string Value) Pair()
        {
            var name = Names[random.Next(Names.Length)];
            var value = name switch
            {
                "LOCALSTACK_AUTH_TOKEN" => "$1",
                "LOCALSTACK_API_KEY" => "$K",
                _ => Values[random.Next(Values.Length)],
            };

            // A prefix keeps the keys apart.
            return ($"p{_keys++}_{name}", value);
        }
    }
}
