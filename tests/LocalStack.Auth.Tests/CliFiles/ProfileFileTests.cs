using LocalStack.Auth.CliFiles;
using LocalStack.Auth.Resolution;

namespace LocalStack.Auth.Tests.CliFiles;

/// <summary>A profile has the values that python-dotenv gives to the <c>localstack</c> CLI.</summary>
public sealed class ProfileFileTests : IDisposable
{
    private const int NumberOfRandomTexts = 3000;
    private const int MaxParts = 12;

    /// <summary>What random texts are put together from: all that the grammar knows, and what only looks like it.</summary>
    private static readonly string[] Parts =
    [
        "A", "B", "export ", "export\t", "export", "=", "=", " = ", "\n", "\n", "\r\n", "\r", "#", " #", "'", "\"", "\\", "\\'", "\\\"",
        "\\n", "\\t", "\\x", "${A}", "${B}", "${MY_VARIABLE}", "${A:-b}", "${UNSET:-}", "${UNSET:-de fault}", "${", "}", "$A", ":", ":-",
        " ", "\t", "\u00a0", "\u001f", "value", "ü",
    ];

    private static readonly string[] Written =
    [
        "A=1\nB=${A}2",
        "B=${A}\nA=1",
        "A=${MY_VARIABLE}\nMY_VARIABLE=own\nB=${MY_VARIABLE}",
        "A=1\nA\nB=${A}${A:-x}",
        "A=\nB=${A:-x}",
        "A='a\\'b' # c\nB=\"a\\\"b\\n\" #c",
        "A=a#b #c\nB=#c",
        "A='two\nlines'\nB=2",
        "A='a\\'",
        "'A'=1\n''=2",
        "A='x' y\nB=2",
        "export A\nexport B=2",
    ];

    private readonly CliHome _home = new();

    public void Dispose() => _home.Dispose();

    [SkippableFact]
    public void Values_AreThoseOfPythonDotenv()
    {
        var environment = Given.Environment(("MY_VARIABLE", "from the environment"));
        var texts = Written.Concat(RandomTexts()).ToArray();
        var expected = PythonDotenv.Read(texts, environment);
        Skip.If(expected is null, "python-dotenv is not installed.");

        for (var i = 0; i < texts.Length; i++)
        {
            var actual = Values(texts[i], environment, expected[i].Keys);
            var isSame = expected[i].All(entry => actual[entry.Key] == entry.Value);
            Assert.True(isSame, $"{texts[i].ReplaceLineEndings("␤")} is {Show(expected[i])}, but was read as {Show(actual)}");
        }
    }

    private Dictionary<string, string?> Values(string text, Dictionary<string, string> environment, IEnumerable<string> names)
    {
        _home.Write("profile.env", text);
        var file = ProfileFile.Read(_home.PathOf("profile.env"), new Variables(environment))!;
        return names.Append("A").Append("B").Distinct().Where(file.Has).ToDictionary(name => name, name => file[name]);
    }

    private static IEnumerable<string> RandomTexts()
    {
        var random = new Random(1);
        for (var i = 0; i < NumberOfRandomTexts; i++)
            yield return string.Concat(random.GetItems(Parts, random.Next(1, MaxParts)));
    }

    private static string Show(Dictionary<string, string?> values) =>
        string.Join(", ", values.Select(entry => $"{entry.Key}={entry.Value ?? "(none)"}"));
}
