using System.Text;
using LocalStack.Detection.Formats;
using Markdig.Syntax;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>
/// Generated documents: the reader looks into the blocks of fenced code that Markdig sees, and into nothing
/// else. Code without a language, and in a line, has no standard to hold it against. Lists and quotations are left out: there the indentation of a fence decides how far it goes, and our reader does
/// not ask for it.
/// </summary>
public static class MarkdownReaderOracleTests
{
    public sealed class Reports
    {
        [Fact]
        public void GeneratedDocuments_HaveTheCodeThatMarkdigSees()
        {
            var compared = 0;
            for (var seed = 0; seed < 500; seed++)
            {
                var text = new Document(new Random(seed)).Write();
                var expected = SettingsOfCode(text);
                var actual = FileFormats.Markdown.Read(text).Select(setting => $"{setting.Path} = {setting.Value}");

                Assert.True(expected.SequenceEqual(actual), $"seed {seed}: {text}");
                compared += expected.Count;
            }

            Assert.True(compared > 1000, $"{compared} settings are too few to prove anything");
        }

        /// <summary>What the readers of the languages see in the blocks that Markdig finds.</summary>
        private static List<string> SettingsOfCode(string text) =>
        [
            .. Markdig.Markdown.Parse(text).Descendants<FencedCodeBlock>().SelectMany(block =>
            {
                var language = block.Info ?? "";
                var format = FileFormats.OfLanguage(new TextSlice(language, 0, language.Length));
                return format?.Read(block.Lines.ToString()).Select(setting => $"{setting.Path} = {setting.Value}") ?? [];
            }),
        ];
    }

    private sealed class Document(Random random)
    {
        private static readonly string[] Languages = ["yaml", "env", "yml", "dotenv", "YAML", " yaml", "env title=\"a\""];
        private static readonly string[] Prose = ["a = b", "# a: b", "", "~~a: b~~"];
        private static readonly string[] LineEnds = ["\n", "\n", "\r\n"];

        private readonly StringBuilder _text = new();
        private int _keys;

        public string Write()
        {
            for (var blocks = random.Next(1, 8); blocks > 0; blocks--)
            {
                if (random.Next(3) == 0)
                    AddLine(Pick(Prose));
                else
                    AddCode(isClosed: blocks > 1 || random.Next(2) == 0);
            }

            return _text.ToString();
        }

        private void AddCode(bool isClosed)
        {
            var sign = Pick(["`", "~"])[0];
            var length = random.Next(3, 6);
            var language = Pick(Languages);

            AddLine(Indent() + new string(sign, length) + language);
            for (var lines = random.Next(6); lines > 0; lines--)
                AddLine(Line(language, sign, length));
            if (isClosed)
                AddLine(Indent() + new string(sign, length + random.Next(2)) + Pick(["", " "]));
        }

        /// <summary>A line of code, or one that looks like a fence and closes nothing.</summary>
        private string Line(string language, char sign, int length) => random.Next(5) switch
        {
            0 => "# " + new string(sign, length),
            1 => "#" + new string(sign == '`' ? '~' : '`', length),
            _ => language.Contains("env", StringComparison.Ordinal) ? $"K{_keys++}=v{_keys}" : $"k{_keys++}: v{_keys}",
        };

        private void AddLine(string line) => _text.Append(line).Append(Pick(LineEnds));

        private string Indent() => new(' ', random.Next(4));

        private string Pick(string[] from) => from[random.Next(from.Length)];
    }
}
