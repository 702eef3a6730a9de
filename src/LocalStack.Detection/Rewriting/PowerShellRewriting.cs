namespace LocalStack.Detection.Rewriting;

/// <summary>Scripts of PowerShell: a string that is a credential becomes the variable; in a longer one it is named in braces.</summary>
internal static class PowerShellRewriting
{
    /// <summary>What means something in double quotes and nothing in single ones.</summary>
    private static readonly char[] Special = ['$', '`', '"'];

    /// <summary>Longer strings are left alone.</summary>
    private const int MaxLength = 1024;

    /// <summary>The replacement; nothing for a string that would mean something else in double quotes.</summary>
    public static Replacement? Find(SecretPlace place)
    {
        var whole = place.Idiom.WholeFor(place.Variable);
        var part = place.Idiom.PartFor(place.Variable) ?? whole;
        return place.Quoting switch
        {
            Quoting.Double when place.IsBetween('"') => place.With(place.Start - 1, place.End + 1, whole),
            Quoting.Single when place.IsBetween('\'') => place.With(place.Start - 1, place.End + 1, whole),
            Quoting.Single => InDoubleQuotes(place, part),
            Quoting.Bare when place.IsWholeSetting || char.IsWhiteSpace(place.Before) => place.With(whole),
            _ => place.With(part),
        };
    }

    /// <summary>The string in double quotes, if it means the same in them.</summary>
    private static Replacement? InDoubleQuotes(SecretPlace place, string reference)
    {
        var start = place.Text.LastIndexOf('\'', place.Start - 1, Math.Min(place.Start, MaxLength));
        var end = place.Text.IndexOf('\'', place.End, Math.Min(place.Text.Length - place.End, MaxLength));
        if (start < 0 || end < 0)
            return null;

        var before = place.Text.Substring(start + 1, place.Start - start - 1);
        var after = place.Text.Substring(place.End, end - place.End);
        var isDoubled = place.CharacterAt(start - 1) == '\'' || place.CharacterAt(end + 1) == '\'';
        return isDoubled || before.IndexOfAny(Special) >= 0 || after.IndexOfAny(Special) >= 0
            ? null
            : place.With(start, end + 1, "\"" + before + reference + after + "\"");
    }
}
