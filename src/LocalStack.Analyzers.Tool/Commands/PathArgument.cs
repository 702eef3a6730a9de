using System.CommandLine;
using System.CommandLine.Parsing;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary>Files and folders to work on: the argument of several commands.</summary>
internal static class PathArgument
{
    /// <summary>A new one.</summary>
    /// <param name="verb">What is done with the files.</param>
    public static Argument<string[]> Create(string verb)
    {
        var argument = new Argument<string[]>("PATH")
        {
            Description = $"Files and folders to {verb}; the current folder if none is given. Of a folder in a Git repository: the files that Git tracks or would add.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    /// <summary>An option that is written wrong would be taken for a file.</summary>
    private static void RefuseOptions(ArgumentResult paths)
    {
        foreach (var token in paths.Tokens.Where(token => token.Value.StartsWith('-')))
            paths.AddError($"There is no option '{token.Value}'; a file of that name is written './{token.Value}'.");
    }
}
