namespace LocalStack.Auth.Resolution;

/// <summary>
/// What the reference of an image tells about the need of a licence. Since March 2026 the image
/// <c>localstack/localstack</c> itself needs one: 4.14 was the last version to start without.
/// </summary>
internal sealed class LocalStackImage
{
    private const string ProRepository = "localstack-pro";
    private const int LastFreeMajor = 4;
    private const int LastFreeMinor = 14;

    /// <summary>A number that long is no year either; it is held here so that it cannot overflow.</summary>
    private const int GreatestNumber = 1_000_000;

    private readonly bool _isPro;
    private readonly bool _isNewerThanLastFree;

    /// <param name="reference"><c>[registry/]repository[:tag][@digest]</c></param>
    public LocalStackImage(string reference)
    {
        var name = reference.Substring(reference.LastIndexOf('/') + 1);
        var digest = name.IndexOf('@');
        var tagged = digest < 0 ? name : name.Substring(0, digest);
        var colon = tagged.IndexOf(':');

        _isPro = (colon < 0 ? tagged : tagged.Substring(0, colon)) == ProRepository;
        _isNewerThanLastFree = colon < 0 ? digest < 0 : IsNewerThanLastFree(tagged.Substring(colon + 1));
    }

    /// <summary>
    /// Whether the image starts without a licence, as far as its name tells: a tag that is no version is trusted, as
    /// Testcontainers trusts it.
    /// </summary>
    public bool IsGivenAway => !_isPro && !_isNewerThanLastFree;

    /// <summary>Whether the image does not start without a credential.</summary>
    /// <param name="activatePro">
    /// <c>ACTIVATE_PRO</c>, which when off lets an older <c>localstack-pro</c> start without.
    /// </param>
    public bool RequiresCredential(bool activatePro) => _isNewerThanLastFree || (_isPro && activatePro);

    private static bool IsNewerThanLastFree(string tag)
    {
        if (tag is "latest" or "nightly")
            return true;

        var parts = tag.Split('.');
        if (LeadingNumber(parts[0]) is not { } major)
            return false;

        var minor = parts.Length > 1 ? LeadingNumber(parts[1]) : null;
        return major > LastFreeMajor || (major == LastFreeMajor && minor > LastFreeMinor);
    }

    private static int? LeadingNumber(string text)
    {
        int? number = null;
        foreach (var character in text)
        {
            if (character is < '0' or > '9')
                break;
            number = Math.Min((number ?? 0) * 10 + (character - '0'), GreatestNumber);
        }

        return number;
    }
}
