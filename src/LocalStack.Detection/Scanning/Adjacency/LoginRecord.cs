using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>The password of a record of <c>.netrc</c> whose login or machine is one of LocalStack: <c>machine x login NAME password value</c>.</summary>
/// <param name="text">The text.</param>
internal sealed class LoginRecord(string text) : AdjacentText(text)
{
    /// <summary>What a record says between the word of LocalStack and the password: a login, an account.</summary>
    private const int MaxWords = 5;

    private const string Machine = "machine";
    private const string Password = "password";

    /// <summary>The host of LocalStack itself. What it simulates is below another one, and has passwords of its own.</summary>
    private const string Host = "localstack.cloud";
    private const string SimulatedHost = "localhost." + Host;

    /// <summary>The password of a record whose machine is a host of LocalStack.</summary>
    public (CredentialName Name, int Start, int Length)? OfMachine(int hit)
    {
        var (start, end) = (hit, hit);
        while (IsOfHost(At(start - 1)) && hit - start < MaxNameLength)
            start--;
        while (IsOfHost(At(end)) && end - hit < MaxNameLength)
            end++;
        var host = Text.AsSpan(start, end - start);
        if (!host.EndsWith(Host.AsSpan(), StringComparison.OrdinalIgnoreCase) || host.EndsWith(SimulatedHost.AsSpan(), StringComparison.OrdinalIgnoreCase))
            return null;

        return WordBefore(start, out _) == Machine && After(start, end) is { } value
            ? (new CredentialName(Password, CredentialName.AuthTokenVariable), value.Start, value.Length)
            : null;
    }

    /// <summary>The password behind a login or a machine.</summary>
    public (int Start, int Length)? After(int nameStart, int nameEnd)
    {
        if (WordBefore(nameStart, out _) is not (Machine or "login" or "account"))
            return null;

        var position = nameEnd;
        for (var words = 0; words < MaxWords; words++)
        {
            var start = SkipBlank(position);
            position = EndOfText(start);
            var word = Text.AsSpan(start, position - start);
            if (word.Length == 0 || start == nameEnd || word.SequenceEqual(Machine.AsSpan()))
                return null;
            if (word.SequenceEqual(Password.AsSpan()))
                return ValueAt(SkipBlank(position));
        }

        return null;
    }

    private (int Start, int Length)? ValueAt(int start)
    {
        var length = LengthOfValue(start);
        return start + length == EndOfText(start) && IsCredential(start, length) ? (start, length) : null;
    }

    private int SkipBlank(int position)
    {
        while (At(position) is ' ' or '\t' or '\r' or '\n')
            position++;
        return position;
    }

    private int EndOfText(int start)
    {
        var end = start;
        while (end - start < MaxNameLength && At(end) is not ('\0' or ' ' or '\t' or '\r' or '\n'))
            end++;
        return end;
    }

    private static bool IsOfHost(char character) => character is '.' or '-' || AuthToken.IsLetterOrDigit(character);
}
