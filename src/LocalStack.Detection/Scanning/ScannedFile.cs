using LocalStack.Detection.Consumers;
using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// A file that was looked at once: what it is, who reads it, and the secrets in it. Checking, fixing and diffing ask it,
/// and nothing reads the same text again.
/// </summary>
internal sealed class ScannedFile
{
    private readonly Func<string> _readText;
    private string? _text;
    private FileFormat? _format;
    private Consumer? _consumer;
    private SyntaxMap? _syntax;

    private ScannedFile(string path, Func<string> readText, DetectionOptions options)
    {
        Path = path;
        _readText = readText;
        Options = options;
    }

    /// <summary>The path; its name, and the text, tell the format and the consumer.</summary>
    public string Path { get; }

    /// <summary>What the user has decided for the file.</summary>
    public DetectionOptions Options { get; }

    /// <summary>The secrets, in the order of the text; those that are accepted are not among them.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>The secrets that the user accepts, in the order of the text.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; private set; } = [];

    public string Text => _text ??= _readText();

    public FileFormat Format => _format ??= FileFormats.Of(Path, Text);

    public Consumer Consumer => _consumer ??= Consumers.Consumers.Of(Path, Format, Text);

    /// <summary>What the lexer of the format knows of the text. Only what was found is asked about it, so most files need none.</summary>
    public SyntaxMap Syntax => _syntax ??= Format.Map(Text);

    /// <summary>The settings, in the order of the text. They are given as they are read, and not kept: most files have nothing to report.</summary>
    public IEnumerable<Setting> Settings => Format.Read(Text, Options.Names);

    /// <summary>Looks at a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="scan">What <see cref="TextScanner"/> found in the same text.</param>
    /// <param name="readText">Gives the text, which is asked for only when there is a reason.</param>
    /// <param name="options">What the user has decided for the file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ScannedFile Scan(
        string path, ScanResult scan, Func<string> readText, DetectionOptions options, CancellationToken cancellationToken = default)
    {
        var file = new ScannedFile(path, readText, options);
        file.Judge(FileScanner.Find(file, scan, cancellationToken));
        return file;
    }

    /// <summary>Looks at a file whose text is at hand.</summary>
    /// <inheritdoc cref="Scan(string, ScanResult, Func{string}, DetectionOptions, CancellationToken)"/>
    public static ScannedFile Scan(string path, string text, DetectionOptions options, CancellationToken cancellationToken = default) =>
        Scan(path, TextScanner.Scan(text, cancellationToken), () => text, options, cancellationToken);

    /// <summary>Finds the secrets of a text, those included that it accepts itself; in its order.</summary>
    /// <inheritdoc cref="Scan(string, ScanResult, Func{string}, DetectionOptions, CancellationToken)"/>
    public static IReadOnlyList<Finding> FindAll(
        string path, ScanResult scan, string text, DetectionOptions options, CancellationToken cancellationToken) =>
        FileScanner.Find(new ScannedFile(path, () => text, options), scan, cancellationToken);

    /// <summary>Takes over what another engine found in a file: that of C#.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">The text.</param>
    /// <param name="options">What the user has decided for the file.</param>
    /// <param name="found">What was found, in the order of the text.</param>
    /// <param name="suppressionOf">By what the text itself suppresses a finding, in the way of its language.</param>
    public static ScannedFile Of(
        string path, string text, DetectionOptions options, IReadOnlyList<Finding> found, Func<Finding, AcceptanceKind?> suppressionOf)
    {
        var file = new ScannedFile(path, () => text, options);
        file.Judge(found, suppressionOf);
        return file;
    }

    /// <summary>Looks at a piece of a file that is too large for a reader of its format.</summary>
    /// <inheritdoc cref="Scan(string, ScanResult, Func{string}, DetectionOptions, CancellationToken)"/>
    public static ScannedFile ScanPiece(
        string path, ScanResult scan, Func<string> readText, DetectionOptions options, CancellationToken cancellationToken = default)
    {
        var file = new ScannedFile(path, readText, options) { _format = FileFormats.Text };
        file.Judge(FileScanner.Find(file, scan, cancellationToken));
        return file;
    }

    /// <summary>The same text with other credentials accepted.</summary>
    public ScannedFile WithFindings(IReadOnlyList<Finding> findings)
    {
        var file = (ScannedFile)MemberwiseClone();
        file.Findings = findings;
        return file;
    }

    /// <summary>A secret, and what surrounds it.</summary>
    public Occurrence OccurrenceOf(Finding finding) => new(Text, finding.Start, finding.End, Syntax);

    /// <summary>Tells what is to be reported from what is accepted.</summary>
    private void Judge(IReadOnlyList<Finding> found)
    {
        if (found.Count > 0)
            Judge(found, _ => null);
    }

    private void Judge(IReadOnlyList<Finding> found, Func<Finding, AcceptanceKind?> suppressionOf)
    {
        var suppressions = new InlineSuppressions(Text, Format.Markers);
        var (findings, accepted) = (new List<Finding>(), new List<AcceptedFinding>());
        foreach (var finding in found)
        {
            if (Options.Allows(finding.Fingerprint))
                accepted.Add(new AcceptedFinding(finding, AcceptanceKind.Fingerprint));
            else if (suppressions.Cover(finding.Start))
                accepted.Add(new AcceptedFinding(finding, AcceptanceKind.Marker));
            else if (suppressionOf(finding) is { } suppression)
                accepted.Add(new AcceptedFinding(finding, suppression));
            else
                findings.Add(finding);
        }

        (Findings, Accepted) = (findings, accepted);
    }
}
