using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>A substitution that puts a name and its value in: <c>s/NAME=.*/NAME=value/</c>.</summary>
/// <param name="text">The text.</param>
internal sealed class Substitution(string text) : AdjacentText(text)
{
    /// <summary>What stands around the parts of a substitution; the first can be of a value, too.</summary>
    private const string SubstitutionSigns = "/#@!~%";

    /// <summary>What a substitution looks for, and what it puts in before the name.</summary>
    private const int MaxPatternLength = 256;

    /// <summary>A value that a substitution puts in ends at the sign that ends the substitution: <c>s/NAME=.*/NAME=value/</c>.</summary>
    public int LengthOfReplacement(int nameStart, int start, int length)
    {
        var end = Text.IndexOf(SubstitutionSigns[0], start, length);
        return end >= 0 && Ends(nameStart, end) ? end - start : length;
    }

    /// <summary>Whether the sign at a position is that of a substitution which begins before the name, on its line.</summary>
    public bool Ends(int nameStart, int position)
    {
        var sign = At(position);
        if (SubstitutionSigns.IndexOf(sign) < 0)
            return false;

        for (var start = nameStart - 1; nameStart - start < MaxPatternLength && At(start) is not ('\0' or '\n'); start--)
        {
            if (Text[start] == sign && At(start - 1) == 's' && !AuthToken.IsLetterOrDigit(At(start - 2)))
                return true;
        }

        return false;
    }
}
