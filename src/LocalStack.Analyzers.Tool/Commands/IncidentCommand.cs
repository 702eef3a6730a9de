using System.CommandLine;
using System.CommandLine.Parsing;
using LocalStack.Analyzers.Tool.Incidents;
using LocalStack.Analyzers.Tool.Reporting;
using LocalStack.Detection.Credentials;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens incident</c>.</summary>
internal static class IncidentCommand
{
    private static readonly Argument<string> Secret = CreateSecret();

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "incident",
            "Shows everything that this clone and this machine know about one secret, and what to do. Changes nothing.",
            ("incident 1a2b3c4d", "Shows who added the secret, which refs, remotes and files contain it, and whether it is still in use."))
        {
            Secret,
        };
        command.SetWork(Run);
        return command;
    }

    private static int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var incident = Search(arguments.GetValue(Secret)!.ToLowerInvariant(), arguments.Messages(), cancellationToken);
        using var report = new StringWriter();
        IncidentReport.Write(incident, report);
        arguments.InvocationConfiguration.Output.Write(Redaction.Of(report.ToString()));
        return incident.ExitCode;
    }

    private static Incident Search(string fingerprint, Messages messages, CancellationToken cancellationToken)
    {
        using var progress = messages.StartProgress("Searching");
        return new IncidentSearch(fingerprint, progress).Run(cancellationToken);
    }

    private static Argument<string> CreateSecret()
    {
        var argument = new Argument<string>("FINGERPRINT") { Description = "The fingerprint of the secret, from a report: 8 hex digits." };
        argument.Validators.Add(RequireFingerprint);
        return argument;
    }

    /// <summary>Does not repeat what was given: it may be the secret itself.</summary>
    private static void RequireFingerprint(ArgumentResult argument)
    {
        if (!argument.Tokens.All(token => Fingerprint.IsOne(token.Value)))
            argument.AddError("incident takes the fingerprint that a report shows: 8 hex digits.");
    }
}
