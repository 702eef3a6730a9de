namespace LocalStack.Auth.Tests.Resolution;

/// <summary>The error names the source and the mistake, and no part of the value.</summary>
public sealed class MalformedTokenTests
{
    public enum Mistake
    {
        TrailingTab,
        LineBreakInside,
        EscapeInside,
        OtherAlphabet,
        InvisibleInFront,
        InvisibleInside,
        HeaderInFront,
        NameInFront,
        DefaultOfAReference,
        Megabytes,
        LeadingTab,
        PlaceholderInBrackets,
        PlaceholderOfLetters,
        ReferenceOfShell,
        ReferenceOfWorkflow,
        ApiKeyInItsPlace,
        UpperCasePrefix,
        CutOff,
        TooLong,
        WrongCharacter,
        WrongChecksum,
    }

    [Theory]
    [InlineData(Mistake.TrailingTab, "it begins or ends with white space")]
    [InlineData(Mistake.LineBreakInside, "it contains a control character")]
    [InlineData(Mistake.EscapeInside, "it contains a control character")]
    [InlineData(Mistake.OtherAlphabet, "its character 21 is not valid at that position of a token")]
    [InlineData(Mistake.InvisibleInFront, "it contains an invisible character")]
    [InlineData(Mistake.InvisibleInside, "it contains an invisible character")]
    [InlineData(Mistake.HeaderInFront, "there is other text before the token")]
    [InlineData(Mistake.NameInFront, "there is other text before the token")]
    [InlineData(Mistake.DefaultOfAReference, "there is other text before the token")]
    [InlineData(Mistake.Megabytes, "its length is wrong: it has 4000000 characters")]
    [InlineData(Mistake.LeadingTab, "it begins or ends with white space")]
    [InlineData(Mistake.PlaceholderInBrackets, "it is a placeholder")]
    [InlineData(Mistake.PlaceholderOfLetters, "it is a placeholder")]
    [InlineData(Mistake.ReferenceOfShell, "it is a placeholder")]
    [InlineData(Mistake.ReferenceOfWorkflow, "it is a placeholder")]
    [InlineData(Mistake.ApiKeyInItsPlace, "its prefix is wrong")]
    [InlineData(Mistake.UpperCasePrefix, "its prefix is wrong")]
    [InlineData(Mistake.CutOff, "it is cut off after 38 characters")]
    [InlineData(Mistake.TooLong, "text follows the 39 characters of a token")]
    [InlineData(Mistake.WrongCharacter, "its character 21 is not valid at that position of a token")]
    [InlineData(Mistake.WrongChecksum, "its checksum does not fit")]
    public void Mistake_IsNamed(Mistake mistake, string words)
    {
        var options = Given.Variables(("LOCALSTACK_AUTH_TOKEN", ValueWith(mistake)));

        var exception = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.Resolve(options));

        Assert.Equal(LocalStackAuthReason.Malformed, exception.Reason);
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
        Assert.Contains("in the environment variable LOCALSTACK_AUTH_TOKEN", exception.Message, StringComparison.Ordinal);
        Secrets.AssertNotIn(exception.ToString());
    }

    /// <summary>LocalStack's image does not remove a line break, so the user is told.</summary>
    [Theory]
    [InlineData("{0}\n")]
    [InlineData("{0}\r\n")]
    [InlineData("\"{0}\"\n")]
    [InlineData("'{0}\n' ")]
    public void LineBreakAtTheEnd_IsRemovedWithAWarning(string form)
    {
        var value = form.Replace("{0}", Secrets.Token, StringComparison.Ordinal);

        var credential = LocalStackAuth.Resolve(Given.Variables(("LOCALSTACK_AUTH_TOKEN", value)));

        Secrets.AssertSame(Secrets.Token, credential.Reveal());
        Secrets.AssertSame(Secrets.Token, credential.ToEnvironmentVariables()["LOCALSTACK_AUTH_TOKEN"]);
        var warning = Assert.Single(credential.Warnings);
        Assert.Equal(LocalStackAuthWarningCode.LineBreakRemoved, warning.Code);
        Assert.StartsWith(
            "The environment variable LOCALSTACK_AUTH_TOKEN ends with a line break", warning.Message, StringComparison.Ordinal);
    }

    /// <summary>Something like a reference that names no variable is the value itself, and not a variable that is not set.</summary>
    [Theory]
    [InlineData("${}")]
    [InlineData("${A-B}")]
    [InlineData("${A B}")]
    public void ReferenceToNothing_IsMalformed(string value)
    {
        var options = Given.Variables();
        options.Configuration = Given.Configuration(("LocalStack:AuthToken", value));

        var exception = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.Resolve(options));

        Assert.Equal(LocalStackAuthReason.Malformed, exception.Reason);
        Assert.Contains("configuration key LocalStack:AuthToken", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryMistake_IsInTheTable() =>
        Assert.Equal(
            Enum.GetValues<Mistake>().Length,
            typeof(MalformedTokenTests).GetMethod(nameof(Mistake_IsNamed))!.GetCustomAttributes(typeof(InlineDataAttribute), false).Length);

    [Fact]
    public void TokenOfAnotherFamily_Passes()
    {
        var token = LocalStack.Tests.TestTokens.Valid(407, "lsci-");

        var credential = LocalStackAuth.Resolve(Given.Variables(("LOCALSTACK_AUTH_TOKEN", token)));

        Secrets.AssertSame(token, credential.Reveal());
    }

    private static string ValueWith(Mistake mistake) => mistake switch
    {
        Mistake.TrailingTab => Secrets.Token + "\t",
        Mistake.LineBreakInside => Secrets.Token + "\nLOCALSTACK_PATH=",
        Mistake.EscapeInside => Secrets.Token[..20] + "\u001b[2J" + Secrets.Token[21..],
        Mistake.OtherAlphabet => Secrets.Token[..20] + "\u0430" + Secrets.Token[21..],
        Mistake.InvisibleInFront => "\uFEFF" + Secrets.Token,
        Mistake.InvisibleInside => Secrets.Token[..20] + "\u200B" + Secrets.Token[20..],
        Mistake.HeaderInFront => "Bearer " + Secrets.Token,
        Mistake.NameInFront => "LOCALSTACK_AUTH_TOKEN=" + Secrets.Token,
        Mistake.DefaultOfAReference => "${LOCALSTACK_AUTH_TOKEN:-" + Secrets.Token + "}",
        Mistake.Megabytes => Secrets.Token + new string('a', 4_000_000 - Secrets.Token.Length),
        Mistake.LeadingTab => "\t" + Secrets.Token,
        Mistake.PlaceholderInBrackets => "<YOUR_AUTH_TOKEN>",
        Mistake.PlaceholderOfLetters => "ls-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
        Mistake.ReferenceOfShell => "${LOCALSTACK_AUTH_TOKEN}",
        Mistake.ReferenceOfWorkflow => "${{ secrets.LOCALSTACK_AUTH_TOKEN }}",
        Mistake.ApiKeyInItsPlace => Secrets.ApiKey,
        Mistake.UpperCasePrefix => "LS" + Secrets.Token[2..],
        Mistake.CutOff => Secrets.Token[..^1],
        Mistake.TooLong => Secrets.Token + "0",
        Mistake.WrongCharacter => Secrets.Token[..20] + "!" + Secrets.Token[21..],
        _ => Secrets.WrongChecksum,
    };
}
