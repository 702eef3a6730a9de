using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Consumers;

/// <summary>What a program does with a value.</summary>
internal enum SinkKind
{
    /// <summary>It expands references.</summary>
    Reference,

    /// <summary>It sets a variable that is inherited from the environment when the entry is not there.</summary>
    Inherited,

    /// <summary>It hands the value to a shell.</summary>
    Script,

    /// <summary>Nothing that is known, so the value stays.</summary>
    Left,
}

/// <summary>What a program does with the values under some keys, and so what takes the place of a credential there.</summary>
internal sealed class Sink
{
    private Sink(SinkKind kind, string note) => (Kind, Note) = (kind, note);

    public SinkKind Kind { get; }

    /// <summary>What the user has to know, or why the value stays and what to write instead; <c>NAME</c> is the variable.</summary>
    public string Note { get; }

    /// <summary>How a variable is referred to.</summary>
    public ReferenceSyntax? References { get; private set; }

    /// <summary>The language of the value.</summary>
    public FileFormat? Language { get; private set; }

    /// <summary>Whether an entry of any name is taken away, or only one that sets a variable of LocalStack.</summary>
    public bool IsAnyName { get; private set; }

    /// <summary>Whether the reason to leave a value is true of one in base64, too.</summary>
    public bool IsRightForEncoded { get; private set; }

    public static Sink Reference(ReferenceSyntax references, string note = "") => new(SinkKind.Reference, note) { References = references };

    /// <summary>References that are put into a script before a shell reads it.</summary>
    public static Sink ReferenceInScript(ReferenceSyntax references, FileFormat language, string note = "") =>
        new(SinkKind.Reference, note) { References = references, Language = language };

    public static Sink Inherited(string note, bool isAnyName = false) => new(SinkKind.Inherited, note) { IsAnyName = isAnyName };

    public static Sink Script(FileFormat language, ReferenceSyntax references, string note = "") =>
        new(SinkKind.Script, note) { References = references, Language = language };

    /// <summary>The value stays.</summary>
    /// <param name="reason">Why, and what to write instead.</param>
    /// <param name="isRightForEncoded">Whether that is true of a value in base64, too.</param>
    public static Sink Left(string reason, bool isRightForEncoded = false) =>
        new(SinkKind.Left, reason) { IsRightForEncoded = isRightForEncoded };

    /// <summary>The note for a variable; nothing where nothing has to be known.</summary>
    public string? NoteFor(string variable) => Note.Length == 0 ? null : Note.Replace("NAME", variable);
}
