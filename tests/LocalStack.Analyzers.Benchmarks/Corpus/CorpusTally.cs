using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Benchmarks.Corpus;

/// <summary>What a run over a repository comes to.</summary>
/// <param name="repository">Its folder.</param>
internal sealed class CorpusTally(string repository)
{
    private int _files;
    private int _configurationFiles;
    private int _withoutLocalStack;
    private int _registered;
    private long _lines;
    private long _characters;
    private TimeSpan _time;
    private TimeSpan _configurationTime;
    private (TimeSpan Time, long Characters, string Folder) _slowest = (TimeSpan.Zero, 0, repository);

    public int Findings { get; set; }

    /// <summary>Findings that are failures of an analyzer.</summary>
    public int Failures { get; set; }

    /// <summary>Adds a project.</summary>
    public void AddProject(string folder, List<SourceText> texts, TimeSpan time)
    {
        var characters = texts.Sum(text => (long)text.Length);
        _files += texts.Count;
        _lines += texts.Sum(text => (long)text.Lines.Count);
        _characters += characters;
        _time += time;

        if (time > _slowest.Time)
            _slowest = (time, characters, folder);
    }

    /// <summary>Adds whether a project without LocalStack pays for more than the search of its text.</summary>
    public void AddRegistration(bool isRegistered, bool mentionsLocalStack)
    {
        if (mentionsLocalStack)
            return;

        _withoutLocalStack++;
        _registered += isRegistered ? 1 : 0;
    }

    /// <summary>Adds a configuration file.</summary>
    public void AddConfigurationFile(TimeSpan time)
    {
        _configurationFiles++;
        _configurationTime += time;
    }

    /// <summary>Prints a row of a table.</summary>
    public void Print(TimeSpan wall) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {Path.GetFileName(repository)} | {_files:N0} files | {_lines:N0} lines | {_characters:N0} characters | {_registered:N0} of {_withoutLocalStack:N0} projects without LocalStack are looked at closer | analyzers {_time.TotalMilliseconds:N0} ms | {_configurationFiles:N0} configuration files in {_configurationTime.TotalMilliseconds:N0} ms | all {wall.TotalSeconds:N1} s | {Findings} findings | {Failures} failures | slowest project {_slowest.Time.TotalMilliseconds:N0} ms for {_slowest.Characters:N0} characters, {Path.GetRelativePath(repository, _slowest.Folder)} |"));
}
