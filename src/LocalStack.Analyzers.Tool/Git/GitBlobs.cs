using System.Globalization;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Git;

/// <summary>Reads contents that Git keeps, one after the other, through one process.</summary>
internal static class GitBlobs
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Opens contents in the order of their ids. A content can be read until the next one is asked for.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <param name="ids">The ids.</param>
    /// <returns>For each id its content; <see langword="null"/> if the repository does not have it.</returns>
    /// <exception cref="UserError">Git failed.</exception>
    public static IEnumerable<Stream?> Open(string folder, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
            yield break;

        using var process = GitProgram.Start(folder, "cat-file", "--batch", "--buffer");
        var asking = Task.Run(() => Ask(process.Input, ids));
        using var output = new BufferedStream(process.Output, BufferSize);
        foreach (var _ in ids)
        {
            if (ReadSize(process, output) is { } size)
            {
                using var content = new BlobStream(process, output, size);
                yield return content;
                content.SkipRest();
            }
            else
            {
                yield return null;
            }
        }

        asking.GetAwaiter().GetResult();
    }

    private static void Ask(StreamWriter input, IReadOnlyList<string> ids)
    {
        try
        {
            using (input)
            {
                foreach (var id in ids)
                    input.Write(id + "\n");
            }
        }
        catch (IOException)
        {
            // Git has ended. The one who reads what it says finds out why.
        }
    }

    /// <summary>Reads <c>id type size</c>, or <c>id missing</c>.</summary>
    private static long? ReadSize(GitProcess process, BufferedStream output)
    {
        Span<char> line = stackalloc char[128];
        var length = 0;
        for (var next = output.ReadByte(); next != '\n'; next = output.ReadByte())
        {
            if (next < 0)
                throw process.Failure();
            line[length++] = (char)next;
        }

        var size = line[(line[..length].LastIndexOf(' ') + 1)..length];
        return long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>One content on the pipe: it ends where the next one begins.</summary>
    private sealed class BlobStream(GitProcess process, Stream output, long length) : ForwardStream
    {
        private long _rest = length;

        public override int Read(Span<byte> buffer)
        {
            if (_rest == 0 || buffer.IsEmpty)
                return 0;

            var count = output.Read(buffer[..(int)Math.Min(buffer.Length, _rest)]);
            if (count == 0)
                throw process.Failure();

            _rest -= count;
            return count;
        }

        /// <summary>Goes to the end, and over the line end that Git writes behind a content.</summary>
        public void SkipRest()
        {
            CopyTo(Null, BufferSize);
            output.ReadByte();
        }
    }
}
