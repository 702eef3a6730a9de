using System.Globalization;
using System.Text;
using CliWrap;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.Fixing;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Fixing;

/// <summary>
/// A shell appends lines, some with a token, while the file is fixed over and over: no line is lost, torn or written
/// twice. Only the guarantee that Linux gives is tested; see <see cref="InPlaceFile"/>.
/// </summary>
public sealed class ConcurrentWriterTests
{
    private const int Lines = 30_000;

    /// <summary>Opens the file for each line, as <c>&gt;&gt;</c> in a script or a hook does.</summary>
    private const string OpeningForEachLine =
        """
        for ((i = 0; i < $1; i++)); do
          if ((i % 300)); then echo "line $i"; else echo "line $i $2"; fi >> "$3"
          if ((i % 300 == 200)); then sleep 0.02; fi
        done
        """;

    /// <summary>Keeps the file open for a while, as a program does that writes a log.</summary>
    private const string KeepingOpen =
        """
        for ((start = 0; start < $1; start += 300)); do
          for ((i = start; i < start + 300; i++)); do
            if ((i % 300)); then echo "line $i"; else echo "line $i $2"; fi
          done >> "$3"
          sleep 0.02
        done
        """;

    [Theory]
    [InlineData(OpeningForEachLine)]
    [InlineData(KeepingOpen)]
    public async Task AppendedLines_AreNeverLost(string script)
    {
        if (!OperatingSystem.IsLinux())
            return;

        using var folder = new TemporaryFolder();
        var path = folder.PathOf("notes.md");
        var token = Secrets.Token();
        var fixer = new FileFixer(new EditorConfigs([]), isDryRun: false);
        folder.Write("notes.md", token + "\n");
        fixer.Fix(path, [], CancellationToken.None);
        var count = Lines.ToString(CultureInfo.InvariantCulture);
        var writer = Cli.Wrap("bash").WithArguments(["-c", script, "bash", count, token, path]).ExecuteAsync().Task;

        var changes = 0;
        while (!writer.IsCompleted)
        {
            var outcomes = fixer.Fix(path, [], CancellationToken.None).Outcomes;
            changes += outcomes.Any(outcome => outcome.IsFixed) ? 1 : 0;
            Assert.All(outcomes.Where(outcome => !outcome.IsFixed), outcome => Assert.EndsWith("run again", outcome.Remark, StringComparison.Ordinal));
        }

        await writer;
        fixer.Fix(path, [], CancellationToken.None);

        var expected = Enumerable.Range(0, Lines).Select(line => $"line {line}{(line % 300 == 0 ? " <YOUR_AUTH_TOKEN>" : "")}");
        Assert.True(string.Join('\n', expected.Prepend("<YOUR_AUTH_TOKEN>")) + "\n" == folder.Read("notes.md"), "A line was lost, torn or written twice.");
        Assert.True(changes > 5, $"The file was changed {changes} times while it was written.");
    }

    [Fact]
    public async Task FileThatIsOpenElsewhere_IsLeftWithTheReason()
    {
        if (!OperatingSystem.IsLinux())
            return;

        using var folder = new TemporaryFolder();
        folder.Write("notes.md", $"A {Secrets.Token()}\n", new UTF8Encoding(false));
        await using var open = new FileStream(folder.PathOf("notes.md"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);

        var output = await TokensCommand.RunAsync(folder, "fix");

        Assert.Equal(ExitCodes.Findings, output.ExitCode);
        Assert.Contains(": left in ", output.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith("Another program has the file open: close it there, then run again.", output.Lines[0], StringComparison.Ordinal);
    }
}
