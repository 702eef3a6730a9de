namespace LocalStack.Auth.Resolution;

/// <summary>
/// What the reference of an image tells about the need of a licence. Since March 2026 the image
/// <c>localstack/localstack</c> itself needs one: 4.14 was the last version to start without.
/// </summary>
internal sealed class LocalStackImage
{
    private const string ProRepository = "localstack-pro";
    private const string FreeRepository = "localstack";

    /// <summary>An offline image of an enterprise: its license is part of it.</summary>
    private const string EnterpriseRepository = "localstack-enterprise";

    /// <summary>The other emulators of LocalStack, none of which was ever free.</summary>
    private static readonly string[] LicensedRepositories = ["snowflake", "localstack-azure", "localstack-azure-alpha"];

    /// <summary>Tags that move with the newest version.</summary>
    private static readonly string[] MovingTags = ["latest", "nightly", "stable"];

    private const int LastFreeMajor = 4;
    private const int LastFreeMinor = 14;

    /// <summary>A number that long is no year either; it is held here so that it cannot overflow.</summary>
    private const int GreatestNumber = 1_000_000;

    private readonly string _repository;
    private readonly bool _isNewerThanLastFree;

    private LocalStackImage(string repository, bool isNewerThanLastFree)
    {
        _repository = repository;
        _isNewerThanLastFree = isNewerThanLastFree;
    }

    /// <param name="reference"><c>[registry/]repository[:tag][@digest]</c></param>
    /// <returns><see langword="null"/> when there is no image.</returns>
    public static LocalStackImage? Parse(string? reference)
    {
        if (string.IsNullOrWhiteSpace(reference))
            return null;

        var name = reference!.Substring(reference.LastIndexOf('/') + 1).Trim();
        var digest = name.IndexOf('@');
        var tagged = digest < 0 ? name : name.Substring(0, digest);
        var colon = tagged.IndexOf(':');
        return colon < 0
            ? new LocalStackImage(tagged, isNewerThanLastFree: digest < 0)
            : new LocalStackImage(tagged.Substring(0, colon), IsNewerThanLastFree(tagged.Substring(colon + 1)));
    }

    /// <summary>
    /// Whether the image is free of charge, as far as its name tells. A tag that is no version, and a digest alone, are
    /// trusted, as Testcontainers trusts them.
    /// </summary>
    public bool IsFree => _repository switch
    {
        ProRepository or EnterpriseRepository => false,
        FreeRepository => !_isNewerThanLastFree,
        _ => Array.IndexOf(LicensedRepositories, _repository) < 0,
    };

    /// <summary>Whether the image does not start without a credential.</summary>
    /// <param name="activatePro">
    /// <c>ACTIVATE_PRO</c>, which when off lets an older <c>localstack-pro</c> start without.
    /// </param>
    public bool RequiresCredential(bool activatePro) => _repository switch
    {
        EnterpriseRepository => false,
        ProRepository => _isNewerThanLastFree || activatePro,
        _ => !IsFree,
    };

    private static bool IsNewerThanLastFree(string tag)
    {
        // latest, and latest-amd64.
        if (Array.IndexOf(MovingTags, tag.Split('-')[0]) >= 0)
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
