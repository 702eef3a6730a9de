using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Formats;

/// <summary>
/// A format of files: how it is recognised, read, commented and written. Each is one object in the list of
/// <see cref="FileFormats"/>.
/// </summary>
internal sealed class FileFormat
{
    private readonly Func<string, SyntaxMap, IEnumerable<Setting>> _read;

    /// <param name="name">What it is called, in messages and documentation.</param>
    /// <param name="comments">How comments are written.</param>
    /// <param name="read">Reads the settings of a text, in its order, and tells the map what it sees.</param>
    /// <param name="writer">Writes into a text of the format; none where only comments are ever rewritten.</param>
    public FileFormat(string name, CommentSyntax comments, Func<string, SyntaxMap, IEnumerable<Setting>> read, ValueWriter? writer)
    {
        Name = name;
        Comments = comments;
        Markers = comments;
        _read = read;
        Writer = writer;
    }

    public string Name { get; }

    public CommentSyntax Comments { get; }

    /// <summary>
    /// The comments in which the marker counts that accepts a secret: more than <see cref="Comments"/> where several languages
    /// share the format, or where it has no comments of its own.
    /// </summary>
    public CommentSyntax Markers { get; set; }

    public ValueWriter? Writer { get; }

    /// <summary>
    /// Names of files, in any casing, with at most one <c>*</c>: <c>*.json</c>, <c>Dockerfile*</c>. Those that end with
    /// the star count where no other pattern of any format fits.
    /// </summary>
    public IReadOnlyList<string> Patterns { get; set; } = [];

    /// <summary>Programs that a first line with <c>#!</c> names.</summary>
    public IReadOnlyList<string> Interpreters { get; set; } = [];

    /// <summary>What Markdown calls the language behind a fence.</summary>
    public IReadOnlyList<string> Languages { get; set; } = [];

    /// <summary>Whether a compiler or an interpreter reads it, which has its own ways to the environment.</summary>
    public bool IsCode { get; set; }

    /// <summary>Whether escapes may spell the letters of a name, so that a search of the text does not show it.</summary>
    public bool EscapesSpellLetters { get; set; }

    /// <summary>Whether a text is what a strict reader of the format accepts; everything is, where there is none.</summary>
    public Func<string, bool> IsWellFormed { get; set; } = _ => true;

    /// <summary>The settings of a text, in its order. No reader throws: what it does not understand, it passes over.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The names that the settings are read for. Commands in which none of them can be may be given as the values that they are.</param>
    public IEnumerable<Setting> Read(string text, CredentialNames? names = null) => _read(text, new SyntaxMap(isAsked: false, names));

    /// <summary>What the lexer of the format knows of a text.</summary>
    public SyntaxMap Map(string text)
    {
        var map = new SyntaxMap();
        foreach (var _ in _read(text, map))
        {
            // The map is told while the settings are read.
        }

        return map;
    }

    public override string ToString() => Name;
}
