using LocalStack.Auth.Resolution;

namespace LocalStack.Auth;

/// <summary>
/// The two documented variables that control the license check. Both are read as LocalStack reads them: in any casing and
/// with white space around, <c>0</c> and <c>false</c> are off, and everything else is on, <c>no</c> and <c>off</c> included.
/// </summary>
public sealed class LocalStackLicenseSettings
{
    internal const string ActivateProVariable = "ACTIVATE_PRO";
    internal const string LogLicenseIssuesVariable = "LOG_LICENSE_ISSUES";

    private readonly bool? _activatePro;
    private readonly bool? _logLicenseIssues;
    private readonly bool _activateProByDefault;

    internal static LocalStackLicenseSettings Unset { get; } = new(activatePro: null, logLicenseIssues: null, image: null);

    internal LocalStackLicenseSettings(bool? activatePro, bool? logLicenseIssues, LocalStackImage? image)
    {
        _activatePro = activatePro;
        _logLicenseIssues = logLicenseIssues;
        _activateProByDefault = image is not { IsFree: true };
    }

    /// <summary>
    /// Gets <c>ACTIVATE_PRO</c>: LocalStack does not start unless the license is activated. On by default, except for an
    /// image that needs no license: one up to version 4.14 that is not <c>localstack-pro</c>. LocalStack deprecated the
    /// variable in 4.14.0 and removed it in 2026.7.0.
    /// </summary>
    public bool ActivatePro => _activatePro ?? _activateProByDefault;

    /// <summary>Gets <c>LOG_LICENSE_ISSUES</c>: LocalStack logs problems with the license. On by default.</summary>
    public bool LogLicenseIssues => _logLicenseIssues ?? true;

    /// <summary>
    /// Returns the variables to pass to a container: those that are set and not blank, as <c>0</c> or <c>1</c>. What is
    /// left to its default is left to LocalStack.
    /// </summary>
    /// <returns>Names and values.</returns>
    public IReadOnlyDictionary<string, string> ToEnvironmentVariables() => CopyVariables();

    internal Dictionary<string, string> CopyVariables()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(variables, ActivateProVariable, _activatePro);
        Add(variables, LogLicenseIssuesVariable, _logLicenseIssues);
        return variables;
    }

    private static void Add(Dictionary<string, string> variables, string name, bool? value)
    {
        if (value is { } isOn)
            variables[name] = isOn ? "1" : "0";
    }
}
