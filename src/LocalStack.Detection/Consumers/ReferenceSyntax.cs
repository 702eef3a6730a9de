namespace LocalStack.Detection.Consumers;

/// <summary>How a program refers to a variable of the environment.</summary>
/// <param name="whole">In place of a whole value; <c>NAME</c> stands for the variable.</param>
/// <param name="part">In the middle of a longer value; none where only whole values are expanded.</param>
/// <param name="defaultSuffix">
/// What is left of <c>:-default</c> in <c>${NAME:-default}</c> when the default was a credential; none where the program
/// knows no defaults.
/// </param>
internal sealed class ReferenceSyntax(string whole, string? part, string? defaultSuffix = null)
{
    private const string Name = "NAME";

    /// <summary>Shells and compose stop with this word when the variable is not set; without a space it needs no quotes.</summary>
    private const string Required = ":?required";

    /// <summary>POSIX shells, and what reads references as they do: without the variable they stop.</summary>
    public static readonly ReferenceSyntax Shell = Inline("${NAME" + Required + "}", Required);

    public static readonly ReferenceSyntax Fish = Inline("$NAME");
    public static readonly ReferenceSyntax PowerShell = new("$env:NAME", "${env:NAME}");
    public static readonly ReferenceSyntax Batch = Inline("%NAME%");

    /// <summary>Make itself, which would expand the dollars of a value; in a command the shell's own reference is the part.</summary>
    public static readonly ReferenceSyntax Makefile = new("$(value NAME)", "${NAME" + Required + "}", Required);

    public static readonly ReferenceSyntax GitHubSecrets = Inline("${{ secrets.NAME }}", Required);
    public static readonly ReferenceSyntax GitHubEnvironment = Inline("${{ env.NAME }}", Required);
    public static readonly ReferenceSyntax MSBuild = Inline("$(NAME)");
    public static readonly ReferenceSyntax DevContainer = Inline("${localEnv:NAME}", "");
    public static readonly ReferenceSyntax Editor = Inline("${env:NAME}");
    public static readonly ReferenceSyntax McpClient = Inline("${NAME}", "");
    public static readonly ReferenceSyntax Http = Inline("{{$processEnv NAME}}");

    /// <summary>What LocalStack.Auth resolves in the configuration of .NET: whole values alone.</summary>
    public static readonly ReferenceSyntax AppSettings = new("${NAME}", part: null, "");

    /// <summary>What is left of a default.</summary>
    public string? DefaultSuffix { get; } = defaultSuffix;

    /// <summary>What takes the place of a whole value.</summary>
    public string WholeFor(string variable) => whole.Replace(Name, variable);

    /// <summary>What takes the place of a part of a value; nothing where parts are not expanded.</summary>
    public string? PartFor(string variable) => part?.Replace(Name, variable);

    private static ReferenceSyntax Inline(string reference, string? defaultSuffix = null) => new(reference, reference, defaultSuffix);
}
