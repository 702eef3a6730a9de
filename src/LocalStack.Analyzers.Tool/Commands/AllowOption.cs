using System.CommandLine;
using System.CommandLine.Parsing;
using LocalStack.Detection.Credentials;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary>Secrets to accept: the option of several commands.</summary>
internal static class AllowOption
{
    /// <summary>A new one.</summary>
    public static Option<string[]> Create()
    {
        var option = new Option<string[]>("--allow")
        {
            Description = "The fingerprint of a secret to accept. May be given several times.",
            HelpName = "FINGERPRINT",
            Arity = ArgumentArity.OneOrMore,
        };
        option.Validators.Add(RequireFingerprints);
        return option;
    }

    /// <summary>Does not repeat what was given: it may be the secret itself.</summary>
    private static void RequireFingerprints(OptionResult option)
    {
        if (!option.Tokens.All(token => Fingerprint.IsOne(token.Value)))
            option.AddError("--allow takes the fingerprint that a report shows: 8 hex digits.");
    }
}
