using System.Text;
using LocalStack.Auth.CliFiles;
using LocalStack.Auth.Lstk;

namespace LocalStack.Auth.Resolution;

/// <summary>One search for the credential, in the order that docs/auth.md shows as a table.</summary>
internal sealed class CredentialSearch
{
    private const string KeyringVariable = "LSTK_KEYRING";
    private const string KeyringIsFile = "file";

    private readonly LocalStackAuthOptions _options;
    private readonly Variables _variables;
    private readonly List<LocalStackAuthWarning> _warnings = [];
    private string? _keyringProblem;

    public CredentialSearch(LocalStackAuthOptions options)
    {
        _options = options ?? throw new ArgumentNullException(nameof(options));
        _variables = new Variables(_options.Environment);
    }

    public LocalStackLicenseSettings LicenseSettings => new(
        ReadBoolean(LocalStackLicenseSettings.ActivateProVariable),
        ReadBoolean(LocalStackLicenseSettings.LogLicenseIssuesVariable),
        Image);

    public bool IsCredentialRequired =>
        _options.RequireCredential ?? Image?.RequiresCredential(LicenseSettings.ActivatePro) ?? true;

    private LocalStackImage? Image => LocalStackImage.Parse(_options.Image);

    /// <summary>The credential, checked; <see langword="null"/> when there is none.</summary>
    public LocalStackCredential? Find()
    {
        var token = FindInProcess(CredentialSlot.AuthToken);
        var key = FindInProcess(CredentialSlot.ApiKey);
        if (token is null && _options.ReadCliFiles)
            (token, key) = FindInFiles(key);

        if (token is { } foundToken && key is { } foundKey)
            throw Failure.Conflict(foundToken.Source, foundKey.Source);

        return token is not null
            ? Credential(LocalStackCredentialKind.AuthToken, token)
            : Credential(LocalStackCredentialKind.ApiKey, key);
    }

    /// <summary>The credential, checked; <see langword="null"/> when there is none and none is required.</summary>
    public LocalStackCredential? FindIfRequired() =>
        Find() ?? (IsCredentialRequired ? throw Missing() : null);

    public LocalStackAuthException Missing() => Failure.Missing(_options, _variables, _warnings, _keyringProblem);

    /// <summary>
    /// The variable, as it is what LocalStack documents; else the configuration. Two different values are no error, because
    /// overriding is what sources are for, but there is a warning about the one that is not used.
    /// </summary>
    private FoundValue? FindInProcess(CredentialSlot slot)
    {
        var variable = FindVariable(slot.Variable);
        var keys = slot == CredentialSlot.AuthToken ? _options.AuthTokenKeys : _options.ApiKeyKeys;
        var configured = FindConfigured(slot.Variable) ?? FindConfigured(slot.ConfigurationKey) ?? FindConfigured(keys);
        if (variable is { } used && configured is { } unused && used.Value != unused.Value)
            Warn(
                LocalStackAuthWarningCode.UnusedValue,
                $"The {unused.Source} holds another value, which is ignored: the {used.Source} takes precedence.");

        return variable ?? configured;
    }

    private FoundValue? FindVariable(string name) =>
        FoundValue.In(_variables[name], LocalStackCredentialSourceKind.EnvironmentVariable, name);

