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

        WriteList(writer, "Brought by", Changes(incident, brings: true));
        WriteList(writer, "Taken away by", Changes(incident, brings: false));
        WriteList(writer, "Refs", incident.Refs.Select(Describe));
        WriteList(writer, "Remotes, as far as this clone has fetched from them", incident.Remotes.Select(remote => $"{remote.Name}: {remote.Url ?? "not configured any more"}"));
        WriteList(writer, "Files that hold it now", incident.Files);
        WriteList(writer, "Could not be looked at", incident.Problems.Select(problem => $"{problem.Path}: {problem.Reason}"));
        WriteList(writer, "Not looked at", incident.NotLookedAt);
        if (incident.IsFound)
            WriteList(writer, "What to do, in this order", Steps(incident).Index().Select(step => $"{step.Index + 1}. {step.Item}"));
    }

    private static string InUse(Incident incident) => incident.InUse.Count > 0
        ? $"STILL IN USE: this machine resolves the same secret now, from {string.Join(" and ", incident.InUse)}."
        : "This machine does not resolve it now; whether it is still valid, only LocalStack can say.";

    private static IEnumerable<string> Changes(Incident incident, bool brings) => incident.Changes
        .Where(change => change.Brings == brings)
        .Select(change => $"{change.Commit.Commit} {change.Commit.Date} {change.Commit.Author}: {change.Path}{(change.IsInReflogOnly ? " (in a log of this clone only; no ref leads to the commit)" : "")}");

    private static string Describe(IncidentRef found) => found.Name + found.Hold switch
    {
        IncidentHold.Files => ": its files hold it",
        IncidentHold.History => ": its history holds it, its files do not",
        IncidentHold.Message => ": its message holds it",
        _ => ": its name holds it",
    };

    private static IEnumerable<string> Steps(Incident incident)
    {
        yield return $"Rotate it: {TokenPage}. Until then it is valid for all who have seen it; afterwards the rest is not urgent.";
        if (incident.InUse.Count > 0)
            yield return $"Put the new one in its place on this machine: {string.Join(", ", incident.InUse)}.";
        yield return "Put the new one in its place wherever else it was used: the secrets of CI, deployments, other machines.";
        if (incident.Files.Count > 0)
            yield return $"Take it out of the files: {ToolVersion.Name} fix.";
        if (incident.IsCommitted)
            yield return "Leave the history as it is, or rewrite it (git filter-repo) and tell all who have a clone. That reaches neither forks nor what others have fetched, and makes no secret invalid.";
        yield return $"Look again: {ToolVersion.Name} check, and {ToolVersion.Name} incident {incident.Fingerprint}.";
        yield return $"Guard what comes next: {ToolVersion.Name} hook install.";
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
