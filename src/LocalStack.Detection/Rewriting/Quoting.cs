namespace LocalStack.Detection.Rewriting;

/// <summary>What surrounds a place in a text: it decides whether a reference is expanded there, and how it is written.</summary>
internal enum Quoting
{
    /// <summary>No quotes.</summary>
    Bare,

    /// <summary>No quotes, between brackets of YAML, where brackets of a reference have to be quoted.</summary>
    Flow,

    /// <summary>No program reads it.</summary>
    Comment,

    Double,
    Single,

    /// <summary><c>$'…'</c> of shells.</summary>
    Ansi,

    /// <summary>A block of lines whose references are expanded and whose quotes are text.</summary>
    Block,

    /// <summary>A block of lines that is taken as it is written.</summary>
    LiteralBlock,
}
