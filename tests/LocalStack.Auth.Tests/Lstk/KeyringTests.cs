using System.Text;
using LocalStack.Auth.Lstk;

namespace LocalStack.Auth.Tests.Lstk;

/// <summary>The keyring of Linux, by a stand-in for the program that is asked; and what go-keyring writes.</summary>
public sealed class KeyringTests : IDisposable
{
    private readonly CliHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void Secret_IsReadFromTheOutput()
    {
        var answer = AskWith("""
            [ "$*" = "search service lstk username lstk.auth-token" ] || exit 9
            printf '[/org/freedesktop/secrets/collection/login/1]\nlabel = Password\nsecret = the value\ncreated = 2026-01-01\n'
            echo 'attribute.service = lstk' >&2
            """);

        if (answer is { } read)
            Assert.Equal("the value", read.Value);
    }

    [Theory]
    [InlineData("exit 0", null)]
    [InlineData("echo 'secret-tool: Cannot autolaunch D-Bus without X11' >&2; exit 1", "the Secret Service does not answer")]
    [InlineData("printf '[/1]\\nlabel = Password\\n'", "the keyring is locked")]
    [InlineData("sleep 60", "the program secret-tool does not answer")]
    public void WhatIsNotRead_HasAReason(string script, string? problem)
    {
        if (AskWith(script) is not { } answer)
            return;

        Assert.Null(answer.Value);
        Assert.Equal(problem, answer.Problem);
    }

    /// <summary>A program of the current folder, or of a folder named relative to it, is never started.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".:bin::")]
    public void Program_IsLookedForInAbsoluteFoldersOnly(string? searchPath) =>
        Assert.Equal("the program secret-tool is not installed", new SecretService(searchPath).Ask().Problem);

    [Fact]
    public void Keychain_OfAnotherSystemIsNotRead()
    {
        if (!OperatingSystem.IsMacOS())
            Assert.Equal("the program security cannot be run, or does not answer", new MacKeychain().Ask().Problem);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("go-keyring-base64:cGxhaW4=", "plain")]
    [InlineData("go-keyring-encoded:706c61696e", "plain")]
    [InlineData("go-keyring-base64:!", null)]
    [InlineData("go-keyring-encoded:7", null)]
    [InlineData("go-keyring-encoded:zz", null)]
    public void EncodingOfGoKeyring_IsUndone(string value, string? expected) => Assert.Equal(expected, LstkEntry.Decode(value));

    /// <returns><see langword="null"/> on Windows, where no script can take the place of a program.</returns>
    private KeyringAnswer? AskWith(string script)
    {
        if (OperatingSystem.IsWindows())
            return null;

        var program = _home.PathOf("secret-tool");
        File.WriteAllText(program, "#!/bin/sh\n" + script + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new SecretService("relative:" + _home.Path).Ask();
    }
}
