using LocalStack.Tests;

namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>The credentials of one case.</summary>
internal sealed class CaseSecrets
{
    private const string TokenMark = "{T}";
    private const string KeyMark = "{K}";

    private readonly string _token = Secrets.Token();
    private readonly string _key = Secrets.Key();

    /// <summary>The text of a case with its credentials.</summary>
    public string PutInto(string text) =>
        text.Replace(TokenMark, _token, StringComparison.Ordinal).Replace(KeyMark, _key, StringComparison.Ordinal);

    /// <summary>A text that may be shown: with the marks in place of the credentials.</summary>
    public string MaskIn(string text) =>
        text.Replace(_token, TokenMark, StringComparison.Ordinal).Replace(_key, KeyMark, StringComparison.Ordinal);

    /// <summary>Whether a text holds a credential.</summary>
    public bool AreIn(string text) => MaskIn(text) != text;

    /// <summary>A text with a value in place of the credentials.</summary>
    public string ReplaceIn(string text, string value) =>
        text.Replace(_token, value, StringComparison.Ordinal).Replace(_key, value, StringComparison.Ordinal);
}
