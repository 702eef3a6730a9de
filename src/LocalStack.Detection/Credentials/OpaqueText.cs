namespace LocalStack.Detection.Credentials;

/// <summary>
/// Tells opaque text, which a credential is, from text that people read: words of any language, numbers, versions, samples.
/// <code>
/// value   = part { separator part }         part: letters and digits; separator: everything else
/// part    = number | filler | words | opaque
/// words   = letters of one casing | segment { segment }
/// segment = a number | a letter beside a number | a word in camel casing
/// </code>
/// A value is opaque when its opaque parts add up to <see cref="MinLength"/> characters, which is how short a CI key can
/// be; or when it is such a key of digits alone. Nothing is decided by a list of words, because such a list never ends. What
/// this loses and gains is measured (docs/reliability.md).
/// </summary>
internal static class OpaqueText
{
    /// <summary>Characters of the shortest credential: a CI key has 9 or 10, an auth token 39.</summary>
    public const int MinLength = 9;

    private const int MaxKeyLength = 10;

    /// <summary>Digits from which a number that counts is a sample: <c>foo123bar</c>.</summary>
    private const int MinSampleDigits = 3;

    /// <summary>Digits of a version, as in <c>v2</c>, <c>s3</c> and <c>x509</c>.</summary>
    private const int MaxVersionDigits = 3;

    /// <summary>Consonants in a row that words still have: <c>strengths</c> has five, and is not written beside a number.</summary>
    private const int MaxConsonants = 4;

    /// <summary>Consonants in a row of a word that is put together from others: <c>Zugriffsschluessel</c>.</summary>
    private const int MaxConsonantsOfCompound = 7;

    /// <summary>Letters of the shortest word of that kind. Random letters in camel casing have no run of one casing that is so long.</summary>
    private const int MinCompoundLength = 12;

    /// <summary>Vowels in a row that words still have: <c>queueing</c>.</summary>
    private const int MaxVowels = 5;

    /// <summary>Of so many letters at least one is a vowel; <c>password</c> has two in eight.</summary>
    private const int LettersPerVowel = 4;

    /// <summary>Letters of the shortest word that is told by its sound.</summary>
    private const int MinWordLength = 3;

    /// <summary>Longer words of a part in which words of two letters count.</summary>
    private const int MinWordsAround = 3;

    private const int MinHashLength = 7;
    private const int MaxHashLength = 12;

    /// <summary>Letters of the longest of <see cref="ShortWords"/>.</summary>
    private const int MaxShortWordLength = 6;

