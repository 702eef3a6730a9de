namespace LocalStack.Detection.Rewriting;

/// <summary>
/// Scripts of POSIX shells. A reference is put into double quotes, so that it stays one word; single quotes end before
/// it and begin again behind it, for nothing is expanded in them.
/// </summary>
internal static class ShellRewriting
{
    public static Replacement Find(SecretPlace place) => Find(place, place.Idiom.WholeFor(place.Variable));

    /// <param name="place">The secret.</param>
    /// <param name="reference">The reference, without quotes.</param>
    public static Replacement Find(SecretPlace place, string reference)
    {
        var quoted = "\"" + reference + "\"";
        return place.Quoting switch
        {
            Quoting.Double or Quoting.Block => place.With(reference),
            Quoting.Single when place.IsBetween('\'') => place.With(place.Start - 1, place.End + 1, quoted),
            Quoting.Single => place.With("'" + quoted + "'"),
            Quoting.Ansi when place.IsBetween('\'') => place.With(place.Start - 2, place.End + 1, quoted),
            Quoting.Ansi => place.With("'" + quoted + "$'"),
            _ => place.With(quoted),
        };
    }
}
