using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.LanguageServer.Documents;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.LanguageServer.Actions;

/// <summary>Text that is written into a configuration file.</summary>
/// <param name="Path">The full path of the file.</param>
/// <param name="Before">Its text; <see langword="null"/> if there is no file yet.</param>
/// <param name="Position">Where in it.</param>
/// <param name="Inserted">What is written there.</param>
internal sealed record ConfigurationEdit(string Path, string? Before, int Position, string Inserted)
{
    /// <summary>The name of the file, for people.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    public string After => (Before ?? "").Insert(Position, Inserted);
}

/// <summary>
/// Accepts a secret by its fingerprint: in the configuration file that lists others already, else in the nearest
/// <c>.editorconfig</c>, else in a new one at the top of the repository. It is offered only if the file that is checked
/// then accepts the secret and all that it accepted before.
/// </summary>
/// <param name="readOpenText">Gives the text of a file that is open in the editor.</param>
/// <param name="folders">The folders of the workspace.</param>
internal sealed class FingerprintAllowance(Func<string, string?> readOpenText, IReadOnlyList<string> folders)
{
    private const string FileName = ".editorconfig";
    private const string EveryFile = "[*]";

    /// <summary>The edit.</summary>
    /// <returns><see langword="null"/> where none does what it should.</returns>
    public ConfigurationEdit? Find(CheckedDocument document, Finding finding)
    {
        if (Path.GetDirectoryName(document.Path) is not { Length: > 0 } folder)
            return null;

        var files = CreateConfigs(null).FilesFor(folder);
        var allowed = files.SelectMany(file => file.Allowed).Select(entry => entry.Fingerprint).Where(document.Scanned.Options.Allows).ToList();
        return Candidates(files, folder, finding.Fingerprint)
            .FirstOrDefault(edit => CreateConfigs(edit).Of(document.Path).Options is var options
                && !options.IsExcluded
                && allowed.Append(finding.Fingerprint).All(options.Allows));
    }

    private EditorConfigs CreateConfigs(ConfigurationEdit? edit) => new([])
    {
        ReadOpenText = path => path == edit?.Path ? edit.After : readOpenText(path),
    };

    private IEnumerable<ConfigurationEdit> Candidates(
        IReadOnlyList<(string Path, IReadOnlyList<(string Fingerprint, int Line)> Allowed)> files, string folder, string fingerprint)
    {
        foreach (var (path, allowed) in files.Where(file => file.Allowed.Count > 0))
        {
            var text = Read(path);
            foreach (var line in allowed.Select(entry => entry.Line).Distinct())
                yield return AppendTo(path, text, line, fingerprint);
        }

        foreach (var (path, _) in files.Where(file => Path.GetFileName(file.Path) == FileName))
            yield return AddTo(path, Read(path), fingerprint);

        var created = Path.Combine(TopOf(folder), FileName);
        if (!files.Any(file => file.Path == created))
            yield return new ConfigurationEdit(created, null, 0, $"{EveryFile}\n{EntryOf(fingerprint)}\n");
    }

    private string Read(string path) => readOpenText(path) ?? File.ReadAllText(path);

    /// <summary>Adds a fingerprint to a list, before a comment behind it.</summary>
    private static ConfigurationEdit AppendTo(string path, string text, int number, string fingerprint)
    {
        var start = 0;
        for (var line = 1; line < number; line++)
            start = text.IndexOf('\n', start) + 1;

        var content = new TextSlice(text, start, TextSlice.EndOfLine(text, start));
        var comment = content.ToString().AsSpan().IndexOfAny('#', ';');
        return new ConfigurationEdit(path, text, (comment < 0 ? content : content.To(start + comment)).TrimEnd().End, $", {fingerprint}");
    }

    /// <summary>Adds an entry to the section of all files, or such a section at the end.</summary>
    private static ConfigurationEdit AddTo(string path, string text, string fingerprint)
    {
        var section = TextSlice.LinesOf(text).Where(line => line.TrimStart().TrimEnd().ToString() == EveryFile).Select(line => line.End).ToList();
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (section is [.., var end])
            return new ConfigurationEdit(path, text, end, lineEnd + EntryOf(fingerprint));

        var separator = text.Length == 0 ? "" : text.EndsWith('\n') ? lineEnd : lineEnd + lineEnd;
        return new ConfigurationEdit(path, text, text.Length, $"{separator}{EveryFile}{lineEnd}{EntryOf(fingerprint)}{lineEnd}");
    }

    private static string EntryOf(string fingerprint) => $"{DetectionOptions.AllowedFingerprintsKey} = {fingerprint}";

    /// <summary>The top folder of the repository; without one, of the workspace; else the folder itself.</summary>
    private string TopOf(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (Path.Exists(Path.Combine(current, ".git")) || folders.Contains(current))
                return current;
        }

        return folder;
    }
}
