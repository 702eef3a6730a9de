namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>A program that reads files which <c>fix</c> writes. Each has one class, which knows how to ask it.</summary>
/// <param name="name">What a skipped test and the documentation call it.</param>
public abstract class RealProgram(string name)
{
    /// <summary>What a skipped test and the documentation call it.</summary>
    public string Name { get; } = name;

    /// <summary>Whether this machine has it.</summary>
    public abstract bool IsAvailable { get; }

    /// <summary>Lets it read a file.</summary>
    /// <param name="folder">The folder of the case.</param>
    /// <param name="file">The file, relative to the work folder.</param>
    /// <param name="variables">The credentials' variables that are set.</param>
    internal abstract Task<Reading> ReadAsync(CaseFolder folder, string file, IReadOnlyDictionary<string, string> variables);

    public override string ToString() => Name;
}
