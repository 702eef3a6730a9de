using LocalStack.Auth.CliFiles;

namespace LocalStack.Auth.Resolution;

/// <summary>One search for the credential, in the order that docs/auth.md shows as a table.</summary>
internal sealed class CredentialSearch
{
    private readonly LocalStackAuthOptions _options;
    private readonly Variables _variables;
    private readonly List<string> _warnings = [];

    public CredentialSearch(LocalStackAuthOptions? options)
    {
        _options = options ?? new LocalStackAuthOptions();
        _variables = new Variables(_options.Environment);
    }

    public LocalStackLicenseSettings LicenseSettings => new(
        ReadBoolean(LocalStackLicenseSettings.ActivateProVariable),
        ReadBoolean(LocalStackLicenseSettings.LogLicenseIssuesVariable),
        Image);

    public bool IsCredentialRequired => Image?.RequiresCredential(LicenseSettings.ActivatePro) ?? true;

    private LocalStackImage? Image => _options.Image is { } reference ? new LocalStackImage(reference) : null;

    /// <summary>The credential, checked; <see langword="null"/> when there is none.</summary>
    public LocalStackCredential? Find()
    {
        var token = FindInProcess(CredentialSlot.AuthToken);
        var key = FindInProcess(CredentialSlot.ApiKey);
        if (token is null && _options.ReadCliFiles)
            (token, key) = FindInFiles(key);

        if (token is { } foundToken && key is { } foundKey)
            throw Failure.Conflict(foundToken.Source, foundKey.Source);

        if (token is { } checkedToken && TokenCheck.FindMistake(checkedToken.Value) is { } mistake)
            throw Failure.MalformedToken(checkedToken.Source, mistake);

        return token is not null
            ? Credential(LocalStackCredentialKind.AuthToken, token)
            : Credential(LocalStackCredentialKind.ApiKey, key);
    }

    public LocalStackAuthException Missing() => Failure.Missing(_options, _variables);

    /// <summary>
    /// The variable, as it is what LocalStack documents; else the configuration. Two different values are no error, for
    /// overriding is what sources are for, but which one lost is told.
    /// </summary>
    private FoundValue? FindInProcess(CredentialSlot slot)
    {
        var variable = FindVariable(slot.Variable);
        var configured = FindConfigured(slot.Variable) ?? FindConfigured(slot.ConfigurationKey);
        if (variable is { } used && configured is { } unused && used.Value != unused.Value)
            _warnings.Add($"The {unused.Source} holds another value, which is not used: the {used.Source} comes first.");

        return variable ?? configured;
    }

    private FoundValue? FindVariable(string name) => Stripped.OrNull(_variables[name]) is { } value
        ? new FoundValue(value, LocalStackCredentialSourceKind.EnvironmentVariable, name)
        : null;

    private FoundValue? FindConfigured(string key) =>
        _options.Configuration is { } configuration
            ? Follow(configuration[key], LocalStackCredentialSourceKind.ConfigurationKey, key)
            : null;

    /// <summary>The value, or when it refers to a variable, that variable's.</summary>
    private FoundValue? Follow(string? value, LocalStackCredentialSourceKind kind, string name)
    {
        if (Stripped.OrNull(value) is not { } stripped)
            return null;

        return Reference.NameIn(stripped) is { } variable ? FindVariable(variable) : new FoundValue(stripped, kind, name);
    }

    /// <summary>
    /// What the CLI does when the auth token is blank: the profile files, in which a variable that is present, were it
    /// blank, counts as set; then auth.json, which has no API key.
    /// </summary>
    private (FoundValue? Token, FoundValue? Key) FindInFiles(FoundValue? key)
    {
        var folder = new CliFolder(_variables);
        FoundValue? token = null, profileKey = null;
        foreach (var profile in folder.ReadProfiles())
        {
            token = FindInProfile(profile, CredentialSlot.AuthToken) ?? token;
            profileKey = FindInProfile(profile, CredentialSlot.ApiKey) ?? profileKey;
        }

        return (token ?? FindInAuthFile(folder), key ?? profileKey);
    }

    private FoundValue? FindInProfile(ProfileFile profile, CredentialSlot slot) =>
        _variables[slot.Variable] is null
            ? Follow(profile[slot.Variable], LocalStackCredentialSourceKind.ProfileFile, profile.Path)
            : null;

    private FoundValue? FindInAuthFile(CliFolder folder)
    {
        if (folder.ReadAuthFile() is not { } file)
            return null;

        if (CliFile.IsReadableByAll(file.Path))
            _warnings.Add($"The file {file.Path} can be read by every user of this machine: chmod 600 it.");

        return Stripped.OrNull(file.Token) is { } value
            ? new FoundValue(value, LocalStackCredentialSourceKind.AuthFile, file.Path)
            : null;
    }

    private LocalStackCredential? Credential(LocalStackCredentialKind kind, FoundValue? found) => found is { } value
        ? new LocalStackCredential(kind, value.Value, value.Source, LicenseSettings, _warnings)
        : null;

    private bool? ReadBoolean(string name) =>
        DocumentedBoolean.Read(_variables[name]) ?? DocumentedBoolean.Read(_options.Configuration?[name]);
}
