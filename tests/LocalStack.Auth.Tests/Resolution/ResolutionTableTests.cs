namespace LocalStack.Auth.Tests.Resolution;

/// <summary>Every combination of the sources, held against the rules.</summary>
public sealed class ResolutionTableTests(ResolutionTableTests.Homes homes) : IClassFixture<ResolutionTableTests.Homes>
{
    private const int NumberOfCells = 9 * 3 * 5 * 5 * 2;

    public static TheoryData<TokenState, KeyState, FileState, FileState, bool> Cells
    {
        get
        {
            var cells = new TheoryData<TokenState, KeyState, FileState, FileState, bool>();
            var product =
                from token in Enum.GetValues<TokenState>()
                from key in Enum.GetValues<KeyState>()
                from profile in Enum.GetValues<FileState>()
                from authFile in Enum.GetValues<FileState>()
                from filesAsked in new[] { false, true }
                select new Cell(token, key, profile, authFile, filesAsked);
            foreach (var cell in product)
                cells.Add(cell.Token, cell.Key, cell.Profile, cell.AuthFile, cell.FilesAsked);
            return cells;
        }
    }

    [Fact]
    public void Table_HasEveryCell() => Assert.Equal(NumberOfCells, Cells.Count);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Cell_HasTheOutcomeOfTheRules(
        TokenState token, KeyState key, FileState profile, FileState authFile, bool filesAsked)
    {
        var cell = new Cell(token, key, profile, authFile, filesAsked);
        var options = Options(cell);

        var expected = ResolutionRules.Apply(cell);

        if (expected.Error is { } reason)
            AssertFails(reason, options);
        else
            AssertResolves(expected, options);
    }

    private static void AssertFails(LocalStackAuthReason reason, LocalStackAuthOptions options)
    {
        var exception = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.Resolve(options));
        Assert.Equal(reason, exception.Reason);
        Secrets.AssertNotIn(exception.ToString());

        if (reason == LocalStackAuthReason.Missing)
        {
            Assert.False(LocalStackAuth.TryResolve(options, out var credential));
            Assert.Null(credential);
        }
        else
        {
            var again = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.TryResolve(options, out _));
            Assert.Equal(exception.Message, again.Message);
        }
    }

    private static void AssertResolves(Outcome expected, LocalStackAuthOptions options)
    {
        var credential = LocalStackAuth.Resolve(options);

        Assert.Equal(expected.Kind, credential.Kind);
        Assert.Equal(expected.Source, credential.Source.Kind);
        Secrets.AssertSame(ExpectedValue(expected, options), credential.Reveal());
        Secrets.AssertNotIn(credential.ToString() + credential.Source + string.Join('\n', credential.Warnings));
        Assert.True(LocalStackAuth.TryResolve(options, out var tried));
        Assert.Equal(credential.ToString(), tried.ToString());
    }

    private static string ExpectedValue(Outcome expected, LocalStackAuthOptions options) => expected switch
    {
        { Kind: LocalStackCredentialKind.ApiKey } => Secrets.ApiKey,
        { Source: LocalStackCredentialSourceKind.ProfileFile } => Secrets.ProfileToken,
        { Source: LocalStackCredentialSourceKind.AuthFile } => Secrets.AuthFileToken,
        _ => options.Environment!["LOCALSTACK_AUTH_TOKEN"] == "test" ? "test" : Secrets.Token,
    };

    private LocalStackAuthOptions Options(Cell cell)
    {
        var environment = new Dictionary<string, string> { ["CONFIG_DIR"] = homes.Of(cell.Profile, cell.AuthFile).Path };
        if (ValueOf(cell.Token) is { } token)
            environment["LOCALSTACK_AUTH_TOKEN"] = token;
        if (cell.Key != KeyState.Absent)
            environment["LOCALSTACK_API_KEY"] = cell.Key == KeyState.Valid ? Secrets.ApiKey : "";
        return new LocalStackAuthOptions { Environment = environment, ReadCliFiles = cell.FilesAsked };
    }

    private static string? ValueOf(TokenState state) => state switch
    {
        TokenState.Absent => null,
        TokenState.Blank => "",
        TokenState.Space => " ",
        TokenState.Quoted => $" '\"{Secrets.Token}\"' ",
        TokenState.Valid => Secrets.Token,
        TokenState.BadChecksum => Secrets.WrongChecksum,
        TokenState.TrailingNewline => Secrets.Token + "\n",
        TokenState.Placeholder => "<YOUR_AUTH_TOKEN>",
        _ => "test",
    };

    /// <summary>One folder for each pair of states, for all the cells that share it.</summary>
    public sealed class Homes : IDisposable
    {
        private readonly Dictionary<(FileState, FileState), CliHome> _homes = [];

        internal CliHome Of(FileState profile, FileState authFile)
        {
            if (!_homes.TryGetValue((profile, authFile), out var home))
                _homes[(profile, authFile)] = home = new CliHome(profile, authFile);
            return home;
        }

        public void Dispose()
        {
            foreach (var home in _homes.Values)
                home.Dispose();
        }
    }
}
