using System.Collections.Immutable;
using LocalStack.Analyzers.Benchmarks.Cost;
using LocalStack.Analyzers.Source;
using LocalStack.Detection.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Benchmarks.Corpus;

/// <summary>The C# files of one project: those whose nearest project file above them is the same.</summary>
/// <param name="Folder">Where the project is.</param>
/// <param name="Files">Its C# files.</param>
internal sealed record CorpusProject(string Folder, IReadOnlyList<string> Files)
{
    /// <summary>Divides the files of a folder into projects; those of no project make up one of their own.</summary>
    public static IEnumerable<CorpusProject> Below(string folder)
    {
        var files = SourceFiles.AllBelow(folder).ToList();
        var projects = files
            .Where(path => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            .Select(path => Path.GetDirectoryName(path)!)
            .ToHashSet(StringComparer.Ordinal);
        return files
            .Where(SourceFiles.IsCSharp)
            .GroupBy(path => ProjectOf(path, folder, projects), StringComparer.Ordinal)
            .Select(group => new CorpusProject(group.Key, [.. group]));
    }

    /// <summary>Runs the source analyzers over the project.</summary>
    /// <param name="tally">What is counted over all projects.</param>
    /// <param name="alter">Makes other files of the project's, when given.</param>
    /// <returns>What they reported.</returns>
    public ImmutableArray<Diagnostic> Analyze(CorpusTally tally, Func<SyntaxTree, SyntaxTree>? alter = null)
    {
        var trees = Files.Select(Parse).Select(tree => alter?.Invoke(tree) ?? tree).ToList();
        var compilation = SourceCompilation.Of(trees);
        var result = AnalyzerRun.Analyze(compilation, [new SourceTokenAnalyzer(), new SourceCredentialAnalyzer()]);
        tally.AddRegistration(
            isRegistered: CompilationCandidates.Exist(compilation, CredentialNames.Default, CancellationToken.None),
            mentionsLocalStack: trees.Exists(tree => TreeScans.Of(tree, CancellationToken.None).MentionsLocalStack));
        tally.AddProject(Folder, trees.ConvertAll(tree => tree.GetText()), AnalyzerRun.TimeOf(result));
        return result.GetAllDiagnostics();
    }

    private static SyntaxTree Parse(string path)
    {
        using var stream = File.OpenRead(path);
        return SourceCompilation.Parse(SourceText.From(stream), path);
    }

    private static string ProjectOf(string path, string root, HashSet<string> projects)
    {
        var folder = Path.GetDirectoryName(path)!;
        while (folder.Length > root.Length && !projects.Contains(folder))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
