using LocalStack.Detection.Formats.Scripts.Shell;

namespace LocalStack.Detection.Formats.Scripts.Makefile;

/// <summary>
/// The lexical contexts of makefiles: those of shells, line by line. What a <c>define</c> holds may be a recipe or any
/// text: nobody knows whether a comment in it is one. With <c>.ONESHELL</c> quotes go over the lines of a recipe.
/// </summary>
internal sealed class MakefileContexts(string text) : ShellContexts(text, endsWithLine: true)
{
    private readonly bool _isOneShell = TextSlice.LinesOf(text).Any(line => line.StartsWith(".ONESHELL"));
    private int _definitions;

    protected override LexicalContext Comment => _definitions > 0 || _isOneShell ? LexicalContext.Unknown : base.Comment;

    protected override void Read()
    {
        if (IsAtLineStart)
            CountDefinitions();
        base.Read();
    }

    private void CountDefinitions()
    {
        var line = ContentOfLine();
        foreach (var modifier in (string[])["override ", "export ", "private "])
        {
            if (line.StartsWith(modifier))
                line = line.From(line.Start + modifier.Length).TrimStart();
        }

        if (line.StartsWith("define "))
            _definitions++;
        else if (line.StartsWith("endef"))
            _definitions = Math.Max(0, _definitions - 1);
    }
}
