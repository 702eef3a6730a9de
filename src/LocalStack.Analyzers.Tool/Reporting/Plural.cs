using System.Globalization;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>Numbers with their noun.</summary>
internal static class Plural
{
    /// <summary><c>1 file</c>, <c>12 files</c>.</summary>
    public static string Of(int count, string noun) =>
        count.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
