namespace LocalStack.Detection.Formats;

/// <summary>What surrounds a position in a text: it decides whether a reference is expanded there, and how it is written.</summary>
internal enum LexicalContext
{
    /// <summary>No quotes.</summary>
    Bare,

    /// <summary>No quotes, between brackets of YAML, where brackets of a reference have to be quoted.</summary>
    Flow,

    /// <summary>No program reads it.</summary>
    Comment,

    /// <summary>Documentation: people read it, and no program does.</summary>
    Prose,

    DoubleQuoted,
    SingleQuoted,

    /// <summary><c>$'…'</c> of shells.</summary>
    AnsiQuoted,

    /// <summary>A block of lines whose references are expanded and whose quotes are text.</summary>
    HereDocument,

    /// <summary>A block of lines that is taken as it is written.</summary>
    LiteralHereDocument,

    /// <summary>Nobody knows: the text is of no known format, or code that only its compiler understands.</summary>
    Unknown,
}
