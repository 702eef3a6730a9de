using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Incidents;

/// <summary>Finds the commits that put a secret somewhere, and those that took it away.</summary>
/// <param name="root">A folder of the repository.</param>
/// <param name="scope">The commits.</param>
/// <param name="places">Where the secret is.</param>
internal sealed class IncidentHistory(string root, HistoryScope scope, SecretPlaces places)
{
    private const string Commit = "commit ";

    /// <summary>The changes, oldest first. A merge changes only what differs from all its parents.</summary>
    /// <param name="messages">The messages that hold the secret.</param>
    /// <exception cref="UserError">Git failed.</exception>
    public IReadOnlyList<IncidentChange> Read(IEnumerable<HistoricText> messages)
    {
        var ofMessages = messages.ToLookup(message => message.Introduction!.Commit);
        if (places.IsEmpty && ofMessages.Count == 0)
            return [];

        using var log = scope.Start(
            root,
            [
                "log", "--date-order", "--reverse", "--root", "-c", .. RawRecords.DiffArguments,
                "--no-show-signature", "--encoding=UTF-8", $"--format={Commit}%H%x00%an%x00%aI",
            ]);

        var changes = new List<IncidentChange>();
        using var records = log.ReadRecords().GetEnumerator();
        Introduction? commit = null;
        while (records.MoveNext())
        {
            var record = records.Current;
            if (record.StartsWith(Commit, StringComparison.Ordinal))
            {
                commit = new Introduction(record[Commit.Length..], Next(records), Next(records));
                changes.AddRange(ofMessages[commit.Commit].Select(message => new IncidentChange(message.Name, commit, Brings: true)));
            }
            else if (RawRecords.IsChange(record) && Judge(record, Next(records)) is var (path, brings))
            {
                changes.Add(new IncidentChange(path, commit!, brings));
            }
        }

        return WithReflog(changes);
    }

    private (string Path, bool Brings)? Judge(string record, string path)
    {
        var isThere = RawRecords.NewName(record, path) is { } name && places.Hold(name);
        var wasThere = RawRecords.OldNames(record, path).Any(places.Hold);
        return isThere == wasThere ? null : (path, isThere);
    }

    /// <summary>A branch that was deleted, and a commit that was amended, stay in a log for a while.</summary>
    private List<IncidentChange> WithReflog(List<IncidentChange> changes)
    {
        var inLogs = HistoryScope.ListReflogOnly(root);
        return changes.ConvertAll(change => change with { IsInReflogOnly = inLogs.Contains(change.Commit.Commit) });
    }

    private static string Next(IEnumerator<string> records) => records.MoveNext() ? records.Current : "";
}
