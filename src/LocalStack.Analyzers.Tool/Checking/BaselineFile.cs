using System.Text.Json;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.Git;
using LocalStack.Analyzers.Tool.Reporting;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>A baseline on disk: the findings that are accepted until somebody takes them out. Described in <c>docs/command.md</c>.</summary>
internal sealed class BaselineFile
{
    /// <summary>In bytes: some hundred thousand entries.</summary>
    private const int MaxLength = 64 * 1024 * 1024;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    private readonly string _file;
    private readonly string _folder;
    private readonly FileNames _names;

    private BaselineFile(string file, Func<FileNames, Baseline> content)
    {
        _file = Path.GetFullPath(file);
        _folder = Path.GetDirectoryName(_file)!;
        _names = GitFileNames.Of(_folder);
        Content = content(_names);
    }

    public Baseline Content { get; }

    /// <summary>How it is named in reports.</summary>
    public string Name => DisplayPath.Of(_file);

    /// <summary>Reads one.</summary>
    /// <exception cref="UserError">There is none, or it is none.</exception>
    public static BaselineFile Read(string file)
    {
        try
        {
            var text = RegularFile.ReadText(Path.GetFullPath(file), MaxLength);
            return new BaselineFile(file, names => Baseline.Parse(text, names)
                ?? throw new UserError($"'{file}' is not a baseline of version {Baseline.Version}. Create one: {ToolVersion.Name} check --write-baseline {file}"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"The baseline '{file}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>One of all that a run reports.</summary>
    /// <param name="file">Where it is to be written.</param>
    /// <param name="result">What the run found.</param>
    public static BaselineFile Of(string file, CheckResult result)
    {
        var baseline = new BaselineFile(file, _ => Baseline.Empty);
        return new BaselineFile(file, names => new Baseline([.. result.Findings.Select(baseline.EntryOf)], names));
    }

    /// <summary>Writes it: in the order of its paths, each secret of a file once, so that two runs write the same.</summary>
    /// <exception cref="UserError">It cannot be written.</exception>
    public void Write() => AtomicFile.Write(_file, content =>
    {
        using (var json = new Utf8JsonWriter(content, Options))
            Write(json);
        content.WriteByte((byte)'\n');
    });

    /// <summary>What a run found, with what the baseline lists accepted.</summary>
    public CheckResult Apply(CheckResult result) => result with
    {
        Found = [.. result.Found.Select(finding => finding.Acceptance is null && Lists(finding.Path, finding.Finding)
            ? finding with { Acceptance = new Acceptance(AcceptanceKind.Baseline, Name) }
            : finding)],
    };

    /// <summary>Whether it accepts a finding.</summary>
    /// <param name="path">The path of its file.</param>
    /// <param name="finding">The finding.</param>
    public bool Lists(string path, Finding finding) => Content.FingerprintsOf(NameOf(path)).Contains(finding.Fingerprint);

    /// <summary>
    /// The entries that matched nothing in a run that would have met them: one of the history where they come from the history,
    /// one of files where they do not.
    /// </summary>
    public IReadOnlyList<BaselineEntry> UnusedIn(CheckResult result)
    {
        var found = result.Found.ToLookup(finding => finding.Finding.Fingerprint, finding => NameOf(finding.Path));
        return [.. Content.Entries.Where(entry =>
            (entry.Commit is not null) == result.IsOfHistory
            && !found[entry.Fingerprint].Contains(entry.Path, _names)
            && IsKnown(Path.GetFullPath(entry.Path, _folder), result))];
    }

    /// <summary>The same without some entries.</summary>
    public BaselineFile Without(IReadOnlyCollection<BaselineEntry> entries) =>
        new(_file, names => new Baseline([.. Content.Entries.Where(entry => !entries.Contains(entry))], names));

    /// <summary>What is said of an entry that matched nothing.</summary>
    public UnusedAcceptance ToUnused(BaselineEntry entry) => new(Name, null, entry.Fingerprint) { Path = entry.Path };

    /// <summary>In a submodule that is not checked out, which is an empty folder, a file is not gone.</summary>
    private static bool IsKnown(string path, CheckResult result)
    {
        if (!result.Covers(path))
            return false;

        var folder = Path.GetDirectoryName(path);
        while (folder is not null && !Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder);
        return result.IsOfHistory || File.Exists(path) || folder is null || Directory.EnumerateFileSystemEntries(folder).Any();
    }

    private BaselineEntry EntryOf(LocatedFinding finding) =>
        new(NameOf(finding.Path), finding.Rule.Id, finding.Finding.Fingerprint, finding.Introduction?.Commit);

    /// <summary>A file may be called like a secret, which the baseline must not show.</summary>
    private string NameOf(string path) => Redaction.Of(_names.Relate(_folder, Path.GetFullPath(path)));

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber(Baseline.VersionKey, int.Parse(Baseline.Version, System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartArray(Baseline.FindingsKey);
        foreach (var entry in Content.Entries
            .OrderBy(entry => entry.Path, StringComparer.Ordinal)
            .ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal)
            .DistinctBy(entry => (entry.Path, entry.Fingerprint)))
        {
            json.WriteStartObject();
            json.WriteString(Baseline.PathKey, entry.Path);
            json.WriteString(Baseline.RuleKey, entry.Rule);
            json.WriteString(Baseline.FingerprintKey, entry.Fingerprint);
            if (entry.Commit is not null)
                json.WriteString(Baseline.CommitKey, entry.Commit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
