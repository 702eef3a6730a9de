namespace LocalStack.Auth.Tests.Lstk;

/// <summary>Where lstk keeps its login, and how it is read.</summary>
public sealed class LstkTests : IDisposable
{
    private readonly CliHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void Keyring_IsNamedAsTheSource()
    {
        var credential = LocalStackAuth.Resolve(Options(KeyringState.Valid));

        Assert.Equal(LocalStackCredentialSourceKind.LstkKeyring, credential.Source.Kind);
        Assert.Equal("system keyring entry lstk.auth-token", credential.Source.ToString());
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("\t {0} \r\n\n")]
    [InlineData("\v{0}\u00a0")]
    public void File_IsTrimmedAsByLstk(string form)
    {
        Write(".config/lstk/auth-token", form.Replace("{0}", Secrets.LstkToken, StringComparison.Ordinal));

        var credential = LocalStackAuth.Resolve(Options(KeyringState.NoEntry));

        Secrets.AssertSame(Secrets.LstkToken, credential.Reveal());
        Assert.Equal("lstk file " + _home.PathOf(Path.Combine(".config", "lstk", "auth-token")), credential.Source.ToString());
        Assert.DoesNotContain(credential.Warnings, warning => warning.Code == LocalStackAuthWarningCode.LineBreakRemoved);
    }

    [Theory]
    [InlineData("a\u0001b", "it contains a control character")]
    [InlineData("a\nb", "it contains a control character")]
    public void File_WithAControlCharacterIsRefused(string content, string words)
    {
        Write(".config/lstk/auth-token", content);

        var exception = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.Resolve(Options(KeyringState.NoEntry)));

        Assert.Equal(LocalStackAuthReason.Malformed, exception.Reason);
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }

    /// <summary>The first folder with a config.toml; the file beside it counts, whether the others have one or not.</summary>
    [Theory]
    [InlineData(".config/lstk", ".config/lstk", "xdg/lstk")]
    [InlineData("xdg/lstk", "xdg/lstk", ".config/lstk")]
    public void Folder_IsTheFirstWithAConfiguration(string configured, string used, string other)
    {
        if (!OperatingSystem.IsLinux())
            return;

        Write(configured + "/config.toml", "");
        Write(used + "/auth-token", Secrets.LstkToken);
        Write(other + "/auth-token", Secrets.OtherToken);

        Secrets.AssertSame(Secrets.LstkToken, LocalStackAuth.Resolve(Options(KeyringState.NoEntry)).Reveal());
    }

    [Fact]
    public void FolderOfTheSystem_IsUsedWithoutAConfigFolder()
    {
        if (!OperatingSystem.IsLinux())
            return;

        Write("xdg/lstk/auth-token", Secrets.LstkToken);

        Secrets.AssertSame(Secrets.LstkToken, LocalStackAuth.Resolve(Options(KeyringState.NoEntry)).Reveal());
    }

    [Fact]
    public void KeyringVariable_ForcesTheFile()
    {
        Write(".config/lstk/auth-token", Secrets.LstkToken);
        var keyring = new KeyringStandIn(KeyringState.Valid);
        var options = Options(KeyringState.Valid, ("LSTK_KEYRING", "file"));
        options.Keyring = keyring;

        Secrets.AssertSame(Secrets.LstkToken, LocalStackAuth.Resolve(options).Reveal());
        Assert.False(keyring.WasAsked);
    }

    [Fact]
    public void Keyring_IsNotAskedUnlessItIsNeeded()
    {
        var keyring = new KeyringStandIn(KeyringState.Valid);
        var withToken = Options(KeyringState.Valid, ("LOCALSTACK_AUTH_TOKEN", Secrets.Token));
        withToken.Keyring = keyring;
        var withoutFiles = Options(KeyringState.Valid);
        withoutFiles.Keyring = keyring;
        withoutFiles.ReadCliFiles = false;

        Assert.True(LocalStackAuth.TryResolve(withToken, out _));
        Assert.False(LocalStackAuth.TryResolve(withoutFiles, out _));
        Assert.False(keyring.WasAsked);
    }

    [Fact]
    public void KeyringThatWasNotRead_IsSaidWhenThereIsNoCredential()
    {
        var exception = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.Resolve(Options(KeyringState.NotRead)));

        Assert.Contains(
            "; a login of lstk in the system keyring was not read, because it is locked. ", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>A test that gives the variables must not depend on the login of whoever runs it.</summary>
    [Fact]
    public void KeyringOfTheSystem_IsNotAskedWhenVariablesAreGiven()
    {
        var options = Options(KeyringState.Valid);
        options.Keyring = null;

        var exception = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.Resolve(options));

        Assert.Contains("was not read, because variables were passed", exception.Message, StringComparison.Ordinal);
    }

    private LocalStackAuthOptions Options(KeyringState keyring, params (string Name, string Value)[] variables)
    {
        var options = Given.Variables(
            [("HOME", _home.Path), ("USERPROFILE", _home.Path), ("XDG_CONFIG_HOME", _home.PathOf("xdg")), .. variables]);
        options.ReadCliFiles = true;
        options.Keyring = new KeyringStandIn(keyring);
        return options;
    }

    private void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_home.PathOf(path))!);
        _home.Write(path, content);
    }
}
