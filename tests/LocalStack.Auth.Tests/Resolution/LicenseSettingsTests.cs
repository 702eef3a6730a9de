namespace LocalStack.Auth.Tests.Resolution;

public sealed class LicenseSettingsTests
{
    /// <summary>Every spelling, and whether it is on; no value where the default counts.</summary>
    public static TheoryData<string?, bool?> Spellings => new()
    {
        { null, null },
        { "", null },
        { "  ", null },
        { "1", true },
        { "true", true },
        { "True", true },
        { "TRUE", true },
        { " true ", true },
        { "0", false },
        { "false", false },
        { "False", false },
        { "FALSE", false },
        { " 0 ", false },
        { "\tfalse\n", false },
        { "yes", true },
        { "no", true },
        { "on", true },
        { "off", true },
        { "2", true },
        { "00", true },
        { "\"0\"", true },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void ActivatePro_IsReadAsDocumented(string? value, bool? isOn)
    {
        var settings = LocalStackAuth.GetLicenseSettings(With("ACTIVATE_PRO", value));

        Assert.Equal(isOn ?? true, settings.ActivatePro);
        Assert.True(settings.LogLicenseIssues);
        AssertHandedOn("ACTIVATE_PRO", isOn, settings);
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void LogLicenseIssues_IsReadAsDocumented(string? value, bool? isOn)
    {
        var settings = LocalStackAuth.GetLicenseSettings(With("LOG_LICENSE_ISSUES", value));

        Assert.Equal(isOn ?? true, settings.LogLicenseIssues);
        Assert.True(settings.ActivatePro);
        AssertHandedOn("LOG_LICENSE_ISSUES", isOn, settings);
    }

    [Theory]
    [InlineData("localstack/localstack-pro", true)]
    [InlineData("localstack/localstack-pro:3.8.1", true)]
    [InlineData("localstack/localstack:4.14.0", false)]
    [InlineData("localstack/localstack:latest", true)]
    public void ActivatePro_IsByDefaultOnForAnImageThatNeedsALicence(string image, bool isOn)
    {
        var unset = LocalStackAuth.GetLicenseSettings(With("ACTIVATE_PRO", null, image));
        var set = LocalStackAuth.GetLicenseSettings(With("ACTIVATE_PRO", isOn ? "0" : "1", image));

        Assert.Equal(isOn, unset.ActivatePro);
        Assert.Equal(!isOn, set.ActivatePro);
    }

    [Fact]
    public void Configuration_IsReadAfterTheEnvironment()
    {
        var options = Given.Variables(("ACTIVATE_PRO", "1"), ("LOG_LICENSE_ISSUES", " "));
        options.Configuration = Given.Configuration(("ACTIVATE_PRO", "0"), ("Log_License_Issues", "0"));

        var settings = LocalStackAuth.GetLicenseSettings(options);

        Assert.True(settings.ActivatePro);
        Assert.False(settings.LogLicenseIssues);
    }

    [Fact]
    public void Settings_GoWithTheCredential()
    {
        var credential = LocalStackAuth.Resolve(Given.Variables(
            ("LOCALSTACK_AUTH_TOKEN", $"'{Secrets.Token}'"), ("ACTIVATE_PRO", "False"), ("DEBUG", "1")));

        var variables = credential.ToEnvironmentVariables();

        Assert.Equal(["ACTIVATE_PRO", "LOCALSTACK_AUTH_TOKEN"], variables.Keys.Order());
        Assert.Equal("0", variables["ACTIVATE_PRO"]);
        Secrets.AssertSame(Secrets.Token, variables["LOCALSTACK_AUTH_TOKEN"]);
    }

    private static void AssertHandedOn(string name, bool? isOn, LocalStackLicenseSettings settings)
    {
        var expected = isOn is null ? [] : new Dictionary<string, string> { [name] = isOn.Value ? "1" : "0" };
        Assert.Equal(expected, settings.ToEnvironmentVariables());
    }

    private static LocalStackAuthOptions With(string name, string? value, string? image = null)
    {
        var options = value is null ? Given.Variables() : Given.Variables((name, value));
        options.Image = image;
        return options;
    }
}
