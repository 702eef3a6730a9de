using System.CommandLine;
using System.CommandLine.Parsing;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary>Files and folders to work on: the argument of several commands.</summary>
internal static class PathArgument
{
    /// <summary>Stands for the standard input, where that can be worked on.</summary>
    public const string StandardInput = "-";

    /// <summary>What is behind it are paths, however they begin: programs that hand on the names of files write it.</summary>
    private const string EndOfOptions = "--";

    /// <summary>A new one.</summary>
    /// <param name="verb">What is done with the files.</param>
    /// <param name="takesInput">Whether the standard input can be worked on.</param>
    public static Argument<string[]> Create(string verb, bool takesInput = false)
    {
        var argument = new Argument<string[]>("PATH")
        {
            Description = $"Files and folders to {verb}. [default: the current folder] In a Git repository, a folder means its files that Git tracks or would add.{(takesInput ? " '-' is the standard input." : "")}",
            Arity = ArgumentArity.ZeroOrMore,
            CustomParser = paths => [.. paths.Tokens.Select(token => FileNames.OfSystem.WithoutDevice(token.Value))],
        };
        argument.Validators.Add(paths => RefuseOptions(paths, takesInput));
        return argument;
    }

    /// <summary>The arguments, with the paths behind <c>--</c> written so that they are taken for nothing else.</summary>
    public static string[] Protect(string[] arguments)
    {
        var end = Array.IndexOf(arguments, EndOfOptions);
        return end < 0
            ? arguments
            : [.. arguments[..(end + 1)], .. arguments[(end + 1)..].Select(path => path.StartsWith('-') ? "./" + path : path)];
    }

    /// <summary>An option that is written wrong would be taken for a file.</summary>
    private static void RefuseOptions(ArgumentResult paths, bool takesInput)
    {
        foreach (var token in paths.Tokens.Where(token => token.Value.StartsWith('-') && !(takesInput && token.Value == StandardInput)))
            paths.AddError($"Unknown option '{token.Value}'. Write a file of that name as './{token.Value}'.");
    }
}
