using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Incidents;

/// <summary>All that a clone and this machine know of one secret. Like a finding it holds no part of the secret.</summary>
/// <param name="Fingerprint">The secret.</param>
/// <param name="Changes">What brought it and what removed it, oldest first.</param>
/// <param name="Refs">The refs that lead to it.</param>
/// <param name="Files">The files that hold it now, on disk or in the index, as seen from the top folder.</param>
internal sealed record Incident(
    string Fingerprint,
    IReadOnlyList<IncidentChange> Changes,
    IReadOnlyList<IncidentRef> Refs,
    IReadOnlyList<string> Files)
{
    /// <summary>The rules that report it.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The remotes that hold it, as far as this clone has fetched.</summary>
    public IReadOnlyList<IncidentRemote> Remotes { get; init; } = [];

    /// <summary>Where this machine finds the same secret when it resolves a credential now.</summary>
    public IReadOnlyList<string> InUse { get; init; } = [];

    /// <summary>What is never looked at, in sentences.</summary>
    public IReadOnlyList<string> NotLookedAt { get; init; } = [];

    /// <summary>What should have been looked at, and could not be.</summary>
    public IReadOnlyList<CheckProblem> Problems { get; init; } = [];

    /// <summary>Whether the repository holds it.</summary>
    public bool IsFound => Changes.Count + Refs.Count + Files.Count > 0;

    /// <summary>Whether the history holds it, and not files alone.</summary>
    public bool IsCommitted => Changes.Count + Refs.Count > 0;

    /// <summary>What the process ends with.</summary>
    public int ExitCode => Problems.Count > 0 ? ExitCodes.Error : IsFound ? ExitCodes.Findings : ExitCodes.Clean;
}

/// <summary>A commit that put the secret somewhere, or took it away from there.</summary>
/// <param name="Path">The file, as seen from the top folder, or what the text is: <c>commit message</c>.</param>
/// <param name="Commit">The commit.</param>
/// <param name="Brings">Whether it put the secret there.</param>
internal sealed record IncidentChange(string Path, Introduction Commit, bool Brings)
{
    /// <summary>Whether no ref leads to the commit, but the log of one.</summary>
    public bool IsInReflogOnly { get; init; }
}

/// <summary>How a ref leads to the secret.</summary>
internal enum IncidentHold
{
    /// <summary>The files that it names now hold it, or their names do.</summary>
    Files,

    /// <summary>Only what it named before.</summary>
    History,

    /// <summary>The message of the tag.</summary>
    Message,

    /// <summary>Its own name.</summary>
    Name,
}

/// <summary>A ref that leads to the secret.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Hold">How.</param>
internal sealed record IncidentRef(string Name, IncidentHold Hold);

/// <summary>A remote that holds the secret.</summary>
/// <param name="Name">What this clone calls it.</param>
/// <param name="Url">Its address, without a name and a password; <see langword="null"/> if it is not configured any more.</param>
internal sealed record IncidentRemote(string Name, string? Url);
