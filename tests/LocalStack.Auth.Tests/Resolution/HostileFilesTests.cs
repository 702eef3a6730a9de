using System.Diagnostics;
using System.Text;

namespace LocalStack.Auth.Tests.Resolution;

/// <summary>Files that are not what they seem end a search soon and with a clear message.</summary>
public sealed class HostileFilesTests : IDisposable
{
    /// <summary>
    /// Each ends within a fraction of a second where nothing else runs. What waits for ever or takes quadratic time does not end
    /// by then on the slowest machine either.
    /// </summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly CliHome _home = new();

    public void Dispose() => _home.Dispose();

    public static TheoryData<string, string> BrokenAuthFiles => new()
    {
        { new string('[', 1_000_000), "is not a JSON object" },
        { string.Concat(Enumerable.Repeat("{\"a\":", 200_000)), "is not a JSON object" },
        { "{ \"LOCALSTACK_AUTH_TOKEN\": \"" + new string('a', 2_000_000) + "\" }", "is larger than 1 MB" },
        { "{ \"LOCALSTACK_AUTH_TOKEN\": \"\u0001\" }", "is not a JSON object" },
        { "\u0000\u0000\u0000", "is not a JSON object" },
    };

    [Theory]
    [MemberData(nameof(BrokenAuthFiles), DisableDiscoveryEnumeration = true)]
    public void AuthFile_IsIgnored(string content, string problem)
    {
        _home.Write("auth.json", content);

        Assert.Contains($"auth.json {problem}, so it is ignored.", MissingMessage(), StringComparison.Ordinal);
    }

    public enum AuthFileForm
    {
        CommaTooMany,
        SecondObject,
        TextBehind,
        Comment,
        SingleQuotes,
        OtherEncoding,
        BrokenEncoding,
        HalfACharacter,
        Number,
        InnerObject,
        List,
    }

    public static TheoryData<AuthFileForm> AuthFileForms => [.. Enum.GetValues<AuthFileForm>()];

