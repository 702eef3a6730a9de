namespace LocalStack.Auth.Tests.Resolution;

/// <summary>How the files of the CLI are found and read, beyond the states that the table goes through.</summary>
public sealed class CliFilesTests : IDisposable
{
    private readonly CliHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("LOCALSTACK_AUTH_TOKEN={0}")]
    [InlineData("LOCALSTACK_AUTH_TOKEN = {0}  # mine")]
    [InlineData("  export LOCALSTACK_AUTH_TOKEN='{0}' # mine")]
    [InlineData("LOCALSTACK_AUTH_TOKEN=\"{0}\"\r\nDEBUG=1\r\n")]
    [InlineData("\uFEFFLOCALSTACK_AUTH_TOKEN={0}")]
    [InlineData("not an assignment\n=\n#LOCALSTACK_AUTH_TOKEN=commented\nLOCALSTACK_AUTH_TOKEN={0}")]
    [InlineData("LOCALSTACK_AUTH_TOKEN=earlier\nLOCALSTACK_AUTH_TOKEN={0}")]
    [InlineData("LOCALSTACK_AUTH_TOKEN={0}\nLOCALSTACK_AUTH_TOKEN=\"does not end")]
    public void Profile_OfEveryForm_IsRead(string form)
    {
        _home.Write("default.env", form.Replace("{0}", Secrets.ProfileToken, StringComparison.Ordinal));

        var credential = LocalStackAuth.Resolve(Options());

        Secrets.AssertSame(Secrets.ProfileToken, credential.Reveal());
        Assert.Equal("profile file " + _home.PathOf("default.env"), credential.Source.ToString());
    }

    [Fact]
    public void LaterProfile_OverridesEarlierOne()
    {
        _home.Write("one.env", CliHome.ProfileWith(Secrets.Token));
        _home.Write("two.env", CliHome.ProfileWith(Secrets.OtherToken));

        var credential = LocalStackAuth.Resolve(Options(("CONFIG_PROFILE", "one, two,absent")));

        Secrets.AssertSame(Secrets.OtherToken, credential.Reveal());
        Assert.Equal(_home.PathOf("two.env"), credential.Source.Name);
    }

    [Fact]
    public void LaterProfileWithoutACredential_LeavesThatOfTheEarlierOne()
    {
        _home.Write("one.env", CliHome.ProfileWith(Secrets.Token));
        _home.Write("two.env", "DEBUG=1");

        Secrets.AssertSame(Secrets.Token, LocalStackAuth.Resolve(Options(("CONFIG_PROFILE", "one,two"))).Reveal());
    }

    [Theory]
    [InlineData("LOCALSTACK_AUTH_TOKEN=")]
    [InlineData("LOCALSTACK_AUTH_TOKEN")]
    public void LaterProfileWithABlank_TakesThatOfTheEarlierOneAway(string two)
    {
        _home.Write("one.env", CliHome.ProfileWith(Secrets.Token));
        _home.Write("two.env", two);

        Assert.False(LocalStackAuth.TryResolve(Options(("CONFIG_PROFILE", "one,two")), out _));
    }

    [Theory]
    [InlineData("DEBUG=1", "LOCALSTACK_API_KEY={0}")]
    [InlineData("LOCALSTACK_API_KEY={0}", "DEBUG=1")]
    [InlineData("LOCALSTACK_API_KEY=earlier", "LOCALSTACK_API_KEY={0}")]
    public void ApiKeyOfProfiles_IsThatOfTheLastThatHasOne(string one, string two)
    {
        _home.Write("one.env", one.Replace("{0}", Secrets.ApiKey, StringComparison.Ordinal));
        _home.Write("two.env", two.Replace("{0}", Secrets.ApiKey, StringComparison.Ordinal));

        Secrets.AssertSame(Secrets.ApiKey, LocalStackAuth.Resolve(Options(("CONFIG_PROFILE", "one,two"))).Reveal());
    }

    [Fact]
    public void ReferenceInProfile_StandsForTheVariable()
    {
        _home.Write("default.env", CliHome.ProfileWith("${MY_TOKEN}"));

        var credential = LocalStackAuth.Resolve(Options(("MY_TOKEN", Secrets.Token)));

        Secrets.AssertSame(Secrets.Token, credential.Reveal());
        Assert.Equal("profile file " + _home.PathOf("default.env"), credential.Source.ToString());
    }

    [Fact]
    public void ApiKeyInProfile_IsACredentialAndAConflict()
    {
        _home.Write("default.env", $"LOCALSTACK_API_KEY={Secrets.ApiKey}");
        Assert.Equal(LocalStackCredentialKind.ApiKey, LocalStackAuth.Resolve(Options()).Kind);

        _home.Write("auth.json", CliHome.AuthFileWith(Secrets.AuthFileToken));
        var exception = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.Resolve(Options()));
        Assert.Equal(LocalStackAuthReason.Conflict, exception.Reason);
        Assert.Contains(_home.PathOf("auth.json"), exception.Message, StringComparison.Ordinal);
        Assert.Contains(_home.PathOf("default.env"), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ConfiguredApiKey_CountsBeforeThatOfAProfile()
    {
        _home.Write("default.env", "LOCALSTACK_API_KEY=ofTheProfile");
        var options = Options();
        options.Configuration = Given.Configuration(("LocalStack:ApiKey", Secrets.ApiKey));

        Secrets.AssertSame(Secrets.ApiKey, LocalStackAuth.Resolve(options).Reveal());
    }

    [Fact]
    public void Folder_IsFoundInTheHomeOfTheUser()
    {
        Directory.CreateDirectory(_home.PathOf(".localstack"));
        _home.Write(Path.Combine(".localstack", "auth.json"), CliHome.AuthFileWith(Secrets.AuthFileToken));
        var (home, other) = OperatingSystem.IsWindows() ? ("USERPROFILE", "HOME") : ("HOME", "USERPROFILE");
        var options = Given.Variables((home, _home.Path), (other, _home.PathOf("absent")), ("CONFIG_DIR", " "));
        options.ReadCliFiles = true;

        var credential = LocalStackAuth.Resolve(options);

        Secrets.AssertSame(Secrets.AuthFileToken, credential.Reveal());
        Assert.Equal("auth file " + _home.PathOf(Path.Combine(".localstack", "auth.json")), credential.Source.ToString());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("")]
    [InlineData("{ LOCALSTACK_AUTH_TOKEN: 1 }")]
    public void BrokenAuthFile_IsIgnoredAsByTheCli(string content)
    {
        _home.Write("auth.json", content);

        AssertIgnored("auth.json", "is not a JSON object");
    }

    [Fact]
    public void UnreadableAuthFile_IsIgnoredAsByTheCli()
    {
        Directory.CreateDirectory(_home.PathOf("auth.json"));

        AssertIgnored("auth.json", "is not a regular file");
    }

    [Fact]
    public void IgnoredAuthFile_IsAWarningOfTheCredentialThatIsUsed()
    {
        _home.Write("auth.json", "{");

        var credential = LocalStackAuth.Resolve(Options(("LOCALSTACK_API_KEY", Secrets.ApiKey)));

        Assert.Equal(LocalStackAuthWarningCode.FileIgnored, Assert.Single(credential.Warnings).Code);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "LOCALSTACK_AUTH_TOKEN": null }""")]
    [InlineData("""{ "other": { "LOCALSTACK_AUTH_TOKEN": "not at the top" } }""")]
    public void AuthFileWithoutToken_IsNoCredential(string content)
    {
        _home.Write("auth.json", content);

        Assert.False(LocalStackAuth.TryResolve(Options(), out _));
    }

    [Theory]
    [InlineData("\uFEFF{ \"LOCALSTACK_AUTH_TOKEN\": \"{0}\" }")]
    [InlineData("{ \"a b\": [1, {}], \"LOCALSTACK_AUTH_TOKEN\": \"{0}\", \"other\": true }")]
    [InlineData("{ \"LOCALSTACK_AUTH_TOKEN\": \"earlier\", \"LOCALSTACK_AUTH_TOKEN\": \"\\u006c{1}\" }")]
    public void AuthFileOfEveryForm_IsRead(string form)
    {
        var content = form
            .Replace("{0}", Secrets.AuthFileToken, StringComparison.Ordinal)
            .Replace("{1}", Secrets.AuthFileToken[1..], StringComparison.Ordinal);
        _home.Write("auth.json", content);

        Secrets.AssertSame(Secrets.AuthFileToken, LocalStackAuth.Resolve(Options()).Reveal());
    }

    [Fact]
    public void UnreadableProfile_IsNamed()
    {
        Directory.CreateDirectory(_home.PathOf("default.env"));

        var exception = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.Resolve(Options()));

        Assert.Equal(LocalStackAuthReason.UnreadableFile, exception.Reason);
        Assert.StartsWith(
            $"The file {_home.PathOf("default.env")} is not a regular file.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite, false)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.GroupRead, false)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead, true)]
    public void AuthFileThatAllCanRead_IsTold(UnixFileMode mode, bool isTold)
    {
        // The mode is a matter of Unix, and netstandard2.0 cannot ask for it.
        if (OperatingSystem.IsWindows() || LibraryUnderTest.IsNetStandard)
            return;

        _home.Write("auth.json", CliHome.AuthFileWith(Secrets.AuthFileToken));
        File.SetUnixFileMode(_home.PathOf("auth.json"), mode);

        var warnings = LocalStackAuth.Resolve(Options()).Warnings;

        Assert.Equal(isTold ? 1 : 0, warnings.Count);
        Assert.All(warnings, warning => Assert.Contains(_home.PathOf("auth.json"), warning.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_AreNotReadUnlessAsked()
    {
        _home.Write("auth.json", CliHome.AuthFileWith(Secrets.AuthFileToken));

        Assert.False(LocalStackAuth.TryResolve(Given.Variables(("CONFIG_DIR", _home.Path)), out _));
    }

    /// <summary>There is no credential then, and the message says why.</summary>
    private void AssertIgnored(string file, string problem)
    {
        var exception = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.Resolve(Options()));

        Assert.Equal(LocalStackAuthReason.Missing, exception.Reason);
        Assert.Contains($"The file {_home.PathOf(file)} {problem}, so it is ignored.", exception.Message, StringComparison.Ordinal);
    }

    private LocalStackAuthOptions Options(params (string Name, string Value)[] variables)
    {
        var options = Given.Variables([("CONFIG_DIR", _home.Path), .. variables]);
        options.ReadCliFiles = true;
        return options;
    }
}
