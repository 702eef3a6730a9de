namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>What becomes of a setting when the variable that it now reads is not set.</summary>
public enum WhenUnset
{
    /// <summary>The program refuses the file, or stops where the variable is needed.</summary>
    Fails,

    /// <summary>The setting is there, with a blank.</summary>
    Blank,

    /// <summary>The setting is not there.</summary>
    NotSet,

    /// <summary>Nothing is asked of a program: the file is as it was, or only its form is read.</summary>
    Unread,
}

/// <summary>A row of the table in docs/command.md.</summary>
/// <param name="Consumer">Which program reads which files.</param>
/// <param name="Writes">What <c>fix</c> writes. One of its code spans, <c>NAME</c> being the variable, is in each fixed file.</param>
/// <param name="Unset">What follows when the variable is not set.</param>
/// <param name="Programs">The programs that show it; none where a text is all that can be compared.</param>
public sealed record ConsumerRow(string Consumer, string Writes, WhenUnset Unset, params IReadOnlyList<RealProgram> Programs);

/// <summary>
/// A file with credentials, and what is right for <c>fix</c> to make of it. <c>{T}</c> is a token and <c>{K}</c> an API key,
/// which are made when the test runs.
/// </summary>
/// <param name="Name">What the case is about; no two cases of a consumer have the same.</param>
/// <param name="Row">The row of the table that it belongs to.</param>
/// <param name="File">The file, relative to the folder of the case.</param>
/// <param name="Before">Its text.</param>
/// <param name="After">Its text after <c>fix</c>; equal to the text before where the finding is left.</param>
public sealed record FixCase(string Name, ConsumerRow Row, string File, string Before, string After)
{
    /// <summary>Further files that the program reads.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();

    /// <summary>Programs to stand in for, besides those of every case.</summary>
    public IReadOnlyList<string> StandIns { get; init; } = [];

    /// <summary>The programs that read it; those of the row, unless the case says otherwise.</summary>
    public IReadOnlyList<RealProgram> Programs { get; init; } = Row.Programs;

    /// <summary>What follows when the variable is not set; that of the row, unless the case says otherwise.</summary>
    public WhenUnset Unset { get; init; } = Row.Unset;

    /// <summary>Why a value with quotes, a dollar and spaces may be refused. It is never taken for another value.</summary>
    public string? MayRefuse { get; init; }

    /// <summary>
    /// What the setting is read as while a variable is set; its value, unless the program only reads the form of the file or
    /// sees no environment.
    /// </summary>
    public string? ReadAs { get; init; }

    /// <summary>What the variables are set to, one reading each.</summary>
    public IReadOnlyList<ValuesOfVariables> Values { get; init; } = ValuesOfVariables.All;

    /// <summary>A case in which nothing can be done: the file stays as it is, and the finding is listed as left.</summary>
    public static FixCase Left(string name, ConsumerRow row, string file, string text) => new(name, row, file, text, text);

    public bool IsLeft => Before == After;

    public override string ToString() => Name;
}
