using System.Buffers;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// The search of the needle in this command. The one of the runtime that ignores casing is not vectorised where globalization
/// is invariant, as it is here: it takes thirty times as long.
/// </summary>
internal static class VectorisedNeedle
{
    private static readonly SearchValues<string> Needles =
        SearchValues.Create([AuthToken.PrefixStart], StringComparison.OrdinalIgnoreCase);

    public static readonly NeedleSearch Search = text => text.IndexOfAny(Needles);
}
