using System.Globalization;
using System.Text.RegularExpressions;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Documentation;

/// <summary>
/// Every message, option, help text and note in one table, with its length: to be read from top to bottom by somebody who has
/// never heard of this project. Where a message is changed, so is its row.
/// </summary>
public sealed partial class MessageTableTests
{
    /// <summary>Set to 1, the table is written instead of compared.</summary>
    private const string WriteVariable = "MESSAGES_WRITE_TABLE";

    /// <summary>Where editors and logs cut, before the link.</summary>
    private const int MaxLength = 200;

    private static readonly string Table = SourceTree.PathOf("tests", "LocalStack.Analyzers.Tool.Tests", "Documentation", "Messages.md");

    private static readonly List<(string File, string Text)> Messages = [.. MessageCollector.Collect()];

    [Fact]
    public void Table_HoldsEveryMessage()
    {
        var expected = string.Concat(Lines().Select(line => line + "\n"));
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
            File.WriteAllText(Table, expected);
        else
            Assert.Equal(expected, File.ReadAllText(Table).ReplaceLineEndings("\n"));
    }

    /// <summary>What is in a hole is the user's: a file, a number. It counts as nothing, but NAME as the longest one of LocalStack.</summary>
    [Fact]
    public void Message_IsShort() => Assert.DoesNotContain(Messages, message => LengthOf(message.Text) > MaxLength);

    /// <summary>Words that somebody who does not know this code cannot know, or that are read twice.</summary>
    [Fact]
    public void Message_UsesUsualWords() => Assert.DoesNotContain(Messages, message => UnusualWord().IsMatch(message.Text));

    /// <summary>The messages that are known to be made are found: one of each kind of source.</summary>
    [Theory]
    [InlineData("src/LocalStack.Detection/Rules/CredentialRule.cs", "Committed LocalStack auth token")]
    [InlineData("src/LocalStack.Analyzers.Tool/Commands/AllowOption.cs", "--allow takes")]
    [InlineData("src/LocalStack.Analyzers.Tool/Git/HookScript.cs", "Install it: dotnet tool install")]
    [InlineData("src/LocalStack.Analyzers.Package/build/LocalStack.Analyzers.targets", "The C# compiler of this build is version")]
    [InlineData("src/LocalStack.Auth/Resolution/Failure.cs", "No LocalStack credential was found")]
    [InlineData("editors/vscode/package.json", "The full path of")]
    public void Message_IsCollected(string file, string beginning) =>
        Assert.Contains(Messages, message => message.File == file && message.Text.StartsWith(beginning, StringComparison.Ordinal));

    private static IEnumerable<string> Lines()
    {
        yield return "# What users read";
        yield return "";
        yield return $"Written by `MessageTableTests` with `{WriteVariable}=1`. The length is that without the holes and before a link.";
        foreach (var file in Messages.GroupBy(message => message.File))
        {
            yield return "";
            yield return $"## {file.Key}";
            yield return "";
            yield return "| length | message |";
            yield return "|---|---|";
            foreach (var (_, text) in file)
                yield return $"| {LengthOf(text).ToString(CultureInfo.InvariantCulture)} | {text.Replace("|", @"\|", StringComparison.Ordinal)} |";
        }
    }

    private static int LengthOf(string text)
    {
        var link = text.IndexOf("https://", StringComparison.Ordinal);
        return MessageCollector.Hole().Replace((link < 0 ? text : text[..link]).Replace("NAME", "LOCALSTACK_AUTH_TOKEN", StringComparison.Ordinal), "").Length;
    }

    [GeneratedRegex(@"\b(behind|stands?|given away|to be had|slot|clue|carrier|dialect|(?<!there )is no (?!longer)|(?<!there )are no (?!longer)|shall|whatever|heeded?s?|meanwhile|by the means of|hand(s|ed)? (it |NAME )?(on|over))\b", RegexOptions.IgnoreCase)]
    private static partial Regex UnusualWord();
}
