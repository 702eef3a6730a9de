namespace LocalStack.Auth.Tests.Configuration;

/// <summary>Environment and configuration in every combination: the variable, then its name as a key, then the section.</summary>
public sealed class ConfigurationTableTests
{
    private const string SectionKey = "LocalStack:AuthToken";
    private const string Variable = "LOCALSTACK_AUTH_TOKEN";

    public enum Holds
    {
        Absent,
        Blank,
        Token,
        OtherToken,
        ReferenceToItself,
        ReferenceToAnother,
        Malformed,
    }

    public static TheoryData<Holds, Holds, Holds, bool> Cells
    {
        get
        {
            Holds[] literal = [Holds.Absent, Holds.Blank, Holds.Token, Holds.OtherToken, Holds.Malformed];
            var cells = new TheoryData<Holds, Holds, Holds, bool>();
            var product =
                from variable in literal
                from flat in Enum.GetValues<Holds>()
                from section in Enum.GetValues<Holds>()
                from hasKey in new[] { false, true }
                select (variable, flat, section, hasKey);
            foreach (var (variable, flat, section, hasKey) in product)
                cells.Add(variable, flat, section, hasKey);
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Cell_IsWonByTheFirstThatIsNotBlank(Holds variable, Holds flat, Holds section, bool hasKey)
    {
        var options = Options(variable, flat, section, hasKey);
        var sources = new[] { (Variable, Follow(variable)), Named(Variable, flat), Named(SectionKey, section) };
        var (name, value) = Array.Find(sources, source => source.Item2 is not null);

        var isRight = value is not null && value != Holds.Malformed && !hasKey;
        if (isRight)
        {
            var credential = LocalStackAuth.Resolve(options);
            Secrets.AssertSame(ValueOf(value!.Value)!, credential.Reveal());
            Assert.Equal(name, credential.Source.Name);
            Secrets.AssertNotIn(string.Join('\n', credential.Warnings));
        }
        else if (value is null && hasKey)
        {
            Assert.Equal("configuration key LocalStack:ApiKey", LocalStackAuth.Resolve(options).Source.ToString());
        }
        else
        {
            var exception = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.Resolve(options));
            var expected = value is null ? LocalStackAuthReason.Missing
                : hasKey ? LocalStackAuthReason.Conflict
                : LocalStackAuthReason.Malformed;
            Assert.Equal(expected, exception.Reason);
            Secrets.AssertNotIn(exception.ToString());
        }

        // With this environment the variable's own reference says what the variable says.
        (string, Holds?) Named(string key, Holds holds) => holds switch
        {
            Holds.ReferenceToItself => (Variable, Follow(variable)),
            Holds.ReferenceToAnother => ("MY_TOKEN", Holds.OtherToken),
            _ => (key, Follow(holds)),
        };
    }

    [Theory]
    [InlineData(Holds.Token, Holds.Token, 0)]
    [InlineData(Holds.Token, Holds.ReferenceToItself, 0)]
    [InlineData(Holds.Token, Holds.Blank, 0)]
    [InlineData(Holds.Token, Holds.OtherToken, 1)]
    [InlineData(Holds.Token, Holds.Malformed, 1)]
    public void SecondValue_IsToldWhenItDiffers(Holds variable, Holds section, int warnings)
    {
        var credential = LocalStackAuth.Resolve(Options(variable, Holds.Absent, section, hasKey: false));

        Assert.Equal(warnings, credential.Warnings.Count);
        Assert.All(credential.Warnings, warning => Assert.Equal(
            "The configuration key LocalStack:AuthToken holds another value, which is ignored: "
            + "the environment variable LOCALSTACK_AUTH_TOKEN takes precedence.",
            warning.Message));
        Assert.All(credential.Warnings, warning => Assert.Equal(LocalStackAuthWarningCode.UnusedValue, warning.Code));
    }

    /// <summary>Keys of the user's own come after the documented ones, in their order.</summary>
    [Theory]
    [InlineData("LocalStack:AuthToken", "LocalStack:AuthToken")]
    [InlineData("Mine:First", "Mine:First")]
    [InlineData("Mine:Second", "Mine:Second")]
    [InlineData("Mine:ApiKey", "Mine:ApiKey")]
    public void FurtherKeys_AreRead(string key, string source)
    {
        var isApiKey = key == "Mine:ApiKey";
        var options = new LocalStackAuthOptions
        {
            Environment = Given.Environment(),
            Configuration = Given.Configuration((key, isApiKey ? Secrets.ApiKey : Secrets.Token), ("Mine:Third", isApiKey ? "" : Secrets.OtherToken)),
            AuthTokenKeys = { "Mine:First", "Mine:Second", "Mine:Third" },
            ApiKeyKeys = { "Mine:ApiKey" },
        };

        var credential = LocalStackAuth.Resolve(new LocalStackAuthOptions(options));

        Assert.Equal(source, credential.Source.Name);
        Secrets.AssertSame(isApiKey ? Secrets.ApiKey : Secrets.Token, credential.Reveal());
    }

    private static LocalStackAuthOptions Options(Holds variable, Holds flat, Holds section, bool hasKey)
    {
        var environment = Given.Environment(("MY_TOKEN", Secrets.OtherToken));
        if (ValueOf(variable) is { } value)
            environment[Variable] = value;

        var settings = new List<(string, string?)>();
        if (flat != Holds.Absent)
            settings.Add((Variable, ValueOf(flat)));
        if (section != Holds.Absent)
            settings.Add((SectionKey, ValueOf(section)));
        if (hasKey)
            settings.Add(("LocalStack:ApiKey", Secrets.ApiKey));
        return new LocalStackAuthOptions { Environment = environment, Configuration = Given.Configuration([.. settings]) };
    }

    private static Holds? Follow(Holds holds) => holds is Holds.Absent or Holds.Blank ? null : holds;

    private static string? ValueOf(Holds holds) => holds switch
    {
        Holds.Absent => null,
        Holds.Blank => " ",
        Holds.Token => Secrets.Token,
        Holds.OtherToken => Secrets.OtherToken,
        Holds.ReferenceToItself => "${LOCALSTACK_AUTH_TOKEN}",
        Holds.ReferenceToAnother => "${MY_TOKEN}",
        _ => Secrets.WrongChecksum,
    };
}
