using LocalStack.Detection.Formats;
using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Tests.Formats;

public static class SettingCommandTests
{
    private static bool MayBeIn(string text) => SettingCommand.MayBeIn(new TextSlice(text, 0, text.Length));

    public sealed class Reports
    {
        [Theory]
        [InlineData("NAME=value")]
        [InlineData("_a")]
        [InlineData(":a")]
        [InlineData("--a")]
        [InlineData("name: value")]
        [InlineData("echo $NAME")]
        [InlineData("setx NAME value")]
        [InlineData("localstack auth set-token value")]
        [InlineData("SET name value")]
        [InlineData("gh secret set name value")]
        [InlineData("aws secretsmanager create-secret --name a --secret-string b")]
        [InlineData("chamber write service LOCALSTACK_AUTH_TOKEN value")]
        public void WhatSetsSomething_IsRead(string text) => Assert.True(MayBeIn(text));

        [Theory]
        [InlineData("set")]
        [InlineData("put-parameter")]
        [InlineData("config:set")]
        [InlineData("setx")]
        [InlineData("setenv")]
        [InlineData("export")]
        public void WordThatANameAndAValueFollow_Sets(string word) => Assert.True(SettingCommand.Sets(word));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("Returns the name of the queue, and its policy.")]
        [InlineData("a well-known type (of any kind)")]
        public void Prose_IsNot(string text) => Assert.False(MayBeIn(text));

        [Theory]
        [InlineData("")]
        [InlineData("-e")]
        [InlineData("docker")]
        [InlineData("delete")]
        [InlineData("verify")]
        public void OtherWord_SetsNothing(string word) => Assert.False(SettingCommand.Sets(word));
    }
}
