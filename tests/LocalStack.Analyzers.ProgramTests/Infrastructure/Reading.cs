namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>What a program made of a file.</summary>
/// <param name="Succeeded">Whether it could use the file.</param>
/// <param name="Settings">All that it read, by name: what the file sets, and what it hands to other programs.</param>
/// <param name="Message">What it said, for a test that fails.</param>
internal sealed record Reading(bool Succeeded, IReadOnlyDictionary<string, string> Settings, string Message)
{
    /// <summary>A program that refused the file.</summary>
    public static Reading Refused(string message) => new(false, new Dictionary<string, string>(), message);

    public override string ToString() => Succeeded
        ? string.Join('\n', Settings.OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => $"{setting.Key} = {setting.Value}"))
        : "refused: " + Message;
}
