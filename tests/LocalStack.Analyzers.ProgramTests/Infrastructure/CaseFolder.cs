using System.Text;
using LocalStack.Tests;

namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>
/// A folder of its own for one case: the files, a home and a temporary folder for the programs that read them, and the
/// programs that record how they are called. It is deleted with everything in it.
/// </summary>
internal sealed class CaseFolder : IDisposable
{
    private readonly string _root = TestFolder.Create("localstack-programs-");

    public CaseFolder()
    {
        foreach (var folder in (string[])[Work, Home, Temporary, Recorders])
            Directory.CreateDirectory(folder);
    }

    /// <summary>Where the files are, and where programs run.</summary>
    public string Work => Path.Combine(_root, "work");

    /// <summary>The home of every program.</summary>
    public string Home => Path.Combine(_root, "home");

    /// <summary>Where programs put what they do not keep.</summary>
    public string Temporary => Path.Combine(_root, "temporary");

    /// <summary>First on the <c>PATH</c> of every program.</summary>
    public string Recorders => Path.Combine(_root, "recorders");

    /// <summary>Where the recorders write.</summary>
    public string Record => Path.Combine(_root, "record");

    /// <summary>The full path of a file.</summary>
    public string PathOf(string name) => Path.Combine(Work, name);

    /// <summary>The text of a file.</summary>
    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Writes a file as UTF-8 without a mark, and the folders above it.</summary>
    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text, new UTF8Encoding(false));
    }

    /// <summary>Writes the files of a case.</summary>
    /// <param name="case">The case.</param>
    /// <param name="text">The text of the file that it is about.</param>
    public void Write(FixCase @case, string text)
    {
        foreach (var (path, other) in @case.Others)
            Write(path, other);
        Write(@case.File, text);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
