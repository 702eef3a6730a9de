using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Incidents;

/// <summary>Writes an incident for a person: what is known, what is not, and what to do.</summary>
internal static class IncidentReport
{
    private const string TokenPage = "https://app.localstack.cloud/workspace/auth-tokens";

    public static void Write(Incident incident, TextWriter writer)
    {
        writer.WriteLine($"Secret {incident.Fingerprint}{(incident.Rules.Count > 0 ? $" ({string.Join(", ", incident.Rules)})" : "")}");
        writer.WriteLine(incident.IsFound ? InUse(incident) : $"It was not found in this repository. {InUse(incident)}");

        WriteList(writer, "Added by", Changes(incident, brings: true));
        WriteList(writer, "Removed by", Changes(incident, brings: false));
        WriteList(writer, "Refs", incident.Refs.Select(Describe));
        WriteList(writer, "Remotes, as of the last fetch", incident.Remotes.Select(remote => $"{remote.Name}: {remote.Url ?? "not configured any more"}"));
        WriteList(writer, "Files that contain it now", incident.Files);
        WriteList(writer, "Could not be checked", incident.Problems.Select(problem => $"{problem.Path}: {problem.Reason}"));
        WriteList(writer, "Not checked", incident.NotLookedAt);
        if (incident.IsFound)
            WriteList(writer, "What to do, in this order", Steps(incident).Index().Select(step => $"{step.Index + 1}. {step.Item}"));
    }

    private static string InUse(Incident incident) => incident.InUse.Count > 0
        ? $"STILL IN USE: LocalStack on this machine would use this secret now, from {string.Join(" and ", incident.InUse)}."
        : "LocalStack on this machine would not use it now. Only LocalStack knows whether it is still valid.";

    private static IEnumerable<string> Changes(Incident incident, bool brings) => incident.Changes
        .Where(change => change.Brings == brings)
        .Select(change => $"{change.Commit.Commit} {change.Commit.Date} {change.Commit.Author}: {change.Path}{(change.IsInReflogOnly ? " (only in a reflog of this clone: no ref leads to the commit)" : "")}");

    private static string Describe(IncidentRef found) => found.Name + found.Hold switch
    {
        IncidentHold.Files => ": in its files",
        IncidentHold.History => ": in its history, not in its files",
        IncidentHold.Message => ": in its message",
        _ => ": in its name",
    };

    private static IEnumerable<string> Steps(Incident incident)
    {
        yield return $"Rotate it: {TokenPage}. Until then, everyone who has seen it can use it. After that, the other steps are not urgent.";
        if (incident.InUse.Count > 0)
            yield return $"Replace it on this machine: {string.Join(", ", incident.InUse)}.";
        yield return "Replace it wherever else it is used: CI secrets, deployments, other machines.";
        if (incident.Files.Count > 0)
            yield return $"Remove it from the files: {ToolVersion.Name} fix.";
        if (incident.IsCommitted)
            yield return "Leave the history as it is, or rewrite it (git filter-repo) and tell everyone who has a clone. Rewriting reaches no forks and no other clones, and does not make the secret invalid.";
        yield return $"Check again: {ToolVersion.Name} check, and {ToolVersion.Name} incident {incident.Fingerprint}.";
        yield return $"Prevent the next one: {ToolVersion.Name} hook install.";
    }

    private static void WriteList(TextWriter writer, string title, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst)
            {
                writer.WriteLine();
                writer.WriteLine(title + ":");
            }

            isFirst = false;
            writer.WriteLine("  " + Printable.Of(line));
        }
    }
}
