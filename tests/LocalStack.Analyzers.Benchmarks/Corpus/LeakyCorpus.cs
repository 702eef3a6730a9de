using LocalStack.Tests;

namespace LocalStack.Analyzers.Benchmarks.Corpus;

/// <summary>
/// Writes the files of the tests for <c>compare-findings.sh</c>: those with secrets, those with what only looks like one,
/// and the lines that hold a secret.
/// </summary>
internal static class LeakyCorpus
{
    public static int Write(string folder)
    {
        LeakyFile[] leaky = [.. LeakyRepository.SeenByBuild, .. LeakyRepository.SeenByCommandOnly];
        foreach (var file in leaky)
            WriteFile(Path.Combine(folder, "leaky", file.Path), LeakyRepository.TextOf(file));
        foreach (var file in LeakyRepository.Clean)
            WriteFile(Path.Combine(folder, "clean", file.Path), LeakyRepository.TextOf(file));

        File.WriteAllLines(Path.Combine(folder, "tokens"), leaky.SelectMany(file => LinesWith('§', file)));
        File.WriteAllLines(Path.Combine(folder, "keys"), leaky.SelectMany(file => LinesWith('¶', file)));
        return 0;
    }

    /// <summary>The path and the number of each line that holds a sign.</summary>
    private static IEnumerable<string> LinesWith(char sign, LeakyFile file) => file.Template.Split('\n')
        .Index()
        .Where(line => line.Item.Contains(sign, StringComparison.Ordinal))
        .Select(line => $"{file.Path}\t{line.Index + 1}");

    private static void WriteFile(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
