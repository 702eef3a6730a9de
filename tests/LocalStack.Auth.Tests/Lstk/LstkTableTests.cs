using LocalStack.Auth.Tests.Resolution;

namespace LocalStack.Auth.Tests.Lstk;

/// <summary>
/// lstk, the localstack CLI, the environment, the configuration and the image in every combination. What has to come of a
/// cell is said here by the documented rules, of states instead of values.
/// </summary>
public sealed class LstkTableTests(LstkTableTests.Homes homes) : IClassFixture<LstkTableTests.Homes>
{
    private static readonly TokenState[] Variables = [TokenState.Absent, TokenState.Blank, TokenState.Valid, TokenState.BadChecksum];
    private static readonly FileState[] AuthFiles = [FileState.Absent, FileState.Valid, FileState.Malformed];
    private static readonly FileState[] LstkFiles = [FileState.Absent, FileState.Valid, FileState.Malformed, FileState.Unreadable];

    private static readonly string[] Images = ["localstack/localstack:latest", "localstack/localstack:4.14.0"];

    public enum Setting
    {
        Absent,
        Token,
        ApiKey,
    }

    /// <summary>One test for each state of lstk, which goes through all the others: 1,440 cells.</summary>
    public static TheoryData<KeyringState, FileState> States
    {
        get
        {
            var states = new TheoryData<KeyringState, FileState>();
            foreach (var keyring in Enum.GetValues<KeyringState>())
            {
                foreach (var file in LstkFiles)
                    states.Add(keyring, file);
            }

            return states;
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Cells_HaveTheOutcomeOfTheRules(KeyringState keyring, FileState lstkFile)
    {
        var cells =
            from variable in Variables
            from setting in Enum.GetValues<Setting>()
            from authFile in AuthFiles
            from image in Images
            select new Cell(variable, setting, authFile, keyring, lstkFile, image);

        Assert.All(cells, AssertOutcome);
    }

    private void AssertOutcome(Cell cell)
    {
        var options = new LocalStackAuthOptions
        {
            Environment = Environment(cell),
            Configuration = cell.Setting switch
            {
                Setting.Token => Given.Configuration(("LocalStack:AuthToken", Secrets.OtherToken)),
                Setting.ApiKey => Given.Configuration(("LocalStack:ApiKey", Secrets.ApiKey)),
                _ => Given.Configuration(),
            },
            ReadCliFiles = true,
            Keyring = new KeyringStandIn(cell.Keyring),
            Image = cell.Image,
        };

        var (error, value) = Expected(cell);
        if (error == LocalStackAuthReason.Missing && cell.Image == Images[1])
            Assert.Empty(LocalStackAuth.GetContainerEnvironment(options));
        else if (error is { } reason)
            AssertFails(reason, options);
        else
            Secrets.AssertSame(value!, LocalStackAuth.GetContainerEnvironment(options).Values.Single());
    }

    private static void AssertFails(LocalStackAuthReason reason, LocalStackAuthOptions options)
    {
        var exception = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.GetContainerEnvironment(options));
        Assert.Equal(reason, exception.Reason);
        Secrets.AssertNotIn(exception.ToString());
    }

    private Dictionary<string, string> Environment(Cell cell)
    {
        var home = homes.Of(cell.AuthFile, cell.LstkFile);
        var environment = Given.Environment(("CONFIG_DIR", home.Path), ("HOME", home.Path), ("USERPROFILE", home.Path));
        if (cell.Variable != TokenState.Absent)
        {
            environment["LOCALSTACK_AUTH_TOKEN"] = cell.Variable switch
            {
                TokenState.Valid => Secrets.Token,
                TokenState.BadChecksum => Secrets.WrongChecksum,
                _ => "",
            };
        }

        return environment;
    }

    /// <summary>
    /// The first that is not blank of: the variable; the configuration; auth.json, which is ignored when it is broken; the
    /// keyring; the file of lstk, also where the keyring was not read. Both kinds together are an error.
    /// </summary>
    private static (LocalStackAuthReason? Error, string? Value) Expected(Cell cell)
    {
        var token = cell.Variable switch
        {
            TokenState.Valid => Secrets.Token,
            TokenState.BadChecksum => Secrets.WrongChecksum,
            _ => cell.Setting == Setting.Token ? Secrets.OtherToken : Stored(cell),
        };

        if (token is not null && cell.Setting == Setting.ApiKey)
            return (LocalStackAuthReason.Conflict, null);
        if (token == Secrets.WrongChecksum)
            return (LocalStackAuthReason.Malformed, null);
        if (token is null && cell.Setting == Setting.ApiKey)
            return (null, Secrets.ApiKey);

        return token is null ? (LocalStackAuthReason.Missing, null) : (null, token);
    }

    private static string? Stored(Cell cell) => cell switch
    {
        { AuthFile: FileState.Valid } => Secrets.AuthFileToken,
        { Keyring: KeyringState.Valid } => Secrets.KeyringToken,
        { Keyring: KeyringState.Malformed } => Secrets.WrongChecksum,
        { LstkFile: FileState.Valid } => Secrets.LstkToken,
        { LstkFile: FileState.Malformed } => Secrets.WrongChecksum,
        _ => null,
    };

    private sealed record Cell(
        TokenState Variable, Setting Setting, FileState AuthFile, KeyringState Keyring, FileState LstkFile, string Image);

    /// <summary>One folder for each pair of states, for all the cells that share it.</summary>
    public sealed class Homes : IDisposable
    {
        private readonly Dictionary<(FileState, FileState), CliHome> _homes = [];

        internal CliHome Of(FileState authFile, FileState lstkFile)
        {
            if (_homes.TryGetValue((authFile, lstkFile), out var home))
                return home;

            _homes[(authFile, lstkFile)] = home = new CliHome(authFile: authFile);
            Directory.CreateDirectory(home.PathOf(Path.Combine(".config", "lstk")));
            home.Write(Path.Combine(".config", "lstk", "auth-token"), lstkFile, Secrets.LstkToken + "\n", Secrets.WrongChecksum, " ");
            return home;
        }

        public void Dispose()
        {
            foreach (var home in _homes.Values)
                home.Dispose();
        }
    }
}