    /// <summary>Words that a grammar of sounds does not know, in camel casing or beside numbers.</summary>
    private static readonly HashSet<string> ShortWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "ls", "ci", "cd", "my", "id", "db", "qa", "in", "to", "be", "me", "no", "on", "of", "is", "or", "at", "by", "pr", "tf",
        "aws", "api", "sdk", "cli", "jwt", "sqs", "sns", "tbd", "http", "https", "url", "uri", "uuid", "guid", "xyz", "tkn",
        "str", "string", "script", "length", "branch",
        "tu", "su", "ta", "te", "mi", "sa", "de", "la", "le", "el", "da", "du", "un",
    };

    /// <summary>Of <c>oauth2token</c>, <c>base64value</c>, <c>k8sSecret</c>, <c>x509Certificate</c>.</summary>
    private static readonly HashSet<string> NumbersInNames = ["2", "3", "4", "8", "16", "18", "32", "64", "128", "256", "509", "512"];

    /// <summary>Whether a value is opaque.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The name it is given to, which a sample may repeat; empty when there is none.</param>
    public static bool IsIn(ReadOnlySpan<char> value, string name = "")
    {
        if (value.Length < MinLength || !IsAscii(value) || Filler.IsMask(value))
            return false;

        var repeated = name.Length > 0 ? value.IndexOf(name.AsSpan(), StringComparison.OrdinalIgnoreCase) : -1;
        return repeated < 0
            ? IsNumericKey(value) || CountOpaque(value) >= MinLength
            : IsIn(value.Slice(0, repeated)) || IsIn(value.Slice(repeated + name.Length));
    }

    /// <summary>
    /// Whether a text in the shape of a token is no sample: one part that is neither letters of one casing nor a number nor a
    /// filler is enough, because the shape itself is a reason to look.
    /// </summary>
    public static bool IsInToken(ReadOnlySpan<char> token)
    {
        if (Filler.IsMask(token))
            return false;

        while (TryTakePart(ref token, out var part))
        {
            if (!IsOneWord(part) && LengthOfDigits(part) < part.Length && !Filler.Matches(part))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a value is what people say in a sentence: an abbreviated hash of a commit (<c>3f2a9c1d0b</c>), a version
    /// (<c>v2026.03.0-rc1</c>), or words with numbers in between (<c>version2026x</c>), of which random letters make none.
    /// </summary>
    public static bool MayBeSaid(ReadOnlySpan<char> value)
    {
        if (value.Length is >= MinHashLength and <= MaxHashLength && LengthOfHex(value) == value.Length)
            return LengthOfDigits(value) < value.Length;
        if (IsNumberOfVersion(value))
            return true;

        var (letters, numbers) = (0, 0);
        var (areWords, areLong) = (true, true);
        for (var position = 0; position < value.Length;)
        {
            var digits = LengthOfDigits(value.Slice(position));
            var length = digits > 0 ? digits : LengthOfSegment(value.Slice(position));
            if (length == 0)
                return false;

            var segment = value.Slice(position, length);
            areWords &= digits > 0 || segment.Length == 1 || IsWord(segment);
            areLong &= digits > 0 || segment.Length >= MinWordLength;
            numbers += digits > 0 ? 1 : 0;
            letters += digits > 0 ? 0 : 1;
            position += length;
        }

        return areWords && letters > 0 && (areLong || (numbers == 1 && letters <= 2));
    }

    /// <summary>Whether a value has nothing but hexadecimal digits of one casing, as hashes are written.</summary>
    public static bool IsHex(ReadOnlySpan<char> value) => LengthOfHex(value) == value.Length;

    private static bool IsNumberOfVersion(ReadOnlySpan<char> value)
    {
        var start = value[0] is 'v' or 'V' ? 1 : 0;
        var digits = LengthOfDigits(value.Slice(start));
        var point = start + digits;
        return digits > 0 && point + 1 < value.Length && value[point] == '.' && IsDigit(value[point + 1]);
    }

    /// <summary>Whether all parts of a text are words.</summary>
    public static bool IsWordsAlone(ReadOnlySpan<char> text)
    {
        while (TryTakePart(ref text, out var part))
        {
            if (!IsWords(part))
                return false;
        }

        return true;
    }

    /// <summary>Characters of the parts that are neither numbers nor fillers nor words.</summary>
    private static int CountOpaque(ReadOnlySpan<char> value)
    {
        var count = 0;
        while (TryTakePart(ref value, out var part))
        {
            if (!IsWords(part) && !Filler.Matches(part))
                count += part.Length;
        }

        return count;
    }

    /// <summary>Takes the next letters and digits.</summary>
    private static bool TryTakePart(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> part)
    {
        var start = 0;
        while (start < rest.Length && !AuthToken.IsLetterOrDigit(rest[start]))
            start++;

        var end = start;
        while (end < rest.Length && AuthToken.IsLetterOrDigit(rest[end]))
            end++;

        part = rest.Slice(start, end - start);
        rest = rest.Slice(end);
        return part.Length > 0;
    }

    private static bool IsNumericKey(ReadOnlySpan<char> value) =>
        value.Length is >= MinLength and <= MaxKeyLength && LengthOfDigits(value) == value.Length && !Filler.Matches(value);

    private static bool IsWords(ReadOnlySpan<char> part) => IsOneWord(part) || AreSegmentsWords(part);

    /// <summary>Letters of one casing, the first aside: whatever they mean, and to whom.</summary>
    private static bool IsOneWord(ReadOnlySpan<char> part)
    {
        var length = LengthOfLower(part.Slice(1)) + 1;
        if (length < part.Length)
            length = LengthOfUpper(part);
        return length == part.Length && !IsDigit(part[0]);
    }

    /// <summary>
    /// Whether a part is words in camel casing. Words of two letters, which any language has (<c>SuaChaveDoPainel</c>), count
    /// between longer ones alone: two letters are too little to tell a word by.
    /// </summary>
    private static bool AreSegmentsWords(ReadOnlySpan<char> part)
    {
        var position = 0;
        var (words, doubtful) = (0, 0);
        while (position < part.Length)
        {
            var rest = part.Slice(position);
            var digits = LengthOfDigits(rest);
            var isBetween = position > 0 && digits < rest.Length;
            var length = digits > 0 ? digits : LengthOfSegment(rest);
            var segment = rest.Slice(0, length);
            if (digits > 0 ? isBetween && !IsNumberBetweenWords(segment) : !IsWord(segment) && !IsVersion(part, position, length))
            {
                if (digits > 0 || !IsShortWord(segment))
                    return false;
                doubtful++;
            }
            else if (digits == 0 && length >= MinWordLength)
            {
                words++;
            }

            position += length;
        }

        return doubtful == 0 || (words >= MinWordsAround && words >= doubtful);
    }

    /// <summary>Two letters, a vowel and a consonant.</summary>
    private static bool IsShortWord(ReadOnlySpan<char> letters) => letters.Length == 2 && IsVowel(letters[0]) != IsVowel(letters[1]);

    /// <summary>A number at an end may be any; one between words is part of a name, a sample or a year.</summary>
    private static bool IsNumberBetweenWords(ReadOnlySpan<char> digits) =>
        NumbersInNames.Contains(digits.ToString())
        || (digits.Length >= MinSampleDigits && Filler.Matches(digits))
        || (digits.Length == 4 && (digits.StartsWith("19".AsSpan()) || digits.StartsWith("20".AsSpan())));

    /// <summary>A word in camel casing: <c>Token</c>, <c>token</c>, and <c>API</c> of <c>APIToken</c>.</summary>
    private static int LengthOfSegment(ReadOnlySpan<char> letters)
    {
        var upper = LengthOfUpper(letters);
        var lower = LengthOfLower(letters.Slice(upper));
        return upper > 1 && lower > 0 ? upper - 1 : upper + lower;
    }

    private static bool IsVersion(ReadOnlySpan<char> part, int start, int letters) =>
        letters == 1
        && (start == 0 || !IsDigit(part[start - 1]))
        && LengthOfDigits(part.Slice(start + 1)) is > 0 and <= MaxVersionDigits;

    private static bool IsWord(ReadOnlySpan<char> letters)
    {
        if (letters.Length <= MaxShortWordLength && ShortWords.Contains(letters.ToString()))
            return true;

        var maxConsonants = letters.Length < MinCompoundLength ? MaxConsonants : MaxConsonantsOfCompound;
        var run = 0;
        var vowels = 0;
        var wasVowel = false;
        foreach (var letter in letters)
        {
            var isVowel = IsVowel(letter);
            run = isVowel == wasVowel ? run + 1 : 1;
            if (run > (isVowel ? MaxVowels : maxConsonants))
                return false;
            wasVowel = isVowel;
            vowels += isVowel ? 1 : 0;
        }

        return vowels > 0 && letters.Length >= MinWordLength && vowels * LettersPerVowel >= letters.Length - 1;
    }

    private static bool IsVowel(char letter) => (char)(letter | 0x20) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static int LengthOfDigits(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsDigit(text[length]))
            length++;
        return length;
    }

    private static int LengthOfHex(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (IsDigit(text[length]) || text[length] is >= 'a' and <= 'f'))
            length++;
        return length;
    }

    private static int LengthOfUpper(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] is >= 'A' and <= 'Z')
            length++;
        return length;
    }

    private static int LengthOfLower(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && text[length] is >= 'a' and <= 'z')
            length++;
        return length;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>Printable ASCII: no credential of LocalStack has another character.</summary>
    private static bool IsAscii(ReadOnlySpan<char> value)
    {
        foreach (var character in value)
        {
            if (character is < ' ' or > '~')
                return false;
        }

        return true;
    }
}
