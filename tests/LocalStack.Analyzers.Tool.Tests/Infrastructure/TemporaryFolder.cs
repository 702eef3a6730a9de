using System.Text;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Infrastructure;

/// <summary>A folder of its own for a test; it is deleted with everything in it.</summary>
internal class TemporaryFolder : IDisposable
{
    /// <summary>The full path, links resolved: so Git tells it too.</summary>
    public string Path { get; } = TestFolder.Create("localstack-tokens-");

    /// <summary>The full path of something in it.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, and the folders above it. Without an encoding: UTF-8 without a mark.</summary>
    public void Write(string name, string text, Encoding? encoding = null)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text, encoding ?? new UTF8Encoding(false));
    }

    /// <summary>The bytes of a file.</summary>
    public byte[] ReadBytes(string name) => File.ReadAllBytes(PathOf(name));

    /// <summary>The text of a file.</summary>
    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Path, recursive: true);
        GC.SuppressFinalize(this);
    }
}