    /// <summary>A token in what is no JSON by the standard, which Python's reader refuses too, or in no text.</summary>
    [Theory]
    [MemberData(nameof(AuthFileForms))]
    public void AuthFileThatIsAlmostRight_IsIgnored(AuthFileForm form)
    {
        File.WriteAllBytes(_home.PathOf("auth.json"), ContentOf(form));

        var problem = form is AuthFileForm.Number or AuthFileForm.InnerObject or AuthFileForm.List ? "has no text under the key LOCALSTACK_AUTH_TOKEN" : "is not a JSON object";
        Assert.Contains($"auth.json {problem}, so it is ignored.", MissingMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFF{0}")]
    [InlineData("{\"\": 1, \"a b\": [[]], \"LOCALSTACK_AUTH_TOKEN\": \"\", \"\\u004cOCALSTACK_AUTH_TOKEN\": \"{1}\"}")]
    [InlineData("{\"LOCALSTACK_AUTH_TOKEN\": 1, \"x\": \"\\ud800\", \"LOCALSTACK_AUTH_TOKEN\": \"{1}\", \"__type\": \"a\"}")]
    public void AuthFileOfUnusualForm_IsRead(string form)
    {
        _home.Write("auth.json", form.Replace("{0}", CliHome.AuthFileWith("{1}"), StringComparison.Ordinal).Replace("{1}", Secrets.AuthFileToken, StringComparison.Ordinal));

        Secrets.AssertSame(Secrets.AuthFileToken, LocalStackAuth.Resolve(Options()).Reveal());
    }

    private static byte[] ContentOf(AuthFileForm form)
    {
        var right = CliHome.AuthFileWith(Secrets.AuthFileToken);
        return form switch
        {
            AuthFileForm.CommaTooMany => Encoding.UTF8.GetBytes(right.Replace("}", ",}", StringComparison.Ordinal)),
            AuthFileForm.SecondObject => Encoding.UTF8.GetBytes(right + "{}"),
            AuthFileForm.TextBehind => Encoding.UTF8.GetBytes(right + " x"),
            AuthFileForm.Comment => Encoding.UTF8.GetBytes("/**/" + right),
            AuthFileForm.SingleQuotes => Encoding.UTF8.GetBytes(right.Replace('"', '\'')),
            AuthFileForm.OtherEncoding => Encoding.Unicode.GetBytes(right),
            AuthFileForm.BrokenEncoding => [.. Encoding.UTF8.GetBytes("{\"a\": \""), 0xFF, .. Encoding.UTF8.GetBytes("\", " + right[1..])],
            AuthFileForm.HalfACharacter => Encoding.UTF8.GetBytes(right.Replace("\" }", "\\ud800\" }", StringComparison.Ordinal)),
            AuthFileForm.Number => Encoding.UTF8.GetBytes(CliHome.AuthFileWith("").Replace("\"\"", "1", StringComparison.Ordinal)),
            AuthFileForm.InnerObject => Encoding.UTF8.GetBytes("{ \"LOCALSTACK_AUTH_TOKEN\": " + right + " }"),
            _ => Encoding.UTF8.GetBytes("{ \"LOCALSTACK_AUTH_TOKEN\": [\"" + Secrets.AuthFileToken + "\"] }"),
        };
    }

    /// <summary>Whatever the framework's parser throws at broken JSON, the file is ignored.</summary>
    [Fact]
    public void AuthFileOfRandomText_IsNoOtherError()
    {
        const string Characters = "{}[]\":,\\ut0d-.eE \n\0\u0001<é";
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            _home.Write("auth.json", "{\"a" + new string(random.GetItems(Characters.AsSpan(), random.Next(1, 20))));

            Assert.False(LocalStackAuth.TryResolve(Options(), out _));
        }
    }

    [Fact]
    public void ProfileOfMegabytes_IsNotRead()
    {
        _home.Write("default.env", new string('A', 2_000_000));

        Assert.Contains("default.env is larger than 1 MB.", UnreadableMessage(), StringComparison.Ordinal);
    }

    /// <summary>Twice as long with every line.</summary>
    [Fact]
    public void ReferencesThatGrow_AreStopped()
    {
        var lines = new StringBuilder("A=0123456789\n");
        for (var i = 0; i < 60; i++)
            lines.Append("A=${A}${A}\n");
        _home.Write("default.env", lines.ToString());

        Assert.Contains("default.env is larger than 1 MB once its references are expanded.", UnreadableMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A='", "\\'")]
    [InlineData("A=", "${a:")]
    [InlineData("A=", "${a:", "}")]
    [InlineData("A=", "${", ":}")]
    [InlineData("A=", "${")]
    [InlineData("A=", " #")]
    [InlineData("", "'")]
    [InlineData("A=\"", "\\\"\n'")]
    public void ProfileThatRepeats_TakesLinearTime(string start, string repeated, string end = "")
    {
        _home.Write("default.env", start + string.Concat(Enumerable.Repeat(repeated, 1_000_000 / repeated.Length)) + end);

        Assert.False(Ends(() => LocalStackAuth.TryResolve(Options(), out _)));
    }

    [Theory]
    [InlineData("auth.json")]
    [InlineData("default.env")]
    public void Pipe_IsNotWaitedFor(string name)
    {
        if (OperatingSystem.IsWindows())
            return;

        using (var mkfifo = Process.Start("mkfifo", _home.PathOf(name)))
            mkfifo.WaitForExit();
        File.CreateSymbolicLink(_home.PathOf("link"), _home.PathOf(name));

        Assert.False(Ends(() => LocalStackAuth.TryResolve(Options(), out _)));
    }

    [Theory]
    [InlineData("auth.json", "/dev/zero")]
    [InlineData("default.env", "/dev/zero")]
    [InlineData("default.env", "/dev/tty")]
    public void LinkToADevice_IsNotRead(string name, string device)
    {
        if (OperatingSystem.IsWindows() || LibraryUnderTest.IsNetStandard)
            return;

        File.CreateSymbolicLink(_home.PathOf(name), device);

        Assert.False(Ends(() => LocalStackAuth.TryResolve(Options(), out _)));
    }

    [Fact]
    public void LoopOfLinks_IsNamed()
    {
        if (OperatingSystem.IsWindows() || LibraryUnderTest.IsNetStandard)
            return;

        File.CreateSymbolicLink(_home.PathOf("default.env"), _home.PathOf("other"));
        File.CreateSymbolicLink(_home.PathOf("other"), _home.PathOf("default.env"));

        Assert.Contains("default.env cannot be read.", UnreadableMessage(), StringComparison.Ordinal);
    }

    /// <summary>Dotfiles are often links into a repository.</summary>
    [Fact]
    public void LinkToAFile_IsFollowed()
    {
        if (OperatingSystem.IsWindows() || LibraryUnderTest.IsNetStandard)
            return;

        _home.Write("elsewhere", CliHome.AuthFileWith(Secrets.AuthFileToken));
        File.CreateSymbolicLink(_home.PathOf("auth.json"), "elsewhere");

        Secrets.AssertSame(Secrets.AuthFileToken, LocalStackAuth.Resolve(Options()).Reveal());
    }

    private string MissingMessage() => Message(LocalStackAuthReason.Missing);

    private string UnreadableMessage() => Message(LocalStackAuthReason.UnreadableFile);

    private string Message(LocalStackAuthReason reason)
    {
        var exception = Ends(() => Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.Resolve(Options())));
        Assert.Equal(reason, exception.Reason);
        return exception.Message;
    }

    private LocalStackAuthOptions Options()
    {
        var options = Given.Variables(("CONFIG_DIR", _home.Path));
        options.ReadCliFiles = true;
        return options;
    }

    private static T Ends<T>(Func<T> search)
    {
        var work = Task.Run(search);
        Assert.True(Task.WhenAny(work, Task.Delay(Limit)).GetAwaiter().GetResult() == work, "The search does not end.");
        return work.GetAwaiter().GetResult();
    }
}