    private FoundValue? FindConfigured(IList<string> keys)
    {
        foreach (var key in keys)
        {
            if (FindConfigured(key) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The value, or when it refers to a variable, that variable's.</summary>
    private FoundValue? FindConfigured(string key)
    {
        if (FoundValue.In(_options.Configuration?[key], LocalStackCredentialSourceKind.ConfigurationKey, key) is not { } found)
            return null;

        return Reference.NameIn(found.Value) is { } variable ? FindVariable(variable) : found;
    }

    /// <summary>
    /// What the CLI does when the auth token is blank: the profile files, unless the variable is present, even blank; then
    /// auth.json, which has no API key. Then what lstk does. The files of the CLI come first because reading them asks
    /// nobody.
    /// </summary>
    private (FoundValue? Token, FoundValue? Key) FindInFiles(FoundValue? key)
    {
        var folder = new CliFolder(_variables);
        var profiles = folder.ReadProfiles().ToArray();
        var token = FindInProfiles(profiles, CredentialSlot.AuthToken) ?? FindInAuthFile(folder) ?? FindInKeyring() ?? FindInLstkFile();
        return (token, key ?? FindInProfiles(profiles, CredentialSlot.ApiKey));
    }

    /// <summary>The last profile that mentions the name counts, even if its value is blank.</summary>
    private FoundValue? FindInProfiles(ProfileFile[] profiles, CredentialSlot slot)
    {
        if (_variables[slot.Variable] is not null || Array.FindLast(profiles, file => file.Has(slot.Variable)) is not { } profile)
            return null;

        return FoundValue.In(profile[slot.Variable], LocalStackCredentialSourceKind.ProfileFile, profile.Path);
    }

    private FoundValue? FindInAuthFile(CliFolder folder)
    {
        if (folder.ReadAuthFile() is not { } file)
            return null;

        WarnAboutFile(file.Path, file.Problem);
        return FoundValue.In(file.Token, LocalStackCredentialSourceKind.AuthFile, file.Path);
    }

    private FoundValue? FindInKeyring()
    {
        if (_variables[KeyringVariable] == KeyringIsFile)
            return null;

        var answer = Keyring.Ask();
        _keyringProblem = answer.Problem;
        return FoundValue.In(answer.Value?.Trim(), LocalStackCredentialSourceKind.LstkKeyring, LstkEntry.Account);
    }

    private IKeyring Keyring => _options.Keyring
        ?? (_options.Environment is null
            ? SystemKeyring.Create(_variables["PATH"])
            : new UnreadKeyring("variables were passed in place of those of the process"));

    /// <summary>lstk treats a file that it cannot read like one that does not exist.</summary>
    private FoundValue? FindInLstkFile()
    {
        var path = new LstkFolder(_variables).TokenPath;
        var content = CliFile.Read(path);
        if (content.IsAbsent)
            return null;

        WarnAboutFile(path, content.Problem);
        return content.Bytes is { } bytes
            ? FoundValue.In(Encoding.UTF8.GetString(bytes).Trim(), LocalStackCredentialSourceKind.LstkFile, path)
            : null;
    }

    private void WarnAboutFile(string path, string? problem)
    {
        if (problem is not null)
            Warn(LocalStackAuthWarningCode.FileIgnored, $"The file {path} {problem}, so it is ignored.");
        else if (CliFile.IsReadableByAll(path))
            Warn(
                LocalStackAuthWarningCode.FileReadableByAll,
                $"Every user of this machine can read the file {path}: restrict it with chmod 600.");
    }

    private LocalStackCredential? Credential(LocalStackCredentialKind kind, FoundValue? found)
    {
        if (found is not { } value)
            return null;

        var mistake = kind == LocalStackCredentialKind.AuthToken
            ? TokenCheck.FindMistake(value.Value)
            : ApiKeyCheck.FindMistake(value.Value);
        if (mistake is not null)
            throw Failure.Malformed(kind, value.Source, mistake);

        if (value.HadLineBreak)
            Warn(
                LocalStackAuthWarningCode.LineBreakRemoved,
                $"The {value.Source} ends with a line break, which was removed. LocalStack does not remove it: store the secret again without one.");
        return new LocalStackCredential(kind, value.Value, value.Source, LicenseSettings, _warnings);
    }

    private void Warn(LocalStackAuthWarningCode code, string message) => _warnings.Add(new LocalStackAuthWarning(code, message));

    private bool? ReadBoolean(string name) =>
        DocumentedBoolean.Read(_variables[name]) ?? DocumentedBoolean.Read(_options.Configuration?[name]);
}
