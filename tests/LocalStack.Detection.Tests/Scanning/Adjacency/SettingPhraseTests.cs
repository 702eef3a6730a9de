using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

/// <summary>Which words before a name say that it is set.</summary>
public static class SettingPhraseTests
{
    private const string Name = "NAME";

    private static bool IsSet(string text)
    {
        var start = text.LastIndexOf(Name, StringComparison.Ordinal);
        var isSet = new SettingPhrase(text).IsSet(start, start + Name.Length);
        var far = new string('\n', 600);
        Assert.Equal(isSet, new SettingPhrase(far + text).IsSet(far.Length + start, far.Length + start + Name.Length));
        return isSet;
    }

    private static bool IsCommand(string text) => new SettingPhrase(text).IsCommandBefore(text.IndexOf(','));

    public sealed class Reports
    {
        public static TheoryData<string> Verbs =>
        [
            "set", "SET", "setx", "setenv", "set-env", "set_env", "ENV", "ARG", "put", "define", "let", "val", "var", "const", "proxy_set_header", "fastcgi_param",
            "add-header", "replace-header", "add_header", "header_up", "header_down", "more_set_headers",
            "SetEnv", "set-environment", "set_header", "Set-Item", "EnvSet",
        ];

        [Theory]
        [MemberData(nameof(Verbs))]
        public void Verb_SetsWhatItNames(string verb)
        {
            Assert.True(IsSet(verb + " NAME value"), verb);
            Assert.True(IsSet("x; " + verb + "   \"NAME\" value"), verb);
            Assert.True(IsCommand(verb + ", NAME"), verb);
            Assert.True(IsCommand("x\n \t" + verb + " , NAME"), verb);
            Assert.True(IsCommand("x\r" + verb + ", NAME"), verb);
        }

        [Theory]
        [InlineData("set environment NAME")]
        [InlineData("set env NAME")]
        [InlineData("Set Variable NAME")]
        [InlineData("set var NAME")]
        [InlineData("set header NAME")]
        [InlineData("set secret NAME")]
        [InlineData("set setting NAME")]
        [InlineData("set parameter NAME")]
        [InlineData("Set Suite Variable NAME")]
        [InlineData("Set Test Variable NAME")]
        [InlineData("Set Global Variable NAME")]
        [InlineData("set -g NAME")]
        [InlineData("set -g -x --global NAME")]
        [InlineData("http-request set-header NAME")]
        [InlineData("set(NAME value)")]
        [InlineData("set (NAME value)")]
        [InlineData("set ::env(NAME) value")]
        [InlineData("set env(NAME) value")]
        [InlineData("set env[NAME] value")]
        [InlineData("set x_{NAME} value")]
        [InlineData("printf -v NAME value")]
        [InlineData("printf   -v   'NAME' value")]
        public void Phrase_SetsWhatItNames(string text) => Assert.True(IsSet(text));

        [Theory]
        [InlineData("printf -v NAME '%s' value")]
        [InlineData("x; printf -v \"NAME\" value")]
        public void Printf_WritesToWhatItNames(string text) => Assert.True(new SettingPhrase(text).IsPrinted(text.IndexOf(Name, StringComparison.Ordinal)));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("NAME value")]
        [InlineData("get NAME value")]
        [InlineData("unset NAME value")]
        [InlineData("settings NAME value")]
        [InlineData("setup NAME value")]
        [InlineData("reset NAME value")]
        [InlineData("del-header NAME value")]
        [InlineData("environment NAME value")]
        [InlineData("-v NAME value")]
        [InlineData("test -v NAME value")]
        [InlineData("printf NAME value")]
        [InlineData("printf -x NAME value")]
        [InlineData("get variable NAME value")]
        [InlineData("set the NAME value")]
        [InlineData("should be set NAME value")]
        [InlineData("which is set NAME value")]
        [InlineData("do not set NAME value")]
        [InlineData("was set NAME value")]
        [InlineData("has been set NAME value")]
        [InlineData("unset(NAME value)")]
        [InlineData("puts env(NAME) value")]
        [InlineData("env(NAME) value")]
        [InlineData("puts env[NAME] value")]
        [InlineData("puts $env{NAME} value")]
        [InlineData("set -a -b -c -d NAME value")]
        public void OtherWords_SetNothing(string text) => Assert.False(IsSet(text));

        [Theory]
        [InlineData(", NAME")]
        [InlineData("get, NAME")]
        [InlineData("settings, NAME")]
        [InlineData("x set, NAME")]
        [InlineData("x := EnvSet, NAME")]
        public void OtherWords_AreNoCommand(string text) => Assert.False(IsCommand(text));

        [Theory]
        [InlineData("NAME")]
        [InlineData("-v NAME")]
        [InlineData("test -v NAME")]
        [InlineData("printf NAME")]
        [InlineData("printf -x NAME")]
        [InlineData("printf x -v NAME")]
        public void OtherWords_WriteNothing(string text) => Assert.False(new SettingPhrase(text).IsPrinted(text.IndexOf(Name, StringComparison.Ordinal)));
    }
}
