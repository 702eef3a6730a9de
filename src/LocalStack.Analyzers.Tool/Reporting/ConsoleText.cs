using System.Text;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>
/// In which encoding text leaves and arrives. The names of files, branches and authors hold any character, and a code page of
/// Windows (437, 1252) has a question mark for most: a path with one in it names nothing.
/// </summary>
internal static class ConsoleText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// What another program reads is UTF-8 on every system. A console of Windows is given UTF-16, which it takes whatever its
    /// code page is; a code page that is set instead would stay when this program has ended. Other terminals say in the
    /// environment what they show, which .NET heeds.
    /// </summary>
    public static void SetUp()
    {
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
            Console.OutputEncoding = Encoding.Unicode;
        if (Console.IsOutputRedirected)
            Console.SetOut(WriterTo(Console.OpenStandardOutput()));
        if (Console.IsErrorRedirected)
            Console.SetError(WriterTo(Console.OpenStandardError()));
    }

    /// <summary>The standard input of a program that Git runs: Git writes names in UTF-8, whatever the console has.</summary>
    public static TextReader OpenInput() => new StreamReader(Console.OpenStandardInput(), Utf8);

    private static StreamWriter WriterTo(Stream stream) => new(stream, Utf8) { AutoFlush = true };
}
